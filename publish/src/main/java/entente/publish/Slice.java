package entente.publish;

import entente.model.ClaimIds;
import entente.model.Entry;
import entente.model.PromiseLink;
import entente.model.Publication;
import entente.model.Report;
import entente.model.Type;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;

/// Some of a ledger's entries, ready to be written in any [Format].
///
/// @param entries in their natural order
/// @param type the one type that was asked for; empty for all
/// @param asked the filters and clocks in one order, such as `--party JPN --known-on 2023-12-20`;
///   empty for the whole ledger. A feed and a snapshot are known by it
/// @param texts what the ledger has of the documents
/// @param links between its promises and others
public record Slice(
    List<Entry> entries, Optional<Type> type, String asked, Texts texts, List<PromiseLink> links) {
  public Slice {
    entries = List.copyOf(entries);
    links = List.copyOf(links);
  }

  public Slice(List<Entry> entries, Optional<Type> type, String asked, Texts texts) {
    this(entries, type, asked, texts, List.of());
  }

  /// The texts in which evidence stands.
  public interface Texts {
    Texts NONE = _ -> Optional.empty();

    /// The text of a document by its hash; empty where the ledger does not have it.
    Optional<String> of(String document);
  }

  /// A name for the question, the same whenever it is asked: 16 hexadecimal digits.
  String question() {
    String question = type.map(Type::word).orElse("all") + "\n" + asked;
    return ClaimIds.hash(question.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  /// What was asked, as a person reads it.
  String title() {
    return type.map(each -> each.word() + "s").orElse("all entries")
        + (asked.isEmpty() ? "" : " " + asked);
  }

  /// Every publication that an entry rests on, in the order of being known.
  SequencedSet<Publication> publications() {
    var publications = new LinkedHashSet<Publication>();
    var reports = new TreeSet<Report>();
    entries.forEach(entry -> reports.addAll(entry.reports()));
    reports.forEach(report -> publications.add(report.publication()));
    return publications;
  }
}
