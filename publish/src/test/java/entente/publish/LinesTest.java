package entente.publish;

import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Claim;
import entente.model.ClaimIds;
import entente.model.When;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

/// Files of claims and manifests, some lines of which are wrong.
class LinesTest {
  private static String relation(String id) {
    return """
    {"id":"%s","doc":"d","type":"relation","parties":["JPN","ASEAN"],"kind":"partnership","status":"established",\
    "evidence":[{"start":0,"end":5,"quote":"Japan"}]}
    """
        .formatted(id);
  }

  @Test
  void good_claims_are_read_and_each_wrong_line_is_named() throws IOException {
    var lines =
        ClaimLines.read(
            new StringReader(
                relation("a")
                    + "\n"
                    + "garbage\n"
                    + "{\"doc\":\"empty\",\"type\":\"none\"}\n"
                    + relation("b").replace("partnership", "Partnership")
                    + "[1]\n"
                    + relation("a")
                    + relation("c").strip()));
    assertThat(lines.claims()).extracting(Claim::id).containsExactly("a", "c");
    assertThat(lines.problems()).extracting(Problem::line).containsExactly(3, 5, 6, 7);
    assertThat(lines.problems().getFirst().message()).startsWith("json: found ");
    assertThat(lines.problems().get(1))
        .hasToString(
            "line 5: relation.kind: found \"Partnership\", wanted a slug such as"
                + " strategic-partnership");
    assertThat(lines.problems().get(2).message())
        .isEqualTo("line: found \"[1]\", wanted a JSON object");
    assertThat(lines.problems().get(3).message())
        .isEqualTo("claim.id: found \"a\", wanted an id that no earlier line has");
  }

  @Test
  void line_ends_of_windows_and_a_byte_order_mark_do_not_matter() throws IOException {
    var lines =
        ClaimLines.read(
            new StringReader("\uFEFF" + (relation("a") + relation("b")).replace("\n", "\r\n")));
    assertThat(lines.claims()).hasSize(2);
    assertThat(lines.problems()).isEmpty();
  }

  @Test
  void a_file_without_claims_has_none() throws IOException {
    assertThat(ClaimLines.read(new StringReader("")))
        .isEqualTo(new ClaimLines(java.util.List.of(), java.util.List.of()));
  }

  @Test
  void a_manifest_tells_what_a_bare_file_cannot_and_its_other_keys_are_passed_over()
      throws IOException {
    var manifest =
        Manifest.read(
            new StringReader(
                """
                {"doc":"a","story":"s","title":"Ties raised","published":"2023-12-17","publisher":"Wire","url":"https://example.org/a","fold":"tune"}
                {"doc":"b"}
                """));
    assertThat(manifest.problems()).isEmpty();
    assertThat(manifest.of("a"))
        .contains(
            new Manifest.Line(
                "a", When.parse("2023-12-17"), "Ties raised", "Wire", "https://example.org/a"));
    assertThat(manifest.of("b")).contains(new Manifest.Line("b", null, null, null, null));
    assertThat(manifest.of("c")).isEmpty();
    assertThat(manifest.lines().keySet()).containsExactly("a", "b");
  }

  @Test
  void a_line_of_a_manifest_becomes_a_publication() {
    var line = new Manifest.Line("a", When.parse("2023"), "Title", "Wire", "https://example.org/a");
    var publication = line.publication(ClaimIds.unstored("a"));
    assertThat(publication.doc()).isEqualTo("a");
    assertThat(publication.published()).isEqualTo(When.parse("2023"));
    assertThat(publication.publisher()).isEqualTo("Wire");
    assertThat(publication.title()).isEqualTo("Title");
    assertThat(publication.address()).isEqualTo("https://example.org/a");
  }

  @Test
  void wrong_lines_of_a_manifest_are_named_and_the_rest_is_used() throws IOException {
    var manifest =
        Manifest.read(
            new StringReader(
                """
                {"doc":"a","published":"yesterday"}
                {"doc":"b","published":"2023-12-17"}
                {"doc":"b","published":"2023-12-18"}
                {"title":"nobody's"}
                {"doc":"x/y"}
                {"doc":"c","title":7}
                {"doc":"d","published":20231217}
                not json

                {"doc":"e","published":"2023-13-01"}
                {"doc":"f","published":null,"title":""}
                """));
    assertThat(manifest.lines().keySet()).containsExactly("b", "f");
    assertThat(manifest.of("b").orElseThrow().published()).isEqualTo(When.parse("2023-12-17"));
    assertThat(manifest.problems())
        .extracting(Problem::toString)
        .satisfiesExactly(
            each ->
                assertThat(each)
                    .isEqualTo(
                        "line 1: manifest.published: found \"yesterday\", wanted 2023, 2023-12 or"
                            + " 2023-12-17"),
            each ->
                assertThat(each)
                    .isEqualTo(
                        "line 3: manifest.doc: found \"b\", wanted each document once; the first"
                            + " line of it is used"),
            each ->
                assertThat(each)
                    .startsWith("line 4: manifest.doc: found nothing, wanted a document's id"),
            each ->
                assertThat(each)
                    .startsWith(
                        "line 5: manifest.doc: found \"x/y\", wanted a document's id without"
                            + " slashes"),
            each -> assertThat(each).isEqualTo("line 6: manifest.title: found \"7\", wanted text"),
            each ->
                assertThat(each)
                    .startsWith("line 7: manifest.published: found \"20231217\", wanted text"),
            each -> assertThat(each).startsWith("line 8: json: found "),
            each ->
                assertThat(each)
                    .isEqualTo(
                        "line 10: manifest.published: found \"2023-13-01\", wanted a day that the"
                            + " calendar has"));
  }
}
