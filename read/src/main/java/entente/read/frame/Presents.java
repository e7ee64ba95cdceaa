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
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Gifts that are only called so: "the bridge, a gift from Japan to Togo, was opened", "its new
/// boat is a present from Australia".
final class Presents {
  private static final Words LISTS = Words.of(Presents.class);
  private static final Set<String> GIFTS = LISTS.set("gifts");
  private static final Set<String> NEAR = Set.of("from", "of", "by");

  private Presents() {}

  static void write(Scene scene, Set<Span> taken, Consumer<Draft> drafts) {
    for (Node gift : scene.tree().nodes()) {
      Node thing =
          GIFTS.contains(gift.lemma()) && gift.mention() == null ? thing(scene, gift) : null;
      List<Party> from = thing == null ? List.of() : givers(gift);
      String words =
          thing == null ? "" : Promise.thing(scene, thing) + " " + Promise.thing(scene, gift);
      Kind kind =
          thing == null || from.isEmpty() ? null : Promise.head(Promise.thing(scene, thing));
      if (thing != null && kind != null && kind != Kind.FINANCE && kind != Kind.POLICY) {
        draft(scene, gift, thing, from, kind, words, taken, drafts);
      }
    }
  }

  private static void draft(
      Scene scene,
      Node gift,
      Node thing,
      List<Party> from,
      Kind kind,
      String words,
      Set<Span> taken,
      Consumer<Draft> drafts) {
    List<Party> to = receivers(scene, gift, thing, from);
    Clause clause = scene.around(gift).orElse(null);
    boolean promised =
        gift.child("cop") != null
            && gift.children("aux").anyMatch(aux -> aux.lemma().equals("will"));
    Status status = promised ? Status.PLEDGED : Status.DELIVERED;
    Span span = scene.clauseSpan(gift).cover(thing.span());
    Draft draft =
        new Draft(Type.COMMITMENT, "commitment/present", scene)
            .parties(Field.FROM, from)
            .parties(Field.TO, to)
            .word(Field.KIND, kind)
            .sectors(Sectors.in(words))
            .word(Field.STATUS, status)
            .evidence(span);
    Particulars.amount(draft, span, taken);
    scene.counts().stream()
        .filter(count -> span.contains(count.number()) && !taken.contains(count.span()))
        .filter(Promise::counted)
        .filter(count ->
            thing.children("nummod").anyMatch(child -> child.span().overlaps(count.number())))
        .findFirst()
        .ifPresent(count -> {
          draft.count(count.count());
          taken.add(count.span());
        });
    Mention.OfDate date = clause == null ? null : scene.doneOf(clause.verb(), Mention.Role.AT);
    drafts.accept(draft.date(Field.DATE, date == null ? null : date.when()));
  }

  /// What is called a gift; null where nothing is.
  private static @Nullable Node thing(Scene scene, Node gift) {
    Node subject = gift.child("cop") == null ? null : gift.child("nsubj");
    if (subject != null) {
      return subject.mention() == null ? subject : null;
    }
    Node head = gift.head();
    if (gift.relation().equals("appos") && head != null && head.mention() == null) {
      return head;
    }
    return gift.child("cop", "nsubj") == null && gift.preposition().isEmpty()
        ? before(scene, gift)
        : null;
  }

  /// The last thing of a kind that is given before ", a gift", where the parser hangs the
  /// apposition elsewhere.
  private static @Nullable Node before(Scene scene, Node gift) {
    List<Node> nodes = scene.tree().nodes();
    int comma = gift.index() - 1;
    while (comma > 0
        && gift.index() - comma < 4
        && Set.of("DT", "JJ", "NNP", "NN").contains(nodes.get(comma).tag())) {
      comma--;
    }
    if (comma <= 0 || !nodes.get(comma).word().equals(",")) {
      return null;
    }
    for (int k = comma - 1; k >= Math.max(0, comma - 10) && !nodes.get(k).isVerb(); k--) {
      Node node = nodes.get(k);
      boolean named = node.mention() != null || !node.tag().startsWith("NN");
      if (!named
          && !node.relation().equals("compound")
          && Promise.head(Promise.thing(scene, node)) != null) {
        return node;
      }
    }
    return null;
  }

  private static List<Party> givers(Node gift) {
    var from = new LinkedHashSet<Party>();
    gift.children("nmod", "obl")
        .filter(child -> NEAR.contains(child.preposition()))
        .forEach(child -> from.addAll(Who.acting(child.joined())));
    if (from.isEmpty()) {
      gift.children("nmod:poss", "amod", "compound")
          .forEach(child -> from.addAll(Who.acting(child.joined())));
    }
    return List.copyOf(from);
  }

  /// To whom: those named with the gift, whose the thing is, else where it stands.
  private static List<Party> receivers(Scene scene, Node gift, Node thing, List<Party> from) {
    var to = new LinkedHashSet<Party>();
    gift.children("nmod", "obl")
        .filter(child -> Set.of("to", "for").contains(child.preposition()))
        .forEach(child -> to.addAll(Who.acting(child.joined())));
    if (to.isEmpty()) {
      thing
          .children("nmod:poss", "amod", "compound", "nmod")
          .forEach(child -> to.addAll(Who.acting(child.joined())));
    }
    for (Place place : to.isEmpty() ? scene.places() : List.<Place>of()) {
      to.add(place.state());
    }
    from.forEach(to::remove);
    return to.stream().limit(1).toList();
  }
}
