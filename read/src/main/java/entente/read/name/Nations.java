package entente.read.name;

import entente.model.Party;
import entente.read.Mention;
import entente.read.Mention.How;
import entente.read.name.References.Found;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which state a description by its region or its kind means: "the African nation", "the country".
final class Nations {
  private static final Words LISTS = Words.of(Nations.class);
  private static final Set<String> GIVING = LISTS.set("giving");

  private final Gazetteer gazetteer;
  private final Foregoing foregoing;

  Nations(Gazetteer gazetteer, Foregoing foregoing) {
    this.gazetteer = gazetteer;
    this.foregoing = foregoing;
  }

  /// "the African nation", "the landlocked Central Asian republic": the last state of that region;
  /// its adjective is the next mention.
  @Nullable Found nation(List<Token> tokens, int i, List<Mention> ahead, @Nullable Party subject) {
    boolean the = Set.of("the", "this").contains(tokens.get(i).word().toLowerCase(Locale.ROOT));
    if (!the
        || ahead.isEmpty()
        || !(ahead.getFirst() instanceof Mention.OfParty name)
        || name.how() != How.ADJECTIVE && name.how() != How.NAME
        || name.parties().size() != 1
        || !name.parties().getFirst().isRegion()) {
      return null;
    }
    int k = i + 1;
    while (k < Math.min(tokens.size(), i + 3)
        && tokens.get(k).span().start() < name.span().start()
        && tokens.get(k).wordy()
        && !Descriptions.ANY.contains(tokens.get(k).word())) {
      k++;
    }
    if (k >= tokens.size() || tokens.get(k).span().start() != name.span().start()) {
      return null;
    }
    while (k < tokens.size() && tokens.get(k).span().end() <= name.span().end()) {
      k++;
    }
    k += k + 1 < tokens.size() && tokens.get(k).is("island") ? 1 : 0;
    boolean noun =
        k < tokens.size()
            && (Descriptions.NATION.contains(tokens.get(k).word()) || tokens.get(k).is("giant"));
    boolean more =
        k + 1 < tokens.size() && (tokens.get(k + 1).is("-") || tokens.get(k + 1).is("of"));
    Set<Party> members = gazetteer.members(name.parties().getFirst());
    Party state =
        noun && !more
            ? foregoing.state(
                subject == null || !gives(tokens, i) ? members : without(members, subject))
            : null;
    return state == null ? null : new Found(List.of(state), k - i + 1);
  }

  private static Set<Party> without(Set<Party> members, Party one) {
    var rest = new java.util.LinkedHashSet<>(members);
    rest.remove(one);
    return rest;
  }

  /// The state that was named last; beside a giver ("China will help rebuild roads in the country")
  /// the one before it.
  ///
  /// @param noun what it is called, in lower case: one of a kingdom is a kingdom
  @Nullable Party country(List<Token> tokens, int i, String noun, @Nullable Party subject) {
    Set<Party> realm = Realms.all(noun);
    Party last = realm.isEmpty() ? foregoing.state() : foregoing.state(realm);
    boolean owned =
        i + 2 < tokens.size()
            && tokens
                .get(i + 2)
                .word()
                .matches("['’]s?"); // "offered the country's help": one's own
    boolean own =
        last != null
            && subject != null
            && (last.equals(subject) || gazetteer.members(subject).equals(Set.of(last)));
    Party other =
        last != null && own && !owned && gives(tokens, i) ? foregoing.otherState(last) : null;
    return other == null ? last : other;
  }

  private static boolean gives(List<Token> tokens, int before) {
    return tokens.subList(0, before).stream().anyMatch(token -> GIVING.contains(token.word()));
  }
}
