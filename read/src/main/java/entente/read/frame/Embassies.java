package entente.read.frame;

import entente.model.Commitment.Kind;
import entente.model.Field;
import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The posts of one state in another that open and close: "will open an embassy in Suva", "reopened
/// its consulate", "is shutting its missions in Mali", "a Swedish consulate will be set up in
/// Cebu".
final class Embassies {
  private static final Words LISTS = Words.of(Embassies.class);
  private static final Set<String> OPENING = LISTS.set("opening");
  private static final Set<String> CLOSING = LISTS.set("closing");
  private static final Set<String> HAVING = LISTS.set("having");
  private static final Pattern POSTS = LISTS.inAnyCase("posts");
  private static final Set<String> STANDING = Set.of("one", "another");
  private static final Set<String> PLACING = Set.of("in", "at", "to", "for", "of", "with");
  private static final Table.Row OPEN = Objects.requireNonNull(PromiseVerbs.VERBS.of("open"));

  /// So many characters back the post may be named that "another one" stands for.
  private static final int REACH = 200;

  private final Scene scene;
  private final Consumer<Draft> drafts;

  private Embassies(Scene scene, Consumer<Draft> drafts) {
    this.scene = scene;
    this.drafts = drafts;
  }

  /// @return the clauses that it has read
  static Set<Clause> write(Scene scene, Set<Span> taken, Consumer<Draft> drafts) {
    var embassies = new Embassies(scene, drafts);
    var read = new HashSet<Clause>();
    for (Clause clause : scene.clauses()) {
      if (embassies.told(clause, taken)) {
        read.add(clause);
      }
    }
    return read;
  }

  private boolean told(Clause clause, Set<Span> taken) {
    Mode mode = clause.mode();
    boolean has = HAVING.contains(clause.lemma()) && mode.future();
    boolean moves = OPENING.contains(clause.lemma()) || CLOSING.contains(clause.lemma());
    boolean gone =
        CLOSING.contains(clause.lemma()) && mode.real() && mode.force() != Mode.Force.ONGOING;
    if (!moves && !has
        || gone // "closed its embassy in 1993" is background
        || Unpromised.never(scene, clause)
        || Unpromised.purpose(clause)) {
      return false;
    }
    boolean itself =
        !clause.passive()
            && !has
            && clause.patients().stream().allMatch(node -> node.lemma().equals("door"));
    List<Node> things = itself ? clause.agents() : clause.patients();
    for (Node thing : things) {
      if (post(thing)) {
        List<Party> from = from(clause, thing, !itself);
        List<Party> to = to(clause, thing, from);
        boolean enough = !to.isEmpty() || mode.future() || clause.verb().relation().equals("root");
        if (!from.isEmpty() && enough) {
          draft(clause, from, to, taken);
          return true;
        }
      }
    }
    return false;
  }

  private void draft(Clause clause, List<Party> from, List<Party> to, Set<Span> taken) {
    Span span = scene.clauseSpan(clause.verb());
    var act = new Act(scene, clause, OPEN, span, from);
    Draft draft = Acts.draft(act).word(Field.KIND, Kind.PROGRAMME).evidence(span);
    if (!to.isEmpty()) {
      draft.parties(Field.TO, to);
    }
    scene.counts().stream()
        .filter(count -> !taken.contains(count.span()) && span.contains(count.span()))
        .filter(count -> POSTS.matcher(count.count().unit()).find())
        .findFirst()
        .ifPresent(count -> {
          draft.count(count.count());
          taken.add(count.span());
        });
    drafts.accept(draft);
  }

  /// Whether it is such a post, or stands for one: "its embassy", "a new one" after "embassies".
  private boolean post(Node thing) {
    if (thing.mention() instanceof Mention.OfCount count) {
      return POSTS.matcher(count.count().unit()).find();
    }
    if (thing.mention() != null) {
      return false;
    }
    if (!STANDING.contains(thing.lemma())) {
      String words =
          Promise.thing(scene, thing).toLowerCase(Locale.ROOT).replaceFirst(" of .*", "");
      return POSTS.matcher(words).find();
    }
    int from = Math.max(0, thing.span().start() - REACH);
    int paragraph = scene.text().lastIndexOf("\n\n", thing.span().start());
    return POSTS.matcher(scene.between(Math.max(from, paragraph), thing.span().start())).find();
  }

  /// Whose post it is: of those who act, else of whose name stands beside it, else of who says so.
  private List<Party> from(Clause clause, Node thing, boolean acted) {
    var owners = new LinkedHashSet<Party>();
    owners.addAll(acted ? Givers.from(scene, clause) : List.of());
    if (owners.isEmpty() || clause.passive()) {
      var own = new LinkedHashSet<Party>();
      thing.subtree().stream()
          .filter(node -> Set.of("amod", "compound", "nmod:poss").contains(node.relation()))
          .filter(node -> node.mention() instanceof Mention.OfParty)
          .forEach(node -> own.addAll(Who.acting(node.joined())));
      thing
          .children("nmod")
          .filter(node -> node.preposition().equals("of"))
          .forEach(node -> own.addAll(Who.acting(node.joined())));
      if (!own.isEmpty()) {
        return List.copyOf(own);
      }
    }
    if (owners.isEmpty() && STANDING.contains(thing.lemma())) {
      scene.clauses().stream()
          .filter(other -> other.verb().index() < clause.verb().index())
          .forEach(other -> owners.addAll(owners.isEmpty() ? scene.acting(other) : List.of()));
    }
    if (owners.isEmpty() && scene.sayer() != null) {
      owners.add(scene.sayer());
    }
    return List.copyOf(owners);
  }

  /// In whose state it is.
  private List<Party> to(Clause clause, Node thing, List<Party> from) {
    Span span = scene.clauseSpan(clause.verb());
    Set<Party> to = Sites.of(scene, clause, thing, PLACING);
    to.addAll(
        Who.acting(
            thing.joined().stream()
                .filter(other -> other.mention() instanceof Mention.OfParty)
                .toList())); // "its embassies in Bamako and Niamey", which the parser joins
    scene.places().stream()
        .filter(place -> span.contains(place.span()))
        .filter(place -> place.span().start() > thing.span().start() || to.isEmpty())
        .forEach(place -> to.add(place.state()));
    from.forEach(to::remove);
    return List.copyOf(to);
  }
}
