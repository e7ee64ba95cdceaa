package entente.read.whole;

import entente.model.Field;
import entente.model.Meeting.Status;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.model.When;
import entente.read.Mention;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import entente.read.name.Gazetteer;
import entente.read.name.Name;
import entente.read.name.Place;
import entente.read.table.Words;
import entente.read.text.Block;
import entente.read.text.Cardinals;
import entente.read.text.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Other meetings of the series to which the document's own belongs, told by words for an edition
/// with a year or a place beside them, often in scraps: "Where next? Lima, 2027", "It is the first
/// since Accra in 2017". They have the kind of the document's own meeting, and its parties.
final class Editions {
  private static final Words LISTS = Words.of(Editions.class);
  private static final Pattern NEXT = LISTS.inAnyCase("next");
  private static final Pattern LAST = LISTS.inAnyCase("last");
  private static final List<String> ORDINALS = LISTS.list("ordinals");
  private static final List<String> GATHERINGS = LISTS.list("gatherings");
  private static final String ORDINAL =
      "(?:" + String.join("|", ORDINALS) + "|[0-9]{1,2}(?:st|nd|rd|th))";
  private static final String GATHERING = "(?:" + String.join("|", GATHERINGS) + ")";

  /// "the next encounter".
  private static final Pattern NEXT_ONE =
      Pattern.compile("(?i)\\bnext (?:[\\p{L}-]+ )?" + GATHERING + "\\b");

  /// "the fourth India-Africa summit", "The seventh: in Lima, 2027", which may be of before or to
  /// come.
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?i)\\b"
              + ORDINAL
              + " (?:(?-i:\\p{Ll}+) )?"
              + GATHERING
              + "\\b|(?:^|[;:.,] |\\band )the "
              + ORDINAL
              + "(?::|,? (?:was held|was in|had (?:had |taken )?place|took place|is"
              + " (?:set|marked|planned|due|foreseen)|will be (?:held|in)|(?:followed |follows"
              + " |came )?(?:in|at) (?=the same|this|(?-i:\\p{Lu}))))");

  /// So many days around publication the document's own meeting is.
  private static final int NEWS = 12;

  /// So long an answer or a note may be, in characters.
  private static final int SCRAP = 90;

  private static final Pattern DAYS =
      Pattern.compile(
          "\\b("
              + Cardinals.words(2, 5)
              + ")-day (?:summit|meeting|gathering|conference|forum|event|talks)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> NOT_AFTER = LISTS.set("not-after");

  private final List<Scene> scenes;
  private final List<Draft> merged;
  private final Draft own;
  private final Gazetteer gazetteer;

  private Editions(List<Scene> scenes, List<Draft> merged, Draft own) {
    this.scenes = scenes;
    this.merged = merged;
    this.own = own;
    this.gazetteer = own.scene().script().gazetteer();
  }

  /// Where and when another meeting of the series is; one of the two may be null.
  ///
  /// @param at where in the text it is said
  private record Slot(@Nullable String place, @Nullable When when, Span at) {}

  /// Adds the other meetings to the merged claims of a document, and makes of the same kind those
  /// that are told already.
  static void complete(List<Scene> scenes, List<Draft> merged) {
    Draft told = own(merged);
    boolean summit = told != null && "summit".equals(told.term(Field.KIND));
    Draft live = summit ? null : Occasions.live(scenes);
    Draft own = live == null ? told : live;
    if (own != null) {
      if (live != null) {
        merged.add(live);
      }
      begun(own);
      Occasions.place(own, scenes);
      var editions = new Editions(scenes, merged, own);
      boolean before = false;
      for (int i = 0; i < scenes.size(); i++) {
        before = editions.tell(i, before);
      }
    }
  }

  /// The meeting that the document reports; a summit before others.
  private static @Nullable Draft own(List<Draft> merged) {
    List<Draft> news =
        merged.stream()
            .filter(draft ->
                draft.type() == Type.MEETING
                    && Set.of("summit", "ministers", "dialogue")
                        .contains(String.valueOf(draft.term(Field.KIND)))
                    && ("summit".equals(draft.term(Field.KIND)) || many(draft))
                    && recent(draft))
            .toList();
    return news.stream()
        .filter(draft -> "summit".equals(draft.term(Field.KIND)))
        .findFirst()
        .orElse(news.stream().findFirst().orElse(null));
  }

  /// Of "the three-day meeting" of which the text gives the last day the first.
  private static void begun(Draft own) {
    Matcher days = DAYS.matcher(own.scene().script().text());
    if (own.when(Field.START) == null
        && own.when(Field.END) instanceof When.OnDay(var last)
        && days.find()) {
      int length = Objects.requireNonNull(Cardinals.of(days.group(1).toLowerCase(Locale.ROOT)));
      own.date(Field.START, When.of(last.minusDays(length - 1L)));
    }
  }

  /// Whether it is held by a body, or by more than two.
  private static boolean many(Draft draft) {
    List<Party> parties = draft.parties(Field.PARTIES);
    Gazetteer gazetteer = draft.scene().script().gazetteer();
    return parties.size() > 2
        || parties.stream().anyMatch(party -> !gazetteer.kind(party).equals("state"));
  }

  private static boolean recent(Draft draft) {
    LocalDate published = draft.scene().script().published();
    When start = draft.when(Field.START) == null ? draft.when(Field.END) : draft.when(Field.START);
    return published != null
        && (start == null
            ? !"planned".equals(draft.term(Field.STATUS))
            : !start.last().isBefore(published.minusDays(NEWS))
                && !start.first().isAfter(published.plusDays(NEWS)));
  }

  /// @param before whether the sentence before told of another meeting of the series
  /// @return whether this one does
  private boolean tell(int i, boolean before) {
    Scene scene = scenes.get(i);
    String words = scene.span().of(scene.text());
    boolean numbered = NUMBERED.matcher(words).find();
    boolean named = NEXT.matcher(words).find() || NEXT_ONE.matcher(words).find();
    boolean goesOn = before && goesOn(i);
    boolean next = named || numbered || goesOn;
    boolean last = LAST.matcher(words).find() || numbered || goesOn;
    if (!next && !last || scene.sentence().block().kind() == Block.Kind.TITLE) {
      return false;
    }
    Span evidence = scene.body();
    List<Slot> slots = slots(scene, next, last);
    for (int step : new int[] {1, -1}) {
      int beside = i + step;
      boolean pointed = named || LAST.matcher(words).find();
      if (slots.isEmpty() && pointed && beside >= 0 && beside < scenes.size()) {
        Scene other = scenes.get(beside);
        if (other.sentence().block().equals(scene.sentence().block())
            && other.span().length() <= SCRAP) {
          slots = slots(other, next, last);
          evidence = scene.body().cover(other.body());
        }
      }
    }
    boolean told = false;
    for (Slot slot : slots) {
      if (named || slot.when != null) {
        add(scene, slot, evidence);
        told = true;
      }
    }
    return told;
  }

  /// A short sentence that begins with a place, right after one that told of another meeting: "Lima
  /// took its turn in May".
  private boolean goesOn(int i) {
    Scene scene = scenes.get(i);
    List<Slot> places = places(scene);
    return i > 0
        && scenes.get(i - 1).sentence().block().equals(scene.sentence().block())
        && scene.span().length() <= SCRAP
        && scene.dates().size() == 1
        && !places.isEmpty()
        && places.getFirst().at.start() - scene.span().start() < 4;
  }

  /// The places and dates of a sentence, paired in order; those alone that lie ahead where it
  /// speaks of a next meeting, and behind where of a last one.
  private List<Slot> slots(Scene scene, boolean next, boolean last) {
    LocalDate published = scene.script().published();
    List<Mention.OfDate> dates =
        scene.dates().stream()
            .filter(date -> date.role() == Mention.Role.AT || date.role() == Mention.Role.SINCE)
            .filter(date ->
                published != null
                    && (next && date.when().last().isAfter(published.plusDays(NEWS))
                        || last && date.when().last().isBefore(published.minusDays(NEWS))))
            .collect(
                java.util.stream.Collectors.toMap(
                    Mention.OfDate::when, date -> date, (a, _) -> a, java.util.LinkedHashMap::new))
            .values()
            .stream()
            .toList();
    List<Slot> places = places(scene);
    if (!dates.isEmpty() && places.size() == dates.size()) {
      var slots = new ArrayList<Slot>();
      for (int k = 0; k < dates.size(); k++) {
        Slot place = places.get(k);
        slots.add(new Slot(place.place, dates.get(k).when(), place.at.cover(dates.get(k).span())));
      }
      return slots;
    }
    if (dates.size() == 1) {
      Slot place = places.isEmpty() ? null : nearest(places, dates.getFirst().span());
      return List.of(
          new Slot(
              place == null ? null : place.place,
              dates.getFirst().when(),
              dates.getFirst().span()));
    }
    return scene.dates().isEmpty() && next && places.size() == 1 ? places : List.of();
  }

  private static Slot nearest(List<Slot> places, Span to) {
    return places.stream()
        .min(java.util.Comparator.comparingInt(place -> Math.abs(place.at.start() - to.start())))
        .orElseThrow();
  }

  /// The places of a sentence; where it names none after a preposition, the cities and states that
  /// it names at all.
  private List<Slot> places(Scene scene) {
    List<Place> told =
        scene.places().stream()
            .filter(
                place -> !place.preposition().equals("of") && !place.preposition().equals("from"))
            .toList();
    if (!told.isEmpty()) {
      return told.stream().map(place -> new Slot(place.name(), null, place.span())).toList();
    }
    var bare = new ArrayList<Slot>();
    var states = new ArrayList<Party>();
    List<Token> tokens = scene.sentence().tokens();
    LocalDate published = scene.script().published();
    for (int k = 0; k < tokens.size(); k++) {
      Gazetteer.Found found =
          tokens.get(k).capitalised() && published != null
              ? gazetteer.at(tokens, k, published.getYear())
              : null;
      if (found == null) {
        continue;
      }
      Span span = tokens.get(k).span().cover(tokens.get(k + found.length() - 1).span());
      String name = gazetteer.placeName(span.of(scene.text()));
      Party state = name == null ? null : gazetteer.stateOf(name);
      boolean place =
          alone(tokens, k, k + found.length())
              && Set.of(Name.Kind.NAME, Name.Kind.CAPITAL, Name.Kind.CITY)
                  .contains(found.name().kind())
              && (found.name().kind() == Name.Kind.NAME
                  || k == 0
                  || !tokens.get(k - 1).is("the")); // "the Kremlin"
      if (place && name != null && state != null) {
        boolean within =
            !bare.isEmpty() && state.equals(states.getLast()); // of "Lima, Peru" the city
        if (!within) {
          bare.add(new Slot(name, null, span));
          states.add(state);
        }
      }
      k += found.length() - 1;
    }
    return bare;
  }

  /// Whether a name may be that of the place: not "a diplomat from Peru", "Peru's minister".
  private static boolean alone(List<Token> tokens, int from, int to) {
    String before = from == 0 ? "," : tokens.get(from - 1).word().toLowerCase(Locale.ROOT);
    String after = to >= tokens.size() ? "." : tokens.get(to).word();
    return !NOT_AFTER.contains(before) && !Set.of("'s", "’s", "-").contains(after);
  }

  private void add(Scene scene, Slot slot, Span evidence) {
    LocalDate published = scene.script().published();
    boolean ahead = slot.when == null || published != null && slot.when.first().isAfter(published);
    Party soil = slot.place == null ? null : gazetteer.stateOf(slot.place);
    var parties = new LinkedHashSet<>(Sequels.without(own, gazetteer));
    if (soil != null && !seated(slot.place, parties)) {
      parties.add(soil);
    }
    if (parties.size() < 2 && parties.stream().allMatch(party -> party.equals(soil))) {
      return;
    }
    Draft draft =
        new Draft(Type.MEETING, "meeting/edition", scene)
            .parties(Field.PARTIES, parties)
            .put(Field.KIND, own.fields().get(Field.KIND))
            .word(Field.STATUS, ahead ? Status.PLANNED : Status.HELD)
            .text(Field.PLACE, slot.place)
            .date(Field.START, slot.when)
            .evidence(evidence);
    Draft known =
        merged.stream()
            .filter(each ->
                each.type() == Type.MEETING
                    && !"visit".equals(each.term(Field.KIND))
                    && each.parties(Field.PARTIES).stream().anyMatch(parties::contains)
                    && (slot.when != null || "planned".equals(each.term(Field.STATUS)))
                    && Sameness.timeAllows(each, draft)
                    && (Sameness.placeAllows(each, draft) || told(each, scene, slot)))
            .findFirst()
            .orElse(null);
    if (known == null) {
      merged.add(draft);
    } else if (known != own && "dialogue".equals(known.term(Field.KIND))) {
      known.put(Field.KIND, own.fields().get(Field.KIND));
    }
  }

  /// Whether a frame took the meeting of that day from the very sentence.
  private static boolean told(Draft each, Scene scene, Slot slot) {
    return each.scene().span().equals(scene.span())
        && slot.when != null
        && slot.when.equals(each.when(Field.START));
  }

  private static boolean seated(@Nullable String place, Set<Party> parties) {
    return "Brussels".equals(place) && parties.contains(new Party("EU"));
  }
}
