package entente.read.extract;

import static org.assertj.core.api.Assertions.assertThat;

import entente.model.When;
import entente.read.Extraction;
import entente.read.Extractor;
import entente.read.UnreadableException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  private static Extraction text(String text) throws UnreadableException {
    return Extractor.extract(text.getBytes(StandardCharsets.UTF_8), "note.txt");
  }

  @Test
  void a_text_is_kept_to_the_character() throws UnreadableException {
    String text = "  Título\r\n\r\n\tOne\u00a0line\rand another 🕊 \n\n";

    Extraction extraction = text("\ufeff" + text);

    assertThat(extraction.document().text()).isEqualTo(text);
    assertThat(extraction.document().mediaType()).isEqualTo("text/plain");
    assertThat(extraction.document().extractor()).isEqualTo("text/1");
    assertThat(extraction.notes()).isEmpty();
  }

  @Test
  void a_text_that_speaks_of_tags_is_no_page() throws UnreadableException {
    assertThat(text("Write <p> before a paragraph and <br> before a line.").document().mediaType())
        .isEqualTo("text/plain");
    assertThat(
            Extractor.extract("2 < 3, said the minister".getBytes(StandardCharsets.UTF_8), "a.html")
                .document()
                .mediaType())
        .isEqualTo("text/plain");
  }

  @Test
  void a_page_is_a_page_whatever_its_name() throws UnreadableException {
    assertThat(text("\n<!-- saved -->\n<!DOCTYPE html><p>Chile and Haiti met.").document().text())
        .isEqualTo("Chile and Haiti met.");
    assertThat(
            Extractor.extract(
                    "Saved from the web: <html><p>Chile and Haiti met."
                        .getBytes(StandardCharsets.UTF_8),
                    "page")
                .document()
                .mediaType())
        .isEqualTo("text/html");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Tunis, Monday 29 August 2022 – The conference has ended ~ 2022-08-29",
        "12 July 2024 ~ 2024-07-12",
        "2023-12-17 ~ 2023-12-17",
        "date 2023-12-17 Leaders of both countries met for two days and spoke of little else than"
            + " of what had been agreed before. ~ 2023-12-17",
        "By our correspondent | Quito Ledger | December 15, 2022, 7:05 a.m. ~ 2022-12-15",
        "MAGELANG, Indonesia, Aug. 29, 2024 (Island Press) ~ 2024-08-29",
        "KIGALI, Dec. 17, 2023. Rwanda and Chad met. They will meet again. ~ 2023-12-17",
        "BEIJING, 5 September 2024 (Agency) -- The summit opened on Thursday in the presence of"
            + " more than fifty presidents, and it will close on Friday. ~ 2024-09-05",
        "ASTANA - OSH, 20 May 2023. Steppe Courier ~ 2023-05-20",
        "Radio Suva - Thursday 18 July 2024 (times are those of Fiji) ~ 2024-07-18",
        "The Standard, live page of Friday, 11 October 2024 (newest first) ~ 2024-10-11",
        "Published: 3rd of May 2024 | Updated 5 May 2024 ~ 2024-05-03",
        "Policy Letter, December 2023 ~ 2023-12",
        "Sat. 1 June 2019 ~ 2019-06-01",
        "2019/06/01 10:30 ~ 2019-06-01",
      })
  void a_dateline_gives_the_date_as_precise_as_it_is(String line, String date)
      throws UnreadableException {
    assertThat(text("Of hospitals and harbours\n\n" + line + "\n\nThe rest.").published())
        .isEqualTo(When.parse(date));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BEIJING, May 16 (Agency)",
        "On 17 December 2023, leaders met in Tokyo.",
        "On December 17, 2023, in Tokyo, leaders gather for a photograph at the summit",
        "The summit of 17 December 2023 in numbers",
        "Visit of 16-18 July 2024",
        "Talks, 16–18 July 2024",
        "Updated 5 May 2024",
        "Deadline: 5 May 2024",
        "Lima, 3 May 2024 | Quito, 9 May 2024",
        "Lima, 31 February 2024",
        "Lima, 03/05/2024",
        "Lima, in the spring of 2024",
      })
  void what_may_be_another_date_is_none(String line) throws UnreadableException {
    assertThat(text("Of hospitals and harbours\n" + line + "\nThe rest.").published()).isNull();
  }

  @Test
  void a_dateline_stands_in_the_first_five_lines_and_not_in_the_title() throws UnreadableException {
    assertThat(text("One\n\nTwo\n\n\nThree\nFour\n12 July 2024\n").published())
        .isEqualTo(When.parse("2024-07-12"));
    assertThat(text("One\nTwo\nThree\nFour\nFive\n12 July 2024\n").published()).isNull();
    assertThat(text("Joint statement, Lima, 12 July 2024\nThe rest.").published()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "What became of Lima? An audit ~ What became of Lima? An audit",
        "  Chile helps  Haiti ~ Chile helps Haiti",
        "# Chile helps Haiti ~ Chile helps Haiti",
        "Chile helped Haiti. ~ ''",
        "12 July 2024 ~ ''",
        "LIMA, 12 July 2024 – Chile helps ~ ''",
        "1. The leaders met ~ ''",
        "* * * ~ ''",
      })
  void the_first_line_is_the_title_if_it_is_no_sentence(String line, String title)
      throws UnreadableException {
    assertThat(text(line + "\nThe rest.").title()).isEqualTo(title.isEmpty() ? null : title);
  }

  @Test
  void a_long_first_line_or_an_only_one_is_no_title() throws UnreadableException {
    assertThat(text("Chile ".repeat(60) + "\nThe rest.").title()).isNull();
    assertThat(text("Chile helps Haiti").title()).isNull();
  }

  @Test
  void twenty_megabytes_are_read_in_seconds() throws UnreadableException {
    String line = "Japan and ASEAN met in Tokyo on 17 December 2023 to say more of the same. ";
    long start = System.nanoTime();

    assertThat(text(line.repeat(270_000)).document().text()).hasSize(270_000 * line.length());
    assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
  }
}
