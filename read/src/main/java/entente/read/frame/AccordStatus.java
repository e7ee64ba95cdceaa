package entente.read.frame;

import entente.model.Accord.Kind;
import entente.model.Accord.Status;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Table;
import entente.read.text.Block;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How far an accord has come by what governs it: the verb that acts on it, the noun it hangs from,
/// or the word under which it is named in passing.
final class AccordStatus {

  private final Bringing bringing;
  private final Scene scene;
  private final Node noun;
  private final @Nullable Clause clause;

  AccordStatus(Bringing bringing) {
    this.bringing = bringing;
    this.scene = bringing.scene();
    this.noun = bringing.noun();
    this.clause = bringing.clause();
  }

  /// Null where the sentence does not say that there is, was or shall be such an accord.
  @Nullable Status of(Kind kind) {
    String after = scene.between(noun.span().end(), scene.span().end());
    if (AWAITS.matcher(after).find()) {
      return Status.PLANNED;
    }
    Clause participle = bringing.participle();
    Table.Row brought = participle == null ? null : Bringing.row(participle);
    if (participle != null
        && brought != null
        && participle.mode().force() != Mode.Force.IMAGINED
        && !participle.mode().denied()) {
      Status own = Bringing.of(brought);
      return participle.mode().real()
          ? own
          : own == Status.NEGOTIATING ? Status.NEGOTIATING : Status.PLANNED;
    }
    Status nominal = new ByNoun(bringing).status();
    if (nominal != null) {
      return nominal;
    }
    String words = scene.lower();
    if (UNDER_WAY.matcher(after).find()) {
      return Status.NEGOTIATING;
    }
    if (counted()) {
      return Status.AGREED;
    }
    if (Bringing.forceOf(noun)) {
      return clause != null && clause.mode().future() ? Status.PLANNED : Status.IN_FORCE;
    }
    return clause == null || !bringing.object() && !bringing.subject()
        ? beside(kind)
        : governed(kind, clause, words);
  }

  /// "the tax treaty, under negotiation since 2019, …"
  private static final Pattern UNDER_WAY =
      Pattern.compile(
          "(?i)^[^.;]{0,60}\\b(?:under (?:re)?negotiation|in negotiation|being"
              + " (?:re)?negotiated|being drafted|is being discussed|is under"
              + " discussion|(?:is|are|was) (?:almost|nearly|all but|virtually|close"
              + " to|near|nearing)"
              + " (?:finished|complete|completed|completion|ready|done|concluded|conclusion))\\b");

  /// "a pact that awaits the ministers' signatures", "ready to be signed".
  private static final Pattern AWAITS =
      Pattern.compile(
          "(?i)^[^.;]{0,90}\\b(?:await(?:s|ed|ing)?|wait(?:s|ed|ing)? for|needs|lacks|ready"
              + " for|pending|short of)\\b (?:\\p{L}+['’s]* ){0,4}(?:signatures?|signing)\\b");

  /// "Among the papers signed were a defence pact …", "Also signed was a treaty": what was signed,
  /// named after it.
  boolean counted() {
    return LISTED
        .matcher(scene.between(scene.span().start(), noun.span().start()).toLowerCase(Locale.ROOT))
        .find();
  }

  private static final Pattern LISTED =
      Pattern.compile(
          "\\b(?:agreements?|documents?|papers?|texts?|deals|accords|pacts|instruments?|memoranda|mous|contracts)\\b[^.;,]{0,40}\\b(?:signed|inked|adopted|concluded|exchanged|initialled|sealed)\\b[^.;]{0,40}\\b(?:were|was|are|is|included|includes|include)\\b|^also"
              + " (?:signed|inked|adopted|concluded|exchanged|initialled|sealed) (?:there |on"
              + " \\p{L}+ )?(?:was|were)\\b");

  /// Named in passing: "under the treaty", "in a joint statement".
  private @Nullable Status beside(Kind kind) {
    if (noun.child("cop") != null || clause == null) {
      boolean title = scene.sentence().block().kind() == Block.Kind.TITLE;
      return kind == Kind.STATEMENT && title && noun.child("nmod:poss", "compound", "amod") != null
          ? Status.AGREED
          : null;
    }
    boolean definite =
        noun.children("det").anyMatch(det -> det.lemma().equals("the"))
            || noun.child("nmod:poss") != null
            || noun.tag().equals("NNP");
    boolean under =
        Set.of("in", "under", "by", "through").contains(noun.preposition())
            || definite
                && Set.of("with", "after", "following", "of", "to", "at")
                    .contains(noun.preposition())
                && kind != Kind.AGREEMENT;
    return under && clause.mode().real() && !clause.mode().denied() && kind != Kind.CODE
        ? Status.AGREED
        : null;
  }

  private @Nullable Status governed(Kind kind, Clause around, String words) {
    Table.Row row = Bringing.row(around);
    if (around.mode().force() == Mode.Force.IMAGINED
        || around.mode().denied() && (row == null || !words.contains("not in force"))) {
      return null;
    }
    if (row == null) {
      boolean the = noun.children("det").anyMatch(det -> det.lemma().equals("the"));
      boolean pairs =
          bringing.subject()
              && around.mode().real()
              && !around.mode().denied()
              && kind == Kind.AGREEMENT
              && noun.children("nmod")
                  .anyMatch(child ->
                      child.preposition().equals("between")
                          || child.preposition().equals("with") && noun.child("nmod:poss") != null);
      if (pairs) {
        return Status.AGREED; // "A pact between A and B worries C": there is one
      }
      boolean told =
          bringing.subject()
              && (around.mode().real() || around.mode().future())
              && !around.mode().denied()
              && (kind == Kind.STATEMENT || the);
      boolean names =
          bringing.object() && Set.of("call", "dub", "name", "term").contains(around.lemma());
      if (names) {
        return around.mode().real() ? Status.AGREED : null; // "what they called a landmark pact"
      }
      return bringing.object() && around.wants() ? Status.PLANNED : told ? Status.AGREED : null;
    }
    Status own = Bringing.of(row);
    if (own == Status.AGREED
        && around.mode().force() == Mode.Force.ONGOING
        && kind != Kind.STATEMENT) {
      return Status.NEGOTIATING;
    }
    return around.mode().real()
        ? own
        : own == Status.NEGOTIATING
            ? Status.NEGOTIATING
            : own == Status.ENDED ? null : Status.PLANNED;
  }
}
