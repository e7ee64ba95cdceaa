package entente.read.name;

import entente.model.Party;
import entente.read.table.Words;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The persons that one document has named so far: by full name and by each part of it that can
/// stand alone.
public final class People {
  private static final Words LISTS = Words.of(People.class);

  /// A person, and for whom they speak (null where nobody can tell).
  public record Person(String name, @Nullable Party party) {}

  private final Map<String, Person> byPart = new HashMap<>();

  /// Remembers a person; a later mention with a party tells of an earlier one without.
  public void meet(String name, @Nullable Party party) {
    var person = new Person(name, party);
    for (String part : name.split("\\s+", -1)) {
      if (standsAlone(part)) {
        byPart.merge(
            part,
            person,
            (known, next) -> next.party() == null || known.party() != null ? known : next);
      }
    }
    byPart.merge(name, person, (known, next) -> known.party() == null ? next : known);
  }

  /// Whether a part of a name may be said alone: "Wu" may, "de" and "He" may not.
  static boolean standsAlone(String part) {
    return part.length() > 2
        || part.length() == 2
            && Character.isUpperCase(part.charAt(0))
            && Character.isLowerCase(part.charAt(1))
            && !NEVER_ALONE.contains(part);
  }

  private static final Set<String> NEVER_ALONE = LISTS.set("never-alone");

  /// The person whom these words name, if the document has named them before: the same name, or a
  /// shorter or longer form of it. "Wang Wenbin" is not the "Wang Yi" of the sentence before.
  @Nullable Person called(String words) {
    Person same = byPart.get(words);
    List<String> parts = List.of(words.split("\\s+", -1));
    if (same != null || parts.size() == 1) {
      return same;
    }
    for (String part : parts.reversed()) {
      Person known = byPart.get(part);
      if (known != null) {
        List<String> own = List.of(known.name().split("\\s+", -1));
        boolean form =
            own.containsAll(parts)
                || parts.containsAll(own)
                || plain(own.getFirst()).equals(plain(parts.getFirst()))
                    && plain(own.getLast()).equals(plain(parts.getLast()));
        if (form) {
          return known;
        }
      }
    }
    return null;
  }

  private static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  public @Nullable Person byPart(String part) {
    return byPart.get(part);
  }
}
