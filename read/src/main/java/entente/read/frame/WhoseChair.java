package entente.read.frame;

import entente.model.Membership.Role;
import entente.model.Membership.Status;
import entente.model.Party;
import entente.model.When;
import entente.read.Mention;
import entente.read.table.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whose a chair is, told without a verb of chairing: "the chair is Malaysia's this year and will
/// be Fiji's from May", "India holds the presidency of the G20, the Comoros that of the Union".
final class WhoseChair {
  private static final Words LISTS = Words.of(WhoseChair.class);
  private static final String WHEN = LISTS.pattern("when").pattern();
  private static final Pattern CHAIR = LISTS.inAnyCase("chair");

  /// Between a state and its body, the chair's name having been said.
  private static final Pattern THAT_OF =
      Pattern.compile(
          "^,?\\s+(?:(has|have|holds?|keeps|had|held|takes|will"
              + " (?:have|hold|take))\\s+)?that\\s+of\\s+(?:the\\s+)?$");

  private static final Pattern IS =
      Pattern.compile("\\b(is|was|will\\s+be|becomes|remains|are|had\\s+been)\\s+(?:the\\s+)?$");
  private static final Pattern OWN = Pattern.compile("^['’]s?(?=\\s*[,.;:)]|\\s+" + WHEN + "\\b)");
  private static final Set<String> PAST = LISTS.set("past");

  private final Scene scene;
  private final Consumer<Draft> drafts;

  WhoseChair(Scene scene, Consumer<Draft> drafts) {
    this.scene = scene;
    this.drafts = drafts;
  }

  void write() {
    Matcher chair = CHAIR.matcher(scene.span().of(scene.text()));
    if (!chair.find()) {
      return;
    }
    int named = scene.span().start() + chair.end();
    List<Mention> mentions = scene.mentions();
    for (int k = 0; k < mentions.size(); k++) {
      Party state = Memberships.state(scene, mentions.get(k));
      if (state == null || mentions.get(k).span().start() < named) {
        continue;
      }
      if (k + 1 < mentions.size()) {
        thatOf(state, mentions.get(k), mentions.get(k + 1));
      }
      owned(state, mentions.get(k));
    }
  }

  /// "the Comoros that of the African Union".
  private void thatOf(Party state, Mention at, Mention next) {
    Matcher gap = THAT_OF.matcher(scene.between(at.span().end(), next.span().start()));
    if (gap.find()
        && next instanceof Mention.OfParty body
        && Memberships.isBody(scene, body.parties().getFirst())) {
      String verb = gap.group(1) == null ? "" : gap.group(1);
      emit(state, body.parties().getFirst(), at, verb);
    }
  }

  /// "will be the Philippines' from January".
  private void owned(Party state, Mention at) {
    Matcher is = IS.matcher(scene.between(scene.span().start(), at.span().start()));
    if (!is.find() || !OWN.matcher(scene.between(at.span().end(), scene.span().end())).find()) {
      return;
    }
    Party body = ImpliedPlaces.inQuestion(scene, at.span().start(), state);
    if (body != null) {
      emit(state, body, at, is.group(1));
    }
  }

  private void emit(Party state, Party body, Mention at, String verb) {
    if (!Memberships.mayBe(scene, state, body)) {
      return;
    }
    When date = date(at);
    boolean ahead = verb.startsWith("will") || scene.script().ahead(date);
    Memberships.emit(
        scene,
        drafts,
        state,
        body,
        scene.lower().contains("co-chair") ? Role.CO_CHAIR : Role.CHAIR,
        ahead ? Status.PLANNED : PAST.contains(verb) ? Status.PAST : Status.CURRENT,
        date,
        "membership/whose-chair",
        scene.body());
  }

  /// The date that follows the state before anything else is named.
  private @Nullable When date(Mention state) {
    return scene.dates().stream()
        .filter(date ->
            (date.role() == Mention.Role.AT || date.role() == Mention.Role.SINCE)
                && date.span().start() > state.span().end()
                && date.span().start() - state.span().end() < 16)
        .min(Comparator.comparingInt(date -> date.span().start()))
        .map(Mention.OfDate::when)
        .orElse(null);
  }
}
