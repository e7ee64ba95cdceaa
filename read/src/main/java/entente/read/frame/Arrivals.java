package entente.read.frame;

import entente.model.Commitment.Kind;
import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Party;
import entente.model.Sector;
import entente.model.Span;
import entente.model.Type;
import entente.read.Mention;
import entente.read.name.Place;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What was given and arrives: "a plane with 30 tonnes of flour from Oman landed in Juba", "the
/// first Danish doses reached Accra".
final class Arrivals {
  private static final Words LISTS = Words.of(Arrivals.class);
  private static final Set<String> ARRIVING = LISTS.set("arriving");
  private static final Set<String> LEAVING = LISTS.set("leaving");
  private static final Set<String> CARRIERS = LISTS.set("carriers");

  private static final Pattern AID =
      Pattern.compile("\\b(?:aid|relief|assistance|humanitarian|supplies|donat\\w+|emergency)\\b");
  private static final Pattern STAFF = LISTS.pattern("staff");
  private static final Pattern FORCES =
      Pattern.compile(
          "\\b(?:troops|soldiers|peacekeepers|police officers|policemen|contingent|battalion)\\b");
  private static final Set<String> GIVEN = LISTS.set("given");

  private Arrivals() {}

  static void write(Scene scene, Set<Span> taken, Consumer<Draft> drafts) {
    for (Clause clause : scene.clauses()) {
      boolean leaves = LEAVING.contains(clause.lemma());
      if ((leaves || ARRIVING.contains(clause.lemma()))
          && !clause.passive()
          && clause.patients().stream()
              .noneMatch(
                  node -> node.mention() instanceof Mention.OfMoney) // "aid reached 3 million"
          && !Unpromised.never(scene, clause)) {
        arrival(scene, clause, leaves, taken, drafts);
      }
    }
  }

  private static void arrival(
      Scene scene, Clause clause, boolean leaves, Set<Span> taken, Consumer<Draft> drafts) {
    Node subject = clause.agents().isEmpty() ? null : clause.agents().getFirst();
    Span span = scene.clauseSpan(clause.verb());
    Kind kind =
        subject == null
                || subject.mention() != null && !(subject.mention() instanceof Mention.OfCount)
            ? null
            : kind(scene, subject, load(scene, subject, clause));
    if (subject == null || kind == null) {
      return;
    }
    Span thing = MeetingNouns.phrase(subject);
    if (taken.stream().anyMatch(thing::contains)) {
      return; // "two boats donated by Japan arrived": told already
    }
    List<Party> at = where(scene, clause, leaves);
    List<Party> from = givers(scene, clause, subject, at);
    var to = new LinkedHashSet<>(at);
    from.forEach(to::remove);
    if (to.isEmpty() && from.size() == 1 && !leaves) {
      to.addAll(scene.script().other(from.getFirst()));
    }
    if (from.isEmpty() || to.isEmpty()) {
      return;
    }
    Mode mode = clause.mode();
    Status status =
        mode.force() == Mode.Force.CONSIDERED
            ? Status.CONSIDERED
            : mode.future() || comes(scene, clause)
                ? Status.PLEDGED
                : leaves || mode.force() == Mode.Force.ONGOING ? Status.UNDERWAY : Status.DELIVERED;
    var sectors = Sectors.in(span.of(scene.text()));
    if (CARRIERS.contains(subject.lemma())) {
      sectors.removeAll(
          Set.of(Sector.DEFENCE, Sector.TRANSPORT)); // an air force's plane, an airport
    }
    Draft draft =
        new Draft(Type.COMMITMENT, "commitment/arrive", scene)
            .parties(Field.FROM, from)
            .parties(Field.TO, List.copyOf(to))
            .word(Field.KIND, kind)
            .sectors(sectors)
            .word(Field.STATUS, status)
            .evidence(span);
    Mention.OfCount count =
        scene.counts().stream()
            .filter(each ->
                span.contains(each.number())
                    && Promise.counted(each)
                    && !taken.contains(each.span())
                    && !CARRIERS.contains(singular(each.count().unit())))
            .findFirst()
            .orElse(null);
    if (count != null) {
      draft.count(count.count());
      taken.add(count.span());
    }
    Particulars.amount(draft, span, taken);
    drafts.accept(draft.date(Field.DATE, Particulars.when(scene, clause, status)));
  }

  /// "cross into Serbia next week".
  private static boolean comes(Scene scene, Clause clause) {
    return clause.mode().time() == Mode.Time.PRESENT
        && scene.plannedOf(clause.verb(), Mention.Role.AT) != null;
  }

  private static String singular(String unit) {
    return unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
  }

  /// The words of what arrives and of what it brings: its own, and those of "carrying …" and "with
  /// …" after the verb.
  private static String load(Scene scene, Node subject, Clause clause) {
    var words = new StringBuilder(covered(scene, subject));
    clause
        .verb()
        .children("advcl")
        .filter(
            child -> Set.of("carry", "bring", "bear", "load", "transport").contains(child.lemma()))
        .forEach(child -> words.append(' ').append(covered(scene, child)));
    clause
        .verb()
        .children("obl", "nmod")
        .filter(child -> child.preposition().equals("with"))
        .forEach(child -> words.append(' ').append(covered(scene, child)));
    return words.toString().toLowerCase(Locale.ROOT);
  }

  private static String covered(Scene scene, Node node) {
    Span span = node.subtree().stream().map(Node::span).reduce(node.span(), Span::cover);
    return span.of(scene.text());
  }

  /// What kind of gift it is; null where who or what arrives is no gift.
  private static @Nullable Kind kind(Scene scene, Node subject, String words) {
    Kind head = Promise.head(Promise.thing(scene, subject));
    boolean carrier = CARRIERS.contains(subject.lemma());
    if (STAFF.matcher(words).find() && (head == Kind.PEOPLE || carrier)) {
      return Kind.PEOPLE;
    }
    if (FORCES.matcher(words).find() && (head == Kind.MILITARY || head == Kind.PEOPLE)) {
      return Kind.MILITARY;
    }
    boolean goods = Promise.kind(words, false) == Kind.GOODS;
    boolean aid = AID.matcher(words).find();
    boolean given = subject.children("acl").anyMatch(child -> GIVEN.contains(child.lemma()));
    if (carrier) {
      return goods || aid ? Kind.GOODS : null;
    }
    boolean thing =
        head == Kind.GOODS
            || Set.of(
                    "aid",
                    "relief",
                    "assistance",
                    "supply",
                    "help",
                    "donation",
                    "material",
                    "goods")
                .contains(subject.lemma());
    return thing && (goods || aid || given) ? Kind.GOODS : null;
  }

  /// Where it arrives, or for where it leaves: the parties and the states of the places after the
  /// verb.
  private static List<Party> where(Scene scene, Clause clause, boolean leaves) {
    Set<String> prepositions =
        leaves ? Set.of("for", "to") : Set.of("in", "at", "on", "to", "into", "near", "through");
    var nodes = new ArrayList<Node>();
    clause
        .verb()
        .children("obl", "nmod", "advmod")
        .filter(child ->
            prepositions.contains(child.preposition()) || child.relation().equals("advmod"))
        .forEach(nodes::add);
    nodes.addAll(clause.verb().children("obj").filter(_ -> !leaves).toList());
    var parties = new LinkedHashSet<Party>();
    for (Node node : nodes) {
      for (Place place : scene.places()) {
        if (node.subtree().stream().anyMatch(each -> each.span().overlaps(place.span()))) {
          parties.add(place.state());
        }
      }
      node.subtree().stream()
          .filter(each -> !below(each, node, "from"))
          .forEach(each ->
              parties.addAll(
                  each.mention() instanceof Mention.OfParty party ? party.parties() : List.of()));
    }
    return List.copyOf(parties);
  }

  private static boolean below(Node node, Node top, String preposition) {
    for (Node at = node; at != null && at != top; at = at.head()) {
      if (at.preposition().equals(preposition)) {
        return true;
      }
    }
    return false;
  }

  /// Whose gift it is: "from Oman", "sent by Oman", "Omani", "Oman's"; else the other one of the
  /// two whom the document is about.
  private static List<Party> givers(Scene scene, Clause clause, Node subject, List<Party> at) {
    var from = new LinkedHashSet<Party>();
    List<Node> below = subject.subtree();
    below.stream()
        .filter(node -> Set.of("from", "by").contains(node.preposition()))
        .forEach(node -> from.addAll(Who.acting(node.joined())));
    below.stream()
        .filter(node -> node.isVerb() && GIVEN.contains(node.lemma()))
        .flatMap(node -> node.children("nsubj"))
        .forEach(node -> from.addAll(Who.acting(node.joined())));
    if (from.isEmpty()) {
      from.addAll(
          Who.acting(
              clause
                  .verb()
                  .children("obl", "nmod")
                  .filter(child -> child.preposition().equals("from"))
                  .flatMap(child -> child.joined().stream())
                  .toList()));
    }
    if (from.isEmpty()) {
      below.stream()
          .filter(node ->
              Set.of("amod", "compound", "nmod:poss", "dep").contains(node.relation())
                  && node.mention() instanceof Mention.OfParty)
          .forEach(node -> from.addAll(named(node)));
    }
    from.removeAll(at);
    if (from.isEmpty()) {
      List<Party> states =
          scene.spokenOf().stream()
              .filter(party ->
                  !at.contains(party) && scene.script().gazetteer().kind(party).equals("state"))
              .limit(2)
              .toList();
      boolean lesser =
          at.isEmpty()
              && states.size() == 2
              && Lenders.gives(scene, states.getLast(), states.getFirst());
      states.stream()
          .skip(lesser ? 1 : 0)
          .findFirst()
          .ifPresent(from::add); // "The plane touched down at noon": whose was told before
    }
    if (from.isEmpty() && at.size() == 1) {
      from.addAll(scene.script().other(at.getFirst()));
    }
    return from.stream().filter(party -> !party.isRegion()).toList();
  }

  private static Collection<Party> named(Node node) {
    return node.mention() instanceof Mention.OfParty party ? party.parties() : List.of();
  }
}
