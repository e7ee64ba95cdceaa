package entente.publish.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the row of headings in a table, and what each of them stands over.
public final class Headings {
  private static final int LOOKED_AT = 30;
  private static final int LONGEST = 160;
  private static final double WHOLE = 1;
  private static final double WITHIN = 0.6;
  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Headings() {}

  /// A row of headings with what stands under it.
  ///
  /// @param row counted from 0
  /// @param names the headings as they stand, empty where a column has none
  public record Found(Sheet sheet, int row, List<String> names) {
    /// The column of a heading, from 0; negative where there is none.
    int column(String heading) {
      return names.indexOf(heading);
    }

    /// The first cells under a heading that say something.
    public List<String> under(String heading, int most) {
      int column = column(heading);
      var cells = new ArrayList<String>();
      for (int i = row + 1; column >= 0 && i < sheet.rows().size() && cells.size() < most; i++) {
        String cell = Cells.line(sheet.cell(i, column));
        if (!cell.isEmpty() && !cells.contains(cell)) {
          cells.add(cell);
        }
      }
      return cells;
    }
  }

  /// The row of headings for which a mapping was made: the first that has all of them.
  public static Optional<Found> fitting(List<Sheet> sheets, Mapping mapping) {
    for (Sheet sheet : sheets) {
      if (mapping.sheet().isEmpty() || mapping.sheet().equals(sheet.name()) || sheets.size() == 1) {
        for (int row = 0; row < Math.min(LOOKED_AT, sheet.rows().size()); row++) {
          List<String> names = names(sheet, row);
          if (!mapping.columns().isEmpty() && names.containsAll(mapping.columns().values())) {
            return Optional.of(new Found(sheet, row, names));
          }
        }
      }
    }
    return Optional.empty();
  }

  /// The row that looks most like headings, over all sheets; empty where none has a title's and
  /// another one's heading.
  public static Optional<Found> likeliest(List<Sheet> sheets, String sheetName) {
    Found best = null;
    double most = 0;
    for (Sheet sheet : sheets) {
      for (int row = 0;
          row < Math.min(LOOKED_AT, sheet.rows().size())
              && (sheetName.isEmpty() || sheetName.equals(sheet.name()));
          row++) {
        Map<Target, Match> matches = matches(names(sheet, row));
        double score = matches.values().stream().mapToDouble(Match::score).sum();
        boolean enough =
            matches.size() > 1
                && (matches.containsKey(Target.TITLE) || matches.containsKey(Target.CODE));
        if (enough && score > most) {
          most = score;
          best = new Found(sheet, row, names(sheet, row));
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /// The first row with the most cells: what is offered for correction where no heading is known.
  public static Optional<Found> widest(List<Sheet> sheets) {
    Found widest = null;
    long most = 1;
    for (Sheet sheet : sheets) {
      for (int row = 0; row < Math.min(LOOKED_AT, sheet.rows().size()); row++) {
        if (sheet.filled(row) > most) {
          most = sheet.filled(row);
          widest = new Found(sheet, row, names(sheet, row));
        }
      }
    }
    return Optional.ofNullable(widest);
  }

  /// What each heading most likely stands over.
  public static Mapping propose(Found found) {
    var columns = new EnumMap<Target, String>(Target.class);
    matches(found.names()).forEach((target, match) -> columns.put(target, match.heading()));
    return new Mapping(found.sheet().name(), columns, null, null);
  }

  /// The headings of a row, each told apart from another of the same words by a number.
  static List<String> names(Sheet sheet, int row) {
    var names = new ArrayList<String>();
    var seen = new HashSet<String>();
    for (String cell : row < sheet.rows().size() ? sheet.rows().get(row) : List.<String>of()) {
      String name = cell.length() > LONGEST ? "" : cell.replace(Sheets.LINE, " ");
      String told = name;
      for (int i = 2; !name.isEmpty() && !seen.add(told); i++) {
        told = name + " #" + i;
      }
      names.add(told);
    }
    return names;
  }

  private record Match(Target target, String heading, double score) {}

  private static Map<Target, Match> matches(List<String> names) {
    var all = new ArrayList<Match>();
    for (String name : names) {
      if (!name.isEmpty()) {
        for (Target target : Target.values()) {
          double score = score(target, name);
          if (score > 0) {
            all.add(new Match(target, name, score));
          }
        }
      }
    }
    all.sort(Comparator.comparingDouble(Match::score).reversed());
    var chosen = new EnumMap<Target, Match>(Target.class);
    var taken = new HashSet<String>();
    for (Match match : all) {
      if (!chosen.containsKey(match.target()) && !taken.contains(match.heading())) {
        chosen.put(match.target(), match);
        taken.add(match.heading());
      }
    }
    return chosen;
  }

  /// A wording counts the more, the more of the heading it is and the more usual it is.
  private static double score(Target target, String heading) {
    String bare = bare(BRACKETS.matcher(heading).replaceAll(" "));
    String whole = bare(heading);
    double best = 0;
    List<String> wordings = target.wordings();
    for (int i = 0; i < wordings.size(); i++) {
      String wording = wordings.get(i);
      double usual = 0.05 * i / wordings.size();
      if (bare.equals(wording) || whole.equals(wording)) {
        return WHOLE - usual;
      }
      Set<String> words = words(whole);
      Set<String> wanted = words(wording);
      if (wording.length() > 3 && words.containsAll(wanted)) {
        best = Math.max(best, WITHIN * wanted.size() / words.size() - usual);
      }
    }
    return best > 0.15 ? best : 0;
  }

  private static Set<String> words(String bare) {
    return Pattern.compile(" ")
        .splitAsStream(bare)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// Lower-case words alone.
  static String bare(String heading) {
    return SIGNS.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
