package entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotCommandTest {
  @TempDir private Path home = Path.of("");

  @BeforeEach
  void fill() throws IOException {
    Path facts = home.resolve("facts.csv");
    Files.writeString(
        facts,
        """
        type,from,to,kind,amount,status,quote,publisher
        commitment,NOR,KEN,finance,4 million USD,signed,Norway lends 4 million,Register
        """);
    assertThat(Ran.on(home, "import", "facts", facts.toString(), "--by", "Ana").status()).isZero();
  }

  @Test
  void the_same_slice_is_the_same_snapshot_and_another_is_another() {
    String first = Ran.on(home, "snapshot").data().strip();
    assertThat(first).matches("[0-9a-f]{64}");
    assertThat(Ran.on(home, "snapshot").data().strip()).isEqualTo(first);
    String other = Ran.on(home, "snapshot", "--party", "Norway").data().strip();
    assertThat(other).isNotEqualTo(first);
    assertThat(Ran.on(home, "snapshot", "--list").data())
        .contains(first, other, "all entries", "--party NOR");
  }

  @Test
  void a_snapshot_is_verified_wherever_it_lies() throws IOException {
    String checksum = Ran.on(home, "snapshot").data().strip();
    Path file =
        Files.copy(
            home.resolve("snapshots").resolve(checksum + ".zip"), home.resolve("elsewhere.zip"));

    assertThat(Ran.on(home, "snapshot", "--verify", checksum).talk())
        .contains("is whole", checksum);
    assertThat(Ran.on(home, "snapshot", "--verify", file.toString()).status()).isZero();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 400] ^= 1;
    Files.write(file, bytes);
    assertThat(Ran.on(home, "snapshot", "--verify", file.toString()).status()).isEqualTo(1);
    assertThat(Ran.on(home, "snapshot", "--verify", "0".repeat(64)).status()).isEqualTo(2);
  }

  @Test
  void an_export_into_a_folder_that_is_not_there_makes_it() throws IOException {
    Path folder = home.resolve("frozen");

    assertThat(Ran.on(home, "export", "snapshot", "--output", folder + "/").status()).isZero();

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()).toList())
          .singleElement()
          .asString()
          .matches("entente-[0-9a-f]{16}[.]zip");
    }
  }
}
