package entente.read.frame;

import entente.model.Field;
import entente.model.Membership.Role;
import entente.model.Membership.Status;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.model.When;
import entente.read.Mention;
import entente.read.syntax.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Memberships: a party's place in an organisation, as a roll ([Rolls]), an apposition or title
/// ([Roles]), a clause about joining, leaving or suspending ([Accessions]), or one about chairing
/// it ([Chairs]).
final class Memberships implements Scribe {
  private static final Set<String> BODIES =
      Set.of("bloc", "organisation", "forum", "alliance", "series", "court", "bank");

  @Override
  public void write(Scene scene, Consumer<Draft> drafts) {
    List<Mention> mentions = scene.mentions();
    var rolls = new Rolls(scene, drafts);
    var roles = new Roles(scene, drafts);
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i) instanceof Mention.OfParty body
          && body.parties().size() == 1
          && isBody(scene, body.parties().getFirst())) {
        rolls.of(body);
        roles.of(body, i);
      }
    }
    var standings = new Standings(scene, drafts);
    standings.statuses();
    standings.latecomers();
    var accessions = new Accessions(scene, drafts);
    new Foundings(scene, drafts).members();
    var chairs = new Chairs(scene, drafts);
    for (Clause clause : scene.clauses()) {
      accessions.of(clause);
      chairs.of(clause);
    }
    chairs.bare();
    var handovers = new HandoverNouns(scene, drafts);
    handovers.transfers();
    handovers.bare();
    chairs.inTheChair();
    Candidates.write(scene, drafts);
    new ImpliedPlaces(scene, drafts).write();
    new Suspensions(scene, drafts).write();
    new Seats(scene, drafts).write();
    AskedChairs.write(scene, drafts);
    ChairTurns.write(scene, drafts);
    new AtTheHelm(scene, drafts).write();
    new WhoseChair(scene, drafts).write();
    new ImpliedRolls(scene, drafts).write();
    new JoinedRows(scene, drafts).write();
  }

  static boolean isBody(Scene scene, Party party) {
    return BODIES.contains(scene.script().gazetteer().kind(party));
  }

  static boolean isState(Scene scene, Party party) {
    return scene.script().gazetteer().kind(party).equals("state");
  }

  /// Whether a state may have a place in a body: one of its members, or any where no roll of it is
  /// known.
  static boolean mayBe(Scene scene, Party state, Party body) {
    Set<Party> members = scene.script().gazetteer().members(body);
    return members.isEmpty() || members.contains(state);
  }

  /// The one state that a mention names, by itself or through its leader; null for others.
  static @Nullable Party state(Scene scene, Mention mention) {
    Party party =
        switch (mention) {
          case Mention.OfParty named when named.parties().size() == 1 -> named.parties().getFirst();
          case Mention.OfPerson person -> person.party();
          default -> null;
        };
    return party != null && isState(scene, party) ? party : null;
  }

  /// The states joined before the last of a row: "India, China and Russia are members of".
  static List<Party> row(Scene scene, int last) {
    var row = new ArrayList<Party>();
    for (int k = last; k > 0; k--) {
      Party party = state(scene, scene.mentions().get(k - 1));
      if (party == null
          || !scene
              .between(
                  scene.mentions().get(k - 1).span().end(), scene.mentions().get(k).span().start())
              .matches("(?:,|\\s++|and|the|both)+")) {
        break;
      }
      row.addFirst(party);
    }
    return row;
  }

  /// The body that the document is about; null where it is about none.
  static @Nullable Party bloc(Scene scene) {
    return scene.script().pair().stream()
        .filter(party -> isBody(scene, party))
        .findFirst()
        .orElse(null);
  }

  static @Nullable Role role(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "member", "membership", "member state" -> Role.MEMBER;
      case "observer" -> Role.OBSERVER;
      case "chair-in-office",
          "chairman-in-office",
          "chairperson-in-office",
          "chairing country",
          "chairship",
          "head",
          "chair",
          "chairman",
          "chairmanship",
          "chairperson",
          "chairwoman",
          "presidency",
          "president",
          "helm",
          "holder of the rotating presidency" ->
          Role.CHAIR;
      case "co-chair" -> Role.CO_CHAIR;
      case "candidate", "applicant" -> Role.CANDIDATE;
      default -> null;
    };
  }

  /// Beside the role's own date: "becomes chair on 1 January".
  private static final Set<String> BECOMES = Set.of("membership/role-of", "membership/apposed");

  static void emit(
      Scene scene,
      Consumer<Draft> drafts,
      Party party,
      Party body,
      Role role,
      Status status,
      @Nullable When date,
      String frame,
      Span span) {
    if (!party.equals(body)) {
      boolean ahead = scene.script().ahead(date);
      boolean becomes = ahead && BECOMES.contains(frame);
      drafts.accept(
          new Draft(Type.MEMBERSHIP, frame, scene)
              .party(Field.PARTY, party)
              .party(Field.BODY, body)
              .word(Field.ROLE, role)
              .word(Field.STATUS, becomes && status == Status.CURRENT ? Status.PLANNED : status)
              .date(Field.DATE, ahead && !becomes && status == Status.CURRENT ? null : date)
              .evidence(span));
    }
  }
}
