package entente.read.quantity;

import entente.model.When;
import entente.read.Mention;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Against what the expressions of a sentence are resolved.
///
/// @param published the document's day; null where nobody knows, and then nothing relative to it is
///   a date
/// @param lastDate the last date that the narrative spoke of; null at its start
/// @param lastCurrency the currency of the last sum, which a following "another 300 million" leaves
///   out; null where none was named, or where something else was counted since
/// @param denominations what shared names of money mean in this document
public record Setting(
    @Nullable LocalDate published,
    @Nullable When lastDate,
    @Nullable String lastCurrency,
    Denominations denominations) {

  /// The setting at the start of a document.
  public static Setting at(@Nullable LocalDate published, Denominations denominations) {
    return new Setting(published, null, denominations.bare(), denominations);
  }

  /// The setting at the start of a paragraph, where what was counted in the one before is over.
  public Setting begun() {
    return lastCurrency != null || denominations.bare() == null
        ? this
        : new Setting(published, lastDate, denominations.bare(), denominations);
  }

  /// The setting after a sentence with these mentions, for the sentence that follows it.
  public Setting after(List<Mention> mentions) {
    When date = lastDate;
    String currency = lastCurrency;
    for (Mention mention : mentions) {
      switch (mention) {
        case Mention.OfDate found -> date = found.when();
        case Mention.OfMoney found -> currency = found.money().currency();
        case Mention.OfCount found when found.count().value().longValue() >= 1_000_000 ->
            currency = null;
        case Mention.OfCount _, Mention.OfDuration _, Mention.OfParty _, Mention.OfPerson _ -> {}
      }
    }
    return new Setting(published, date, currency, denominations);
  }
}
