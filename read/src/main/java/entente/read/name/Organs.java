package entente.read.name;

import entente.model.Party;
import entente.read.Mention;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Bodies and states by one word of their name, as a text goes on to call them: "the Assembly"
/// after "the UN General Assembly", "the Community" after "CARICOM", "the Eight" after "the
/// Nordic-Baltic Eight", "the Kingdom" of one that is called so in full.
final class Organs {
  private static final Words LISTS = Words.of(Organs.class);
  private static final Set<String> SHORT = LISTS.set("short");

  /// What a body has that speaks for it, and within how many words of its name.
  private static final Set<String> PARTING = LISTS.set("parting");

  private static final Set<String> OWN = LISTS.set("own");

  private static final int REACH = 6;

  private final Gazetteer gazetteer;
  private final Map<String, Party> named = new HashMap<>();

  /// Words by which the text has called a body: it goes on to mean the same.
  private final Set<String> settled = new HashSet<>();

  Organs(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// Takes up a mention that ends before a token.
  void add(List<Token> tokens, int after, Mention mention) {
    if (!(mention instanceof Mention.OfParty party)
        || party.how() != Mention.How.NAME
        || party.parties().size() != 1) {
      return;
    }
    Party body = party.parties().getFirst();
    String last = tokens.get(after - 1).word();
    if (SHORT.contains(last)) {
      name(last, body);
    }
    own(tokens, after, body);
    if (!gazetteer.kind(body).equals("state")) {
      for (String name : gazetteer.names(body)) {
        String head = name.replaceFirst(" (?:of|for|on)\\b.*", "");
        String word = head.substring(head.lastIndexOf(' ') + 1);
        if (SHORT.contains(word) && (head.contains(" ") || name.length() > head.length())) {
          name(word, body);
          return; // by the first of its names that ends so
        }
      }
    }
  }

  /// "the Union's Peace and Security Council" is "the council" from then on, but not the one of a
  /// "Security Council resolution".
  void own(List<Token> tokens, int after, Party body) {
    boolean text = after < tokens.size() && tokens.get(after).word().equalsIgnoreCase("resolution");
    boolean speaks = !gazetteer.kind(body).equals("state") && !body.isRegion() && !text;
    for (int k = after - 1; speaks && k < Math.min(tokens.size(), after + REACH); k++) {
      String word = tokens.get(k).word().toLowerCase(Locale.ROOT);
      boolean whose =
          k > after
              && tokens.get(after).word().matches("['’].*")
              && tokens.subList(after + 1, k).stream()
                  .noneMatch(token -> PARTING.contains(token.word()));
      if (OWN.contains(word) && (k < after || whose)) {
        name(word, body);
        if (whose) {
          settled.add(
              word); // "the League's council" is the one meant beside any "Security Council"
        }
      }
    }
  }

  private void name(String word, Party body) {
    if (!settled.contains(word)) {
      named.put(word, body);
    }
  }

  /// The body called by the one word at a token; null where it is none that was named before.
  @Nullable Party at(List<Token> tokens, int i) {
    Party body = alone(tokens, i) ? named.get(tokens.get(i).word()) : null;
    if (body != null) {
      settled.add(tokens.get(i).word());
    }
    return body;
  }

  /// Takes it that the one word at a token calls this body, where it is such a word.
  void settle(List<Token> tokens, int i, Party body) {
    String word = tokens.get(i).word();
    if (SHORT.contains(word) && alone(tokens, i) && settled.add(word)) {
      named.put(word, body);
    }
  }

  /// The state called by its form alone, as "the Kingdom": the first of these that is one; null
  /// where none is.
  @Nullable Party form(List<Token> tokens, int i, List<Party> states) {
    if (!alone(tokens, i) || !tokens.get(i).capitalised()) {
      return null;
    }
    Set<Party> realm = Realms.of(tokens.get(i).word().toLowerCase(Locale.ROOT));
    return states.stream().filter(realm::contains).findFirst().orElse(null);
  }

  private static boolean alone(List<Token> tokens, int i) {
    return i < tokens.size()
        && (i + 1 == tokens.size()
            || !tokens.get(i + 1).capitalised()
                && !tokens.get(i + 1).is("of")
                && !tokens.get(i + 1).is("-"));
  }
}
