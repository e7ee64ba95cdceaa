package entente.read.frame;

import entente.model.Membership.Role;
import entente.model.Membership.Status;
import entente.model.Party;
import entente.model.Span;
import entente.model.When;
import entente.read.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Places in a body that their own words leave out, because the text speaks of it already: "Bolivia
/// joined in 2023", "Venezuela, suspended since 2016, …", "Kuwait takes over the chair in January".
/// What stands right behind a state's name says the place; the body is the one spoken of last.
final class ImpliedPlaces {
  private static final String THEN =
      "(?=,?\\s+(?:in|on|since|only|last|this|just|two|three|a|at|after|as|with|until|when|next|for|under)\\b|\\s*[,.;:)–—])";
  private static final String WHO = "^(?:,?\\s+(?:which|who))?\\s+";
  private static final String OFTEN =
      "(?:(?:has|had|have|itself|only|also|now|formally|officially|finally|since|currently|both|still|again|already|then|too|later)\\s+)*";
  private static final String THE_CHAIR =
      "(?:over\\s+)?(?:the|its|their)\\s+(?:rotating\\s+|annual\\s+|six-month\\s+|bloc's\\s+|group's\\s+)?"
          + "(?:chair|presidency|chairmanship|gavel|helm)\\b(?!\\s+(?:of|at)\\b)";

  /// One way of saying a place.
  private record Wording(Pattern pattern, Role role, Status status, boolean dated) {
    static Wording of(String words, Role role, Status status, boolean dated) {
      return new Wording(Pattern.compile(words), role, status, dated);
    }
  }

  private static final List<Wording> WORDINGS =
      List.of(
          Wording.of(
              WHO
                  + OFTEN
                  + "(?:joined|acceded|rejoined|came back|(?:was|were|been)"
                  + " (?:re)?admitted|(?:was|were|been) let (?:back )?in)"
                  + THEN,
              Role.MEMBER,
              Status.CURRENT,
              true),
          Wording.of(
              WHO
                  + OFTEN
                  + "(?:left|quit|withdrew|walked out|pulled out|(?:was|were|been)"
                  + " (?:expelled|thrown out))"
                  + THEN,
              Role.MEMBER,
              Status.PAST,
              true),
          Wording.of("^,\\s+(?:out|expelled)\\s+(?:since|in)\\b", Role.MEMBER, Status.PAST, true),
          Wording.of(
              WHO + OFTEN + "(?:applied(?! since)|been knocking)" + THEN,
              Role.CANDIDATE,
              Status.CURRENT,
              true),
          Wording.of(
              "^(?:,|\\s+(?:is|are|has been|have"
                  + " been|became|remains))\\s+(?:(?:now|still|also|already)\\s+)?(?:an?\\s+)?(?:official\\s+)?candidates?(?:\\s+countr(?:y|ies))?\\s+since\\b",
              Role.CANDIDATE,
              Status.CURRENT,
              false),
          Wording.of(
              WHO
                  + OFTEN
                  + "(?:holds?|has|have|occupies|takes?|took|assumes?|assumed|inherits?|inherited|gets?|got)\\s+"
                  + THE_CHAIR,
              Role.CHAIR,
              Status.CURRENT,
              false),
          Wording.of(
              WHO + OFTEN + "(?:held|had)\\s+" + THE_CHAIR + "(?=\\s+(?:since|for)\\b)",
              Role.CHAIR,
              Status.CURRENT,
              false),
          Wording.of(
              WHO + OFTEN + "(?:had|held|gave up|relinquished|vacated)\\s+" + THE_CHAIR,
              Role.CHAIR,
              Status.PAST,
              false),
          Wording.of(
              WHO
                  + OFTEN
                  + "coordinates?\\s+(?:the|its|their)\\s+(?:format|group|grouping|cooperation|bloc|work)\\b",
              Role.CHAIR,
              Status.CURRENT,
              false),
          Wording.of(
              "^(?:,|\\s+(?:is|has"
                  + " been|became|remains|was))\\s+(?:(?:now|still|already|today)\\s+)?(?:(?:the|its|their)\\s+(?:\\w+\\s+)?|an?\\s+(?:full|founding|new)\\s+)member\\b(?!\\s+(?:of|states?)\\b)",
              Role.MEMBER,
              Status.CURRENT,
              false),
          Wording.of(
              "^,\\s+(?:(?:full|founding|an?)\\s+)*member\\s+since\\b",
              Role.MEMBER,
              Status.CURRENT,
              false),
          Wording.of(
              "^(?:,|\\s+(?:is|has"
                  + " been|became|remains))\\s+(?:(?:now|still|already|only|today)\\s+)?an?\\s+(?:(?:mere|simple|long-standing|longtime|new|permanent|full)\\s+)?(?:associate|observer)\\b(?!\\s+(?:of|at|in|to)\\b)",
              Role.OBSERVER,
              Status.CURRENT,
              false));

  /// "the president left in May" is of no state's place.
  private static final List<Wording> OF_LEADERS =
      WORDINGS.stream().filter(wording -> wording.role() == Role.CHAIR).toList();

  private static final Pattern ENDS = Pattern.compile("\\b(?:until|till|to)\\s+$");
  private static final Pattern TAKES_OVER =
      Pattern.compile(
          "^\\s+(?:(will|(?:is|are) (?:due |set |expected"
              + " )?to)\\s+)?(?:takes?|took)\\s+over(?:\\s+(?:in|on|from|next|at)\\b|\\s*(?:[.,;]|$))");
  private static final Pattern HOLDS_IT =
      Pattern.compile(
          "^\\s+(?:(?:has|have|will|now|then)\\s+)*(?:h[eo]lds?|has|had|takes?|took|inherit(?:s|ed)?|assume[sd]?|gets?|got)\\s+(?:it|the"
              + " (?:office|post|role))\\s+(?:over\\s+)?(?:in|on|from|since|until|this|next|last|now|at)\\b");
  private static final Pattern OFFICE =
      Pattern.compile("\\b(?:chair(?:manship|ship)?|presidency|helm|gavel|baton)\\b");

  /// Behind a state's adjective the one who leads it: "the Kenyan president holds the chair".
  private static final Pattern LEADER =
      Pattern.compile("^\\s+(?:president|prime minister|leader|premier|head of state)\\b");

  private static final Pattern CHAIRED =
      Pattern.compile(
          "\\b(?:chair\\w*|president|presidency|presides?|coordinates?|helm|rotat\\w+)\\b");

  private final Scene scene;
  private final Consumer<Draft> drafts;

  ImpliedPlaces(Scene scene, Consumer<Draft> drafts) {
    this.scene = scene;
    this.drafts = drafts;
  }

  void write() {
    List<Mention> mentions = scene.mentions();
    for (int k = 0; k < mentions.size(); k++) {
      if (mentions.get(k) instanceof Mention.OfParty named
          && (named.how() == Mention.How.NAME
              || named.how() == Mention.How.CAPITAL
              || named.how() == Mention.How.REFERENCE)) {
        Party state = Memberships.state(scene, named);
        if (state != null) {
          place(state, k, named.span().end(), WORDINGS);
        }
      } else if (mentions.get(k) instanceof Mention.OfParty named
          && named.how() == Mention.How.ADJECTIVE) {
        int end = named.span().end();
        Matcher leader = LEADER.matcher(scene.between(end, scene.span().end()));
        Party state = Memberships.state(scene, named);
        if (state != null && leader.find()) {
          place(state, k, end + leader.end(), OF_LEADERS);
        }
      }
    }
  }

  /// @param end where the words for the state end
  private void place(Party state, int k, int end, List<Wording> wordings) {
    String behind = scene.between(end, scene.span().end());
    for (Wording wording : wordings) {
      Matcher matcher = wording.pattern().matcher(behind);
      if (matcher.find()) {
        emit(state, k, wording, end + matcher.end());
        return;
      }
    }
    String before = scene.text().substring(Math.max(0, scene.span().start() - 160), end);
    Matcher takes = TAKES_OVER.matcher(behind);
    if (takes.find() && CHAIRED.matcher(before.toLowerCase(Locale.ROOT)).find()) {
      emit(
          state,
          k,
          new Wording(
              TAKES_OVER,
              Role.CHAIR,
              takes.group(1) == null ? Status.CURRENT : Status.PLANNED,
              false),
          end + takes.end());
    }
    Matcher holds = HOLDS_IT.matcher(behind);
    if (holds.find() && OFFICE.matcher(before.toLowerCase(Locale.ROOT)).find()) {
      emit(state, k, new Wording(HOLDS_IT, Role.CHAIR, Status.CURRENT, false), end + holds.end());
    }
  }

  private void emit(Party state, int k, Wording wording, int at) {
    boolean belongs =
        wording.status() == Status.CURRENT
            && wording.role() != Role.OBSERVER
            && wording.role() != Role.CANDIDATE;
    Party body = inQuestion(scene, scene.mentions().get(k).span().end(), belongs ? state : null);
    if (body == null) {
      return;
    }
    Mention.OfDate date =
        scene.dates().stream()
            .filter(each ->
                each.span().start() >= at - 4
                    && each.span().start() - at < 32
                    && !ENDS.matcher(scene.between(at, each.span().start())).find())
            .findFirst()
            .orElse(
                wording.status() == Status.PLANNED || wording.pattern() == TAKES_OVER
                    ? opening(k)
                    : null);
    boolean late =
        date != null
            && date.when() instanceof When.OnDay
            && wording.status() == Status.PAST
            && wording.role() == Role.MEMBER;
    if (wording.dated() && (date == null || late)) {
      return; // "the president left on Monday"
    }
    boolean ahead = date != null && scene.script().ahead(date.when());
    var row = new ArrayList<>(Memberships.row(scene, k));
    row.add(state);
    Span span =
        new Span(
            scene.mentions().get(Math.max(0, k - row.size() + 1)).span().start(),
            date == null ? at : Math.max(at, date.span().end()));
    for (Party each : row) {
      Memberships.emit(
          scene,
          drafts,
          each,
          body,
          wording.role(),
          ahead && wording.status() == Status.CURRENT ? Status.PLANNED : wording.status(),
          date == null ? null : date.when(),
          "membership/implied",
          span);
    }
  }

  /// "In February the Comoros are to take over": the date right before the state.
  private Mention.@Nullable OfDate opening(int k) {
    return scene.dates().stream()
        .filter(date ->
            scene
                .between(
                    Math.min(date.span().end(), scene.mentions().get(k).span().start()),
                    scene.mentions().get(k).span().start())
                .matches(",?\\s(?:the\\s)?"))
        .findFirst()
        .orElse(null);
  }

  /// The body of which the text spoke last before an offset: in the sentence, else in those before
  /// it, else in the whole document; null where it speaks of none.
  ///
  /// @param state one that belongs to it, as far as the body's members are known; null for any
  static @Nullable Party inQuestion(Scene scene, int offset, @Nullable Party state) {
    var bodies = new ArrayList<Party>();
    for (Mention mention : scene.mentions()) {
      if (mention.span().end() < offset
          && mention instanceof Mention.OfParty party
          && party.parties().size() == 1) {
        bodies.addFirst(party.parties().getFirst());
      }
    }
    bodies.addAll(scene.spokenOf());
    bodies.addAll(scene.script().pair());
    return bodies.stream()
        .filter(body -> plain(scene, body))
        .filter(body -> state == null || Memberships.mayBe(scene, state, body))
        .findFirst()
        .orElse(null);
  }

  /// Whether one is in or out of it: no series of meetings, no bank.
  private static boolean plain(Scene scene, Party party) {
    return Memberships.isBody(scene, party)
        && !List.of("series", "bank", "court").contains(scene.script().gazetteer().kind(party));
  }
}
