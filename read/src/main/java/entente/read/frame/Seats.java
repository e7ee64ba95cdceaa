package entente.read.frame;

import entente.model.Membership.Role;
import entente.model.Membership.Status;
import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Places in a body told by a seat in it or by being there: "got its seat at the G20 in September",
/// "has been in NATO since March", "belongs to BIMSTEC", "the Commonwealth, of which Samoa is a
/// member".
final class Seats {
  private static final Words LISTS = Words.of(Seats.class);
  private static final String WHO = "^,?\\s+(?:(?:which|who|that)\\s+)?";
  private static final String OFTEN = "(?:" + LISTS.pattern("often").pattern() + "\\s+)*";
  private static final String GOT = LISTS.pattern("got").pattern();
  private static final String IN = "\\s+(?:the\\s+)?$";
  private static final Pattern SEAT =
      Pattern.compile(
          WHO
              + OFTEN
              + GOT
              + "\\s+(?:its|an?|the|their|one)\\s+(?:own\\s+)?"
              + "(?:(?:full|permanent|non-permanent|rotating|(observer(?:['’]s)?))\\s+)?"
              + "(?:seat|place|chair of observer)\\s+(?:at|in|on|within)"
              + IN);
  private static final Pattern SITS =
      Pattern.compile(
          WHO
              + "(?:has|have)\\s+"
              + OFTEN
              + "(?:been|sat)\\s+(?:in|inside|within|(?:a\\s+)?part\\s+of)"
              + IN);
  private static final Pattern BELONGS =
      Pattern.compile(
          WHO
              + OFTEN
              + "(?:(?:(?:has|have)\\s+(?:long\\s+)?)?belong(?:s|ed)?|is\\s+(?:a\\s+)?part\\s+of|are\\s+part\\s+of)(?:\\s+to)?"
              + IN);
  private static final String JOINS = LISTS.pattern("joins").pattern();
  private static final String LEFT = LISTS.pattern("left").pattern();
  private static final String FROZE = LISTS.pattern("froze").pattern();
  private static final String WILL = "(?:(?:will|is to|are to|would|shall)\\s+(?:be\\s+)?)?";
  private static final Pattern JOINED = Pattern.compile(WHO + OFTEN + WILL + JOINS + IN);
  private static final Pattern LEAVES = Pattern.compile(WHO + OFTEN + LEFT + IN);
  private static final Pattern FREEZES =
      Pattern.compile(
          WHO
              + OFTEN
              + FROZE
              + "\\s+(?:its|their)\\s+(?:membership|participation|work|activities)\\s+(?:in|of|at)"
              + IN);
  private static final Pattern TO_COME = Pattern.compile("\\b(?:will|is to|are to|would|shall)\\b");
  private static final Pattern BECOMES =
      Pattern.compile(
          WHO + OFTEN + "(?:(?:will|is to|would)\\s+(?:be|become)|becomes|became|is)" + IN);
  private static final Pattern ITS_MEMBER =
      Pattern.compile("^['’]s?\\s+(?:\\w+\\s+)?(?:full\\s+)?member\\b(?!\\s+states?\\b)");

  /// But not "said goodbye to the EU commissioner".
  private static final Pattern ENDS =
      Pattern.compile("^(?:\\s*[,.;:)–—!]|$|\\s+" + LISTS.pattern("ends").pattern() + ")");

  private static final Pattern SINCE = Pattern.compile("^,?\\s+(?:since|for)\\b");
  private static final Pattern AS_OBSERVER = Pattern.compile("^\\s+as\\s+(?:an?\\s+)?observer");
  private static final Pattern OF_WHICH =
      Pattern.compile("^,\\s+(of|to)\\s+which\\s+(?:the\\s+)?$");
  private static final Pattern IS_MEMBER =
      Pattern.compile(
          "^\\s+(?:(?:is|are|became|remains?|has\\s+been|have\\s+been)\\s+"
              + OFTEN
              + "(?:an?\\s+|the\\s+)?(?:(?:full|founding|associate|elected|non-permanent|permanent)\\s+)?(member|observer|candidate)s?\\b|(belongs?)\\b)");
  private static final Pattern OWN = Pattern.compile("its|their");
  private static final int REACH = 24;

  private final Scene scene;
  private final Consumer<Draft> drafts;

  Seats(Scene scene, Consumer<Draft> drafts) {
    this.scene = scene;
    this.drafts = drafts;
  }

  void write() {
    List<Mention> mentions = scene.mentions();
    for (int k = 0; k + 1 < mentions.size(); k++) {
      if (body(mentions.get(k + 1)) != null) {
        boolean own = k > 0 && OWN.matcher(mentions.get(k).span().of(scene.text())).matches();
        beside(own ? k - 1 : k, mentions.get(k + 1)); // "got its seat"
      }
      if (body(mentions.get(k)) != null) {
        ofWhich(k);
        takenIn(k);
      }
    }
  }

  private void beside(int k, Mention body) {
    Party party = holder(scene.mentions().get(k));
    if (party == null) {
      return;
    }
    String gap = scene.between(scene.mentions().get(k).span().end(), body.span().start());
    String behind = scene.between(body.span().end(), scene.span().end());
    Status status =
        JOINED.matcher(gap).find()
                || BECOMES.matcher(gap).find() && ITS_MEMBER.matcher(behind).find()
            ? Status.CURRENT
            : LEAVES.matcher(gap).find()
                ? Status.PAST
                : FREEZES.matcher(gap).find() ? Status.SUSPENDED : null;
    boolean member = status != null && BECOMES.matcher(gap).find();
    if (status != null && (member || ENDS.matcher(behind).find())) {
      Status told =
          status == Status.CURRENT && TO_COME.matcher(gap).find() ? Status.PLANNED : status;
      emit(k, party, body, Role.MEMBER, told, body.span().end());
      return;
    }
    Matcher seat = SEAT.matcher(gap);
    Role role =
        seat.find()
            ? seat.group(1) == null ? Role.MEMBER : Role.OBSERVER
            : SITS.matcher(gap).find() && SINCE.matcher(behind).find()
                    || BELONGS.matcher(gap).find()
                ? Role.MEMBER
                : SITS.matcher(gap).find() && AS_OBSERVER.matcher(behind).find()
                    ? Role.OBSERVER
                    : null;
    if (role != null && known(party, body, role)) {
      emit(k, party, body, role, Status.CURRENT, body.span().end());
    }
  }

  /// "the Commonwealth, of which Samoa and Tonga are members".
  private void ofWhich(int k) {
    List<Mention> mentions = scene.mentions();
    if (!OF_WHICH
        .matcher(scene.between(mentions.get(k).span().end(), mentions.get(k + 1).span().start()))
        .matches()) {
      return;
    }
    int last = k + 1;
    while (last + 1 < mentions.size() && Memberships.row(scene, last + 1).size() > last - k - 1) {
      last++;
    }
    Party party = holder(mentions.get(last));
    Matcher member =
        IS_MEMBER.matcher(scene.between(mentions.get(last).span().end(), scene.span().end()));
    if (party != null && member.find()) {
      Role role = member.group(1) == null ? Role.MEMBER : Memberships.role(member.group(1));
      if (role != null) {
        emit(
            last,
            party,
            mentions.get(k),
            role,
            Status.CURRENT,
            mentions.get(last).span().end() + member.end());
      }
    }
  }

  /// "The African Union took Morocco back in 2017".
  private void takenIn(int k) {
    List<Mention> mentions = scene.mentions();
    Party party = holder(mentions.get(k + 1));
    boolean taken =
        party != null
            && TAKES
                .matcher(
                    scene.between(mentions.get(k).span().end(), mentions.get(k + 1).span().start()))
                .matches()
            && BACK.matcher(scene.between(mentions.get(k + 1).span().end(), scene.span().end()))
                .find();
    if (taken && party != null && Memberships.isState(scene, party)) {
      int at = mentions.get(k + 1).span().end() + " back".length();
      emit(k + 1, party, mentions.get(k), Role.MEMBER, Status.CURRENT, at);
    }
  }

  private static final Pattern TAKES =
      Pattern.compile(
          "\\s+(?:has\\s+|have\\s+)?(?:takes?|took|taken|lets?|welcomed|received|admitted)\\s+");
  private static final Pattern BACK = Pattern.compile("^\\s+back\\b(?!\\s+to\\b)");

  private void emit(int k, Party party, Mention body, Role role, Status status, int at) {
    Mention.OfDate date =
        scene.dates().stream()
            .filter(each ->
                each.span().start() >= at
                    && each.span().start() - at < REACH
                    && scene.between(at, each.span().start()).indexOf(',') < 0
                    && each.role() != Mention.Role.UNTIL)
            .findFirst()
            .orElse(null);
    boolean ahead = date != null && scene.script().ahead(date.when());
    var row = new ArrayList<>(Memberships.row(scene, k));
    row.add(party);
    Span own = scene.mentions().get(k).span().cover(body.span()).cover(new Span(at - 1, at));
    for (Party each : row) {
      Memberships.emit(
          scene,
          drafts,
          each,
          java.util.Objects.requireNonNull(body(body)),
          role,
          ahead && status == Status.CURRENT ? Status.PLANNED : status,
          date == null ? null : date.when(),
          "membership/seat",
          date == null ? own : own.cover(date.span()));
    }
  }

  /// A state, or a body that sits in another; but no adjective.
  private @Nullable Party holder(Mention mention) {
    boolean named =
        mention instanceof Mention.OfParty party
            && party.parties().size() == 1
            && party.how() != Mention.How.ADJECTIVE
            && !party.parties().getFirst().isRegion();
    return named && mention instanceof Mention.OfParty party ? party.parties().getFirst() : null;
  }

  /// Whether a member may be one, as far as the body's roll is known.
  private boolean known(Party party, Mention body, Role role) {
    Party in = body(body);
    return role != Role.MEMBER
        || in == null
        || Memberships.mayBe(scene, party, in)
        || Memberships.isBody(scene, party);
  }

  private @Nullable Party body(Mention mention) {
    boolean plain =
        mention instanceof Mention.OfParty party
            && party.parties().size() == 1
            && Memberships.isBody(scene, party.parties().getFirst())
            && !scene.script().gazetteer().kind(party.parties().getFirst()).equals("series");
    return plain && mention instanceof Mention.OfParty party ? party.parties().getFirst() : null;
  }
}
