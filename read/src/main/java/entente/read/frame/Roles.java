package entente.read.frame;

import entente.model.Membership.Role;
import entente.model.Membership.Status;
import entente.model.Party;
import entente.model.Span;
import entente.model.When;
import entente.read.Mention;
import java.util.ArrayList;
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

  private static final Pattern CHAIRS =
      Pattern.compile(
          "^,?\\s+(?:which|who|whose country)\\s+(?:(?:now|also|currently|still|presently|this"
              + " year)\\s+)?(chairs?|co-chairs?|presides(?: over| in)?|heads|leads|coordinates|is"
              + " chairing|is the chair of|is in the chair of|holds the (?:rotating"
              + " )?(?:chair|presidency|chairmanship) of)\\s+(?:the\\s+)?$");
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
    new RolesOf(scene, drafts).beforeBody(body, at);
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
    if (at > 0 && role == Role.MEMBER && AMONG.matcher(before).matches()) {
      among(organisation, at, new Span(scene.mentions().get(at - 1).span().start(), end));
      return;
    }
    if (at > 0
        && scene.mentions().get(at - 1) instanceof Mention.OfParty owner
        && role == Role.CHAIR
        && scene
            .between(owner.span().end(), body.span().start())
            .matches(
                "(?:['’]s)?\\s+(?:(?:current|rotating|next|upcoming|first|second|third)\\s+)*")) {
      Party state = Memberships.state(scene, owner);
      if (state != null) {
        Memberships.emit(
            scene,
            drafts,
            state,
            organisation,
            role,
            Status.CURRENT,
            yearOf(scene, role, body),
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
      Memberships.emit(
          scene,
          drafts,
          party.parties().getFirst(),
          organisation,
          role,
          former(scene, body) ? Status.PAST : incoming(body) ? Status.PLANNED : Status.CURRENT,
          yearOf(scene, role, body),
          "membership/apposed",
          body.span().cover(party.span()));
    } else if (matcher.group().strip().endsWith("members")) {
      members(body, at, end);
    }
  }

  private static final Pattern AMONG =
      Pattern.compile(
          "(?s).*\\b(?:is|are|was|were) (?:also )?(?:among|one of|two of|three of) (?:the|those)"
              + " (?:\\p{L}+ )?$");

  /// "Togo and Fiji are among the Forum members that …": those before the word.
  private void among(Party body, int at, Span span) {
    Party last = Memberships.state(scene, scene.mentions().get(at - 1));
    if (last != null) {
      var row = new ArrayList<>(Memberships.row(scene, at - 1));
      row.add(last);
      row.forEach(each ->
          Memberships.emit(
              scene,
              drafts,
              each,
              body,
              Role.MEMBER,
              Status.CURRENT,
              null,
              "membership/role-of",
              span));
    }
  }

  /// "the former EU member".
  private static boolean former(Scene scene, Mention body) {
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
                      : "(?:,|\\s++|and|the|as well as)+")) {
        return;
      }
      Memberships.emit(
          scene,
          drafts,
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
      if (end >= 0 && !gap.matches("(?:,|\\s++|and|the|--|–)+") || end < 0 && gap.length() > 40) {
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
      Memberships.emit(
          scene,
          drafts,
          party,
          body.parties().getFirst(),
          role,
          was && (role != Role.MEMBER || former(scene, body))
              ? Status.PAST
              : incoming(body) ? Status.PLANNED : Status.CURRENT,
          yearOf(scene, role, body),
          "membership/apposed",
          new Span(start, roleEnd));
    }
    return !parties.isEmpty();
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
      Memberships.emit(
          scene,
          drafts,
          party,
          body.parties().getFirst(),
          role,
          Status.CURRENT,
          yearOf(scene, role, body),
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
      Memberships.emit(
          scene,
          drafts,
          named.parties().getFirst(),
          body.parties().getFirst(),
          Role.ENVOY,
          Status.CURRENT,
          null,
          "membership/envoy",
          named.span().cover(body.span()));
    }
  }

  /// A chair is said for the year that the clause names, such as "this year".
  static @Nullable When yearOf(Scene scene, Role role, Mention body) {
    if (role != Role.CHAIR && role != Role.CO_CHAIR) {
      return null;
    }
    return scene.dates().stream()
        .filter(date ->
            date.when() instanceof When.InYear
                    && Math.abs(date.span().start() - body.span().end()) < 40
                || date.role() == Mention.Role.SINCE
                    && date.span().start() > body.span().end()
                    && date.span().start() - body.span().end() < 16)
        .map(Mention.OfDate::when)
        .findFirst()
        .orElse(null);
  }
}
