package entente.read.frame;

import entente.model.Count;
import entente.model.Field;
import entente.model.Money;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.model.Value;
import entente.read.Mention;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Several who give or get, the verb said once: "Britain pledged 100 million pounds, Norway 75
/// million dollars and Chile 3 million", "Qatar will give 60 million, and so will Oman".
///
/// @param money what the first gives; null where things are counted, or the others do the same
/// @param count how many the first gives; null where it is money, or the others do the same
/// @param received whether the others receive: "will grant Lebanon 100 million and Jordan 70
///   million"
/// @param rest the others, in order
/// @param cut the words of the others, with the comma before them
public record Gaps(
    @Nullable Money money, @Nullable Count count, boolean received, List<Gap> rest, Span cut)
    implements Row {
  private static final Words LISTS = Words.of(Gaps.class);
  private static final Pattern GIVES =
      Pattern.compile(
          "(?i)(?:pledg|promis|offer|donat|contribut|commit|announc|provid|invest|allocat|grant|earmark)(?:e|es|ed|ing|s|ted|ting)?|gave|gives?|giving|lends?|lent|pa(?:y|ys|id)|spen[dt]s?|sen[dt]s?|puts?|supply|supplied|supplies|trains?|trained|approved|awards?|awarded|hand(?:s|ed)?|extend(?:s|ed)?");
  private static final Set<String> JOINTS = Set.of(",", ";", "and", "while", "with", "-");
  private static final Set<String> BEFORE = LISTS.set("before");
  private static final Set<String> AFTER = LISTS.set("after");
  private static final Set<String> DOES = LISTS.set("does");
  private static final int REACH = 9;
  private static final int FILLERS = 3;

  public Gaps {
    rest = List.copyOf(rest);
  }

  /// One more who gives or gets.
  ///
  /// @param money null where it is no money, or the same as the first's
  /// @param count null where nothing is counted, or the same as the first's
  public record Gap(Span span, List<Party> who, @Nullable Money money, @Nullable Count count) {}

  /// The first row of a sentence; null where there is none.
  public static @Nullable Gaps in(List<Token> tokens, List<Mention> mentions) {
    Gaps like = alike(tokens, mentions);
    if (like != null) {
      return like;
    }
    boolean gives = false;
    for (int i = 0; i < tokens.size(); i++) {
      gives |= GIVES.matcher(tokens.get(i).word()).matches();
      Mention first = gives ? quantity(mentions, tokens.get(i).span().start()) : null;
      Gaps gaps = first == null ? null : after(tokens, mentions, first);
      if (gaps != null) {
        return gaps;
      }
    }
    return null;
  }

  private static @Nullable Gaps after(List<Token> tokens, List<Mention> mentions, Mention first) {
    int from = at(tokens, first.span().end());
    for (int i = from; i < Math.min(tokens.size(), from + REACH); i++) {
      if (quantity(mentions, tokens.get(i).span().start()) != null) {
        return null;
      }
      var rest = new ArrayList<Gap>();
      int end = i;
      for (int next = joints(tokens, end); next > end; next = joints(tokens, end)) {
        Gap gap = gap(tokens, mentions, next, first);
        if (gap == null) {
          break;
        }
        rest.add(gap);
        end = at(tokens, gap.span.end());
      }
      boolean ends =
          end >= tokens.size()
              || !tokens.get(end).wordy()
              || AFTER.contains(tokens.get(end).word());
      if (!rest.isEmpty() && ends) {
        return new Gaps(
            money(first),
            count(first),
            received(tokens, mentions, first),
            rest,
            new Span(tokens.get(i).span().start(), rest.getLast().span.end()));
      }
    }
    return null;
  }

  /// Whether a verb of giving and a party stand right before the first: "will grant Lebanon 100
  /// million".
  private static boolean received(List<Token> tokens, List<Mention> mentions, Mention first) {
    int k = at(tokens, first.span().start()) - 1;
    while (k > 0 && BEFORE.contains(tokens.get(k).word())) {
      k--;
    }
    int end = k < 0 ? 0 : tokens.get(k).span().end();
    Mention party =
        mentions.stream()
            .filter(mention -> mention instanceof Mention.OfParty && mention.span().end() == end)
            .findFirst()
            .orElse(null);
    int before = party == null ? -1 : at(tokens, party.span().start()) - 1;
    return before > 0
        && (GIVES.matcher(tokens.get(before).word()).matches()
            || tokens.get(before).is("the")
                && GIVES.matcher(tokens.get(before - 1).word()).matches());
  }

  private static @Nullable Gap gap(
      List<Token> tokens, List<Mention> mentions, int i, Mention first) {
    int start = tokens.get(i).is("the") && i + 1 < tokens.size() ? i + 1 : i;
    Mention.OfParty party =
        mentions.stream()
            .filter(mention ->
                mention.span().start() == tokens.get(start).span().start()
                    || mention.span().start() == tokens.get(i).span().start())
            .filter(Mention.OfParty.class::isInstance)
            .map(Mention.OfParty.class::cast)
            .filter(each -> each.how() == Mention.How.NAME || each.how() == Mention.How.CAPITAL)
            .findFirst()
            .orElse(null);
    if (party == null) {
      return null;
    }
    int k = at(tokens, party.span().end());
    for (int fillers = 0; k < tokens.size() && fillers <= FILLERS; k++, fillers++) {
      Mention own = quantity(mentions, tokens.get(k).span().start());
      if (own != null) {
        boolean alike =
            own.getClass().equals(first.getClass())
                && (count(first) == null
                    || Objects.requireNonNull(count(first))
                        .unit()
                        .equals(Objects.requireNonNull(count(own)).unit()));
        return alike
            ? new Gap(party.span().cover(own.span()), party.parties(), money(own), count(own))
            : null;
      }
      if (!BEFORE.contains(tokens.get(k).word())) {
        return null;
      }
    }
    return null;
  }

  /// ", so did neighbouring Qatar", "and so will Oman".
  private static @Nullable Gaps alike(List<Token> tokens, List<Mention> mentions) {
    for (int i = 1; i + 2 < tokens.size(); i++) {
      boolean so =
          Set.of("so", "as").contains(tokens.get(i).word())
              && DOES.contains(tokens.get(i + 1).word())
              && JOINTS.contains(tokens.get(i - 1).word());
      for (int k = i + 2; so && k < Math.min(tokens.size(), i + 2 + 2 * FILLERS); k++) {
        int start = tokens.get(k).span().start();
        Mention.OfParty party =
            mentions.stream()
                .filter(mention -> mention.span().start() == start)
                .filter(Mention.OfParty.class::isInstance)
                .map(Mention.OfParty.class::cast)
                .filter(each -> each.how() != Mention.How.ADJECTIVE)
                .findFirst()
                .orElse(null);
        if (party != null) {
          int cut =
              tokens.get(i - 1).is("and") && i > 1 && tokens.get(i - 2).is(",") ? i - 2 : i - 1;
          var gap =
              new Gap(
                  new Span(tokens.get(i).span().start(), party.span().end()),
                  party.parties(),
                  null,
                  null);
          return new Gaps(
              null,
              null,
              false,
              List.of(gap),
              new Span(tokens.get(cut).span().start(), party.span().end()));
        }
      }
    }
    return null;
  }

  @Override
  public List<Draft> others(Draft draft) {
    boolean same = money == null && count == null;
    boolean own =
        money != null && money.equals(draft.amount())
            || count != null && count.equals(draft.tally());
    Field who = draft.type() == Type.POSITION ? Field.HOLDER : received ? Field.TO : Field.FROM;
    if (draft.type() != Type.COMMITMENT && (!same || draft.type() != Type.POSITION)
        || !same && !own
        || draft.parties(who).isEmpty()) {
      return List.of();
    }
    var others = new ArrayList<Draft>();
    for (Gap gap : rest) {
      var other =
          new Draft(draft.type(), draft.frame(), draft.scene())
              .attribution(draft.attribution())
              .evidence(gap.span);
      draft
          .fields()
          .forEach((field, value) -> {
            if (same
                || field != Field.WHAT
                    && field != Field.EQUIVALENT
                    && field != Field.BOUND
                    && field != Field.AT_LEAST) {
              other.put(field, value);
            }
          });
      if (gap.money != null) {
        other.put(Field.AMOUNT, new Value.Amount(gap.money));
      } else if (gap.count != null) {
        other.count(gap.count);
      }
      if (who == Field.HOLDER) {
        other.party(who, gap.who.getFirst());
      } else {
        other.parties(who, gap.who);
      }
      others.add(other);
    }
    return others;
  }

  private static @Nullable Mention quantity(List<Mention> mentions, int start) {
    return mentions.stream()
        .filter(mention ->
            mention.span().start() == start
                && (mention instanceof Mention.OfMoney
                    || mention instanceof Mention.OfCount count
                        && !Set.of("percent", "rank", "times")
                            .contains(count.count().unit().toLowerCase(Locale.ROOT))))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Money money(Mention mention) {
    return mention instanceof Mention.OfMoney sum ? sum.money() : null;
  }

  private static @Nullable Count count(Mention mention) {
    return mention instanceof Mention.OfCount tally ? tally.count() : null;
  }

  private static int at(List<Token> tokens, int offset) {
    int k = 0;
    while (k < tokens.size() && tokens.get(k).span().start() < offset) {
      k++;
    }
    return k;
  }

  private static int joints(List<Token> tokens, int from) {
    int k = from;
    while (k < tokens.size() && k < from + 2 && JOINTS.contains(tokens.get(k).word())) {
      k++;
    }
    return k < tokens.size() ? k : from;
  }
}
