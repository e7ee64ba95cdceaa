package entente.read.frame;

import entente.model.Field;
import entente.model.Party;
import entente.model.Type;
import entente.model.Value;
import entente.model.When;
import entente.read.Mention;
import entente.read.name.Gazetteer;
import entente.read.text.Cardinals;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The same meeting at another time, told in the same breath: "visited Baku in May 2014 and in
/// April 2015", "the first visit since 2015".
final class Returns {
  private static final Pattern AND =
      Pattern.compile("\\s*,?\\s*(?:and|then|and again|again)\\s*(?:again )?(?:in|on)?\\s*");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*(?:in|on)?\\s*");
  private static final Pattern FIRST =
      Pattern.compile(
          "\\bfirst\\b[^.;]{0,90}?\\b(?:since (?:\\p{Lu}\\p{Ll}+"
              + " )?((?:19|20)[0-9]{2})\\b|(?:in|for) (?:(?:more|less) than |over |almost |nearly"
              + " |about |around |some |at least |the past |the last )?([0-9]{1,3}|a|"
              + Cardinals.words(2, 90)
              + ") (years|decades?)\\b)");
  private static final Set<String> KINDS = Set.of("visit", "summit", "leaders", "ministers");

  private Returns() {}

  static List<Draft> of(Scene scene, Draft draft) {
    if (draft.type() != Type.MEETING || draft.frame().equals(Present.FRAME)) {
      return List.of();
    }
    List<Draft> others = new ArrayList<>(later(scene, draft));
    Draft earlier = earlier(scene, draft);
    if (earlier != null) {
      others.add(earlier);
    }
    return others;
  }

  /// The dates joined to that of the meeting by "and", at no other place.
  private static List<Draft> later(Scene scene, Draft draft) {
    List<Mention.OfDate> dates = scene.dates();
    var others = new ArrayList<Draft>();
    int at = -1;
    for (int k = 0; k < dates.size(); k++) {
      at =
          at < 0
                  && dates.get(k).when().equals(draft.when(Field.START))
                  && dates.get(k).end() == null
              ? k
              : at;
    }
    for (int k = at + 1; at >= 0 && k < dates.size(); k++) {
      String gap = scene.between(dates.get(k - 1).span().end(), dates.get(k).span().start());
      boolean follows =
          dates.get(k).role() == Mention.Role.AT
              && dates.get(k).end() == null
              && (AND.matcher(gap).matches()
                  || COMMA.matcher(gap).matches() && k + 1 < dates.size());
      if (!follows || Stations.placed(scene, dates.get(k))) {
        break;
      }
      others.add(copy(scene, draft).date(Field.START, dates.get(k).when()));
    }
    return others;
  }

  /// "the first since 2015", "the first in twelve years": the one before.
  private static @Nullable Draft earlier(Scene scene, Draft draft) {
    Matcher matcher = FIRST.matcher(scene.span().of(scene.text()));
    if (!KINDS.contains(String.valueOf(draft.term(Field.KIND))) || !matcher.find()) {
      return null;
    }
    When start = draft.when(Field.START);
    LocalDate first = start == null ? scene.script().published() : start.first();
    if (first == null || start == null && matcher.group(1) != null) {
      return null; // the two would be taken for one
    }
    int base = first.getYear();
    int year = matcher.group(1) != null ? Integer.parseInt(matcher.group(1)) : base - ago(matcher);
    if (year < 1600 || year >= base) {
      return null;
    }
    if (start == null) {
      draft.date(Field.START, When.of(Year.of(base))).assumed(true);
    }
    Draft other = copy(scene, draft).word(Field.STATUS, entente.model.Meeting.Status.HELD);
    Value place = other.fields().remove(Field.PLACE);
    Gazetteer gazetteer = scene.script().gazetteer();
    Party state = place == null ? null : gazetteer.stateOf(place.toString());
    return other
        .text(
            Field.PLACE,
            state == null || !"visit".equals(other.term(Field.KIND))
                ? null
                : gazetteer.display(state))
        .date(Field.START, When.of(Year.of(year)));
  }

  private static int ago(Matcher matcher) {
    String number = matcher.group(2);
    Integer word = number.equals("a") ? Integer.valueOf(1) : Cardinals.of(number);
    int many = word == null ? Integer.parseInt(number) : word;
    return matcher.group(3).startsWith("decade") ? 10 * many : many;
  }

  private static Draft copy(Scene scene, Draft draft) {
    var other = new Draft(Type.MEETING, draft.frame(), scene);
    draft.fields().forEach(other::put);
    draft.evidence().forEach(other::evidence);
    other.fields().remove(Field.END);
    return other;
  }
}
