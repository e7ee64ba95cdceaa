package entente.read.frame;

import entente.model.Meeting.Kind;
import entente.model.Party;
import entente.read.Mention;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How high those who meet stand, and so of what kind their meeting is.
public final class Rank {
  private static final Words LISTS = Words.of(Rank.class);
  private static final Pattern LEADERS =
      Pattern.compile(
          "(?<!\\b(?:deputy|vice|former|ex)[ -])\\b(?:presidents?|prime ministers?|leaders?|party"
              + " chiefs?|heads? of"
              + " (?:state|government)|chancellors?|kings?|queen|monarchs?|premiers?|heads"
              + " of|taoiseach|(?<!\\d )(?-i:PMs?)|emirs?|sultans?|crown prince|highest[-"
              + " ]level|summit[- ]level)\\b(?! of (?:the )?exchequer)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MINISTERS =
      Pattern.compile(
          "(?:(?<!prime )\\bministers?|\\b(?-i:D?FMs?|DPMs?|EAM)|\\bministerial|\\bdeputy prime"
              + " ministers?|\\bsecretar(?:y|ies) of (?:state|defen[cs]e|commerce|the"
              + " treasury|energy|agriculture)|\\b(?:foreign|trade|defen[cs]e|treasury|commerce|home|interior|energy)"
              + " secretar(?:y|ies)|\\btrade representative|\\bcommissioners?|\\bhigh"
              + " representative|\\btop diplomats?|\\bchief of (?:the )?[a-z]+"
              + " diplomacy|\\bchancellor of the exchequer|\\bforeign affairs chiefs?|\\bforeign"
              + " policy chief)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OFFICIALS = LISTS.inAnyCase("officials");

  /// Bodies that are nothing but the meetings of heads of state and government.
  private static final Set<String> HEADS = LISTS.set("heads");

  private Rank() {}

  /// `leader`, `minister` or `person`, for a person who is named; null for other words.
  static @Nullable String of(Scene scene, Node node) {
    if (node.mention() instanceof Mention.OfPerson person) {
      String words = person.span().of(scene.text());
      if (MINISTERS.matcher(words).find()) {
        return "minister";
      }
      if (LEADERS.matcher(words).find()) {
        return "leader";
      }
      return scene.script().ranks().getOrDefault(person.name(), "person");
    }
    return null;
  }

  /// Whether words name heads of state or government, or ministers.
  public static boolean highest(String words) {
    return LEADERS.matcher(words).find() || MINISTERS.matcher(words).find();
  }

  /// Whether a word means a minister, by name or by office.
  static boolean minister(Scene scene, Node node) {
    return "minister".equals(of(scene, node))
        || node.mention() == null
            && node.lemma().equals("minister")
            && node.children("amod").noneMatch(child -> child.lemma().equals("prime"));
  }

  /// Whether a word means a person of rank, by name or by office: a guest whom one receives.
  static boolean guest(Scene scene, Node node) {
    return of(scene, node) != null
        || LEADERS.matcher(node.lemma()).find()
        || MINISTERS.matcher(node.lemma()).find()
        || VISITORS.contains(node.lemma())
        || node.mention() instanceof Mention.OfParty party && party.how() == Mention.How.LEADER;
  }

  private static final Set<String> VISITORS = LISTS.set("visitors");

  /// Whether somebody among these can travel: a person, or a delegation.
  static boolean visitor(Scene scene, Collection<Node> nodes) {
    return nodes.stream()
        .anyMatch(node ->
            node.mention() instanceof Mention.OfPerson
                || VISITORS.contains(node.lemma())
                || node.mention() instanceof Mention.OfParty party
                    && (party.how() == Mention.How.LEADER
                        || VISITORS.contains(lastWord(party, scene))));
  }

  private static String lastWord(Mention.OfParty party, Scene scene) {
    String words = party.span().of(scene.text()).toLowerCase(Locale.ROOT);
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  /// The word with those before it that say which office it is: "deputy foreign minister".
  private static String title(Scene scene, Node node) {
    int start = node.span().start();
    for (Node child : node.children("amod", "compound").toList()) {
      start = Math.min(start, child.span().start());
    }
    return scene.between(start, node.span().end());
  }

  /// The kind of talks: by the rank of those named as taking part, else by the words of the clause.
  public static Kind kind(Scene scene, String words, Set<Party> parties, Collection<Node> who) {
    boolean minister = MINISTERS.matcher(words).find();
    boolean leader = LEADERS.matcher(words).find();
    boolean present = false;
    for (Node node : who) {
      Node head = node.head();
      String title =
          title(scene, node)
              + (head != null && head.mention() == null && node.preposition().equals("of")
                  ? " " + title(scene, head) // "the ministers of Chad, who met"
                  : "");
      leader |= LEADERS.matcher(title).find() || "leader".equals(of(scene, node));
      present |= MINISTERS.matcher(title).find() || "minister".equals(of(scene, node));
    }
    if (present || minister && !leader) {
      return Kind.MINISTERS;
    }
    if (leader) {
      boolean bloc =
          parties.size() > 2
              || parties.stream()
                  .anyMatch(party -> !scene.script().gazetteer().kind(party).equals("state"));
      return bloc ? Kind.SUMMIT : Kind.LEADERS;
    }
    if (OFFICIALS.matcher(words).find()) {
      return Kind.OFFICIALS;
    }
    boolean heads =
        who.stream()
            .anyMatch(node ->
                node.mention() instanceof Mention.OfParty party
                    && party.parties().stream().allMatch(each -> HEADS.contains(each.id())));
    return heads ? Kind.SUMMIT : Kind.DIALOGUE; // "the G20 will meet in Lima"
  }
}
