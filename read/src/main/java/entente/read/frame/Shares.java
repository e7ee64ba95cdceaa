package entente.read.frame;

import entente.model.Count;
import entente.model.Field;
import entente.model.Money;
import entente.model.Party;
import entente.model.Span;
import entente.model.Value;
import entente.read.Mention;
import entente.read.text.Cardinals;
import entente.read.text.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A row of shares: "$40 million to Kenya, $30 million to Uganda and $20 million to Rwanda".
///
/// @param first the first share
/// @param rest the others, in order
/// @param cut the words of the others, with the commas before them
public record Shares(Share first, List<Share> rest, Span cut) implements Row {
  private static final Set<String> JOINTS = Set.of(",", ";", "and", "plus");
  private static final Set<String> TO = Set.of("to", "for", "in");

  /// "will train 400 officials from Laos and 250 from Cambodia".
  private static final Set<String> TO_OR_FROM = Set.of("to", "for", "in", "from");

  private static final int WORDS_BETWEEN = 4;

  public Shares {
    rest = List.copyOf(rest);
  }

  /// One share.
  ///
  /// @param money how much; null where things are counted
  /// @param count how many; null where it is money
  public record Share(Span span, @Nullable Money money, @Nullable Count count, Party party) {}

  /// The first row of two or more shares of a sentence; null where there is none.
  public static @Nullable Shares in(List<Token> tokens, List<Mention> mentions) {
    for (int i = 0; i < tokens.size(); i++) {
      Share first = share(tokens, mentions, i, null, null);
      if (first == null) {
        continue;
      }
      String preposition = preposition(tokens, first);
      var rest = new ArrayList<Share>();
      int end = after(tokens, first);
      int cut = end;
      for (int next = joints(tokens, end);
          next > end && next < tokens.size();
          next = joints(tokens, end)) {
        Share share = share(tokens, mentions, next, first, preposition);
        if (share == null || share.party.equals(first.party)) {
          break;
        }
        rest.add(share);
        end = after(tokens, share);
      }
      boolean ends = end >= tokens.size() || !tokens.get(end).is("and") && !tokens.get(end).is("-");
      if (!rest.isEmpty() && ends) {
        return new Shares(
            first, rest, new Span(tokens.get(cut).span().start(), rest.getLast().span.end()));
      }
    }
    return null;
  }

  @Override
  public List<Draft> others(Draft draft) {
    boolean own =
        first.money != null && first.money.equals(draft.amount())
            || first.count != null && first.count.equals(draft.tally());
    if (!own
        || !draft.parties(Field.TO).isEmpty() && !draft.parties(Field.TO).contains(first.party)) {
      return List.of();
    }
    draft.parties(Field.TO, List.of(first.party));
    var others = new ArrayList<Draft>();
    for (Share share : rest) {
      var other =
          new Draft(draft.type(), draft.frame(), draft.scene())
              .attribution(draft.attribution())
              .evidence(draft.evidence().getFirst().cover(share.span));
      draft
          .fields()
          .forEach((field, value) -> {
            if (field != Field.WHAT && field != Field.EQUIVALENT) {
              other.put(field, value);
            }
          });
      if (share.money != null) {
        other.put(Field.AMOUNT, new Value.Amount(share.money));
      } else if (share.count != null) {
        other.count(share.count);
      }
      others.add(other.parties(Field.TO, List.of(share.party)));
    }
    return others;
  }

  /// "$40 million in loans to Kenya", "3 to Malaysia": the share that begins at a token; null where
  /// none does.
  private static @Nullable Share share(
      List<Token> tokens,
      List<Mention> mentions,
      int i,
      @Nullable Share like,
      @Nullable String preposition) {
    int start = tokens.get(i).span().start();
    Mention quantity =
        mentions.stream()
            .filter(mention ->
                mention.span().start() == start
                    && (mention instanceof Mention.OfMoney || mention instanceof Mention.OfCount))
            .findFirst()
            .orElse(null);
    Money money = quantity instanceof Mention.OfMoney sum ? sum.money() : null;
    Count count = quantity instanceof Mention.OfCount tally ? tally.count() : null;
    if (quantity == null && like != null && like.count != null) {
      BigDecimal number = number(tokens.get(i).word());
      count = number == null ? null : new Count(number, like.count.unit());
    }
    if (money == null && count == null || like != null && (like.money == null) != (money == null)) {
      return null;
    }
    int k = i;
    int from = quantity == null ? tokens.get(i).span().end() : quantity.span().end();
    while (k < tokens.size() && tokens.get(k).span().start() < from) {
      k++;
    }
    int words = 0;
    Set<String> leading = count == null ? TO : TO_OR_FROM;
    while (k < tokens.size()
        && !leading.contains(tokens.get(k).word())
        && tokens.get(k).wordy()
        && words < WORDS_BETWEEN
        && !tokens.get(k).capitalised()) {
      k++;
      words++;
    }
    boolean led =
        k + 1 < tokens.size()
            && (preposition == null
                ? leading.contains(tokens.get(k).word())
                : tokens.get(k).is(preposition));
    if (!led) {
      return null;
    }
    int at = tokens.get(k + 1).is("the") && k + 2 < tokens.size() ? k + 2 : k + 1;
    for (Mention mention : mentions) {
      boolean here =
          mention.span().start() == tokens.get(at).span().start()
              || mention.span().start() == tokens.get(k + 1).span().start();
      if (here
          && mention instanceof Mention.OfParty party
          && party.parties().size() == 1
          && party.how() != Mention.How.ADJECTIVE
          && party.how() != Mention.How.REFERENCE) {
        return new Share(
            new Span(start, party.span().end()), money, count, party.parties().getFirst());
      }
    }
    return null;
  }

  private static @Nullable BigDecimal number(String word) {
    Integer small = Cardinals.of(word.toLowerCase(Locale.ROOT));
    if (small != null) {
      return BigDecimal.valueOf(small);
    }
    return word.matches("[0-9]{1,3}(?:,[0-9]{3}){0,3}|[0-9]{1,9}")
        ? new BigDecimal(word.replace(",", ""))
        : null;
  }

  private static String preposition(List<Token> tokens, Share share) {
    String found = "";
    for (Token token : tokens) {
      if (share.span.contains(token.span()) && TO_OR_FROM.contains(token.word())) {
        found = token.word();
      }
    }
    return found;
  }

  private static int after(List<Token> tokens, Share share) {
    int k = 0;
    while (k < tokens.size() && tokens.get(k).span().start() < share.span.end()) {
      k++;
    }
    return k;
  }

  private static int joints(List<Token> tokens, int from) {
    int k = from;
    while (k < tokens.size() && k < from + 2 && JOINTS.contains(tokens.get(k).word())) {
      k++;
    }
    return k;
  }
}
