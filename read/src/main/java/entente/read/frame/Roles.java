package entente.read.frame;

import entente.model.Membership.Role;
import entente.model.Membership.Status;
import entente.model.Party;
import entente.model.Span;
import entente.model.When;
import entente.read.Mention;
import entente.read.syntax.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Places in a body that stand beside a name: "ASEAN member Vietnam", "Cambodia, Chair of ASEAN",
/// "Italy's G7 presidency", "EU candidate status", "Denmark's ambassador to NATO". Read off the
/// words, since parsers stumble over appositions.
final class Roles {
  private static final Pattern AFTER_BODY =
      Pattern.compile(
          "^(?:\\s+|['’]s\\s+|['’]\\s+)(?:current\\s+|this"
              + " year['’]s\\s+|rotating\\s+|founding\\s+|fellow\\s+|full\\s+|newest\\s+|associate\\s+|pro"
              + " tempore\\s+)*(member|observer|co-chair|chairmanship|chairperson-in-office|chairman-in-office|chair-in-office|chairperson|chairwoman|chairman|chairship|chairing"
              + " country|chair|candidate|presidency)s?\\b(?!\\s+(?:states|countries|nations)?['’]s?\\s)(?!\\s+status)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BEFORE_BODY =
      Pattern.compile(
          "\\b(member|observer|co-chair|chairman|chairperson|chairmanship|chairwoman|chairing"
              + " country|chair-in-office|chairman-in-office|chair|candidate|president|presidency|applicant|head(?=\\s+of)|holder"
              + " of the rotating"
              + " presidency)s?\\s+(?:states?\\s+|country\\s+)?(?:(?:of|in|at|to|for)\\s+)(?:membership\\s+(?:of|in)\\s+)?(?:the\\s+)?$",
          Pattern.CASE_INSENSITIVE);

  /// "a member of the Mountain Forum, the " before the second body of a row whose first nobody
  /// knows.
  private static final Pattern BEFORE_ROW =
      Pattern.compile(
          "\\b(member|observer)s?\\s+(?:states?\\s+|country\\s+)?(?:of|in)\\s+(?:the\\s+)?(?:\\p{Lu}[\\p{L}0-9'’-]*,?"
              + " (?:(?:of|for|and|on|the|in) )*+){1,14}$");

  private static final Pattern HELD =
      Pattern.compile(
          "(?s)\\s+(?:as|is|was|are|were|has been|have been|became|becomes?|remains?|will be|will"
              + " become|to"
              + " become|(?:(?:will|would|to|has|have|had|is|are)\\s+)?(?:serv|sit|act|join|return|rejoin|continu)\\w*\\s+as)\\s+.*|(?s)\\s+(?:\\w+\\s+){0,3}(?:was|were|is|has"
              + " been|have been) (?:\\w+ly"
              + " )?(?:re-?)?(?:elected|named|appointed|chosen|made|picked|replaced)\\b.*|['’]s\\s+(?:\\w+\\s+){0,2}$|\\s*$");
  private static final Pattern SEEKS =
      Pattern.compile(
          "(?s).*\\b(?:membership (?:of|in)|admission to|accession to|bid (?:to join|for membership"
              + " (?:of|in))|path to membership of|join|joining|entry into|apply to|applied"
              + " to|applied for membership (?:of|in)|membership application to) (?:the )?$");
  private static final Pattern DECLINES =
      Pattern.compile(
          "\\b(?:not|never|won['’]t|wouldn['’]t)(?: yet)? (?:to )?(?:join|joining|apply to|be"
              + " joining)(?: the)?\\s*$|\\b(?:declin|refus|reject|rul|decided not|opted"
              + " not)\\w*\\s+(?:out\\s+)?(?:to|against)\\s+\\w+(?:\\s+the)?\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern APPLIES =
      Pattern.compile(
          "\\b(?:appl(?:ied|ies|y|ying|ication)|has asked|have asked|had asked|formally"
              + " asked)\\b[^.;]{0,50}$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CHAIRS =
      Pattern.compile(
          "^,?\\s+(?:which|who|whose country)\\s+(?:(?:now|also|currently|still|presently|this"
              + " year)\\s+)?(chairs?|co-chairs?|presides(?: over)?|heads|leads)\\s+(?:the\\s+)?$");
  private static final Pattern ENVOY =
      Pattern.compile(
          "^(?:['’]s?)?\\s+(?:(?:permanent|new|special|deputy|acting|first|former|resident)\\s+)*(?:ambassador|envoy|representative)\\s+(?:to|at)\\s+(?:the\\s+)?$",
          Pattern.CASE_INSENSITIVE);
  private static final String STANDING =
      "(?:(?:current|rotating|incoming|outgoing|then|former|new|next|acting|fellow|longest-serving|founding|full|this"
          + " year['’]s)[ -])*";
  private static final Pattern APPOSED =
      Pattern.compile(
          "(?s).*(?:,\\s*(?:and )?(?:an? |the |all (?:of them )?|both (?:of them )?|each an? |who"
              + " is an? |which is an? |itself an? )?"
              + STANDING
              + "|\\bas (?:an? |the )?"
              + STANDING
              + "|\\band (?:the )?"
              + STANDING
              + "|\\b(?:is|are|was|were) (?:an? |the |all |both )?"
              + STANDING
              + ")$");

  private final Scene scene;
  private final Consumer<Draft> drafts;

  Roles(Scene scene, Consumer<Draft> drafts) {
    this.scene = scene;
    this.drafts = drafts;
  }

  /// @param at the body's place among the mentions
  void of(Mention.OfParty body, int at) {
    afterBody(body, at);
    beforeBody(body, at);
    whoChairs(body, at);
    envoy(body, at);
  }

  /// "Myanmar, an ASEAN member"; "ASEAN member Vietnam"; "Italy's G7 presidency".
  private void afterBody(Mention.OfParty body, int at) {
    Matcher matcher = AFTER_BODY.matcher(scene.between(body.span().end(), scene.span().end()));
    Role role = matcher.find() ? Memberships.role(matcher.group(1)) : null;
    if (role == null) {
      return;
    }
    int end = body.span().end() + matcher.end();
    boolean plural =
        scene.between(body.span().end(), end).strip().endsWith("s") && role == Role.MEMBER;
    String before =
        scene.between(scene.span().start(), body.span().start()).toLowerCase(Locale.ROOT);
    boolean was =
        before.matches(
            "(?s).*(?:\\b(?:was|were|had been) (?:an?|the|both)? ?|\\b(?:former|then|ex)[ -])$");
    Party organisation = body.parties().getFirst();
    if (at > 0
        && scene.mentions().get(at - 1) instanceof Mention.OfParty owner
        && role == Role.CHAIR
        && scene
            .between(owner.span().end(), body.span().start())
            .matches(
                "(?:['’]s)?\\s+(?:(?:current|rotating|next|upcoming|first|second|third)\\s+)*")) {
      Party state = Memberships.state(scene, owner);
      if (state != null) {
        emit(
            state,
            organisation,
            role,
            Status.CURRENT,
            yearOf(role, body),
            "membership/apposed",
            new Span(owner.span().start(), end));
        return;
      }
    }
    if (at > 0 && APPOSED.matcher(before).matches() && apposed(body, at, role, plural, end, was)) {
      return;
    }
    if (at + 1 < scene.mentions().size()
        && scene.mentions().get(at + 1) instanceof Mention.OfParty party
        && party.parties().size() == 1
        && (party.how() == Mention.How.NAME
            || role == Role.CHAIR && Memberships.state(scene, party) != null)
        && scene
            .between(end, party.span().start())
            .matches(role == Role.CHAIR ? ",?\\s+(?:the\\s+|and\\s+)?" : "\\s+(?:the\\s+)?")
        && !matcher.group().strip().endsWith("members")) {
      emit(
          party.parties().getFirst(),
          organisation,
          role,
          former(body) ? Status.PAST : incoming(body) ? Status.PLANNED : Status.CURRENT,
          yearOf(role, body),
          "membership/apposed",
          body.span().cover(party.span()));
    } else if (matcher.group().strip().endsWith("members")) {
      members(body, at, end);
    }
  }

  /// "the former EU member".
  private boolean former(Mention body) {
    return scene
        .between(scene.span().start(), body.span().start())
        .matches("(?is).*\\b(?:former|ex)[ -]$");
  }

  /// "the incoming SADC chair".
  private boolean incoming(Mention body) {
    return scene
        .between(scene.span().start(), body.span().start())
        .matches("(?is).*\\b(?:incoming|next|future|upcoming)[ -]$");
  }

  /// "NATO members Hungary and Turkey": the row after the word.
  private void members(Mention.OfParty body, int at, int end) {
    int from = end;
    for (int k = at + 1; k < scene.mentions().size(); k++) {
      Mention mention = scene.mentions().get(k);
      Party party =
          mention instanceof Mention.OfParty named
                  && named.how() == Mention.How.NAME
                  && named.parties().size() == 1
              ? named.parties().getFirst()
              : null;
      if (party == null
          || !scene
              .between(from, mention.span().start())
              .matches(
                  from == end
                      ? "\\s+(?:the\\s+|such as\\s+|including\\s+|like\\s+)?"
                      : "(?:,|\\s|and|the|as well as)+")) {
        return;
      }
      emit(
          party,
          body.parties().getFirst(),
          Role.MEMBER,
          Status.CURRENT,
          null,
          "membership/apposed",
          body.span().cover(mention.span()));
      from = mention.span().end();
    }
  }

  private boolean apposed(
      Mention.OfParty body, int at, Role role, boolean plural, int roleEnd, boolean was) {
    List<Mention> mentions = scene.mentions();
    var parties = new LinkedHashSet<Party>();
    int end = -1;
    for (int k = at - 1; k >= 0; k--) {
      Mention party = mentions.get(k);
      List<Party> named =
          party instanceof Mention.OfParty name && name.how() != Mention.How.ADJECTIVE
              ? name.parties()
              : party instanceof Mention.OfPerson person && person.party() != null
                  ? List.of(person.party())
                  : List.of();
      if (named.isEmpty()) {
        if (end < 0 && mentions.get(k) instanceof Mention.OfDate) {
          continue; // "Kazakhstan, this year's SCO chair"
        }
        break;
      }
      String gap = scene.between(party.span().end(), end < 0 ? body.span().start() : end);
      if (end >= 0 && !gap.matches("(?:,|\\s|and|the|--|–)+") || end < 0 && gap.length() > 40) {
        break;
      }
      parties.addAll(named);
      end = party.span().start();
      if (!plural) {
        break;
      }
    }
    for (Party party : parties.reversed()) {
      int start =
          mentions.stream()
              .filter(each -> Who.meant(each).contains(party))
              .mapToInt(each -> each.span().start())
              .min()
              .orElse(body.span().start());
      emit(
          party,
          body.parties().getFirst(),
          role,
          was && (role != Role.MEMBER || former(body))
              ? Status.PAST
              : incoming(body) ? Status.PLANNED : Status.CURRENT,
          yearOf(role, body),
          "membership/apposed",
          new Span(start, roleEnd));
    }
    return !parties.isEmpty();
  }

  /// "Cambodia, Chair of ASEAN"; "was elected chairman of the African Union"; "its path to
  /// membership of ASEAN".
  private void beforeBody(Mention.OfParty body, int at) {
    int first = at;
    while (first > 0
        && scene.mentions().get(first - 1) instanceof Mention.OfParty other
        && other.parties().size() == 1
        && Memberships.isBody(scene, other.parties().getFirst())
        && scene
            .between(other.span().end(), scene.mentions().get(first).span().start())
            .matches("(?:,|\\s|and|of|the|in|but|also|as well as|both)+")) {
      first--; // "members of the SCO and of BRICS"
    }
    String before = scene.between(scene.span().start(), scene.mentions().get(first).span().start());
    Matcher row = BEFORE_ROW.matcher(before);
    Matcher own = BEFORE_BODY.matcher(before);
    boolean direct = own.find();
    Matcher matcher = direct ? own : row;
    if (direct || row.find()) {
      Role role = Memberships.role(matcher.group(1));
      boolean head =
          !matcher.group(1).equalsIgnoreCase("head")
              || before.matches(
                  "(?is).*\\b(?:elected|named|appointed|chosen|as|picked|became)\\b[^.;,]{0,20}\\bhead\\s+of"
                      + " (?:the )?$");
      if (role != null && head) {
        holder(body, at, role, scene.span().start() + matcher.start());
      }
    } else if (SEEKS.matcher(before.toLowerCase(Locale.ROOT)).matches()
        && !before.matches("(?s).*\\bjoined\\b.*")) {
      seeks(body, at, before);
    }
  }

  private void holder(Mention.OfParty body, int at, Role role, int start) {
    if (scene
        .between(Math.max(scene.span().start(), start - 22), start)
        .matches(
            "(?s).*\\b(?:not|never|no longer|isn['’]t|aren['’]t)(?: yet)?(?: (?!only)\\w+)?"
                + " (?:an?|the)? ?$")) {
      return; // "is not a member of"
    }
    for (int k = at - 1; k >= 0; k--) {
      Mention mention = scene.mentions().get(k);
      if (all(mention, body, role, start)) {
        return;
      }
      Party party =
          mention instanceof Mention.OfParty named && named.parties().size() == 1
              ? named.parties().getFirst()
              : Memberships.state(scene, mention);
      if (party == null
          || mention instanceof Mention.OfParty named
              && named.how() == Mention.How.ADJECTIVE
              && role != Role.CHAIR
          || mention.span().end() > start
          || mention.span().end() == start
          || !Memberships.isState(scene, party)
              && !(role == Role.MEMBER && Memberships.isBody(scene, party))) {
        continue;
      }
      String gap = scene.between(mention.span().end(), start);
      boolean before =
          role == Role.CHAIR
              && gap.strip().equals("as")
              && scene
                  .between(
                      Math.max(scene.span().start(), mention.span().start() - 16),
                      mention.span().start())
                  .matches("(?s).*\\b(?:succe\\w+|replac\\w+) (?:the )?");
      boolean close =
          gap.length() < 70
              && !gap.contains(";")
              && (gap.contains(",") && !gap.matches("(?s).*,.*,.*,.*")
                  || HELD.matcher(gap).matches());
      if (close && !before) {
        boolean became =
            gap.contains("became")
                || gap.contains("joined as")
                || gap.contains("become")
                || gap.contains("elected")
                || gap.contains("named");
        Node node = scene.tree().covering(new Span(start, start + 1)).orElse(null);
        Mention.OfDate date =
            node == null
                ? null
                : gap.contains("elected") || gap.contains("named")
                    ? scene
                        .around(node)
                        .map(clause ->
                            scene.dateOf(clause.verb(), Mention.Role.AT, Mention.Role.SINCE))
                        .orElse(null)
                    : scene.dateOf(node, Mention.Role.AT, Mention.Role.SINCE);
        boolean undated =
            date == null || role == Role.MEMBER && !became && date.role() != Mention.Role.SINCE;
        When when =
            undated || date == null ? role == Role.CHAIR ? yearOf(role, body) : null : date.when();
        boolean past =
            gap.matches("(?is).*\\b(?:then|former)[ -](?:\\w+ )?")
                || gap.matches(
                    "(?s) was (?!\\w*ly |elected|re-elected|named|appointed|chosen|made).*")
                || gap.contains("replaced as")
                || gap.contains("stepped down");
        boolean planned =
            gap.matches("(?s).*\\bwill (?:serve|sit|act|join|return|rejoin) as\\b.*")
                || gap.contains("will be")
                || gap.contains("will become")
                || gap.contains("to become");
        if (role == Role.MEMBER
            && scene.between(start, body.span().start()).startsWith("members")) {
          Memberships.row(scene, k)
              .forEach(each ->
                  emit(
                      each,
                      body.parties().getFirst(),
                      role,
                      Status.CURRENT,
                      became ? when : null,
                      "membership/role-of",
                      mention.span().cover(body.span())));
        }
        emit(
            party,
            body.parties().getFirst(),
            role,
            past ? Status.PAST : planned ? Status.PLANNED : Status.CURRENT,
            when,
            "membership/role-of",
            mention.span().cover(body.span()));
      }
      return;
    }
  }

  private static final Pattern ARE =
      Pattern.compile("\\s+(?:are|remain|became)\\s+(?:\\w+\\s+){0,2}");

  /// "Both countries are members of the AU": each of those of whom several words speak.
  private boolean all(Mention mention, Mention.OfParty body, Role role, int start) {
    boolean several =
        mention instanceof Mention.OfParty named
            && named.how() == Mention.How.REFERENCE
            && named.parties().size() > 1
            && mention.span().end() < start
            && ARE.matcher(scene.between(mention.span().end(), start)).matches();
    if (several && mention instanceof Mention.OfParty named) {
      named.parties().stream()
          .filter(party -> Memberships.isState(scene, party))
          .forEach(party ->
              emit(
                  party,
                  body.parties().getFirst(),
                  role,
                  Status.CURRENT,
                  null,
                  "membership/role-of",
                  mention.span().cover(body.span())));
    }
    return several;
  }

  private static final Pattern SUSPENDED =
      Pattern.compile(
          "^\\s+(?:has|have|had|was|is|were|remains)\\s+(?:been\\s+|still\\s+)*suspended");
  private static final Pattern ACHIEVED =
      Pattern.compile(
          "\\b(?:by|after|since|upon|following|before|with) (?:its |their |finally |formally"
              + " )?(?:joining|accession to|admission to|entry into) (?:the )?$");

  /// The past date that stands right after a body: "by joining NATO in 2004".
  private @Nullable When dateAfter(Mention body) {
    return scene.dates().stream()
        .filter(date ->
            date.span().start() > body.span().end() && date.span().start() - body.span().end() < 8)
        .filter(date ->
            scene.script().published() == null
                || !date.when().first().isAfter(scene.script().published()))
        .map(Mention.OfDate::when)
        .findFirst()
        .orElse(null);
  }

  private void seeks(Mention.OfParty body, int at, String before) {
    if (DECLINES.matcher(before).find()
        || SUSPENDED.matcher(scene.between(body.span().end(), scene.span().end())).find()) {
      return;
    }
    boolean applies = APPLIES.matcher(before).find();
    for (int k = at - 1; k >= 0; k--) {
      Party party = Memberships.state(scene, scene.mentions().get(k));
      if (party != null) {
        Span own = scene.mentions().get(k).span();
        int near = scene.span().start() + wordStart(before, 30);
        When joined = applies || !ACHIEVED.matcher(before).find() ? null : dateAfter(body);
        var parties = new LinkedHashSet<>(Memberships.row(scene, k));
        parties.add(party);
        parties.forEach(each ->
            emit(
                each,
                body.parties().getFirst(),
                applies ? Role.CANDIDATE : Role.MEMBER,
                applies || joined != null ? Status.CURRENT : Status.PLANNED,
                joined,
                "membership/seeks",
                body.span().start() - own.start() < 40
                    ? own.cover(body.span())
                    : new Span(near, body.span().end())));
        return;
      }
    }
  }

  /// "Laos, which chairs ASEAN".
  private void whoChairs(Mention.OfParty body, int at) {
    Party party =
        at == 0
                || scene.mentions().get(at - 1) instanceof Mention.OfParty named
                    && named.how() == Mention.How.ADJECTIVE
            ? null
            : Memberships.state(scene, scene.mentions().get(at - 1));
    if (party == null) {
      return;
    }
    Span own = scene.mentions().get(at - 1).span();
    Matcher matcher = CHAIRS.matcher(scene.between(own.end(), body.span().start()));
    if (matcher.find()) {
      Role role = matcher.group(1).startsWith("co-") ? Role.CO_CHAIR : Role.CHAIR;
      emit(
          party,
          body.parties().getFirst(),
          role,
          Status.CURRENT,
          yearOf(role, body),
          "membership/who-chairs",
          own.cover(body.span()));
    }
  }

  /// "Denmark's ambassador to NATO".
  private void envoy(Mention.OfParty body, int at) {
    if (at > 0
        && scene.mentions().get(at - 1) instanceof Mention.OfParty named
        && named.parties().size() == 1
        && ENVOY.matcher(scene.between(named.span().end(), body.span().start())).find()) {
      emit(
          named.parties().getFirst(),
          body.parties().getFirst(),
          Role.ENVOY,
          Status.CURRENT,
          null,
          "membership/envoy",
          named.span().cover(body.span()));
    }
  }

  private static int wordStart(String before, int back) {
    int at = Math.max(0, before.length() - back);
    while (at > 0 && before.charAt(at - 1) != ' ') {
      at--;
    }
    return at;
  }

  /// A chair is said for the year that the clause names, such as "this year".
  private @Nullable When yearOf(Role role, Mention body) {
    if (role != Role.CHAIR && role != Role.CO_CHAIR) {
      return null;
    }
    return scene.dates().stream()
        .filter(date ->
            date.when() instanceof When.InYear
                && Math.abs(date.span().start() - body.span().end()) < 40)
        .map(Mention.OfDate::when)
        .findFirst()
        .orElse(null);
  }

  private void emit(
      Party party,
      Party body,
      Role role,
      Status status,
      @Nullable When date,
      String frame,
      Span span) {
    Memberships.emit(scene, party, body, role, status, date, frame, span, drafts);
  }
}
