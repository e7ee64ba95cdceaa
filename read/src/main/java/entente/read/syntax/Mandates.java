package entente.read.syntax;

import entente.model.Span;
import entente.read.Mention;
import entente.read.name.Gazetteer;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Words that say in the name of which body somebody speaks or acts: "in the name of the African
/// Union", "on the Forum's behalf", "speaking for the members of the bloc". They are left out of
/// the tree, since they stand anywhere between its parts.
public final class Mandates {
  /// One such phrase, from its first word to its last.
  ///
  /// @param principal the party for whom one speaks
  public record Mandate(Span span, Mention.OfParty principal) {}

  private static final Words LISTS = Words.of(Mandates.class);
  private static final Set<String> NAMES = LISTS.set("names");
  private static final Set<String> SPEAKING = LISTS.set("speaking");
  private static final Set<String> WITHIN = LISTS.set("within");

  private Mandates() {}

  public static List<Mandate> in(List<Token> tokens, List<Mention> mentions) {
    var mandates = new ArrayList<Mandate>();
    for (int i = 0; i < tokens.size(); i++) {
      Mandate mandate = at(tokens, i, mentions);
      if (mandate != null) {
        mandates.add(mandate);
      }
    }
    return mandates;
  }

  /// The phrase that begins at a token; null where none does.
  static @Nullable Mandate at(List<Token> tokens, int i, List<Mention> mentions) {
    int k = SPEAKING.contains(lower(tokens, i)) ? i + 1 : i;
    boolean speaks = k > i;
    if (speaks && lower(tokens, k).equals("for")) {
      return of(tokens, i, k + 1, mentions);
    }
    if (!Set.of("in", "on").contains(lower(tokens, k))) {
      return null;
    }
    int next = lower(tokens, k + 1).equals("the") ? k + 2 : k + 1;
    if (NAMES.contains(lower(tokens, next)) && lower(tokens, next + 1).equals("of")) {
      return of(tokens, i, next + 2, mentions);
    }
    Mention.OfParty owner = party(tokens, next, mentions);
    owner = owner == null ? party(tokens, k + 1, mentions) : owner; // "the Union" as one mention
    if (owner == null) {
      return null;
    }
    int after = after(tokens, owner, next);
    after += Set.of("'s", "’s", "'", "’").contains(lower(tokens, after)) ? 1 : 0;
    return NAMES.contains(lower(tokens, after))
        ? new Mandate(new Span(tokens.get(i).span().start(), tokens.get(after).span().end()), owner)
        : null;
  }

  /// "… the heads of state of the African Union": the party that a few words lead to.
  private static @Nullable Mandate of(
      List<Token> tokens, int start, int from, List<Mention> mentions) {
    for (int k = from; k < tokens.size(); k++) {
      Mention.OfParty party = party(tokens, k, mentions);
      if (party != null) {
        int end = after(tokens, party, k);
        while (end + 1 < tokens.size()
            && Set.of("'s", "’s", "'", "’").contains(lower(tokens, end))
            && WITHIN.contains(lower(tokens, end + 1))) {
          end += 2; // "the Forum's members"
        }
        return new Mandate(
            new Span(tokens.get(start).span().start(), tokens.get(end - 1).span().end()), party);
      }
      if (!WITHIN.contains(lower(tokens, k)) && !Character.isDigit(lower(tokens, k).charAt(0))) {
        return null;
      }
    }
    return null;
  }

  private static Mention.@Nullable OfParty party(
      List<Token> tokens, int k, List<Mention> mentions) {
    if (k >= tokens.size()) {
      return null;
    }
    int start = tokens.get(k).span().start();
    return mentions.stream()
        .filter(mention -> mention.span().start() == start)
        .filter(Mention.OfParty.class::isInstance)
        .map(Mention.OfParty.class::cast)
        .filter(Mandates::body)
        .findFirst()
        .orElse(null);
  }

  /// Not a state, for which its own people speak anyway.
  private static boolean body(Mention.OfParty party) {
    return party.parties().size() == 1
        && (party.how() == Mention.How.REFERENCE
            || party.how() != Mention.How.ADJECTIVE
                && !Gazetteer.standard().kind(party.parties().getFirst()).equals("state"));
  }

  private static int after(List<Token> tokens, Mention.OfParty party, int from) {
    int k = from;
    while (k < tokens.size() && tokens.get(k).span().end() <= party.span().end()) {
      k++;
    }
    return k;
  }

  private static String lower(List<Token> tokens, int i) {
    return i < tokens.size() ? tokens.get(i).word().toLowerCase(Locale.ROOT) : "";
  }
}
