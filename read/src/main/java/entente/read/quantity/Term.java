package entente.read.quantity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A name or sign of money, and the currencies that it may mean.
///
/// @param key the name in lower case, or the sign as it is
/// @param codes by ISO 4217, in the order of the gazetteer
/// @param owner the currency that it means unless the text says otherwise; null where nothing is
///   usual
/// @param firm whether it means money wherever it stands beside a number; else only beside a number
///   that sums have ("5 million won", not "5 won")
record Term(String key, List<String> codes, @Nullable String owner, boolean firm) {
  /// A term found at a token, and the token after it.
  record At(Term term, int next) {}
}
