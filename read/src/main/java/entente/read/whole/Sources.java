package entente.read.whole;

import entente.model.Field;
import entente.model.Span;
import entente.model.Type;
import entente.read.Mention;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who inside the text says what a draft claims, in the text's words, and on what the text says it:
/// the field `basis`.
final class Sources {
  private static final Words LISTS = Words.of(Sources.class);

  /// From the strongest ground to the weakest.
  static final List<String> GROUNDS =
      List.of("official-text", "on-record", "draft", "unnamed", "reporter");

  private static final int LONGEST = 120;
  private static final Pattern DRAFT = Pattern.compile("\\bdrafts?\\b");
  private static final Pattern PAPER = LISTS.pattern("paper");
  private static final Pattern UNNAMED =
      Pattern.compile(
          "\\b(?:sources?|insiders?|people familiar|persons? familiar|anonym\\w+|not to be"
              + " named|not"
              + " authori[sz]ed|unnamed)\\b|^(?:(?:an?|one|two|three|four|several|some|many|other|both)\\s)?(?:[\\p{L}'’-]+\\s){0,4}(?:officials?|diplomats?|aides?|delegates?|negotiators?|insiders?|envoys|lawmakers|member"
              + " of the [\\p{L} ]{3,40})\\b");
  private static final Pattern CUT =
      Pattern.compile(
          "\\s(?:on|at|in|after|as|during|late|early|when|while|before|to|following|by|today|yesterday)\\s|,");

  private Sources() {}

  /// Puts the source and the ground into a draft that has none.
  static void name(Draft draft) {
    String who = draft.attribution() != null ? draft.attribution() : who(draft);
    draft.attribution(who);
    if (draft.fields().get(Field.BASIS) == null) {
      draft.term(Field.BASIS, ground(draft, who));
    }
  }

  private static String ground(Draft draft, @Nullable String who) {
    Scene scene = draft.scene();
    String lower = who == null ? "" : who.toLowerCase(Locale.ROOT);
    if (DRAFT.matcher(lower).find()) {
      return "draft";
    }
    boolean named =
        who != null && scene.told().stream().anyMatch(Mention.OfPerson.class::isInstance);
    if (who != null && !named && UNNAMED.matcher(lower).find()) {
      return "unnamed";
    }
    if (PAPER.matcher(lower).find() || scene.script().official()) {
      return "official-text";
    }
    return who == null ? "reporter" : "on-record";
  }

  private static @Nullable String who(Draft draft) {
    Scene scene = draft.scene();
    Span said = scene.said();
    if (said != null
        && !draft.evidence().isEmpty()
        && !said.contains(draft.evidence().getFirst())) {
      return parted(said.of(scene.text()));
    }
    Node sayer = sayer(draft);
    return sayer == null ? null : words(scene, sayer);
  }

  /// "the minister" of ", the minister told reporters on Tuesday".
  private static @Nullable String parted(String said) {
    String bare =
        said.replaceAll("^[\\s,;“”\"'’–—-]+|[\\s,.;“”\"'’–—-]+$", "").replaceAll("\\s+", " ");
    if (bare.regionMatches(true, 0, "according to ", 0, 13)) {
      return shortened(bare.substring(13));
    }
    Matcher verb = Saying.VERB.matcher(bare);
    if (!verb.find()) {
      return null;
    }
    String before = bare.substring(0, verb.start()).strip();
    if (!before.isEmpty()) {
      return pronoun(before) ? null : shortened(before);
    }
    String after = bare.substring(verb.end()).strip();
    Matcher cut = CUT.matcher(after);
    String name = cut.find() ? after.substring(0, cut.start()) : after;
    return name.isBlank() || pronoun(name) ? null : shortened(name);
  }

  private static boolean pronoun(String words) {
    return words.matches(
        "(?i)(?:he|she|it|they|we|i|who|which|also)(?: (?:also|then|later|further|has|had))?");
  }

  private static String shortened(String words) {
    if (words.length() <= LONGEST) {
      return words;
    }
    int cut = words.lastIndexOf(' ', LONGEST);
    return words.substring(0, cut < 0 ? LONGEST : cut);
  }

  /// The subject of the verb of saying under which the evidence stands.
  private static @Nullable Node sayer(Draft draft) {
    Scene scene = draft.scene();
    for (Clause clause : scene.clauses()) {
      Node verb = clause.verb();
      Node told = verb.child("ccomp");
      if (!Clause.says(verb) || told == null || clause.passive()) {
        continue;
      }
      Span span = scene.clauseSpan(told);
      boolean under = draft.evidence().stream().anyMatch(span::overlaps);
      Node subject = verb.child("nsubj");
      boolean own =
          draft.type() == Type.POSITION
              && subject != null
              && subject.mention() instanceof Mention.OfParty party
              && draft.parties(Field.HOLDER).containsAll(party.parties());
      if (under
          && subject != null
          && !own
          && !subject.tag().startsWith("PRP")
          && !subject.tag().startsWith("W")) {
        return subject;
      }
    }
    return null;
  }

  private static @Nullable String words(Scene scene, Node subject) {
    List<Node> nodes = subject.subtree().stream().filter(node -> !under(node, subject)).toList();
    if (nodes.isEmpty()) {
      return null;
    }
    var span = new Span(nodes.getFirst().span().start(), nodes.getLast().span().end());
    String words = span.of(scene.text()).replaceAll("\\s+", " ").strip();
    return words.isEmpty() || pronoun(words) ? null : shortened(words);
  }

  /// Whether a word stands in a clause about the subject: "the minister, who …".
  private static boolean under(Node node, Node subject) {
    for (Node at = node; at != subject && at != null; at = at.head()) {
      if (at.relation().startsWith("acl:relcl") || at.relation().equals("punct")) {
        return true;
      }
    }
    return false;
  }
}
