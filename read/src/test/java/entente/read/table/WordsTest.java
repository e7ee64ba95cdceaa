package entente.read.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.model.Accord;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
  private final Words words = Words.in("table/words-of-a-test.tsv");

  @Test
  void rows_of_one_name_are_one_list_in_their_order() {
    assertThat(words.list("fruits")).containsExactly("pear", "apple", "star fruit");
    assertThat(words.set("fruits")).containsExactlyInAnyOrder("apple", "pear", "star fruit");
  }

  @Test
  void a_pair_says_what_its_word_stands_for() {
    assertThat(words.pairs("measures")).containsEntry("km", "kilometres").hasSize(2);
  }

  @Test
  void a_pattern_finds_whole_words_as_they_are_written() {
    assertThat(words.pattern("bodies").matcher("the UN staff").find()).isTrue();
    assertThat(words.pattern("bodies").matcher("the un staff").find()).isFalse();
    assertThat(words.inAnyCase("bodies").matcher("the un staff").find()).isTrue();
    assertThat(words.pattern("bodies").matcher("the UNESCO").find()).isFalse();
  }

  @Test
  void an_open_word_finds_all_that_begin_with_it() {
    var promising = words.pattern("promising");
    assertThat(List.of("promised", "promising", "vow"))
        .allMatch(word -> promising.matcher(word).matches());
    assertThat(promising.matcher("vowel").find()).isFalse();
  }

  @Test
  void a_list_that_is_not_there_is_named_with_those_that_are() {
    assertThatThrownBy(() -> words.set("stones"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("words-of-a-test.tsv")
        .hasMessageContaining("\"stones\"")
        .hasMessageContaining("fruits");
  }

  @Test
  void a_row_without_words_is_named_by_its_line() {
    assertThatThrownBy(() -> Words.in("table/broken-words-of-a-test.tsv"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("broken-words-of-a-test.tsv:2");
  }

  /// A list that nobody asks for would be extended in vain: it is held by a constant of its name,
  /// or bears that of a kind of accord.
  @ParameterizedTest
  @MethodSource("tables")
  void every_list_of_a_class_is_asked_for(String table) throws Exception {
    Class<?> reader = Class.forName("entente.read." + camels(table).replace('/', '.'));
    var asked =
        Stream.concat(
                Arrays.stream(reader.getDeclaredFields()).map(Field::getName),
                Arrays.stream(Accord.Kind.values()).map(Accord.Kind::name))
            .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();

    assertThat(asked)
        .containsAll(
            Table.read("words/" + table + ".tsv").stream()
                .map(row -> row.cell(0))
                .distinct()
                .toList());
  }

  static List<String> tables() throws IOException, URISyntaxException {
    Path root =
        Path.of(Objects.requireNonNull(Words.class.getResource("/entente/read/words")).toURI());
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .map(file -> file.substring(0, file.length() - ".tsv".length()))
          .sorted()
          .toList();
    }
  }

  /// `quantity/stand-nouns` as `quantity/StandNouns`.
  private static String camels(String table) {
    return Pattern.compile("(?<=/)[a-z]|-[a-z]")
        .matcher(table)
        .replaceAll(found -> found.group().replace("-", "").toUpperCase(Locale.ROOT));
  }
}
