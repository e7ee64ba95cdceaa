package entente.read.name;

import entente.model.Party;
import entente.read.Mention;
import entente.read.table.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Regions that mean a bloc where a document names it: "the Gulf leaders" the council's, where the
/// document is about the Gulf from its first sentence; "Europe" the Union, but not "a European
/// country". Few are: Africa is not the African Union, nor Southeast Asia ASEAN.
public final class Regions {
  private static final Words LISTS = Words.of(Regions.class);
  private static final Map<String, String> BLOCS = LISTS.pairs("blocs");

  /// Regions with states outside their bloc, of which such a state may be spoken of.
  private static final Set<String> WIDE = LISTS.set("wide");

  private static final Pattern ONE = LISTS.inAnyCase("one");

  private Regions() {}

  /// The mentions of each sentence of a text with blocs in the place of those regions.
  public static List<List<Mention>> asBlocs(String text, List<List<Mention>> named) {
    Map<List<Party>, List<Party>> blocs = new LinkedHashMap<>();
    BLOCS.forEach((name, bloc) -> {
      var region = new Party("region:" + name);
      if (names(named, new Party(bloc))
          && (WIDE.contains(name) || names(named.stream().limit(1).toList(), region))) {
        blocs.put(List.of(region), List.of(new Party(bloc)));
      }
    });
    return blocs.isEmpty()
        ? named
        : named.stream()
            .map(each -> each.stream().map(mention -> meant(text, mention, blocs)).toList())
            .toList();
  }

  private static boolean names(List<List<Mention>> named, Party party) {
    return named.stream()
        .flatMap(List::stream)
        .anyMatch(mention -> mention instanceof Mention.OfParty of && of.parties().contains(party));
  }

  private static Mention meant(String text, Mention mention, Map<List<Party>, List<Party>> blocs) {
    if (!(mention instanceof Mention.OfParty party) || !blocs.containsKey(party.parties())) {
      return mention;
    }
    String region = party.parties().getFirst().id().substring("region:".length());
    boolean one =
        WIDE.contains(region)
            && ONE.matcher(text)
                .region(Math.min(text.length(), party.span().end() + 1), text.length())
                .lookingAt();
    return one
        ? mention
        : new Mention.OfParty(party.span(), blocs.get(party.parties()), party.how());
  }
}
