package entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said, and how a command ends, when it is Entente that erred or the output that failed.
class FailuresTest {
  @TempDir Path home;

  private final ByteArrayOutputStream talk = new ByteArrayOutputStream();

  private int read(OutputStream data, String... options) throws IOException {
    Path file =
        Files.writeString(
            home.resolve("talks.txt"),
            "TOKYO, Dec. 17, 2023. Japan pledged 5 billion yen to Laos on Sunday.");
    var said = new PrintStream(talk, true, StandardCharsets.UTF_8);
    var arguments =
        java.util.stream.Stream.concat(
            java.util.stream.Stream.of("read", file.toString(), "--explain"),
            java.util.stream.Stream.of(options));
    return Entente.run(
        new Outside(data, said, Map.of(), false, false, null), arguments.toArray(String[]::new));
  }

  private static OutputStream failing(Runnable failure) {
    return new OutputStream() {
      @Override
      public void write(int b) {
        failure.run();
      }

      @Override
      public void flush() {
        failure.run();
      }
    };
  }

  @Test
  void our_own_error_is_one_line_without_a_stack_trace() throws IOException {
    int status =
        read(
            failing(() -> {
              throw new IllegalStateException("the moon is not a party\nand more");
            }));

    assertThat(status).isEqualTo(4);
    assertThat(talk.toString(StandardCharsets.UTF_8))
        .hasLineCount(1)
        .contains(
            "our error", "report it", "IllegalStateException: the moon is not a party", "--debug");
  }

  @Test
  void a_broken_virtual_machine_is_one_line_too() throws IOException {
    int status =
        read(
            failing(() -> {
              throw new NoClassDefFoundError("entente/Missing");
            }));

    assertThat(status).isEqualTo(4);
    assertThat(talk.toString(StandardCharsets.UTF_8))
        .hasLineCount(1)
        .contains("our error", "entente/Missing");
  }

  @Test
  void debug_shows_where_it_happened() throws IOException {
    read(
        failing(() -> {
          throw new IllegalStateException("the moon is not a party");
        }),
        "--debug");

    assertThat(talk.toString(StandardCharsets.UTF_8)).contains("\tat entente.app.cli");
  }

  @Test
  void a_reader_that_has_gone_is_no_error_and_a_full_disk_is() throws IOException {
    assertThat(read(new StandardOutput(breaking("Broken pipe")))).isZero();
    assertThat(talk.toString(StandardCharsets.UTF_8)).isEmpty();

    assertThat(read(new StandardOutput(breaking("No space left on device")))).isEqualTo(3);
    assertThat(talk.toString(StandardCharsets.UTF_8))
        .contains("output: it takes no more (No space left on device)");
  }

  private static OutputStream breaking(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        throw new IOException(reason);
      }
    };
  }
}
