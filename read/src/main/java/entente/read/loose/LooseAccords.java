package entente.read.loose;

import entente.model.Accord.Kind;
import entente.model.Accord.Status;
import entente.model.Field;
import entente.model.Party;
import entente.model.Sector;
import entente.model.Span;
import entente.model.Type;
import entente.read.Mention;
import entente.read.frame.AccordSubjects;
import entente.read.frame.Draft;
import entente.read.frame.Lexicon;
import entente.read.frame.MeetingNouns;
import entente.read.frame.Scene;
import entente.read.frame.Sectors;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Accords by their noun, where it bears a date ("the pact of 2019 worries nobody in Oslo or Riga")
/// or is a joint text by which something is said ("according to a joint communique"), between the
/// parties named with it, else in its clause, else those whom the document is about.
final class LooseAccords {
  private static final Lexicon NOUNS =
      new Lexicon("frames/accords.tsv", 1, row -> !row.cell(2).equals("weak"));
  private static final Lexicon VERBS =
      new Lexicon("frames/accord-verbs.tsv", 1, row -> !row.cell(0).startsWith("the-"));
  private static final Words LISTS = Words.of(LooseAccords.class);
  private static final Pattern PLANNED = LISTS.inAnyCase("planned");
  private static final Pattern NEGOTIATING = LISTS.inAnyCase("negotiating");
  private static final Pattern AGREED = LISTS.inAnyCase("agreed");

  /// So far from the accord a word may stand that says how far it has come.
  private static final int NEAR = 60;

  private static final Set<String> BY = Set.of("in", "per", "according", "accord", "by");

  /// Texts of a body's own.
  private static final Set<String> OWN = Set.of("communique", "communiqué");

  private LooseAccords() {}

  static void write(Rest rest, Consumer<Draft> drafts) {
    for (Node noun : rest.scene().tree().nodes()) {
      Lexicon.Entry entry =
          noun.isVerb() || !noun.tag().startsWith("N") || noun.relation().equals("compound")
              ? null
              : NOUNS.entryAt(rest.scene(), noun);
      if (entry != null && !rest.taken(Type.ACCORD, noun.span()) && !rest.imagined(noun)) {
        accord(rest, noun, Kind.valueOf(entry.row().cell(0).toUpperCase(Locale.ROOT)), drafts);
      }
    }
  }

  private static void accord(Rest rest, Node noun, Kind kind, Consumer<Draft> drafts) {
    Scene scene = rest.scene();
    Span phrase = MeetingNouns.phrase(noun);
    String words = phrase.of(scene.text());
    Mention.OfDate date = scene.doneOf(noun, Mention.Role.AT, Mention.Role.SINCE);
    boolean text =
        BY.contains(noun.preposition()) && words.toLowerCase(Locale.ROOT).contains("joint ");
    Status cue = cue(scene, phrase);
    List<Party> parties = date != null || text || cue != null ? parties(rest, noun) : List.of();
    boolean lent =
        noun.lemma().equals("arrangement")
            && parties.stream()
                .anyMatch(party ->
                    Set.of("bank", "fund").contains(scene.script().gazetteer().kind(party)));
    boolean communique =
        OWN.contains(noun.lemma()) && !words.toLowerCase(Locale.ROOT).contains("joint ");
    List<Party> forum =
        text || communique && (date != null || BY.contains(noun.preposition()))
            ? java.util.stream.Stream.concat(
                    parties.stream(),
                    communique ? scene.script().pair().stream() : java.util.stream.Stream.of())
                .filter(party -> scene.script().gazetteer().kind(party).equals("forum"))
                .distinct()
                .toList()
            : List.of();
    if (parties.size() < 2 && forum.isEmpty() || lent) {
      return;
    }
    Clause clause = rest.around(noun).orElse(null);
    var draft =
        new Draft(Type.ACCORD, "accord/loose", scene)
            .word(Field.KIND, kind)
            .parties(Field.PARTIES, forum.isEmpty() ? parties : forum)
            .word(
                Field.STATUS,
                cue != null
                    ? cue
                    : AccordSubjects.under(noun) ? Status.AGREED : status(clause, noun))
            .date(
                Field.DATE,
                date != null
                    ? date.when()
                    : cue == Status.AGREED ? scene.told(clause) : text ? scene.narrative() : null)
            .evidence(
                clause == null ? scene.body() : scene.clauseSpan(clause.verb()).cover(noun.span()));
    AccordSubjects.count(scene, noun, draft);
    Set<Sector> sectors = Sectors.in(words);
    drafts.accept(
        kind == Kind.STATEMENT
            ? draft
            : draft.sectors(sectors.isEmpty() ? AccordSubjects.sectors(scene, noun) : sectors));
  }

  /// How far it has come by the words around it; null where they do not tell.
  private static @Nullable Status cue(Scene scene, Span phrase) {
    String words =
        scene.between(
            Math.max(scene.span().start(), phrase.start() - NEAR),
            Math.min(scene.span().end(), phrase.end() + NEAR));
    return PLANNED.matcher(words).find()
        ? Status.PLANNED
        : NEGOTIATING.matcher(words).find()
            ? Status.NEGOTIATING
            : AGREED.matcher(words).find() ? Status.AGREED : null;
  }

  private static Status status(@Nullable Clause clause, Node noun) {
    Table.Row row = clause == null ? null : VERBS.of(clause.lemma());
    if (clause == null || row == null) {
      return Status.AGREED;
    }
    Status done = Status.valueOf(row.cell(0).toUpperCase(Locale.ROOT).replace('-', '_'));
    boolean other = done == Status.ENDED && !clause.patients().contains(noun);
    return other
        ? Status.AGREED // "ended their talks with a pact"
        : clause.mode().real() ? done : Status.PLANNED;
  }

  private static List<Party> parties(Rest rest, Node noun) {
    var parties = new LinkedHashSet<>(rest.named(MeetingNouns.phrase(noun), true));
    if (parties.size() < 2) {
      rest.around(noun)
          .ifPresent(clause -> {
            parties.addAll(rest.named(rest.scene().clauseSpan(clause.verb()), false));
            parties.addAll(rest.subject(clause));
          });
    }
    return rest.sides(List.copyOf(parties));
  }
}
