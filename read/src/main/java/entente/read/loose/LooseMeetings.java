package entente.read.loose;

import entente.model.Meeting.Kind;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.read.Mention;
import entente.read.frame.Draft;
import entente.read.frame.Gathering;
import entente.read.frame.Lexicon;
import entente.read.frame.MeetingNouns;
import entente.read.frame.Meetings;
import entente.read.frame.Rank;
import entente.read.frame.Scene;
import entente.read.frame.Stations;
import entente.read.frame.Who;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Meetings by a word for one ("talks", "the ASEAN Summit", "gathered") that has a day or a place
/// beside it, and the parties named in its clause: "At talks in Oslo on 4 May the premier told his
/// Danish colleague …".
final class LooseMeetings {
  private static final Lexicon VERBS =
      new Lexicon(
          "frames/meetings.tsv",
          2,
          row -> row.cell(0).equals("talks") && row.cell(1).equals("verb"));

  private LooseMeetings() {}

  static void write(Rest rest, Consumer<Draft> drafts) {
    tell(
        rest,
        draft -> {
          drafts.accept(draft);
          Stations.others(rest.scene(), draft).forEach(drafts);
        });
  }

  /// "was met with dismay": how something is taken.
  private static boolean received(Clause clause) {
    return clause.passive()
        && clause.after("with").stream().anyMatch(node -> node.mention() == null);
  }

  private static void tell(Rest rest, Consumer<Draft> drafts) {
    for (Node node : rest.scene().tree().nodes()) {
      if (rest.taken(Type.MEETING, node.span()) || rest.imagined(node)) {
        continue;
      }
      if (node.isVerb()) {
        rest.scene()
            .clause(node)
            .filter(clause -> VERBS.of(clause.lemma()) != null && !received(clause))
            .ifPresent(clause -> verb(rest, clause, drafts));
      } else if (node.tag().startsWith("N")) {
        noun(rest, node, drafts);
      }
    }
  }

  /// "The ministers will meet again in Porto in 2031".
  private static void verb(Rest rest, Clause clause, Consumer<Draft> drafts) {
    Scene scene = rest.scene();
    if (scene.dates().isEmpty() && scene.places().isEmpty()) {
      return;
    }
    Span span = scene.clauseSpan(clause.verb());
    var named = new LinkedHashSet<>(rest.named(span, false));
    named.addAll(rest.subject(clause));
    List<Party> parties = known(scene, rest.sides(List.copyOf(named)));
    if (parties.size() >= 2) {
      boolean relative = clause.verb().relation().equals("acl:relcl");
      String words =
          relative
              ? scene.between(scene.span().start(), clause.verb().span().end())
              : span.of(scene.text()); // "the leaders of Peru and of Chad, who met in Lima"
      Kind kind = Rank.kind(scene, words, new LinkedHashSet<>(parties), List.of());
      new Gathering(
              scene,
              clause.verb(),
              clause.verb(),
              kind,
              parties,
              null,
              clause,
              "meeting/loose",
              span,
              false)
          .tell(drafts);
    }
  }

  private static void noun(Rest rest, Node noun, Consumer<Draft> drafts) {
    Scene scene = rest.scene();
    List<Party> series = series(scene, noun);
    Table.Row row =
        series.isEmpty()
            ? noun.mention() == null ? Meetings.WORDS.at(scene, noun) : null
            : name(scene, noun);
    boolean undated = scene.dateOf(noun, Mention.Role.AT) == null;
    boolean anywhere =
        undated && (scene.places().isEmpty() || row != null && row.cell(0).equals("dialogue"));
    if (row == null
        || anywhere
        || MeetingNouns.minor(noun)
        || MeetingNouns.deepened(scene, noun)
        || founds(rest, noun)
        || elsewhere(rest, noun)) {
      return;
    }
    List<Party> parties = series;
    if (series.isEmpty()) {
      var named = new LinkedHashSet<>(rest.named(MeetingNouns.phrase(noun), true));
      if (named.size() < 2) {
        rest.around(noun)
            .ifPresent(clause -> named.addAll(rest.named(scene.clauseSpan(clause.verb()), true)));
      }
      parties = known(scene, rest.sides(List.copyOf(named)));
    }
    boolean visit = row.cell(0).equals("visit");
    if (parties.isEmpty()
        || series.isEmpty() && parties.size() < 2
        || visit && parties.size() != 2) {
      return;
    }
    Kind kind = kind(scene, row.cell(0), parties);
    new Gathering(
            scene,
            noun,
            noun,
            kind,
            parties,
            visit ? host(noun, parties) : null,
            rest.around(noun).orElse(null),
            "meeting/loose",
            MeetingNouns.phrase(noun),
            false)
        .tell(drafts);
  }

  /// Whom a visit is paid to: "to" tells it, else who is named last.
  private static Party host(Node noun, List<Party> parties) {
    return noun.children("nmod", "obl")
        .filter(child -> child.preposition().equals("to"))
        .flatMap(child -> Who.acting(child.joined()).stream())
        .filter(parties::contains)
        .findFirst()
        .orElse(parties.getLast());
  }

  private static Kind kind(Scene scene, String what, List<Party> parties) {
    return switch (what) {
      case "summit" -> Kind.SUMMIT;
      case "ministers" -> Kind.MINISTERS;
      case "officials" -> Kind.OFFICIALS;
      case "dialogue" -> Kind.DIALOGUE;
      case "visit" -> Kind.VISIT;
      default ->
          Rank.kind(scene, scene.span().of(scene.text()), new LinkedHashSet<>(parties), List.of());
    };
  }

  /// Those who meet in a gathering with a name of its own, which was read as one party; empty for
  /// other words.
  private static List<Party> series(Scene scene, Node noun) {
    var parties = new LinkedHashSet<Party>();
    if (noun.mention() instanceof Mention.OfParty party
        && party.how() == Mention.How.NAME
        && name(scene, noun) != null) {
      for (Party each : party.parties()) {
        List<Party> partners = scene.script().gazetteer().partners(each);
        parties.addAll(partners.isEmpty() ? List.of(each) : partners);
      }
    }
    return known(scene, List.copyOf(parties));
  }

  private static Table.@Nullable Row name(Scene scene, Node noun) {
    String words = noun.span().of(scene.text()).toLowerCase(Locale.ROOT);
    return Meetings.WORDS.of(words.substring(words.lastIndexOf(' ') + 1));
  }

  /// Parties that the gazetteer knows: no company, no airport.
  private static List<Party> known(Scene scene, List<Party> parties) {
    return parties.stream()
        .filter(party -> !scene.script().gazetteer().kind(party).equals("other"))
        .toList();
  }

  /// "came for a conference on copper", "a visit to the dentist": no meeting of the parties beside
  /// it.
  private static boolean elsewhere(Rest rest, Node noun) {
    boolean acts =
        rest.around(noun)
            .filter(clause ->
                !clause.passive() && clause.agents().contains(noun) && !clause.patients().isEmpty())
            .isPresent();
    if (acts
        || noun.lemma().equals("discussion")
        || noun.lemma().equals("negotiation") && noun.tag().equals("NNS")) {
      return true; // "the Assembly adopted a text", "after years of negotiations"
    }
    boolean purpose =
        noun.preposition().equals("for") && rest.named(MeetingNouns.phrase(noun), true).size() < 2;
    return purpose
        || noun.children("nmod")
            .anyMatch(child ->
                child.preposition().equals("to")
                    && child.mention() == null
                    && rest.named(MeetingNouns.phrase(child), true).isEmpty());
  }

  /// "the launch of a dialogue", "set up a forum": no meeting of it.
  private static boolean founds(Rest rest, Node noun) {
    Node head = noun.head();
    boolean part = head != null && noun.relation().equals("compound") && head.isNoun();
    boolean founding =
        head != null && noun.relation().equals("nmod") && Meetings.FOUNDING.contains(head.lemma());
    return part
        || founding
        || rest.around(noun)
            .filter(clause ->
                Meetings.FOUNDS.contains(clause.lemma()) && clause.patients().contains(noun))
            .isPresent();
  }
}
