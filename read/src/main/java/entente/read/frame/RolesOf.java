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

/// Roles that stand before the body: "Cambodia, chair of ASEAN", "elected chairman of the African
/// Union", "its path to membership of ASEAN".
final class RolesOf {
  private static final Pattern NOBODY =
      Pattern.compile(
          "\\b(?:neither|none of|nobody in)\\s[^;:,]{1,80}\\s(?:is|are|was|were)\\b[^;:,]*$",
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
              + " )?(?:re-?)?(?:elected|named|appointed|chosen|made|picked|replaced)\\b.*|(?s)\\s+and(?:"
              + " also)? (?:the )?(?:(?:current|rotating|present|this"
              + " year['’]s)\\s+)?$|['’]s\\s+(?:\\w+\\s+){0,2}$|\\s*$");

  private static final Pattern SEEKS =
      Pattern.compile(
          "(?s).*\\b(?:membership (?:of|in)|admission to|accession to|bid (?:to join|for membership"
              + " (?:of|in))|path to membership of|join|joining|entry into|apply to|applied"
              + " to|applied for membership (?:of|in)|membership application to) (?:the )?$");

  private static final Pattern DECLINES =
      Pattern.compile(
          "\\b(?:not|never|won['’]t|wouldn['’]t)(?: yet)? (?:to )?(?:join|joining|apply to|be"
              + " joining)(?: the)?\\s*$|\\b(?:declin|refus|reject|rul|decided not|opted"
              + " not)\\w*\\s+(?:out\\s+)?(?:to|against)\\s+\\w+(?:\\s+the)?\\s*$|\\b(?:suspend|fr[eo]ez|froze|end|renounc|gave"
              + " up|give"
              + " up|withdr|terminat|los)\\w*\\s+(?:its|their|the)\\s+(?:own\\s+)?membership"
              + " (?:of|in)(?:\\s+the)?\\s*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern APPLIES =
      Pattern.compile(
          "\\b(?:appl(?:ied|ies|y|ying|ication)|has asked|have asked|had asked|formally"
              + " asked)\\b[^.;]{0,50}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ARE =
      Pattern.compile("\\s+(?:are|remain|became)\\s+(?:\\w+\\s+){0,2}");

  private static final Pattern SUSPENDED =
      Pattern.compile(
          "^\\s+(?:has|have|had|was|is|were|remains)\\s+(?:been\\s+|still\\s+)*suspended");

  private static final Pattern ACHIEVED =
      Pattern.compile(
          "\\b(?:by|after|since|upon|following|before|with) (?:its |their |finally |formally"
              + " )?(?:joining|accession to|admission to|entry into) (?:the )?$");

  private static final Pattern OF_OTHERS =
      Pattern.compile(
          "\\b(?:for|to|with|by|from|between|on|against)\\s+(?:(?:the|its|all|other|some|most|many)\\s+)+(?:\\w+\\s+)?$");

  private static final Pattern AND_THE = Pattern.compile(",? and the ");

  private final Scene scene;
  private final Consumer<Draft> drafts;

  RolesOf(Scene scene, Consumer<Draft> drafts) {
    this.scene = scene;
    this.drafts = drafts;
  }

  /// "Cambodia, Chair of ASEAN"; "was elected chairman of the African Union"; "its path to
  /// membership of ASEAN".
  void beforeBody(Mention.OfParty body, int at) {
    int first = at;
    while (first > 0
        && scene.mentions().get(first - 1) instanceof Mention.OfParty other
        && other.parties().size() == 1
        && Memberships.isBody(scene, other.parties().getFirst())
        && scene
            .between(other.span().end(), scene.mentions().get(first).span().start())
            .matches("(?:,|\\s++|and|of|the|in|but|also|as well as|both)+")) {
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
      if (role != null && AS.matcher(before).matches()) {
        opening(body, at, role);
      } else if (role != null && head && !organ(body, role)) {
        holder(body, at, role, scene.span().start() + matcher.start());
      }
    } else if (SEEKS.matcher(before.toLowerCase(Locale.ROOT)).matches()
        && !before.matches("(?s).*\\bjoined\\b.*")) {
      seeks(body, at, before);
    }
  }

  /// "As a member of the Council, Togo voted for it": the state behind the comma.
  private void opening(Mention.OfParty body, int at, Role role) {
    Mention next = at + 1 < scene.mentions().size() ? scene.mentions().get(at + 1) : null;
    Party state = next == null ? null : Memberships.state(scene, next);
    if (state != null
        && next != null
        && scene.between(body.span().end(), next.span().start()).matches(", (?:the )?")) {
      Memberships.emit(
          scene,
          drafts,
          state,
          body.parties().getFirst(),
          role,
          Status.CURRENT,
          null,
          "membership/role-of",
          body.span().cover(next.span()));
    }
  }

  private static final Pattern AS =
      Pattern.compile("(?is)^as (?:an?|the|one of the|both)\\b[^,;]{0,60}$");

  /// "Peru's chairmanship of the bloc ends in May".
  private static final Pattern ENDING =
      Pattern.compile(
          "\\b(?:ends?|expires?|runs? (?:out|until|to)|concludes?|comes? to an end|draws? to a"
              + " close)\\b");

  /// "the chairperson of the African Union Commission": who heads a body's organ does so for no
  /// state.
  private boolean organ(Mention.OfParty body, Role role) {
    List<String> names = scene.script().gazetteer().names(body.parties().getFirst());
    Matcher organ =
        ORGAN.matcher(
            scene.between(
                body.span().start(), Math.min(scene.span().end(), body.span().end() + 12)));
    return role == Role.CHAIR
        && organ.find()
        && (names.isEmpty() || !names.getFirst().contains(organ.group(1)));
  }

  private static final Pattern ORGAN =
      Pattern.compile(
          "^(?:[\\p{Lu}'’][\\p{L}'’]*\\s+){0,4}(Commission|\\p{Lu}\\p{L}+ Council|Parliament)\\b");

  private void holder(Mention.OfParty body, int at, Role role, int start) {
    if (scene
        .between(Math.max(scene.span().start(), start - 22), start)
        .matches(
            "(?s).*\\b(?:not|never|no longer|isn['’]t|aren['’]t)(?: yet)?(?: (?!only)\\w+)?"
                + " (?:an?|the)? ?$")) {
      return; // "is not a member of"
    }
    if (NOBODY.matcher(scene.between(scene.span().start(), start)).find()) {
      return; // "neither Norway nor Iceland is a member of"
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
      if (mention instanceof Mention.OfPerson && AND_THE.matcher(gap).matches()) {
        return; // "Mr Demir and the president of the Commission" are two
      }
      if (OF_OTHERS.matcher(gap).find()
          && scene
              .between(start, body.span().start())
              .toLowerCase(Locale.ROOT)
              .startsWith("members")) {
        return; // "runs a centre for the poorer members of"
      }
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
        boolean ends =
            date != null
                && ENDING.matcher(scene.between(body.span().end(), date.span().start())).find();
        boolean undated =
            ends
                || date == null
                || role == Role.MEMBER && !became && date.role() != Mention.Role.SINCE;
        When when =
            undated || date == null
                ? role == Role.CHAIR ? Roles.yearOf(scene, role, body) : null
                : date.when();
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
        if (PLURAL.matcher(scene.between(start, body.span().start())).find()) {
          Memberships.row(scene, k)
              .forEach(each ->
                  Memberships.emit(
                      scene,
                      drafts,
                      each,
                      body.parties().getFirst(),
                      role,
                      Status.CURRENT,
                      became ? when : null,
                      "membership/role-of",
                      mention.span().cover(body.span())));
        }
        Memberships.emit(
            scene,
            drafts,
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

  private static final Pattern PLURAL = Pattern.compile("^(?:members|observers|candidates)\\b");

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
              Memberships.emit(
                  scene,
                  drafts,
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

  /// The past date that stands right after a body: "by joining NATO in 2004".
  private @Nullable When dateAfter(Mention body) {
    return scene.dates().stream()
        .filter(date ->
            date.span().start() > body.span().end() && date.span().start() - body.span().end() < 8)
        .filter(date -> !scene.script().ahead(date.when()))
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
            Memberships.emit(
                scene,
                drafts,
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

  private static int wordStart(String before, int back) {
    int at = Math.max(0, before.length() - back);
    while (at > 0 && before.charAt(at - 1) != ' ') {
      at--;
    }
    return at;
  }
}
