package entente.read.loose;

import entente.model.Field;
import entente.model.Party;
import entente.model.Relation.Status;
import entente.model.Type;
import entente.model.When;
import entente.read.Mention;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import entente.read.table.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Relations by a phrase for one in a sentence that names two parties and no more: "lays claim to
/// half of Peru", "counts Chad among its strategic partners", "exchanged ambassadors in 1974".
final class LooseTies {
  private static final Words LISTS = Words.of(LooseTies.class);
  private static final Pattern DISPUTES = LISTS.inAnyCase("disputes");
  private static final Pattern LAND = LISTS.inAnyCase("land");
  private static final Pattern OPENED = LISTS.inAnyCase("opened");
  private static final Pattern BROKEN = LISTS.inAnyCase("broken");
  private static final Pattern TO_COME = LISTS.inAnyCase("to-come");
  private static final Pattern DENIED = LISTS.inAnyCase("denied");
  private static final Pattern TIER =
      Pattern.compile(
          "(?i)\\b((?:(?:comprehensive|special|global|enhanced|green|privileged)"
              + " )*strategic|comprehensive) partner(?:s|ships?)?\\b");
  private static final Pattern IN = Pattern.compile("(?i)\\b(?:in|at|to|from|near) $");
  private static final Set<String> PARTNERS = Set.of("state", "bloc", "organisation", "alliance");
  private static final String DIPLOMATIC = "diplomatic-relations";

  private LooseTies() {}

  static void write(Rest rest, Consumer<Draft> drafts) {
    Scene scene = rest.scene();
    String words = scene.span().of(scene.text());
    boolean told = rest.framed().stream().anyMatch(draft -> draft.type() == Type.RELATION);
    List<Party> two = two(rest);
    if (told || two.size() != 2 || DENIED.matcher(words).find()) {
      return;
    }
    boolean states =
        two.stream().allMatch(party -> scene.script().gazetteer().kind(party).equals("state"));
    boolean planned = TO_COME.matcher(words).find();
    Matcher tier = TIER.matcher(words);
    When date = date(scene);
    if (states && DISPUTES.matcher(words).find() && LAND.matcher(words).find()) {
      emit(scene, two, "territorial-dispute", Status.ESTABLISHED, null, drafts);
    } else if (states && date != null && BROKEN.matcher(words).find()) {
      emit(scene, two, DIPLOMATIC, Status.ENDED, date, drafts);
    } else if (states && date != null && OPENED.matcher(words).find()) {
      emit(scene, two, DIPLOMATIC, planned ? Status.PLANNED : Status.ESTABLISHED, date, drafts);
    } else if (tier.find()) {
      String kind = tier.group(1).toLowerCase(Locale.ROOT).replace(' ', '-') + "-partnership";
      emit(scene, two, kind, planned ? Status.PLANNED : Status.ESTABLISHED, date, drafts);
    }
  }

  /// The parties that the sentence names; a capital is one where it is no place.
  private static List<Party> two(Rest rest) {
    Scene scene = rest.scene();
    var named = new LinkedHashSet<>(rest.named(scene.span(), true));
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.OfParty party
          && party.how() == Mention.How.CAPITAL
          && !IN.matcher(
                  scene.between(
                      Math.max(scene.span().start(), party.span().start() - 6),
                      party.span().start()))
              .find()) {
        named.addAll(party.parties());
      }
    }
    named.removeIf(party -> !PARTNERS.contains(scene.script().gazetteer().kind(party)));
    return List.copyOf(named);
  }

  /// The only date of the sentence; null where there is none, or several.
  private static @Nullable When date(Scene scene) {
    List<Mention.OfDate> dates =
        scene.dates().stream()
            .filter(date -> date.role() != Mention.Role.UNTIL && date.end() == null)
            .toList();
    return dates.size() == 1 ? dates.getFirst().when() : null;
  }

  private static void emit(
      Scene scene,
      List<Party> two,
      String kind,
      Status status,
      @Nullable When date,
      Consumer<Draft> drafts) {
    drafts.accept(
        new Draft(Type.RELATION, "relation/loose", scene)
            .parties(Field.PARTIES, two)
            .term(Field.KIND, kind)
            .word(Field.STATUS, status)
            .date(Field.DATE, date)
            .evidence(scene.body()));
  }
}
