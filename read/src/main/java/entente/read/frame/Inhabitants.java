package entente.read.frame;

import entente.model.Indicator.Measure;
import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// How many live in a state or how many posts it keeps abroad, told by the way: "Oman (population
/// 4.6 million)", "Guyana, with some 800,000 people", "Kenya keeps twelve embassies in Asia".
final class Inhabitants {
  private static final Words LISTS = Words.of(Inhabitants.class);
  private static final Set<String> POSTS = LISTS.set("posts");
  private static final Set<String> KEEPING = LISTS.set("keeping");
  private static final Set<String> PEOPLE = Set.of("people", "inhabitants", "citizens", "souls");
  private static final String COUNTRY = LISTS.pattern("country").pattern();

  /// "A kingdom of some 100,000 people, Tonga …".
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:(?:^|[,;:(–—]\\s*)an?\\s+(?:[\\w-]+\\s+){0,3}"
              + COUNTRY
              + "\\s+of|^with(?:\\s+its)?)\\s+(?:(?:some|about|around|only|just|barely|nearly|almost|over|fewer"
              + " than|more than|a mere)\\s+)*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BESIDE =
      Pattern.compile(
          "^\\s*[,(–—]\\s*(?:with|whose|population|population of|pop\\.?|home to|an? (?:[\\w-]+"
              + " ){0,3}"
              + COUNTRY
              + " of)\\s+(?:(?:some|about|around|only|just|barely|nearly|almost|over|its|fewer"
              + " than|more than|a mere)\\s+)*$",
          Pattern.CASE_INSENSITIVE);

  private Inhabitants() {}

  static void write(Scene scene, Consumer<Draft> drafts) {
    List<Mention> mentions = scene.mentions();
    for (int k = 0; k + 1 < mentions.size(); k++) {
      Party state = Memberships.state(scene, mentions.get(k));
      if (state != null
          && mentions.get(k + 1) instanceof Mention.OfCount count
          && PEOPLE.contains(count.count().unit())
          && (BESIDE
                  .matcher(scene.between(mentions.get(k).span().end(), count.span().start()))
                  .matches()
              || has(scene, mentions.get(k), count))) {
        boolean clause = has(scene, mentions.get(k), count);
        drafts.accept(
            clause
                ? stated(scene, state, count)
                : population(
                    scene, List.of(state), count, mentions.get(k).span().cover(count.span())));
      }
    }
    together(scene, drafts);
    for (int k = 0; k + 1 < mentions.size(); k++) {
      if (mentions.get(k) instanceof Mention.OfCount count
          && PEOPLE.contains(count.count().unit())
          && count.count().value().compareTo(FEW) > 0
          && BEFORE.matcher(scene.between(scene.span().start(), count.span().start())).find()) {
        heading(scene, k)
            .ifPresent(
                state -> drafts.accept(population(scene, List.of(state), count, count.span())));
      }
    }
    scene.counts().stream()
        .filter(count -> POSTS.contains(count.count().unit()))
        .forEach(count -> posts(scene, count, drafts));
  }

  /// The number with the whole clause that tells it, and its date.
  private static Draft stated(Scene scene, Party state, Mention.OfCount count) {
    Node node = scene.tree().covering(count.number()).orElse(null);
    Span span =
        node == null
            ? scene.body()
            : scene
                .around(node)
                .map(clause -> scene.clauseSpan(clause.verb()).cover(count.span()))
                .orElse(scene.body());
    return Indicators.draft(
        scene, List.of(state), Measure.POPULATION, count.count().value(), "people", node, span);
  }

  /// "Libya has 7 million inhabitants", and nothing that says what they do.
  private static boolean has(Scene scene, Mention state, Mention.OfCount count) {
    return count.count().value().compareTo(FEW) > 0
        && HAS.matcher(scene.between(state.span().end(), count.span().start())).matches()
        && ENDS.matcher(scene.between(count.number().end(), scene.span().end())).lookingAt();
  }

  private static final Pattern HAS =
      Pattern.compile(
          "\\s+(?:has|have|had|now"
              + " has|counts|numbers)\\s+(?:(?:some|about|around|only|just|barely|nearly|almost|over|fewer"
              + " than|more than|a mere)\\s+)?");
  private static final Pattern ENDS =
      Pattern.compile(
          "\\s*(?:people|inhabitants|residents|citizens)?(?:[.,;]|\\s+(?:and|but)\\b|$)");

  private static Draft population(
      Scene scene, List<Party> whose, Mention.OfCount count, Span span) {
    return Indicators.draft(
        scene, whose, Measure.POPULATION, count.count().value(), "people", null, span);
  }

  /// "Both markets together have 700 million people": of the two of whom the sentence, else the
  /// document, speaks.
  private static void together(Scene scene, Consumer<Draft> drafts) {
    List<Party> two =
        scene.mentions().stream()
            .filter(
                mention -> mention instanceof Mention.OfParty party && party.parties().size() == 2)
            .map(mention -> ((Mention.OfParty) mention).parties())
            .findFirst()
            .orElse(scene.script().pair());
    if (two.size() != 2 || !TOGETHER.matcher(scene.span().of(scene.text())).find()) {
      return;
    }
    scene.counts().stream()
        .filter(count ->
            PEOPLE.contains(count.count().unit()) && count.count().value().compareTo(MILLION) >= 0)
        .findFirst()
        .ifPresent(count -> drafts.accept(population(scene, two, count, scene.body())));
  }

  /// "With 5,000 people, Kenya sent the largest delegation" tells of no inhabitants.
  private static final java.math.BigDecimal FEW = java.math.BigDecimal.valueOf(9_000);

  private static final java.math.BigDecimal MILLION = java.math.BigDecimal.valueOf(1_000_000);
  private static final Pattern TOGETHER =
      Pattern.compile(
          "\\b(?:both|the two|they|we)\\b[^.;]{0,40}\\b(?:together|combined|between them|between"
              + " us|jointly)\\b[^.;]{0,30}\\b(?:have|has|count|number|are home|make"
              + " up|represent)\\b|\\b(?:together|combined|between them|jointly),? (?:the"
              + " two|they|both|we)\\b[^.;]{0,30}\\b(?:have|has|count|number|are home|make"
              + " up|represent)\\b",
          Pattern.CASE_INSENSITIVE);

  /// The state that stands right behind the comma after what is said of it.
  private static java.util.Optional<Party> heading(Scene scene, int k) {
    List<Mention> mentions = scene.mentions();
    return mentions.subList(k + 1, mentions.size()).stream()
        .filter(mention ->
            HEADS
                .matcher(
                    scene.between(
                        Math.max(scene.span().start(), mention.span().start() - 8),
                        mention.span().start()))
                .find())
        .map(mention -> Memberships.state(scene, mention))
        .filter(java.util.Objects::nonNull)
        .findFirst();
  }

  private static final Pattern HEADS = Pattern.compile(",\\s+(?:the\\s+)?$");

  private static void posts(Scene scene, Mention.OfCount count, Consumer<Draft> drafts) {
    scene
        .tree()
        .covering(count.span())
        .flatMap(scene::around)
        .filter(clause -> KEEPING.contains(clause.lemma()) && clause.mode().real())
        .ifPresent(clause -> {
          List<Party> owners = scene.acting(clause);
          List<Party> where = Who.acting(clause.after("in", "on", "across"));
          if (owners.size() == 1 && where.size() == 1 && !owners.equals(where)) {
            drafts.accept(
                Indicators.draft(
                    scene,
                    List.of(owners.getFirst(), where.getFirst()),
                    Measure.OTHER,
                    count.count().value(),
                    count.count().unit(),
                    clause.verb(),
                    scene.clauseSpan(clause.verb())));
          }
        });
  }
}
