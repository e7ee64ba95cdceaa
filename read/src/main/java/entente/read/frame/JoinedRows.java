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

/// Rows of those who join a body, or want to, behind the words that say so: "five countries joined
/// the bloc, among them Chad", "six states hope to enter the EU: Albania, …", "it grew to include
/// Togo and Fiji", "with the accession of Togo and Fiji, ECOWAS has …".
final class JoinedRows {
  private static final Words LISTS = Words.of(JoinedRows.class);
  private static final Pattern JOINED = LISTS.inAnyCase("joined");
  private static final Pattern APPLIED = LISTS.inAnyCase("applied");
  private static final Pattern WANTED = LISTS.inAnyCase("wanted");
  private static final Pattern DENIED = LISTS.inAnyCase("denied");

  /// What leads to the row of those whom the words before speak of.
  private static final Pattern AMONG =
      Pattern.compile(
          "(?s).*(?:\\b(?:including|among (?:them|which|whom)|such as|namely|are|were|to"
              + " include)|[:–—]| --?)\\s+(?:the\\s+)?");

  private static final Pattern GROWN =
      Pattern.compile(
          "(?is).*\\b(?:expand|grow|grew|enlarg|widen|extend)\\w*\\b[^.;]{0,40}\\bto"
              + " include\\s+(?:the\\s+)?");
  private static final Pattern ACCESSION =
      Pattern.compile(
          "(?is).*\\b(?:with|after|since|following) the (?:recent"
              + " )?(?:accession|admission|entry|inclusion|addition) of\\s+(?:the\\s+)?");

  private final Scene scene;
  private final Consumer<Draft> drafts;

  JoinedRows(Scene scene, Consumer<Draft> drafts) {
    this.scene = scene;
    this.drafts = drafts;
  }

  /// Whether a row behind these words is one of those who only want to belong.
  static boolean outside(String before) {
    return AMONG.matcher(before).matches()
        && (APPLIED.matcher(before).find() || WANTED.matcher(before).find());
  }

  void write() {
    List<Mention> mentions = scene.mentions();
    for (int last = mentions.size() - 1; last > 0; last--) {
      Party end = Memberships.state(scene, mentions.get(last));
      var row = new ArrayList<>(end == null ? List.<Party>of() : Memberships.row(scene, last));
      if (end == null || row.isEmpty()) {
        continue;
      }
      row.add(end);
      Mention first = mentions.get(last - row.size() + 1);
      String before = scene.between(scene.span().start(), first.span().start());
      Told told = told(before, last);
      if (told == null) {
        last -= row.size() - 1;
        continue;
      }
      Mention.OfDate date = told.role() == Role.CANDIDATE ? null : date(told.current());
      Span span = new Span(scene.span().start(), mentions.get(last).span().end());
      for (Party each : row) {
        Memberships.emit(
            scene,
            drafts,
            each,
            told.body(),
            told.role(),
            told.current() ? Status.CURRENT : Status.PLANNED,
            date == null ? null : date.when(),
            "membership/joined-row",
            span);
      }
      return;
    }
  }

  /// What the words before a row say of those in it, and of which body; null where they say
  /// nothing.
  private @Nullable Told told(String before, int last) {
    if (DENIED.matcher(before).find()) {
      return null;
    }
    if (ACCESSION.matcher(before).matches()) {
      return told(behind(last), Role.MEMBER, true);
    }
    int row = scene.span().start() + before.length();
    if (GROWN.matcher(before).matches()) {
      return told(ImpliedPlaces.inQuestion(scene, row, null), Role.MEMBER, true);
    }
    if (!AMONG.matcher(before).matches()) {
      return null;
    }
    Told applied = told(named(APPLIED.matcher(before)), Role.CANDIDATE, true);
    Told wanted = told(named(WANTED.matcher(before)), Role.MEMBER, false);
    Told joined = told(named(JOINED.matcher(before)), Role.MEMBER, true);
    return applied != null ? applied : wanted != null ? wanted : joined;
  }

  private static @Nullable Told told(@Nullable Party body, Role role, boolean current) {
    return body == null ? null : new Told(body, role, current);
  }

  private record Told(Party body, Role role, boolean current) {}

  /// The body that stands right behind the words, as in "joined the bloc"; null where none does.
  private @Nullable Party named(Matcher words) {
    while (words.find()) {
      int end = scene.span().start() + words.end();
      for (Mention mention : scene.mentions()) {
        if (mention instanceof Mention.OfParty body
            && body.span().start() >= end
            && JOINT.matcher(scene.between(end, body.span().start())).matches()
            && ENDS.matcher(scene.between(body.span().end(), scene.span().end())).lookingAt()
            && Memberships.isBody(scene, body.parties().getFirst())) {
          return body.parties().getFirst();
        }
      }
    }
    return null;
  }

  private static final Pattern JOINT = Pattern.compile(" (?:(?:to|of|in|for|with) )?(?:the )?");

  /// No more words of the same thing: "joined the bloc's talks" is none.
  private static final Pattern ENDS =
      Pattern.compile(
          "(?: (?:bloc|group|grouping|alliance|organi[sz]ation|union))?(?:[,:(]| [–—(-]|"
              + " (?:in|on|as|by|from|this|last|since|at|are|were|so|over|during)\\b)");

  /// "With the accession of Togo and Fiji, ECOWAS has": the body right behind the row.
  private @Nullable Party behind(int last) {
    if (last + 1 >= scene.mentions().size()
        || !(scene.mentions().get(last + 1) instanceof Mention.OfParty body)) {
      return null;
    }
    Matcher gap =
        GAP.matcher(scene.between(scene.mentions().get(last).span().end(), body.span().start()));
    return gap.matches() && Memberships.isBody(scene, body.parties().getFirst())
        ? body.parties().getFirst()
        : null;
  }

  private static final Pattern GAP = Pattern.compile("(?:, | to |, the | to the )");

  /// The only date of the sentence that fits.
  private Mention.@Nullable OfDate date(boolean current) {
    List<Mention.OfDate> dates =
        scene.dates().stream()
            .filter(date -> scene.script().ahead(date.when()) != current)
            .toList();
    return dates.size() == 1 ? dates.getFirst() : null;
  }
}
