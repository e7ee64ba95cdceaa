package entente.reconcile;

import entente.model.Shared;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The telling words of a claim's passages, cut to their stems: what is left when the words of the
/// trade ("pledged", "leaders"), years and the names of the parties themselves are gone.
///
/// No word weighs more for being rare in the ledger: a likeness must not change because other
/// documents arrive.
record Words(List<String> stems) {
  private static final Pattern BREAK = Pattern.compile("[^\\p{L}0-9]+");

  private static final List<String> ENDINGS =
      List.of(
          "ations ation ments ment ings ing ities ity ies ions ion ed es ers er al s e y"
              .split(" ", -1));
  private static final Shared<String> STEMS = new Shared<>(100_000, stem -> stem);
  private static final Pattern NUMBER = Pattern.compile("[0-9]{2,}");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

  private static final Set<String> COMMON =
      Set.copyOf(
          List.of(
              """
              a about above across after again against ago all along already also although among an and announced announcement \
              any are as ask asked at back be became because become becomes been before began being beside between billion \
              billions both but by called came can chair chairman close come countries country day days declared did do does \
              dollar dollars during each early east end euro euros every expected far fifty first five for foreign four friday \
              from full gave get give given goes going government governments great group had half has have he head heads held \
              her here him his hold how if in including into is it its itself january february march april may june july \
              august september october november december joint just last late later lead leader leaders least made make many \
              may meet meeting met million millions minister ministers ministry monday more morning most much must named \
              nation national nations near new next nine no nor not now of off offer offered official officials on once one \
              only open or other others our out over own part parties party people per plan plans pledge pledged president \
              prime promise promised put received region regional relations said same saturday say says second see send set \
              seven she should side sides signed since six so some south spoke state stated states still such sum sunday take \
              ten than that the their them then there these they third this those three through thursday to today told \
              together took towards two under until up upon us very want was wednesday week weeks well were what when where \
              which while who whole whom whose will with within without world would year years yen yesterday yet you yuan \
              tuesday eight eighth seventh sixth fifth fourth \
              """
                  .strip()
                  .split("\\s+")));

  /// @param names stems or whole names, in lower case, to leave out
  static Words of(Collection<String> texts, Collection<String> names) {
    var stems = new TreeSet<String>();
    for (String text : texts) {
      for (String word : BREAK.split(plain(text).replace("'s ", " "), -1)) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (tells(lower) && names.stream().noneMatch(name -> named(lower, name))) {
          stems.add(STEMS.of(stem(lower)));
        }
      }
    }
    return new Words(List.copyOf(stems));
  }

  /// Without accents.
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .replace("’", "'");
  }

  private static boolean tells(String word) {
    return (word.length() > 2 || NUMBER.matcher(word).matches())
        && !YEAR.matcher(word).matches()
        && !COMMON.contains(word);
  }

  /// "japanese" for "japan": the first five letters decide, of shorter names all.
  private static boolean named(String word, String name) {
    return name.length() >= 4
        ? word.startsWith(name.substring(0, Math.min(name.length(), 5)))
        : word.equals(name);
  }

  /// The same stem as others have it in memory.
  static String shared(String stem) {
    return STEMS.of(stem);
  }

  static String stem(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= 4) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  /// From 0 to 1: the shared stems against the mean size of the two (geometric), so that a short
  /// passage inside a long one counts.
  double likeness(Words other) {
    if (stems.isEmpty() || other.stems.isEmpty()) {
      return 0;
    }
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < stems.size() && j < other.stems.size()) {
      int order = stems.get(i).compareTo(other.stems.get(j));
      if (order == 0) {
        shared++;
      }
      if (order <= 0) {
        i++;
      }
      if (order >= 0) {
        j++;
      }
    }
    return shared / Math.sqrt((double) stems.size() * other.stems.size());
  }

  @Override
  public String toString() {
    return Arrays.toString(stems.toArray());
  }
}
