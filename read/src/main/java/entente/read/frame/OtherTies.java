package entente.read.frame;

import entente.model.Party;
import entente.model.Relation;
import entente.model.Span;
import entente.model.When;
import entente.read.Mention;
import entente.read.name.Gazetteer;
import entente.read.table.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a sentence tells of ties beside the one that it is about: the break before a restoration,
/// and the next tie in a row of them.
final class OtherTies {
  private static final Words LISTS = Words.of(OtherTies.class);
  static final Pattern BROKEN =
      Pattern.compile(
          "\\b(?:ties|relations|links)(?: (?:between|with) [^.;,]{3,40}?)?(?:,? (?:that|which)"
              + " (?:they |it |\\w+ )?(?:had |were |was |been )*|,? )(severed|cut(?:"
              + " off)?|broken(?: off)?|ruptured|suspended|frozen) (?=in |since |on |during |after"
              + " |more than |nearly |almost |over |about |\\w+ (?:years|months) ago|last |earlier"
              + " |this )",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AND_WITH =
      Pattern.compile("^,?\\s+and (?:also |later |then )?with (?:the )?$");
  private static final Pattern SAME =
      Pattern.compile("^ (?:in|on) the same (?:year|month|week|day)\\b");

  private OtherTies() {}

  /// "Chad's representative to the UN and his Fijian counterpart": no worldwide body, but the other
  /// state that the sentence names, has diplomatic relations.
  static List<List<Party>> ofStates(Scene scene, List<List<Party>> pairs) {
    Gazetteer gazetteer = scene.script().gazetteer();
    boolean worldwide =
        pairs.stream()
            .flatMap(List::stream)
            .anyMatch(party -> gazetteer.kind(party).equals("organisation"));
    List<Party> states =
        scene.mentions().stream()
            .filter(Mention.OfParty.class::isInstance)
            .flatMap(mention -> ((Mention.OfParty) mention).parties().stream())
            .filter(party -> gazetteer.kind(party).equals("state"))
            .distinct()
            .toList();
    return !worldwide ? pairs : states.size() == 2 ? List.of(states) : List.of();
  }

  /// "agreed to restore the ties that were cut in 2016": the break that came before.
  static void broken(Scene scene, String sentence, Matcher broken, Consumer<Draft> drafts) {
    int after = scene.span().start() + broken.end();
    Mention.OfDate date =
        scene.dates().stream()
            .filter(each -> each.span().start() >= after && each.span().start() - after < 25)
            .findFirst()
            .orElse(null);
    var parties = new LinkedHashSet<Party>();
    scene.mentions().stream()
        .filter(mention ->
            mention.span().start() < after
                && scene.places().stream()
                    .noneMatch(place -> place.span().overlaps(mention.span())))
        .forEach(mention -> parties.addAll(Who.meant(mention)));
    List<Party> states =
        parties.stream()
            .filter(party -> scene.script().gazetteer().kind(party).equals("state"))
            .toList();
    List<Party> two =
        states.size() == 2
            ? states
            : states.size() < 2 && scene.script().pair().size() == 2
                ? scene.script().pair()
                : List.of();
    Relation.Status status =
        broken.group(1).toLowerCase(Locale.ROOT).matches("suspended|frozen")
            ? Relation.Status.SUSPENDED
            : Relation.Status.ENDED;
    if (!sentence.contains("?")) {
      Relations.emit(
          scene,
          two,
          "diplomatic-relations",
          status,
          date == null ? null : date.when(),
          null,
          "relation/broken",
          scene.body(),
          drafts);
    }
  }

  /// "established ties with A in 1970 and with B in 1981": the second of two, each with its date.
  static void besides(
      Scene scene,
      String kind,
      Span tier,
      Relation.Status status,
      List<Party> first,
      Mention.@Nullable OfDate date,
      String frame,
      Consumer<Draft> drafts) {
    List<Mention> mentions = scene.mentions();
    for (int i = 1; i < mentions.size(); i++) {
      boolean follows =
          mentions.get(i) instanceof Mention.OfParty party
              && party.parties().size() == 1
              && !first.contains(party.parties().getFirst())
              && party.span().start() > tier.end()
              && AND_WITH
                  .matcher(scene.between(mentions.get(i - 1).span().end(), party.span().start()))
                  .matches();
      if (!follows || !(mentions.get(i) instanceof Mention.OfParty other)) {
        continue;
      }
      String after =
          scene.between(other.span().end(), Math.min(scene.span().end(), other.span().end() + 25));
      Mention next = i + 1 < mentions.size() ? mentions.get(i + 1) : null;
      boolean dated =
          next instanceof Mention.OfDate && next.span().start() - other.span().end() < 6;
      When when =
          dated && next instanceof Mention.OfDate own
              ? own.when()
              : date != null && SAME.matcher(after).find()
                  ? When.of(java.time.YearMonth.from(date.when().first()))
                  : null;
      Party holder =
          first.stream()
              .filter(party ->
                  mentions.stream()
                      .anyMatch(mention ->
                          mention.span().start() < tier.start()
                              && Who.meant(mention).contains(party)))
              .findFirst()
              .orElse(first.getFirst());
      Relations.emit(
          scene,
          List.of(holder, other.parties().getFirst()),
          kind,
          status,
          when,
          null,
          frame,
          scene.body(),
          drafts);
      return;
    }
  }

  /// "ties with A date from 2011, and those with B from 2015", "one between C and D": the next,
  /// with what is said of it in the rest of the clause.
  static void those(
      Scene scene,
      String kind,
      Span tier,
      Relation.Status status,
      List<Party> first,
      Mention.@Nullable OfDate date,
      String frame,
      Consumer<Draft> drafts) {
    Matcher those = THOSE.matcher(scene.between(tier.end(), scene.span().end()));
    if (!those.find()) {
      return;
    }
    var clause = new Span(tier.end() + those.start(1), tier.end() + those.end());
    List<Party> named =
        scene.mentions().stream()
            .filter(mention -> clause.contains(mention.span()))
            .filter(Mention.OfParty.class::isInstance)
            .flatMap(mention -> Who.meant(mention).stream())
            .distinct()
            .toList();
    var two = new LinkedHashSet<>(named);
    if (!those.group(2).equals("between")) {
      scene.mentions().stream()
          .filter(mention -> mention.span().end() <= tier.start())
          .flatMap(mention -> Who.meant(mention).stream())
          .filter(first::contains)
          .findFirst()
          .ifPresent(two::add);
    }
    String told = those.group(3);
    boolean gapped = MADE.matcher(told).find() && !AUXILIARY.matcher(told).find();
    When when =
        scene.dates().stream()
            .filter(each -> clause.contains(each.span()))
            .map(Mention.OfDate::when)
            .findFirst()
            .orElse(gapped && date != null ? date.when() : null);
    Relation.Status then =
        MADE.matcher(told).find()
            ? Relation.Status.ESTABLISHED
            : CUT.matcher(told).find() ? Relation.Status.ENDED : status;
    if (named.size() <= 2 && two.size() == 2 && !first.containsAll(two)) {
      Relations.emit(scene, List.copyOf(two), kind, then, when, null, frame, scene.body(), drafts);
    }
  }

  private static final Pattern THOSE =
      Pattern.compile(",? (?:and|while|but|whereas) ((?:those|that|one) (between|with) ([^.;?]+))");
  private static final Pattern AUXILIARY = Pattern.compile("\\b(?:was|were|be|been|are|is|had)\\b");
  private static final Pattern MADE = LISTS.inAnyCase("made");
  private static final Pattern CUT = LISTS.inAnyCase("cut");
}
