package entente.reconcile;

import entente.model.Accord;
import entente.model.Assertion;
import entente.model.Claim;
import entente.model.Commitment;
import entente.model.Evidence;
import entente.model.Field;
import entente.model.Indicator;
import entente.model.Meeting;
import entente.model.Membership;
import entente.model.Party;
import entente.model.Position;
import entente.model.Relation;
import entente.model.Report;
import entente.model.Type;
import entente.model.Value;
import entente.model.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A claim made ready for comparison: with all its reports, the day from which it is known and the
/// telling words of its passages.
///
/// @param reports every report of the claim in order: a text that five papers print is five reports
///   of one claim
/// @param claim what the first of them reports, with its parties as people ruled what their ids
///   mean
/// @param fields those of the assertion, taken apart once
/// @param when the date that the claim itself gives of its thing; null where it gives none
record Subject(
    List<Report> reports,
    Claim claim,
    Assertion assertion,
    Map<Field, Value> fields,
    String document,
    LocalDate known,
    @Nullable When when,
    Words words)
    implements Comparable<Subject> {

  /// Under the names that the documents use.
  static Subject of(List<Report> reports) {
    return of(reports, Rulings.NONE.names());
  }

  static Subject of(List<Report> reports, Names names) {
    List<Report> ordered = reports.stream().distinct().sorted().toList();
    Report first = ordered.getFirst();
    Claim claim = names.meaning(first.claim());
    Assertion assertion = claim.assertion();
    return new Subject(
        ordered,
        claim,
        assertion,
        assertion.fields(),
        first.publication().document(),
        first.known(),
        when(assertion),
        words(claim));
  }

  String id() {
    return claim.id();
  }

  Type type() {
    return assertion.type();
  }

  /// The day by which the claim is put in order of time: that of its thing, or else that of its
  /// becoming known.
  LocalDate anchor() {
    return when == null ? known : when.first();
  }

  /// The word of the claim's status; empty where its type has none.
  String status() {
    return fields.get(Field.STATUS) instanceof Value.Term(String word) ? word : "";
  }

  boolean sameDocument(Subject other) {
    return document.equals(other.document);
  }

  Optional<Value> further(Field field) {
    return Optional.ofNullable(claim.further().get(field));
  }

  private static @Nullable When when(Assertion assertion) {
    return switch (assertion) {
      case Relation relation -> relation.date();
      case Commitment commitment -> commitment.date();
      case Meeting meeting -> meeting.start();
      case Accord accord -> accord.date();
      case Position _ -> null;
      case Membership membership -> membership.date();
      case Indicator indicator -> indicator.period();
    };
  }

  private static Words words(Claim claim) {
    var texts = new ArrayList<String>();
    claim.evidence().stream().map(Evidence::quote).forEach(texts::add);
    if (claim.assertion() instanceof Position(_, _, _, _, String topic) && topic != null) {
      texts.add(topic);
    }
    for (Field field : List.of(Field.TITLE, Field.WHAT, Field.UNDER)) {
      if (claim.further().get(field) instanceof Value.Text(String text)) {
        texts.add(text);
      }
    }
    return Words.of(texts, names(claim.assertion().everyone()));
  }

  private static Set<String> names(Set<Party> parties) {
    var names = new TreeSet<String>();
    for (Party party : parties) {
      String state = Countries.name(party.id());
      String name = party.isRegion() ? party.id().substring(7) : party.id();
      for (String word :
          (state == null ? name : state).toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
        if (word.length() > 2) {
          names.add(word);
        }
      }
    }
    return names;
  }

  @Override
  public int compareTo(Subject other) {
    return reports.getFirst().compareTo(other.reports.getFirst());
  }
}
