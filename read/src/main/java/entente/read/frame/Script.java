package entente.read.frame;

import entente.model.Party;
import entente.model.When;
import entente.read.name.Gazetteer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of a document as a whole before its sentences are framed.
///
/// @param published the day of publication; null where unknown
/// @param official whether it is issued by those whom it is about: a statement, readout, release or
///   speech
/// @param live whether it is a live blog, which tells in the present what was on its own day
/// @param speakers whose "we" it is, in a speech or a joint statement; empty elsewhere
/// @param ranks of the persons named: `leader` or `minister` by name
/// @param issuer whose office issues it; null where it is no release of an office, or of several
/// @param pair the two parties that it is most about; may be shorter
public record Script(
    String text,
    Gazetteer gazetteer,
    @Nullable LocalDate published,
    boolean official,
    boolean live,
    List<Party> speakers,
    @Nullable Party issuer,
    List<Party> pair,
    Map<String, String> ranks) {

  /// When something was said of which the text gives no day: an official text says it on its own
  /// day, a report in its month.
  public @Nullable When said() {
    return published == null ? null : When.of(published);
  }

  /// The other of the two parties that the document is most about; empty where a party is neither.
  public List<Party> other(Party party) {
    return pair.size() == 2 && pair.contains(party)
        ? pair.stream().filter(each -> !each.equals(party)).toList()
        : List.of();
  }

  /// Whom a party faces in the document: the other of the two, also where the party is only a
  /// member of the one; empty where it is neither.
  List<Party> counterpart(Party party) {
    List<Party> other = other(party);
    if (!other.isEmpty() || pair.size() != 2) {
      return other;
    }
    List<Party> without =
        pair.stream().filter(each -> !gazetteer.members(each).contains(party)).toList();
    return without.size() == 1 ? without : List.of();
  }

  /// Whether something is still to come on the day of publication; false where either is unknown.
  public boolean ahead(@Nullable When when) {
    return published != null && when != null && when.first().isAfter(published);
  }

  /// Whether something was over before the day of publication; false where either is unknown.
  public boolean past(@Nullable When when) {
    return published != null && when != null && when.last().isBefore(published);
  }

  /// The month of publication.
  public @Nullable When month() {
    return published == null ? null : When.of(java.time.YearMonth.from(published));
  }
}
