package entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Promised against paid, from files to the table.
class PaidTest {
  private static final String CLAIMS =
      """
      {"id":"pledge-1","doc":"d1","type":"commitment","from":["JPN"],"to":["FJI"],"kind":"finance","amount":{"value":1000000,"currency":"USD"},"years":3,"sectors":["transport"],"status":"pledged","date":"2022-05-01","evidence":[{"start":0,"end":43,"quote":"Japan will lend Fiji 1 million for harbours"}]}
      {"id":"pledge-2","doc":"d1","type":"commitment","from":["NOR"],"to":["KEN"],"kind":"finance","amount":{"value":500,"currency":"USD"},"status":"pledged","date":"2022","evidence":[{"start":50,"end":54,"quote":"Oslo"}]}
      {"id":"idea-3","doc":"d1","type":"commitment","from":["JPN"],"to":["FJI"],"kind":"finance","amount":{"value":7,"currency":"USD"},"status":"considered","evidence":[{"start":60,"end":64,"quote":"Wind"}]}
      """;

  private static String activity(String id, String commitment, String disbursement) {
    return """
    <iati-activity default-currency="USD"><iati-identifier>%s</iati-identifier>
      <reporting-org ref="XM-DAC-701" type="10"><narrative>Japan</narrative></reporting-org>
      <title><narrative>Harbours of Fiji</narrative></title><description><narrative>d</narrative></description>
      <participating-org role="1" ref="XM-DAC-701"><narrative>Japan</narrative></participating-org>
      <activity-status code="2"/><activity-date type="2" iso-date="2022-09-01"/><recipient-country code="FJ"/><sector vocabulary="1" code="21040"/>
      <transaction><transaction-type code="2"/><transaction-date iso-date="2022-09-01"/><value value-date="2022-09-01">%s</value></transaction>
      <transaction><transaction-type code="3"/><transaction-date iso-date="2023-02-01"/><value value-date="2023-02-01">%s</value></transaction>
    </iati-activity>
    """
        .formatted(id, commitment, disbursement);
  }

  private static String file(String... activities) {
    return "<iati-activities version=\"2.03\">\n"
        + String.join("", activities)
        + "</iati-activities>\n";
  }

  @TempDir private Path home = Path.of("");

  @BeforeEach
  void fill() throws IOException {
    Files.writeString(home.resolve("claims.jsonl"), CLAIMS);
    Files.writeString(
        home.resolve("first.xml"),
        file(
            activity("JP-1", "1000000", "250000"),
            activity("JP-9", "3", "1").replace("Harbours", "Schools").replace("21040", "11120")));
    Files.writeString(home.resolve("second.xml"), file(activity("JP-1", "1000000", "400000")));
    assertThat(run("import", "claims", home.resolve("claims.jsonl").toString()).status()).isZero();
    assertThat(run("import", "iati", home.resolve("first.xml").toString()).status()).isZero();
  }

  private Ran run(String... arguments) {
    return Ran.on(home, arguments);
  }

  @Test
  void a_proposal_tells_why() {
    List<String> proposals = run("paid", "--proposals", "--format", "jsonl").lines();

    assertThat(proposals)
        .first()
        .asString()
        .contains(
            "\"entry\":\"pledge-1\"",
            "\"activity\":\"JP-1\"",
            "same giver",
            "same receiver",
            "same sum",
            "begun in its period",
            "same sector");
  }

  @Test
  void what_is_only_proposed_counts_only_as_if() {
    assertThat(
            run("paid", "--format", "table", "--from", "Japan").lines().getLast().split(" +", -1))
        .containsExactly("all", "1,000,000", "0", "0", "1,000,000");
    assertThat(run("paid", "--format", "table", "--from", "Japan", "--as-if").lines())
        .anySatisfy(line ->
            assertThat(line.split(" +", -1))
                .containsExactly("2022", "1,000,000", "1,000,000", "0", "1,000,000"))
        .anySatisfy(line ->
            assertThat(line.split(" +", -1))
                .containsExactly("2023", "0", "0", "250,000", "-250,000"))
        .last()
        .asString()
        .endsWith("750,000");
  }

  @Test
  void an_activity_in_two_files_is_kept_twice_told_and_counted_once() {
    Ran second = run("import", "iati", home.resolve("second.xml").toString());

    assertThat(second.talk())
        .contains("the ledger has 1 identifier more than once, of which the last counts");
    assertThat(run("import", "iati", home.resolve("second.xml").toString()).talk())
        .contains("1 files there already");
    assertThat(
            run("paid", "--format", "table", "--from", "Japan", "--as-if")
                .lines()
                .getLast()
                .split(" +", -1))
        .containsExactly("all", "1,000,000", "1,000,000", "400,000", "600,000");
  }

  @Test
  void what_a_person_decided_counts_and_is_proposed_no_more_until_it_is_undone() {
    Ran decided =
        run("decide", "paid", "pledge-1", "JP-1", "--by", "Ana", "--reason", "same harbour");

    assertThat(decided.talk()).contains("pledge-1 is paid by JP-1");
    assertThat(run("paid", "--proposals", "--format", "jsonl").data())
        .doesNotContain("\"activity\":\"JP-1\"");
    assertThat(
            run("paid", "--format", "table", "--from", "Japan").lines().getLast().split(" +", -1))
        .containsExactly("all", "1,000,000", "1,000,000", "250,000", "750,000");
    assertThat(
            run(
                    "decide",
                    "undo",
                    decided.data().strip(),
                    "--by",
                    "Ana",
                    "--reason",
                    "another harbour")
                .status())
        .isZero();
    assertThat(
            run("paid", "--format", "table", "--from", "Japan").lines().getLast().split(" +", -1))
        .containsExactly("all", "1,000,000", "0", "0", "1,000,000");
    assertThat(
            run(
                    "decide",
                    "not-paid",
                    "pledge-1",
                    "JP-1",
                    "--by",
                    "Ana",
                    "--reason",
                    "another phase")
                .status())
        .isZero();
    assertThat(run("paid", "--proposals", "--format", "jsonl").data())
        .doesNotContain("\"activity\":\"JP-1\"");
    assertThat(
            run("decide", "paid", "pledge-1", "JP-none", "--by", "Ana", "--reason", "guess").talk())
        .contains("activity: found \"JP-none\", wanted");
  }

  @Test
  void what_was_paid_later_was_not_known() {
    assertThat(
            run(
                    "paid",
                    "--format",
                    "table",
                    "--from",
                    "Japan",
                    "--as-if",
                    "--known-on",
                    "2022-12-31")
                .lines())
        .noneMatch(line -> line.startsWith("2023"));
  }

  @Test
  void what_could_not_be_matched_is_listed_and_what_is_in_no_sum() {
    assertThat(run("paid", "--unmatched", "--format", "table").lines())
        .anyMatch(
            line -> line.startsWith("pledge-2") && line.contains("commitment: Norway → Kenya"))
        .anyMatch(line -> line.startsWith("JP-9") && line.contains("activity: Schools of Fiji"))
        .anyMatch(line -> line.startsWith("idea-3") && line.contains("in no sum: only considered"));
    assertThat(run("paid", "--format", "json").data())
        .contains("\"left_out\":[{\"id\":\"idea-3\",\"why\":\"only considered\"}]");
  }

  @Test
  void a_file_that_is_none_changes_nothing_and_is_named_with_its_line() throws IOException {
    Path broken = home.resolve("broken.xml");
    Files.writeString(broken, file(activity("JP-2", "1", "1")).replace("</iati-activities>", ""));

    Ran ran = run("import", "iati", broken.toString(), home.resolve("none.xml").toString());

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.talk())
        .contains("broken.xml line 11: xml: found something else, wanted well-formed XML")
        .contains("none.xml: found no such file");
    assertThat(ran.talk()).contains("imported 0 activities from 0 files");
    assertThat(run("paid", "--unmatched", "--format", "jsonl").data()).doesNotContain("JP-2");
  }
}
