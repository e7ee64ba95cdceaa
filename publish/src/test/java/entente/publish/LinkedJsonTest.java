package entente.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import entente.model.Claim;
import entente.model.Entry;
import entente.model.Evidence;
import entente.model.Report;
import entente.model.Span;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkedJsonTest {
  private static final String TEXT = "🇯🇵 Japan will pledge 40 billion yen.";

  private static Entry entry() {
    Claim read = Samples.claim(Samples.PLEDGE, "claim-1");
    Claim claim =
        new Claim(
            "claim 1",
            read.doc(),
            read.assertion(),
            List.of(Evidence.in(TEXT, new Span(5, 10))),
            Map.of(),
            null,
            0.75,
            "pledge/1");
    Report report = Samples.report(claim, "2023-12-17", "Wire");
    return new Entry(claim.assertion(), Map.of(), List.of(report), List.of());
  }

  private static List<JsonObject> nodes(Slice.Texts texts) throws Exception {
    var slice = new Slice(List.of(entry()), Optional.empty(), "", texts);
    var document =
        JsonDocument.of(new ByteArrayInputStream(FormatsTest.written(Format.JSONLD, slice)));
    return JsonLd.expand(document).get().stream().map(JsonValue::asJsonObject).toList();
  }

  private static JsonObject node(List<JsonObject> nodes, String type) {
    return nodes.stream()
        .filter(node -> node.getJsonArray("@type").toString().contains("\"" + type + "\""))
        .findFirst()
        .orElseThrow();
  }

  private static final String OA = "http://www.w3.org/ns/oa#";
  private static final String PROV = "http://www.w3.org/ns/prov#";

  @Test
  void an_annotation_points_to_the_passage_by_code_points() throws Exception {
    JsonObject annotation = node(nodes(_ -> Optional.of(TEXT)), OA + "Annotation");

    JsonObject target = annotation.getJsonArray(OA + "hasTarget").getJsonObject(0);
    var selectors = target.getJsonArray(OA + "hasSelector");
    JsonObject position = selectors.getJsonObject(0);
    int start = position.getJsonArray(OA + "start").getJsonObject(0).getInt("@value");
    int end = position.getJsonArray(OA + "end").getJsonObject(0).getInt("@value");
    int[] characters = TEXT.codePoints().toArray();
    assertThat(new String(characters, start, end - start)).isEqualTo("Japan");
    assertThat(start).isEqualTo(3);
    assertThat(
            selectors
                .getJsonObject(1)
                .getJsonArray(OA + "exact")
                .getJsonObject(0)
                .getString("@value"))
        .isEqualTo("Japan");
    assertThat(annotation.getJsonArray(OA + "hasBody").getJsonObject(0).getString("@id"))
        .isEqualTo("urn:entente:claim:claim%201");
  }

  @Test
  void without_the_text_the_quote_stands_alone() throws Exception {
    JsonObject annotation = node(nodes(Slice.Texts.NONE), OA + "Annotation");

    assertThat(
            annotation
                .getJsonArray(OA + "hasTarget")
                .getJsonObject(0)
                .getJsonArray(OA + "hasSelector"))
        .hasSize(1);
  }

  @Test
  void an_entry_is_derived_from_claims_which_are_quoted_from_documents() throws Exception {
    List<JsonObject> nodes = nodes(Slice.Texts.NONE);
    JsonObject entry = node(nodes, "urn:entente:term:commitment");
    JsonObject claim = node(nodes, "urn:entente:term:claim");

    assertThat(entry.getJsonArray(PROV + "wasDerivedFrom").getJsonObject(0).getString("@id"))
        .isEqualTo(claim.getString("@id"));
    assertThat(claim.getJsonArray(PROV + "wasQuotedFrom").getJsonObject(0).getString("@id"))
        .startsWith("urn:entente:document:");
    assertThat(entry.getJsonArray("urn:entente:term:date").getJsonObject(0).getString("@type"))
        .endsWith("#gYear");
  }
}
