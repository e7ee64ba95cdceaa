package entente.read.whole;

import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.name.Gazetteer;
import entente.read.table.Words;
import entente.read.text.Sentence;
import entente.read.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Ministers and presidents of whom a text does not say whose they are, since its readers know:
/// "Energy Minister Karki" in a report from Kathmandu is Nepal's.
final class Compatriots {
  private static final Words LISTS = Words.of(Compatriots.class);
  private static final Set<String> OFFICES = LISTS.set("offices");
  private static final Set<String> ELSEWHERE = LISTS.set("elsewhere");

  /// So many words behind a name may lead to the office: "Ana Lima, the new Minister for Trade".
  private static final int REACH = 5;

  /// So many parties a text is about.
  private static final int MOST = 4;

  private final Gazetteer gazetteer;
  private final List<Sentence> sentences;
  private final List<List<Mention>> named;

  Compatriots(Gazetteer gazetteer, List<Sentence> sentences, List<List<Mention>> named) {
    this.gazetteer = gazetteer;
    this.sentences = sentences;
    this.named = named;
  }

  /// The mentions with those persons given to the state of the city where the text is told, if the
  /// text is about it.
  ///
  /// @param city where the text is told; null where it is not known
  /// @param weighed the parties of the text, those first that it is most about
  List<List<Mention>> at(@Nullable String city, List<Party> weighed) {
    Party home = city == null ? null : gazetteer.stateOf(city);
    boolean about =
        home != null
            && weighed.stream()
                .limit(MOST)
                .anyMatch(party -> party.equals(home) || gazetteer.members(party).contains(home));
    Set<String> officials = about ? officials() : Set.of();
    if (home == null || officials.isEmpty()) {
      return named;
    }
    return named.stream()
        .map(mentions ->
            mentions.stream()
                .map(mention ->
                    mention instanceof Mention.OfPerson person
                            && person.party() == null
                            && officials.contains(last(person.name()))
                        ? new Mention.OfPerson(person.span(), person.name(), home)
                        : mention)
                .toList())
        .toList();
  }

  /// The surnames of those who hold an office of state and whom no sentence gives a party.
  private Set<String> officials() {
    var officials = new HashSet<String>();
    var known = new HashSet<String>();
    for (int i = 0; i < sentences.size(); i++) {
      for (Mention mention : named.get(i)) {
        if (mention instanceof Mention.OfPerson person && person.party() != null) {
          known.add(last(person.name()));
        } else if (mention instanceof Mention.OfPerson person && office(i, person.span())) {
          officials.add(last(person.name()));
        }
      }
    }
    officials.removeAll(known);
    return officials;
  }

  /// Whether a name bears an office of state before or behind it.
  private boolean office(int i, Span name) {
    List<Token> tokens = sentences.get(i).tokens();
    var words = new ArrayList<String>();
    int end = 0;
    for (Token token : tokens) {
      boolean before = token.span().end() <= name.start();
      end = before || name.contains(token.span()) ? end + 1 : end;
      if (before && name.start() - token.span().end() < 24 || name.contains(token.span())) {
        words.add(token.word());
      }
    }
    boolean comma = end < tokens.size() && tokens.get(end).is(",");
    Stream<String> behind =
        comma
            ? tokens.subList(end + 1, Math.min(tokens.size(), end + 1 + REACH)).stream()
                .map(Token::word)
                .takeWhile(word -> !word.equals(","))
            : Stream.of();
    behind.forEach(words::add);
    return words.stream().anyMatch(OFFICES::contains)
        && words.stream().noneMatch(ELSEWHERE::contains);
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }
}
