package entente.read.frame;

import entente.model.Commitment.Kind;
import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Party;
import entente.model.Type;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Rights of entry told by those who have them: "Qataris will be able to enter the United States
/// without a visa".
final class Visas {
  private static final Words LISTS = Words.of(Visas.class);
  private static final Pattern FREE =
      Pattern.compile(
          "\\b(?:(?:without|no longer (?:need|require)|will not need|exempt(?:ed)?"
              + " from|no|dispensed (?:of|from))(?: needing)?(?: \\w+){0,2}"
              + " (?:visas?|permits?)|visa-free|visas? on arrival|visas?\\b[^.;]{0,80} without one"
              + "|(?:given|granted|issued|accorded|offered)(?: [\\w-]+){0,3} visas?"
              + "|eligible for[^.;]{0,80} (?:visas?|residence|residency|entry)"
              + "|(?:may|can|could|free to|able to|allowed to|entitled to|right to)(?: \\w+)?"
              + " (?:stay|remain|spend)\\b[^.;]{0,40} \\d+ days"
              + ")\\b(?! (?:rule|regime|requirement|application|question|system)s?\\b)");
  private static final Set<String> ENTERING = LISTS.set("entering");
  private static final Set<String> FREED = LISTS.set("freed");
  private static final Set<String> DEMANDING = LISTS.set("demanding");
  private static final Set<String> TRAVELLERS = LISTS.set("travellers");
  private static final Pattern MUTUAL = LISTS.pattern("mutual");

  private Visas() {}

  static void write(Scene scene, Consumer<Draft> drafts) {
    for (Clause clause : scene.clauses()) {
      if (demands(scene, clause)) {
        demanded(scene, clause, drafts);
        return;
      }
      if (tells(scene, clause)) {
        freed(scene, clause, drafts);
        return;
      }
    }
  }

  private static void freed(Scene scene, Clause clause, Consumer<Draft> drafts) {
    List<Party> to = travellers(subjects(clause));
    Mode mode = clause.mode();
    boolean mutual =
        MUTUAL.matcher(scene.lower()).find()
            || scene.lower().contains("both countries") && to.size() == 2;
    var from = new LinkedHashSet<Party>();
    for (Mention mention : scene.mentions()) {
      if (!mutual
          && mention instanceof Mention.OfParty party
          && party.span().start() > clause.verb().span().start()
          && party.how() != Mention.How.REFERENCE) {
        from.addAll(party.parties());
      }
    }
    from.removeAll(to);
    if (mutual) {
      from.addAll(to);
    }
    if (from.isEmpty() && clause.passive()) { // "Peru said that Kenyans will be given visas"
      scene.mentions().stream()
          .flatMap(mention -> Who.meant(mention).stream())
          .filter(party -> !to.contains(party))
          .findFirst()
          .ifPresent(from::add);
    }
    if (from.isEmpty()) {
      from.addAll(scene.sayer() == null ? List.of() : List.of(scene.sayer()));
    }
    Status status =
        Signing.over(scene, clause)
            ? Status.SIGNED
            : scene.lower().contains("will")
                    || scene.lower().contains("would")
                    || mode.force() == Mode.Force.EXPECTED
                    || later(scene)
                ? Status.PLEDGED
                : Status.DELIVERED;
    draft(scene, clause, from, mutual ? List.of() : to, status, drafts);
  }

  /// "demands visas of Haitians", "will require a visa from Peruvians".
  private static boolean demands(Scene scene, Clause clause) {
    Mode mode = clause.mode();
    return DEMANDING.contains(clause.lemma())
        && !clause.passive()
        && clause.patients().stream().anyMatch(node -> node.lemma().equals("visa"))
        && mode.force() != Mode.Force.IMAGINED
        && mode.force() != Mode.Force.ASKED
        && !mode.denied()
        && !scene.acting(clause).isEmpty();
  }

  private static void demanded(Scene scene, Clause clause, Consumer<Draft> drafts) {
    List<Node> whom = clause.after("of", "from", "for", "on", "to");
    List<Party> from = scene.acting(clause);
    var to = new LinkedHashSet<>(travellers(whom));
    to.addAll(to.isEmpty() ? Who.acting(whom) : List.of());
    from.forEach(to::remove);
    Status status = clause.mode().future() ? Status.PLEDGED : Status.DELIVERED;
    if (!to.isEmpty()) {
      draft(scene, clause, from, List.copyOf(to), status, drafts);
    }
  }

  private static void draft(
      Scene scene,
      Clause clause,
      Collection<Party> from,
      List<Party> to,
      Status status,
      Consumer<Draft> drafts) {
    Draft draft =
        new Draft(Type.COMMITMENT, "commitment/visa", scene)
            .parties(Field.FROM, from)
            .parties(Field.TO, to)
            .word(Field.KIND, Kind.POLICY)
            .sectors(Sectors.in(scene.body().of(scene.text())))
            .word(Field.STATUS, status)
            .evidence(scene.body());
    draft.date(Field.DATE, Particulars.when(scene, clause, status));
    if (!from.isEmpty()) {
      drafts.accept(draft);
    }
  }

  /// Whether the clause tells of such a right, or of such a duty.
  static boolean tells(Scene scene, Clause clause) {
    Mode mode = clause.mode();
    return (clause.passive() ? FREED : ENTERING).contains(clause.lemma())
            && mode.force() != Mode.Force.IMAGINED
            && mode.force() != Mode.Force.ASKED
            && subjects(clause).stream().noneMatch(node -> node.child("nummod") != null)
            && !travellers(subjects(clause)).isEmpty()
            && FREE.matcher(scene.lower()).find()
        || demands(scene, clause);
  }

  private static List<Node> subjects(Clause clause) {
    return clause.passive() ? clause.patients() : clause.agents();
  }

  private static boolean later(Scene scene) {
    return scene.dates().stream()
        .anyMatch(date ->
            scene.script().published() != null
                && date.when().first().isAfter(scene.script().published()));
  }

  private static List<Party> travellers(List<Node> subjects) {
    var parties = new LinkedHashSet<Party>();
    for (Node node : subjects) {
      if (node.mention() instanceof Mention.OfParty party && party.how() == Mention.How.ADJECTIVE) {
        parties.addAll(party.parties());
      }
      if (TRAVELLERS.contains(node.lemma())
          || node.lemma().endsWith("s")
              && TRAVELLERS.contains(node.lemma().substring(0, node.lemma().length() - 1))) {
        node.children("amod", "compound", "nmod:poss", "nmod")
            .flatMap(child -> child.subtree().stream())
            .filter(child -> child.mention() instanceof Mention.OfParty)
            .forEach(child -> parties.addAll(Who.acting(List.of(child))));
      }
    }
    return List.copyOf(parties);
  }
}
