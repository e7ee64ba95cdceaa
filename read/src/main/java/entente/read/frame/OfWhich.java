package entente.read.frame;

import entente.model.Field;
import entente.model.Indicator.Measure;
import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A part of a figure, told behind it: "trade with the islands came to 26 billion, of which Fiji
/// accounted for 4". It is measured as the whole is, between the one named and who is told of in
/// both.
final class OfWhich {
  private static final Pattern OF_WHICH =
      Pattern.compile(",?\\s+of (?:which|that|these)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern PART =
      Pattern.compile(
          "(?s)^[^,;.]{0,30},?\\s+of (?:which|that|this|it)\\b.{0,60}\\b(?:accounted for|accounts"
              + " for|had|has|made up|makes up|took|takes|supplied|contributed|alone)\\s.{0,30}$",
          Pattern.CASE_INSENSITIVE);

  private final Scene scene;
  private final Consumer<Draft> drafts;

  OfWhich(Scene scene, Consumer<Draft> drafts) {
    this.scene = scene;
    this.drafts = drafts;
  }

  /// Whether a sum is told as a part of one before it.
  static boolean is(Scene scene, Span sum) {
    return new OfWhich(scene, _ -> {}).measure(sum) != null;
  }

  /// What the whole measures, of which a sum is a part; null where it is no part.
  @Nullable Measure measure(Span part) {
    Mention.OfMoney whole = whole(part);
    return whole == null ? null : Measured.of(scene, whole.span());
  }

  void figure(Mention.OfMoney part) {
    Mention.OfMoney whole = whole(part.span());
    Measure measure = whole == null ? null : Measured.of(scene, whole.span());
    List<Party> own =
        parties(whole == null ? part.span().start() : whole.span().end(), part.span().start());
    if (whole == null || measure == null || own.size() != 1) {
      return;
    }
    var parties = new ArrayList<>(own);
    Draft told =
        Indicators.draft(
            scene, measure, whole.money().value(), whole.money().currency(), whole.span());
    for (Party party : told == null ? List.<Party>of() : told.parties(Field.PARTIES)) {
      boolean around = scene.script().gazetteer().members(party).contains(own.getFirst());
      if (parties.size() < 2 && !around && !parties.contains(party)) {
        parties.add(party);
      }
    }
    drafts.accept(
        Indicators.draft(
            scene,
            parties,
            measure,
            part.money().value(),
            part.money().currency(),
            scene.tree().covering(part.span()).orElse(null),
            new Span(scene.text().lastIndexOf("of", part.span().start()), part.span().end())));
  }

  /// The clause of a whole without the words about its part.
  static Span without(Scene scene, Span clause, Span figure) {
    if (!clause.contains(figure)) {
      return clause;
    }
    Matcher matcher = OF_WHICH.matcher(scene.between(figure.end(), clause.end()));
    return matcher.find() ? new Span(clause.start(), figure.end() + matcher.start()) : clause;
  }

  private Mention.@Nullable OfMoney whole(Span part) {
    Mention.OfMoney whole = null;
    for (Mention.OfMoney money : scene.money()) {
      if (money.span().end() < part.start()
          && PART.matcher(scene.between(money.span().end(), part.start())).find()) {
        whole = money;
      }
    }
    return whole;
  }

  private List<Party> parties(int from, int to) {
    return scene.mentions().stream()
        .filter(mention -> mention.span().start() >= from && mention.span().end() <= to)
        .filter(Mention.OfParty.class::isInstance)
        .map(Mention.OfParty.class::cast)
        .filter(party -> party.how() != Mention.How.REFERENCE)
        .flatMap(party -> party.parties().stream())
        .distinct()
        .toList();
  }
}
