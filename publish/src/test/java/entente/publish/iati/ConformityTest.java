package entente.publish.iati;

import static entente.model.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import entente.publish.IatiSchema;
import entente.publish.iati.Grammar.Holds;
import entente.publish.iati.Grammar.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The grammar against the standard's own schema, where somebody has it: on files that conform, and
/// on such with one thing put wrong.
class ConformityTest {
  private static List<String> faults(String xml) {
    Xml stream = Xml.of(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    var faults = new Faults();
    assertThat(stream.next()).isTrue();
    stream.hold(
        new Conformity(xml.contains("version=\"1") ? Grammar.FIRST : Grammar.SECOND, faults));
    stream.children(_ -> {});
    return faults.faults().stream().map(each -> each.line() + ": " + each.message()).toList();
  }

  /// A piece of a document: a tag with its attributes, or text.
  private static String element(
      Grammar grammar, @Nullable Rule outer, String name, RandomGenerator random, int depth) {
    Rule rule = Objects.requireNonNull(grammar.of(outer, name), name);
    var xml = new StringBuilder("<").append(name);
    new TreeMap<>(rule.attributes())
        .forEach((attribute, bears) -> {
          if (bears.always() || random.nextInt(3) == 0) {
            xml.append(' ')
                .append(attribute)
                .append("=\"")
                .append(attribute.equals("version") ? "2.03" : sample(bears.kind()))
                .append('"');
          }
        });
    xml.append(">");
    for (Holds holds : rule.elements()) {
      int most = holds.many() ? 2 : 1;
      int times =
          Math.max(
              holds.least(), depth > 3 && random.nextInt(3) > 0 ? 0 : random.nextInt(most + 1));
      for (int i = 0; i < times; i++) {
        xml.append('\n').append(element(grammar, rule, holds.name(), random, depth + 1));
      }
    }
    Text text = rule.text();
    return xml.append(text == null ? "" : sample(text))
        .append("</")
        .append(name)
        .append(">")
        .toString();
  }

  private static String sample(Text kind) {
    return switch (kind) {
      case TEXT, TOKEN -> "words";
      case DAY -> "2023-12-17";
      case MOMENT -> "2023-12-17T09:00:00Z";
      case FLAG -> "true";
      case NUMBER -> "12.50";
      case WHOLE, POSITIVE, COUNT -> "7";
    };
  }

  private static List<String> problems(String xml) {
    try {
      return IatiSchema.problems(xml.getBytes(StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String document(RandomGenerator random) {
    return element(Grammar.SECOND, null, "iati-activities", random, 0);
  }

  /// A document in which one line was changed, by which it is told.
  private record Mutant(String xml, String what) {
    @Override
    public String toString() {
      return what;
    }
  }

  /// With one thing put wrong, or right still; not the version, of which the schema takes any
  /// words.
  private static Mutant mutant(RandomGenerator random) {
    List<String> lines = new ArrayList<>(document(random).lines().toList());
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (random.nextInt(8)) {
      case 0 -> lines.set(at, line.replaceFirst(" [a-z-]+=\"[^\"]*\"", ""));
      case 1 ->
          lines.set(
              at,
              at == 0
                  ? line
                  : line.replaceFirst(
                      "=\"[^\"]*\"",
                      "=\""
                          + List.of(
                                  "",
                                  "x",
                                  "-1",
                                  "2023-02-30",
                                  "0",
                                  "1e3",
                                  "TRUE",
                                  " 5 ",
                                  "2023-12-17Z",
                                  "+1")
                              .get(random.nextInt(10))
                          + "\""));
      case 2 -> lines.set(at, line.replaceFirst("<([a-z-]+)", "<$1 made-up=\"1\""));
      case 3 -> lines.set(at, line.replaceFirst(">", ">stray"));
      case 4 -> lines.set(at, line.replaceFirst(">(words|12.50)<", "><"));
      case 5 -> {
        int other = random.nextInt(lines.size());
        if (closed(line) && closed(lines.get(other))) {
          lines.set(at, lines.get(other));
          lines.set(other, line);
        }
      }
      case 6 -> {
        if (closed(line)) {
          lines.add(at, line);
        }
      }
      default -> {
        if (closed(line)) {
          lines.remove(at);
        }
      }
    }
    return new Mutant(
        String.join("\n", lines),
        "line %d: %s, now %s"
            .formatted(at + 1, line, at < lines.size() ? lines.get(at) : "nothing"));
  }

  /// Whether a line is an element from its start to its end.
  private static boolean closed(String line) {
    return line.matches("<([a-z-]+)[^>]*>[^<]*</\\1>");
  }

  @Test
  void what_the_grammar_makes_conforms_to_the_schema() {
    forAll(
        ConformityTest::document,
        xml -> {
          assertThat(problems(xml)).isEmpty();
          assertThat(faults(xml)).isEmpty();
        });
  }

  @Test
  void what_the_schema_refuses_is_told_and_what_it_takes_is_not() {
    Assumptions.assumeTrue(IatiSchema.isThere());
    forAll(
        ConformityTest::mutant,
        mutant -> {
          var problem = problems(mutant.xml());
          var faults = faults(mutant.xml());
          assertThat(faults.isEmpty())
              .as("%s %s %s", mutant, problem, faults)
              .isEqualTo(problem.isEmpty());
        });
  }

  @Test
  void the_first_version_takes_its_elements_in_any_order_and_knows_what_they_need() {
    assertThat(
            faults(
                "<iati-activities version=\"1.05\"><iati-activity><title>A</title><activity-date"
                    + " type=\"start\"/>text<title>B</title></iati-activity></iati-activities>"))
        .isEmpty();
    assertThat(
            faults(
                "<iati-activities version=\"1.05\">\n"
                    + "<iati-activity hierarchy=\"top\"><made-up/><transaction><transaction-date"
                    + " iso-date=\"May\"/></transaction></iati-activity></iati-activities>"))
        .containsExactly(
            "2: iati-activity: found \"<made-up>\", wanted an element that this version of IATI has"
                + " there",
            "2: iati-activity/@hierarchy: found \"top\", wanted a whole number",
            "2: transaction/transaction-date/@iso-date: found \"May\", wanted a day such as"
                + " 2023-12-17");
  }

  @Test
  void other_vocabularies_may_stand_anywhere() {
    assertThat(
            faults(
                "<iati-activities version=\"1.03\" xmlns:x=\"urn:x\""
                    + " x:y=\"1\"><x:z><title/></x:z><iati-activity"
                    + " x:a=\"b\"><x:q/></iati-activity></iati-activities>"))
        .isEmpty();
  }
}
