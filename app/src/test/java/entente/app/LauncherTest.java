package entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The launcher, in a copy of the program whose Java and Maven are scripts that tell how they were
/// called.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final List<String> TOOLS =
      List.of(
          "sh",
          "find",
          "head",
          "tail",
          "dirname",
          "readlink",
          "sed",
          "mkdir",
          "cat",
          "rm",
          "mv",
          "stty",
          "sleep",
          "kill",
          "touch");

  @TempDir Path folder;

  private Path root;
  private Path path;

  @BeforeEach
  void copy() throws IOException {
    root = Files.createDirectories(folder.resolve("the program"));
    path = Files.createDirectory(folder.resolve("path"));
    String places = "for each in /usr/lib/jvm/* ";
    String script = Files.readString(launcher());
    assertThat(script).contains(places);
    Files.writeString(
        root.resolve("entente"),
        script
            .replace(places, "for each in ")
            .replaceAll("/Library/[^ ]+|/opt/\\*", "/nonexistent"));
    assertThat(root.resolve("entente").toFile().setExecutable(true)).isTrue();
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    Files.createDirectories(root.resolve("app/src/main"));
    for (String tool : TOOLS) {
      for (String place : List.of("/usr/bin/", "/bin/")) {
        if (Files.exists(Path.of(place + tool)) && !Files.exists(path.resolve(tool))) {
          script(path.resolve(tool), "exec %s%s \"$@\"".formatted(place, tool));
        }
      }
    }
  }

  private static Path launcher() {
    Path up = Path.of("").toAbsolutePath();
    return Files.exists(up.resolve("entente"))
        ? up.resolve("entente")
        : up.resolveSibling("entente");
  }

  private Path script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  /// A JDK that prints each argument on a line.
  private Path jdk(String version) throws IOException {
    Path home = folder.resolve("jdk " + version);
    script(home.resolve("bin/java"), "for each in \"$@\"; do echo \"$each\"; done");
    script(home.resolve("bin/javac"), "");
    Files.writeString(
        home.resolve("release"),
        "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
    return home;
  }

  private void built() throws IOException {
    Files.createDirectories(root.resolve("app/target/lib"));
    Files.writeString(root.resolve("app/target/app-0.1.0.jar"), "");
    Files.writeString(root.resolve("app/target/lib/other.jar"), "");
    Files.writeString(root.resolve("app/target/built"), "");
    Files.setLastModifiedTime(
        root.resolve("app/target/built"), FileTime.from(Instant.now().plusSeconds(5)));
  }

  private record Ended(int status, List<String> out, String err) {}

  private Ended run(Path home, Path command, String... arguments)
      throws IOException, InterruptedException {
    var line = new ArrayList<String>(List.of(command.toString()));
    line.addAll(List.of(arguments));
    var builder = new ProcessBuilder(line).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", path.toString());
    builder.environment().put("JAVA_HOME", home.toString());
    builder.environment().put("HOME", folder.toString());
    Path err = folder.resolve("err");
    Process process = builder.redirectError(err.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out.lines().toList(), Files.readString(err));
  }

  @Test
  void arguments_are_passed_on_as_they_are() throws IOException, InterruptedException {
    built();

    Ended ended =
        run(
            jdk("25.0.3"),
            root.resolve("entente"),
            "add",
            "a file.txt",
            "",
            "--manifest=m *.jsonl");

    assertThat(ended.status()).as(ended.err()).isZero();
    assertThat(ended.out())
        .endsWith("entente.app.Main", "add", "a file.txt", "", "--manifest=m *.jsonl");
    assertThat(ended.out()).contains("-Dentente.root=" + root.toRealPath());
  }

  @Test
  void it_finds_its_folder_through_symbolic_links() throws IOException, InterruptedException {
    built();
    Path absolute = Files.createSymbolicLink(path.resolve("entente"), root.resolve("entente"));
    Path relative = Files.createSymbolicLink(folder.resolve("e"), Path.of("path/entente"));

    assertThat(run(jdk("25"), absolute, "list").out())
        .contains("-Dentente.root=" + root.toRealPath());
    assertThat(run(jdk("25"), relative, "list").out())
        .contains("-Dentente.root=" + root.toRealPath());
  }

  @Test
  void a_later_jdk_runs_what_is_built() throws IOException, InterruptedException {
    built();

    assertThat(run(jdk("27-ea"), root.resolve("entente"), "list").status()).isZero();
  }

  @Test
  void without_a_jdk_it_says_what_it_found_and_what_it_wants()
      throws IOException, InterruptedException {
    built();

    Ended ended = run(jdk("17.0.15"), root.resolve("entente"), "list");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("found", "17.0.15", "wanted a JDK 25", "JAVA_HOME");
  }

  @Test
  void without_maven_it_says_how_to_get_it() throws IOException, InterruptedException {
    Ended ended = run(jdk("25"), root.resolve("entente"), "list");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.err()).contains("found no mvn", "Install Maven");
  }

  @Test
  void it_builds_on_first_use_and_again_only_when_a_source_is_newer()
      throws IOException, InterruptedException {
    script(
        path.resolve("mvn"),
        "mkdir -p app/target/lib; echo jar >app/target/app-0.1.0.jar; echo once >>target/times; cat"
            + " >/dev/null");
    Path home = jdk("25");

    Ended first = run(home, root.resolve("entente"), "list");
    Ended second = run(home, root.resolve("entente"), "list");

    assertThat(first.status()).as(first.err()).isZero();
    assertThat(first.err()).contains("building Entente, once");
    assertThat(first.out()).endsWith("entente.app.Main", "list");
    assertThat(second.err()).isEmpty();
    assertThat(root.resolve("target/building")).doesNotExist();

    Path source = Files.writeString(root.resolve("app/src/main/New.java"), "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
    run(home, root.resolve("entente"), "list");
    assertThat(root.resolve("target/times")).content().hasLineCount(2);
  }

  @Test
  void a_failing_build_shows_its_end_and_where_the_rest_is()
      throws IOException, InterruptedException {
    script(path.resolve("mvn"), "echo the reason; exit 1");

    Ended ended = run(jdk("25"), root.resolve("entente"), "list");

    assertThat(ended.status()).isEqualTo(4);
    assertThat(ended.err()).contains("the reason", "target/build.log");
    assertThat(ended.out()).isEmpty();
    assertThat(root.resolve("app/target/built")).doesNotExist();
  }
}
