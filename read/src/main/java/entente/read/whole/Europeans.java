package entente.read.whole;

import entente.model.Party;
import entente.read.Mention;
import java.util.List;
import java.util.regex.Pattern;

/// Whom "Europe" and "the Europeans" mean: where a document names the European Union, the Union.
final class Europeans {
  private static final Party UNION = new Party("EU");
  private static final Party CONTINENT = new Party("region:europe");

  /// "the European country": one of them.
  private static final Pattern ONE =
      Pattern.compile(
          "\\s(?:countr|nation|state|government|capital|ambassador|all(?:y|ies)|member|partner|power)");

  private Europeans() {}

  /// The mentions of each sentence with the Union in the continent's place, where some mention is
  /// of the Union; else the same.
  static List<List<Mention>> meant(String text, List<List<Mention>> named) {
    boolean union =
        named.stream()
            .flatMap(List::stream)
            .anyMatch(mention ->
                mention instanceof Mention.OfParty party && party.parties().contains(UNION));
    return union
        ? named.stream()
            .map(each -> each.stream().map(mention -> meant(text, mention)).toList())
            .toList()
        : named;
  }

  private static Mention meant(String text, Mention mention) {
    return mention instanceof Mention.OfParty party
            && party.parties().equals(List.of(CONTINENT))
            && !ONE.matcher(text).region(party.span().end(), text.length()).lookingAt()
        ? new Mention.OfParty(party.span(), List.of(UNION), party.how())
        : mention;
  }
}
