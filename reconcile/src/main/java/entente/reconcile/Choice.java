package entente.reconcile;

import entente.model.Value;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A value that might be settled on, with what speaks for it; the greater is the better.
///
/// @param official whether an official text says so, or says less that it may well mean
/// @param support how many independent voices say so, or less that may well mean it
/// @param copied whether some of them speak in several documents
record Choice(
    Value value,
    boolean official,
    int support,
    boolean copied,
    int exact,
    int precision,
    LocalDate last,
    Subject first)
    implements Comparable<Choice> {
  static Choice of(
      Value value, Map<Value, List<Subject>> byValue, Function<Subject, String> voice) {
    List<Subject> sayers = byValue.getOrDefault(value, List.of());
    int[] years = {sayers.getFirst().anchor().getYear(), sayers.getFirst().known().getYear()};
    var support = new HashSet<String>();
    var exact = new HashSet<String>();
    var documents = new HashSet<String>();
    boolean official = false;
    for (var other : byValue.entrySet()) {
      if (Support.supports(other.getKey(), value, years)) {
        for (Subject subject : other.getValue()) {
          support.add(voice.apply(subject));
          documents.add(subject.document());
        }
        official |= other.getValue().stream().anyMatch(Official::says);
        if (Support.same(other.getKey(), value)) {
          other.getValue().forEach(subject -> exact.add(voice.apply(subject)));
        }
      }
    }
    LocalDate last =
        sayers.stream().map(Subject::known).max(Comparator.naturalOrder()).orElseThrow();
    return new Choice(
        value,
        official,
        support.size(),
        documents.size() > support.size(),
        exact.size(),
        Support.precision(value),
        last,
        sayers.getFirst());
  }

  String reason() {
    String speakers = support + (copied ? " voices" : " sources");
    if (exact < support) {
      return official
          ? "the most precise; an official text agrees with it"
          : "the most precise; %s agree with it".formatted(speakers);
    }
    return official
        ? "from an official text"
        : support > 1
            ? speakers + " say so"
            : "as well supported as any, and known last, on " + last;
  }

  @Override
  public int compareTo(Choice other) {
    int order = Boolean.compare(official, other.official);
    order = order != 0 ? order : Integer.compare(support, other.support);
    order = order != 0 ? order : Integer.compare(precision, other.precision);
    order = order != 0 ? order : Integer.compare(exact, other.exact);
    order = order != 0 ? order : last.compareTo(other.last);
    return order != 0 ? order : other.first.compareTo(first);
  }
}
