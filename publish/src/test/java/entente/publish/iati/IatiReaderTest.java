package entente.publish.iati;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.model.Party;
import entente.model.Sector;
import entente.model.aid.Activity;
import entente.model.aid.Flow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IatiReaderTest {
  private static final String SECOND =
      """
      <iati-activities version="2.03">
        <iati-activity default-currency="USD" xml:lang="en">
          <iati-identifier>XM-DAC-701-8-77</iati-identifier>
          <reporting-org ref="XM-DAC-701-8" type="10"><narrative>JICA</narrative></reporting-org>
          <title><narrative xml:lang="fr">Ports</narrative><narrative xml:lang="en">Harbour project</narrative></title>
          <description><narrative>Two harbours.</narrative></description>
          <participating-org role="1" type="10"><narrative>Government of Japan</narrative></participating-org>
          <other-identifier ref="L-123" type="A2"/>
          <activity-status code="2"/>
          <activity-date type="1" iso-date="2023-04-01"/>
          <activity-date type="2" iso-date="2023-05-02"/>
          <activity-date type="3" iso-date="2026-03-31"/>
          <recipient-country code="FJ"/>
          <sector vocabulary="1" code="21040"/>
          <budget><period-start iso-date="2023-04-01"/><period-end iso-date="2024-03-31"/><value value-date="2023-04-01">500</value></budget>
          <transaction><transaction-type code="2"/><transaction-date iso-date="2023-05-02"/><value value-date="2023-05-02">1000.50</value></transaction>
          <transaction><transaction-type code="3"/><transaction-date iso-date="2023-09-01"/><value currency="JPY" value-date="2023-09-01">-20</value>
            <receiver-org><narrative>Fiji Ports</narrative></receiver-org></transaction>
          <result type="1"><title><narrative>Quays</narrative></title><indicator measure="1"><title><narrative>Metres</narrative></title></indicator></result>
        </iati-activity>
      </iati-activities>
      """;

  private static final String FIRST =
      """
      <iati-activities version="1.03">
        <iati-activity default-currency="GBP">
          <reporting-org ref="GB-1" type="10">DFID</reporting-org>
          <iati-identifier>GB-1-200</iati-identifier>
          <title>Wells</title>
          <participating-org role="Funding" ref="GB">United Kingdom</participating-org>
          <activity-date type="start-actual" iso-date="2012-01-01"/>
          <activity-status code="2">Implementation</activity-status>
          <recipient-country code="MW" percentage="100">Malawi</recipient-country>
          <sector vocabulary="DAC" code="14030"/>
          <transaction><transaction-type code="D">Disbursement</transaction-type><value value-date="2012-06-01">1,250</value></transaction>
        </iati-activity>
      </iati-activities>
      """;

  private record Got(List<Activity> activities, IatiReader.Read read) {
    Activity first() {
      return activities.getFirst();
    }

    List<String> faults() {
      return read.faults().faults().stream()
          .map(fault -> fault.line() + ": " + fault.message())
          .toList();
    }
  }

  private static Got read(String xml) {
    var activities = new ArrayList<Activity>();
    var read =
        IatiReader.read(
            new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), activities::add);
    return new Got(activities, read);
  }

  @Test
  void the_second_version_is_read_with_sums_dates_and_parties() {
    Got got = read(SECOND);

    assertThat(got.faults()).isEmpty();
    Activity activity = got.first();
    assertThat(activity.identifier()).isEqualTo("XM-DAC-701-8-77");
    assertThat(activity.title()).isEqualTo("Harbour project");
    assertThat(activity.reporter())
        .isNotNull()
        .satisfies(each -> assertThat(each.party()).isEqualTo(new Party("JPN")));
    assertThat(activity.participants().getFirst().organisation().party())
        .isEqualTo(new Party("JPN"));
    assertThat(activity.recipients()).containsExactly(new Party("FJI"));
    assertThat(activity.sectors()).containsExactly(Sector.TRANSPORT);
    assertThat(activity.numbers()).containsExactly("L-123");
    assertThat(activity.start()).isEqualTo("2023-05-02");
    assertThat(activity.end()).isEqualTo("2026-03-31");
    assertThat(activity.stage()).isEqualTo(Activity.Stage.IMPLEMENTATION);
    assertThat(activity.line()).isEqualTo(2);
    assertThat(activity.budgets())
        .singleElement()
        .satisfies(budget -> assertThat(budget.value()).isEqualByComparingTo("500"));
    assertThat(activity.flows())
        .extracting(Flow::kind)
        .containsExactly(Flow.Kind.COMMITMENT, Flow.Kind.DISBURSEMENT);
    assertThat(activity.flows().getLast().value()).isEqualByComparingTo("-20");
    assertThat(activity.flows().getLast().currency()).isEqualTo("JPY");
    assertThat(got.read().faults().unused()).containsKeys("description", "result");
  }

  @Test
  void the_first_version_is_read_with_its_own_words() {
    Got got = read(FIRST);

    Activity activity = got.first();
    assertThat(activity.reporter())
        .isNotNull()
        .satisfies(each -> assertThat(each.party()).isEqualTo(new Party("GBR")));
    assertThat(activity.flows())
        .containsExactly(
            new Flow(
                Flow.Kind.DISBURSEMENT,
                LocalDate.of(2012, 6, 1),
                new BigDecimal("1250"),
                "GBP",
                null,
                null));
    assertThat(activity.sectors()).containsExactly(Sector.WATER);
    assertThat(got.faults())
        .containsExactly(
            "11: transaction/value: found \"1,250\", wanted a number such as 12500.00, without"
                + " separators");
  }

  @Test
  void an_activity_is_the_same_after_it_was_kept() {
    for (String xml : List.of(FIRST, SECOND)) {
      Activity activity = read(xml).first();
      assertThat(ActivityJson.read(ActivityJson.write(activity), activity.line()))
          .isEqualTo(activity);
    }
  }

  @Test
  void what_is_wrong_is_told_with_its_line_and_the_rest_is_used() {
    Got got =
        read(
            SECOND
                .replace("<transaction-type code=\"2\"/>", "<transaction-type code=\"99\"/>")
                .replace(
                    "iso-date=\"2023-04-01\"/>\n    <activity-date type=\"2\"",
                    "iso-date=\"2023-02-30\"/>\n    <activity-date type=\"2\"")
                .replace("<activity-status code=\"2\"/>", "")
                .replace(
                    "<result type",
                    "<made-up/><title><narrative>Late</narrative></title><result type"));

    assertThat(got.faults())
        .containsExactly(
            "2: iati-activity/activity-status: found nothing, wanted it: it is required",
            "10: activity-date/@iso-date: found \"2023-02-30\", wanted a day such as 2023-12-17",
            "16: transaction/transaction-type: found \"99\", wanted a code from 1 to 13; the"
                + " transaction is left out",
            "19: iati-activity: found \"<made-up>\", wanted an element that this version of IATI"
                + " has there",
            "19: iati-activity: found \"<title> again\", wanted it once");
    assertThat(got.first().flows()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no xml",
        "<iati-activities version='2.03'>",
        "<iati-activities version='2.02'/>",
        "<a><b></a></b>",
        "<iati-organisations version='2.03'/>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM"
            + " 'file:///etc/passwd'>]><iati-activities><iati-activity><title>&e;</title></iati-activity></iati-activities>",
        "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b"
            + " '&a;&a;'>]><iati-activities><iati-activity/></iati-activities>",
        "<iati-activities><iati-activity><title>&unknown;</title></iati-activity></iati-activities>",
        "<iati-activities><iati-activity>\u0001</iati-activity></iati-activities>",
        "<iati-activities><iati-activity a='1' a='2'/></iati-activities>",
      })
  void what_is_no_file_of_activities_is_refused_with_its_line(String xml) {
    assertThatThrownBy(() -> read(xml))
        .isInstanceOfSatisfying(IatiException.class, wrong -> assertThat(wrong.line()).isPositive())
        .hasMessageContaining("found")
        .hasMessageContaining("wanted");
  }

  @Test
  void where_bytes_are_not_utf_8_is_told_with_their_line() {
    for (String garbled :
        List.of(
            "Caf\u00e9 ",
            "\u00c0\u0080",
            "\u00ed\u00a0\u0080",
            "\u00f5\u0080\u0080\u0080",
            "\u0080")) {
      byte[] all = SECOND.replace("Ports", garbled).getBytes(StandardCharsets.ISO_8859_1);
      assertThatThrownBy(() -> IatiReader.read(new ByteArrayInputStream(all), _ -> {}))
          .isInstanceOfSatisfying(
              IatiException.class, wrong -> assertThat(wrong.line()).isEqualTo(5))
          .hasMessageContaining("not UTF-8");
    }
  }

  @Test
  void other_encodings_are_read_where_the_file_declares_them() {
    for (var charset :
        List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16, StandardCharsets.UTF_8)) {
      var activities = new ArrayList<Activity>();
      String xml =
          "<?xml version=\"1.0\" encoding=\"%s\"?>\n".formatted(charset.name())
              + SECOND.replace("Harbour project", "Häfen");
      IatiReader.read(new ByteArrayInputStream(xml.getBytes(charset)), activities::add);
      assertThat(activities.getFirst().title()).isEqualTo("Häfen");
    }
  }

  @Test
  void what_is_packed_by_gzip_is_unpacked_and_an_archive_is_refused() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(SECOND.getBytes(StandardCharsets.UTF_8));
    }
    var activities = new ArrayList<Activity>();
    IatiReader.read(new ByteArrayInputStream(packed.toByteArray()), activities::add);
    assertThat(activities).hasSize(1);
    assertThatThrownBy(
            () -> IatiReader.read(new ByteArrayInputStream(packed.toByteArray(), 0, 60), _ -> {}))
        .isInstanceOf(IatiException.class);
    assertThatThrownBy(() -> IatiReader.read(bytes("PK\u0003\u0004"), _ -> {}))
        .isInstanceOf(IatiException.class)
        .hasMessageContaining("ZIP");
  }

  @Test
  void a_file_without_a_version_that_is_of_the_second_says_so() {
    assertThat(read(SECOND.replace(" version=\"2.03\"", "")).faults())
        .anySatisfy(fault -> assertThat(fault).contains("narratives came with version 2"));
  }

  @Test
  void elements_deeper_than_any_real_file_has_are_refused() {
    assertThatThrownBy(() -> read("<x>".repeat(100_000)))
        .isInstanceOf(IatiException.class)
        .hasMessageContaining("60 deep");
  }

  @Test
  void a_hundred_thousand_activities_pass_one_at_a_time() {
    String activity =
        FIRST.substring(FIRST.indexOf("  <iati-activity "), FIRST.indexOf("</iati-activities>"));
    var parts = new ArrayList<InputStream>();
    parts.add(bytes("<iati-activities version=\"1.03\">"));
    IntStream.range(0, 100_000)
        .forEach(i ->
            parts.add(
                bytes(
                    i % 10_000 == 0
                        ? activity
                        : "<iati-activity><iati-identifier>x"
                            + i
                            + "</iati-identifier></iati-activity>")));
    parts.add(bytes("</iati-activities>"));
    int[] seen = {0};

    var read =
        IatiReader.read(new SequenceInputStream(Collections.enumeration(parts)), _ -> seen[0]++);

    assertThat(seen[0]).isEqualTo(100_000);
    assertThat(read.activities()).isEqualTo(100_000);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
