package entente.read.name;

import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.Mention.How;
import entente.read.table.Words;
import entente.read.text.Token;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Banks, agencies, companies and coast guards that no table knows, found by the form of their
/// names: "Export Finance Australia".
final class Organisations {
  private static final Words LISTS = Words.of(Organisations.class);
  private static final Set<String> ORGANISED = Names.WORDS.set("organised");
  private static final Set<String> GOVERNING = Names.WORDS.set("governing");
  private static final Set<String> TITLES = Names.WORDS.set("titles");
  private static final Set<String> DAYS = Names.WORDS.set("days");
  private static final Set<String> COMMON_STARTS = Names.WORDS.set("starts");

  private static final Set<String> BARE = LISTS.set("bare");
  private static final Set<String> OFFICERS = LISTS.set("officers");
  private static final Set<String> PAPERS = LISTS.set("papers");
  static final Set<String> PLACES = LISTS.set("places");
  private static final Set<String> BETWEEN_STATES = LISTS.set("between-states");

  private final Gazetteer gazetteer;
  private final int year;

  Organisations(Gazetteer gazetteer, int year) {
    this.gazetteer = gazetteer;
    this.year = year;
  }

  /// So many tokens from here are an organisation by the form of its name ("Export Finance
  /// Australia"); 0 if not.
  int at(List<Token> tokens, int i, int known, Gazetteer.@Nullable Found found) {
    if (found != null
        && (found.name().kind() == Name.Kind.NOTHING
            || found.name().kind() == Name.Kind.PROGRAMME)) {
      return 0;
    }
    if (i > 0 && (tokens.get(i - 1).is("-") || BETWEEN_STATES.contains(tokens.get(i - 1).word()))
        || i > 1
            && BETWEEN_STATES.contains(tokens.get(i - 2).word())
            && tokens.get(i - 1).capitalised()) {
      return 0;
    }
    int n = 0;
    boolean organised = false;
    while (i + n < tokens.size() && n < 7) {
      Token token = tokens.get(i + n);
      boolean joint =
          n > 0
              && Set.of("of", "for", "and", "&", "-").contains(token.word())
              && i + n + 1 < tokens.size()
              && tokens.get(i + n + 1).capitalised()
              && !DAYS.contains(tokens.get(i + n + 1).word());
      if (!token.capitalised() && !joint
          || TITLES.contains(token.word())
          || OFFICERS.contains(token.word())
          || n == 0 && COMMON_STARTS.contains(token.word())
          || DAYS.contains(token.word())
          || !Character.isLetter(token.word().charAt(0)) && !joint) {
        break;
      }
      organised |= ORGANISED.contains(token.word());
      if (BETWEEN_STATES.contains(token.word())) {
        return 0; // "the Joint Commission" of two states is no party
      }
      n++;
    }
    while (n > 0 && !tokens.get(i + n - 1).capitalised()) {
      n--;
    }
    if (!organised
        || n < 2
        || n <= known
        || BARE.contains(words(tokens, i, n))
        || PLACES.contains(tokens.get(i + n - 1).word())
        || PAPERS.contains(tokens.get(i + n - 1).word())) {
      return 0;
    }
    boolean governing = false;
    for (int k = i; k < i + n; k++) {
      governing |=
          GOVERNING.contains(tokens.get(k).word()) || tokens.get(k).is("and") && k == i + n - 2;
    }
    if (governing) {
      return 0;
    }
    // two names joined ("Japan and the World Bank") are two
    for (int k = i; k < i + n; k++) {
      if (tokens.get(k).is("and")
          && gazetteer.at(tokens, i, year) != null
          && known > 0
          && i + known == k) {
        return 0;
      }
      Gazetteer.Found inner = k > i ? gazetteer.at(tokens, k, year) : null;
      if (inner != null
          && inner.length() > 1
          && k + inner.length() >= i + n
          && inner.name().kind() == Name.Kind.NAME) {
        return 0;
      }
    }
    return n;
  }

  static Mention mention(List<Token> tokens, int i, int length) {
    StringBuilder id = new StringBuilder();
    for (int k = i; k < i + length; k++) {
      String word = plain(tokens.get(k).word());
      if (!word.isEmpty() && !Set.of("OF", "FOR", "AND", "THE").contains(word)) {
        id.append(id.isEmpty() ? "" : "-").append(word);
      }
    }
    return new Mention.OfParty(
        span(tokens, i, length), List.of(new Party(id.toString())), How.NAME);
  }

  private static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("[^\\p{Alnum}]", "")
        .toUpperCase(Locale.ROOT);
  }

  private static String words(List<Token> tokens, int i, int length) {
    var words = new StringBuilder();
    for (int k = i; k < i + length; k++) {
      words
          .append(k == i || tokens.get(k).is("-") || tokens.get(k - 1).is("-") ? "" : " ")
          .append(tokens.get(k).word());
    }
    return words.toString();
  }

  private static Span span(List<Token> tokens, int i, int length) {
    return new Span(tokens.get(i).span().start(), tokens.get(i + length - 1).span().end());
  }
}
