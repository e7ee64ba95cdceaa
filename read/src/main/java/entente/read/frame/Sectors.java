package entente.read.frame;

import entente.model.Sector;
import entente.read.table.Table;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which sectors a passage names, by the words and phrases of `frames/sectors.tsv`; a phrase beats
/// the words in it.
public final class Sectors {
  private static final Pattern WORD = Pattern.compile("[\\p{L}0-9&]+(?:[-'’][\\p{L}0-9]+)*");
  private static final int LONGEST = 3;
  private static final Map<String, EnumSet<Sector>> WHOLE = new HashMap<>();
  private static final Map<String, EnumSet<Sector>> OPEN = new HashMap<>();

  static {
    for (Table.Row row : Table.read("frames/sectors.tsv")) {
      Sector sector = row.cell(0).equals("-") ? null : sector(row);
      for (String phrase : row.alternatives(1)) {
        boolean open = phrase.endsWith("*");
        var sectors =
            (open ? OPEN : WHOLE)
                .computeIfAbsent(
                    open ? phrase.substring(0, phrase.length() - 1) : phrase,
                    _ -> EnumSet.noneOf(Sector.class));
        if (sector != null) {
          sectors.add(sector);
        }
      }
    }
  }

  private Sectors() {}

  private static Sector sector(Table.Row row) {
    return Arrays.stream(Sector.values())
        .filter(each -> each.word().equals(row.cell(0)))
        .findFirst()
        .orElseThrow(() -> row.wrong("a sector of the guide, or -"));
  }

  public static Set<Sector> in(String passage) {
    List<String> words =
        WORD.matcher(passage.toLowerCase(Locale.ROOT))
            .results()
            .map(match -> match.group())
            .toList();
    var found = EnumSet.noneOf(Sector.class);
    int i = 0;
    while (i < words.size()) {
      int taken = 1;
      for (int length = Math.min(LONGEST, words.size() - i); length >= 1; length--) {
        EnumSet<Sector> sectors = of(String.join(" ", words.subList(i, i + length)));
        if (sectors != null) {
          found.addAll(sectors);
          taken = length;
          break;
        }
        if (length == 1 && words.get(i).contains("-")) {
          for (String part : List.of(words.get(i).split("-", -1))) {
            EnumSet<Sector> inner = of(part);
            if (inner != null) {
              found.addAll(inner);
            }
          }
        }
      }
      i += taken;
    }
    return found;
  }

  private static @Nullable EnumSet<Sector> of(String phrase) {
    EnumSet<Sector> whole = WHOLE.get(phrase);
    if (whole != null) {
      return whole;
    }
    for (int length = phrase.length(); length >= 3; length--) {
      EnumSet<Sector> open = OPEN.get(phrase.substring(0, length));
      if (open != null && phrase.indexOf(' ', length) < 0) {
        return open;
      }
    }
    return null;
  }
}
