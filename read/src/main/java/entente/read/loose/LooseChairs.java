package entente.read.loose;

import entente.model.Field;
import entente.model.Membership.Role;
import entente.model.Membership.Status;
import entente.model.Party;
import entente.model.Type;
import entente.model.When;
import entente.read.Mention;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who chairs a body, by a word for the chair beside its members: "handed the gavel to Peru",
/// "Oman, which presides in the Council this year", "Denmark takes over in January".
final class LooseChairs {
  private static final Words LISTS = Words.of(LooseChairs.class);
  private static final Pattern CHAIR = LISTS.inAnyCase("chair");

  /// Who chairs a meeting has no place in the body.
  private static final Pattern MEETING =
      Pattern.compile(
          "^(?:ed|s)?(?: over| of| in)? (?:the |an? )?(?:[\\w-]+ ){0,3}"
              + LISTS.inAnyCase("meeting").pattern(),
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HANDS = LISTS.inAnyCase("hands");
  private static final Pattern TAKES = LISTS.inAnyCase("takes");
  private static final Pattern FUTURE = LISTS.inAnyCase("future");
  private static final Pattern PAST = LISTS.inAnyCase("past");
  private static final Set<String> BODIES = LISTS.set("bodies");
  private static final Pattern TO = Pattern.compile("\\bto\\s");
  private static final Pattern TITLE = LISTS.inAnyCase("title");
  private static final String PLAIN =
      "(?:(?:rotating|outgoing|incoming)\\s|(?!\\w+(?:ing|ed)\\s)[\\w'’-]+\\s)";
  private static final Pattern AFTER =
      Pattern.compile(
          "[\\s,(–—-]{0,3}(?:(?:of|for|in|at)\\s"
              + PLAIN
              + "{0,3}[\\w'’-]+)?(?:\\s(?:until|till|through|since|from|up to)\\s[\\w'’"
              + " ]{3,20})?[\\s,:]{0,3}(?:(?:this|next) year|currently|now|for \\d{4}|in"
              + " \\d{4}|is|was|will be|goes to|went to|falls to|fell to|(?:is )?held by|passes"
              + " to|under|with|(?:rests|lies) with|in (?:the )?hands of)?[\\s,:]{0,3}(?:is|was|has"
              + " been|will be)?[\\s,]{0,3}(?:the |president |prime minister )?");
  private static final Pattern BEFORE =
      Pattern.compile(
          "\\s(?:rotating\\s)?|,\\s(?:whose|which|who)\\s"
              + PLAIN
              + "{1,8}|['’]s?\\s(?:turn|term|stint|spell|year|months|semester|half-year)\\s(?:in|at|as|of)\\s"
              + PLAIN
              + "{0,3}|['’]s?\\s"
              + PLAIN
              + "{0,2}|,\\s"
              + PLAIN
              + "{0,4}|[\\s,(–—-]{0,3}(?:(?:which|that|who)\\s)?(?:(?:is|was|are|were|will"
              + " be|remains?|remained|becomes?|became|holds?|held|holding|has|had|in|as|takes?|took|assumes?|assumed|serv(?:es?|ed|ing)|occup(?:ies|ied))\\s)"
              + PLAIN
              + "{0,5}");
  private static final Pattern BESIDE =
      Pattern.compile("(?s).*\\b(?:in|to|at|from|with|of|for|by|on|into)\\s(?:the\\s)?");

  /// "The Senegalese, who has the chair".
  private static final Pattern LEADER =
      Pattern.compile(
          "^(?:,\\s+who|\\s+(?:president|prime"
              + " minister|leader|premier|presidency|chairmanship))\\b");

  private static final int NEAR = 50;
  private static final String FRAME = "membership/chair-word";

  private final Rest rest;
  private final Scene scene;
  private final Party body;
  private final String words;
  private final Consumer<Draft> drafts;

  private LooseChairs(Rest rest, Party body, Consumer<Draft> drafts) {
    this.rest = rest;
    this.scene = rest.scene();
    this.body = body;
    this.words = scene.span().of(scene.text()).toLowerCase(Locale.ROOT);
    this.drafts = drafts;
  }

  /// One of the body's members, and where it stands in the sentence.
  private record Seat(Party party, int start, int end) {}

  static void write(Rest rest, Consumer<Draft> drafts) {
    Scene scene = rest.scene();
    Matcher chair = CHAIR.matcher(scene.span().of(scene.text()));
    Party body = chair.find() ? body(scene) : null;
    if (body != null
        && !MEETING
            .matcher(scene.between(scene.span().start() + chair.end(), scene.span().end()))
            .find()) {
      new LooseChairs(rest, body, drafts).write(chair.start(), chair.end());
    }
  }

  /// The body that the sentence names, else the one that the document is about.
  private static @Nullable Party body(Scene scene) {
    List<Party> named =
        scene.mentions().stream()
            .filter(
                mention -> mention instanceof Mention.OfParty party && party.parties().size() == 1)
            .map(mention -> ((Mention.OfParty) mention).parties().getFirst())
            .filter(party -> hasChair(scene, party))
            .distinct()
            .toList();
    if (!named.isEmpty()) {
      return named.size() == 1 ? named.getFirst() : null;
    }
    List<Party> about =
        scene.script().pair().stream().filter(party -> hasChair(scene, party)).toList();
    return about.size() == 1
        ? about.getFirst()
        : scene.spokenOf().stream()
            .filter(party -> hasChair(scene, party))
            .findFirst()
            .orElse(null);
  }

  private static boolean hasChair(Scene scene, Party party) {
    return !party.isRegion()
        && BODIES.contains(scene.script().gazetteer().kind(party))
        && scene.script().gazetteer().members(party).size() > 2;
  }

  /// @param cue where the words for the chair begin in the sentence, and `end` where they end
  private void write(int cue, int end) {
    List<Seat> seats = seats();
    Matcher hands = HANDS.matcher(words.replaceAll("\\bin (the )?hands of\\b", "in $1charge of"));
    Matcher takes = TAKES.matcher(words);
    if (hands.find()) {
      Matcher to = TO.matcher(words);
      Seat next = to.find(hands.start()) ? first(seats, to.end()) : null;
      Seat last = before(seats, next == null ? 0 : hands.start());
      handover(last == null && next != null ? from(seats, next) : last, next, hands.start());
    } else if (takes.find()) {
      Seat next = before(seats, takes.start());
      handover(succeeded(seats, takes.end()), next, takes.start());
    } else if (seats.size() == 1 && sits(seats.getFirst(), cue, end)) {
      boolean past = PAST.matcher(words).find();
      boolean holds = HOLDS.matcher(words.substring(0, cue)).find();
      boolean future =
          !past
              && !holds
              && (FUTURE.matcher(near(cue, end)).find() || scene.script().ahead(date(cue)));
      chair(
          seats.getFirst(),
          past ? Status.PAST : future ? Status.PLANNED : Status.CURRENT,
          past || holds && scene.script().ahead(date(cue)) ? null : date(cue));
    }
  }

  /// "under Peru's chairmanship", "as this year's chair": who holds it while the rest is done.
  private static final Pattern HOLDS = Pattern.compile("\\b(?:under|as|during)\\s[^,.;]{0,40}$");

  /// What is said right around the words for the chair.
  private String near(int cue, int end) {
    return words.substring(Math.max(0, cue - NEAR), Math.min(words.length(), end + NEAR));
  }

  /// Whether the member is in the chair, and not whom somebody in it met: "Laos, the chair", "the
  /// chair, Laos", but not "the chair called on Laos".
  private boolean sits(Seat seat, int cue, int end) {
    if (!TITLE.matcher(words.substring(cue, end)).matches()) {
      return true;
    }
    return seat.start >= end
        ? AFTER.matcher(words.substring(end, seat.start)).matches()
        : seat.end <= cue
            && !BESIDE.matcher(words.substring(0, seat.start)).matches()
            && BEFORE.matcher(words.substring(seat.end, cue)).matches();
  }

  private void handover(@Nullable Seat last, @Nullable Seat next, int verb) {
    When since =
        scene.dates().stream()
            .filter(each ->
                each.role() == Mention.Role.SINCE
                    && each.span().end() - scene.span().start() < verb
                    && last != null)
            .map(Mention.OfDate::when)
            .findFirst()
            .orElse(null);
    When date = since == null ? date(verb) : null; // "which Brazil had held since July, passed to"
    boolean until =
        scene.dates().stream()
            .anyMatch(
                each -> each.role() == Mention.Role.UNTIL && scene.script().ahead(each.when()));
    boolean future = scene.script().ahead(date) || until || FUTURE.matcher(words).find();
    if (next != null) {
      chair(next, future ? Status.PLANNED : Status.CURRENT, date);
    }
    if (last != null && (next == null || !last.party.equals(next.party))) {
      chair(
          last,
          future ? Status.CURRENT : Status.PAST,
          future ? null : since == null ? date : since);
    }
  }

  private List<Seat> seats() {
    Set<Party> members = scene.script().gazetteer().members(body);
    var seats = new ArrayList<Seat>();
    for (Mention mention : scene.mentions()) {
      Party party =
          switch (mention) {
            case Mention.OfParty named
                when named.parties().size() == 1
                    && (named.how() != Mention.How.ADJECTIVE
                        || LEADER
                            .matcher(scene.between(named.span().end(), scene.span().end()))
                            .find()) ->
                named.parties().getFirst();
            case Mention.OfPerson person -> person.party();
            default -> null;
          };
      boolean again = party != null && !seats.isEmpty() && seats.getLast().party.equals(party);
      if (party != null && !again && members.contains(party)) {
        seats.add(
            new Seat(
                party,
                mention.span().start() - scene.span().start(),
                mention.span().end() - scene.span().start()));
      }
    }
    return seats;
  }

  /// "succeeds Fiji", "takes over from Fiji", but not "took over and meets in Fiji".
  private @Nullable Seat succeeded(List<Seat> seats, int from) {
    Seat seat = first(seats, from);
    boolean follows =
        seat != null
            && (SUCCEEDS.matcher(words.substring(0, from)).find()
                || words.substring(from, seat.start).contains("from "));
    return follows ? seat : null;
  }

  private static final Pattern SUCCEEDS = Pattern.compile("\\b(?:succe|replac|inherit)\\w+$");

  private static @Nullable Seat first(List<Seat> seats, int from) {
    return seats.stream().filter(seat -> seat.start >= from).findFirst().orElse(null);
  }

  private static @Nullable Seat before(List<Seat> seats, int until) {
    return seats.stream().filter(seat -> seat.end <= until).reduce((_, last) -> last).orElse(null);
  }

  /// "passed from Angola to Togo", "from Peru over to Chile".
  private @Nullable Seat from(List<Seat> seats, Seat next) {
    Seat last = before(seats, next.start);
    return last != null
            && words.substring(Math.max(0, last.start - 9), last.start).contains("from ")
        ? last
        : null;
  }

  /// The date nearest to a place, but none until which something lasts.
  private @Nullable When date(int at) {
    return scene.dates().stream()
        .filter(date ->
            (date.role() == Mention.Role.AT || date.role() == Mention.Role.SINCE)
                && date.end() == null)
        .min(
            java.util.Comparator.comparingInt(
                date -> Math.abs(date.span().start() - scene.span().start() - at)))
        .map(Mention.OfDate::when)
        .orElse(null);
  }

  private void chair(Seat seat, Status status, @Nullable When date) {
    boolean told =
        rest.framed().stream()
            .anyMatch(draft ->
                draft.type() == Type.MEMBERSHIP && draft.parties(Field.PARTY).contains(seat.party));
    if (!told) {
      drafts.accept(
          new Draft(Type.MEMBERSHIP, FRAME, scene)
              .party(Field.PARTY, seat.party)
              .party(Field.BODY, body)
              .word(Field.ROLE, words.contains("co-chair") ? Role.CO_CHAIR : Role.CHAIR)
              .word(Field.STATUS, status)
              .date(Field.DATE, date)
              .evidence(scene.body()));
    }
  }
}
