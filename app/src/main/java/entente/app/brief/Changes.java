package entente.app.brief;

import entente.model.Disagreement;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Meeting;
import entente.model.Report;
import entente.model.Type;
import entente.model.When;
import entente.publish.Words;
import entente.publish.brief.Brief.Block;
import entente.publish.brief.Brief.Section;
import entente.publish.brief.Brief.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What came after the last meeting, what came with it after the one before, and what moved in the
/// reports of the period.
final class Changes {
  private static final Set<Type> STEPS =
      EnumSet.of(Type.RELATION, Type.COMMITMENT, Type.MEETING, Type.ACCORD);
  private static final int MOST = 14;

  private final Material material;
  private final Footnotes notes;
  private final List<Block> blocks = new ArrayList<>();

  private Changes(Material material, Footnotes notes) {
    this.material = material;
    this.notes = notes;
  }

  static Section of(Material material, Footnotes notes) {
    var changes = new Changes(material, notes);
    var last = Meetings.last(material);
    if (last.isEmpty()) {
      changes.say(
          Footnotes.plain(
              "No dated meeting of the two is known by the end of the period, so there is none to"
                  + " count from."));
    } else {
      changes.since(last.get());
    }
    changes.moved();
    return new Section("changes", "Changes since the last meeting", changes.blocks);
  }

  private void say(Statement statement) {
    blocks.add(new Block.Paragraph(List.of(statement)));
  }

  private void since(Entry last) {
    LocalDate ended = Meetings.ended(last);
    String meeting = Facts.meeting((Meeting) last.settled());
    var after =
        steps()
            .filter(entry -> Facts.time(entry).first().isAfter(ended) && Facts.date(entry) != null)
            .toList();
    if (after.isEmpty()) {
      say(
          notes.says(
              "The last meeting was %s. Nothing is dated after it.".formatted(meeting), last));
    } else {
      say(notes.says("The last meeting was %s. Since then:".formatted(meeting), last));
      list(after);
    }
    Optional<Entry> before = Meetings.before(material, last);
    LocalDate from = before.map(Meetings::ended).orElse(LocalDate.MIN);
    var with =
        steps()
            .filter(entry -> !entry.equals(last) && Facts.date(entry) != null)
            .filter(entry ->
                Facts.time(entry).first().isAfter(from)
                    && !Facts.time(entry).last().isAfter(month(ended)))
            .toList();
    if (!with.isEmpty()) {
      String since = before.map(entry -> Facts.meeting((Meeting) entry.settled())).orElse("");
      say(
          before.isPresent()
              ? notes.says(
                  "The one before was %s. What came between the two, the last meeting’s own results included:"
                      .formatted(since),
                  before.get())
              : Footnotes.plain("What came until then, its own results included:"));
      list(with);
    }
    var vague = steps().filter(entry -> isVague(entry, from, ended)).toList();
    if (!vague.isEmpty()) {
      say(Footnotes.plain("Dated too vaguely to say on which side of a meeting they fall:"));
      list(vague);
    }
  }

  /// The end of the month: reports of a meeting often date what it brought by the month alone.
  private static LocalDate month(LocalDate day) {
    return day.withDayOfMonth(day.lengthOfMonth());
  }

  private static boolean isVague(Entry entry, LocalDate from, LocalDate ended) {
    When date = Facts.date(entry);
    return date != null
        && !(date.first().isAfter(from) && !date.last().isAfter(month(ended)))
        && !date.first().isAfter(ended)
        && date.last().isAfter(ended);
  }

  /// Everything in the period that is a step: between the two and of the members.
  private Stream<Entry> steps() {
    return Stream.concat(
            material.between().stream(),
            material.countries().stream().flatMap(country -> country.entries().stream()))
        .filter(entry -> STEPS.contains(entry.type()) && material.isWithin(entry))
        .distinct()
        .sorted(Facts.byTime());
  }

  private void list(List<Entry> entries) {
    var points = new ArrayList<Statement>();
    entries.stream()
        .limit(MOST)
        .forEach(entry ->
            points.add(
                notes.says(
                    "%s: %s.".formatted(Words.of(Facts.time(entry)), Steps.words(entry)), entry)));
    if (entries.size() > MOST) {
      points.add(
          Footnotes.plain(
              "And %s, which the sections below have."
                  .formatted(Phrases.count(entries.size() - MOST, "further step"))));
    }
    blocks.add(new Block.Points(points));
  }

  private void moved() {
    var points = new ArrayList<Statement>();
    for (Entry entry : material.between()) {
      entry.disagreements().stream()
          .filter(each ->
              each.kind() == Disagreement.Kind.PROGRESS
                  && each.field() == Field.STATUS
                  && material.isWithin(entry))
          .forEach(each ->
              points.add(
                  notes.says(
                      Phrases.capital(Steps.words(entry)) + ": reported as " + stands(each) + ".",
                      entry)));
    }
    if (!points.isEmpty()) {
      say(Footnotes.plain("What moved in the reports of the period:"));
      blocks.add(new Block.Points(points));
    }
  }

  private static String stands(Disagreement progress) {
    return String.join(
        ", then as ",
        progress.stands().stream()
            .map(stand -> {
              Report first = stand.reports().getFirst();
              return "%s (%s)"
                  .formatted(
                      Phrases.plain(stand.value().toString()).replace("underway", "under way"),
                      Words.of(When.of(first.known())));
            })
            .toList());
  }
}
