package entente.reconcile.compare;

import entente.model.Word;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whether a change makes a text bind more or less, by the words of `strength.tsv`: each on a scale
/// with its rank, or a qualifier that weakens or strengthens whatever it stands beside.
///
/// @param reason what became what, such as “hope” became “will”
public record Strength(Direction direction, String reason) {
  /// Which way.
  public enum Direction implements Word {
    STRENGTHENED,
    WEAKENED
  }

  /// @param scale words are compared within their scale alone
  /// @param rank the higher, the more it binds; of a qualifier what it adds
  private record Term(String scale, int rank, List<String> words) {
    boolean qualifier() {
      return scale.equals("qualifier");
    }
  }

  /// A term as a text has it.
  private record Said(Term term, String words) {
    String quoted() {
      return "“" + words + "”";
    }
  }

  /// The scale whose noun may stand after the change: "deep" added before "concern".
  private static final String SHARED = "concern";

  private static final List<Term> TERMS = terms();

  private static List<Term> terms() {
    try (InputStream in = Strength.class.getResourceAsStream("strength.tsv")) {
      if (in == null) {
        throw new IllegalStateException(
            "strength.tsv: found nothing, wanted a file of the program; build it anew");
      }
      var terms = new ArrayList<Term>();
      for (String line :
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          List<String> cells = Arrays.asList(line.split("\t", -1));
          for (String phrase : cells.get(2).split("\\|", -1)) {
            terms.add(
                new Term(
                    cells.getFirst(),
                    Integer.parseInt(cells.get(1)),
                    List.of(phrase.split(" ", -1))));
          }
        }
      }
      terms.sort(Comparator.comparingInt((Term term) -> term.words().size()).reversed());
      return List.copyOf(terms);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// What a change of words amounts to, if it binds more or less.
  ///
  /// @param next the words after it, which both texts share
  static Optional<Strength> of(Edit edit, List<String> next) {
    if (edit.same()) {
      return Optional.empty();
    }
    List<Said> before = in(edit.before(), next);
    List<Said> after = in(edit.after(), next);
    for (String scale :
        TERMS.stream().filter(term -> !term.qualifier()).map(Term::scale).distinct().toList()) {
      Optional<Said> was = strongest(before, scale);
      Optional<Said> is = strongest(after, scale);
      if (was.isPresent() && is.isPresent() && was.get().term().rank() != is.get().term().rank()) {
        boolean up = is.get().term().rank() > was.get().term().rank();
        return Optional.of(
            new Strength(
                up ? Direction.STRENGTHENED : Direction.WEAKENED,
                "%s became %s".formatted(was.get().quoted(), is.get().quoted())));
      }
    }
    List<Said> added = qualifiers(after, before);
    List<Said> gone = qualifiers(before, after);
    int sum =
        added.stream().mapToInt(each -> each.term().rank()).sum()
            - gone.stream().mapToInt(each -> each.term().rank()).sum();
    if (sum == 0) {
      return Optional.empty();
    }
    String reason =
        added.isEmpty()
            ? quoted(gone) + " left out"
            : gone.isEmpty()
                ? quoted(added) + " added"
                : "%s became %s".formatted(quoted(gone), quoted(added));
    return Optional.of(new Strength(sum > 0 ? Direction.STRENGTHENED : Direction.WEAKENED, reason));
  }

  private static Optional<Said> strongest(List<Said> terms, String scale) {
    return terms.stream()
        .filter(each -> each.term().scale().equals(scale))
        .max(Comparator.comparingInt(each -> each.term().rank()));
  }

  private static List<Said> qualifiers(List<Said> these, List<Said> butThose) {
    return these.stream()
        .filter(each ->
            each.term().qualifier()
                && butThose.stream().noneMatch(other -> other.term().equals(each.term())))
        .toList();
  }

  private static String quoted(List<Said> terms) {
    return terms.stream().map(Said::quoted).collect(Collectors.joining(", "));
  }

  /// The terms that occur in some words and what follows them; a phrase beats the words in it.
  private static List<Said> in(List<String> words, List<String> next) {
    List<String> bare =
        Stream.concat(words.stream(), next.stream().limit(2)).map(Edits::bare).toList();
    var found = new ArrayList<Said>();
    for (int i = 0; i < bare.size(); ) {
      int at = i;
      Optional<Term> term =
          TERMS.stream()
              .filter(each -> at < words.size() || each.scale().equals(SHARED))
              .filter(each ->
                  at + each.words().size() <= bare.size()
                      && IntStream.range(0, each.words().size())
                          .allMatch(k -> fits(each.words().get(k), bare.get(at + k))))
              .findFirst();
      term.ifPresent(each ->
          found.add(new Said(each, String.join(" ", bare.subList(at, at + each.words().size())))));
      i += term.map(each -> each.words().size()).orElse(1);
    }
    return found;
  }

  /// A word of the list with a star ends as it likes.
  private static boolean fits(String listed, String word) {
    return listed.endsWith("*")
        ? word.startsWith(listed.substring(0, listed.length() - 1))
        : listed.equals(word);
  }
}
