package entente.read.frame;

import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who gives and who gets what an item of a list names: the name before the colon, those for whom
/// it is, the one whom the giver faces in the document.
final class ItemSides {
  private static final Pattern MARK =
      Pattern.compile("(?: ?\\([^()]{1,80}\\))?\\s?(?::|[–—|\\t]|-\\s)");
  private static final Pattern OF = Pattern.compile("\\b(?:to|for|in|of)\\s(?:the\\s)?$");

  private static final Pattern FROM =
      Pattern.compile("\\W{0,4}from (?:the )?", Pattern.CASE_INSENSITIVE);

  /// Between a sum and whose it is.
  private static final Pattern SOURCE = Pattern.compile("(?i) (?:in \\p{L}+ )?from (?:the )?");

  private ItemSides() {}

  /// "Australia: A$50 million for schools", "Japan – two ships", "Norway | 20 million": the giver,
  /// whose name the item begins with; null where it does not.
  static Mention.@Nullable OfParty label(Scene scene) {
    if (scene.mentions().isEmpty()
        || !(scene.mentions().getFirst() instanceof Mention.OfParty first)
        || first.how() != Mention.How.NAME && first.how() != Mention.How.CAPITAL) {
      return null;
    }
    String before = scene.between(scene.span().start(), first.span().start());
    boolean from = FROM.matcher(before).matches(); // "From Tokyo: three billion yen"
    if (!from && (first.how() != Mention.How.NAME || before.length() > 4)) {
      return null;
    }
    Mention.OfParty party = row(scene, first);
    String after = scene.between(party.span().end(), scene.span().end());
    return MARK.matcher(after).lookingAt() ? party : null;
  }

  /// "Iceland and Latvia: three experts each": the names with which the item begins as one.
  private static Mention.OfParty row(Scene scene, Mention.OfParty first) {
    Mention.OfParty row = first;
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.OfParty next
          && next.how() == Mention.How.NAME
          && next.span().start() > row.span().end()
          && JOINED.matcher(scene.between(row.span().end(), next.span().start())).matches()) {
        var all = new LinkedHashSet<>(row.parties());
        all.addAll(next.parties());
        row = new Mention.OfParty(row.span().cover(next.span()), List.copyOf(all), row.how());
      }
    }
    return row;
  }

  private static final Pattern JOINED = Pattern.compile("(?:,|,? and| &) (?:the )?");

  /// Those whom an item names as receiving, where its giver is yet to be found.
  static List<Party> forWhom(Scene scene) {
    return scene.mentions().stream()
        .filter(Mention.OfParty.class::isInstance)
        .map(Mention.OfParty.class::cast)
        .filter(party ->
            OF.matcher(
                    scene.between(
                        Math.max(scene.span().start(), party.span().start() - 12),
                        party.span().start()))
                .find())
        .flatMap(party -> party.parties().stream())
        .distinct()
        .toList();
  }

  /// From whom the first sum of an item comes by its own words: "Kenya: 30 million dollars from the
  /// World Bank will go into roads".
  static List<Party> source(Scene scene) {
    return scene.money().isEmpty()
        ? List.of()
        : scene.mentions().stream()
            .filter(Mention.OfParty.class::isInstance)
            .map(Mention.OfParty.class::cast)
            .filter(party ->
                party.how() != Mention.How.ADJECTIVE
                    && party.span().start() > scene.money().getFirst().span().end()
                    && SOURCE
                        .matcher(
                            scene.between(
                                scene.money().getFirst().span().end(), party.span().start()))
                        .matches())
            .findFirst()
            .map(Mention.OfParty::parties)
            .orElse(List.of());
  }

  /// Those for whom a labelled item is: "for hospitals in Tonga", "to Samoa".
  static List<Party> after(Scene scene, Mention.OfParty label) {
    List<Party> named =
        scene.mentions().stream()
            .filter(mention -> !label.span().contains(mention.span()))
            .filter(Mention.OfParty.class::isInstance)
            .map(Mention.OfParty.class::cast)
            .filter(party ->
                party.how() != Mention.How.ADJECTIVE
                    && OF.matcher(
                            scene.between(
                                Math.max(scene.span().start(), party.span().start() - 12),
                                party.span().start()))
                        .find())
            .flatMap(party -> party.parties().stream())
            .filter(party -> !label.parties().contains(party))
            .distinct()
            .toList();
    Scene above = scene.lead();
    List<Party> told =
        named.isEmpty() && above != null && given(scene)
            ? forWhom(above).stream().filter(party -> !label.parties().contains(party)).toList()
            : named;
    return told.isEmpty() ? facing(scene, label.parties()) : told;
  }

  /// The one of the two that the document is about of whom no giver is a part; empty where all are.
  private static List<Party> facing(Scene scene, List<Party> givers) {
    List<Party> other = scene.script().counterpart(givers.getFirst());
    return givers.stream().allMatch(giver -> scene.script().counterpart(giver).equals(other))
        ? other
        : List.of();
  }

  /// Those for whom an item without a name before it is: the row that it names, else whom the giver
  /// faces in the document.
  static List<Party> receivers(Scene scene, List<Party> from) {
    var named = new LinkedHashSet<Party>();
    Span last = null;
    for (Mention mention : scene.mentions()) {
      if (!(mention instanceof Mention.OfParty party)
          || party.how() == Mention.How.ADJECTIVE
          || party.how() == Mention.How.CAPITAL && !last(scene, mention)
          || from.containsAll(party.parties())) {
        continue;
      }
      boolean goesOn =
          last != null && JOINED.matcher(scene.between(last.end(), party.span().start())).matches();
      boolean first =
          named.isEmpty()
              && FOR_WHOM
                  .matcher(
                      scene.between(
                          Math.max(scene.span().start(), party.span().start() - 12),
                          party.span().start()))
                  .find();
      if (goesOn || first) {
        named.addAll(party.parties());
        last = party.span();
      }
    }
    named.removeAll(from);
    List<Party> other =
        named.isEmpty() && from.size() == 1 && scene.lead() == null
            ? scene.script().counterpart(from.getFirst())
            : List.of();
    return !named.isEmpty()
        ? List.copyOf(named)
        : other.isEmpty() ? Receivers.to(scene, null, from) : other;
  }

  /// A city alone tells whose it is that gets it; beside others it is one of several places.
  private static boolean last(Scene scene, Mention city) {
    return scene.places().stream().filter(place -> place.city()).count() <= 1
        && scene.mentions().stream()
            .noneMatch(other ->
                !other.equals(city)
                    && other instanceof Mention.OfParty party
                    && party.how() != Mention.How.ADJECTIVE);
  }

  private static final Pattern FOR_WHOM =
      Pattern.compile("(?i)\\b(?:for|to|in|with|from|of|across)\\s(?:the\\s)?$");

  /// Whether the line above the list says what those give whom the items name.
  static boolean given(Scene scene) {
    Scene above = scene.lead();
    return above != null && GIVEN.matcher(above.span().of(scene.text())).find();
  }

  /// What those say who give: "the pledges are as follows:".
  private static final Pattern GIVEN =
      Pattern.compile(
          "(?i)\\b(?:pledg\\w+|contributi\\w+|contributors?|donors?|donations?|commitments?"
              + " (?:by|from)|shares?)\\b");
}
