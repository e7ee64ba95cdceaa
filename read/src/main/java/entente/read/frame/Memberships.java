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
import entente.read.syntax.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Memberships: a party's place in an organisation, as a roll, an apposition, or a clause about joining or chairing it.
final class Memberships implements Scribe {
  private static final Pattern ROLL =
      Pattern.compile("\\b(?:groups|comprises|consists of|consisting of|comprising|is made up of|is composed of|whose members are|members are|includes as members|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twenty) are|namely)\\s+(?:the\\s+)?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BODY_ROLE =
      Pattern.compile("^(?:\\s+|['’]s\\s+|['’]\\s+)(?:current\\s+|this year['’]s\\s+|rotating\\s+|founding\\s+|fellow\\s+|full\\s+)*(member|observer|chair|co-chair|candidate|chairman|presidency|host)s?\\b(?!\\s+(?:states|countries|nations)?['’]s?\\s)");
  private static final Pattern ROLE_OF =
      Pattern.compile("\\b(member|observer|chair|co-chair|candidate|chairman|president|holder of the rotating presidency)s?\\s+(?:state\\s+)?of\\s+(?:the\\s+)?$",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> BODIES = Set.of("bloc", "organisation", "forum", "alliance", "series", "court", "bank");

  @Override
  public void write(Scene scene, Consumer<Draft> drafts) {
    List<Mention> mentions = scene.mentions();
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i) instanceof Mention.OfParty body && body.parties().size() == 1 && isBody(scene, body.parties().getFirst())) {
        roll(scene, body, drafts);
        apposed(scene, body, i, drafts);
        roleOf(scene, body, i, drafts);
        whoChairs(scene, body, i, drafts);
      }
    }
    for (Clause clause : scene.clauses()) {
      joins(scene, clause, drafts);
      chairs(scene, clause, drafts);
      handsOver(scene, clause, drafts);
    }
    inTheChair(scene, drafts);
  }

  private static boolean isBody(Scene scene, Party party) {
    return BODIES.contains(scene.script().gazetteer().kind(party));
  }

  private static boolean isState(Scene scene, Party party) {
    return scene.script().gazetteer().kind(party).equals("state");
  }

  /// "ASEAN groups Brunei, Cambodia, …".
  private void roll(Scene scene, Mention.OfParty body, Consumer<Draft> drafts) {
    var members = new LinkedHashSet<Party>();
    String text = scene.text();
    int begun = -1;
    Mention before = null;
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.OfParty party && party.how() == Mention.How.NAME && party.parties().size() == 1 && isState(scene, party.parties().getFirst())) {
        if (begun < 0) {
          int from = Math.max(scene.span().start(), party.span().start() - 30);
          if (ROLL.matcher(text.substring(from, party.span().start()).replaceAll("\\bthe $", "")).find()) {
            begun = party.span().start();
            members.add(party.parties().getFirst());
          }
        } else if (before != null && text.substring(before.span().end(), party.span().start()).matches("(?:,|\\s|and|the)+")) {
          members.add(party.parties().getFirst());
        } else {
          break;
        }
        before = mention;
      }
    }
    boolean nearest = begun >= 0 && (body.span().end() < begun && begun - body.span().end() < 60 || before != null && body.span().start() > before.span().end() && body.span().start() - before.span().end() < 6);
    if (members.size() >= 3 && nearest && before != null) {
      Span span = new Span(Math.min(body.span().start(), begun), Math.max(before.span().end(), body.span().end()));
      for (Party member : members) {
        emit(scene, member, body.parties().getFirst(), Role.MEMBER, Status.CURRENT, null, "membership/roll", span, drafts);
      }
    }
  }

  /// "Myanmar, an ASEAN member"; "ASEAN member Vietnam"; "Brunei, Malaysia and Vietnam, all of them ASEAN members"; "Indonesia as ASEAN chair".
  private void apposed(Scene scene, Mention.OfParty body, int at, Consumer<Draft> drafts) {
    String text = scene.text();
    Matcher role = BODY_ROLE.matcher(text.substring(body.span().end(), scene.span().end()));
    if (!role.find()) {
      return;
    }
    int roleEnd = body.span().end() + role.end();
    Role what = role(role.group(1));
    if (what == null) {
      return;
    }
    Party organisation = body.parties().getFirst();
    List<Mention> mentions = scene.mentions();
    String before = text.substring(scene.span().start(), body.span().start()).toLowerCase(Locale.ROOT);
    boolean plural = text.substring(body.span().end(), roleEnd).strip().endsWith("s") && what == Role.MEMBER;
    if (at > 0 && before.matches("(?s).*(?:,\\s*(?:an?|the|all (?:of them )?|both (?:of them )?|each an?|who is an?|which is an?|itself an?)?\\s*|\\bas (?:an?|the)?\\s*|\\b(?:is|are|was) (?:an?|the|all|both)?\\s*)$")) {
      var parties = new LinkedHashSet<Party>();
      int end = -1;
      for (int k = at - 1; k >= 0; k--) {
        if (!(mentions.get(k) instanceof Mention.OfParty party) || party.how() == Mention.How.ADJECTIVE) {
          break;
        }
        String gap = text.substring(party.span().end(), end < 0 ? body.span().start() : end);
        if (end >= 0 && !gap.matches("(?:,|\\s|and|the|--|–)+")) {
          break;
        }
        if (end < 0 && gap.length() > 40) {
          break;
        }
        parties.addAll(party.parties());
        end = party.span().start();
        if (!plural) {
          break;
        }
      }
      for (Party party : parties.reversed()) {
        Span span = new Span(scene.mentions().stream().filter(each -> each instanceof Mention.OfParty p && p.parties().contains(party)).mapToInt(each -> each.span().start()).min().orElse(body.span().start()), roleEnd);
        emit(scene, party, organisation, what, Status.CURRENT, yearOf(scene, what, body), "membership/apposed", span, drafts);
      }
      if (!parties.isEmpty()) {
        return;
      }
    }
    if (at + 1 < mentions.size() && mentions.get(at + 1) instanceof Mention.OfParty party && party.how() == Mention.How.NAME
        && text.substring(roleEnd, party.span().start()).matches("\\s+(?:the\\s+)?") && !role.group().strip().endsWith("members")) {
      emit(scene, party.parties().getFirst(), organisation, what, Status.CURRENT, yearOf(scene, what, body), "membership/apposed", body.span().cover(party.span()), drafts);
    }
  }

  /// "Cambodia, Chair of ASEAN"; "its path to membership of ASEAN".
  private void roleOf(Scene scene, Mention.OfParty body, int at, Consumer<Draft> drafts) {
    String text = scene.text();
    String before = text.substring(scene.span().start(), body.span().start());
    Matcher role = ROLE_OF.matcher(before);
    Party organisation = body.parties().getFirst();
    if (role.find()) {
      Role what = role(role.group(1).toLowerCase(Locale.ROOT));
      int start = scene.span().start() + role.start();
      for (int k = at - 1; k >= 0 && what != null; k--) {
        if (scene.mentions().get(k) instanceof Mention.OfParty party && party.how() != Mention.How.ADJECTIVE && party.parties().size() == 1
            && isState(scene, party.parties().getFirst())) {
          String gap = text.substring(party.span().end(), start);
          boolean close = gap.length() < 70 && (gap.contains(",") || gap.matches("\\s+(?:as|is|was|has been|became|remains)\\s+.*"));
          if (close && !gap.contains(";")) {
            boolean became = gap.contains("became") || gap.contains("become");
            Node node = scene.tree().covering(new Span(start, start + 1)).orElse(null);
            Mention.OfDate date = node == null ? null : scene.dateOf(node, Mention.Role.AT, Mention.Role.SINCE);
            When when = date == null || what == Role.MEMBER && !became && date.role() != Mention.Role.SINCE ? what == Role.CHAIR ? yearOf(scene, what, body) : null : date.when();
            emit(scene, party.parties().getFirst(), organisation, what, gap.contains(" was ") ? Status.PAST : Status.CURRENT, when, "membership/role-of",
                new Span(party.span().start(), body.span().end()), drafts);
          }
          break;
        }
      }
    } else if (before.toLowerCase(Locale.ROOT).matches("(?s).*\\b(?:membership (?:of|in)|admission to|accession to|bid (?:to join|for membership (?:of|in))|path to membership of|join|joining|entry into) (?:the )?$")) {
      for (int k = at - 1; k >= 0; k--) {
        if (scene.mentions().get(k) instanceof Mention.OfParty party && party.parties().size() == 1 && isState(scene, party.parties().getFirst())) {
          boolean joined = before.matches("(?s).*\\b(?:joined)\\b.*");
          if (!joined) {
            emit(scene, party.parties().getFirst(), organisation, Role.MEMBER, Status.PLANNED, null, "membership/seeks",
                new Span(Math.max(scene.span().start(), body.span().start() - 40), body.span().end()).start() < party.span().start()
                    ? party.span().cover(body.span()) : new Span(scene.span().start() + wordStart(before, 30), body.span().end()), drafts);
          }
          break;
        }
      }
    }
  }

  private static final Pattern CHAIRS =
      Pattern.compile("^,?\\s+(?:which|who|whose country)\\s+(?:(?:now|also|currently|still|this year)\\s+)?(chairs?|co-chairs?|presides(?: over)?|heads|leads)\\s+(?:the\\s+)?$");

  /// "Laos, which chairs ASEAN": read off the words, since parsers stumble over it.
  private void whoChairs(Scene scene, Mention.OfParty body, int at, Consumer<Draft> drafts) {
    if (at == 0 || !(scene.mentions().get(at - 1) instanceof Mention.OfParty party) || party.how() == Mention.How.ADJECTIVE || party.parties().size() != 1) {
      return;
    }
    Matcher matcher = CHAIRS.matcher(scene.text().substring(party.span().end(), body.span().start()));
    if (matcher.find() && isState(scene, party.parties().getFirst())) {
      Role role = matcher.group(1).startsWith("co-") ? Role.CO_CHAIR : Role.CHAIR;
      emit(scene, party.parties().getFirst(), body.parties().getFirst(), role, Status.CURRENT, yearOf(scene, role, body), "membership/who-chairs", party.span().cover(body.span()), drafts);
    }
  }

  private static int wordStart(String before, int back) {
    int at = Math.max(0, before.length() - back);
    while (at > 0 && before.charAt(at - 1) != ' ') {
      at--;
    }
    return at;
  }

  private static @Nullable Role role(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "member" -> Role.MEMBER;
      case "observer" -> Role.OBSERVER;
      case "chair", "chairman", "presidency", "president", "holder of the rotating presidency" -> Role.CHAIR;
      case "co-chair" -> Role.CO_CHAIR;
      case "candidate" -> Role.CANDIDATE;
      default -> null;
    };
  }

  /// A chair is said for the year that the clause names, such as "this year".
  private static @Nullable When yearOf(Scene scene, Role role, Mention body) {
    if (role != Role.CHAIR && role != Role.CO_CHAIR) {
      return null;
    }
    return scene.dates().stream().filter(date -> date.when() instanceof When.InYear && Math.abs(date.span().start() - body.span().end()) < 40).map(Mention.OfDate::when)
        .findFirst().orElse(null);
  }

  /// "Timor-Leste became the eleventh member of ASEAN"; "the AU joined the G20"; "took over from Senegal as co-chair".
  private void joins(Scene scene, Clause clause, Consumer<Draft> drafts) {
    boolean join = clause.lemma().equals("join") || clause.lemma().equals("rejoin") || clause.lemma().equals("admit") || clause.lemma().equals("accede");
    boolean leave = Set.of("leave", "quit", "withdraw", "exit").contains(clause.lemma());
    if (!join && !leave) {
      return;
    }
    List<Party> bodies = Who.acting(clause.patients());
    if (bodies.isEmpty()) {
      bodies = Who.acting(clause.after("to", "from"));
    }
    for (Party body : bodies) {
      if (!isBody(scene, body) && !scene.script().gazetteer().kind(body).equals("organisation")) {
        continue;
      }
      for (Party party : scene.acting(clause)) {
        if (!party.equals(body)) {
          Mention.OfDate date = scene.dateOf(clause.verb(), Mention.Role.AT, Mention.Role.SINCE);
          Status status = leave ? clause.mode().real() ? Status.PAST : Status.CURRENT : clause.mode().real() && !clause.mode().denied() ? Status.CURRENT : Status.PLANNED;
          emit(scene, party, body, Role.MEMBER, status, date == null ? null : date.when(), "membership/join", scene.clauseSpan(clause.verb()), drafts);
        }
      }
    }
  }

  /// "Laos, which chairs ASEAN this year"; "hands over to the Philippines in January".
  private void chairs(Scene scene, Clause clause, Consumer<Draft> drafts) {
    if (!Set.of("chair", "preside", "preside over", "co-chair", "lead", "head", "hold").contains(clause.lemma())) {
      return;
    }
    boolean holds = clause.lemma().equals("hold");
    List<Node> objects = clause.patients().isEmpty() ? clause.after("over") : clause.patients();
    for (Node object : objects) {
      boolean chairOf = holds && Set.of("chair", "presidency", "chairmanship").contains(object.lemma());
      List<Party> bodies = holds ? chairOf ? Who.about(List.of(object)) : List.of() : object.mention() == null ? List.of() : Who.acting(List.of(object));
      for (Party body : bodies) {
        if (!isBody(scene, body)) {
          continue;
        }
        List<Party> chairs = scene.acting(clause);
        if (chairs.isEmpty()) {
          chairs = before(scene, clause.verb().span().start());
        }
        for (Party party : chairs) {
          if (!party.equals(body) && isState(scene, party)) {
            Optional<Mention.OfDate> date = Optional.ofNullable(scene.dateOf(clause.verb(), Mention.Role.AT, Mention.Role.SINCE));
            emit(scene, party, body, clause.lemma().equals("co-chair") ? Role.CO_CHAIR : Role.CHAIR, clause.mode().future() ? Status.PLANNED : Status.CURRENT,
                date.map(Mention.OfDate::when).orElse(null), "membership/chairs", scene.clauseSpan(clause.verb()), drafts);
          }
        }
      }
    }
  }

  private static final Pattern IN_THE_CHAIR = Pattern.compile("\\b(?:in the chair|holds? the (?:rotating )?(?:presidency|chair|chairmanship))\\b(?! of)", Pattern.CASE_INSENSITIVE);

  /// "Malaysia, in the chair this year": of the bloc that the document is about.
  private void inTheChair(Scene scene, Consumer<Draft> drafts) {
    Matcher matcher = IN_THE_CHAIR.matcher(scene.span().of(scene.text()));
    Party body = bloc(scene);
    if (!matcher.find() || body == null) {
      return;
    }
    int at = scene.span().start() + matcher.start();
    for (Party party : before(scene, at)) {
      if (isState(scene, party)) {
        When when = scene.dates().stream().filter(date -> Math.abs(date.span().start() - at) < 45).map(Mention.OfDate::when).findFirst().orElse(null);
        emit(scene, party, body, Role.CHAIR, Status.CURRENT, when, "membership/in-the-chair", scene.body(), drafts);
      }
    }
  }

  /// "hands over to the Philippines in January", "took over the G7 presidency from Japan".
  private void handsOver(Scene scene, Clause clause, Consumer<Draft> drafts) {
    boolean hands = clause.lemma().startsWith("hand") && scene.clauseSpan(clause.verb()).of(scene.text()).contains("over");
    boolean takes = Set.of("take", "take over", "assume").contains(clause.lemma()) && scene.lower().matches("(?s).*\\b(?:presidency|chair|chairmanship|co-chair)\\b.*");
    if (!hands && !takes) {
      return;
    }
    boolean chair = scene.lower().matches("(?s).*\\b(?:presidency|chair|chairs|chairmanship|co-chair)\\b.*");
    Party body = scene.mentions().stream().filter(Mention.OfParty.class::isInstance).map(Mention.OfParty.class::cast).map(party -> party.parties().getFirst())
        .filter(party -> isBody(scene, party)).findFirst().orElse(bloc(scene));
    if (!chair || body == null) {
      return;
    }
    Role role = scene.lower().contains("co-chair") ? Role.CO_CHAIR : Role.CHAIR;
    Mention.OfDate date = scene.dateOf(clause.verb(), Mention.Role.AT, Mention.Role.SINCE);
    boolean future = clause.mode().future() || date != null && scene.script().published() != null && date.when().first().isAfter(scene.script().published());
    List<Party> next = hands ? Who.acting(clause.after("to")) : scene.acting(clause);
    List<Party> last = hands ? List.of() : Who.acting(clause.after("from"));
    Span span = scene.clauseSpan(clause.verb());
    next.stream().filter(party -> isState(scene, party)).forEach(party ->
        emit(scene, party, body, role, future ? Status.PLANNED : Status.CURRENT, date == null ? null : date.when(), "membership/hand-over", span, drafts));
    last.stream().filter(party -> isState(scene, party)).forEach(party ->
        emit(scene, party, body, role, future ? Status.CURRENT : Status.PAST, null, "membership/hand-over", span, drafts));
  }

  private static @Nullable Party bloc(Scene scene) {
    return scene.script().pair().stream().filter(party -> isBody(scene, party)).findFirst().orElse(null);
  }

  /// The party named last before an offset.
  private static List<Party> before(Scene scene, int offset) {
    List<Party> last = List.of();
    for (Mention mention : scene.mentions()) {
      if (mention.span().end() <= offset && mention instanceof Mention.OfParty party && party.how() != Mention.How.ADJECTIVE) {
        last = party.parties();
      }
    }
    return last.size() == 1 ? last : List.of();
  }

  private static void emit(
      Scene scene, Party party, Party body, Role role, Status status, @Nullable When date, String frame, Span span, Consumer<Draft> drafts) {
    if (party.equals(body)) {
      return;
    }
    drafts.accept(new Draft(Type.MEMBERSHIP, frame, scene).party(Field.PARTY, party).party(Field.BODY, body).word(Field.ROLE, role)
        .word(Field.STATUS, status).date(Field.DATE, date).evidence(span));
  }
}
