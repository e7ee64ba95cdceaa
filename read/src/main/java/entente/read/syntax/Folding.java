package entente.read.syntax;

import edu.stanford.nlp.ling.TaggedWord;
import entente.model.Span;
import entente.read.Mention;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Folds mentions, and what belongs to them, into one word each, so that the parser sees a shorter
/// sentence of words it knows.
final class Folding {
  private static final Words LISTS = Words.of(Folding.class);
  private static final Set<String> CALENDAR = LISTS.set("calendar");
  private static final Set<String> BOUNDING = Set.of("by", "until", "till", "since", "through");
  private static final Set<String> ON = Set.of("on", "in", "from", "during");
  private static final Set<String> SPANNING = Set.of("over", "within", "during");
  private static final Set<String> DURING_WHICH = LISTS.set("during-which");
  private static final Set<String> AIMED = LISTS.set("aimed");
  private static final Set<String> QUOTES = LISTS.set("quotes");

  private Folding() {}

  /// A token that will be a word of the tree.
  record Folded(Span span, String word, String tag, @Nullable Mention mention) {}

  static List<Folded> fold(
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
      int honour = depth == 0 ? Honorifics.at(tokens, i) : 0;
      if (honour > 0) {
        i += honour - 1;
        continue;
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
      Mandates.Mandate mandate = depth == 0 ? Mandates.at(tokens, i, mentions) : null;
      if (mandate != null) {
        i = passed(tokens, folded, i, mandate.span());
        continue;
      }
      Goings.Going going = depth == 0 ? Goings.at(tokens, i) : null;
      if (going != null) {
        int last = i + going.length() - 1;
        folded.add(
            new Folded(
                token.span().cover(tokens.get(last).span()),
                going.word(),
                tagged.get(i).tag(),
                null));
        tagged.get(last + 1).setTag("VBG");
        i = last;
        continue;
      }
      int emphasis = depth == 0 ? Emphases.at(tokens, i) : 0;
      if (emphasis == 0 && depth == 0 && next < mentions.size()) {
        emphasis = Emphases.bound(tokens, i, mentions.get(next));
      }
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
      } else if (Punctuation.opening(token)) {
        depth += Punctuation.aside(tokens, i) ? 1 : 0;
      } else if (Punctuation.closing(token)) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && !QUOTES.contains(token.word()) && !distributive(tokens, tagged, i)) {
        folded.add(
            Punctuation.joining(tokens, i)
                ? new Folded(token.span(), "-", "HYPH", null)
                : new Folded(token.span(), plain(token.word()), tagged.get(i).tag(), null));
      }
    }
    return folded;
  }

  /// The last token of a phrase that is left out, with one of the commas around it.
  private static int passed(List<Token> tokens, List<Folded> folded, int from, Span phrase) {
    int last = from;
    while (last + 1 < tokens.size() && tokens.get(last + 1).span().end() <= phrase.end()) {
      last++;
    }
    boolean parted = folded.isEmpty() || folded.getLast().word().equals(",");
    boolean comma = last + 1 < tokens.size() && tokens.get(last + 1).is(",");
    if (parted && comma && !folded.isEmpty()) {
      folded.removeLast(); // "Fiji, on behalf of the Forum, urged": no comma is left
    }
    return parted && comma ? last + 1 : last;
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

  /// Adds a mention; "on Tuesday" and "in Jakarta" become one adverb each, so that no name after
  /// them is taken for a part of them.
  static void fold(List<Folded> folded, Folded next, Mention mention, List<Span> cities) {
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

  static String plain(String word) {
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
          attributive(tokens, tagged, from, to)
              ? new Folded(span, "long", "JJ", mention) // "a five-day official visit"
              : new Folded(span, tokens.get(to).word(), tagged.get(to).tag(), mention);
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
                tagged.get(to).tag().equals("CD") && !nounFollows && !qualified(tagged, to + 1)
                    ? new Folded(span, "countries", "NNS", mention) // "the three"
                    : tagged.get(to).tag().startsWith("JJ")
                        ? new Folded(span, "country", "NN", mention) // "the latter"
                        : new Folded(span, tokens.get(to).word(), tagged.get(to).tag(), mention);
            default -> new Folded(span, last(tokens, from, to), name(tagged, to, party), mention);
          };
    };
  }

  /// "five-day", "three-year", before a noun or its adjectives.
  private static boolean attributive(
      List<Token> tokens, List<TaggedWord> tagged, int from, int to) {
    boolean hyphen =
        IntStream.rangeClosed(from, to).anyMatch(k -> tokens.get(k).word().contains("-"));
    return hyphen
        && to + 1 < tagged.size()
        && (tagged.get(to + 1).tag().startsWith("NN")
            || tagged.get(to + 1).tag().startsWith("JJ")
            || tagged.get(to + 1).tag().equals("VBG"));
  }

  private static boolean qualified(List<TaggedWord> tagged, int at) {
    return at < tagged.size()
        && Set.of("JJ", "JJS", "JJR", "CD", "HYPH").contains(tagged.get(at).tag());
  }

  /// The tag of a name: that of "Africans" and "the Gulf states" is a plural's.
  private static String name(List<TaggedWord> tagged, int at, Mention.OfParty party) {
    boolean plural =
        party.parties().getFirst().isRegion()
            && Set.of("NNS", "NNPS").contains(tagged.get(at).tag());
    return plural ? "NNPS" : "NNP";
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
