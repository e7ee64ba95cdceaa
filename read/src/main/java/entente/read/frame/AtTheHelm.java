package entente.read.frame;

import entente.model.Membership.Role;
import entente.model.Membership.Status;
import entente.model.Party;
import entente.model.When;
import entente.read.Mention;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Who sits in a body's chair, told by no verb of chairing: "Chad will be at the helm of the
/// Forum", "Peru is in charge of CELAC until June", "the Forum, whose presidency Chad holds".
final class AtTheHelm {
  private static final Words LISTS = Words.of(AtTheHelm.class);
  private static final Set<String> SEATS = LISTS.set("seats");
  private static final Set<String> HOLDS = LISTS.set("holds");
  private static final Set<String> STAYS = LISTS.set("stays");

  private final Scene scene;
  private final Consumer<Draft> drafts;

  AtTheHelm(Scene scene, Consumer<Draft> drafts) {
    this.scene = scene;
    this.drafts = drafts;
  }

  void write() {
    for (Node node : scene.tree().nodes()) {
      if (SEATS.contains(node.lemma())
          && Set.of("in", "at").contains(node.preposition())
          && node.mention() == null) {
        seated(node);
      } else if (HOLDS.contains(node.lemma()) && node.relation().equals("acl:relcl")) {
        whose(node);
      }
    }
  }

  /// "Chad is, stays, finds itself at the helm of the Forum".
  private void seated(Node seat) {
    Node verb = seat.head();
    boolean is = seat.child("cop") != null;
    boolean stays = verb != null && STAYS.contains(verb.lemma()) && seat.relation().equals("obl");
    Node own = is ? seat : stays ? verb : null;
    Party body = own == null ? null : body(seat);
    if (own == null || body == null || denied(own)) {
      return;
    }
    Mention.OfDate date = scene.dateOf(own, Mention.Role.AT, Mention.Role.SINCE);
    boolean will =
        own.children("aux").anyMatch(aux -> Set.of("will", "shall").contains(aux.lemma()));
    boolean was = own.children("cop", "aux").anyMatch(aux -> aux.word().equals("was"));
    for (Party party :
        Who.acting(own.children("nsubj").flatMap(n -> n.joined().stream()).toList())) {
      chairs(
          party,
          body,
          will ? Status.PLANNED : was ? Status.PAST : Status.CURRENT,
          date == null ? null : date.when(),
          own);
    }
  }

  private static boolean denied(Node node) {
    return node.child("neg") != null
        || node.children("advmod")
            .anyMatch(each -> Set.of("not", "never", "no").contains(each.lemma()));
  }

  /// "the Forum, whose presidency Chad holds until June".
  private void whose(Node verb) {
    Node office =
        verb.children("obj", "dep", "nsubj")
            .filter(each ->
                Chairs.OFFICES.contains(each.lemma())
                    && each.children("nmod:poss").anyMatch(of -> of.lemma().equals("whose")))
            .findFirst()
            .orElse(null);
    Node head = verb.head();
    Party body =
        office != null && head != null
            ? Who.acting(List.of(head)).stream()
                .filter(party -> Memberships.isBody(scene, party))
                .findFirst()
                .orElse(null)
            : null;
    if (body == null || office == null) {
      return;
    }
    List<Node> own = verb.subtree();
    Mention.OfDate near = scene.dateOf(verb, Mention.Role.AT, Mention.Role.SINCE);
    Mention.OfDate date =
        near != null && own.stream().anyMatch(node -> near.equals(node.mention())) ? near : null;
    boolean will = verb.children("aux").anyMatch(aux -> aux.lemma().equals("will"));
    boolean held =
        verb.tag().equals("VBD") || verb.children("aux").anyMatch(aux -> aux.word().equals("had"));
    Node subject = verb.child("nsubj");
    List<Node> holder =
        subject == null || subject == office
            ? office.children("appos", "compound").toList() // where parsers join the two
            : subject.joined();
    for (Party party : Who.acting(holder)) {
      chairs(
          party,
          body,
          will ? Status.PLANNED : held ? Status.PAST : Status.CURRENT,
          date == null ? null : date.when(),
          verb);
    }
  }

  /// The body that the seat is said to be of, else the one in question.
  private @Nullable Party body(Node seat) {
    List<Party> of =
        Who.acting(
            seat.children("nmod").filter(child -> child.preposition().equals("of")).toList());
    if (of.isEmpty()) {
      return seat.children("nmod").anyMatch(child -> child.preposition().equals("of"))
              || seat.lemma().equals("charge")
          ? null
          : ImpliedPlaces.inQuestion(scene, seat.span().start(), null);
    }
    return of.stream()
        .filter(party ->
            Memberships.isBody(scene, party)
                && !scene.script().gazetteer().kind(party).equals("series"))
        .findFirst()
        .orElse(null);
  }

  private void chairs(Party party, Party body, Status status, @Nullable When date, Node verb) {
    boolean ahead = scene.script().ahead(date);
    if (Memberships.isState(scene, party) && Memberships.mayBe(scene, party, body)) {
      Memberships.emit(
          scene,
          drafts,
          party,
          body,
          Role.CHAIR,
          ahead ? Status.PLANNED : status,
          date,
          "membership/at-the-helm",
          scene.clauseSpan(verb));
    }
  }
}
