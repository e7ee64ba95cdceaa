package entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import entente.app.cli.Commands;
import entente.app.cli.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the outside offers stands in docs/reference, all of it.
class DocumentedTest {
  private static String page(String name) throws IOException {
    Path up =
        Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
            .takeWhile(each -> each != null)
            .filter(each -> Files.isDirectory(each.resolve("docs/reference")))
            .findFirst()
            .orElseThrow();
    return Files.readString(up.resolve("docs/reference").resolve(name));
  }

  /// The part of a page under a heading, up to the next of its kind.
  private static String section(String page, String heading) {
    int begin = page.indexOf("\n" + heading + "\n");
    assertThat(begin).as("a section \"%s\"", heading).isNotNegative();
    int end = page.indexOf("\n## ", begin + heading.length());
    return page.substring(begin, end < 0 ? page.length() : end);
  }

  @Test
  void every_command_and_option_is_documented() throws IOException {
    String page = page("command-line.md");
    assertThat(Commands.options())
        .containsKeys("entente", "entente demo", "entente list", "entente import claims");
    Commands.options()
        .forEach((command, options) -> {
          String section = command.equals("entente") ? page : section(page, "## `" + command + "`");
          assertThat(options)
              .as(command)
              .allSatisfy(option -> assertThat(section).as(command).contains("`" + option));
        });
  }

  @Test
  void the_help_of_every_command_is_made_of_whole_sentences() {
    assertThat(Commands.descriptions())
        .containsKeys("entente", "entente brief", "entente import iati");
    Commands.descriptions()
        .forEach((command, paragraphs) ->
            assertThat(paragraphs).as(command).isNotEmpty().allMatch(each -> each.endsWith(".")));
  }

  @Test
  void nothing_is_documented_that_is_not_there() throws IOException {
    var offered =
        Commands.options().values().stream().flatMap(java.util.Collection::stream).toList();
    var named =
        java.util.regex.Pattern.compile("`(--[a-z-]+)")
            .matcher(page("command-line.md"))
            .results()
            .map(each -> each.group(1));

    assertThat(named).isNotEmpty().allSatisfy(option -> assertThat(offered).contains(option));
  }

  @Test
  void every_export_format_is_documented() throws IOException {
    String page = page("formats.md");

    assertThat(Commands.exports())
        .isNotEmpty()
        .allSatisfy(format -> assertThat(page).contains("\n## `" + format + "`"));
  }

  @Test
  void every_exit_status_is_documented_as_it_is_meant() throws IOException {
    String page = page("exit-status.md");

    assertThat(Status.values())
        .allSatisfy(status ->
            assertThat(page).contains("| %d | %s |".formatted(status.code(), status.meaning())));
  }

  @Test
  void every_type_field_and_word_of_a_claim_is_documented() throws IOException {
    String page = page("claims.md");
    for (var type : entente.model.Type.values()) {
      String section = section(page, "## `" + type.word() + "`");
      for (var slot : type.slots()) {
        if (slot.scored() || slot.required()) {
          assertThat(section).as(type.word()).contains("`" + slot.field().key() + "`");
          if (slot.field() != entente.model.Field.SECTORS) {
            assertThat(slot.words())
                .as(type.word())
                .allSatisfy(word -> assertThat(section).contains("`" + word + "`"));
          }
        } else {
          assertThat(page).contains("`" + slot.field().key() + "`");
        }
      }
    }
    assertThat(entente.model.Sector.values())
        .allSatisfy(sector -> assertThat(page).contains("`" + sector.word() + "`"));
  }
}
