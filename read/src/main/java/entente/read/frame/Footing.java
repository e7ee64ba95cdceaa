package entente.read.frame;

import entente.model.Relation;
import entente.model.Span;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How far a relation has come, by the verb or the noun that says what is done with it.
final class Footing {
  private static final Words LISTS = Words.of(Footing.class);
  private static final Map<String, Relation.Status> DEEDS =
      LISTS.pairs("deeds", Relation.Status.class);

  /// "an upgrade to a strategic partnership".
  private static final Set<String> LIFTS = LISTS.set("lifts");

  private Footing() {}

  /// "the severing of ties between A and B": the noun that says what is done with them; null where
  /// none does.
  static @Nullable Node deed(Node noun) {
    Node head = noun.head();
    if (head == null || head.mention() != null) {
      return DEEDS.containsKey(noun.lemma()) ? noun : null;
    }
    boolean of =
        noun.relation().equals("nmod")
            && (Set.of("of", "in").contains(noun.preposition())
                || noun.preposition().equals("to") && LIFTS.contains(head.lemma()));
    Node lift = lift(noun);
    if (lift != null) {
      return lift;
    }
    return of && DEEDS.containsKey(head.lemma())
        ? head
        : DEEDS.containsKey(noun.lemma()) ? noun : null;
  }

  private static final Set<String> RUNGS = LISTS.set("rungs");

  /// "the raising of relations to the level of a partnership": the raising; null where nothing is
  /// raised.
  static @Nullable Node lift(Node noun) {
    Node at = noun.head();
    for (int steps = 0; steps < 4 && at != null && RUNGS.contains(at.lemma()); steps++) {
      at = at.head();
    }
    return at != null && at != noun.head() && !at.isVerb() && LIFTS.contains(at.lemma())
        ? at
        : null;
  }

  /// "to the level of a strategic partnership": whether it is what ties are to reach.
  static boolean rung(Node noun) {
    Node head = noun.head();
    return head != null && RUNGS.contains(head.lemma()) && noun.preposition().equals("of");
  }

  static Relation.@Nullable Status done(Node deed, @Nullable Clause clause) {
    Relation.Status own = DEEDS.get(deed.lemma());
    if (clause == null || clause.mode().real() || MARKS.contains(clause.lemma())) {
      return clause != null
              && (clause.wants() && clause.patients().contains(deed) || clause.mode().denied())
          ? own == Relation.Status.ESTABLISHED ? Relation.Status.PLANNED : null
          : own;
    }
    return own == Relation.Status.ESTABLISHED
            && !clause.mode().denied()
            && clause.mode().force() != Mode.Force.IMAGINED
        ? Relation.Status.PLANNED
        : null;
  }

  private static final Set<String> MARKS = Set.of("mark", "celebrate", "commemorate", "observe");

  private static final Set<String> STANDING = LISTS.set("standing");

  /// "said it would sever ties": who announces the break makes it.
  private static boolean announced(Clause clause) {
    Node head = clause.verb().head();
    return clause.mode().future()
        && head != null
        && Set.of("say", "announce", "declare", "decide", "resolve").contains(head.lemma())
        && Set.of("ccomp", "xcomp").contains(clause.verb().relation());
  }

  private static final Set<String> BUILDS =
      Set.of("build", "develop", "have", "celebrate", "cement", "consolidate");
  private static final Set<String> PROPOSED = LISTS.set("proposed");
  private static final Set<String> BREAKS =
      Set.of("severed", "cut", "broken", "ruptured", "terminated");
  private static final Pattern BREAKING =
      Pattern.compile(
          "^(?:cut|cutting|sever(?:s|ed|ing)?|br(?:oke|eaks?|eaking|oken)|rupture[sd]?)\\b");
  private static final Pattern HALTING =
      Pattern.compile("^(?:suspend(?:s|ed|ing)|fr(?:oze|eezing))\\b");

  /// "said so in severing ties": a verb that is among the words for the ties, but not their
  /// clause's.
  private static Relation.@Nullable Status parting(Scene scene, Span tier) {
    String words = tier.of(scene.text()).toLowerCase(Locale.ROOT);
    return BREAKING.matcher(words).find()
        ? Relation.Status.ENDED
        : HALTING.matcher(words).find() ? Relation.Status.SUSPENDED : null;
  }

  /// "threatened with severing ties", "short of cutting ties": what is not done.
  private static final Pattern SPARED = LISTS.inAnyCase("spared");

  private static final Set<String> HALTS = Set.of("suspended", "frozen", "downgraded");

  /// The participle before the ties that are lifted to a tier; empty where none stands there.
  private static String lifted(Node noun) {
    Node head = noun.head();
    return head == null
            || !noun.relation().equals("nmod")
            || !Set.of("to", "into").contains(noun.preposition())
        ? ""
        : head.children("amod")
            .map(word -> word.word().toLowerCase(Locale.ROOT))
            .filter(PROPOSED::contains)
            .findFirst()
            .orElse("");
  }

  /// "followed suit and severed relations": a verb that the parser took for an adjective.
  private static Relation.@Nullable Status broken(Scene scene, Node noun, Span tier) {
    String first = tier.of(scene.text()).toLowerCase(Locale.ROOT);
    String word =
        noun.children("amod")
            .map(child -> child.word().toLowerCase(Locale.ROOT))
            .filter(first::startsWith)
            .findFirst()
            .orElse("");
    return BREAKS.contains(word)
        ? Relation.Status.ENDED
        : HALTS.contains(word) ? Relation.Status.SUSPENDED : null;
  }

  private static final Set<String> NAMES = LISTS.set("names");
  private static final Pattern WORKED_ON = LISTS.inAnyCase("worked-on");

  /// The words that stand before a tier in its sentence.
  private static String words(Scene scene, Span tier) {
    return scene.between(Math.max(scene.span().start(), tier.start() - 60), tier.start());
  }

  /// "The strategic partnership that they concluded in 2015 will be followed by another": whether
  /// its own relative clause tells that it was founded.
  private static boolean founded(Node noun) {
    return noun.children("acl:relcl")
        .filter(verb -> "found".equals(sort(verb.lemma())))
        .map(Mode::of)
        .anyMatch(mode -> mode.real() && !mode.denied() && mode.time() == Mode.Time.PAST);
  }

  /// "the partnership that they founded in 2015", "signed in 2015": the verb of its founding; null
  /// where none hangs from it.
  static @Nullable Node founding(Node noun) {
    return noun.children("acl:relcl", "acl")
        .filter(verb -> "found".equals(sort(verb.lemma())) && !verb.tag().equals("VB"))
        .filter(verb -> Mode.of(verb).real() && !Mode.of(verb).denied())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String sort(String lemma) {
    Table.Row row = Relations.VERBS.of(lemma);
    return row == null ? null : row.cell(0);
  }

  /// Null where it is only imagined, or denied.
  static Relation.@Nullable Status of(Scene scene, Node noun, Span tier, @Nullable Clause clause) {
    String before =
        scene
            .between(Math.max(scene.span().start(), tier.start() - 14), tier.start())
            .toLowerCase(Locale.ROOT);
    if (before.contains("planned ") || before.contains("proposed ")) {
      return Relation.Status.PLANNED;
    }
    boolean open = clause == null || clause.mode().real();
    if (WORKED_ON.matcher(words(scene, tier)).find() && open) {
      return Relation.Status.PLANNED; // "negotiators work on a strategic partnership"
    }
    if (founded(noun)) {
      return Relation.Status.ESTABLISHED;
    }
    if (clause != null
        && NAMES.contains(clause.lemma())
        && (clause.mode().real() || clause.mode().force() == Mode.Force.PLEDGED)
        && !clause.mode().denied()) {
      return Relation.Status.ESTABLISHED; // "agreed to call what they had a strategic partnership"
    }
    if (noun.children("amod")
            .anyMatch(word ->
                STANDING.contains(word.lemma())
                    || STANDING.contains(word.word().toLowerCase(Locale.ROOT)))
        && (clause == null || !clause.mode().denied())) {
      return Relation.Status.ESTABLISHED; // "urged an improved strategic partnership"
    }
    if (PROPOSED.contains(lifted(noun)) && (clause == null || clause.mode().real())) {
      return Relation.Status
          .PLANNED; // "proposed raising ties to …", of which parsers make an adjective
    }
    boolean own = clause != null && tier.contains(clause.verb().span());
    Relation.Status parting = own ? null : parting(scene, tier);
    if (parting != null && SPARED.matcher(words(scene, tier)).find()) {
      return null;
    }
    Relation.Status broken = parting == null ? broken(scene, noun, tier) : parting;
    if (broken != null) {
      return clause != null && (clause.mode().denied() || !clause.mode().real()) ? null : broken;
    }
    if (clause == null) {
      Node copula = noun.child("cop");
      boolean will =
          noun.children("aux")
              .anyMatch(aux -> Set.of("will", "may", "could", "would").contains(aux.lemma()));
      return copula != null && will ? Relation.Status.PLANNED : Relation.Status.ESTABLISHED;
    }
    if (clause.wants() && clause.patients().contains(noun)) {
      return clause.mode().denied() ? null : Relation.Status.PLANNED;
    }
    Table.Row row = Relations.VERBS.of(clause.lemma());
    String sets = row == null ? "established" : row.cell(1);
    Mode mode = clause.mode();
    if (mode.force() == Mode.Force.IMAGINED || mode.denied() && !sets.equals("established")) {
      return null;
    }
    boolean itself =
        row != null
            && row.cell(0).equals("lift")
            && clause.patients().contains(noun)
            && noun.preposition().isEmpty();
    boolean keeps =
        row != null && row.cell(0).equals("keep")
            || itself; // "advance their partnership" lifts it to nothing else
    if (keeps
        && !mode.real()
        && !mode.denied()
        && BUILDS.contains(clause.lemma())
        && noun.children("det")
            .anyMatch(det -> det.lemma().equals("a") || det.lemma().equals("an"))) {
      return Relation.Status.PLANNED; // "vowed to build a strategic partnership"
    }
    if (clause.mode().denied()
        && before.matches("(?s).*\\bno (?:\\w+ )?$")
        && (clause.lemma().equals("have") || clause.lemma().equals("maintain"))) {
      return Relation.Status.ENDED; // "have had no diplomatic relations since April"
    }
    if (sets.equals("established") && !keeps && !mode.real() && noun != clause.verb()) {
      return mode.denied() ? null : Relation.Status.PLANNED;
    }
    if (sets.equals("established")
        && !keeps
        && row == null
        && (clause.wants() || !mode.real())
        && noun != clause.verb()) {
      return Relation.Status.PLANNED; // "proposed elevating ties to …"
    }
    return switch (sets) {
      case "ended" ->
          mode.real()
                  || announced(clause)
                  || clause.mode().future()
                      && scene.sayer() != null
                      && scene.acting(clause).contains(scene.sayer())
              ? Relation.Status.ENDED
              : null;
      case "suspended" -> mode.real() ? Relation.Status.SUSPENDED : null;
      default -> mode.denied() ? null : Relation.Status.ESTABLISHED;
    };
  }
}
