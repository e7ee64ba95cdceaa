package entente.publish;

import entente.model.Assertion;
import entente.model.Entry;
import entente.model.Evidence;
import entente.model.Field;
import entente.model.Report;
import entente.model.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// What changed, as an Atom feed (RFC 4287), the latest first, a hundred at the most.
///
/// A change is a claim that brings news: the first of an entry, or one with a value that no earlier
/// claim of its entry has. Its id is that of the claim and never changes; its moment is the one at
/// which this ledger recorded it, its date of publishing the day on which the public could know.
/// The feed's id is that of the question, so that the same filters give the same feed.
final class AtomFeed {
  private static final int MOST = 100;

  private AtomFeed() {}

  /// One change.
  private record Change(Entry entry, Report report, Map<Field, Value> news, boolean first) {}

  static void write(Slice slice, OutputStream out) throws IOException {
    List<Change> changes =
        slice.entries().stream()
            .flatMap(entry -> changes(entry).stream())
            .sorted(
                Comparator.comparing((Change change) -> change.report().recorded())
                    .thenComparing(Change::report)
                    .reversed()
                    .thenComparing(change -> change.entry().id()))
            .limit(MOST)
            .toList();
    Xml.write(
        out,
        xml ->
            xml.element(
                "feed",
                feed -> feed(slice, changes, feed),
                "xmlns",
                "http://www.w3.org/2005/Atom",
                "xml:lang",
                "en"));
  }

  private static List<Change> changes(Entry entry) {
    var changes = new ArrayList<Change>();
    var said = new HashMap<Field, Set<Value>>();
    for (Report report : entry.reports()) {
      var news = new HashMap<Field, Value>();
      report
          .claim()
          .assertion()
          .fields()
          .forEach((field, value) -> {
            if (said.computeIfAbsent(field, _ -> new HashSet<>()).add(value)) {
              news.put(field, value);
            }
          });
      if (!news.isEmpty()) {
        changes.add(new Change(entry, report, news, changes.isEmpty()));
      }
    }
    return changes;
  }

  private static void feed(Slice slice, List<Change> changes, Xml xml) throws XMLStreamException {
    xml.text("id", "urn:entente:feed:" + slice.question());
    xml.text("title", "Entente: " + slice.title());
    // a feed that never had anything to say was never updated, but Atom wants a moment
    xml.text(
        "updated",
        moment(changes.isEmpty() ? Instant.EPOCH : changes.getFirst().report().recorded()));
    xml.element("author", author -> author.text("name", "Entente"));
    xml.text("generator", "Entente");
    for (Change change : changes) {
      xml.element("entry", entry -> entry(change, entry));
    }
  }

  private static void entry(Change change, Xml xml) throws XMLStreamException {
    Report report = change.report();
    xml.text("id", "urn:entente:claim:" + report.claim().id());
    xml.text("title", (change.first() ? "New: " : "Said anew: ") + EntryName.of(change.entry()));
    xml.text("updated", moment(report.recorded()));
    xml.text("published", report.known() + "T00:00:00Z");
    xml.empty("category", "term", change.entry().type().word());
    String address = report.publication().address();
    if (address != null) {
      xml.empty("link", "rel", "alternate", "href", address, "title", report.publication().title());
    }
    xml.text("content", content(change), "type", "text");
  }

  private static String content(Change change) {
    var text = new StringBuilder();
    if (!change.first()) {
      Assertion settled = change.entry().settled();
      text.append(
          change.news().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(each ->
                  "%s: %s%s"
                      .formatted(
                          each.getKey().key(),
                          each.getValue(),
                          beside(each.getValue(), settled.fields().get(each.getKey()))))
              .collect(Collectors.joining("; ")));
      text.append(". ");
    }
    String publisher = change.report().publication().publisher();
    text.append(publisher == null ? change.report().publication().doc() : publisher).append(": ");
    return text.append(
            change.report().claim().evidence().stream()
                .map(Evidence::quote)
                .map(quote -> "“" + quote + "”")
                .collect(Collectors.joining(" … ")))
        .toString();
  }

  private static String beside(Value value, @Nullable Value settled) {
    return settled == null || settled.equals(value) ? "" : " (settled: %s)".formatted(settled);
  }

  private static String moment(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
