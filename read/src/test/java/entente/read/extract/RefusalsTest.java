package entente.read.extract;

import static entente.model.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import entente.model.When;
import entente.read.Extraction;
import entente.read.Extractor;
import entente.read.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
  private static final List<String> PIECES =
      List.of(
          "<html>",
          "<p>",
          "</p>",
          "<div class='",
          "'",
          "\"",
          ">",
          "<",
          "&nbsp;",
          "&#xD800;",
          "<li>",
          "<ol start=9>",
          "<ol>",
          "<table><tr><td>",
          "<td>",
          "</table>",
          "<br>",
          "<pre>",
          "\n",
          "\r\n",
          "\t",
          "Japan",
          " and ",
          "ASEAN",
          " 17 December 2023",
          "Tokyo, ",
          "<h1>",
          "</h1>",
          "<!--",
          "-->",
          "<script>",
          "</script>",
          "<time datetime=2023-12-17>",
          "<meta name=date content='",
          "<title>",
          "</title>",
          "<a href=x>",
          "</a>",
          "<article>",
          "</article>",
          "<nav>",
          "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"publisher\":{",
          "\u00a0",
          "\u00ad",
          "\u2028",
          "\0",
          "🕊",
          "<svg>",
          "<template>",
          "<form>",
          "<sup>",
          "<figure>",
          " ",
          "<frameset>",
          "<select><option>",
          "<plaintext>",
          "<?xml version='1.0' encoding='utf-16'?>");

  private static void refused(byte[] bytes, String... words) {
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> Extractor.extract(bytes, "file.txt"))
        .satisfies(e -> assertThat(e).hasMessageContainingAll(words));
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void what_is_empty_is_refused() {
    refused(new byte[0], "empty: found no bytes", "wanted text or HTML");
    refused(
        " \r\n\t\u00a0\u200b\n".getBytes(StandardCharsets.UTF_8),
        "empty: found nothing but white space");
    refused("\ufeff".getBytes(StandardCharsets.UTF_8), "empty: found nothing but white space");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html></html>",
        "<!doctype html><title>App</title><div id=root></div><script>start()</script>",
        "<html><p>&nbsp;</p><img src=a.png>",
        "<html><!-- never closed"
      })
  void a_page_without_text_is_refused(String html) {
    refused(latin(html), "empty: found HTML without any text", "save the page from a browser");
  }

  private static Stream<Arguments> formats() {
    return Stream.of(
        arguments("%PDF-1.7", "a PDF"),
        arguments("PK\u0003\u0004", "DOCX"),
        arguments("\u0089PNG\r\n", "PNG"),
        arguments("\u00ff\u00d8\u00ff\u00e0", "JPEG"),
        arguments("GIF89a", "GIF"),
        arguments("\u001f\u008b\b", "gzip"),
        arguments("{\\rtf1", "RTF"));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void other_formats_are_called_by_their_name(String start, String name) {
    refused(
        latin(start + " and so on, for a while"),
        "format: found",
        name,
        "wanted text or HTML; convert it first");
  }

  @Test
  void binaries_are_refused() {
    refused(latin("Japan\0ASEAN"), "binary: found 1 zero bytes", "save it as UTF-8");
    refused(latin("Japan\u0001\u0002\u0003"), "binary: found 3 control or undecodable characters");
  }

  @Test
  void the_limit_is_a_bound_on_bytes() throws UnreadableException {
    var bytes = new byte[Extractor.LIMIT + 1];
    Arrays.fill(bytes, (byte) 'a');

    refused(bytes, "too large: found 52,428,801 bytes, wanted a document of at most 52,428,800");
    assertThat(Extractor.extract(Arrays.copyOf(bytes, Extractor.LIMIT), "a.txt").document().text())
        .hasSize(Extractor.LIMIT);
  }

  @Test
  void any_bytes_are_a_text_or_refused() {
    forAll(
        random -> {
          var bytes = new byte[random.nextInt(1, 400)];
          random.nextBytes(bytes);
          return bytes;
        },
        bytes -> sound(extraction(bytes)));
  }

  @Test
  void any_pieces_of_a_page_are_a_text_or_refused() {
    forAll(RefusalsTest::page, page -> sound(extraction(page.getBytes(StandardCharsets.UTF_8))));
  }

  private static String page(RandomGenerator random) {
    var page = new StringBuilder(random.nextInt(4) == 0 ? "" : "<html>");
    for (int pieces = random.nextInt(60); pieces >= 0; pieces--) {
      page.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return page.toString();
  }

  private static @Nullable Extraction extraction(byte[] bytes) {
    try {
      Extraction once = Extractor.extract(bytes, "page.html");
      assertThat(Extractor.extract(bytes, "page.html")).as("the same again").isEqualTo(once);
      return once;
    } catch (UnreadableException refused) {
      assertThat(refused.getMessage()).contains("found", "wanted");
      return null;
    }
  }

  private static void sound(@Nullable Extraction extraction) {
    if (extraction == null) {
      return;
    }
    String text = extraction.document().text();
    assertThat(text).isNotEmpty();
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text))
        .as("no half of a pair")
        .isTrue();
    if (extraction.document().mediaType().equals("text/html")) {
      assertThat(text.split("\n", -1))
          .allSatisfy(line ->
              assertThat(line)
                  .isNotBlank()
                  .isEqualTo(line.strip())
                  .doesNotContain("  ", "\r", "\t"));
    }
    if (extraction.published() != null) {
      assertThat(When.parse(extraction.published().toString())).isEqualTo(extraction.published());
    }
  }
}
