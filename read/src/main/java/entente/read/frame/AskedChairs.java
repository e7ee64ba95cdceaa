package entente.read.frame;

import entente.model.Membership.Role;
import entente.model.Membership.Status;
import entente.model.Party;
import entente.model.When;
import entente.read.Mention;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who chairs a body, as the bare answer to that question: "Who chairs it now? Laos, until
/// December. From January, Malaysia."
final class AskedChairs {
  private static final Words LISTS = Words.of(AskedChairs.class);
  private static final String CHAIRING = LISTS.pattern("chairing").pattern();
  private static final Pattern ASKED =
      Pattern.compile(
          "\\b(?:who|whose|which)\\b[^?.]*" + CHAIRING + "[^?.]*\\?", Pattern.CASE_INSENSITIVE);
  private static final Set<String> BARE = LISTS.set("bare");
  private static final Pattern NEXT = LISTS.inAnyCase("next");
  private static final int REACH = 200;

  private AskedChairs() {}

  static void write(Scene scene, Consumer<Draft> drafts) {
    int start = scene.span().start();
    Matcher asked =
        ASKED.matcher(scene.text().substring(Math.max(0, start - REACH), start).strip());
    List<Mention> named =
        scene.mentions().stream().filter(Mention.OfParty.class::isInstance).toList();
    Party state = named.size() == 1 ? Memberships.state(scene, named.getFirst()) : null;
    if (state == null
        || !asked.find()
        || !scene.sentence().tokens().stream().allMatch(token -> bare(scene, token))) {
      return;
    }
    Party body = ImpliedPlaces.inQuestion(scene, start, state);
    if (body != null) {
      When when =
          scene.dates().stream()
              .filter(date -> date.role() != Mention.Role.UNTIL)
              .map(Mention.OfDate::when)
              .findFirst()
              .orElse(null);
      boolean ahead =
          scene.script().ahead(when) || NEXT.matcher(scene.span().of(scene.text())).find();
      Memberships.emit(
          scene,
          drafts,
          state,
          body,
          Role.CHAIR,
          ahead ? Status.PLANNED : Status.CURRENT,
          when,
          "membership/implied",
          scene.body());
    }
  }

  private static boolean bare(Scene scene, Token token) {
    return !token.wordy()
        || BARE.contains(token.word().toLowerCase(Locale.ROOT))
        || scene.mentions().stream().anyMatch(mention -> mention.span().contains(token.span()));
  }
}
