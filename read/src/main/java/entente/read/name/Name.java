package entente.read.name;

import entente.model.Party;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a name in the gazetteer stands for.
///
/// @param parties whom it names; empty for what only looks like a party ("South China Sea") or is a
///   place alone
/// @param from the first year in which a leader held the office; 0 where it does not matter
/// @param to the last such year; 9999 where still so
/// @param shown the name to show: of a place its English name, of a leader the full name
public record Name(Kind kind, List<Party> parties, int from, int to, @Nullable String shown) {
  /// By what it names.
  public enum Kind {
    NAME,
    ADJECTIVE,
    CAPITAL,
    CITY,
    LEADER,
    PROGRAMME,
    NOTHING
  }

  static Name of(Kind kind, String id, @Nullable String shown) {
    return new Name(kind, List.of(new Party(id)), 0, 9999, shown);
  }
}
