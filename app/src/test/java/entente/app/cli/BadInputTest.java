package entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything that can be wrong with what a person gives: each gets its message and status, and
/// what could be read is read.
class BadInputTest {
  private static final String DATED =
      "TOKYO, Dec. 17, 2023. Japan pledged 5 billion yen to Laos on Sunday.";

  @TempDir Path home;
  @TempDir Path folder;

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Adds the folder, in which one document is sound, and expects that one to be added.
  private Ran addFolder() throws IOException {
    file("sound.txt", DATED);
    file("manifest.jsonl", "{\"doc\": \"sound\", \"published\": \"2023-12-17\"}\n");
    Ran ran =
        Ran.on(
            home,
            "add",
            folder.toString(),
            "--manifest",
            folder.resolve("manifest.jsonl").toString());
    assertThat(ran.talk()).contains("added 1 document");
    return ran;
  }

  @Test
  void an_empty_file_is_named_and_the_rest_is_added() throws IOException {
    file("empty.txt", "");

    Ran ran = addFolder();

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.talk())
        .contains("not usable", "empty.txt: empty: found no bytes", "1 not usable");
  }

  @Test
  void a_binary_is_named_and_the_rest_is_added() throws IOException {
    byte[] bytes = new byte[4096];
    new java.util.Random(7).nextBytes(bytes);
    bytes[0] = 0;
    file("picture.txt", bytes);

    Ran ran = addFolder();

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.talk()).contains("picture.txt");
  }

  @Test
  void a_pdf_is_not_read_yet_whatever_its_name() throws IOException {
    file("report.txt", "%PDF-1.7 and more");
    file("report.pdf", "%PDF-1.7 and more");

    Ran ran = addFolder();

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.talk())
        .contains(
            "report.txt: format: found a PDF, which is not read yet; wanted text or HTML; convert"
                + " it first",
            "report.pdf: format: found .pdf, which is not read yet");
  }

  @Test
  void a_file_of_200_megabytes_is_refused_unread() throws IOException {
    try (var large = new RandomAccessFile(folder.resolve("large.txt").toFile(), "rw")) {
      large.setLength(200L << 20);
    }

    Ran ran = addFolder();

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.talk())
        .contains(
            "large.txt: too large: wanted a document of at most 52,428,800 bytes; found"
                + " 209,715,200");
  }

  @Test
  void a_file_in_latin_1_is_read_with_a_note() throws IOException {
    Path file =
        file(
            "kigali.txt",
            "KIGALI, Dec. 17, 2023. Côte d'Ivoire and Rwanda met in Zürich."
                .getBytes(StandardCharsets.ISO_8859_1));

    Ran read = Ran.on(home, "read", file.toString(), "--explain");

    assertThat(read.status()).isZero();
    assertThat(read.talk()).contains("kigali.txt: encoding:", "not UTF-8");
    assertThat(read.data()).contains("Côte d'Ivoire", "Zürich");
  }

  @Test
  void broken_html_is_read() throws IOException {
    Path file =
        file(
            "broken.html",
            "<html><head><title>Talks</title><body><p>Japan pledged 5 billion yen <b>to Laos on 17"
                + " December 2023.<p></i>And <a href=");

    Ran ran = Ran.on(home, "read", file.toString(), "--explain");

    assertThat(ran.status()).isZero();
    assertThat(ran.data())
        .contains("Japan pledged 5 billion yen to Laos on 17 December 2023.")
        .doesNotContain("<b>");
  }

  @Test
  void wrong_lines_of_a_manifest_are_named_and_the_others_are_used() throws IOException {
    Path text = file("sound.txt", "Japan pledged 5 billion yen to Laos on Sunday.");
    Path manifest =
        file(
            "lines.jsonl",
            """
            {"doc": "other", "published": "17 December"}
            {"doc"
            {"doc": "sound", "published": "2023-12-17"}
            """);

    Ran ran = Ran.on(home, "add", text.toString(), "--manifest", manifest.toString());

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.talk())
        .contains(
            "lines.jsonl line 1: manifest.published",
            "lines.jsonl line 2: json:",
            "added 1 document")
        .doesNotContain("undated");
  }

  @Test
  void an_absent_manifest_is_wrong_usage() throws IOException {
    Ran ran = Ran.on(home, "add", file("a.txt", DATED).toString(), "--manifest", "nowhere.jsonl");

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.talk()).contains("manifest: found no file nowhere.jsonl");
    assertThat(home.resolve("entente.db")).doesNotExist();
  }

  @Test
  void an_absent_document_is_named_and_the_rest_is_added() throws IOException {
    Ran ran =
        Ran.on(home, "add", folder.resolve("none.txt").toString(), file("a.txt", DATED).toString());

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.talk()).contains("none.txt: absent", "added 1 document");
  }

  @Test
  void a_document_without_a_date_brings_a_warning_that_asks_for_it() throws IOException {
    Ran ran =
        Ran.on(
            home,
            "add",
            file("undated.txt", "Japan pledged 5 billion yen to Laos on Sunday.").toString());

    assertThat(ran.status()).isZero();
    assertThat(ran.talk()).contains("warning: undated", "undated", "--manifest", "\"published\"");
  }

  @Test
  void two_files_of_one_name_are_an_error_for_the_second_in_read() throws IOException {
    Files.createDirectories(folder.resolve("b"));
    Path first = file("talks.txt", DATED);
    Path second = Files.writeString(folder.resolve("b/talks.html"), DATED);

    Ran ran = Ran.on(home, "read", first.toString(), second.toString());

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.talk()).contains("not usable: " + second, "is called \"talks\" too");
  }

  @Test
  void reading_stores_nothing() throws IOException {
    assertThat(Ran.on(home, "read", file("a.txt", DATED).toString()).status()).isZero();

    assertThat(home).isEmptyDirectory();
  }

  @Test
  void an_unknown_option_is_wrong_usage_with_the_nearest_one() {
    Ran ran = Ran.on(home, "list", "all", "--known-at", "2023-12-17");

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.talk()).contains("--known-at", "--known-on", "entente list --help");
  }

  @Test
  void an_unknown_command_is_wrong_usage_with_the_nearest_one() {
    Ran ran = Ran.on(home, "lits");

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.talk()).contains("'lits'", "list");
  }

  @Test
  void a_wrong_value_is_told_with_what_was_wanted() {
    assertThat(Ran.on(home, "list", "treaties").talk())
        .contains("found \"treaties\"", "relations, commitments");
    assertThat(Ran.on(home, "list", "all", "--known-on", "yesterday").talk())
        .contains("found \"yesterday\"", "2023-12-17");
    assertThat(Ran.on(home, "list", "all", "--recorded-by", "noon").talk())
        .contains("found \"noon\"", "2026-11-21T09:00:00Z");
    assertThat(Ran.on(home, "list", "all", "--since", "2023-13").talk())
        .contains("found \"2023-13\"", "2023-12");
    assertThat(Ran.on(home, "list", "all", "--party", "the moon?").talk())
        .contains("found \"the moon?\"", "JPN");
    assertThat(Ran.on(home, "list", "all", "--since", "2023-13").status()).isEqualTo(2);
  }

  @Test
  void a_ledger_that_is_not_there_is_not_made_by_asking_it() {
    Ran ran = Ran.on(home, "list", "all");

    assertThat(ran.status()).isEqualTo(3);
    assertThat(ran.talk()).contains("ledger: found none in " + home, "entente add");
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void a_file_that_is_no_ledger_cannot_be_reached() throws IOException {
    Files.writeString(
        home.resolve("entente.db"), "this is no database, whatever its name says; ".repeat(100));

    Ran ran = Ran.on(home, "list", "all");

    assertThat(ran.status()).isEqualTo(3);
    assertThat(ran.talk())
        .contains("entente.db")
        .doesNotContain("Exception")
        .doesNotContain("\tat ");
  }

  @Test
  void a_port_in_use_is_named_with_the_option_that_helps() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());

      Ran ran = Ran.on(home, "serve", "--port", port);

      assertThat(ran.status()).isEqualTo(2);
      assertThat(ran.talk()).contains(port, "in use", "--port");
    }
    assertThat(Ran.on(home, "serve", "--port", "70000").talk()).contains("found 70000", "65535");
  }
}
