package entente.read.quantity;

import entente.model.Bound;
import entente.model.Money;
import entente.model.Span;
import entente.read.Mention.OfMoney;
import entente.read.table.Words;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds sums of money: one, a range, or one with its conversion.
final class Sums {
  private static final Words LISTS = Words.of(Sums.class);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal LARGEST = new BigDecimal("1e21");
  private static final Set<String> OWN = Set.of("its", "their", "our", "his", "her", "my");
  private static final Set<String> RANGE = Set.of("to", "or", "-", "–", "—", "‑");
  private static final Set<String> CONVERTED = LISTS.set("converted");

  private final Tokens tokens;
  private final Denominations denominations;

  Sums(Tokens tokens, Denominations denominations) {
    this.tokens = tokens;
    this.denominations = denominations;
  }

  /// One sum as written: tokens from `first` up to `next`.
  private record Sum(int first, int next, Numeral numeral, String currency) {
    Money money() {
      return new Money(numeral.value(), currency);
    }
  }

  /// So many words may say when it was that.
  private static final int START = 8;

  /// The sum that starts at token `i`; null if none does.
  ///
  /// @param elided the currency that a number with a scale but no unit has; null if none was named
  ///   before
  @Nullable Found at(int i, @Nullable String elided) {
    Sum sum = one(i);
    if (sum == null) {
      sum = shared(i);
    }
    if (sum == null && elided != null) {
      sum = bare(i, elided);
    }
    if (sum == null) {
      sum = start(i);
    }
    if (sum == null) {
      sum = part(i);
    }
    if (sum == null || sum.numeral.value().compareTo(LARGEST) > 0) {
      return null;
    }
    Sum upper = range(sum);
    Sum last = upper == null ? sum : upper;
    Sum lower =
        upper == null
            ? null
            : sum.numeral.value().compareTo(upper.numeral.value()) <= 0 ? sum : null;
    Bound bound = upper == null ? Bounds.around(tokens, i, last.next) : Bound.AT_MOST;
    int next = last.next;
    int after = next + (upper == null ? Bounds.lengthAfter(tokens, next) : 0);
    boolean each = Rates.isEach(tokens, after);
    boolean yearly = Rates.isYearly(tokens, after) || Rates.isYearlyBefore(tokens, i);
    Sum equivalent = conversion(last.currency, each || yearly ? Rates.skip(tokens, after) : after);
    if (equivalent != null) {
      next = opensBefore(equivalent, last.next) ? closing(equivalent.next) : equivalent.next;
      each |= Rates.isEach(tokens, next);
      yearly |= Rates.isYearly(tokens, next);
    }
    Span span = tokens.span(i, next);
    Money atLeast = lower == null ? null : scaledLower(lower, last);
    return new Found(
        next,
        new OfMoney(
            span,
            last.money(),
            bound,
            atLeast,
            equivalent == null ? null : equivalent.money(),
            each,
            yearly));
  }

  private static Money scaledLower(Sum lower, Sum upper) {
    Numeral scaled = lower.numeral.scaledLike(upper.numeral);
    boolean fits = scaled.value().compareTo(upper.numeral.value()) <= 0;
    return new Money(fits ? scaled.value() : lower.numeral.value(), upper.currency);
  }

  /// The token after the bracket that holds a conversion, and perhaps a further one.
  private int closing(int next) {
    int at = next;
    while (tokens.is(at, ";") || tokens.is(at, ",")) {
      Sum further = one(at + 1);
      if (further == null) {
        return next;
      }
      at = further.next;
    }
    return tokens.is(at, ")") ? at + 1 : next;
  }

  private boolean opensBefore(Sum equivalent, int from) {
    for (int at = from; at < equivalent.first; at++) {
      if (tokens.is(at, "(")) {
        return true;
      }
    }
    return false;
  }

  /// A number with its currency before or after it.
  private @Nullable Sum one(int i) {
    Sum signed = signed(i);
    if (signed != null) {
      return signed;
    }
    Numeral numeral = tokens.glued(i) && tokens.isWord(i - 1) ? null : Numerals.at(tokens, i);
    return numeral == null ? null : named(i, numeral);
  }

  /// "A$2bn", "Rs. 500 crore", "EUR 10 million", "US $5", "RMB 360 billion".
  private @Nullable Sum signed(int i) {
    if (tokens.isNumber(i) || (tokens.glued(i) && tokens.isNumber(i - 1))) {
      return null;
    }
    Currencies currencies = Currencies.standard();
    Term.At sign = currencies.signAt(tokens, i);
    if (sign == null) {
      Term.At name =
          tokens.isCapital(i) && !tokens.isNumber(i - 1) ? currencies.nameAt(tokens, i) : null;
      sign =
          name == null
              ? null
              : new Term.At(
                  new Term(name.term().key(), name.term().codes(), name.term().owner(), false),
                  name.next());
    }
    boolean article = sign != null && sign.term().key().equals("A $") && !tokens.isWord(i - 1);
    if (sign == null || article) {
      return null; // "A $2 billion loan", at the head of a sentence
    }
    int at = sign.next();
    Term term = sign.term();
    if (tokens.is(at, "$") && tokens.glued(at)) {
      at++;
    } else if (tokens.is(at, ".") && !term.key().contains("$")) {
      at++;
    } else if (tokens.isHyphen(at) && tokens.glued(at) && tokens.glued(at + 1)) {
      at++;
    }
    Numeral numeral = tokens.isNumber(at) || term.firm() ? Numerals.at(tokens, at) : null;
    if (numeral == null
        || (numeral.spelled() && !tokens.isWord(i))
        || isWordAfter(numeral)
        || !fits(term, numeral, at)) {
      return null;
    }
    String currency = denominations.resolve(term, tokens);
    int next = numeral.next();
    Term.At again = currencies.nameAt(tokens, tokens.joins(next) ? next + 1 : next);
    if (again != null && tokens.isNumber(again.next()) && tokens.glued(again.next())) {
      again = null;
    }
    if (again != null
        && again.term().codes().size() == 1
        && term.codes().contains(again.term().codes().getFirst())) {
      currency = again.term().codes().getFirst();
      next = again.next();
    } else if (again != null && currency != null && again.term().codes().contains(currency)) {
      next = again.next();
    } else if (tokens.isOneOf(next, "us", "u.s.")
        && term.key().equals("$")
        && tokens.isAllCapitals(next)) {
      next++;
    }
    return currency == null ? null : new Sum(i, next, numeral, currency);
  }

  /// "5G" is no five: a number that goes on in letters that are no scale.
  private boolean isWordAfter(Numeral numeral) {
    int next = numeral.next();
    return tokens.glued(next)
        && tokens.isWord(next)
        && !tokens.is(next, "'s")
        && Currencies.standard().nameAt(tokens, next) == null;
  }

  /// Whether a sign that is a word too may be money here.
  private boolean fits(Term term, Numeral numeral, int at) {
    if (term.firm()) {
      return true;
    }
    boolean large =
        numeral.scaled()
            || (tokens.raw(at).indexOf(',') > 0 && numeral.value().compareTo(THOUSAND) >= 0);
    return large && (term.key().length() > 1 || tokens.glued(at));
  }

  /// "200 million euros", "five-billion-dollar", "500 €", "10 million of euros", "10 million of its
  /// dollars".
  private @Nullable Sum named(int i, Numeral numeral) {
    int at = numeral.next();
    if (tokens.glued(at) && tokens.isWord(at) && Currencies.standard().nameAt(tokens, at) == null) {
      return null;
    }
    at += tokens.joins(at) || (tokens.is(at, "of") && numeral.scaled()) ? 1 : 0;
    boolean own = at > numeral.next() && tokens.is(at, OWN);
    at += own ? 1 : 0;
    Term.At name = Currencies.standard().nameAt(tokens, at);
    if (name == null
        || !(name.term().firm()
            || numeral.scaled()
            || isPounds(name, numeral)
            || isLarge(name, numeral))) {
      return null;
    }
    if (tokens.isNumber(name.next()) && name.term().key().length() <= 3 && !tokens.isWord(at)) {
      return null;
    }
    if (tokens.isNumber(name.next()) && tokens.glued(name.next())) {
      return null;
    }
    String currency =
        own
            ? denominations.own(name.term(), tokens, i)
            : denominations.resolve(name.term(), tokens);
    return currency == null ? null : new Sum(i, name.next(), numeral, currency);
  }

  private static boolean isLarge(Term.At name, Numeral numeral) {
    return !name.term().key().startsWith("pound") && numeral.value().compareTo(THOUSAND) >= 0;
  }

  /// A pound is money unless something is weighed by it.
  private boolean isPounds(Term.At name, Numeral numeral) {
    return name.term().key().startsWith("pound")
        && !tokens.is(name.next(), "of")
        && numeral.value().compareTo(BigDecimal.TEN) >= 0;
  }

  /// A number whose currency stands after a later one: "5 to 7 billion dollars", "200 and 300
  /// million euros".
  private @Nullable Sum shared(int i) {
    if (tokens.glued(i) && tokens.isWord(i - 1)) {
      return null;
    }
    Numeral numeral = Numerals.at(tokens, i);
    if (numeral == null) {
      return null;
    }
    int at = numeral.next();
    for (int members = 0; members < 5; members++) {
      int joint = jointAt(at);
      if (joint == 0) {
        return null;
      }
      Sum sum = one(at + joint);
      if (sum != null) {
        boolean fits = !tokens.isWord(sum.first) || sum.numeral.spelled();
        boolean year = !numeral.scaled() && tokens.raw(i).matches("(19|20)[0-9]{2}");
        boolean similar =
            numeral.scaled()
                || sum.numeral.scaled()
                || tokens.is(at, RANGE)
                || tokens.is(i - 1, "between");
        return fits && !year && similar && (tokens.isNumber(sum.first) || sum.numeral.spelled())
            ? new Sum(i, numeral.next(), numeral.scaledLike(sum.numeral), sum.currency)
            : null;
      }
      Numeral other = Numerals.at(tokens, at + joint);
      if (other == null || numeral.scaled() != other.scaled()) {
        return null;
      }
      at = other.next();
    }
    return null;
  }

  /// How many tokens join two numbers of a list or a range at `at`; 0 if none do.
  private int jointAt(int at) {
    if (tokens.is(at, ",") && (tokens.is(at + 1, "and") || tokens.is(at + 1, "or"))) {
      return 2;
    }
    return tokens.is(at, RANGE) || tokens.is(at, "and") || tokens.is(at, ",") ? 1 : 0;
  }

  /// A number with a scale and no unit, after a sum: "another 300 million for farmers".
  private @Nullable Sum bare(int i, String elided) {
    Numeral numeral = tokens.glued(i) && tokens.isWord(i - 1) ? null : Numerals.at(tokens, i);
    if (numeral == null
        || numeral.shortScale()
        || numeral.value().compareTo(BigDecimal.valueOf(1_000_000)) < 0
        || !numeral.scaled()) {
      return null;
    }
    return Elision.allows(tokens, i, numeral.next())
        ? new Sum(i, numeral.next(), numeral, elided)
        : null;
  }

  /// "from 5.4 billion in 2003 to 25 billion dollars": the currency is that of what it came to.
  private @Nullable Sum start(int i) {
    Numeral numeral = tokens.is(i - 1, "from") ? Numerals.at(tokens, i) : null;
    if (numeral == null || !numeral.scaled() || numeral.shortScale()) {
      return null;
    }
    for (int to = numeral.next(); to < numeral.next() + START; to++) {
      for (int k = to + 1; tokens.is(to, "to") && k < to + 4; k++) {
        Sum end = one(k);
        if (end != null) {
          return new Sum(i, numeral.next(), numeral, end.currency);
        }
      }
    }
    return null;
  }

  /// "90 of the 150 million dollars have been paid": the scale and the currency are those of the
  /// whole.
  private @Nullable Sum part(int i) {
    Numeral numeral = tokens.glued(i) ? null : Numerals.at(tokens, i);
    if (numeral == null
        || !tokens.is(numeral.next(), "of")
        || !tokens.isOneOf(numeral.next() + 1, "the", "its", "their", "these", "those")) {
      return null;
    }
    Sum whole = one(numeral.next() + 2);
    if (whole == null || !whole.numeral.scaled() || !tokens.isOneOf(whole.next, AFTER_WHOLE)) {
      return null;
    }
    Numeral part = numeral.scaled() ? numeral : numeral.scaledLike(whole.numeral);
    boolean fits =
        numeral.value().compareTo(BigDecimal.TWO) >= 0
            && part.value().compareTo(whole.numeral.value()) < 0;
    return fits ? new Sum(i, numeral.next(), part, whole.currency) : null;
  }

  /// What follows a whole sum that is none of a thing: not "two of the 5 million dollar loans".
  private static final String[] AFTER_WHOLE = {
    "have",
    "has",
    "had",
    "was",
    "were",
    "is",
    "are",
    "will",
    "that",
    "which",
    "it",
    "promised",
    "pledged",
    "committed",
    ",",
    "."
  };

  /// The upper end of a range that starts with this sum.
  private @Nullable Sum range(Sum lower) {
    int at = lower.next;
    boolean between = tokens.is(lower.first - 1, "between") && tokens.is(at, "and");
    boolean from = tokens.is(lower.first - 1, "from") && !tokens.isDash(at);
    if ((!between && !tokens.is(at, RANGE)) || from) {
      return null;
    }
    Sum upper = one(at + 1);
    if (upper == null) {
      Numeral numeral =
          tokens.is(at, "or") || !tokens.isNumber(at + 1) ? null : Numerals.at(tokens, at + 1);
      upper =
          numeral == null || !Elision.allows(tokens, at + 1, numeral.next())
              ? null
              : new Sum(at + 1, numeral.next(), numeral, lower.currency);
    }
    if (upper == null
        || !upper.currency.equals(lower.currency)
        || upper.numeral.value().compareTo(LARGEST) > 0) {
      return null;
    }
    return upper;
  }

  /// The same sum in another currency: "(4.9 trillion yen)", ", or about $600 million".
  private @Nullable Sum conversion(String currency, int after) {
    int at = after;
    if (tokens.is(at, "(") || tokens.is(at, "[") || tokens.is(at, "/")) {
      at++;
    } else if (tokens.is(at, ",") || tokens.is(at, "–") || tokens.is(at, "—")) {
      at++;
      if (tokens.phraseAt(at, CONVERTED) == 0) {
        return null;
      }
    } else if (tokens.phraseAt(
            at,
            Set.of("or", "equivalent to", "or about", "or around", "or roughly", "or nearly", "="))
        == 0) {
      return null;
    }
    for (int n = 0; n < 4; n++) {
      at += tokens.phraseAt(at, CONVERTED);
    }
    Sum sum = one(at);
    return sum == null
            || sum.currency.equals(currency)
            || sum.numeral.value().compareTo(LARGEST) > 0
        ? null
        : sum;
  }
}
