package entente.read.frame;

import entente.model.Commitment.Kind;
import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.read.Mention;
import entente.read.name.Place;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What goes from one to another: "nine million doses will go from Cuba to the African peoples",
/// "to Malawi will go 12 million euros of the Union", "eight howitzers are on their way from Berlin
/// to Kyiv", "six officials will move to Lima to help its exporters".
final class Flows {
  private static final Words LISTS = Words.of(Flows.class);
  private static final Set<String> MOVING = LISTS.set("moving");
  private static final Set<String> STARTING = LISTS.set("starting");
  private static final Set<String> DELIVERIES = LISTS.set("deliveries");
  private static final Set<String> WAYS = LISTS.set("ways");
  private static final Set<String> HELPING = LISTS.set("helping");
  private static final Pattern STAFF = LISTS.pattern("staff");
  private static final Set<String> METERED = LISTS.set("metered");

  /// What goes back and forth without being given: "remittances", "exports"; and why people travel.
  private static final Pattern TRADED = LISTS.pattern("traded");

  private final Scene scene;
  private final Set<Span> taken;
  private final Consumer<Draft> drafts;
  private final Set<Clause> read = new HashSet<>();

  private Flows(Scene scene, Set<Span> taken, Consumer<Draft> drafts) {
    this.scene = scene;
    this.taken = taken;
    this.drafts = drafts;
  }

  /// @return the clauses that it has read
  static Set<Clause> write(Scene scene, Set<Span> taken, Consumer<Draft> drafts) {
    var flows = new Flows(scene, taken, drafts);
    for (Clause clause : scene.clauses()) {
      Node thing = MOVING.contains(clause.lemma()) ? thing(clause) : begun(clause);
      if (thing != null
          && (!clause.passive() || begun(clause) != null)
          && !Unpromised.never(scene, clause)
          && flows.moves(thing, clause.verb(), clause)) {
        flows.read.add(clause);
      }
    }
    for (Node node : scene.tree().nodes()) {
      Node subject = node.child("nsubj");
      boolean way =
          WAYS.contains(node.lemma())
              && node.child("cop") != null
              && Set.of("on", "under").contains(node.preposition());
      if (way && subject != null) {
        flows.moves(subject, node, null);
      }
    }
    return flows.read;
  }

  /// What begins to move: "gas deliveries from Peru to Chile will resume in May"; null where
  /// nothing does.
  private static @Nullable Node begun(Clause clause) {
    List<Node> things = clause.passive() ? clause.patients() : clause.agents();
    return STARTING.contains(clause.lemma())
            && things.size() == 1
            && DELIVERIES.contains(things.getFirst().lemma())
            && clause.mode().future()
        ? things.getFirst()
        : null;
  }

  /// What moves: the subject; where the sentence is turned round, what stands behind the verb.
  private static @Nullable Node thing(Clause clause) {
    boolean fronted =
        clause
            .verb()
            .children("obl", "nmod")
            .anyMatch(node ->
                node.index() < clause.verb().index()
                    && Set.of("to", "for", "from").contains(node.preposition()));
    List<Node> things = clause.agents().isEmpty() && fronted ? clause.patients() : clause.agents();
    return things.isEmpty() ? null : things.getFirst();
  }

  private boolean moves(Node thing, Node top, @Nullable Clause clause) {
    Span span = scene.clauseSpan(top).cover(thing.span());
    String words = span.of(scene.text()).toLowerCase(Locale.ROOT);
    Mention.OfMoney sum = sum(thing);
    Mention.OfCount count = sum == null ? count(thing) : null;
    Kind kind = kind(thing, sum, count);
    Status status = status(clause, sum != null);
    boolean comes = sum != null && clause != null && clause.lemma().equals("come");
    if (kind == null
        || status == null
        || comes // "40 million will come from the bank" goes on about a loan: [Remainders]
        || TRADED.matcher(words).find()
        || kind == Kind.PEOPLE && !sent(thing, top, words)
        || Acts.isPrivate(words)
        || sum != null
            && (taken.contains(sum.span())
                || Particulars.former(scene, sum.span())
                || Indicators.claims(scene, sum))
        || count != null && taken.contains(count.span())) {
      return false;
    }
    List<Party> from = givers(thing, top, sum != null);
    var to = new LinkedHashSet<>(ends(thing, top, Set.of("to", "towards", "into")));
    to.addAll(to.isEmpty() ? ends(thing, top, Set.of("for")) : List.of());
    from.forEach(to::remove);
    if (to.isEmpty() && !from.isEmpty() && clause != null) {
      to.addAll(Receivers.to(scene, clause, from));
    }
    boolean both = !from.isEmpty() && !to.isEmpty();
    if (!both && (sum == null && count == null || from.isEmpty())) {
      return false;
    }
    Draft draft =
        new Draft(Type.COMMITMENT, "commitment/flow", scene)
            .parties(Field.FROM, from)
            .parties(Field.TO, List.copyOf(to))
            .word(Field.KIND, kind)
            .word(Field.STATUS, status)
            .sectors(Sectors.in(words))
            .evidence(span);
    if (sum != null) {
      Particulars.amount(draft, sum);
      taken.add(sum.span());
    } else if (count != null) {
      draft.count(count.count());
      taken.add(count.span());
    }
    if (clause != null) {
      Particulars.period(scene, clause, draft);
      if (status != Status.UNDERWAY) {
        draft.date(Field.DATE, Particulars.when(scene, clause, status));
      }
    }
    drafts.accept(draft);
    return true;
  }

  /// What is given away by moving; null where it is none that a party gives.
  private @Nullable Kind kind(
      Node thing, Mention.@Nullable OfMoney sum, Mention.@Nullable OfCount count) {
    if (thing.mention() instanceof Mention.OfParty || thing.mention() instanceof Mention.OfPerson) {
      return null;
    }
    Kind kind =
        thing.mention() != null && !(thing.mention() instanceof Mention.OfCount)
            ? null
            : DELIVERIES.contains(thing.lemma())
                ? Kind.GOODS
                : Promise.head(Promise.thing(scene, thing));
    if (sum != null) {
      boolean paid = thing.mention() instanceof Mention.OfMoney || kind != null;
      return paid ? kind == Kind.GOODS ? kind : Kind.FINANCE : null;
    }
    if (count != null && METERED.contains(count.count().unit())) {
      return Kind.GOODS;
    }
    Kind own =
        count == null || !Promise.counted(count) ? null : Promise.ofUnit(count.count().unit());
    boolean given =
        own != null && own == kind
            || kind == Kind.GOODS
            || kind == Kind.MILITARY
            || kind == Kind.PEOPLE;
    Kind moved = kind != null ? kind : own;
    return given && (moved == Kind.GOODS || moved == Kind.MILITARY || moved == Kind.PEOPLE)
        ? moved
        : null;
  }

  /// Whether people are sent to help, and do not merely travel: "nurses", "officials … to help".
  private static boolean sent(Node thing, Node top, String words) {
    return STAFF.matcher(words).find()
        || top.children("advcl", "xcomp", "acl").anyMatch(child -> HELPING.contains(child.lemma()))
        || thing.children("acl").anyMatch(child -> HELPING.contains(child.lemma()));
  }

  /// How far along it is; null where the tense tells of no giving. What has come from one to the
  /// other may be trade, but what will come is meant.
  private static @Nullable Status status(@Nullable Clause clause, boolean money) {
    if (clause == null) {
      return Status.UNDERWAY;
    }
    Mode mode = clause.mode();
    if (mode.force() == Mode.Force.CONSIDERED) {
      return Status.CONSIDERED;
    }
    if (mode.future()) {
      return Status.PLEDGED;
    }
    boolean already =
        clause
            .verb()
            .children("advmod")
            .anyMatch(word -> Set.of("already", "now", "currently").contains(word.lemma()));
    if (mode.force() == Mode.Force.ONGOING || mode.time() == Mode.Time.PRESENT && already) {
      return Status.UNDERWAY;
    }
    return mode.time() == Mode.Time.PAST && !money ? Status.DELIVERED : null;
  }

  /// From whom it goes, or whose it is; of goods and people else those whose words they are. Sums
  /// whose giver is only implied are read as other promises are.
  private List<Party> givers(Node thing, Node top, boolean money) {
    List<Party> from = ends(thing, top, Set.of("from"));
    if (from.isEmpty()) {
      from = owners(thing, money);
    }
    if (from.isEmpty() && !money) {
      from = Givers.inherited(scene);
    }
    return from.isEmpty() && !money && scene.script().issuer() != null
        ? List.of(scene.script().issuer())
        : from;
  }

  /// Whose it is: "Danish", "Denmark's", "of the Union"; of goods and people also "a team of Danish
  /// nurses", but a sum "of Danish assets" is no gift of the Danes.
  private static List<Party> owners(Node thing, boolean money) {
    var owners = new LinkedHashSet<Party>();
    var things = new ArrayList<>(List.of(thing));
    thing
        .children("nmod")
        .filter(child -> child.preposition().equals("of") && !money)
        .forEach(things::add);
    for (Node each : things) {
      each.children("amod", "compound", "nmod:poss")
          .filter(child -> child.mention() instanceof Mention.OfParty)
          .forEach(child -> owners.addAll(Who.acting(child.joined())));
    }
    thing
        .children("nmod")
        .filter(child ->
            Set.of("of", "from").contains(child.preposition())
                && child.mention() instanceof Mention.OfParty)
        .forEach(child -> owners.addAll(Who.acting(child.joined())));
    return List.copyOf(owners);
  }

  /// The parties, or the states of the places, that stand after these prepositions.
  private List<Party> ends(Node thing, Node top, Set<String> prepositions) {
    var parties = new LinkedHashSet<Party>();
    for (Node node : List.of(thing, top)) {
      node.children("nmod", "obl", "advmod")
          .filter(child -> prepositions.contains(child.preposition()) && !whose(child))
          .flatMap(child -> child.joined().stream())
          .forEach(child -> parties.addAll(end(child)));
    }
    return List.copyOf(parties);
  }

  /// "will go to nurses from Ghana": where those come from who get it.
  private boolean whose(Node node) {
    int before = node.subtree().getFirst().index() - 1;
    Node last = before < 0 ? null : scene.tree().nodes().get(before);
    return node.preposition().equals("from")
        && last != null
        && last.isNoun()
        && last.mention() == null
        && Set.of("to", "for").contains(last.preposition());
  }

  private List<Party> end(Node node) {
    List<Party> acting = Who.acting(List.of(node));
    boolean source = node.preposition().equals("from"); // "from frozen Danish assets"
    List<Party> within = acting.isEmpty() && !source ? Who.within(List.of(node)) : acting;
    return within.isEmpty()
        ? scene.places().stream()
            .filter(place -> place.span().overlaps(node.span()))
            .map(Place::state)
            .toList()
        : within;
  }

  /// The sum that the thing is, or is worth.
  private Mention.@Nullable OfMoney sum(Node thing) {
    Span span = MeetingNouns.phrase(thing);
    return scene.money().stream()
        .filter(sum -> sum.span().overlaps(thing.span()) || span.contains(sum.span()))
        .findFirst()
        .orElse(null);
  }

  /// How many there are: of the thing itself, or of what it is made up of ("a team of six").
  private Mention.@Nullable OfCount count(Node thing) {
    Span span = MeetingNouns.phrase(thing);
    return scene.counts().stream()
        .filter(count -> !taken.contains(count.span()))
        .filter(count -> count.number().overlaps(thing.span()) || span.contains(count.number()))
        .findFirst()
        .orElse(null);
  }
}
