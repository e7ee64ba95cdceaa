package entente.publish.plan;

import entente.model.Party;
import entente.model.Sector;
import entente.model.plan.LineField;
import entente.model.plan.Milestone;
import entente.model.plan.PlanDate;
import entente.model.plan.Said;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes of the text of one cell what its field may hold, or says what was wanted.
public final class Cells {
  private static final Set<String> BLANK =
      Set.of(
          "",
          "-",
          "–",
          "—",
          "n/a",
          "na",
          "n.a.",
          "nil",
          "none",
          "tbc",
          "tbd",
          "to be confirmed",
          "to be determined",
          "not stated",
          "?",
          "...",
          "…",
          "not applicable");
  private static final Pattern ITEMS =
      Pattern.compile("\\s*(?:;|\\||" + Sheets.LINE.strip() + ")\\s*");
  private static final Pattern PARTIES =
      Pattern.compile("\\s*(?:[;,|/&+]|" + Sheets.LINE.strip() + "|\\band\\b)\\s*");
  private static final Pattern STEP = Pattern.compile("(.{4,24}?)\\s*(?:: |\\) ?| [-–—] )(.+)");
  private static final Pattern STEP_LAST =
      Pattern.compile("(.+?)\\s*(?:\\(|, by |, in | by | – )([^()]{4,20})\\)?");

  private final Function<String, Optional<Party>> parties;
  private final Function<String, Set<Sector>> sectors;

  /// @param parties the party of a name, if it is one
  /// @param sectors those that words speak of
  public Cells(Function<String, Optional<Party>> parties, Function<String, Set<Sector>> sectors) {
    this.parties = parties;
    this.sectors = sectors;
  }

  /// Those that know parties by their ids alone, and sectors by their words.
  public static Cells strict() {
    return new Cells(
        name -> {
          try {
            return Optional.of(new Party(name));
          } catch (IllegalArgumentException unknown) {
            return Optional.empty();
          }
        },
        _ -> Set.of());
  }

  /// Whether nothing is said in the cell.
  static boolean isBlank(String cell) {
    return BLANK.contains(cell.strip().toLowerCase(Locale.ROOT));
  }

  /// A complaint about one cell.
  static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    Unfit(String wanted) {
      super(wanted);
    }
  }

  /// What the cell says.
  ///
  /// @throws Unfit with what was wanted
  Said read(LineField field, String cell, Mapping mapping, Sums.Hint hint) throws Unfit {
    return switch (field.shape()) {
      case TEXT -> new Said.Text(line(cell));
      case NAMES -> new Said.Names(items(cell));
      case PARTIES -> new Said.Parties(parties(cell));
      case SECTORS -> new Said.Sectors(sectors(cell));
      case SUM ->
          new Said.Sum(
              Sums.of(cell, hint)
                  .orElseThrow(() ->
                      new Unfit(
                          hint.currency() == null
                              ? "a sum with its currency such as USD 2.5 million; name it there, in"
                                  + " the heading, in a column of its own, or as the currency of"
                                  + " all"
                              : "a sum such as 2.5 million")));
      case DATE -> new Said.Date(date(cell, mapping));
      case MILESTONES ->
          new Said.Steps(items(cell).stream().map(each -> step(each, mapping)).toList());
      case PROGRESS ->
          new Said.Stage(
              Stages.progress(cell)
                  .orElseThrow(() ->
                      new Unfit(
                          "one of no-report, no-activity, addressed, ongoing, completed, dropped,"
                              + " or a usual word for it")));
      case LEVEL ->
          new Said.Place(
              Stages.level(cell).orElseThrow(() -> new Unfit("pillar, action-line or activity")));
    };
  }

  static PlanDate date(String cell, Mapping mapping) throws Unfit {
    return Dates.of(cell, mapping.dates())
        .orElseThrow(() ->
            new Unfit(
                cell.matches("[0-9]{1,2}[/-][0-9]{1,2}[/-][0-9]{4}")
                    ? "a day that can be read in one way, such as 2024-05-17; say whether day or"
                        + " month comes first"
                    : "a date as precise as it is: 2024, Q3 2024, May 2024 or 17 May 2024"));
  }

  /// On one line.
  static String line(String cell) {
    return cell.replace(Sheets.LINE, " ").strip();
  }

  private static List<String> items(String cell) {
    return ITEMS.splitAsStream(cell).map(String::strip).filter(each -> !isBlank(each)).toList();
  }

  private List<Party> parties(String cell) throws Unfit {
    var found = new ArrayList<Party>();
    for (String item : items(cell)) {
      Optional<Party> whole = parties.apply(item);
      if (whole.isPresent()) {
        found.add(whole.get());
      } else {
        for (String name :
            PARTIES
                .splitAsStream(item)
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList()) {
          found.add(
              parties
                  .apply(name)
                  .orElseThrow(() ->
                      new Unfit(
                          "parties by name or id such as Japan; Viet Nam; ASEAN (\"%s\" is none that is known)"
                              .formatted(name))));
        }
      }
    }
    return found.stream().distinct().toList();
  }

  private Set<Sector> sectors(String cell) throws Unfit {
    var found = EnumSet.noneOf(Sector.class);
    for (String item :
        Pattern.compile("[;,|/]")
            .splitAsStream(cell.replace(Sheets.LINE, ";"))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .toList()) {
      String slug = item.toLowerCase(Locale.ROOT).replace("&", "and").replaceAll("[ _]+", "-");
      Optional<Sector> named =
          Arrays.stream(Sector.values()).filter(each -> each.word().equals(slug)).findFirst();
      named.ifPresent(found::add);
      if (named.isEmpty()) {
        found.addAll(sectors.apply(item));
      }
    }
    if (found.isEmpty()) {
      throw new Unfit("sectors such as trade; energy; maritime-security");
    }
    return found;
  }

  /// The date may stand before what is to be reached, or after it.
  private static Milestone step(String item, Mapping mapping) {
    Matcher before = STEP.matcher(item);
    if (before.matches()) {
      Optional<PlanDate> date = Dates.of(before.group(1).replaceFirst("^\\(", ""), mapping.dates());
      if (date.isPresent()) {
        return new Milestone(date.get(), before.group(2).strip());
      }
    }
    Matcher after = STEP_LAST.matcher(item);
    if (after.matches()) {
      Optional<PlanDate> date = Dates.of(after.group(2), mapping.dates());
      if (date.isPresent()) {
        return new Milestone(date.get(), after.group(1).strip());
      }
    }
    return new Milestone(null, item);
  }
}
