package entente.read.extract;

import static org.assertj.core.api.Assertions.assertThat;

import entente.read.Extraction;
import entente.read.Extractor;
import entente.read.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {
  private static final String TEXT =
      "Côte d’Ivoire and São Tomé met in Zürich: “a good day”, said Mr Müller – and paid €5"
          + " million.\n";

  private static Extraction text(byte[] bytes) throws UnreadableException {
    return Extractor.extract(bytes, "note.txt");
  }

  private static byte[] marked(String text, Charset charset) {
    return ("\ufeff" + text).getBytes(charset);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void a_byte_order_mark_decides_and_is_no_text(String charset) throws UnreadableException {
    Extraction extraction = text(marked(TEXT, Charset.forName(charset)));

    assertThat(extraction.document().text()).isEqualTo(TEXT);
    assertThat(extraction.notes()).isEmpty();
  }

  @Test
  void what_is_not_utf_8_is_taken_as_windows_1252_with_a_note() throws UnreadableException {
    Extraction extraction = text(TEXT.getBytes(Charset.forName("windows-1252")));

    assertThat(extraction.document().text()).isEqualTo(TEXT);
    assertThat(extraction.notes())
        .singleElement()
        .asString()
        .startsWith("encoding: decoded as windows-1252: it is not UTF-8");
  }

  @Test
  void one_strange_letter_late_in_a_long_text_is_seen() throws UnreadableException {
    String text =
        "The two sides met again and again. ".repeat(5_000) + "They thanked Côte d'Ivoire.";

    assertThat(text(text.getBytes(StandardCharsets.ISO_8859_1)).document().text())
        .endsWith("They thanked Côte d'Ivoire.");
  }

  @Test
  void a_text_of_other_letters_is_taken_as_what_it_is() throws UnreadableException {
    String text =
        "Министры иностранных дел двух стран встретились в Москве и подписали соглашение о сотрудничестве. "
            .repeat(5);

    Extraction extraction = text(text.getBytes(Charset.forName("windows-1251")));

    assertThat(extraction.document().text()).isEqualTo(text);
    assertThat(extraction.notes()).singleElement().asString().contains("windows-1251");
  }

  @Test
  void damaged_utf_8_stays_utf_8_and_the_damage_is_told() throws UnreadableException {
    byte[] bytes = TEXT.repeat(3).getBytes(StandardCharsets.UTF_8);

    Extraction extraction =
        text(
            Arrays.copyOf(
                bytes,
                bytes.length
                    - TEXT.substring(TEXT.indexOf('€')).getBytes(StandardCharsets.UTF_8).length
                    + 1));

    assertThat(extraction.document().text()).startsWith(TEXT + TEXT).endsWith("paid \ufffd");
    assertThat(extraction.notes())
        .singleElement()
        .asString()
        .contains("decoded as UTF-8", "with 1 characters that are none");
  }

  @ParameterizedTest
  @CsvSource({
    "iso-8859-1,windows-1252",
    "windows-1251,windows-1251",
    "GB2312,GB18030",
    "shift_jis,windows-31j",
    "utf-8,windows-1252"
  })
  void a_page_is_decoded_as_it_declares(String declared, String used) throws UnreadableException {
    String words =
        used.equals("windows-1252")
            ? "Zürich – “good”"
            : used.equals("windows-1251") ? "Москва" : "日本";
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(
        "<html><meta charset=\"%s\"><p>".formatted(declared).getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(words.getBytes(Charset.forName(used)));

    assertThat(Extractor.extract(bytes.toByteArray(), "page.html").document().text())
        .isEqualTo(words);
  }

  @Test
  void a_page_in_utf_8_is_read_as_such_whatever_it_declares() throws UnreadableException {
    byte[] bytes =
        "<html><meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'><p>Zürich"
            .getBytes(StandardCharsets.UTF_8);

    assertThat(Extractor.extract(bytes, "page.html").document().text()).isEqualTo("Zürich");
  }
}
