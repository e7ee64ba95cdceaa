package entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import entente.app.intake.Source;
import entente.app.intake.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  @TempDir Path folder;

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "text");
  }

  private static List<String> names(Sources sources) {
    return sources.found().stream().map(Source::fileName).toList();
  }

  @Test
  void a_folder_gives_its_documents_in_order_of_their_names_and_nothing_hidden()
      throws IOException {
    file("b.txt");
    file("a/z.html");
    file("a/y.txt");
    file(".git/config.txt");
    file(".hidden.txt");

    assertThat(names(Sources.of(List.of(folder.toString()), List.of())))
        .containsExactly("y.txt", "z.html", "b.txt");
  }

  @Test
  void arguments_keep_their_order() throws IOException {
    String second = file("a.txt").toString();
    String first = file("b.txt").toString();

    assertThat(names(Sources.of(List.of(first, "https://example.org/c.html", second), List.of())))
        .containsExactly("b.txt", "c.html", "a.txt");
  }

  @Test
  void what_is_not_read_yet_is_named_and_the_manifest_is_no_document() throws IOException {
    file("a.txt");
    file("b.pdf");
    Path manifest = file("manifest.jsonl");

    Sources sources = Sources.of(List.of(folder.toString()), List.of(manifest));

    assertThat(names(sources)).containsExactly("a.txt");
    assertThat(sources.unusable())
        .singleElement()
        .satisfies(each -> {
          assertThat(each.name()).endsWith("b.pdf");
          assertThat(each.reason()).contains("found .pdf", "not read yet", "wanted text");
        });
  }

  @Test
  void what_speaks_of_a_folder_is_passed_over_there_and_taken_where_it_is_named()
      throws IOException {
    file("a.txt");
    file("Licence");
    Path readme = file("sub/README.md");

    Sources sources = Sources.of(List.of(folder.toString()), List.of());

    assertThat(names(sources)).containsExactly("a.txt");
    assertThat(sources.passedOver()).hasSize(2).contains(readme);
    assertThat(names(Sources.of(List.of(readme.toString()), List.of())))
        .containsExactly("README.md");
  }

  @Test
  void a_manifest_that_lies_in_a_folder_is_found_and_dates_its_documents() throws IOException {
    Files.writeString(
        folder.resolve("note.txt"), "Norway pledged 5 million dollars to Kenya on Sunday.");
    Files.writeString(
        folder.resolve("manifest.jsonl"),
        "{\"doc\": \"note\", \"published\": \"2024-05-01\", \"publisher\": \"Gazette\"}\n");

    Ran ran = Ran.on(folder.resolve("home"), "add", folder.toString());

    assertThat(ran.talk())
        .contains("added 1 document")
        .doesNotContain("undated")
        .contains("; 0 not usable");
    assertThat(ran.status()).isZero();
  }

  @Test
  void an_absent_file_and_a_bad_address_are_named() {
    Sources sources =
        Sources.of(
            List.of(folder.resolve("none.txt").toString(), "http://exa mple.org/"), List.of());

    assertThat(sources.found()).isEmpty();
    assertThat(sources.unusable())
        .extracting(Unusable::reason)
        .satisfiesExactly(
            absent -> assertThat(absent).contains("no such file"),
            address -> assertThat(address).contains("no address"));
  }

  @Test
  void a_document_is_named_by_its_file_without_the_extension() {
    assertThat(new Source.InFile(Path.of("x/seed.2023.txt"), true).doc()).isEqualTo("seed.2023");
    assertThat(new Source.InFile(Path.of("x/README"), true).doc()).isEqualTo("README");
    assertThat(new Source.InFile(Path.of("x/.txt"), true).doc()).isEqualTo(".txt");
    assertThat(
            new Source.AtAddress(
                    java.net.URI.create("https://example.org/a/joint-statement.html?x=1"))
                .doc())
        .isEqualTo("joint-statement");
    assertThat(new Source.AtAddress(java.net.URI.create("https://example.org/")).doc())
        .isEqualTo("example.org");
    assertThat(new Source.AtAddress(java.net.URI.create("https://example.org/a%2Fb.html")).doc())
        .isEqualTo("a-b");
  }
}
