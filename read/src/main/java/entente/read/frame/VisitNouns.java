package entente.read.frame;

import entente.model.Field;
import entente.model.Meeting.Status;
import entente.model.Party;
import entente.model.Span;
import entente.model.When;
import entente.read.Mention;
import entente.read.name.Gazetteer;
import entente.read.name.Place;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Visits that a noun tells: "on a state visit to Morocco", "her trip to Serbia was called off".
final class VisitNouns {
  private static final Words LISTS = Words.of(VisitNouns.class);
  private static final Set<String> TO = Set.of("to", "into");
  private static final Set<String> PAID = LISTS.set("paid");
  private static final Set<String> LEAVES = Set.of("leave", "depart", "quit");

  private VisitNouns() {}

  /// "on a state visit to Morocco", "the visit of X to Y", "her trip to Serbia was called off".
  static void noun(Scene scene, Node noun, Consumer<Draft> drafts) {
    Optional<Clause> around = scene.around(noun);
    Gazetteer gazetteer = scene.script().gazetteer();
    var guests = new LinkedHashSet<Party>();
    var hosts = new LinkedHashSet<Party>();
    noun.children("nmod:poss")
        .forEach(child -> guests.addAll(Who.acting(Who.meant(child).joined())));
    noun.children("nmod")
        .filter(child -> Set.of("by", "of", "from").contains(child.preposition()))
        .forEach(
            child -> (toured(noun, child) ? hosts : guests).addAll(Who.acting(child.joined())));
    noun.subtree().stream()
        .filter(child -> child != noun && TO.contains(child.preposition()) && !later(noun, child))
        .forEach(child -> hosts.addAll(Who.acting(child.joined())));
    var beside = new LinkedHashSet<Party>();
    noun.children("compound", "amod", "dep", "nmod:poss")
        .filter(child ->
            child.mention() instanceof Mention.OfParty && !child.relation().equals("nmod:poss"))
        .forEach(child -> beside.addAll(Who.acting(child.joined())));
    if (guests.isEmpty() && !hosts.isEmpty() && !beside.isEmpty()) {
      guests.addAll(beside);
    } else if (hosts.isEmpty()) {
      hosts.addAll(beside);
    }
    if (guests.isEmpty()) {
      guests.addAll(whoPays(scene, noun, around));
    }
    if (hosts.isEmpty() && around.isPresent() && PAID.contains(around.get().lemma())) {
      hosts.addAll(Who.acting(around.get().after("to", "for")));
      if (LEAVES.contains(around.get().lemma()) && noun.preposition().equals("after")) {
        hosts.addAll(Who.acting(around.get().patients()));
      }
    }
    if (guests.size() > 1 && guests.stream().anyMatch(party -> !hosts.contains(party))) {
      guests.removeAll(hosts); // "on a visit to Oman, the Indian minister and his host saw …"
    }
    hosts.removeAll(guests);
    if (guests.isEmpty()
        && hosts.size() == 1
        && noun.children("nmod", "nmod:poss")
            .anyMatch(child -> child.mention() instanceof Mention.OfPerson)) {
      guests.addAll(scene.script().other(hosts.iterator().next()));
    }
    if (hosts.isEmpty()) {
      Span phrase = MeetingNouns.phrase(noun);
      Span clause =
          around
              .filter(each -> PAID.contains(each.lemma()))
              .map(each -> scene.clauseSpan(each.verb()))
              .orElse(phrase);
      scene.places().stream()
          .filter(place ->
              !place.preposition().equals("from")
                  && (phrase.contains(place.span())
                      || clause.contains(place.span())
                      || leadsTo(scene, place, noun))
                  && !guests.contains(place.state()))
          .findFirst()
          .ifPresent(place -> hosts.add(place.state()));
    }
    if (guests.isEmpty()
        && hosts.size() == 1
        && Set.of("during", "on", "after", "at", "in").contains(noun.preposition())
        && definite(noun)) {
      guests.addAll(scene.script().other(hosts.iterator().next()));
    }
    if (hosts.isEmpty()
        && guests.size() == 1
        && noun.child("nmod:poss") != null
        && around
            .filter(clause -> clause.mode().real() && clause.mode().time() == Mode.Time.PAST)
            .isPresent()) {
      hosts.addAll(
          scene
              .script()
              .other(
                  guests
                      .iterator()
                      .next())); // "Mr Lund's visit", of the two that the text is about
    }
    if (guests.size() != 1 || hosts.isEmpty()) {
      return;
    }
    boolean station =
        noun.head() != null && STATIONS.contains(noun.head().lemma())
            || around.filter(clause -> PAID.contains(clause.lemma())).isPresent();
    if (station && hosts.stream().allMatch(Party::isRegion)) {
      scene.places().stream()
          .filter(place ->
              Set.of("in", "at", "to").contains(place.preposition())
                  && hosts.stream()
                      .anyMatch(region -> gazetteer.members(region).contains(place.state())))
          .findFirst()
          .ifPresent(place -> {
            hosts.clear();
            hosts.add(place.state()); // "in Accra, the second stop of her African tour"
          });
    }
    boolean governs =
        around
            .filter(clause ->
                PAID.contains(clause.lemma())
                        && (clause.patients().contains(noun)
                            || clause.agents().contains(noun)
                            || noun.relation().equals("obl")
                                && !noun.preposition().equals("during"))
                    || clause.passive() && clause.patients().contains(noun))
            .isPresent();
    Span span =
        around
            .filter(_ -> governs)
            .map(clause -> scene.clauseSpan(clause.verb()))
            .filter(each -> each.contains(noun.span()))
            .orElse(MeetingNouns.phrase(noun));
    Node at = governs ? around.map(Clause::verb).orElse(noun) : noun;
    Mention.OfDate days = days(scene, noun);
    Consumer<Draft> dated =
        days == null
            ? drafts
            : draft ->
                drafts.accept(draft.date(Field.START, days.when()).date(Field.END, days.end()));
    for (Party host : new ArrayList<>(hosts)) {
      if (Set.of("state", "region", "bloc").contains(gazetteer.kind(host))) {
        Gathering.visit(
                scene,
                noun,
                at,
                guests.iterator().next(),
                host,
                around.orElse(null),
                "meeting/visit",
                span)
            .tell(hosts.size() > 1 && noun.lemma().equals("tour") ? monthly(drafts) : dated);
      }
    }
  }

  /// "left on Monday for a visit to Peru from 14 to 16 May": the days right behind it; null where
  /// none are told.
  private static Mention.@Nullable OfDate days(Scene scene, Node noun) {
    return scene.dates().stream()
        .filter(date ->
            date.end() instanceof When.OnDay
                && date.span().start() > noun.span().end()
                && BEHIND.matcher(scene.between(noun.span().end(), date.span().start())).matches())
        .findFirst()
        .orElse(null);
  }

  private static final Pattern BEHIND = Pattern.compile("[^,.;:]{1,40}");

  /// Of a tour of several the day on which it began or ended is not that of each visit.
  private static Consumer<Draft> monthly(Consumer<Draft> drafts) {
    return draft -> {
      When day = draft.when(Field.START) == null ? draft.when(Field.END) : draft.when(Field.START);
      draft.fields().remove(Field.END);
      drafts.accept(
          day instanceof When.OnDay
              ? draft.date(Field.START, new When.InMonth(YearMonth.from(day.first())))
              : draft);
    };
  }

  private static final Set<String> STATIONS = LISTS.set("stations");

  /// "a tour of Ghana and Kenya", but "the tour of the president".
  private static boolean toured(Node noun, Node child) {
    return noun.lemma().equals("tour")
        && child.preposition().equals("of")
        && child.mention() instanceof Mention.OfParty;
  }

  /// "a tour of Africa that will take him to Kenya": told in a clause of its own.
  private static boolean later(Node noun, Node child) {
    for (Node at = child; at != null && at != noun; at = at.head()) {
      if (at.relation().equals("acl:relcl")) {
        return true;
      }
    }
    return false;
  }

  /// "in Luanda for a state visit", "here on a visit", "in Peru, where he was on a visit".
  private static boolean leadsTo(Scene scene, Place place, Node noun) {
    return !place.preposition().equals("to")
        && THERE.matcher(scene.between(place.span().end(), noun.span().start())).matches();
  }

  private static final Pattern THERE =
      Pattern.compile(
          "(?s),?(?: (?:on|since) [^,.;]{3,20})?(?:,? where (?:he|she|they) (?:\\w+ ){1,3})?"
              + " ?(?:for|on|during) (?:an?|his|her|their|the)\\b[^,.;]{0,40}");

  private static boolean definite(Node noun) {
    return noun.child("nmod:poss") != null
        || noun.children("det").anyMatch(det -> Set.of("the", "this").contains(det.lemma()));
  }

  /// "met visiting President X": who is told to be on a visit where the sentence plays.
  static void visiting(Scene scene, Node word, Consumer<Draft> drafts) {
    Node who =
        scene.tree().nodes().stream()
            .filter(node ->
                node.index() > word.index()
                    && node.index() <= word.index() + 5
                    && Rank.visitor(scene, List.of(node)))
            .findFirst()
            .orElse(null);
    if (who == null
        || word.index() > 0 && scene.tree().nodes().get(word.index() - 1).lemma().equals("be")) {
      return;
    }
    List<Party> guests = Who.acting(List.of(who));
    var hosts = new LinkedHashSet<Party>();
    Place place = Venue.near(scene, word, scene.span());
    if (place != null) {
      hosts.add(place.state());
    } else {
      scene.around(who).ifPresent(clause -> hosts.addAll(scene.acting(clause)));
    }
    hosts.removeAll(guests);
    if (hosts.isEmpty() && guests.size() == 1) {
      hosts.addAll(scene.script().other(guests.getFirst()));
    }
    if (guests.size() == 1
        && hosts.size() == 1
        && Visits.receives(scene, hosts.iterator().next())) {
      Span span = word.span().cover(who.span());
      Gathering.visit(
              scene,
              word,
              who,
              guests.getFirst(),
              hosts.iterator().next(),
              null,
              "meeting/visiting",
              span)
          .tell(Status.HELD, drafts);
    }
  }

  private static List<Party> whoPays(Scene scene, Node noun, Optional<Clause> around) {
    Node subject = noun.child("nsubj");
    if (subject != null && noun.child("cop") != null) {
      return Who.acting(Who.meant(subject).joined());
    }
    if (Set.of("appos", "acl", "dep").contains(noun.relation())
        && noun.head() != null
        && noun.head().mention() != null) {
      return Who.acting(List.of(noun.head()));
    }
    Node above =
        around
            .map(Clause::verb)
            .filter(verb -> verb.relation().equals("ccomp"))
            .map(Node::head)
            .orElse(null);
    if (above != null
        && PAID.contains(above.lemma())
        && around.isPresent()
        && around.get().agents().contains(noun)) {
      return scene
          .clause(above)
          .map(scene::acting)
          .orElse(List.of()); // "cancelled a trip planned for Friday"
    }
    boolean goes =
        around.filter(clause -> !clause.agents().contains(noun) && !clause.passive()).isPresent();
    return goes ? around.map(scene::acting).orElse(List.of()) : List.of();
  }
}
