package entente.read.frame;

import entente.model.Party;
import entente.model.Position.Act;
import entente.model.Span;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Stands taken by voting: for or against a text, by a veto, or in the roll of those who did. Who abstains takes none. What the text
/// itself demands is not what those who vote on it say.
final class Votes {
  private static final Set<String> ADOPT = Set.of("adopt", "approve", "pass", "back", "support", "endorse", "accept");
  private static final Set<String> REFUSE = Set.of("reject", "block", "oppose", "defeat");
  private static final Pattern AGAINST = Pattern.compile("^.{0,40}?\\b(?:against|no)\\b.*", Pattern.DOTALL);
  private static final Pattern FOR = Pattern.compile("^.{0,40}?\\b(?:for|in favou?r|yes)\\b.*", Pattern.DOTALL);
  private static final Pattern VOTED = Pattern.compile("\\b(?:vot(?:e|ed|es|ing)|resolution|motion|ballot|abstain\\w*|abstentions?)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern ROLL =
      Pattern.compile("\\b(against|opposed|objected|in favou?r|for|voted (?:yes|no))\\b[^.;:]{0,24}(?::|\\s[–—-]{1,2}|—|\\()\\s*(?:the\\s+)?$", Pattern.CASE_INSENSITIVE);
  private static final String JOINTS = "(?:,|;|&|\\s|and|the|as well as)+";

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
    boolean cast = !mode.denied() && (mode.real() || mode.force() == Mode.Force.PLEDGED || mode.future() && mode.force() == Mode.Force.FACT) && mode.force() != Mode.Force.IMAGINED;
    if (cast) {
      List<Party> voters = scene.acting(clause);
      List<Node> texts = clause.after("against", "for", "on", "of", "in");
      tell(clause.verb(), act, voters, sponsors(clause), texts, scene.clauseSpan(clause.verb()));
    }
    return true;
  }

  private @Nullable Act act(Clause clause) {
    String rest = scene.text().substring(clause.verb().span().end(), Math.min(scene.span().end(), clause.verb().span().end() + 60)).toLowerCase(Locale.ROOT);
    boolean casts = clause.lemma().equals("cast") && clause.patients().stream().anyMatch(node -> Set.of("vote", "veto", "ballot").contains(node.lemma()));
    if (casts && clause.patients().stream().anyMatch(node -> node.lemma().equals("veto"))) {
      return Act.OPPOSE;
    }
    if (!clause.lemma().equals("vote") && !casts) {
      return null;
    }
    Node wanted = clause.verb().child("xcomp", "advcl");
    if (wanted != null && ADOPT.contains(wanted.lemma())) {
      return Act.SUPPORT;
    }
    if (wanted != null && REFUSE.contains(wanted.lemma())) {
      return Act.OPPOSE;
    }
    return AGAINST.matcher(rest).matches() ? Act.OPPOSE : FOR.matcher(rest).matches() ? Act.SUPPORT : null;
  }

  /// Whose text is voted on: "the draft put forward by Algeria", "a Russian resolution".
  private List<Party> sponsors(Clause clause) {
    var sponsors = new LinkedHashSet<Party>();
    for (Node text : clause.verb().subtree()) {
      if (Set.of("resolution", "draft", "motion", "text", "proposal", "amendment", "measure").contains(text.lemma()) && text.mention() == null) {
        text.children("nmod:poss").forEach(child -> sponsors.addAll(Who.acting(child.joined())));
        text.children("nmod").filter(child -> child.preposition().equals("by")).forEach(child -> sponsors.addAll(Who.acting(child.joined())));
        text.children("acl").map(scene::clause).flatMap(java.util.Optional::stream).filter(Clause::passive).forEach(by -> sponsors.addAll(Who.acting(by.agents())));
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
      Party first = Memberships.state(scene, mentions.get(k));
      Matcher roll = ROLL.matcher(scene.text().substring(Math.max(scene.span().start(), mentions.get(k).span().start() - 70), mentions.get(k).span().start()));
      if (first == null || !roll.find()) {
        continue;
      }
      var voters = new ArrayList<Party>(List.of(first));
      int last = k;
      while (last + 1 < mentions.size()
          && scene.text().substring(mentions.get(last).span().end(), mentions.get(last + 1).span().start()).matches(JOINTS)) {
        Party next = Memberships.state(scene, mentions.get(last + 1));
        if (next == null) {
          break;
        }
        voters.add(next);
        last++;
      }
      String word = roll.group(1).toLowerCase(Locale.ROOT);
      boolean against = word.startsWith("against") || word.startsWith("oppos") || word.startsWith("object") || word.endsWith("no");
      Span span = mentions.get(k).span().cover(mentions.get(last).span());
      Node node = scene.tree().covering(mentions.get(k).span()).orElse(null);
      if (node != null && voters.size() >= 2) {
        tell(node, against ? Act.OPPOSE : Act.SUPPORT, voters, List.of(), List.of(), span);
      }
      k = last;
    }
  }

  /// One stand for each voter, about whoever put the text forward.
  private void tell(Node at, Act act, List<Party> voters, List<Party> sponsors, List<Node> texts, Span span) {
    for (Party voter : voters) {
      stands.write(at, act, List.of(voter), sponsors.stream().filter(party -> !voters.contains(party)).toList(), texts, span);
    }
  }
}
