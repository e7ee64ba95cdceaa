package entente.read.name;

import entente.model.Party;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The persons that one document has named so far: by full name and by each part of it that can stand alone.
public final class People {
  /// A person, and for whom they speak (null where nobody can tell).
  public record Person(String name, @Nullable Party party) {}

  private final Map<String, Person> byPart = new HashMap<>();

  /// Remembers a person; a later mention with a party tells of an earlier one without.
  public void meet(String name, @Nullable Party party) {
    var person = new Person(name, party);
    for (String part : name.split("\\s+", -1)) {
      if (part.length() > 2) {
        byPart.merge(part, person, (known, next) -> next.party() == null || known.party() != null ? known : next);
      }
    }
    byPart.merge(name, person, (known, next) -> known.party() == null ? next : known);
  }

  public @Nullable Person byPart(String part) {
    return byPart.get(part);
  }
}
