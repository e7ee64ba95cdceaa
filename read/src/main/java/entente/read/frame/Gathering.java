package entente.read.frame;

import entente.model.Field;
import entente.model.Meeting.Kind;
import entente.model.Meeting.Status;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.model.When;
import entente.read.Mention;
import entente.read.name.Gazetteer;
import entente.read.name.Place;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Words;
import entente.read.text.Block;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A meeting that a sentence speaks of, with those who meet; time and place are still to be found
/// around the word it hangs from.
///
/// @param own the word that names it
/// @param at the word from which time and place are sought
/// @param host whom a visit is paid to; null for all other meetings
/// @param clause around the word; null where it stands in none
/// @param vague whether the words name nobody ("the summit"): a meeting named elsewhere
public record Gathering(
    Scene scene,
    Node own,
    Node at,
    Kind kind,
    Collection<Party> parties,
    @Nullable Party host,
    @Nullable Clause clause,
    String frame,
    Span span,
    boolean vague) {
  private static final Words LISTS = Words.of(Gathering.class);

  static Gathering visit(
      Scene scene,
      Node own,
      Node at,
      Party guest,
      Party host,
      @Nullable Clause clause,
      String frame,
      Span span) {
    return new Gathering(
        scene, own, at, Kind.VISIT, List.of(guest, host), host, clause, frame, span, false);
  }

  public void tell(Consumer<Draft> drafts) {
    Status status = Timetable.status(scene, at, clause, span);
    Mention.OfDate when = status == Status.HELD ? whenBefore() : null;
    boolean ahead = when != null && scene.script().ahead(when.when());
    if (status != null) {
      tell(ahead ? Status.PLANNED : status, drafts);
    }
  }

  public void tell(Status status, Consumer<Draft> drafts) {
    Mention.OfDate date = ownDate();
    Place place = host != null || frame.equals("meeting/call") ? null : Venue.near(scene, at, span);
    if (vague && place != null && !place.city() && !span.contains(place.span())) {
      place = null; // "agreed at the summit to open an office in Cyprus"
    }
    if (place == null && clause != null) {
      place = Venue.hosting(scene, clause);
    }
    Place soil = host != null || frame.equals("meeting/call") ? null : Soil.of(scene, own, clause);
    if (soil != null
        && (place == null || !place.state().equals(soil.state()) && !span.contains(place.span()))) {
      place = soil;
    }
    boolean based =
        kind != Kind.SUMMIT
            && kind != Kind.VISIT
            && date == null
            && place == null
            && parties.size() < 2;
    boolean headline = scene.sentence().block().kind() == Block.Kind.TITLE;
    if (based || (vague || headline) && date == null && place == null) {
      return;
    }
    Collection<Party> everyone =
        place == null || vague ? parties : Venue.withHost(scene, parties, place, kind);
    everyone = kind == Kind.VISIT ? everyone : withoutMembers(everyone, place);
    var draft =
        new Draft(Type.MEETING, vague ? "meeting/the-meeting" : frame, scene)
            .word(Field.KIND, kind)
            .parties(Field.PARTIES, everyone)
            .word(Field.STATUS, status)
            .evidence(span);
    if (host != null) {
      draft.text(Field.PLACE, Venue.of(scene, at, host));
    } else if (place != null) {
      draft.text(Field.PLACE, place.name());
    }
    Timetable.days(scene, at, clause, date, node -> Meetings.WORDS.at(scene, node) != null, draft);
    if (status == Status.POSTPONED) {
      Timetable.putOff(scene, draft);
    }
    boolean present =
        Set.of("at", "during", "after").contains(own.preposition())
            || clause != null && clause.verb() == at && clause.mode().time() == Mode.Time.PAST;
    boolean during =
        Set.of("at", "during", "after", "in", "following").contains(own.preposition())
            && scene.saidOn() instanceof When.OnDay
            && host == null;
    if (date == null
        && during
        && status == Status.HELD
        && !vague
        && draft.when(Field.START) == null
        && !EARLIER.matcher(span.of(scene.text())).find()) {
      draft.date(Field.START, scene.saidOn()).assumed(true);
    }
    if (date == null
        && present
        && status == Status.HELD
        && !vague
        && scene.narrative() != null
        && draft.when(Field.END) == null
        && !EARLIER.matcher(span.of(scene.text())).find()) {
      draft.date(Field.START, scene.narrative()).assumed(true);
    }
    if (kind != Kind.VISIT) {
      Occasion.tell(scene, own, clause, draft);
    }
    drafts.accept(draft);
  }

  private static final Set<String> DROPS = LISTS.set("drops");
  private static final Pattern EARLIER = LISTS.inAnyCase("earlier");

  /// The day that goes with it, unless another meeting is named between the two words.
  private Mention.@Nullable OfDate ownDate() {
    Mention.OfDate before = whenBefore();
    if (before != null) {
      return before;
    }
    Mention.OfDate date = scene.dateOf(at, Mention.Role.AT, Mention.Role.SINCE);
    if (date != null && announced(date)) {
      return scene.dates().stream() // "on Monday called off the talks due in May"
          .filter(each ->
              each.role() == Mention.Role.AT
                  && each.when().last().isAfter(Objects.requireNonNull(scene.script().published())))
          .findFirst()
          .orElse(null);
    }
    if (date == null || date.span().start() < own.span().start()) {
      return date;
    }
    boolean another =
        scene.tree().nodes().stream()
            .anyMatch(node ->
                node != own
                    && node != at
                    && node.index() > own.index()
                    && node.span().end() <= date.span().start()
                    && !node.isVerb()
                    && node.tag().startsWith("N")
                    && Meetings.WORDS.at(scene, node) != null
                    && !node.relation().equals("compound")
                    && !own.joined().contains(node)
                    && !MeetingNouns.aside(node)
                    && !talksAbout(node));
    return another ? null : date;
  }

  private static final Pattern WHEN = Pattern.compile(",?(?: [^,.;:]{3,30},)? when\\b.*");

  /// "until 2026, when the leaders meet again": the date that a clause with "when" follows; null
  /// where it follows none.
  private Mention.@Nullable OfDate whenBefore() {
    Node verb = clause == null ? null : clause.verb();
    if (verb == null
        || verb.children("advmod", "mark").noneMatch(child -> child.lemma().equals("when"))) {
      return null;
    }
    int start = verb.subtree().getFirst().span().start();
    return scene.dates().stream()
        .filter(date ->
            date.span().end() <= start + 1
                && WHEN.matcher(scene.between(date.span().end(), verb.span().start())).matches())
        .reduce((_, nearer) -> nearer)
        .orElse(null);
  }

  /// Whether it is the day on which a meeting was put off or called off.
  private boolean announced(Mention.OfDate date) {
    return clause != null
        && clause.verb() == at
        && DROPS.contains(clause.lemma())
        && scene.script().published() != null
        && !date.when().first().isAfter(scene.script().published())
        && scene.tree().covering(date.span()).filter(node -> node.head() == at).isPresent();
  }

  /// "arrived for talks on Monday", "a round of talks in May": words of the same meeting.
  private boolean talksAbout(Node node) {
    return node.head() == own && !kind.equals(Kind.VISIT)
        || node.head() == at
        || node.head() == own && node.preposition().equals("for");
  }

  /// A bloc stands for its members, but not for the one that is host.
  private Collection<Party> withoutMembers(Collection<Party> everyone, @Nullable Place place) {
    boolean hosts = clause != null && Set.of("host", "receive", "welcome").contains(clause.lemma());
    if (everyone.size() < 2 || hosts) {
      return everyone;
    }
    Gazetteer gazetteer = scene.script().gazetteer();
    return everyone.stream()
        .filter(party ->
            place != null && place.state().equals(party)
                || everyone.stream()
                    .noneMatch(bloc ->
                        !bloc.equals(party)
                            && !gazetteer.kind(bloc).equals("region")
                            && gazetteer.members(bloc).contains(party)))
        .toList();
  }
}
