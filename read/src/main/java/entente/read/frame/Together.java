package entente.read.frame;

import entente.model.Field;
import entente.model.Meeting.Kind;
import entente.model.Meeting.Status;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.model.When;
import entente.read.Mention;
import entente.read.name.Place;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What two sides do in one place, and so meet: they sign there, face the press beside each other,
/// or one pays the other a call.
final class Together {
  private static final Set<String> SIGNS = Set.of("sign", "ink", "initial", "exchange");
  private static final Set<String> WITNESSES = Set.of("witness", "oversee", "attend");
  private static final Set<String> SIGNINGS = Set.of("signing", "signature", "exchange");
  private static final Set<String> COURTESY = Set.of("courtesy", "farewell");
  private static final Set<String> SIDES = Set.of("state", "bloc", "organisation");
  private static final Set<String> WITHIN = Set.of("in", "at", "near", "outside");
  private static final int REACH = 45;
  private static final Pattern PRESS =
      Pattern.compile(
          "\\b(?:press|news|media)"
              + " (?:conference|briefing|appearance|availability|event)\\b[^.;]{0,40}?\\b(?:with|alongside|beside|next"
              + " to)\\b|\\b(?:speaking|standing|appearing|spoke|stood|seated|sitting|said|told"
              + " reporters) (?:alongside|beside|next to|side by side with|together"
              + " with)\\b|\\bflanked by\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AHEAD =
      Pattern.compile(
          "\\b(?:will|would|to|not|never|cancell?ed|planned)\\b[^.;]{0,25}$",
          Pattern.CASE_INSENSITIVE);

  private static final String CALL = "meeting/call-on";

  private Together() {}

  static void write(Scene scene, Consumer<Draft> drafts) {
    scene.clauses().forEach(clause -> signs(scene, clause, drafts));
    scene.clauses().forEach(clause -> JointDoings.tell(scene, clause, drafts));
    scene.clauses().forEach(clause -> callsOn(scene, clause, drafts));
    scene.tree().nodes().forEach(node -> calls(scene, node, drafts));
    press(scene, drafts);
  }

  /// "The ministers of A and B signed the treaty in Lima", "witnessed the signing of".
  private static void signs(Scene scene, Clause clause, Consumer<Draft> drafts) {
    boolean text =
        SIGNS.contains(clause.lemma()) && clause.patients().stream().anyMatch(Signing::of);
    boolean witnessed =
        WITNESSES.contains(clause.lemma())
            && scene.acting(clause).size() == 2
            && clause.patients().stream().anyMatch(node -> SIGNINGS.contains(node.lemma()))
            && clause.agents().stream().anyMatch(node -> Rank.guest(scene, node));
    if (!text && !witnessed || !clause.mode().real() || clause.mode().denied()) {
      return;
    }
    Span span = scene.clauseSpan(clause.verb());
    Place place = Venue.near(scene, clause.verb(), span);
    List<Node> others = clause.after("with", "between", "by");
    var parties = new LinkedHashSet<>(scene.acting(clause));
    parties.addAll(Who.acting(others));
    clause
        .patients()
        .forEach(patient ->
            patient
                .children("nmod")
                .filter(child -> Set.of("with", "between").contains(child.preposition()))
                .forEach(child -> parties.addAll(Who.acting(child.joined()))));
    parties.removeIf(party -> !SIDES.contains(scene.script().gazetteer().kind(party)));
    if (place != null
        && place.city()
        && !elsewhere(scene, clause, place)
        && !seat(clause, place)
        && parties.size() >= 2
        && parties.size() <= 4) {
      meet(scene, clause, parties, others, "meeting/sign", drafts);
    }
  }

  /// "The government in Lima signed": where those who sign have their seat.
  private static boolean seat(Clause clause, Place place) {
    return place.span().end() <= clause.verb().span().start()
        && clause.agents().stream()
            .flatMap(agent -> agent.subtree().stream())
            .anyMatch(node -> node.span().overlaps(place.span()));
  }

  /// "met in Accra, and Peru signed the treaty": where the clause beside this one has its place.
  private static boolean elsewhere(Scene scene, Clause clause, Place place) {
    Node verb = clause.verb();
    return scene.clauses().stream()
        .map(Clause::verb)
        .filter(other -> other.head() == verb || other == verb)
        .filter(other -> Set.of("conj", "advcl").contains(other.relation()))
        .filter(other -> other.child("nsubj", "nsubj:pass") != null)
        .map(scene::clauseSpan)
        .anyMatch(span -> span.contains(place.span()) != span.contains(verb.span()));
  }

  /// "The Thai ambassador called on the finance minister": pays a visit, asks for nothing.
  private static void callsOn(Scene scene, Clause clause, Consumer<Draft> drafts) {
    boolean phrasal = clause.lemma().equals("call on");
    List<Node> whom =
        (phrasal ? clause.patients() : clause.after("on", "upon"))
            .stream()
                .filter(node ->
                    node.mention() instanceof Mention.OfPerson || HELD.contains(node.lemma()))
                .toList();
    if (!phrasal && !clause.lemma().equals("call")
        || phrasal && clause.passive()
        || whom.isEmpty()
        || clause.mode().denied()
        || !clause.mode().real()
        || !clause.after("for").isEmpty()
        || clause.verb().child("xcomp", "advcl", "ccomp") != null
        || !phrasal && clause.verb().child("obj") != null) {
      return;
    }
    var parties = new LinkedHashSet<>(scene.acting(clause));
    parties.addAll(Who.acting(whom));
    if (parties.size() == 1) {
      clause.agents().stream()
          .flatMap(agent -> agent.children("nmod"))
          .filter(child -> child.preposition().equals("to"))
          .forEach(child -> parties.addAll(Who.acting(child.joined()))); // "the envoy to Peru"
    }
    if (parties.size() == 2) {
      meet(scene, clause, parties, whom, CALL, drafts);
    }
  }

  /// "called on President Demir on Monday" and no more: a courtesy, no demand.
  static boolean courtesy(Clause clause) {
    return clause.lemma().equals("call on")
        && !clause.passive()
        && clause.after("for").isEmpty()
        && clause.verb().child("xcomp", "advcl", "ccomp") == null
        && !clause.patients().isEmpty()
        && clause.patients().stream().allMatch(node -> node.mention() instanceof Mention.OfPerson);
  }

  private static final Set<String> HELD =
      Set.of("minister", "president", "premier", "king", "chancellor", "speaker", "secretary");

  /// "paid a courtesy call on the Thai premier".
  private static void calls(Scene scene, Node noun, Consumer<Draft> drafts) {
    Clause clause = scene.around(noun).orElse(null);
    if (!noun.lemma().equals("call")
        || clause == null
        || noun.children("compound", "amod", "nmod")
            .noneMatch(child -> COURTESY.contains(child.lemma()))) {
      return;
    }
    List<Node> others =
        new ArrayList<>(
            noun.children("nmod")
                .filter(child -> Set.of("on", "to").contains(child.preposition()))
                .flatMap(child -> child.joined().stream())
                .toList());
    others.addAll(clause.after("on", "to"));
    var parties = new LinkedHashSet<>(scene.acting(clause));
    parties.addAll(Who.acting(others));
    if (parties.size() == 2) {
      meet(scene, clause, parties, others, CALL, drafts);
    }
  }

  /// Tells that the parties meet in what the clause tells.
  ///
  /// @param others who take part beside those who act in it
  private static void meet(
      Scene scene,
      Clause clause,
      Set<Party> parties,
      List<Node> others,
      String frame,
      Consumer<Draft> drafts) {
    var who = new ArrayList<>(clause.agents());
    who.addAll(others);
    Span span = scene.clauseSpan(clause.verb());
    new Gathering(
            scene,
            clause.verb(),
            clause.verb(),
            Rank.kind(scene, span.of(scene.text()), parties, who),
            parties,
            null,
            clause,
            frame,
            span,
            false)
        .tell(drafts);
  }

  /// "told a news conference with the Chilean president", "said in Oslo, standing next to Norway's
  /// premier".
  private static void press(Scene scene, Consumer<Draft> drafts) {
    String sentence = scene.span().of(scene.text());
    Matcher matcher = PRESS.matcher(sentence);
    if (!matcher.find() || AHEAD.matcher(sentence.substring(0, matcher.start())).find()) {
      return;
    }
    int end = scene.span().start() + matcher.end();
    var mentions = new ArrayList<>(scene.mentions());
    mentions.addAll(scene.told());
    mentions.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
    List<Mention> after =
        mentions.stream()
            .filter(mention ->
                mention.span().start() >= end
                    && mention.span().start() - end < REACH
                    && side(scene, mention) != null)
            .toList();
    boolean told =
        scene.sayer() != null
            && after.stream()
                .anyMatch(mention -> !Objects.equals(scene.sayer(), side(scene, mention)));
    Party first = told || after.isEmpty() ? null : side(scene, after.getFirst());
    Party elsewhere = told ? scene.sayer() : person(scene, mentions, first);
    Party own = elsewhere != null ? elsewhere : person(scene, mentions, null);
    Mention beside =
        after.stream()
            .filter(mention -> !Objects.equals(own, side(scene, mention)))
            .findFirst()
            .orElse(null);
    Party other = beside == null ? null : side(scene, beside);
    if (other == null
        || own == null
        || beside == null
        || !SIDES.contains(scene.script().gazetteer().kind(own))) {
      return;
    }
    List<Party> parties = List.of(own, other);
    Kind kind = Rank.kind(scene, sentence, Set.copyOf(parties), List.of());
    Place place =
        scene.places().stream()
            .filter(each -> each.city() && WITHIN.contains(each.preposition()))
            .findFirst()
            .orElse(null);
    When day =
        scene.saidOn() != null
            ? scene.saidOn()
            : scene.dates().stream()
                .filter(date -> date.when() instanceof When.OnDay && date.role() == Mention.Role.AT)
                .map(Mention.OfDate::when)
                .findFirst()
                .orElse(null);
    var draft =
        new Draft(Type.MEETING, "meeting/press", scene)
            .word(Field.KIND, kind)
            .parties(
                Field.PARTIES,
                place == null ? parties : Venue.withHost(scene, parties, place, kind))
            .word(Field.STATUS, Status.HELD)
            .text(Field.PLACE, place == null ? null : place.name())
            .evidence(new Span(scene.span().start() + matcher.start(), beside.span().end()));
    drafts.accept(
        day != null
            ? draft.date(Field.START, day)
            : draft.date(Field.START, scene.narrative()).assumed(scene.narrative() != null));
  }

  /// For whom the first person stands who does not stand for this one.
  private static @Nullable Party person(Scene scene, List<Mention> mentions, @Nullable Party not) {
    return mentions.stream()
        .filter(mention -> mention instanceof Mention.OfPerson)
        .map(mention -> side(scene, mention))
        .filter(party -> party != null && !party.equals(not))
        .findFirst()
        .orElse(null);
  }

  /// The one state or bloc that a mention means, also by an adjective; null where it is another.
  private static @Nullable Party side(Scene scene, Mention mention) {
    Party party =
        mention instanceof Mention.OfParty named && named.parties().size() == 1
            ? named.parties().getFirst()
            : mention instanceof Mention.OfPerson person ? person.party() : null;
    return party != null && SIDES.contains(scene.script().gazetteer().kind(party)) ? party : null;
  }
}
