package entente.publish;

import entente.model.Claim;
import entente.model.ClaimIds;
import entente.model.Disagreement;
import entente.model.Entry;
import entente.model.Evidence;
import entente.model.Field;
import entente.model.Money;
import entente.model.Party;
import entente.model.Publication;
import entente.model.Report;
import entente.model.Value;
import entente.model.When;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Entries as JSON-LD: each derived from its claims, each claim quoted from its document (W3C
/// PROV), each passage a Web Annotation whose body is the claim and whose target is the place in
/// the document.
///
/// Offsets count Unicode code points, as Web Annotation wants them; where the ledger does not have
/// a document's text, or the quote does not stand in it, there is the quote alone. The context
/// stands in the file, so that nothing has to be fetched.
final class LinkedJson {
  private static final String CONTEXT =
      """
      {"prov":"http://www.w3.org/ns/prov#","oa":"http://www.w3.org/ns/oa#","dcterms":"http://purl.org/dc/terms/",\
      "rdfs":"http://www.w3.org/2000/01/rdf-schema#","xsd":"http://www.w3.org/2001/XMLSchema#","entente":"urn:entente:term:",\
      "id":"@id","type":"@type","label":"rdfs:label",\
      "Annotation":"oa:Annotation","TextPositionSelector":"oa:TextPositionSelector","TextQuoteSelector":"oa:TextQuoteSelector",\
      "body":{"@id":"oa:hasBody","@type":"@id"},"target":{"@id":"oa:hasTarget","@type":"@id"},\
      "motivation":{"@id":"oa:motivatedBy","@type":"@id"},\
      "source":{"@id":"oa:hasSource","@type":"@id"},"selector":{"@id":"oa:hasSelector","@type":"@id"},\
      "start":{"@id":"oa:start","@type":"xsd:nonNegativeInteger"},"end":{"@id":"oa:end","@type":"xsd:nonNegativeInteger"},\
      "exact":"oa:exact","wasDerivedFrom":{"@id":"prov:wasDerivedFrom","@type":"@id"},\
      "wasQuotedFrom":{"@id":"prov:wasQuotedFrom","@type":"@id"},"wasAttributedTo":{"@id":"prov:wasAttributedTo","@type":"@id"},\
      "specializationOf":{"@id":"prov:specializationOf","@type":"@id"}}\
      """;

  private static final String READER = "urn:entente:agent:reader";

  private final Slice.Texts texts;
  private final Appendable out;
  private final Map<String, Optional<String>> read = new HashMap<>();
  private boolean any;

  private LinkedJson(Slice.Texts texts, Appendable out) {
    this.texts = texts;
    this.out = out;
  }

  static void write(Slice slice, Appendable out) throws IOException {
    out.append("{\"@context\":").append(CONTEXT).append(",\n\"@graph\":[");
    var json = new LinkedJson(slice.texts(), out);
    json.node(
        node(
            READER,
            List.of("prov:Agent", "prov:SoftwareAgent"),
            Map.of("label", "Entente's reader")));
    for (Publication publication : slice.publications()) {
      json.publication(publication);
    }
    Set<String> claims = new HashSet<>();
    for (Entry entry : slice.entries()) {
      json.entry(entry);
      for (Report report : entry.reports()) {
        if (claims.add(report.claim().id())) {
          json.claim(report);
        }
      }
    }
    out.append("\n]}\n");
  }

  private void publication(Publication publication) throws IOException {
    String document = urn("document", publication.document());
    var known = new LinkedHashMap<String, Object>();
    known.put("specializationOf", document);
    known.put(
        "dcterms:identifier",
        publication.address() == null ? publication.doc() : publication.address());
    put(known, "dcterms:title", publication.title());
    put(known, "dcterms:publisher", publication.publisher());
    put(
        known,
        "dcterms:issued",
        publication.published() == null ? null : typed(publication.published()));
    String name =
        ClaimIds.hash(publication.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    node(node(urn("publication", name), List.of("prov:Entity"), known));
  }

  private void entry(Entry entry) throws IOException {
    var known = new LinkedHashMap<String, Object>();
    known.put("label", EntryName.of(entry));
    entry.settled().fields().forEach((field, value) -> known.put(term(field), tree(value)));
    known.put(
        "wasDerivedFrom",
        entry.reports().stream()
            .map(report -> urn("claim", report.claim().id()))
            .distinct()
            .toList());
    List<Map<String, Object>> disagreements =
        entry.disagreements().stream().map(LinkedJson::disagreement).toList();
    if (!disagreements.isEmpty()) {
      known.put("entente:disagreement", disagreements);
    }
    node(
        node(
            urn("entry", entry.id()),
            List.of("prov:Entity", "entente:" + entry.type().word()),
            known));
  }

  private static Map<String, Object> disagreement(Disagreement each) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("entente:field", each.field().key());
    tree.put("entente:kind", each.kind().word());
    tree.put("wasDerivedFrom", each.claims().stream().map(claim -> urn("claim", claim)).toList());
    return tree;
  }

  private void claim(Report report) throws IOException {
    Claim claim = report.claim();
    String id = urn("claim", claim.id());
    String document = urn("document", report.publication().document());
    var known = new LinkedHashMap<String, Object>();
    known.put("wasQuotedFrom", document);
    if (claim.frame() != null) {
      known.put("wasAttributedTo", READER);
    }
    claim.assertion().fields().forEach((field, value) -> known.put(term(field), tree(value)));
    claim.further().forEach((field, value) -> known.put(term(field), tree(value)));
    put(known, "entente:attribution", claim.attribution());
    put(
        known,
        "entente:confidence",
        claim.confidence() == null ? null : typed(BigDecimal.valueOf(claim.confidence())));
    node(node(id, List.of("prov:Entity", "entente:claim"), known));
    int number = 0;
    for (Evidence evidence : claim.evidence()) {
      var target = new LinkedHashMap<String, Object>();
      target.put("source", document);
      target.put("selector", selectors(report, evidence));
      var annotation = new LinkedHashMap<String, Object>();
      annotation.put("motivation", "oa:identifying");
      annotation.put("body", id);
      annotation.put("target", target);
      node(node(urn("annotation", claim.id()) + ":" + ++number, List.of("Annotation"), annotation));
    }
  }

  private List<Map<String, Object>> selectors(Report report, Evidence evidence) {
    var selectors = new ArrayList<Map<String, Object>>();
    read.computeIfAbsent(report.publication().document(), texts::of)
        .filter(evidence::standsIn)
        .ifPresent(text -> {
          var position = new LinkedHashMap<String, Object>();
          position.put("type", "TextPositionSelector");
          position.put("start", text.codePointCount(0, evidence.span().start()));
          position.put("end", text.codePointCount(0, evidence.span().end()));
          selectors.add(position);
        });
    var quote = new LinkedHashMap<String, Object>();
    quote.put("type", "TextQuoteSelector");
    quote.put("exact", evidence.quote());
    selectors.add(quote);
    return selectors;
  }

  private static Object tree(Value value) {
    return switch (value) {
      case Value.One(Party party) -> reference(party);
      case Value.Parties(var parties) -> parties.stream().map(LinkedJson::reference).toList();
      case Value.Date(When when) -> typed(when);
      case Value.Amount(Money money) ->
          pair("entente:sum", money.value(), "entente:currency", money.currency());
      case Value.Tally(var count) ->
          pair("entente:number", count.value(), "entente:unit", count.unit());
      case Value.Figure(BigDecimal number) -> typed(number);
      case Value.Flag(boolean holds) -> holds;
      case Value.Sectors(var sectors) -> sectors.stream().map(each -> each.word()).toList();
      case Value.Term(String word) -> word;
      case Value.Text(String text) -> text;
    };
  }

  private static Map<String, Object> pair(String key, BigDecimal number, String of, String unit) {
    var pair = new LinkedHashMap<String, Object>();
    pair.put(key, typed(number));
    pair.put(of, unit);
    return pair;
  }

  private static Map<String, String> reference(Party party) {
    return Map.of("id", urn("party", party.id()));
  }

  private static Map<String, String> typed(When when) {
    String type =
        switch (when) {
          case When.InYear _ -> "xsd:gYear";
          case When.InMonth _ -> "xsd:gYearMonth";
          case When.OnDay _ -> "xsd:date";
        };
    return literal(when.toString(), type);
  }

  private static Map<String, String> typed(BigDecimal number) {
    return literal(number.toPlainString(), "xsd:decimal");
  }

  private static Map<String, String> literal(String value, String type) {
    var literal = new LinkedHashMap<String, String>();
    literal.put("@value", value);
    literal.put("@type", type);
    return literal;
  }

  private static String term(Field field) {
    return "entente:" + field.key();
  }

  private static String urn(String kind, String id) {
    return "urn:entente:"
        + kind
        + ":"
        + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static Map<String, Object> node(String id, List<String> types, Map<String, ?> known) {
    var node = new LinkedHashMap<String, Object>();
    node.put("id", id);
    node.put("type", types);
    node.putAll(known);
    return node;
  }

  private static void put(Map<String, Object> tree, String key, @Nullable Object value) {
    if (value != null) {
      tree.put(key, value);
    }
  }

  private void node(Map<String, Object> node) throws IOException {
    out.append(any ? ",\n" : "\n").append(Json.write(node));
    any = true;
  }
}
