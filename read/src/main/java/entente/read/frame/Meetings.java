package entente.read.frame;

import entente.model.Meeting.Kind;
import entente.model.Party;
import entente.read.Mention;
import entente.read.name.Gazetteer;
import entente.read.name.Place;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Meetings: summits, talks and visits, each mention with what it says of parties, place, days and
/// whether it took place. What belongs together is joined when the document is read as a whole.
public final class Meetings implements Scribe {
  private static final Words LISTS = Words.of(Meetings.class);
  public static final Lexicon WORDS =
      new Lexicon("frames/meetings.tsv", 2, row -> row.cell(1).equals("noun"));
  static final Set<String> HOLDING = words("holding");
  public static final Set<String> FOUNDING = LISTS.set("founding");

  public static final Set<String> FOUNDS =
      Set.of("launch", "establish", "create", "set up", "found");
  static final Pattern SEPARATELY =
      Pattern.compile(
          "\\b(?:separately|one by one|one after the other|individually|respectively|in turn|one[-"
              + " ]on[- ]one|separate (?:meetings|talks)|bilateral (?:meetings|talks))\\b");
  private static final Set<String> COMES = LISTS.set("comes");
  private static final Set<String> OPENS = LISTS.set("opens");
  private static final Set<String> AT = Set.of("at", "during", "after", "following", "before");

  static Set<String> words(String kind) {
    var words = new LinkedHashSet<String>();
    Table.read("frames/meetings.tsv").stream()
        .filter(row -> row.cell(0).equals(kind))
        .forEach(row -> words.addAll(row.alternatives(2)));
    return words;
  }

  @Override
  public void write(Scene scene, Consumer<Draft> drafts) {
    tell(
        scene,
        draft -> {
          drafts.accept(draft);
          Stations.others(scene, draft).forEach(drafts);
          Returns.of(scene, draft).forEach(drafts);
        });
  }

  private static void tell(Scene scene, Consumer<Draft> drafts) {
    for (Node node : scene.tree().nodes()) {
      if (node.lemma().equals("visit") && node.word().endsWith("ing")
          || node.word().equalsIgnoreCase("visiting")) {
        VisitNouns.visiting(scene, node, drafts);
      }
      Encounters.alone(scene, node, drafts);
      if (node.isVerb()) {
        scene.clause(node).ifPresent(clause -> MeetingVerbs.verb(scene, clause, drafts));
      } else if (node.tag().startsWith("N") && !Calls.noun(scene, node, drafts)) {
        Table.Row row = WORDS.at(scene, node);
        if (row != null) {
          MeetingNouns.noun(scene, node, row.cell(0), drafts);
        } else {
          named(scene, node, drafts);
        }
      }
    }
    for (Place place : scene.places()) {
      Visits.being(scene, place, drafts);
    }
    Present.write(scene, drafts);
    HeadedTalks.write(scene, drafts);
    Together.write(scene, drafts);
  }

  static boolean isBloc(Scene scene, Set<Party> parties) {
    return parties.size() == 1
        && !scene.script().gazetteer().kind(parties.iterator().next()).equals("state")
        && !parties.iterator().next().isRegion();
  }

  /// A gathering with a name of its own, read as one party: "the EU-Jordan Association Council was
  /// held in Brussels".
  private static void named(Scene scene, Node node, Consumer<Draft> drafts) {
    if (!(node.mention() instanceof Mention.OfParty party) || party.how() != Mention.How.NAME) {
      return;
    }
    String words = party.span().of(scene.text()).toLowerCase(Locale.ROOT);
    Table.Row row = WORDS.of(words.substring(words.lastIndexOf(' ') + 1));
    if (row == null || row.cell(0).equals("visit")) {
      return;
    }
    Clause clause = scene.around(node).orElse(null);
    if (clause == null && Soil.of(scene, node, null) == null) {
      return;
    }
    boolean held = clause == null || held(clause, node);
    boolean at =
        clause != null
            && row.cell(0).equals("summit")
            && (AT.contains(node.preposition())
                || node.preposition().equals("for") && COMES.contains(clause.lemma())
                || clause.agents().contains(node) && !clause.passive());
    if (!held && !at) {
      return;
    }
    var parties = new LinkedHashSet<Party>();
    for (Party each : party.parties()) {
      List<Party> partners = scene.script().gazetteer().partners(each);
      parties.addAll(partners.isEmpty() ? joined(scene, party, each) : partners);
    }
    Kind kind =
        words.contains("summit") || words.contains("leaders")
            ? Kind.SUMMIT
            : words.contains("minist") ? Kind.MINISTERS : Kind.DIALOGUE;
    Node verb = held && clause != null ? clause.verb() : null;
    new Gathering(
            scene,
            node,
            verb != null ? verb : node,
            kind,
            parties,
            null,
            clause,
            "meeting/named",
            verb != null ? scene.clauseSpan(verb) : MeetingNouns.phrase(node),
            false)
        .tell(drafts);
  }

  private static boolean held(Clause clause, Node node) {
    return HOLDING.contains(clause.lemma())
        && (clause.patients().contains(node)
            || OPENS.contains(clause.lemma()) && clause.agents().contains(node));
  }

  /// "EU-Jordan …": the two of whose names it is made; else the body itself.
  private static List<Party> joined(Scene scene, Mention.OfParty mention, Party body) {
    if (!scene.script().gazetteer().kind(body).equals("other")) {
      return List.of(body);
    }
    var parties = new LinkedHashSet<Party>();
    var tokens = scene.sentence().tokens();
    for (int k = 0; k < tokens.size(); k++) {
      if (mention.span().contains(tokens.get(k).span())) {
        Gazetteer.Found found = scene.script().gazetteer().at(tokens.subList(k, k + 1), 0, 0);
        if (found != null) {
          parties.addAll(found.name().parties());
        }
      }
    }
    return parties.size() >= 2 ? List.copyOf(parties) : List.of(body);
  }
}
