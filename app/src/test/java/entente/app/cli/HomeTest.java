package entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HomeTest {
  private static final Map<String, String> LINUX =
      Map.of("os.name", "Linux", "user.home", "/home/ana");

  @Test
  void the_option_comes_before_the_environment() {
    assertThat(Home.of("/a", Map.of("ENTENTE_HOME", "/b"), LINUX)).isEqualTo(Path.of("/a"));
    assertThat(Home.of(null, Map.of("ENTENTE_HOME", "/b"), LINUX)).isEqualTo(Path.of("/b"));
  }

  @Test
  void every_platform_has_its_own_place_for_data() {
    assertThat(Home.of(null, Map.of(), LINUX)).isEqualTo(Path.of("/home/ana/.local/share/entente"));
    assertThat(Home.of(null, Map.of("XDG_DATA_HOME", "/data"), LINUX))
        .isEqualTo(Path.of("/data/entente"));
    assertThat(Home.of(null, Map.of(), Map.of("os.name", "Mac OS X", "user.home", "/Users/ana")))
        .isEqualTo(Path.of("/Users/ana/Library/Application Support/entente"));
    assertThat(
            Home.of(
                null,
                Map.of("APPDATA", "/C/ana/Roaming"),
                Map.of("os.name", "Windows 11", "user.home", "/C/ana")))
        .isEqualTo(Path.of("/C/ana/Roaming/entente"));
  }

  @Test
  void a_relative_data_folder_is_passed_over_as_the_standard_asks() {
    assertThat(Home.of(null, Map.of("XDG_DATA_HOME", "data"), LINUX))
        .isEqualTo(Path.of("/home/ana/.local/share/entente"));
  }

  @Test
  void an_empty_name_is_refused() {
    assertThatThrownBy(() -> Home.of(" ", Map.of(), LINUX))
        .isInstanceOf(Stop.class)
        .hasMessageContaining("wanted a folder");
  }
}
