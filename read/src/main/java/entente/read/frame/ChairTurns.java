package entente.read.frame;

import entente.model.Membership.Role;
import entente.model.Membership.Status;
import entente.model.Party;
import entente.model.Span;
import entente.model.When;
import entente.read.Mention;
import entente.read.table.Words;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whose turn it is to chair a body of whose chair the text has just spoken: "next year it will be
/// Peru's turn", "then comes the turn of Chile", "after Laos, Malaysia is next".
final class ChairTurns {
  private static final Words LISTS = Words.of(ChairTurns.class);
  private static final String CHAIRS = LISTS.pattern("chairs").pattern();
  private static final String BUT =
      "(?!\\s+(?:to\\s+(?!" + CHAIRS + ")|(?:at|of|on|in|as)\\b|now\\s+to\\b))";

  /// Behind the state.
  private static final Pattern TURN =
      Pattern.compile(
          "^['’]s?\\s+turn\\b" + BUT + "|^,?\\s+whose\\s+turn\\s+(?:it\\s+is|comes)\\b" + BUT);

  private static final Pattern NEXT =
      Pattern.compile(
          "^\\s+(?:(?:is|are|will be|comes?|will come|would"
              + " be)\\s+)?next(?:\\s+in\\s+(?:line|turn))?(?=\\s*(?:[.,;)]|$))");

  /// Before it.
  private static final Pattern TURN_OF =
      Pattern.compile(
          "\\bturn\\s+(?:of|for|falls\\s+to|goes\\s+to|passes\\s+to|comes\\s+to)\\s+(?:the\\s+)?$");

  private static final Pattern CHAIRED = LISTS.inAnyCase("chaired");
  private static final Pattern NOW = LISTS.inAnyCase("now");
  private static final Pattern WAS = Pattern.compile("\\b(?:was|had been)\\b");
  private static final int REACH = 220;

  private ChairTurns() {}

  static void write(Scene scene, Consumer<Draft> drafts) {
    List<Mention> mentions = scene.mentions();
    for (int k = 0; k < mentions.size(); k++) {
      Mention mention = mentions.get(k);
      Party state = Memberships.state(scene, mention);
      if (state == null || !turn(scene, mention.span())) {
        continue;
      }
      int start = Math.max(0, mention.span().start() - REACH);
      Party body = ImpliedPlaces.inQuestion(scene, mention.span().start(), state);
      if (body == null
          || !CHAIRED.matcher(scene.between(start, scene.span().end())).find()
          || !Memberships.mayBe(scene, state, body)) {
        continue;
      }
      When when = when(scene, mention);
      boolean past = scene.script().past(when);
      String words = scene.span().of(scene.text());
      boolean now = NOW.matcher(words).find() && when == null;
      Memberships.emit(
          scene,
          drafts,
          state,
          body,
          Role.CHAIR,
          now ? Status.CURRENT : past || WAS.matcher(words).find() ? Status.PAST : Status.PLANNED,
          now ? null : when,
          "membership/turn",
          scene.body());
    }
  }

  private static boolean turn(Scene scene, Span state) {
    String behind = scene.between(state.end(), scene.span().end());
    return TURN.matcher(behind).find()
        || NEXT.matcher(behind).find()
        || TURN_OF.matcher(scene.between(scene.span().start(), state.start())).find();
  }

  /// The date nearest to the state; null where there is none.
  private static @Nullable When when(Scene scene, Mention state) {
    return scene.dates().stream()
        .filter(date -> date.role() == Mention.Role.AT || date.role() == Mention.Role.SINCE)
        .min(Comparator.comparingInt(date -> Math.abs(date.span().start() - state.span().start())))
        .map(Mention.OfDate::when)
        .orElse(null);
  }
}
