package entente.read.frame;

import entente.model.Membership.Role;
import entente.model.Membership.Status;
import entente.model.Party;
import entente.model.Span;
import entente.model.When;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who chairs a body, takes its chair over or hands it on: "Laos, which chairs ASEAN this year,
/// hands over to Malaysia".
final class Chairs {
  private static final Set<String> CHAIR =
      Set.of(
          "chair",
          "preside",
          "preside over",
          "co-chair",
          "lead",
          "head",
          "hold",
          "coordinate",
          "co-ordinate",
          "run",
          "steer",
          "pilot");

  /// Of these only where it is said for how long, or of its Council: "has been running the bloc
  /// since May", "steers the EU Council".
  private static final Set<String> RUN = Set.of("run", "steer", "pilot");

  static final Set<String> OFFICES =
      Set.of("chair", "presidency", "chairmanship", "co-chairmanship", "helm", "leadership");
  private static final Pattern IN_THE_CHAIR =
      Pattern.compile(
          "\\b(?:in the chair|holds? the (?:rotating )?(?:presidency|chair|chairmanship))\\b(?!"
              + " of)",
          Pattern.CASE_INSENSITIVE);

  /// "after six months of Peru in the chair".
  private static final Pattern AFTERWARDS =
      Pattern.compile("\\bafter\\b[^.;,]*$", Pattern.CASE_INSENSITIVE);

  private static final Pattern ACTS_AS =
      Pattern.compile(
          "\\b(?:act|serve|serves|acts|served) as (?:the"
              + " )?(?:head|chair|chairman|president|chairperson) of (?:the )?$",
          Pattern.CASE_INSENSITIVE);

  private final Scene scene;
  private final Consumer<Draft> drafts;

  Chairs(Scene scene, Consumer<Draft> drafts) {
    this.scene = scene;
    this.drafts = drafts;
  }

  void of(Clause clause) {
    if (CHAIR.contains(clause.lemma())) {
      chairs(clause);
    }
    new Handovers(scene, drafts).handsOver(clause);
    actsAs(clause);
  }

  private void chairs(Clause clause) {
    boolean holds = clause.lemma().equals("hold");
    for (Node object :
        clause.patients().isEmpty() ? clause.after("over", "in") : clause.patients()) {
      boolean office = holds && OFFICES.contains(object.lemma());
      List<Party> bodies =
          holds
              ? office ? Concerned.about(List.of(object)) : List.of()
              : object.mention() == null ? List.of() : Who.acting(List.of(object));
      for (Party body : bodies) {
        if (!Memberships.isBody(scene, body)
            || scene.script().gazetteer().kind(body).equals("series")) {
          continue; // "chaired the first Summit" is of one day
        }
        if (RUN.contains(clause.lemma()) && !inTurn(clause, object)) {
          continue;
        }
        List<Party> chairs = scene.acting(clause);
        if (chairs.isEmpty()) {
          chairs = before(clause.verb().span().start());
        }
        Mention.OfDate date = when(clause);
        boolean ahead = date != null && scene.script().ahead(date.when());
        boolean over =
            clause.verb().tag().equals("VBN")
                && clause.verb().children("aux").anyMatch(aux -> aux.word().equals("had"));
        Role role = clause.lemma().equals("co-chair") ? Role.CO_CHAIR : Role.CHAIR;
        for (Party party : chairs) {
          if (Memberships.isState(scene, party)) {
            Memberships.emit(
                scene,
                drafts,
                party,
                body,
                role,
                clause.mode().future() || ahead
                    ? Status.PLANNED
                    : over ? Status.PAST : Status.CURRENT,
                date == null ? null : date.when(),
                "membership/chairs",
                scene.clauseSpan(clause.verb()));
          }
        }
        likewise(body, role);
        return; // "…, South Africa the BRICS": each with its own chair
      }
    }
  }

  /// "Peru, which chairs the bloc, will hold the summit in May": the day of another clause is not
  /// its own.
  private Mention.@Nullable OfDate when(Clause clause) {
    Mention.OfDate date = scene.dateOf(clause.verb(), Mention.Role.AT, Mention.Role.SINCE);
    Span own = scene.clauseSpan(clause.verb());
    boolean others =
        date != null
            && clause.verb().relation().equals("acl:relcl")
            && date.span().start() > own.end()
            && scene.between(own.end() - 1, date.span().start()).contains(",");
    return others ? null : date;
  }

  private boolean inTurn(Clause clause, Node object) {
    return object.span().of(scene.text()).contains("Council")
        || scene.dateOf(clause.verb(), Mention.Role.AT, Mention.Role.SINCE, Mention.Role.UNTIL)
            != null;
  }

  private static final Pattern BARE =
      Pattern.compile(
          "^\\s+(?:(?:now|currently|also|still|presently)\\s+)?(co-)?chairs?\\s+(?:the\\s+)?$");

  /// "The Comoros chair the African Union": of whose verb taggers make a noun.
  void bare() {
    List<Mention> mentions = scene.mentions();
    for (int k = 0; k + 1 < mentions.size(); k++) {
      Party party =
          mentions.get(k) instanceof Mention.OfParty named && named.how() == Mention.How.NAME
              ? Memberships.state(scene, named)
              : null;
      if (party != null
          && mentions.get(k + 1) instanceof Mention.OfParty body
          && body.parties().size() == 1
          && Memberships.isBody(scene, body.parties().getFirst())
          && !scene.script().gazetteer().kind(body.parties().getFirst()).equals("series")) {
        Matcher matcher =
            BARE.matcher(scene.between(mentions.get(k).span().end(), body.span().start()));
        if (matcher.find()) {
          Role role = matcher.group(1) == null ? Role.CHAIR : Role.CO_CHAIR;
          When when =
              scene.dates().stream()
                  .filter(date ->
                      date.when() instanceof When.InYear
                          && date.span().start() - body.span().end() < 20
                          && date.span().start() > body.span().end())
                  .map(Mention.OfDate::when)
                  .findFirst()
                  .orElse(null);
          Memberships.emit(
              scene,
              drafts,
              party,
              body.parties().getFirst(),
              role,
              Status.CURRENT,
              when,
              "membership/chairs",
              mentions.get(k).span().cover(body.span()));
          likewise(body.parties().getFirst(), role);
          return;
        }
      }
    }
  }

  private static final Pattern BESIDE = Pattern.compile("^\\s+(?:the\\s+)?$");

  /// "The Comoros chair the African Union, Indonesia ASEAN": names in pairs after the first body.
  private void likewise(Party first, Role role) {
    List<Mention> mentions = scene.mentions();
    boolean after = false;
    for (int k = 0; k + 1 < mentions.size(); k++) {
      if (after
          && mentions.get(k + 1) instanceof Mention.OfParty body
          && body.how() == Mention.How.NAME
          && body.parties().size() == 1
          && Memberships.isBody(scene, body.parties().getFirst())
          && mentions.get(k) instanceof Mention.OfParty party
          && party.how() == Mention.How.NAME
          && Memberships.state(scene, party) != null
          && BESIDE.matcher(scene.between(party.span().end(), body.span().start())).matches()) {
        Memberships.emit(
            scene,
            drafts,
            party.parties().getFirst(),
            body.parties().getFirst(),
            role,
            Status.CURRENT,
            null,
            "membership/chairs",
            party.span().cover(body.span()));
      }
      after |= mentions.get(k) instanceof Mention.OfParty party && party.parties().contains(first);
    }
  }

  /// "Malaysia, in the chair this year": of the bloc that the document is about.
  void inTheChair() {
    Matcher matcher = IN_THE_CHAIR.matcher(scene.span().of(scene.text()));
    boolean found = matcher.find();
    List<Party> chairs = found ? before(scene.span().start() + matcher.start()) : List.of();
    Party body =
        chairs.isEmpty()
            ? null
            : ImpliedPlaces.inQuestion(
                scene, scene.span().start() + matcher.start(), chairs.getFirst());
    if (body == null) {
      return;
    }
    int at = scene.span().start() + matcher.start();
    boolean over = AFTERWARDS.matcher(scene.between(scene.span().start(), at)).find();
    for (Party party : chairs) {
      if (Memberships.isState(scene, party)) {
        When when =
            scene.dates().stream()
                .filter(date -> Math.abs(date.span().start() - at) < 45)
                .map(Mention.OfDate::when)
                .findFirst()
                .orElse(null);
        Memberships.emit(
            scene,
            drafts,
            party,
            body,
            Role.CHAIR,
            over ? Status.PAST : Status.CURRENT,
            when,
            "membership/in-the-chair",
            scene.body());
      }
    }
  }

  /// "Lula, who will act as the head of Mercosur".
  private void actsAs(Clause clause) {
    if (!clause.lemma().equals("act") && !clause.lemma().equals("serve")) {
      return;
    }
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.OfParty body
          && Memberships.isBody(scene, body.parties().getFirst())
          && ACTS_AS.matcher(scene.between(scene.span().start(), body.span().start())).find()) {
        scene.acting(clause).stream()
            .filter(party -> Memberships.isState(scene, party))
            .forEach(party ->
                Memberships.emit(
                    scene,
                    drafts,
                    party,
                    body.parties().getFirst(),
                    Role.CHAIR,
                    clause.mode().future() ? Status.PLANNED : Status.CURRENT,
                    null,
                    "membership/chairs",
                    scene.clauseSpan(clause.verb())));
        return;
      }
    }
  }

  /// The party named last before an offset.
  private List<Party> before(int offset) {
    List<Party> last = List.of();
    for (Mention mention : scene.mentions()) {
      if (mention.span().end() <= offset
          && mention instanceof Mention.OfParty party
          && party.how() != Mention.How.ADJECTIVE) {
        last = party.parties();
      }
    }
    return last.size() == 1 ? last : List.of();
  }
}
