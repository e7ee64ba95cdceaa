package entente.publish.plan;

import entente.model.plan.LineField;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a column of a plan's table may hold: the line's code, a field, or what becomes several
/// fields. By which wordings its heading is known stands in `targets.tsv`.
public enum Target {
  CODE(null),
  PILLAR(null),
  ACTION_LINE(null),
  PARENT(LineField.PARENT),
  LEVEL(LineField.LEVEL),
  TITLE(LineField.TITLE),
  LEADS(LineField.LEADS),
  PARTNERS(LineField.PARTNERS),
  PARTIES(LineField.PARTIES),
  SECTORS(LineField.SECTORS),
  FUND(LineField.FUND),
  SCHEME(LineField.SCHEME),
  BUDGET(LineField.BUDGET),
  CURRENCY(null),
  PERIOD(null),
  START(LineField.START),
  END(LineField.END),
  MILESTONES(LineField.MILESTONES),
  INDICATORS(LineField.INDICATORS),
  PREDECESSOR(LineField.PREDECESSOR),
  SUCCESSOR(LineField.SUCCESSOR),
  REPORTED(LineField.REPORTED),
  REPORTED_ON(LineField.REPORTED_ON),
  REPORTED_BY(LineField.REPORTED_BY),
  EVIDENCED(LineField.EVIDENCED),
  EVIDENCED_ON(LineField.EVIDENCED_ON),
  EVIDENCED_BY(LineField.EVIDENCED_BY),
  REMARKS(LineField.REMARKS);

  private final @Nullable LineField field;

  Target(@Nullable LineField field) {
    this.field = field;
  }

  /// The field that it fills by itself, if it does.
  Optional<LineField> field() {
    return Optional.ofNullable(field);
  }

  /// By which words a heading is known, lower-case and without signs.
  List<String> wordings() {
    return Wordings.OF.getOrDefault(this, List.of());
  }

  /// Its name in a mapping: `action_line`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What it is called in a form.
  public String title() {
    return field != null
        ? field.title()
        : name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// The target of a name; hyphens do as well as underlines.
  public static Optional<Target> of(String key) {
    String wanted = key.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    return Arrays.stream(values()).filter(each -> each.key().equals(wanted)).findFirst();
  }

  /// The table of them, read once.
  private static final class Wordings {
    static final Map<Target, List<String>> OF = read();

    private static Map<Target, List<String>> read() {
      var wordings = new EnumMap<Target, List<String>>(Target.class);
      InputStream table =
          Objects.requireNonNull(Target.class.getResourceAsStream("targets.tsv"), "targets.tsv");
      try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
        lines
            .lines()
            .filter(line -> !line.startsWith("#"))
            .forEach(line -> {
              int tab = line.indexOf('\t');
              wordings
                  .computeIfAbsent(of(line.substring(0, tab)).orElseThrow(), _ -> new ArrayList<>())
                  .addAll(Arrays.asList(line.substring(tab + 1).split("\\|", -1)));
            });
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
      return wordings;
    }
  }
}
