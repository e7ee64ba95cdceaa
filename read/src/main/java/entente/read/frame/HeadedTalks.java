package entente.read.frame;

import entente.model.Field;
import entente.model.Meeting.Kind;
import entente.model.Meeting.Status;
import entente.model.Party;
import entente.model.Type;
import entente.model.When;
import entente.read.Mention;
import entente.read.name.Place;
import entente.read.table.Words;
import entente.read.text.Block;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Talks that a list names by those with whom they were held: "Bilateral meetings of the Prime
/// Minister in Nairobi, 4 May:" over "Kenya (President Ruto): …", "With the President of Uganda".
final class HeadedTalks {
  private static final Words LISTS = Words.of(HeadedTalks.class);
  private static final Pattern TALKS = LISTS.inAnyCase("talks");
  private static final Pattern LATER = LISTS.inAnyCase("later");

  private static final Pattern WITH =
      Pattern.compile(
          "(?i)^(?:with |meeting with |talks with )?(?:(?:the|his|her) )?(?:[\\p{L}’'.-]+"
              + " ){0,5}(?:of )?(?:the )?$");

  private static final Pattern ENDS =
      Pattern.compile("^(?: ?\\([^()]{1,80}\\))? ?(?:[:–—.;,]|$|[-|] )");

  private HeadedTalks() {}

  static void write(Scene scene, Consumer<Draft> drafts) {
    Scene above = scene.lead();
    if (above == null || scene.sentence().block().kind() != Block.Kind.ITEM) {
      return;
    }
    String heading = above.sentence().block().span().of(above.text());
    Mention with = first(scene);
    boolean opens = scene.span().start() <= scene.sentence().block().span().start() + 2;
    if (with == null || !opens || !TALKS.matcher(heading).find()) {
      return;
    }
    List<Party> others = Who.meant(with);
    Party own = own(above, others);
    if (others.size() != 1 || own == null) {
      return;
    }
    var parties = new LinkedHashSet<Party>(List.of(own));
    parties.addAll(others);
    Kind kind = Rank.kind(scene, heading + " " + with.span().of(scene.text()), parties, List.of());
    Mention.OfDate date = date(scene, above);
    When when = date == null ? null : date.when();
    boolean planned = LATER.matcher(heading).find() || scene.script().ahead(when);
    drafts.accept(
        new Draft(Type.MEETING, "meeting/headed", scene)
            .word(Field.KIND, kind == Kind.SUMMIT ? Kind.LEADERS : kind)
            .parties(Field.PARTIES, List.copyOf(parties))
            .text(Field.PLACE, place(scene, above))
            .date(Field.START, when)
            .word(Field.STATUS, planned ? Status.PLANNED : Status.HELD)
            .evidence(above.body())
            .evidence(scene.body()));
  }

  /// Who meets all of them: who acts in the heading, else who issues the text.
  private static @Nullable Party own(Scene above, List<Party> others) {
    for (Mention mention : above.mentions()) {
      boolean place =
          mention instanceof Mention.OfParty party
              && (party.how() == Mention.How.CAPITAL
                  || above.places().stream()
                      .anyMatch(each -> each.city() && each.span().overlaps(mention.span())));
      List<Party> meant = Who.meant(mention);
      if (!place && meant.size() == 1 && !others.contains(meant.getFirst())) {
        return meant.getFirst();
      }
    }
    Party issuer = above.script().issuer();
    return issuer == null || others.contains(issuer) ? null : issuer;
  }

  private static @Nullable Mention first(Scene scene) {
    for (Mention mention : scene.mentions()) {
      boolean named =
          mention instanceof Mention.OfParty party && party.how() != Mention.How.ADJECTIVE
              || mention instanceof Mention.OfPerson person && person.party() != null;
      if (named) {
        String before = scene.between(scene.span().start(), mention.span().start());
        String after = scene.between(mention.span().end(), scene.span().end());
        boolean led = before.toLowerCase(java.util.Locale.ROOT).contains("with ");
        return WITH.matcher(before).matches() && (led || ENDS.matcher(after).find())
            ? mention
            : null;
      }
    }
    return null;
  }

  private static Mention.@Nullable OfDate date(Scene scene, Scene above) {
    for (Scene each : List.of(scene, above)) {
      for (Mention.OfDate date : each.dates()) {
        if (date.when() instanceof When.OnDay && date.role() == Mention.Role.AT) {
          return date;
        }
      }
    }
    return null;
  }

  private static @Nullable String place(Scene scene, Scene above) {
    for (Scene each : List.of(scene, above)) {
      for (Place place : each.places()) {
        if (place.city()) {
          return place.name();
        }
      }
    }
    return null;
  }
}
