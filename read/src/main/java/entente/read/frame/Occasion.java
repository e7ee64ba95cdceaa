package entente.read.frame;

import entente.model.Field;
import entente.model.Span;
import entente.model.Value;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What else a text says of a meeting: its series and which of it this is, its track, who chairs
/// and who stays away.
final class Occasion {
  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth",
          "twentieth");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\b(?:(\\d{1,3})(?:st|nd|rd|th)|("
              + String.join("|", ORDINALS)
              + ")|(inaugural))\\b(?![ -](?:time|visit|trip|of its kind|half|day))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SERIES =
      Pattern.compile(
          "\\b((?:[A-Z][\\p{L}.’'-]*\\s){1,6}(?:Summit|Meeting|Dialogue|Consultations?|Forum|Conference|Commission|Committee|Council|Retreat|Ministerial))\\b");
  private static final Pattern TRACK =
      Pattern.compile(
          "\\btrack[- ](1\\.5|2|1|one|two|one-and-a-half)\\b", Pattern.CASE_INSENSITIVE);
  private static final Set<String> CHAIRS = Set.of("chair", "co-chair", "preside");
  private static final Set<String> MISSES = Set.of("skip", "boycott", "miss", "snub", "shun");

  private Occasion() {}

  static void tell(Scene scene, Node own, @Nullable Clause clause, Draft draft) {
    String before =
        scene.between(Math.max(scene.span().start(), own.span().start() - 70), own.span().end());
    ordinal(before.substring(Math.max(0, before.lastIndexOf(',') + 1)), draft);
    Matcher series = SERIES.matcher(scene.span().of(scene.text()));
    while (series.find()) {
      var span =
          new Span(scene.span().start() + series.start(), scene.span().start() + series.end());
      if (span.contains(own.span())) {
        draft.text(
            Field.SERIES,
            series
                .group(1)
                .replaceFirst(
                    "^(?:The|At|In|An?|This|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Special|Annual|Inaugural)"
                        + " ",
                    ""));
      }
    }
    Matcher track = TRACK.matcher(scene.span().of(scene.text()));
    if (track.find()) {
      draft.term(
          Field.TRACK,
          switch (track.group(1).toLowerCase(Locale.ROOT)) {
            case "one" -> "1";
            case "two" -> "2";
            case "one-and-a-half" -> "1.5";
            default -> track.group(1);
          });
    }
    if (clause != null && own != clause.verb()) {
      people(scene, own, clause, draft);
    }
  }

  private static void ordinal(String words, Draft draft) {
    Matcher numbered = NUMBERED.matcher(words);
    while (numbered.find()) {
      int which =
          numbered.group(1) != null
              ? Integer.parseInt(numbered.group(1))
              : numbered.group(2) != null
                  ? ORDINALS.indexOf(numbered.group(2).toLowerCase(Locale.ROOT)) + 1
                  : 1;
      draft.put(Field.ORDINAL, new Value.Figure(BigDecimal.valueOf(which)));
    }
  }

  private static void people(Scene scene, Node own, Clause clause, Draft draft) {
    boolean about =
        clause.patients().contains(own) || clause.after("over", "at", "on").contains(own);
    if (about && CHAIRS.contains(clause.lemma()) && clause.mode().force() != Mode.Force.IMAGINED) {
      draft.parties(Field.CHAIRS, new LinkedHashSet<>(scene.acting(clause)));
    }
    own.children("acl", "acl:relcl")
        .map(scene::clause)
        .flatMap(Optional::stream)
        .filter(each -> CHAIRS.contains(each.lemma()))
        .forEach(each -> draft.parties(Field.CHAIRS, Who.acting(each.agents())));
    if (about && MISSES.contains(clause.lemma())) {
      draft.parties(Field.ABSENT, new LinkedHashSet<>(scene.acting(clause)));
    }
  }
}
