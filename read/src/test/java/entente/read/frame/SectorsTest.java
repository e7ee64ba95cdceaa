package entente.read.frame;

import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Sector;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectorsTest {
  private static String in(String passage) {
    return Sectors.in(passage).stream().map(Sector::word).sorted().collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "its armed forces                            | defence",
        "a security pact                             | defence",
        "two patrol boats for the coast guard        | maritime-security",
        "the South China Sea                         | maritime-security",
        "cybersecurity                               | cybersecurity",
        "the fight against disinformation            | disinformation",
        "counter-terrorism                           | terrorism-crime",
        "transnational crime and human trafficking   | terrorism-crime",
        "help after the earthquake                   | disaster",
        "humanitarian aid for refugees               | humanitarian",
        "the cut of emissions                        | climate",
        "a solar power plant                         | energy",
        "renewable energy                            | energy",
        "the forests and their biodiversity          | environment",
        "vaccines and hospitals                      | health",
        "scholarships for students                   | education",
        "semiconductors                              | science-technology",
        "artificial intelligence                     | digital",
        "people-to-people ties                       | people-to-people",
        "a museum of their common heritage           | culture",
        "tourists                                    | tourism",
        "football                                    | sports",
        "tariffs on imports                          | trade",
        "double taxation                             | investment-finance",
        "supply chains                               | supply-chains",
        "ports and railways                          | transport",
        "fisheries and rice                          | agriculture-food",
        "satellites in space                         | space",
        "the rights of women                         | gender",
        "drinking water                              | water",
        "critical minerals                           | minerals",
        "nuclear safeguards                          | nuclear",
        "trade, tourism and health                   | health tourism trade"
      })
  void a_passage_names_its_sectors(String passage, String sectors) {
    assertThat(in(passage)).isEqualTo(sectors);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "security",
        "economic ties",
        "peace",
        "training",
        "a long talk",
        "their common future",
        "''",
        "the artist's party",
        "an oilcloth",
        "the healing"
      })
  void a_bare_or_other_word_names_none(String passage) {
    assertThat(in(passage)).isEmpty();
  }

  @Test
  void a_phrase_beats_the_words_in_it() {
    assertThat(in("illegal fishing")).isEqualTo("maritime-security");
    assertThat(in("fishing")).isEqualTo("agriculture-food");
  }

  @Test
  void capitals_and_the_machine_s_locale_do_not_matter() {
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      assertThat(in("MARITIME SECURITY AND TOURISM")).isEqualTo("maritime-security tourism");
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void every_sector_of_the_guide_has_a_word() {
    Set<Sector> found =
        Sectors.in(
            "military; coast guard; cyber; disinformation; terrorism; earthquake; refugees;"
                + " climate; energy; biodiversity; health; education; research; digital; youth"
                + " exchanges; culture; tourism; sports; trade; banking; supply chains;"
                + " infrastructure; railway; industry; agriculture; governance; space; labour;"
                + " women; water; minerals; nuclear");
    assertThat(found).containsExactlyInAnyOrderElementsOf(Arrays.asList(Sector.values()));
  }
}
