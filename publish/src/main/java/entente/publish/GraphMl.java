package entente.publish;

import entente.model.Entry;
import entente.model.Field;
import entente.model.Party;
import entente.model.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;

/// Parties and entries as a network in GraphML: a node for every party and every entry, and an edge
/// for every part that a party has in an entry, from the party to the entry; from the entry to the
/// party where the party receives or is spoken of.
final class GraphMl {
  /// The data of nodes and edges: key and type.
  private static final Map<String, String> NODE =
      new java.util.TreeMap<>(
          Map.of(
              "what",
              "string",
              "label",
              "string",
              "kind",
              "string",
              "status",
              "string",
              "date",
              "string",
              "amount",
              "double",
              "currency",
              "string",
              "documents",
              "int"));

  private GraphMl() {}

  static void write(Slice slice, OutputStream out) throws IOException {
    Xml.write(
        out,
        xml ->
            xml.element(
                "graphml",
                body -> graph(slice, body),
                "xmlns",
                "http://graphml.graphdrawing.org/xmlns",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                "http://graphml.graphdrawing.org/xmlns"
                    + " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"));
  }

  private static void graph(Slice slice, Xml xml) throws XMLStreamException {
    for (var each : NODE.entrySet()) {
      xml.empty(
          "key",
          "id",
          each.getKey(),
          "for",
          "node",
          "attr.name",
          each.getKey(),
          "attr.type",
          each.getValue());
    }
    xml.empty("key", "id", "role", "for", "edge", "attr.name", "role", "attr.type", "string");
    xml.element(
        "graph",
        body -> {
          var parties = new TreeSet<Party>();
          slice.entries().forEach(entry -> parties.addAll(entry.settled().everyone()));
          for (Party party : parties) {
            body.element("node", node -> party(party, node), "id", "party:" + party);
          }
          for (Entry entry : slice.entries()) {
            body.element("node", node -> entry(entry, node), "id", "entry:" + entry.id());
          }
          for (Entry entry : slice.entries()) {
            edges(entry, body);
          }
        },
        "id",
        "G",
        "edgedefault",
        "directed");
  }

  private static void party(Party party, Xml xml) throws XMLStreamException {
    data("what", "party", xml);
    data("label", PartyName.of(party), xml);
  }

  private static void entry(Entry entry, Xml xml) throws XMLStreamException {
    Map<Field, Value> fields = entry.settled().fields();
    data("what", entry.type().word(), xml);
    data("label", EntryName.of(entry), xml);
    for (Field field : new Field[] {Field.KIND, Field.STATUS, Field.DATE}) {
      Value value = fields.get(field);
      if (value != null) {
        data(field.key(), value.toString(), xml);
      }
    }
    if (fields.get(Field.AMOUNT) instanceof Value.Amount(var money)) {
      data("amount", money.value().toPlainString(), xml);
      data("currency", money.currency(), xml);
    }
    data(
        "documents",
        String.valueOf(
            entry.reports().stream()
                .map(report -> report.publication().document())
                .distinct()
                .count()),
        xml);
  }

  private static void edges(Entry entry, Xml xml) throws XMLStreamException {
    for (var each : entry.settled().fields().entrySet()) {
      Field field = each.getKey();
      switch (each.getValue()) {
        case Value.One(Party party) -> edge(entry, field, party, xml);
        case Value.Parties(var parties) -> {
          for (Party party : parties) {
            edge(entry, field, party, xml);
          }
        }
        default -> {}
      }
    }
  }

  private static void edge(Entry entry, Field field, Party party, Xml xml)
      throws XMLStreamException {
    boolean outward = field == Field.TO || field == Field.TARGETS || field == Field.BODY;
    String node = "entry:" + entry.id();
    String other = "party:" + party;
    xml.element(
        "edge",
        edge -> data("role", field.key(), edge),
        "source",
        outward ? node : other,
        "target",
        outward ? other : node);
  }

  private static void data(String key, String value, Xml xml) throws XMLStreamException {
    xml.text("data", value, "key", key);
  }
}
