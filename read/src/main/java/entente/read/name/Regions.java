package entente.read.name;

import entente.model.Party;
import entente.read.Mention;
import entente.read.table.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Regions whose leaders are a bloc's: where a document about the region names the bloc, "the Gulf
/// leaders" are its. Few are: Africa is not the African Union, nor Southeast Asia ASEAN.
public final class Regions {
  private static final Words LISTS = Words.of(Regions.class);
  private static final Map<String, String> BLOCS = LISTS.pairs("blocs");

  private Regions() {}

  /// The mentions of a document with those regions as blocs.
  public static List<List<Mention>> asBlocs(List<List<Mention>> named) {
    List<Party> parties =
        named.stream()
            .flatMap(List::stream)
            .filter(Mention.OfParty.class::isInstance)
            .flatMap(mention -> ((Mention.OfParty) mention).parties().stream())
            .distinct()
            .toList();
    Map<Party, Party> blocs = new LinkedHashMap<>();
    BLOCS.forEach((region, bloc) -> {
      var own = new Party("region:" + region);
      boolean about =
          named.stream()
              .limit(1)
              .flatMap(List::stream)
              .anyMatch(mention ->
                  mention instanceof Mention.OfParty party && party.parties().contains(own));
      if (about && parties.contains(new Party(bloc))) {
        blocs.put(own, new Party(bloc));
      }
    });
    return blocs.isEmpty()
        ? named
        : named.stream()
            .map(mentions -> mentions.stream().map(mention -> as(mention, blocs)).toList())
            .toList();
  }

  private static Mention as(Mention mention, Map<Party, Party> blocs) {
    return mention instanceof Mention.OfParty party
            && party.parties().stream().anyMatch(blocs::containsKey)
        ? new Mention.OfParty(
            party.span(),
            party.parties().stream().map(each -> blocs.getOrDefault(each, each)).toList(),
            party.how())
        : mention;
  }
}
