package entente.read.frame;

import entente.model.Meeting.Kind;
import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.name.Place;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// What the ministers or leaders of several, told in one plural, do on a day in a city or by video,
/// and so meet: "the ministers of Peru and Chile adopted it in Lima on Monday", "by video link the
/// presidents of Chad and Mali compared notes".
final class JointDoings {
  private static final Words LISTS = Words.of(JointDoings.class);
  private static final Set<String> DEEDS = LISTS.set("deeds");
  private static final Set<String> OFFICES = LISTS.set("offices");
  private static final Pattern REMOTE = LISTS.inAnyCase("remote");
  private static final Set<String> SIDES = Set.of("state", "bloc", "organisation", "forum");
  private static final int MOST = 8;

  private JointDoings() {}

  static void tell(Scene scene, Clause clause, Consumer<Draft> drafts) {
    if (!DEEDS.contains(clause.lemma())
        || clause.passive()
        || !clause.mode().real()
        || clause.mode().denied()
        || clause.agents().stream().noneMatch(JointDoings::several)
        || scene.dateOf(clause.verb(), Mention.Role.AT) == null) {
      return;
    }
    Span span = scene.clauseSpan(clause.verb());
    Place place = Venue.near(scene, clause.verb(), span);
    boolean there = place != null && place.city() && span.contains(place.span());
    if (!there && !REMOTE.matcher(span.of(scene.text())).find()) {
      return;
    }
    var parties = new LinkedHashSet<Party>(scene.acting(clause));
    parties.removeIf(
        party -> !party.isRegion() && !SIDES.contains(scene.script().gazetteer().kind(party)));
    boolean bloc = parties.size() == 1 && Meetings.isBloc(scene, parties);
    if ((bloc || parties.size() >= 2) && parties.size() <= MOST) {
      Kind kind = Rank.kind(scene, "", parties, clause.agents());
      List<Node> none = List.of();
      new Gathering(
              scene,
              clause.verb(),
              clause.verb(),
              kind == Kind.DIALOGUE ? Rank.kind(scene, span.of(scene.text()), parties, none) : kind,
              parties,
              null,
              clause,
              "meeting/joint",
              span,
              false)
          .tell(drafts);
    }
  }

  /// "the trade ministers", "the presidents".
  private static boolean several(Node agent) {
    return agent.mention() == null
        && OFFICES.contains(agent.lemma())
        && (agent.tag().equals("NNS") || agent.tag().equals("NNPS"));
  }
}
