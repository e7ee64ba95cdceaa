package entente.read.frame;

import entente.model.Party;
import entente.model.Relation;
import entente.model.Span;
import entente.model.When;
import entente.read.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tiers told in a row: "Malaysia to a comprehensive strategic partnership; Brunei to a strategic
/// partnership", "China in 2021 and the United States in 2022".
final class TierRows {
  private static final Pattern TO =
      Pattern.compile(
          "^\\s*(?:to|as|into)\\s(?:an?|the|its|their)?\\s?(?:planned\\s|new\\s|level of (?:an?"
              + " )?)?$");
  private static final Pattern THOSE_WITH =
      Pattern.compile(
          "\\b(?:those|that|ties|relations) with\\b[^.;]*\\b(?:same|likewise|too|also|as well)\\b",
          Pattern.CASE_INSENSITIVE);

  private TierRows() {}

  /// "Malaysia to a comprehensive strategic partnership; Brunei to a planned strategic
  /// partnership": each with the sentence's subject.
  static boolean listed(
      Scene scene,
      String kind,
      Span tier,
      Relation.Status status,
      String frame,
      @Nullable String from,
      Consumer<Draft> drafts) {
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.OfParty party
          && party.how() == Mention.How.NAME
          && mention.span().end() < tier.start()
          && !scene
              .between(scene.span().start(), mention.span().start())
              .matches("(?s).*\\bwith (?:the )?$")
          && TO.matcher(scene.between(mention.span().end(), tier.start())).find()) {
        List<Party> others = subjects(scene, mention.span().start());
        boolean planned = scene.between(mention.span().end(), tier.start()).contains("planned");
        if (others.size() == 1 && party.parties().size() == 1 && !others.equals(party.parties())) {
          Mention.OfDate date = scene.dates().stream().findFirst().orElse(null);
          When when = date == null || planned ? null : monthOf(date);
          Relations.emit(
              scene,
              List.of(others.getFirst(), party.parties().getFirst()),
              kind,
              planned ? Relation.Status.PLANNED : status,
              when,
              from,
              frame,
              scene.body(),
              drafts);
          return true;
        }
      }
    }
    return false;
  }

  private static When monthOf(Mention.OfDate date) {
    return date.end() != null && date.when() instanceof When.OnDay(var day)
        ? When.of(java.time.YearMonth.from(day))
        : date.when();
  }

  private static List<Party> subjects(Scene scene, int before) {
    return scene.clauses().stream()
        .filter(clause -> clause.verb().span().start() < before)
        .map(clause -> scene.acting(clause))
        .filter(parties -> !parties.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static final Pattern IN_YEAR = Pattern.compile("^\\s+(?:in|since)\\s+$");

  /// "… -- China in 2021 and the United States in 2022": a row of parties after the tier, each with
  /// its year; and "those with X to the same level last year".
  static boolean yearly(
      Scene scene,
      String kind,
      Span tier,
      Relation.Status status,
      String frame,
      Consumer<Draft> drafts) {
    those(scene, kind, tier, status, frame, drafts);
    var rows = new ArrayList<Draft>();
    List<Mention> mentions = scene.mentions();
    Party anchor = null;
    for (int i = 0; i + 1 < mentions.size(); i++) {
      if (mentions.get(i) instanceof Mention.OfParty party
          && party.parties().size() == 1
          && mentions.get(i + 1) instanceof Mention.OfDate date
          && party.span().start() > tier.end()
          && IN_YEAR.matcher(scene.between(party.span().end(), date.span().start())).find()) {
        if (anchor == null) {
          anchor = with(scene, tier);
        }
        if (anchor == null
            && LISTED.matcher(scene.between(tier.end(), party.span().start())).matches()) {
          anchor = owner(scene, tier);
        }
        if (anchor != null) {
          Relations.emit(
              scene,
              List.of(party.parties().getFirst(), anchor),
              kind,
              status,
              date.when(),
              null,
              frame,
              scene.body(),
              rows::add);
        }
      }
    }
    if (rows.size() >= 2) {
      rows.forEach(drafts);
      return true;
    }
    return false;
  }

  /// "… and those with the United States and India to the same level last year": each with the
  /// sentence's subject.
  private static void those(
      Scene scene,
      String kind,
      Span tier,
      Relation.Status status,
      String frame,
      Consumer<Draft> drafts) {
    Matcher matcher = THOSE_WITH.matcher(scene.between(tier.end(), scene.span().end()));
    List<Party> subject = subjects(scene, tier.start());
    if (!matcher.find() || subject.size() != 1) {
      return;
    }
    var within = new Span(tier.end() + matcher.start(), tier.end() + matcher.end());
    When when =
        scene.dates().stream()
            .filter(date -> date.span().start() > within.start())
            .findFirst()
            .map(Mention.OfDate::when)
            .orElse(null);
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.OfParty party
          && within.contains(party.span())
          && party.how() == Mention.How.NAME) {
        party
            .parties()
            .forEach(other ->
                Relations.emit(
                    scene,
                    List.of(subject.getFirst(), other),
                    kind,
                    status,
                    when,
                    null,
                    frame,
                    scene.body(),
                    drafts));
      }
    }
  }

  /// "Strategic Partnerships: with Kazakhstan since 2009; with …".
  private static final Pattern LISTED = Pattern.compile("[\\p{L}]*\\s?[:–—-]\\s*with (?:the )?");

  /// Whose ties a list tells of: of the one named before it, else of who issues it.
  private static @Nullable Party owner(Scene scene, Span tier) {
    return scene.mentions().stream()
        .filter(mention -> mention.span().end() <= tier.start())
        .flatMap(mention -> Who.meant(mention).stream())
        .findFirst()
        .orElse(scene.script().issuer());
  }

  private static @Nullable Party with(Scene scene, Span tier) {
    Party found = null;
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.OfParty party
          && party.span().end() <= tier.start()
          && party.parties().size() == 1) {
        String before =
            scene
                .between(Math.max(0, party.span().start() - 9), party.span().start())
                .toLowerCase(Locale.ROOT);
        if (before.contains("with ")) {
          found = party.parties().getFirst();
        }
      }
    }
    return found;
  }
}
