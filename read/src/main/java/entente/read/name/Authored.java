package entente.read.name;

import entente.model.Party;
import entente.read.Mention;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Whose text a sentence tells of: "The statement was signed by Peru and Chile", so that "It
/// condemns" is said by them.
final class Authored {
  private static final Words LISTS = Words.of(Authored.class);
  private static final Set<String> TEXTS = LISTS.set("texts");
  private static final Set<String> MADE = LISTS.set("made");

  private static final Set<String> ISSUED = LISTS.set("issued");

  private Authored() {}

  static boolean isText(Token token) {
    return ISSUED.contains(token.word().toLowerCase(Locale.ROOT));
  }

  /// Those who signed, drafted or tabled the text with which the sentence begins, else those who
  /// gathered before it; empty where it begins otherwise.
  ///
  /// @param gathered those whose leaders or ministers met
  static List<Party> by(List<Token> tokens, List<Mention> all, List<Party> gathered) {
    boolean text =
        tokens.size() > 5
            && Set.of("The", "A", "Their", "This").contains(tokens.getFirst().word())
            && tokens.subList(1, 4).stream()
                .anyMatch(token -> TEXTS.contains(token.word().toLowerCase(Locale.ROOT)));
    int by = -1;
    for (int k = 3; text && k < tokens.size() && by < 0; k++) {
      by = tokens.get(k).is("by") && MADE.contains(tokens.get(k - 1).word()) ? k : -1;
    }
    if (by < 0 || all.isEmpty() || by + 2 >= tokens.size()) {
      boolean theirs = text && isText(tokens.get(1));
      return theirs && by < 0 ? gathered : List.of(); // "Their communique condemns …"
    }
    Token next = tokens.get(by + (tokens.get(by + 1).is("the") ? 2 : 1));
    boolean first = all.getFirst().span().contains(next.span());
    List<Party> row = NameRows.longest(tokens, all);
    List<Party> named = Foregoing.parties(all.getFirst());
    return !first ? List.of() : row.containsAll(named) ? row : named;
  }

  /// "Only Peru may run the port, the council said": a body that says it, and not whom it speaks of
  /// first, is what the text goes on to tell of.
  static @Nullable Party teller(
      List<Token> tokens, List<Mention> all, Predicate<Party> isState, @Nullable Party subject) {
    int says = tokens.size() - (tokens.getLast().wordy() ? 1 : 2);
    Mention by = all.isEmpty() ? null : all.getLast();
    boolean trails =
        says > 3
            && by != null
            && Set.of("said", "says", "added", "stated").contains(tokens.get(says).word())
            && by.span().end() == tokens.get(says - 1).span().end();
    List<Party> sayer = trails && by != null ? Foregoing.parties(by) : List.of();
    return sayer.size() == 1 && !isState.test(sayer.getFirst()) ? sayer.getFirst() : subject;
  }

  /// "Their statement", "In the text that closed the session in Cairo, they": a pronoun before
  /// which its sentence names nobody, or only a place.
  ///
  /// @param body whom it may mean
  /// @param subject whether the sentence before told of that body
  static boolean theirs(List<Token> tokens, int i, Set<Party> here, Party body, boolean subject) {
    boolean place =
        i > 3
            && tokens.get(i - 1).is(",")
            && tokens.getFirst().is("In")
            && tokens.get(i - 2).capitalised()
            && (tokens.get(i - 3).is("in") || tokens.get(i - 3).is("at"));
    boolean text =
        tokens.get(i).is("they")
            ? place && (here.size() < 2 || here.contains(body))
                || here.isEmpty() && tokens.getFirst().is("In")
            : tokens.size() > 2 && (isText(tokens.get(1)) || isText(tokens.get(2)));
    return text || i == 0 && tokens.get(i).is("They") && subject;
  }
}
