package entente.read.whole;

import entente.model.Party;
import entente.read.name.Gazetteer;
import entente.read.text.Block;
import entente.read.text.Sentence;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The city where a document is told: that of its dateline ("DHAKA --"), else the one that it says
/// to be here ("here in Accra"), else the one that the lines before its first paragraph name.
final class Home {
  private static final Pattern MARKS = Pattern.compile("[,(–—:/|]|--| - ");
  private static final Pattern HERE =
      Pattern.compile("\\b[Hh]ere (?:in|at) ((?:\\p{Lu}[\\p{L}'’.-]*(?: (?=\\p{Lu}))?){1,3})");
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'’-]*(?: (?:of |de |del |es |la |el )?\\p{Lu}[\\p{L}'’-]*){0,3}");
  private static final Pattern DESK = Pattern.compile("^ (?:desk|bureau|time|times|office)\\b");

  private final String text;
  private final Gazetteer gazetteer;

  Home(String text, Gazetteer gazetteer) {
    this.text = text;
    this.gazetteer = gazetteer;
  }

  /// What "here" means; null where the text does not tell.
  @Nullable String here(List<Sentence> sentences) {
    String dateline = dateline(sentences);
    if (dateline != null) {
      return dateline;
    }
    Matcher here = HERE.matcher(text);
    while (here.find()) {
      String city = longest(here.group(1).strip());
      if (city != null) {
        return city;
      }
    }
    return null;
  }

  /// What "this city" means: "here", else the city of the byline, or of the title; where a desk
  /// sits, the meeting need not be.
  @Nullable String city(List<Sentence> sentences) {
    String here = here(sentences);
    if (here != null) {
      return here;
    }
    int start = prose(sentences);
    int title = titled(sentences, start);
    String line = only(text.substring(title, start));
    return line != null ? line : only(text.substring(0, Math.min(title, start)));
  }

  /// The city where those sit who tell it: "here", else the first that the byline names; null where
  /// the text does not tell.
  @Nullable String desk(List<Sentence> sentences) {
    String here = here(sentences);
    if (here != null) {
      return here;
    }
    int start = prose(sentences);
    Matcher name = NAME.matcher(text.substring(titled(sentences, start), start));
    return name.results()
        .map(found -> longest(found.group()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static int prose(List<Sentence> sentences) {
    return sentences.stream()
        .filter(sentence -> sentence.block().kind() == Block.Kind.PROSE)
        .mapToInt(sentence -> sentence.block().span().start())
        .findFirst()
        .orElse(0);
  }

  private static int titled(List<Sentence> sentences, int start) {
    return sentences.stream()
        .filter(sentence -> sentence.block().kind() == Block.Kind.TITLE)
        .mapToInt(sentence -> sentence.block().span().end())
        .filter(end -> end <= start)
        .max()
        .orElse(0);
  }

  /// The city before the first words: "DHAKA --", "Accra, July 3 (GNA) -"; null where the report
  /// has none.
  @Nullable String dateline(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      if (sentence.block().kind() == Block.Kind.PROSE) {
        int start = sentence.block().span().start();
        String line =
            text.substring(text.lastIndexOf('\n', Math.max(0, start - 1)) + 1, start).strip();
        String words =
            line.isEmpty() ? "" : MARKS.splitAsStream(line).findFirst().orElse("").strip();
        String city = words.length() < 3 || words.length() > 30 ? null : known(words);
        if (city != null) {
          return city;
        }
      }
    }
    return null;
  }

  /// The one city of these words; null where there is none, or several.
  private @Nullable String only(String words) {
    Set<String> cities = new LinkedHashSet<>();
    Matcher name = NAME.matcher(words);
    while (name.find()) {
      String city = longest(name.group());
      if (city != null && !DESK.matcher(words.substring(name.end())).find()) {
        cities.add(city);
      }
    }
    return cities.size() == 1 ? cities.iterator().next() : null;
  }

  /// The city that a row of capitalised words names, or any run of them.
  private @Nullable String longest(String words) {
    String[] parts = words.split(" ");
    for (int length = parts.length; length > 0; length--) {
      for (int from = 0; from + length <= parts.length; from++) {
        String city =
            known(String.join(" ", java.util.Arrays.asList(parts).subList(from, from + length)));
        if (city != null) {
          return city;
        }
      }
    }
    return null;
  }

  /// The city's usual name, also of "DHAKA"; null where the words name none.
  private @Nullable String known(String words) {
    String name = gazetteer.placeName(words);
    if (name == null) {
      var title = new StringBuilder();
      boolean first = true;
      for (char letter : words.toLowerCase(java.util.Locale.ROOT).toCharArray()) {
        title.append(first ? Character.toUpperCase(letter) : letter);
        first = !Character.isLetter(letter) && letter != '\'';
      }
      name = gazetteer.placeName(title.toString());
    }
    Party state = name == null ? null : gazetteer.stateOf(name);
    return state == null || name == null || name.equals(gazetteer.display(state)) ? null : name;
  }
}
