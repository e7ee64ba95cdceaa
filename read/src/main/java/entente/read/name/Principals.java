package entente.read.name;

import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.Mention.How;
import entente.read.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// For whom a person speaks, by the words around the name: "Japanese Prime Minister X", "X of Y",
/// "Y's foreign minister, X".
final class Principals {
  private static final Set<String> TITLES = Names.WORDS.set("titles");
  private static final Set<String> OFFICES = Names.WORDS.set("offices");
  private static final Set<String> BETWEEN = Names.WORDS.set("between");

  private Principals() {}

  /// Gives persons without a party the one that the words around them name, and lets the document
  /// remember them.
  static void attach(List<Token> tokens, List<Mention> mentions, People people) {
    for (int m = 0; m < mentions.size(); m++) {
      if (mentions.get(m) instanceof Mention.OfPerson person) {
        Party party = beside(tokens, mentions, m);
        if (party == null) {
          party = person.party();
        }
        if (party == null) {
          party = colleague(tokens, mentions, m);
        }
        if (party != null && !party.equals(person.party())) {
          mentions.set(m, new Mention.OfPerson(person.span(), person.name(), party));
        }
        people.meet(person.name(), party);
      }
    }
  }

  private static @Nullable Party beside(List<Token> tokens, List<Mention> mentions, int m) {
    Span span = mentions.get(m).span();
    Party sent = sent(tokens, mentions, m);
    if (sent != null) {
      return sent;
    }
    // "Danish Minister for Climate and the Arctic X": what the office is for lies between
    if (m > 1
        && mentions.get(m - 1) instanceof Mention.OfParty field
        && mentions.get(m - 2) instanceof Mention.OfParty owner
        && owner.parties().size() == 1
        && owner.how() != How.REFERENCE
        && person(mentions.get(m)) == null
        && between(tokens, field.span().end(), span.start()).stream().allMatch(","::equals)) {
      List<String> office = between(tokens, owner.span().end(), field.span().start());
      boolean titled =
          office.stream().anyMatch(TITLES::contains)
              && (office.contains("for") || office.contains("of"));
      if (titled
          && office.size() <= 9
          && office.stream()
              .skip(1)
              .allMatch(word ->
                  Character.isUpperCase(word.charAt(0))
                      || Set.of("for", "of", "and", "the", "&", "-").contains(word))) {
        return owner.parties().getFirst();
      }
    }
    Party listed = listed(tokens, mentions, m);
    if (listed != null) {
      return listed;
    }
    // "Japanese Prime Minister X", "Japan's foreign minister, X", "ASEAN Secretary General X", "the
    // president of the EC, X"
    if (m > 0
        && mentions.get(m - 1) instanceof Mention.OfParty before
        && before.parties().size() == 1) {
      List<String> between = between(tokens, before.span().end(), span.start());
      boolean genitive =
          !between.isEmpty()
              && (between.getFirst().equals("'s")
                  || between.getFirst().equals("’s")
                  || between.getFirst().equals("'")
                  || between.getFirst().equals("’"));
      boolean office =
          between.stream().anyMatch(word -> OFFICES.contains(word.toLowerCase(Locale.ROOT)));
      boolean onlyOffice = between.stream().allMatch(word -> genitiveOrOffice(word));
      boolean titled = startsWithTitle(tokens, span);
      if (between.isEmpty() && (before.how() == How.ADJECTIVE || titled)) {
        return before.parties().getFirst();
      }
      boolean bare = between.size() == 1 && between.getFirst().equals(",");
      boolean portfolio =
          between.size() <= 9
              && between.stream()
                  .skip(genitive ? 1 : 0)
                  .allMatch(word ->
                      Character.isUpperCase(word.charAt(0))
                          || Set.of("for", "of", "and", "the", "&", "-").contains(word));
      if (portfolio
          && !between.isEmpty()
          && (office || titled)
          && (genitive || before.how() == How.ADJECTIVE)
          && person(mentions.get(m)) == null) {
        return before.parties().getFirst(); // "Kenya's Blue Economy Minister X"
      }
      boolean strong =
          genitive || before.how() == How.ADJECTIVE || office && person(mentions.get(m)) == null;
      if (!bare && strong && onlyOffice && (office || titled || genitive) && between.size() <= 7) {
        return before.parties().getFirst();
      }
      if (between.size() == 1 && between.getFirst().equals(",")) {
        List<String> earlier =
            between(tokens, Math.max(0, before.span().start() - 60), before.span().start());
        if (earlier.stream().anyMatch(word -> OFFICES.contains(word.toLowerCase(Locale.ROOT)))
            && !earlier.isEmpty()
            && (earlier.getLast().equals("of") || earlier.getLast().equals("the"))) {
          return before.parties().getFirst();
        }
      }
    }
    // "X of Y", "X, foreign minister of Y", "X, Y's foreign minister", "X, the Japanese foreign
    // minister"
    if (m + 1 < mentions.size()
        && mentions.get(m + 1) instanceof Mention.OfParty after
        && after.parties().size() == 1) {
      List<String> between = between(tokens, span.end(), after.span().start());
      if (between.equals(List.of("of")) || between.equals(List.of("of", "the"))) {
        return after.parties().getFirst();
      }
      boolean another =
          between.size() > 1 && between.get(1).equals("and"); // "X, and the envoy of Y"
      boolean comma =
          !another && !between.isEmpty() && between.getFirst().equals(",") && between.size() <= 8;
      boolean office =
          between.stream().anyMatch(word -> OFFICES.contains(word.toLowerCase(Locale.ROOT)));
      boolean titles =
          !another
              && between.size() <= 20
              && between.stream()
                  .allMatch(word ->
                      Character.isUpperCase(word.charAt(0))
                          || Set.of(",", "of", "for", "and", "the", "-").contains(word))
              && between.size() > 1
              && office;
      if (titles && between.getFirst().equals(",") && between.getLast().matches("of|the")) {
        return after
            .parties()
            .getFirst(); // "X, Minister of State, Minister of Foreign Affairs and Regional
        // Cooperation of Y"
      }
      if (comma && office && (between.getLast().equals("of") || between.getLast().equals("the"))) {
        return after.parties().getFirst();
      }
      if (comma
          && person(mentions.get(m)) == null
          && (between.size() == 1 || between.size() == 2 && between.getLast().equals("the"))) {
        List<String> next = between(tokens, after.span().end(), after.span().end() + 50);
        if (next.stream()
            .limit(6)
            .anyMatch(word -> OFFICES.contains(word.toLowerCase(Locale.ROOT)))) {
          return after.parties().getFirst();
        }
      }
    }
    return null;
  }

  /// "Japan's ambassador to Kenya, X", "X, on behalf of the Government of Peru": by whom one is
  /// sent; null where that is not said.
  private static @Nullable Party sent(List<Token> tokens, List<Mention> mentions, int m) {
    Span span = mentions.get(m).span();
    if (m > 1
        && mentions.get(m - 1) instanceof Mention.OfParty where
        && mentions.get(m - 2) instanceof Mention.OfParty owner
        && owner.parties().size() == 1
        && owner.how() != How.REFERENCE) {
      List<String> office = between(tokens, owner.span().end(), where.span().start());
      List<String> comma = between(tokens, where.span().end(), span.start());
      boolean ambassador =
          office.size() <= 8
              && office.stream().anyMatch(word -> ENVOYS.contains(word.toLowerCase(Locale.ROOT)))
              && (office.contains("to") || office.contains("in"));
      if (ambassador && (comma.isEmpty() || comma.getFirst().equals(",") && comma.size() <= 3)) {
        return owner.parties().getFirst();
      }
    }
    if (m + 1 < mentions.size()
        && mentions.get(m + 1) instanceof Mention.OfParty after
        && after.parties().size() == 1
        && after.how() != How.REFERENCE
        && person(mentions.get(m)) == null) {
      List<String> between = between(tokens, span.end(), after.span().start());
      boolean behalf =
          between.size() <= 10
              && String.join(" ", between)
                  .matches(
                      ",? ?(?:speaking |acting )?on behalf of .*|,? ?on behalf of|,?"
                          + " ?representing.*");
      return behalf ? after.parties().getFirst() : null;
    }
    return null;
  }

  /// "President X of Mali, President Y of Chad": what stands before the comma belongs to the one
  /// before; null where it is no such row.
  private static @Nullable Party listed(List<Token> tokens, List<Mention> mentions, int m) {
    Span span = mentions.get(m).span();
    boolean row =
        m > 0
            && m + 1 < mentions.size()
            && mentions.get(m + 1) instanceof Mention.OfParty own
            && own.parties().size() == 1
            && own.how() != How.REFERENCE
            && startsWithTitle(tokens, span)
            && between(tokens, mentions.get(m - 1).span().end(), span.start()).stream()
                .allMatch(word -> Set.of(",", ";", "and").contains(word))
            && !between(tokens, mentions.get(m - 1).span().end(), span.start()).isEmpty();
    List<String> of =
        row ? between(tokens, span.end(), mentions.get(m + 1).span().start()) : List.of();
    boolean own = of.equals(List.of("of")) || of.equals(List.of("of", "the"));
    return own ? ((Mention.OfParty) mentions.get(m + 1)).parties().getFirst() : null;
  }

  private static final Set<String> ENVOYS =
      Set.of(
          "ambassador",
          "envoy",
          "commissioner",
          "consul",
          "representative",
          "chargé",
          "nuncio",
          "delegate");

  /// "Peru's President X and Trade Minister Y": a second with a title of one's own speaks for the
  /// same, where nothing else is said.
  private static @Nullable Party colleague(List<Token> tokens, List<Mention> mentions, int m) {
    if (m < 2
        || !(mentions.get(m - 1) instanceof Mention.OfPerson before)
        || before.party() == null
        || !(mentions.get(m - 2) instanceof Mention.OfParty owner)
        || !owner.parties().contains(before.party())) {
      return null;
    }
    List<String> between = between(tokens, before.span().end(), mentions.get(m).span().start());
    boolean joined =
        !between.isEmpty()
            && (between.getFirst().equals("and") || between.getFirst().equals(","))
            && between.stream()
                .skip(1)
                .allMatch(word -> Character.isUpperCase(word.charAt(0)) || word.equals("and"));
    boolean plural =
        tokens.stream()
            .anyMatch(token ->
                token.span().start() >= owner.span().end()
                    && token.span().end() <= before.span().end()
                    && Set.of("Presidents", "Ministers", "Leaders").contains(token.word()));
    return joined && !plural && startsWithTitle(tokens, mentions.get(m).span())
        ? before.party()
        : null;
  }

  private static @Nullable Party person(Mention mention) {
    return mention instanceof Mention.OfPerson person ? person.party() : null;
  }

  private static boolean genitiveOrOffice(String word) {
    return BETWEEN.contains(word.toLowerCase(Locale.ROOT))
        || OFFICES.contains(word.toLowerCase(Locale.ROOT))
        || TITLES.contains(word);
  }

  private static boolean startsWithTitle(List<Token> tokens, Span span) {
    return tokens.stream()
        .filter(token -> token.span().start() == span.start())
        .anyMatch(token -> TITLES.contains(token.word()));
  }

  private static List<String> between(List<Token> tokens, int after, int before) {
    return tokens.stream()
        .filter(token -> token.span().start() >= after && token.span().end() <= before)
        .map(Token::word)
        .toList();
  }
}
