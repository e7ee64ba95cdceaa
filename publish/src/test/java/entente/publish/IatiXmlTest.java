package entente.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.model.AnyClaim;
import entente.model.Entry;
import entente.model.ForAll;
import entente.model.Party;
import entente.model.Type;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class IatiXmlTest {
  private static final String GRANT =
      """
      "type":"commitment","from":["JPN"],"to":["FJI"],"kind":"finance","amount":{"value":12000000,"currency":"USD"},"sectors":["energy"],\
      """;

  private static byte[] xml(Optional<Party> reporter, Entry... entries) throws IOException {
    var out = new ByteArrayOutputStream();
    IatiXml.write(FormatsTest.slice(entries), reporter, out);
    return out.toByteArray();
  }

  private static Document document(Optional<Party> reporter, Entry... entries) throws Exception {
    byte[] xml = xml(reporter, entries);
    assertThat(IatiSchema.problems(xml)).isEmpty();
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml));
  }

  private static List<String> codes(Document document, String element) {
    var codes = new ArrayList<String>();
    var found = document.getElementsByTagName(element);
    for (int i = 0; i < found.getLength(); i++) {
      codes.add(((Element) found.item(i)).getAttribute("code"));
    }
    return codes;
  }

  private static Element first(Document document, String element) {
    return (Element) document.getElementsByTagName(element).item(0);
  }

  @ParameterizedTest
  @CsvSource({
    "considered, ''",
    "pledged, 12",
    "signed, 2",
    "underway, 12",
    "delivered, 12",
    "cancelled, ''",
  })
  void only_what_is_signed_is_a_commitment(String status, String type) throws Exception {
    Document document =
        document(
            Optional.empty(),
            Samples.entry(GRANT + "\"status\":\"" + status + "\",\"date\":\"2023-05-04\""));

    assertThat(codes(document, "transaction-type"))
        .isEqualTo(type.isEmpty() ? List.of() : List.of(type));
  }

  @Test
  void what_the_reporter_receives_is_incoming() throws Exception {
    Optional<Party> fiji = Optional.of(new Party("FJI"));

    assertThat(
            codes(
                document(fiji, Samples.entry(GRANT + "\"status\":\"pledged\"")),
                "transaction-type"))
        .containsExactly("13");
    assertThat(
            codes(
                document(fiji, Samples.entry(GRANT + "\"status\":\"signed\"")), "transaction-type"))
        .containsExactly("11");
    assertThat(
            first(document(fiji, Samples.entry(GRANT + "\"status\":\"signed\"")), "reporting-org")
                .getAttribute("ref"))
        .isEqualTo("FJI");
  }

  @Test
  void a_month_becomes_its_last_day_and_says_so() throws Exception {
    Document document =
        document(
            Optional.empty(), Samples.entry(GRANT + "\"status\":\"pledged\",\"date\":\"2023-05\""));

    Element date = first(document, "activity-date");
    assertThat(date.getAttribute("iso-date")).isEqualTo("2023-05-31");
    assertThat(date.getTextContent().strip())
        .isEqualTo("The sources give May 2023; this is the last day on which it can have been.");
  }

  @Test
  void the_evidence_is_a_document_link_with_its_words() throws Exception {
    Document document = document(Optional.empty(), Samples.entry(GRANT + "\"status\":\"pledged\""));

    Element link = first(document, "document-link");
    assertThat(link.getAttribute("url")).isEqualTo("https://example.org/d-claim-1");
    assertThat(link.getTextContent()).contains("Wire: “Japan”");
    assertThat(first(document, "recipient-country").getAttribute("code")).isEqualTo("FJ");
    assertThat(first(document, "value").getTextContent()).isEqualTo("12000000");
  }

  @Test
  void a_total_of_earlier_promises_is_no_pledge() throws Exception {
    Document document =
        document(
            Optional.empty(),
            Samples.entry(GRANT + "\"status\":\"pledged\",\"novelty\":\"cumulative\""));

    assertThat(codes(document, "transaction-type")).isEmpty();
  }

  @Test
  void a_slice_without_promises_of_that_kind_is_refused_with_what_to_do() {
    assertThatThrownBy(() ->
            xml(
                Optional.empty(),
                Samples.entry(GRANT.replace("finance", "policy") + "\"status\":\"pledged\"")))
        .hasMessage(
            "iati: found no commitment of money, goods, people or programmes in the slice, wanted"
                + " at least one; widen the filters");
  }

  @Test
  void whatever_a_commitment_can_say_is_valid() {
    ForAll.forAll(
        random ->
            AnyClaim.claim(random, Type.COMMITMENT, "doc", List.of(AnyClaim.evidence(random))),
        claim -> {
          var entry =
              new Entry(
                  claim.assertion(),
                  Map.of(),
                  List.of(Samples.report(claim, "2023", "Wire")),
                  List.of());
          if (IatiXml.holds(entry)) {
            try {
              assertThat(IatiSchema.problems(xml(Optional.empty(), entry))).isEmpty();
            } catch (IOException impossible) {
              throw new AssertionError(impossible);
            }
          }
        });
  }
}
