package entente.read;

import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Claim;
import entente.model.Field;
import entente.model.Type;
import entente.model.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/// A table of short documents with the claims that they make, as a resource beside this class:
/// tab-separated columns
///
/// 1. the type of the claims; `!` and a type where no claim of that type may be made, `-` where no
///    claim may be made at all;
/// 2. the day of publication;
/// 3. the text, its line breaks as ¶;
/// 4. of every claim of that type its fields, `field=value; field=value`, claims parted by ` / `. A
///    field that is not named may have any value; the value `-` means that it must be empty.
final class Examples {
  private final List<Example> rows;

  private Examples(List<Example> rows) {
    this.rows = rows;
  }

  /// One row of the table.
  record Example(String type, String published, String text, List<Map<Field, String>> claims) {
    boolean negative() {
      return claims.isEmpty();
    }
  }

  static Examples read(String table) {
    try (var in = Examples.class.getResourceAsStream(table)) {
      assertThat(in).as("table %s beside the test", table).isNotNull();
      var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
      return new Examples(
          lines
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(Examples::row)
              .toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Example row(String line) {
    String[] cells = line.split("\t", -1);
    assertThat(cells.length).as("columns of \"%s\"", line).isBetween(3, 4);
    var claims = new ArrayList<Map<Field, String>>();
    if (cells.length == 4 && !cells[3].isBlank()) {
      for (String claim : List.of(cells[3].split(" / ", -1))) {
        var fields = new LinkedHashMap<Field, String>();
        for (String field : List.of(claim.split("; ", -1))) {
          String[] sides = field.split("=", 2);
          fields.put(Field.of(sides[0]), sides[1]);
        }
        claims.add(fields);
      }
    }
    assertThat(claims.isEmpty())
        .as("no claims, of \"%s\"", line)
        .isEqualTo(cells[0].startsWith("!") || cells[0].equals("-"));
    return new Example(cells[0], cells[1], cells[2], claims);
  }

  /// One test for each row that the condition picks.
  Stream<DynamicTest> tests(Predicate<Example> which) {
    return rows.stream()
        .filter(which)
        .map(row -> DynamicTest.dynamicTest(row.type() + ": " + row.text(), () -> check(row)));
  }

  long count(Predicate<Example> which) {
    return rows.stream().filter(which).count();
  }

  private static void check(Example row) {
    List<Claim> all = Paper.of(row.text(), row.published()).claims();
    if (row.type().equals("-")) {
      assertThat(shown(all)).as("claims of \"%s\"", row.text()).isEmpty();
      return;
    }
    Type type = Type.of(row.type().replace("!", ""));
    List<Claim> found = all.stream().filter(claim -> claim.type() == type).toList();
    assertThat(found)
        .as("claims of type %s: %s", type.word(), shown(all))
        .hasSameSizeAs(row.claims());
    var left = new ArrayList<>(found);
    for (Map<Field, String> wanted : row.claims()) {
      Claim fits = left.stream().filter(claim -> fits(claim, wanted)).findFirst().orElse(null);
      assertThat(fits).as("a claim with %s among %s", wanted, shown(left)).isNotNull();
      left.remove(fits);
    }
  }

  private static List<String> shown(List<Claim> claims) {
    return claims.stream()
        .map(claim -> claim.type().word() + " " + fields(claim) + " by " + claim.frame())
        .toList();
  }

  private static boolean fits(Claim claim, Map<Field, String> wanted) {
    Map<Field, Value> fields = fields(claim);
    return wanted.entrySet().stream()
        .allMatch(field -> fits(fields.get(field.getKey()), field.getValue()));
  }

  private static boolean fits(@Nullable Value value, String wanted) {
    return switch (value) {
      case null -> wanted.equals("-");
      case Value.Parties _, Value.Sectors _ -> words(value.toString()).equals(words(wanted));
      default -> value.toString().equals(wanted);
    };
  }

  private static Set<String> words(String list) {
    return new TreeSet<>(List.of(list.split(" ", -1)));
  }

  private static Map<Field, Value> fields(Claim claim) {
    var fields = new LinkedHashMap<>(claim.assertion().fields());
    fields.putAll(claim.further());
    return fields;
  }
}
