package entente.read.frame;

import entente.model.Commitment.Status;
import entente.read.table.Words;
import java.util.regex.Pattern;

/// How far a promise has come that is told without a verb: "two field hospitals, already on the
/// road".
final class ItemStatus {
  private static final Words LISTS = Words.of(ItemStatus.class);
  private static final Pattern UNDERWAY = LISTS.inAnyCase("underway");
  private static final Pattern DELIVERED = LISTS.inAnyCase("delivered");
  private static final Pattern CONSIDERED = LISTS.inAnyCase("considered");

  private ItemStatus() {}

  /// Pledged, where no words say otherwise.
  static Status of(Scene scene) {
    String words = scene.span().of(scene.text());
    if (UNDERWAY.matcher(words).find()) {
      return Status.UNDERWAY;
    }
    if (DELIVERED.matcher(words).find()) {
      return Status.DELIVERED;
    }
    return CONSIDERED.matcher(words).find() ? Status.CONSIDERED : Status.PLEDGED;
  }
}
