package entente.publish;

import static org.assertj.core.api.Assertions.assertThat;

import entente.model.ClaimIds;
import entente.model.Entry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class SnapshotTest {
  private static final Entry DISPUTED = Samples.disputed();

  private static Map<String, byte[]> files(byte[] zip) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  @Test
  void the_same_slice_gives_the_same_bytes_in_any_zone_and_language() {
    String here = ClaimIds.hash(FormatsTest.written(Format.SNAPSHOT, FormatsTest.slice(DISPUTED)));
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(ClaimIds.hash(FormatsTest.written(Format.SNAPSHOT, FormatsTest.slice(DISPUTED))))
          .isEqualTo(here);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test
  void its_index_names_every_file_with_its_checksum() throws IOException {
    Map<String, byte[]> files =
        files(FormatsTest.written(Format.SNAPSHOT, FormatsTest.slice(DISPUTED)));
    var listed = new LinkedHashMap<String, String>();
    if (Json.read(text(files, "snapshot.json").strip()) instanceof Map<?, ?> index
        && index.get("files") instanceof List<?> list) {
      list.forEach(file ->
          listed.put(
              String.valueOf(((Map<?, ?>) file).get("name")),
              String.valueOf(((Map<?, ?>) file).get("sha256"))));
    }
    assertThat(listed).hasSize(5);
    files.remove("snapshot.json");
    assertThat(listed.keySet()).isEqualTo(files.keySet());
    files.forEach((name, bytes) -> assertThat(listed.get(name)).isEqualTo(ClaimIds.hash(bytes)));
  }

  @Test
  void its_claims_and_sources_can_be_imported_again() throws IOException {
    Map<String, byte[]> files =
        files(FormatsTest.written(Format.SNAPSHOT, FormatsTest.slice(DISPUTED)));

    var claims = ClaimLines.read(new StringReader(text(files, "claims.jsonl")));
    var sources = Manifest.read(new StringReader(text(files, "sources.jsonl")));
    assertThat(claims.problems()).isEmpty();
    assertThat(claims.claims()).hasSize(2);
    assertThat(sources.lines()).containsOnlyKeys("d-claim-1", "d-claim-2");
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
  }
}
