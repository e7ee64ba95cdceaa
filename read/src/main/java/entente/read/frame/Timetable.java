package entente.read.frame;

import entente.model.Field;
import entente.model.Meeting.Status;
import entente.model.Span;
import entente.model.When;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When a meeting is, and whether it has been held.
final class Timetable {
  private static final Words LISTS = Words.of(Timetable.class);
  private static final Pattern PAST_WORD =
      Pattern.compile(
          "\\b(?:last|previous|earlier|first held|held|hosted|ago|recent)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FUTURE_WORD =
      Pattern.compile(
          "\\b(?:next|upcoming|forthcoming|planned|coming|scheduled|to be held|will)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CANCELLED =
      Pattern.compile(
          "\\b(?:cancell?ed|called off|fell through|fallen through|calls?"
              + " off|scrapped|scraps|axed|cancels?|(?:will|would|did|could) not (?:now |after all"
              + " )?(?:take place|go ahead|be held|happen)|(?:was|were) not"
              + " held|(?:dropped|struck|removed|deleted) from the"
              + " (?:programme|program|agenda|schedule))\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern POSTPONED =
      Pattern.compile(
          "\\b(?:postponed?s?|put off|puts off|delayed|deferred|rescheduled|pushed back|put"
              + " back|slipped (?:in)?to|slid (?:in)?to|on ice|on hold|in abeyance|moved (?:back"
              + " |forward )?to (?=(?:next|late|early|mid|the"
              + " (?:spring|summer|autumn|fall)|January|February|March|April|May|June|July|August|September|October|November|December)\\b))\\b",
          Pattern.CASE_INSENSITIVE);

  /// So many characters before a date begin the words that put off to it.
  private static final int PUT_OFF_REACH = 90;

  /// Between the words for putting off and the date to which it is put off.
  private static final Pattern PUT_OFF_TO =
      Pattern.compile(
          "\\b(?:put"
              + " (?:off|back)|postpon\\w+|delay\\w+|defer\\w+|reschedul\\w+|mov\\w+|push\\w+|shift\\w+|slipped|slid)\\b[^.;]{0,50}?\\b(?:until|till|to|into|in|for)\\s(?:the"
              + " |early |late |mid-){0,3}$",
          Pattern.CASE_INSENSITIVE);

  /// "has been put off until September": the day of a meeting that is put off is the new one.
  static void putOff(Scene scene, Draft draft) {
    scene.dates().stream()
        .filter(date -> PUT_OFF_TO.matcher(before(scene, date, PUT_OFF_REACH)).find())
        .map(date -> coming(scene, date))
        .filter(when ->
            scene.script().published() != null && !when.last().isBefore(scene.script().published()))
        .reduce((_, later) -> later)
        .ifPresent(when -> {
          draft.fields().remove(Field.END);
          draft.date(Field.START, when);
        });
  }

  /// "has slipped into June": of a month without a year the next one.
  private static When coming(Scene scene, Mention.OfDate date) {
    boolean bare = date.span().of(scene.text()).chars().noneMatch(Character::isDigit);
    return bare
            && date.when() instanceof When.InMonth(var month)
            && scene.script().published() != null
            && date.when().last().isBefore(scene.script().published())
        ? When.of(month.plusYears(1))
        : date.when();
  }

  /// "became the first king to visit": it has been done.
  private static final Pattern FIRST_TO =
      Pattern.compile(
          "\\b(?:became|becomes|has become|is|was) (?:only )?the (?:very"
              + " )?(?:first|second|third|fourth|latest|only|last)\\b[^.;,]{0,60} to\\b");

  private static final Set<String> VOIDS =
      Set.of("cancel", "call off", "scrap", "axe", "drop", "strike", "remove", "delete");
  private static final Set<String> PLANS = LISTS.set("plans");
  private static final Set<String> FRUIT = LISTS.set("fruit"); // "the talks made no progress"
  private static final Set<String> ENDS = LISTS.set("ends");
  private static final Set<String> LASTS = LISTS.set("lasts");
  private static final List<String> LATER_DAYS = List.of("second", "third", "fourth", "fifth");
  private static final Pattern NTH =
      Pattern.compile(
          "\\b(?:("
              + String.join("|", LATER_DAYS)
              + ")( and (?:final|last))? day (?:of\\b|in\\b|running\\b)|day (two|three|four|five)"
              + " of\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final List<String> DAY_NUMBERS = List.of("two", "three", "four", "five");

  /// "at the end of a three-day summit": its last day.
  private static final Pattern AT_THE_END =
      Pattern.compile(
          "(?is).*\\b(?:end|close|conclusion|wake|final day|last day)(?: of)?(?:"
              + " (?:the|a|an|their|its|his|her))? ?$");

  /// Between the first day and the last: "from Monday until Friday".
  private static final Pattern TILL =
      Pattern.compile("(?i),? ?(?:and )?(?:until|till|til|through|to)?(?: the)? ?");

  private Timetable() {}

  /// The first and last day: from an interval, from "three-day", or from the day on which it ends.
  static void days(
      Scene scene,
      Node at,
      @Nullable Clause clause,
      Mention.@Nullable OfDate date,
      Predicate<Node> meeting,
      Draft draft) {
    Integer length = length(scene, at);
    Mention.OfDate last = null;
    for (Clause each : scene.clauses()) {
      boolean own =
          each == clause
              || each.verb().relation().equals("acl:relcl")
                  && each.verb().head() != null
                  && meeting.test(each.verb().head());
      boolean comes =
          Set.of("come", "draw", "get", "bring").contains(each.lemma())
              && each.after("to").stream()
                  .anyMatch(node ->
                      Set.of("end", "close", "conclusion", "finish").contains(node.lemma()));
      if (own && (comes || ENDS.contains(each.lemma()) && !another(each, at, meeting))) {
        last = scene.dateOf(each.verb(), Mention.Role.AT);
      }
    }
    if (last != null && last.when() instanceof When.OnDay(var day)) {
      draft.date(Field.END, last.when());
      if (length != null) {
        draft.date(Field.START, When.of(day.minusDays(length - 1)));
      } else if (date != null && !date.equals(last) && date.when().first().isBefore(day)) {
        draft.date(Field.START, date.when());
      }
      return;
    }
    When said = scene.script().said();
    boolean closing =
        clause != null
            && date == null
            && length != null
            && ENDS.contains(clause.lemma())
            && clause.mode().real()
            && (clause.mode().force() == Mode.Force.ONGOING || scene.script().live());
    if (closing && length != null && said instanceof When.OnDay(var day)) {
      draft.date(Field.START, When.of(day.minusDays(length - 1))).date(Field.END, said);
      return;
    }
    if (counted(scene, clause, date, draft)) {
      return;
    }
    if (date == null) {
      return;
    }
    boolean over =
        length != null
            && (ending(scene, at.subtree().getFirst().span())
                || scene.mentions().stream()
                    .anyMatch(mention ->
                        mention instanceof Mention.OfDuration && ending(scene, mention.span())));
    if (over && length != null && date.when() instanceof When.OnDay(var day)) {
      draft.date(Field.START, When.of(day.minusDays(length - 1))).date(Field.END, date.when());
      return;
    }
    if (loose(date)) {
      draft.date(Field.START, When.of(Year.of(date.when().first().getYear())));
      return;
    }
    draft.date(Field.START, date.when());
    When end = until(scene, date);
    end = end != null ? end : clause == null ? null : lasting(scene, clause, date);
    if (end != null) {
      draft.date(Field.END, end);
      return;
    }
    if (date.end() != null && !date.end().equals(date.when())) {
      draft.date(Field.END, date.end());
    } else if (length != null
        && length > 1
        && date.when() instanceof When.OnDay(var day)
        && from(scene, clause, date)) {
      draft.date(Field.END, When.of(day.plusDays(length - 1)));
    }
  }

  /// "concluded eight accords during the visit": what ends is no meeting.
  private static boolean another(Clause clause, Node at, Predicate<Node> meeting) {
    Node head = clause.verb().head();
    boolean of =
        clause.verb().relation().equals("acl")
            && clause.verb().tag().equals("VBN")
            && head != null
            && !meeting.test(head);
    boolean itself = clause.agents().stream().anyMatch(node -> node == at || meeting.test(node));
    boolean during = at.preposition().equals("during") && at.head() == clause.verb();
    return of
        || during
        || !itself
            && !clause.patients().isEmpty()
            && clause.patients().stream()
                .noneMatch(node -> node.subtree().contains(at) || meeting.test(node));
  }

  private static boolean ending(Scene scene, Span span) {
    return AT_THE_END.matcher(scene.between(scene.span().start(), span.start())).matches();
  }

  /// "in the first half of 2026": sometime in those months, not from the first to the last of them.
  private static boolean loose(Mention.OfDate date) {
    When end = date.end();
    return end != null
        && !(date.when() instanceof When.OnDay)
        && !(end instanceof When.OnDay)
        && !date.when().equals(end)
        && date.when().first().getYear() == end.first().getYear();
  }

  /// "opened on Monday and runs through Friday": until when; null where it is not said.
  private static @Nullable When lasting(Scene scene, Clause clause, Mention.OfDate date) {
    for (Clause each : scene.clauses()) {
      boolean same =
          each == clause
              || each.verb().relation().equals("conj") && each.verb().head() == clause.verb();
      Mention.OfDate until =
          same && LASTS.contains(each.lemma())
              ? scene.dateOf(each.verb(), Mention.Role.UNTIL, Mention.Role.AT)
              : null;
      if (until != null && until.when().first().isAfter(date.when().first())) {
        return until.when();
      }
    }
    return null;
  }

  /// "from tomorrow until Friday": the date right behind that says until when; null where there is
  /// none.
  private static @Nullable When until(Scene scene, Mention.OfDate date) {
    return scene.dates().stream()
        .filter(other ->
            other.role() == Mention.Role.UNTIL
                && other.when().first().isAfter(date.when().first())
                && other.span().start() >= date.span().end()
                && TILL.matcher(scene.between(date.span().end(), other.span().start())).matches())
        .map(Mention.OfDate::when)
        .findFirst()
        .orElse(null);
  }

  /// "on the second day of the summit", "the second and last day": the first day, counted back from
  /// the one that is spoken of, unless it is the day on which it opened; false where it is not said
  /// which it is.
  private static boolean counted(
      Scene scene, @Nullable Clause clause, Mention.@Nullable OfDate date, Draft draft) {
    Matcher which = NTH.matcher(scene.span().of(scene.text()));
    boolean opened =
        date != null
            && scene.clauses().stream()
                .anyMatch(each ->
                    (each == clause || each.verb().relation().startsWith("acl"))
                        && STARTS.contains(each.lemma())
                        && date.equals(scene.dateOf(each.verb(), Mention.Role.AT)));
    When day = date == null || opened ? scene.script().said() : date.when();
    if (!which.find() || !(day instanceof When.OnDay(var now))) {
      return false;
    }
    int later =
        1
            + (which.group(1) == null
                ? DAY_NUMBERS.indexOf(which.group(3).toLowerCase(Locale.ROOT))
                : LATER_DAYS.indexOf(which.group(1).toLowerCase(Locale.ROOT)));
    draft.date(Field.START, opened && date != null ? date.when() : When.of(now.minusDays(later)));
    if (which.group(2) != null) {
      draft.date(Field.END, day);
    }
    return true;
  }

  private static final Set<String> STARTS = LISTS.set("starts");

  /// Whether the date is that of the first day.
  private static boolean from(Scene scene, @Nullable Clause clause, Mention.OfDate date) {
    if (clause != null && STARTS.contains(clause.lemma())
        || FOR_DAYS.matcher(scene.lower()).find()) {
      return true;
    }
    return before(scene, date, 24)
        .matches(
            "(?is).*\\b(?:from|starting|beginning|opens|begins|starts|began|started|opened|arrived|arrives|commencing)(?:"
                + " from| on)? $");
  }

  /// So many characters of the sentence before a date, at most.
  private static String before(Scene scene, Mention.OfDate date, int reach) {
    return scene.between(
        Math.max(scene.span().start(), date.span().start() - reach), date.span().start());
  }

  /// "met on Monday for two days of talks".
  private static final Pattern FOR_DAYS =
      Pattern.compile(
          "\\bfor (?:(?:two|three|four|five) days\\b|a (?:two|three|four|five)-day\\b)");

  /// "three-day", "for three days": how many days; null where it is not said.
  private static @Nullable Integer length(Scene scene, Node at) {
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.OfDuration duration
          && duration.iso().matches("P[0-9]{1,2}D")
          && Math.abs(duration.span().start() - at.span().start()) < 120) {
        return Integer.parseInt(duration.iso().substring(1, duration.iso().length() - 1));
      }
    }
    return null;
  }

  /// "No date has been set for the talks", "agreed on a venue for the summit": it is still to come.
  private static final Pattern DATED =
      Pattern.compile(
          "(?i)\\b(?:no|an?|the) (?:new |exact |firm |final |precise )?(?:date|venue|time and"
              + " place|date and venue)s?\\b[^.;,]{0,25}\\b(?:has been|have been|is|was|will be|is"
              + " to be|is being) (?:yet"
              + " )?(?:set|fixed|agreed|announced|settled|named|decided|worked out)\\b[^.;,]{0,12}"
              + " for\\b|\\b(?:set|fix|fixed|agreed on|announced|settled on) (?:an?|no|the) (?:new"
              + " )?(?:date|venue) for\\b");

  /// Null where it is only imagined, or denied.
  static @Nullable Status status(Scene scene, Node at, @Nullable Clause clause, Span span) {
    String words = span.of(scene.text());
    if (CANCELLED.matcher(words).find() && !other(scene, at)) {
      return Status.CANCELLED;
    }
    if (POSTPONED.matcher(words).find()) {
      return Status.POSTPONED;
    }
    String fate = fate(scene, at);
    if (CANCELLED.matcher(fate).find()) {
      return Status.CANCELLED;
    }
    if (POSTPONED.matcher(fate).find()) {
      return Status.POSTPONED;
    }
    if (DATED.matcher(scene.span().of(scene.text())).find()) {
      return Status.PLANNED;
    }
    if (clause != null && clause.verb() == at) {
      Mode mode = clause.mode();
      boolean fruitless =
          mode.denied()
              && at.child("neg") == null
              && at.children("advmod")
                  .noneMatch(child -> child.lemma().equals("not") || child.lemma().equals("never"))
              && FRUIT.contains(clause.lemma());
      if (mode.force() == Mode.Force.IMAGINED || mode.denied() && !fruitless) {
        return null;
      }
      if (mode.real()) {
        return PLANS.contains(clause.lemma()) || later(scene, at) ? Status.PLANNED : Status.HELD;
      }
      return at.tag().equals("VB") && FIRST_TO.matcher(scene.lower()).find()
          ? Status.HELD
          : Status.PLANNED;
    }
    Mention.OfDate date = scene.dateOf(at, Mention.Role.AT);
    if (date != null && scene.script().published() != null) {
      if (date.when().first().isAfter(scene.script().published())) {
        return Status.PLANNED;
      }
      if (date.when().last().isBefore(scene.script().published())) {
        return Status.HELD;
      }
    }
    boolean later =
        date != null
            && scene
                .between(Math.max(scene.span().start(), date.span().start() - 6), date.span().end())
                .toLowerCase(Locale.ROOT)
                .contains("later ");
    if (later || FUTURE_WORD.matcher(words).find()) {
      return Status.PLANNED;
    }
    if (PAST_WORD.matcher(words).find()
        || clause != null && clause.mode().real() && clause.mode().time() == Mode.Time.PAST) {
      return Status.HELD;
    }
    return clause != null && clause.mode().future() ? Status.PLANNED : Status.HELD;
  }

  /// "told the meeting that Paris would cancel debts": what is cancelled is something else.
  private static boolean other(Scene scene, Node at) {
    return scene.clauses().stream()
            .filter(clause -> VOIDS.contains(clause.lemma()))
            .allMatch(clause ->
                !clause.passive()
                    && !clause.patients().isEmpty()
                    && clause.patients().stream()
                        .noneMatch(node ->
                            node.subtree().contains(at) || Meetings.WORDS.at(scene, node) != null))
        && scene.clauses().stream().anyMatch(clause -> VOIDS.contains(clause.lemma()));
  }

  /// The verb above a clause that only says for when it was meant: "The talks scheduled for May
  /// have been put off"; empty where there is none.
  private static String fate(Scene scene, Node at) {
    for (Clause clause : scene.clauses()) {
      Node verb = clause.verb();
      if (verb != at
          && clause.mode().time() != Mode.Time.FUTURE
          && clause.patients().stream().anyMatch(node -> node.subtree().contains(at))) {
        int end = Math.min(verb.span().end() + 8, scene.span().end());
        return verb.word() + scene.between(verb.span().end(), end); // "called off"
      }
    }
    return "";
  }

  /// The timetable's present, and what is fixed for later: "opens on Friday", "is set for 2028".
  private static boolean later(Scene scene, Node at) {
    Mention.OfDate date = scene.dateOf(at, Mention.Role.AT, Mention.Role.SINCE);
    return date != null
        && scene.script().published() != null
        && date.when().first().isAfter(scene.script().published());
  }
}
