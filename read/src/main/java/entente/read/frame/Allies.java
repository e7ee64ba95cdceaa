package entente.read.frame;

import entente.model.Party;
import entente.model.Relation.Status;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Allies and alliances; and those few "diplomatic allies" who recognise a state that most do not.
final class Allies {
  private static final Words LISTS = Words.of(Allies.class);
  private static final Pattern ALLY_OF =
      Pattern.compile(
          "^(?:\\s+(?:is|are|was|remains?|has"
              + " been|became)|,)\\s+(?:an?|the)\\s+(?:(?:close|key|major|long-time|longtime|non-NATO|treaty|formal|staunch|military|security|old|important|oldest|closest)\\s+)*ally"
              + " of\\s+(?:the\\s+)?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TREATY_ALLY =
      Pattern.compile(
          "^,?\\s*(?:(?:is|are|remains?)\\s+)?(?:an?|the|both|its)?\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TREATY =
      Pattern.compile(
          "^\\s+(?:(?:mutual|defence|defense)\\s+)*treaty all(?:y|ies)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WHOSE =
      Pattern.compile(
          "^['’]s?"
              + " (?:(?:treaty|closest|close|main|oldest|old|long-time|longtime|long-standing|formal|military|only|key)"
              + " ){0,3}ally(?:,|$| (?:in|on|for|since|and)\\b)");
  private static final Set<String> ENDS = LISTS.set("ends");
  private static final Set<String> HALTS = Set.of("freeze", "suspend", "halt", "pause");
  private static final Set<String> FOUNDS = LISTS.set("founds");

  private static final Party TAIWAN = new Party("TWN");
  private static final Pattern FEW =
      Pattern.compile(
          "\\b(?:(?:Taiwan|Taipei)['’]s (?:(?:\\d+|\\w+)"
              + " ){0,5}?|(?:Taiwan|Taipei|it|island)\\b[^.;]{0,40}? )(?:diplomatic"
              + " (?:allies|ally|partners?)|formal (?:allies|ally)|(?<=remaining |only |last |few"
              + " )(?:allies|ally))\\b");
  private static final Pattern ROLL =
      Pattern.compile(
          "^(?: [a-z]+){0,4}? ?(?:,? ?(?:include|includes|including|included|are|such as|among"
              + " them|namely|like|were)|:|\\s?[-–—]+) ");
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?:,| is| was| remains| are| were| and)(?: also| still)?(?: one of| among)?(?: the)?(?:"
              + " \\w+){0,3} ?$");

  private final Scene scene;
  private final Ties ties;

  Allies(Scene scene, Ties ties) {
    this.scene = scene;
    this.ties = ties;
  }

  void write() {
    if (diplomatic()) {
      return;
    }
    allies();
    for (Node node : scene.tree().nodes()) {
      if (node.lemma().equals("alliance") && node.mention() == null) {
        alliance(node);
      } else if (node.lemma().equals("ally")
          && node.mention() == null
          && node.child("cop") != null) {
        are(node);
      }
    }
  }

  /// "Taiwan's 12 diplomatic allies include Belize and Haiti", "Paraguay, one of Taiwan's few
  /// diplomatic allies": whether that is said.
  private boolean diplomatic() {
    String sentence = scene.span().of(scene.text());
    Matcher few = FEW.matcher(sentence);
    if (scene.mentions().stream().noneMatch(mention -> TAIWAN.equals(one(mention)))
            && !sentence.contains("Taiwan")
        || !few.find()) {
      return false;
    }
    int start = scene.span().start() + few.start();
    int end = scene.span().start() + few.end();
    var states = new LinkedHashSet<Party>();
    if (ROLL.matcher(sentence.substring(few.end())).find()) {
      scene.mentions().stream()
          .filter(mention -> mention.span().start() >= end)
          .map(Allies::one)
          .filter(party -> party != null && ties.isState(party))
          .forEach(states::add);
    } else {
      scene.mentions().stream()
          .filter(mention ->
              mention.span().end() <= start
                  && BESIDE.matcher(scene.between(mention.span().end(), start)).matches())
          .map(Allies::one)
          .filter(party -> party != null && ties.isState(party))
          .forEach(states::add);
    }
    states.remove(TAIWAN);
    ties.pairs(
        List.of(TAIWAN),
        List.copyOf(states),
        "diplomatic-relations",
        Status.ESTABLISHED,
        null,
        "relation/ally",
        scene.body());
    return !states.isEmpty();
  }

  /// "Australia, a treaty ally of the United States"; "US treaty ally Japan".
  private void allies() {
    List<Mention> mentions = scene.mentions();
    for (int i = 0; i + 1 < mentions.size(); i++) {
      Party a = one(mentions.get(i));
      Party b = one(mentions.get(i + 1));
      if (a == null || b == null || !ties.isState(a) || !ties.isState(b)) {
        continue;
      }
      String between =
          scene.between(mentions.get(i).span().end(), mentions.get(i + 1).span().start());
      String after =
          scene.between(
              mentions.get(i + 1).span().end(),
              Math.min(scene.span().end(), mentions.get(i + 1).span().end() + 40));
      boolean apposed =
          TREATY_ALLY.matcher(between).matches()
              && TREATY.matcher(after).find()
              && between.contains(" ");
      boolean before =
          TREATY.matcher(between).find()
              && between.matches("(?s)\\s+(?:\\w+\\s+)*all(?:y|ies)\\s+(?:the\\s+)?");
      boolean whose = between.equals(", ") && WHOSE.matcher(after).find(); // "Peru, Japan's ally,"
      if (ALLY_OF.matcher(between).matches() || apposed || before || whose) {
        ties.pairs(
            List.of(a),
            List.of(b),
            "alliance",
            Status.ESTABLISHED,
            null,
            "relation/ally",
            mentions.get(i).span().cover(mentions.get(i + 1).span()));
      }
    }
  }

  /// "Turkey and Azerbaijan are allies", "Japan is its ally".
  private void are(Node node) {
    Node subject = node.child("nsubj");
    if (subject == null) {
      return;
    }
    List<Party> parties = Who.acting(subject.joined());
    var others = new LinkedHashSet<Party>();
    node.children("nmod:poss", "nmod").forEach(child -> others.addAll(Who.acting(child.joined())));
    others.removeAll(parties);
    if (others.isEmpty() && parties.size() == 2 && node.tag().equals("NNS")) {
      ties.pairs(
          List.of(parties.get(0)),
          List.of(parties.get(1)),
          "alliance",
          Status.ESTABLISHED,
          null,
          "relation/ally",
          scene.clauseSpan(node));
    } else if (!others.isEmpty()
        && (node.children("nmod:poss").findAny().isPresent()
            || node.tag().equals("NNS")
                && node.children("nmod").anyMatch(child -> child.preposition().equals("of")))) {
      ties.pairs(
          parties,
          List.copyOf(others),
          "alliance",
          Status.ESTABLISHED,
          null,
          "relation/ally",
          scene.clauseSpan(node));
    }
  }

  /// "froze its alliance with Russia", "formed an alliance": an alliance by what is done with it.
  private void alliance(Node noun) {
    Clause clause = scene.around(noun).orElse(null);
    if (clause == null
        || !clause.patients().contains(noun)
        || clause.mode().denied()
        || !clause.mode().real()) {
      return;
    }
    Status status =
        ENDS.contains(clause.lemma())
            ? Status.ENDED
            : HALTS.contains(clause.lemma())
                ? Status.SUSPENDED
                : FOUNDS.contains(clause.lemma()) ? Status.ESTABLISHED : null;
    var parties = new ArrayList<>(scene.acting(clause));
    var others = new LinkedHashSet<>(Who.acting(clause.after("with", "between")));
    noun.children("nmod", "nmod:poss", "compound", "amod")
        .forEach(child -> others.addAll(Who.acting(child.joined())));
    others.removeAll(parties);
    if (status == null) {
      return;
    }
    if (others.isEmpty() && parties.size() == 2) {
      others.add(parties.removeLast());
    }
    if (parties.size() == 1 && others.size() == 1) {
      ties.pairs(
          parties,
          List.copyOf(others),
          "alliance",
          status,
          status == Status.ESTABLISHED
                  && Set.of("have", "maintain", "reaffirm", "strengthen", "deepen")
                      .contains(clause.lemma())
              ? null
              : ties.date(clause.verb()),
          "relation/alliance",
          scene.clauseSpan(clause.verb()));
    }
  }

  private static @Nullable Party one(Mention mention) {
    return mention instanceof Mention.OfParty party && party.parties().size() == 1
        ? party.parties().getFirst()
        : null;
  }
}
