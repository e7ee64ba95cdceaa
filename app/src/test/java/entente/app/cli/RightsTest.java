package entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Folders and disks that take nothing, met by real processes.
@EnabledOnOs(OS.LINUX)
class RightsTest {
  /// Root without its powers has the rights of an ordinary user.
  private static final List<String> ORDINARY =
      root() ? List.of("setpriv", "--bounding-set=-all", "--inh-caps=-all") : List.of();

  @TempDir Path folder;

  private static boolean root() {
    return System.getProperty("user.name").equals("root");
  }

  private static boolean works(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void need(boolean given, String what) {
    if (!given) {
      System.err.println("SKIPPED, LOUDLY: " + what);
    }
    Assumptions.assumeTrue(given, what);
  }

  private Path sound() throws IOException {
    return Files.writeString(
        folder.resolve("sound.txt"),
        "TOKYO, Dec. 17, 2023. Japan pledged 5 billion yen to Laos on Sunday.");
  }

  @Test
  void a_folder_that_may_not_be_written_is_told_to_an_ordinary_user()
      throws IOException, InterruptedException {
    need(
        !root() || works("setpriv", "--bounding-set=-all", "--inh-caps=-all", "true"),
        "as root this test needs setpriv");
    Path home = Files.createDirectory(folder.resolve("home"));
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("r-xr-xr-x"));

    Child child = Child.run(home, ORDINARY, "add", sound().toString());

    assertThat(child.status()).isEqualTo(3);
    assertThat(child.talk())
        .contains(home.toString(), "--home")
        .doesNotContain("\tat ")
        .doesNotContain("Exception");
    assertThat(child.data()).isEmpty();
  }

  @Test
  void a_document_that_may_not_be_read_is_named() throws IOException, InterruptedException {
    need(
        !root() || works("setpriv", "--bounding-set=-all", "--inh-caps=-all", "true"),
        "as root this test needs setpriv");
    Path closed = Files.writeString(folder.resolve("closed.txt"), "text");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));

    Child child =
        Child.run(folder.resolve("home"), ORDINARY, "add", closed.toString(), sound().toString());

    assertThat(child.status()).isEqualTo(1);
    assertThat(child.talk()).contains("closed.txt: unreadable", "added 1 document");
  }

  @Test
  void a_full_disk_loses_nothing_that_was_there() throws IOException, InterruptedException {
    need(root(), "only root can mount a small disk");
    Path disk = Files.createDirectory(folder.resolve("disk"));
    need(
        works("mount", "-t", "tmpfs", "-o", "size=1500k", "tmpfs", disk.toString()),
        "this root may not mount a small disk");
    try {
      Path home = disk.resolve("home");
      Child first = Child.run(home, List.of(), "add", sound().toString());
      assertThat(first.status()).as(first.talk()).isZero();
      Path large = Files.writeString(folder.resolve("large.txt"), noise());

      Child child = Child.run(home, List.of(), "add", large.toString());

      assertThat(child.status()).as(child.talk()).isEqualTo(3);
      assertThat(child.talk()).contains("room").doesNotContain("\tat ").doesNotContain("Exception");
      Child again = Child.run(home, List.of(), "add", sound().toString());
      assertThat(again.talk()).contains("added 0 documents", "1 there already");
    } finally {
      assertThat(works("umount", disk.toString())).isTrue();
    }
  }

  @Test
  void a_full_output_is_told_and_a_closed_one_is_not() throws IOException, InterruptedException {
    need(works("sh", "-c", "test -c /dev/full"), "there is no /dev/full");
    Path home = folder.resolve("home");
    assertThat(Child.run(home, List.of(), "add", sound().toString()).status()).isZero();

    Child full =
        Child.run(home, List.of("sh", "-c", "exec \"$@\" >/dev/full", "sh"), "export", "json");
    Child closed =
        Child.run(
            home,
            List.of("sh", "-c", "{ \"$@\"; echo $? >&2; } | true", "sh"),
            "read",
            sound().toString(),
            "--explain");

    assertThat(full.status()).isEqualTo(3);
    assertThat(full.talk()).contains("output: it takes no more");
    assertThat(closed.talk().strip()).endsWith("0").doesNotContain("entente:");
  }

  /// Text that does not compress, a few megabytes of it.
  private static String noise() {
    var random = new java.util.Random(11);
    var text = new StringBuilder("TOKYO, Dec. 17, 2023.\n");
    while (text.length() < 3_000_000) {
      for (int letter = 0; letter < 9; letter++) {
        text.append((char) ('a' + random.nextInt(26)));
      }
      text.append(random.nextInt(12) == 0 ? ".\n" : " ");
    }
    return text.toString();
  }
}
