package entente.read.frame;

import entente.model.Party;
import entente.model.Relation.Status;
import entente.model.When;
import entente.read.Mention;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// States in free association with another: "Niue, in free association with New Zealand since
/// 1974", "the free association of Palau with the United States, which dates from 1994"; but not a
/// compact of that name.
final class Associations {
  private static final Pattern WITH =
      Pattern.compile(
          "\\b(?<!compacts? of )(?:free association (?:of [^.;,]{2,40} )?with|freely associated"
              + " (?:state )?(?:with|of)|associated state of|free association between [^.;,]{2,40}"
              + " and) (?:the )?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SINCE =
      Pattern.compile(
          "^,?\\s*(?:which\\s+)?(?:(?:dates?|dating)(?: back)? (?:from|to)|since|established"
              + " in|agreed in|concluded in|in force since|began in|goes back to)\\s+$");

  private Associations() {}

  static void write(Scene scene, Consumer<Draft> drafts) {
    List<Mention> mentions = scene.mentions();
    for (int k = 0; k < mentions.size(); k++) {
      Party other = Memberships.state(scene, mentions.get(k));
      Matcher with =
          WITH.matcher(scene.between(scene.span().start(), mentions.get(k).span().start()));
      Party own = other == null || !with.find() ? null : own(scene, k);
      if (own != null) {
        Mention.OfDate date = date(scene, k);
        When when = date == null ? null : date.when();
        int start = Math.min(scene.span().start() + with.start(), mentions.get(k).span().start());
        var told = new entente.model.Span(start, mentions.get(k).span().end());
        Relations.emit(
            scene,
            List.of(own, other),
            "free-association",
            Status.ESTABLISHED,
            when,
            null,
            "relation/association",
            date == null ? told : told.cover(date.span()),
            drafts);
      }
    }
  }

  private static Mention.@Nullable OfDate date(Scene scene, int k) {
    int end = scene.mentions().get(k).span().end();
    return scene.dates().stream()
        .filter(date ->
            date.span().start() > end
                && SINCE.matcher(scene.between(end, date.span().start())).matches())
        .findFirst()
        .orElse(null);
  }

  /// Who is in it: the state named last before, else the first behind ("A small state in free
  /// association with …, Niue signed").
  private static @Nullable Party own(Scene scene, int k) {
    List<Mention> mentions = scene.mentions();
    for (int i = k - 1; i >= 0; i--) {
      Party state = Memberships.state(scene, mentions.get(i));
      if (state != null) {
        return state;
      }
    }
    return mentions.subList(k + 1, mentions.size()).stream()
        .map(mention -> Memberships.state(scene, mention))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
