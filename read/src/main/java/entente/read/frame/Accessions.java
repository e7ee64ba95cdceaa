package entente.read.frame;

import entente.model.Membership.Role;
import entente.model.Membership.Status;
import entente.model.Party;
import entente.model.Span;
import entente.model.When;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Joining, leaving, suspension and expulsion: "Finland joined NATO", "the African Union suspended
/// Gabon".
final class Accessions {
  private static final Words LISTS = Words.of(Accessions.class);
  private static final Set<String> JOIN = Set.of("join", "rejoin", "accede", "enter");
  private static final Set<String> ADMIT = LISTS.set("admit");
  private static final Set<String> LEAVE =
      Set.of("leave", "quit", "withdraw", "exit", "pull out", "walk out");
  private static final Set<String> EXPEL =
      Set.of("expel", "oust", "exclude", "kick out", "eject", "remove");
  private static final Set<String> SUSPEND = Set.of("suspend", "bar");
  static final Set<String> NOUNS = LISTS.set("nouns");
  private static final Pattern AND_IN =
      Pattern.compile("^\\s*,?\\s*(?:and|while)?\\s+(?:the\\s+)?$");
  private static final Mention.Role[] WHEN = {Mention.Role.AT, Mention.Role.SINCE};

  private final Scene scene;
  private final Consumer<Draft> drafts;

  Accessions(Scene scene, Consumer<Draft> drafts) {
    this.scene = scene;
    this.drafts = drafts;
  }

  void of(Clause clause) {
    String lemma = clause.lemma();
    boolean admitted =
        clause.passive()
            && (lemma.equals("admit")
                || lemma.equals("readmit")
                || lemma.equals("accept")
                || lemma.equals("elect")
                || lemma.equals("add"));
    if (JOIN.contains(lemma) && !clause.passive() || LEAVE.contains(lemma)) {
      joins(clause, LEAVE.contains(lemma));
    } else if (ADMIT.contains(lemma)) {
      boolean still =
          !clause.mode().real()
              || lemma.equals("invite")
              || scene.lower().contains("in principle")
              || scene.lower().contains("in-principle");
      new BodyDecisions(scene, drafts)
          .decided(clause, admitted, still ? Status.PLANNED : Status.CURRENT);
    } else if (EXPEL.contains(lemma)) {
      new BodyDecisions(scene, drafts)
          .decided(clause, clause.passive(), clause.mode().real() ? Status.PAST : Status.CURRENT);
    } else if (SUSPEND.contains(lemma)) {
      new BodyDecisions(scene, drafts).decided(clause, clause.passive(), Status.SUSPENDED);
    } else if (lemma.equals("lift") || lemma.equals("end") || lemma.equals("revoke")) {
      clause.patients().stream()
          .filter(node -> node.lemma().equals("suspension"))
          .findFirst()
          .ifPresent(node ->
              new BodyDecisions(scene, drafts).decided(clause, clause.passive(), Status.CURRENT));
    }
    applies(clause);
    becomes(clause);
    for (Node noun : clause.verb().subtree()) {
      if (NOUNS.contains(noun.lemma())
          && noun.mention() == null
          && scene.around(noun).map(each -> each.verb() == clause.verb()).orElse(false)) {
        new NominalAccessions(scene, drafts).nominal(clause, noun);
      }
    }
  }

  private static final Set<String> ASKS = Set.of("apply", "ask", "decline", "refuse", "reject");

  private void joins(Clause clause, boolean leaves) {
    Node head = clause.verb().head();
    if (head != null
        && ASKS.contains(head.lemma())
        && Set.of("xcomp", "advcl", "acl").contains(clause.verb().relation())) {
      return; // who applies is a candidate; who declines is nothing
    }
    if (!leaves && clause.mode().denied()) {
      return;
    }
    List<Party> bodies = Who.acting(clause.patients());
    if (bodies.isEmpty()) {
      bodies =
          Who.acting(
              clause.lemma().endsWith("out")
                  ? clause.after("of", "out")
                  : clause.after("to", "from"));
    }
    for (Party body : bodies) {
      if (!Memberships.isBody(scene, body)) {
        continue;
      }
      Mention.OfDate date = date(scene, clause.verb());
      boolean done = clause.mode().real() && !clause.mode().denied();
      Status status =
          leaves ? done ? Status.PAST : Status.CURRENT : done ? Status.CURRENT : Status.PLANNED;
      for (Party party : scene.acting(clause)) {
        emit(
            scene,
            drafts,
            party,
            body,
            status,
            date == null ? null : date.when(),
            "membership/join",
            scene.clauseSpan(clause.verb()));
      }
      if (date != null) {
        likewise(body, status, date);
      }
    }
  }

  private static final Pattern FOR_MEMBERSHIP =
      Pattern.compile(
          "\\b(?:membership|to join|to accede|accession|admission|to become (?:a |an )?(?:full"
              + " )?members?|candidacy)\\b");

  /// "applied for membership of", "has asked to join": a candidate since then.
  private void applies(Clause clause) {
    boolean asks =
        clause.lemma().equals("ask")
            && clause
                .verb()
                .children("xcomp")
                .limit(1)
                .anyMatch(wanted -> Set.of("join", "accede").contains(wanted.lemma()));
    boolean applies =
        clause.lemma().equals("apply")
            || asks && clause.patients().isEmpty()
            || Set.of("submit", "file", "lodge").contains(clause.lemma())
                && clause.patients().stream().anyMatch(node -> node.lemma().equals("application"));
    if (!applies
        || clause.passive()
        || clause.mode().denied()
        || !clause.mode().real()
        || !FOR_MEMBERSHIP.matcher(scene.clauseSpan(clause.verb()).of(scene.text())).find()) {
      return;
    }
    Party body =
        scene.mentions().stream()
            .filter(mention -> mention.span().start() > clause.verb().span().start())
            .flatMap(mention -> Who.meant(mention).stream())
            .filter(party -> Memberships.isBody(scene, party))
            .findFirst()
            .orElse(null);
    Mention.OfDate date = date(scene, clause.verb());
    for (Party party : scene.acting(clause)) {
      if (body != null && Memberships.isState(scene, party)) {
        Memberships.emit(
            scene,
            drafts,
            party,
            body,
            Role.CANDIDATE,
            Status.CURRENT,
            date == null ? null : date.when(),
            "membership/applies",
            scene.clauseSpan(clause.verb()));
      }
    }
  }

  /// "became NATO's 32nd member", "becoming the tenth member of the SCO", "aspires to become a
  /// member of".
  private void becomes(Clause clause) {
    if (!clause.lemma().equals("become")
        || clause.mode().denied()
        || clause.mode().force() == entente.read.syntax.Mode.Force.IMAGINED) {
      return;
    }
    Node member =
        clause
            .verb()
            .children("xcomp", "obj", "ccomp")
            .filter(node -> Memberships.role(node.lemma()) != null)
            .findFirst()
            .orElse(null);
    Role role = member == null ? null : Memberships.role(member.lemma());
    Party body =
        member == null
            ? null
            : Who.within(List.of(member)).stream()
                .filter(party -> Memberships.isBody(scene, party))
                .findFirst()
                .orElse(null);
    if (role == null || body == null || scene.script().gazetteer().kind(body).equals("series")) {
      return;
    }
    Mention.OfDate coming = scene.plannedOf(clause.verb(), Mention.Role.AT);
    boolean ahead = coming != null && scene.script().ahead(coming.when());
    boolean real = clause.mode().real() && !ahead; // "becomes chair on 1 January"
    Mention.OfDate date =
        real
            ? scene.doneOf(clause.verb(), WHEN)
            : scene.plannedOf(clause.verb(), Mention.Role.AT, Mention.Role.BY);
    for (Party party : scene.acting(clause)) {
      if (Memberships.isState(scene, party)) {
        Memberships.emit(
            scene,
            drafts,
            party,
            body,
            role,
            real ? Status.CURRENT : Status.PLANNED,
            date == null ? null : date.when(),
            "membership/become",
            scene.clauseSpan(clause.verb()));
      }
    }
  }

  /// "Finland joined in 2023 and Sweden in 2024": those named after the date, each with its own.
  private void likewise(Party body, Status status, Mention.OfDate date) {
    List<Mention> mentions = scene.mentions();
    Mention last = date;
    for (int k = mentions.indexOf(date) + 1; k > 0 && k + 1 < mentions.size(); k += 2) {
      Party party = Memberships.state(scene, mentions.get(k));
      boolean follows =
          party != null
              && mentions.get(k + 1) instanceof Mention.OfDate
              && AND_IN
                  .matcher(scene.between(last.span().end(), mentions.get(k).span().start()))
                  .matches()
              && scene
                  .between(mentions.get(k).span().end(), mentions.get(k + 1).span().start())
                  .matches("\\s+(?:in|on|since)\\s+");
      if (!follows || party == null || !(mentions.get(k + 1) instanceof Mention.OfDate own)) {
        return;
      }
      emit(
          scene,
          drafts,
          party,
          body,
          status,
          own.when(),
          "membership/join",
          mentions.get(k).span().cover(own.span()));
      last = own;
    }
  }

  static Mention.@Nullable OfDate date(Scene scene, Node verb) {
    Mention.OfDate date = scene.dateOf(verb, WHEN);
    return date != null
        ? date
        : scene.dates().size() == 1
                && scene
                    .lower()
                    .matches("(?s).*\\b(?:from|beginning|as of|starting|effective)\\b.*")
            ? scene.dates().getFirst()
            : null;
  }

  static void emit(
      Scene scene,
      Consumer<Draft> drafts,
      Party party,
      Party body,
      Status status,
      @Nullable When date,
      String frame,
      Span span) {
    Memberships.emit(scene, drafts, party, body, Role.MEMBER, status, date, frame, span);
  }
}
