package entente.read.frame;

import entente.model.Party;
import entente.model.Position.Act;
import entente.model.Span;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Stands taken by voting: for or against a text, by a veto, or in the roll of those who did. Who
/// abstains takes none. What the text itself demands is not what those who vote on it say.
final class Votes {
  private static final Words LISTS = Words.of(Votes.class);
  private static final Set<String> ADOPT = LISTS.set("adopt");
  private static final Set<String> REFUSE = Set.of("reject", "block", "oppose", "defeat");
  private static final Pattern HOW =
      Pattern.compile("^.{0,40}?\\b(against|no|for|in favou?r|yes)\\b", Pattern.DOTALL);
  private static final Pattern VOTED = LISTS.inAnyCase("voted");

  /// Before a roll of voters; of several words the last counts: "9 in favour, 2 against: ".
  private static final Pattern ROLL =
      Pattern.compile(
          "^.*\\b(against|opposed|opposing|objected|objecting|rejecting|in"
              + " favou?r|for|supporting|backing|(?:vot(?:ed|ing|es?)|cast) (?:yes|no)|(?:yes|no)"
              + " votes?|dissenting|nays?|yeas?)\\b[^.;:]{0,30}?(?::|\\s[–—-]{1,2}|—|\\(|\\b(?:were|was|included?|came"
              + " from|are|being|by))\\s*(?:only\\s+)?(?:the\\s+)?$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /// After a roll of voters: "with Togo and Benin voting against".
  private static final Pattern ROLLED =
      Pattern.compile(
          "^,?\\s+(?:(?:among|being) (?:the )?(?:only )?(?:\\w+ )?(?:who |that )?|the only"
              + " (?:ones|states|countries) )?(?:all |both |each |alone"
              + " )?(?:(?:vot(?:ing|ed)|cast(?:ing)?) (?:their votes? |its vote |votes? |a vote"
              + " |the only votes? |the sole votes? )?(against|no|in"
              + " favou?r|for|yes)|(opposing|opposed|rejecting|objecting|supporting|backing))\\b",
          Pattern.CASE_INSENSITIVE);

  private static final String JOINTS = "(?:,|;|&|\\s++|and|the|as well as)+";

  private final Scene scene;
  private final Stands stands;

  Votes(Scene scene, Stands stands) {
    this.scene = scene;
    this.stands = stands;
  }

  /// Whether the clause is a vote; if so, it is written.
  boolean write(Clause clause) {
    Act act = act(clause);
    if (act == null) {
      return clause.lemma().equals("abstain");
    }
    Mode mode = clause.mode();
    boolean cast =
        !mode.denied()
            && (mode.real()
                || mode.force() == Mode.Force.PLEDGED
                || mode.future() && mode.force() == Mode.Force.FACT)
            && mode.force() != Mode.Force.IMAGINED;
    if (cast) {
      List<Party> voters = scene.acting(clause);
      List<Node> texts = clause.after("against", "for", "on", "of", "in");
      tell(clause.verb(), act, voters, sponsors(clause), texts, scene.clauseSpan(clause.verb()));
    }
    return true;
  }

  private @Nullable Act act(Clause clause) {
    String rest =
        scene
            .between(
                clause.verb().span().end(),
                Math.min(scene.span().end(), clause.verb().span().end() + 60))
            .toLowerCase(Locale.ROOT);
    boolean casts =
        clause.lemma().equals("cast")
            && clause.patients().stream()
                .anyMatch(node -> Set.of("vote", "veto", "ballot").contains(node.lemma()));
    if (casts && clause.patients().stream().anyMatch(node -> node.lemma().equals("veto"))) {
      return Act.OPPOSE;
    }
    if (!clause.verb().lemma().equals("vote") && !casts) {
      return null;
    }
    Node wanted = clause.verb().child("xcomp", "advcl");
    if (wanted != null && ADOPT.contains(wanted.lemma())) {
      return Act.SUPPORT;
    }
    if (wanted != null && REFUSE.contains(wanted.lemma())) {
      return Act.OPPOSE;
    }
    Matcher how = HOW.matcher(rest);
    return !how.find()
        ? null
        : Set.of("against", "no").contains(how.group(1)) ? Act.OPPOSE : Act.SUPPORT;
  }

  /// Whose text is voted on: "the draft put forward by Algeria", "a Russian resolution".
  private List<Party> sponsors(Clause clause) {
    var sponsors = new LinkedHashSet<Party>();
    for (Node text : clause.verb().subtree()) {
      if (Set.of("resolution", "draft", "motion", "text", "proposal", "amendment", "measure")
              .contains(text.lemma())
          && text.mention() == null) {
        text.children("nmod:poss").forEach(child -> sponsors.addAll(Who.acting(child.joined())));
        text.children("nmod")
            .filter(child -> child.preposition().equals("by"))
            .forEach(child -> sponsors.addAll(Who.acting(child.joined())));
        text.children("acl")
            .map(scene::clause)
            .flatMap(java.util.Optional::stream)
            .filter(Clause::passive)
            .forEach(by -> sponsors.addAll(Who.acting(by.agents())));
      }
    }
    return List.copyOf(sponsors);
  }

  /// "seven against: Belarus, Eritrea …", "in favour (Kenya, Gabon and Ghana)".
  void rows() {
    if (!VOTED.matcher(scene.span().of(scene.text())).find()) {
      return;
    }
    List<Mention> mentions = scene.mentions();
    for (int k = 0; k < mentions.size(); k++) {
      int last = k;
      var voters = new ArrayList<Party>();
      for (Party next = Memberships.state(scene, mentions.get(k));
          next != null;
          next = joined(mentions, last) ? Memberships.state(scene, mentions.get(++last)) : null) {
        voters.add(next);
      }
      Span span = mentions.get(k).span().cover(mentions.get(last).span());
      String word = voters.size() < 2 ? null : word(span);
      Node node = scene.tree().covering(mentions.get(k).span()).orElse(null);
      if (word != null && node != null) {
        Act act = AGAINST_IT.matcher(word).find() ? Act.OPPOSE : Act.SUPPORT;
        tell(
            node,
            act,
            voters.stream().filter(voter -> !stands.taken(act, voter)).toList(),
            List.of(),
            List.of(),
            span);
      }
      k = last;
    }
  }

  private static final Pattern AGAINST_IT =
      Pattern.compile(
          "against|oppos|object|reject|\\bno\\b|dissent|\\bnay", Pattern.CASE_INSENSITIVE);

  /// Whether the next name goes on with a roll.
  private boolean joined(List<Mention> mentions, int last) {
    return last + 1 < mentions.size()
        && scene
            .between(mentions.get(last).span().end(), mentions.get(last + 1).span().start())
            .matches(JOINTS)
        && Memberships.state(scene, mentions.get(last + 1)) != null;
  }

  /// How those named in a stretch voted: the word before them or after them; null where they did
  /// not.
  private @Nullable String word(Span roll) {
    Matcher after = ROLLED.matcher(scene.between(roll.end(), scene.span().end()));
    if (after.find() && WITH.matcher(scene.between(scene.span().start(), roll.start())).find()) {
      return after.group(1) != null ? after.group(1) : after.group(2);
    }
    Matcher before =
        ROLL.matcher(
            scene.between(Math.max(scene.span().start(), roll.start() - 90), roll.start()));
    return before.find() ? before.group(1) : null;
  }

  private static final Pattern WITH =
      Pattern.compile("\\bwith (?:only )?(?:the )?$", Pattern.CASE_INSENSITIVE);

  /// One stand for each voter, about whoever put the text forward.
  private void tell(
      Node at, Act act, List<Party> voters, List<Party> sponsors, List<Node> texts, Span span) {
    for (Party voter : voters) {
      stands.write(
          at,
          act,
          List.of(voter),
          sponsors.stream().filter(party -> !voters.contains(party)).toList(),
          texts,
          span);
    }
  }
}
