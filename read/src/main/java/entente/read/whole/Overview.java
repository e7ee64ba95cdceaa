package entente.read.whole;

import entente.model.Party;
import entente.model.Publication;
import entente.read.Mention;
import entente.read.name.Gazetteer;
import entente.read.table.Words;
import entente.read.text.Block;
import entente.read.text.Sentence;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A first look over the whole document: which two parties it is about, whether those concerned
/// issued it themselves, and the ranks of the persons in it.
final class Overview {
  private static final Words LISTS = Words.of(Overview.class);
  private static final Pattern OFFICIAL = LISTS.inAnyCase("official");
  private static final Pattern OFFICE = LISTS.inAnyCase("office");

  private Overview() {}

  static boolean official(String text, Publication publication) {
    String head = text.substring(0, Math.min(text.length(), 420));
    String title = publication.title() == null ? "" : publication.title();
    String publisher = publication.publisher() == null ? "" : publication.publisher();
    return OFFICIAL
            .matcher(title + "\n" + head.lines().limit(3).reduce("", (a, b) -> a + "\n" + b))
            .find()
        || OFFICE.matcher(publisher).find();
  }

  /// The parties by how much the document is about them, most first.
  static List<Party> weighed(
      List<Sentence> sentences, List<List<Mention>> named, Gazetteer gazetteer) {
    Map<Party, Double> weights = new LinkedHashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      double place = sentences.get(i).block().kind() == Block.Kind.TITLE ? 5 : i < 4 ? 2 : 1;
      for (Mention mention : named.get(i)) {
        double worth =
            place
                * (mention instanceof Mention.OfParty party && party.how() == Mention.How.NAME
                    ? 1
                    : 0.6);
        List<Party> parties =
            mention instanceof Mention.OfParty party
                ? party.parties()
                : mention instanceof Mention.OfPerson person && person.party() != null
                    ? List.of(person.party())
                    : List.of();
        for (Party party : parties) {
          List<Party> partners = gazetteer.partners(party);
          for (Party each : partners.isEmpty() ? List.of(party) : partners) {
            weights.merge(each, worth, Double::sum);
          }
        }
      }
    }
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<Party, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  static List<Party> pair(List<Party> weighed, Gazetteer gazetteer) {
    List<Party> fit =
        weighed.stream()
            .filter(party ->
                List.of("state", "bloc", "region", "organisation", "forum", "alliance")
                    .contains(gazetteer.kind(party)))
            .limit(2)
            .toList();
    if (!weighed.isEmpty()) {
      Party lender =
          weighed.stream()
              .filter(party ->
                  LENDERS.contains(gazetteer.kind(party)) && gazetteer.members(party).size() != 1)
              .findFirst()
              .orElse(null);
      Party state =
          fit.stream()
              .filter(party -> gazetteer.kind(party).equals("state"))
              .findFirst()
              .orElse(null);
      if (lender != null && state != null && (fit.size() < 2 || weighed.indexOf(lender) < 2)) {
        return List.of(lender, state); // a bank's release on what it lends
      }
    }
    return fit;
  }

  /// The two with the one who issues the document as the first, where neither is that one nor a
  /// body to which it belongs.
  static List<Party> with(@Nullable Party issuer, List<Party> pair, Gazetteer gazetteer) {
    boolean known =
        issuer == null
            || pair.isEmpty()
            || !gazetteer.kind(issuer).equals("state")
            || pair.stream()
                .anyMatch(party ->
                    party.equals(issuer)
                        || gazetteer.members(party).contains(issuer)
                        || LENDERS.contains(gazetteer.kind(party)));
    return known || issuer == null ? pair : List.of(issuer, pair.getFirst());
  }

  private static final Set<String> LENDERS = Set.of("bank", "fund");
  private static final Pattern MINISTER =
      Pattern.compile(
          "\\b(?<!prime )(?:minister|secretary of state|foreign secretary|trade"
              + " secretary|commissioner)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LEADER =
      Pattern.compile(
          "\\b(?:president|prime minister|premier|chancellor|king|sultan|emir|taoiseach)\\b",
          Pattern.CASE_INSENSITIVE);

  /// The rank of each person named, by the words with which they are named first.
  static Map<String, String> ranks(String text, List<List<Mention>> named, Gazetteer gazetteer) {
    var ranks = new HashMap<String, String>();
    for (List<Mention> mentions : named) {
      for (Mention mention : mentions) {
        if (mention instanceof Mention.OfPerson person) {
          String around =
              text.substring(
                  Math.max(0, person.span().start() - 30),
                  Math.min(text.length(), person.span().end() + 5));
          int stop = Math.max(around.lastIndexOf(". "), around.lastIndexOf('\n'));
          String near = stop > 0 && stop < 28 ? around.substring(stop) : around;
          if (LEADER.matcher(near).find()) {
            ranks.putIfAbsent(person.name(), "leader");
          } else if (MINISTER.matcher(near).find()) {
            ranks.putIfAbsent(person.name(), "minister");
          } else if (gazetteer.rank(person.name()) != null) {
            ranks.putIfAbsent(person.name(), gazetteer.rank(person.name()));
          }
        }
      }
    }
    return ranks;
  }
}
