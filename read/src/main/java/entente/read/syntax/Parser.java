package entente.read.syntax;

import edu.stanford.nlp.ling.HasWord;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.TypedDependency;
import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tags and parses sentences with two models of Stanford CoreNLP. Mentions are folded into one word
/// each before parsing: a shorter sentence is parsed faster and better, and every name arrives in
/// the tree in one piece.
///
/// Loads the models once (about two seconds); may be shared by threads.
public final class Parser {
  private static final Words LISTS = Words.of(Parser.class);

  private static final class Holder {
    static final Parser STANDARD = new Parser();
  }

  private static final Set<String> CALENDAR = LISTS.set("calendar");

  private final MaxentTagger tagger;
  private final Network network;

  private Parser() {
    org.slf4j.LoggerFactory.getLogger(Parser.class);
    edu.stanford.nlp.util.logging.RedwoodConfiguration.empty().apply();
    tagger =
        new MaxentTagger("edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger");
    network = Network.load("edu/stanford/nlp/models/parser/nndep/english_UD.gz");
  }

  public static Parser standard() {
    Casing.asInEnglish();
    return Holder.STANDARD;
  }

  /// A token that will be a word of the tree.
  record Folded(Span span, String word, String tag, @Nullable Mention mention) {}

  /// @param mentions those of the sentence, none within another
  /// @param cities where a city stands after "in" or "at": such a phrase is an adverb, whatever
  ///   name follows it; and where its state does after it
  public Tree parse(List<Token> tokens, List<Mention> mentions, List<Span> cities) {
    return parse(tokens, mentions, cities, null);
  }

  /// The tree of a list's item that begins with its verb: its subject is what the sentence before
  /// the list says.
  ///
  /// @param opening what the item leaves out; null where it leaves out nothing
  public Tree parse(
      List<Token> tokens, List<Mention> mentions, List<Span> cities, @Nullable Opening opening) {
    List<HasWord> plain = new ArrayList<>();
    tokens.forEach(token -> plain.add(new Word(plain(token.word()))));
    List<TaggedWord> tagged = tagger.tagSentence(plain);
    Opening own = opening == null ? null : begin(plain, tagged, opening);
    List<Folded> folded = new ArrayList<>();
    if (own != null) {
      var first = new Span(tokens.getFirst().span().start(), tokens.getFirst().span().start() + 1);
      folded.add(
          new Folded(
              first,
              "they",
              "PRP",
              new Mention.OfParty(first, own.subject(), Mention.How.REFERENCE)));
      if (own.will()) {
        folded.add(new Folded(first, "will", "MD", null));
      }
    }
    folded.addAll(
        Headlines.mended(
            Headlines.dated(
                Titles.joined(Locations.joined(fold(tokens, tagged, mentions, cities), cities)))));
    if (folded.isEmpty()) {
      return new Tree(List.of());
    }
    var words = new ArrayList<TaggedWord>();
    var nodes = new ArrayList<Node>();
    for (Folded each : folded) {
      words.add(new TaggedWord(each.word, each.tag));
      String lemma =
          each.mention == null ? Morphology.lemmaStatic(each.word, each.tag, true) : each.word;
      nodes.add(
          new Node(
              nodes.size(),
              each.span,
              each.word,
              each.tag,
              lemma.toLowerCase(Locale.ROOT),
              each.mention));
    }
    int[] heads = new int[nodes.size()];
    String[] relations = new String[nodes.size()];
    Arrays.fill(heads, -1);
    Arrays.fill(relations, "root");
    for (TypedDependency dependency : Arcs.of(network, words)) {
      heads[dependency.dep().index() - 1] = dependency.gov().index() - 1;
      relations[dependency.dep().index() - 1] = dependency.reln().toString();
    }
    Rows.mend(nodes, heads, relations);
    Papers.mend(nodes, heads, relations);
    Sayings.mend(nodes, heads, relations);
    Adverbials.mend(nodes, heads, relations);
    Complements.mend(nodes, heads, relations);
    Conjuncts.mend(nodes, heads, relations);
    for (int k = 0; k < heads.length; k++) {
      if (heads[k] >= 0) {
        nodes.get(k).hang(nodes.get(heads[k]), relations[k]);
      }
    }
    return new Tree(nodes);
  }

  /// What a list's item leaves out: "They will" or "They".
  public record Opening(List<Party> subject, boolean will) {
    public Opening {
      subject = List.copyOf(subject);
    }
  }

  /// The opening, where the item does begin with a verb; tags its words as they are after that
  /// opening.
  private @Nullable Opening begin(List<HasWord> words, List<TaggedWord> tagged, Opening opening) {
    String first = words.getFirst().word();
    String second = words.size() > 1 ? words.get(1).word() : "";
    List<HasWord> whole = new ArrayList<>();
    whole.add(new Word("They"));
    if (opening.will()) {
      whole.add(new Word("will"));
    }
    whole.add(new Word(Character.toLowerCase(first.charAt(0)) + first.substring(1)));
    whole.addAll(words.subList(1, words.size()));
    int at = opening.will() ? 2 : 1;
    List<TaggedWord> after = tagger.tagSentence(whole);
    String tag = after.get(at).tag();
    boolean verb =
        opening.will()
            ? tag.equals("VB")
            : Set.of("VBD", "VBP").contains(tag) && tagged.getFirst().tag().startsWith("VB");
    if (!verb || Set.of("of", "for", ":", "in", "–", "-").contains(second)) {
      return null;
    }
    for (int i = 0; i < tagged.size(); i++) {
      tagged.get(i).setTag(after.get(i + at).tag());
    }
    return opening;
  }

  private List<Folded> fold(
      List<Token> tokens, List<TaggedWord> tagged, List<Mention> mentions, List<Span> cities) {
    Tags.mend(tokens, tagged);
    var folded = new ArrayList<Folded>();
    int next = 0;
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      while (next < mentions.size() && mentions.get(next).span().end() <= token.span().start()) {
        next++;
      }
      if (next < mentions.size() && mentions.get(next).span().start() <= token.span().start()) {
        int last = i;
        while (last + 1 < tokens.size()
            && tokens.get(last + 1).span().end() <= mentions.get(next).span().end()) {
          last++;
        }
        Mention mention = mentions.get(next);
        if (depth == 0) {
          fold(folded, folded(tokens, tagged, i, last, mention), mention, cities);
        }
        i = last;
        continue;
      }
      Span city =
          cities.stream()
              .filter(each -> each.start() == token.span().start())
              .findFirst()
              .orElse(null);
      if (city != null && depth == 0 && placed(folded)) {
        int last = i;
        while (last + 1 < tokens.size() && tokens.get(last + 1).span().end() <= city.end()) {
          last++;
        }
        Folded in = folded.removeLast();
        folded.add(new Folded(in.span.cover(city), "there", "RB", null));
        i = last;
        continue;
      }
      int emphasis = depth == 0 ? Emphases.at(tokens, i) : 0;
      if (emphasis > 0) {
        i += emphasis - 1;
        continue;
      }
      if (depth == 0
          && token.is("(")
          && next < mentions.size()
          && mentions.get(next) instanceof Mention.OfDate date
          && Punctuation.bracketed(tokens, i, date)) {
        folded.add(new Folded(date.span(), "today", "NN", date)); // "a visit to Accra (May 2015)"
        depth++;
      } else if (token.is("(") || token.is("[")) {
        depth++;
      } else if ((token.is(")") || token.is("]")) && depth > 0) {
        depth--;
      } else if (depth == 0 && !QUOTES.contains(token.word()) && !distributive(tokens, tagged, i)) {
        folded.add(
            Punctuation.joining(tokens, i)
                ? new Folded(token.span(), "-", "HYPH", null)
                : new Folded(token.span(), plain(token.word()), tagged.get(i).tag(), null));
      }
    }
    return folded;
  }

  /// "each" before a verb, which parsers take for the beginning of a noun phrase: "Belgium and
  /// Denmark each pledged 10 million".
  private static boolean distributive(List<Token> tokens, List<TaggedWord> tagged, int i) {
    boolean verb =
        i > 0
            && i + 1 < tagged.size()
            && Set.of("VBD", "VBP", "VBN", "MD").contains(tagged.get(i + 1).tag());
    return verb
        && tokens.get(i).is("each")
        && !tokens.get(i - 1).is(",")
        && !Set.of("IN", "TO", "CC").contains(tagged.get(i - 1).tag());
  }

  private static final Set<String> BOUNDING = Set.of("by", "until", "till", "since", "through");
  private static final Set<String> ON = Set.of("on", "in", "from", "during");

  /// Adds a mention; "on Tuesday" and "in Jakarta" become one adverb each, so that no name after
  /// them is taken for a part of them.
  private static void fold(List<Folded> folded, Folded next, Mention mention, List<Span> cities) {
    Folded before = folded.isEmpty() ? null : folded.getLast();
    boolean on =
        before != null
            && before.mention == null
            && ON.contains(before.word.toLowerCase(Locale.ROOT));
    boolean bounded =
        before != null
            && before.mention == null
            && BOUNDING.contains(before.word.toLowerCase(Locale.ROOT))
            && mention instanceof Mention.OfDate bound
            && bound.role() != Mention.Role.AT;
    if (before != null
        && (bounded
            || on
                && mention instanceof Mention.OfDate date
                && date.role() == Mention.Role.AT
                && (!before.word.equalsIgnoreCase("from") || date.end() != null))) {
      folded.removeLast();
      folded.add(new Folded(next.span, "today", "NN", mention));
    } else if (mention instanceof Mention.OfDuration && spanning(folded)) {
      folded.add(new Folded(next.span, "today", "NN", mention)); // "over the next five years"
    } else if (before != null
        && before.mention == null
        && before.word.equals("worth")
        && mention instanceof Mention.OfMoney) {
      folded.removeLast();
      folded.add(
          new Folded(
              before.span.cover(next.span),
              "large",
              "JJ",
              mention)); // "a plan worth 5 billion to …"
    } else if (before != null
        && placed(folded)
        && mention instanceof Mention.OfParty
        && cities.contains(mention.span())) {
      folded.removeLast();
      folded.add(new Folded(before.span.cover(next.span), "there", "RB", null));
    } else {
      folded.add(next);
    }
  }

  /// Takes away the words that say during which time: "over the next", "within"; and the comma that
  /// parts them from a modal before.
  private static boolean spanning(List<Folded> folded) {
    int k = folded.size() - 1;
    while (k > 0
        && folded.get(k).mention == null
        && DURING_WHICH.contains(folded.get(k).word.toLowerCase(Locale.ROOT))) {
      k--;
    }
    if (k < 0
        || folded.get(k).mention != null
        || !SPANNING.contains(folded.get(k).word.toLowerCase(Locale.ROOT))
        || folded.size() - k > 4) {
      return false;
    }
    boolean aside =
        k > 1 && folded.get(k - 1).word.equals(",") && folded.get(k - 2).tag.equals("MD");
    folded.subList(aside ? k - 1 : k, folded.size()).clear();
    return true;
  }

  private static final Set<String> SPANNING = Set.of("over", "within", "during");
  private static final Set<String> DURING_WHICH = LISTS.set("during-which");
  private static final Set<String> AIMED = LISTS.set("aimed");

  private static boolean placed(List<Folded> folded) {
    if (folded.isEmpty() || folded.getLast().mention != null) {
      return false;
    }
    String word = folded.getLast().word.toLowerCase(Locale.ROOT);
    boolean aimed =
        word.equals("at")
            && folded.size() > 1
            && AIMED.contains(folded.get(folded.size() - 2).word.toLowerCase(Locale.ROOT));
    return Set.of("in", "at", "near", "outside").contains(word) && !aimed;
  }

  private static final Set<String> QUOTES = LISTS.set("quotes");

  private static String plain(String word) {
    return switch (word) {
      case "’s" -> "'s";
      case "’" -> "'";
      case "–", "—" -> "--";
      default -> word;
    };
  }

  /// The one word that stands for a mention, chosen so that the parser sees what it knows.
  private static Folded folded(
      List<Token> tokens, List<TaggedWord> tagged, int from, int to, Mention mention) {
    var span = new Span(tokens.get(from).span().start(), tokens.get(to).span().end());
    boolean nounFollows = to + 1 < tagged.size() && tagged.get(to + 1).tag().startsWith("NN");
    return switch (mention) {
      case Mention.OfMoney _ ->
          nounFollows
              ? new Folded(span, "dollar", "NN", mention)
              : new Folded(span, "dollars", "NNS", mention);
      case Mention.OfDuration _ ->
          new Folded(span, tokens.get(to).word(), tagged.get(to).tag(), mention);
      case Mention.OfDate _ -> {
        boolean marked =
            from > 0
                && (tagged.get(from - 1).tag().equals("IN")
                    || tagged.get(from - 1).tag().equals("TO")
                    || tagged.get(from - 1).tag().startsWith("VB"));
        if (!marked && !nounFollows && from > 0) {
          yield new Folded(span, "today", "NN", mention);
        }
        int at = to;
        for (int k = from; k <= to; k++) {
          String word = tokens.get(k).word().toLowerCase(Locale.ROOT);
          if (CALENDAR.contains(word)
              || word.equals("year")
              || word.equals("month")
              || word.equals("week")) {
            at = k;
            break;
          }
        }
        yield new Folded(span, tokens.get(at).word(), tagged.get(at).tag(), mention);
      }
      case Mention.OfCount _ ->
          new Folded(span, tokens.get(to).word(), tagged.get(to).tag(), mention);
      case Mention.OfPerson _ -> new Folded(span, last(tokens, from, to), "NNP", mention);
      case Mention.OfParty party ->
          switch (party.how()) {
            case ADJECTIVE ->
                new Folded(span, tokens.get(to).word(), adjective(tagged, to), mention);
            case REFERENCE, OFFICE ->
                new Folded(span, tokens.get(to).word(), tagged.get(to).tag(), mention);
            default -> new Folded(span, last(tokens, from, to), "NNP", mention);
          };
    };
  }

  private static String adjective(List<TaggedWord> tagged, int at) {
    String tag = tagged.get(at).tag();
    boolean nounFollows =
        at + 1 < tagged.size()
            && (tagged.get(at + 1).tag().startsWith("NN")
                || tagged.get(at + 1).tag().startsWith("JJ"));
    return nounFollows ? "JJ" : tag.startsWith("NN") ? "NNPS" : tag;
  }

  private static String last(List<Token> tokens, int from, int to) {
    return tokens.get(to).wordy() ? tokens.get(to).word() : tokens.get(from).word();
  }
}
