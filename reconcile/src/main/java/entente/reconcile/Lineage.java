package entente.reconcile;

import entente.model.Descent;
import entente.model.Edition;
import entente.model.Report;
import entente.model.Sketch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Which documents are made from which: copies of one agency's text, a story brought up to date, a
/// rewrite. Documents that come from one are one voice, however many print it.
///
/// A document comes from at most one earlier document, so lineages are trees. Whether one comes
/// from another is seen from the two and, for rewrites, from what third documents say of the same;
/// what is published later makes no difference to an earlier one.
public final class Lineage {
  /// Nothing is known of where documents come from: each is a voice of its own, unless one
  /// publisher prints several.
  public static final Lineage NONE = new Lineage(List.of(), List.of());

  private final Map<String, Edition> editions = new LinkedHashMap<>();
  private final Map<String, Descent> descents = new LinkedHashMap<>();
  private final Map<String, String> updates = new HashMap<>();

  private Lineage(List<Edition> editions, Collection<Descent> descents) {
    editions.forEach(each -> this.editions.put(each.document(), each));
    for (Descent descent : descents) {
      this.descents.put(descent.document(), descent);
      if (descent.kind() == Descent.Kind.UPDATE) {
        updates.put(descent.document(), descent.from());
      }
    }
  }

  /// @param editions of the documents that are to be looked at; those of which only claims are
  ///   known have none
  /// @param reports what the documents say, for the recognition of rewrites
  public static Lineage of(Collection<Edition> editions, Collection<Report> reports) {
    List<Edition> ordered = editions.stream().sorted().toList();
    Map<String, Descent> found = new TreeMap<>(Copies.among(ordered));
    for (Descent rewrite : Rewrites.among(ordered, reports)) {
      found.putIfAbsent(rewrite.document(), rewrite);
    }
    return new Lineage(
        ordered,
        ordered.stream()
            .map(each -> found.get(each.document()))
            .filter(each -> each != null)
            .toList());
  }

  /// The same among the documents of a few reports alone, by their wording: who speaks in an entry.
  ///
  /// @param sketches of the documents, as far as they are known
  public static Lineage among(Collection<Report> reports, Map<String, Sketch> sketches) {
    return among(reports, sketches, List.of());
  }

  /// The same with rewrites, as far as it is known what else their documents say.
  ///
  /// @param beside all that the documents of the reports say, and what others say of the same
  public static Lineage among(
      Collection<Report> reports, Map<String, Sketch> sketches, Collection<Report> beside) {
    Map<String, Edition> editions = new TreeMap<>();
    for (Report report : reports) {
      Sketch sketch = sketches.get(report.publication().document());
      if (sketch != null) {
        editions.putIfAbsent(
            report.publication().document(),
            new Edition(report.publication(), report.recorded(), sketch));
      }
    }
    return editions.size() < 2 ? NONE : of(editions.values(), beside);
  }

  /// Where a document comes from; nothing where it is an original, as far as is known.
  public Optional<Descent> descent(String document) {
    return Optional.ofNullable(descents.get(document));
  }

  /// What is made from a document directly, in order of becoming known.
  public List<Descent> made(String document) {
    return descents.values().stream().filter(each -> each.from().equals(document)).toList();
  }

  /// A document as it first became known; nothing where the ledger has only claims of it.
  public Optional<Edition> edition(String document) {
    return Optional.ofNullable(editions.get(document));
  }

  /// The document from which this one comes in the end: itself, where it is an original.
  public String origin(String document) {
    String origin = document;
    for (Descent next = descents.get(origin); next != null; next = descents.get(origin)) {
      origin = next.from();
    }
    return origin;
  }

  /// Whether a document is a later version of the other, by the same publisher.
  boolean updates(String document, String other) {
    for (String earlier = updates.get(document); earlier != null; earlier = updates.get(earlier)) {
      if (earlier.equals(other)) {
        return true;
      }
    }
    return false;
  }

  /// Whether any document is made from another.
  boolean hasDescents() {
    return !descents.isEmpty();
  }

  /// Which of the documents say nothing of their own beside this one: the earlier versions of it,
  /// and itself if it was copied or rewritten from one of them.
  Set<String> overtakes(String document, Set<String> documents) {
    var overtaken = new HashSet<String>();
    boolean version = true;
    for (Descent next = descents.get(document); next != null; next = descents.get(next.from())) {
      version &= next.kind() == Descent.Kind.UPDATE;
      if (documents.contains(next.from())) {
        overtaken.add(version ? next.from() : document);
      }
    }
    return overtaken;
  }

  /// Who speaks in a report: the publisher of the text from which its document comes; where nobody
  /// is named, that text.
  String voice(Report report) {
    String origin = origin(report.publication().document());
    Edition edition = editions.get(origin);
    String publisher =
        edition == null ? report.publication().publisher() : edition.publication().publisher();
    return publisher == null ? origin : publisher.toLowerCase(Locale.ROOT);
  }

  /// The reports by who speaks in them, in order of first being known.
  public List<List<Report>> voices(Collection<Report> reports) {
    var voices = new LinkedHashMap<String, List<Report>>();
    reports.stream()
        .sorted()
        .forEach(each -> voices.computeIfAbsent(voice(each), _ -> new ArrayList<>()).add(each));
    return List.copyOf(voices.values());
  }
}
