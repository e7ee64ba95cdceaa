package entente.publish.iati;

import static org.assertj.core.api.Assertions.assertThat;

import entente.model.aid.Activity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Real files of several publishers and versions, where somebody has them: in `shared/iati/samples`
/// of a folder above, or `samples` beside the folder of schemas that `entente.iati` or
/// `ENTENTE_IATI` names.
class SamplesTest {
  private static List<Path> files() throws IOException {
    String named =
        System.getProperty("entente.iati", System.getenv().getOrDefault("ENTENTE_IATI", ""));
    Optional<Path> folder =
        Stream.concat(
                named.isEmpty()
                    ? Stream.empty()
                    : Stream.of(Path.of(named).resolveSibling("samples")),
                Stream.iterate(Path.of("").toAbsolutePath(), each -> each != null, Path::getParent)
                    .map(each -> each.resolve("shared/iati/samples")))
            .filter(Files::isDirectory)
            .findFirst();
    if (folder.isEmpty()) {
      System.err.println(
          "SKIPPED, LOUDLY: found no samples of IATI; name the folder of schemas beside them by"
              + " -Dentente.iati=FOLDER");
    }
    Assumptions.assumeTrue(folder.isPresent());
    try (Stream<Path> files = Files.list(folder.get())) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
  }

  @Test
  void every_real_file_is_read_and_every_activity_survives_being_kept() throws IOException {
    assertThat(files())
        .isNotEmpty()
        .allSatisfy(file -> {
          var activities = new ArrayList<Activity>();
          try (InputStream stream = Files.newInputStream(file)) {
            var read = IatiReader.read(stream, activities::add);
            assertThat(read.activities()).isEqualTo(activities.size()).isPositive();
          }
          assertThat(activities)
              .allSatisfy(each -> {
                assertThat(each.identifier()).isNotBlank();
                assertThat(ActivityJson.read(ActivityJson.write(each), each.line()))
                    .isEqualTo(each);
              });
        });
  }
}
