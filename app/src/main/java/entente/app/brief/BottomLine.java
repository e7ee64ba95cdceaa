package entente.app.brief;

import entente.model.Accord;
import entente.model.Commitment;
import entente.model.Entry;
import entente.model.Meeting;
import entente.model.Party;
import entente.model.Relation;
import entente.model.Type;
import entente.publish.Words;
import entente.publish.brief.Brief.Block;
import entente.publish.brief.Brief.Section;
import entente.publish.brief.Brief.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What somebody reads who reads no further.
final class BottomLine {
  private static final int TEXTS = 3;
  private static final int COUNTRIES = 6;

  private final Material material;
  private final Footnotes notes;
  private final List<Statement> points = new ArrayList<>();

  private BottomLine(Material material, Footnotes notes) {
    this.material = material;
    this.notes = notes;
  }

  static Section of(Material material, Footnotes notes) {
    var line = new BottomLine(material, notes);
    line.tie();
    line.meetings();
    line.texts();
    line.money(material.one(), material.other());
    line.money(material.other(), material.one());
    line.countries();
    line.delivery();
    line.conflicts();
    return new Section("bottom-line", "Bottom line", List.of(new Block.Points(line.points)));
  }

  private String pair() {
    return Phrases.capital(Phrases.name(material.one())) + " and " + Phrases.name(material.other());
  }

  private void tie() {
    Optional<Entry> tie = material.tie();
    if (tie.isPresent()) {
      points.add(notes.says(Ties.sentence(pair(), tie.get(), material), tie.get()));
      return;
    }
    Optional<Entry> planned =
        material.of(Type.RELATION).stream()
            .filter(entry -> !material.period().isAfter(Facts.time(entry)))
            .reduce((_, last) -> last);
    if (planned.isPresent() && planned.get().settled() instanceof Relation relation) {
      String when =
          relation.date() == null ? "; when is not stated" : " " + Phrases.dated(relation.date());
      points.add(
          notes.says(
              "%s: %s is %s%s."
                  .formatted(
                      pair(),
                      Phrases.tier(relation.kind()),
                      Phrases.plain(relation.status()),
                      when),
              planned.get()));
    } else {
      points.add(
          Footnotes.plain(
              "No document states a tie between the two that was established by then."));
    }
  }

  private void meetings() {
    var held = material.within(Type.MEETING).stream().filter(BottomLine::isHeld).toList();
    if (held.isEmpty()) {
      points.add(Footnotes.plain("No meeting of the two is reported for the period."));
      return;
    }
    Entry last = Meetings.last(material).orElse(held.getLast());
    if (last.settled() instanceof Meeting meeting) {
      String text =
          held.size() == 1
              ? "They met once in the period, at %s.".formatted(Facts.meeting(meeting))
              : "They are reported to have met %s in the period, last at %s."
                  .formatted(Phrases.times(held.size()), Facts.meeting(meeting));
      points.add(notes.says(text, last));
    }
  }

  static boolean isHeld(Entry entry) {
    return entry.settled() instanceof Meeting meeting && meeting.status() == Meeting.Status.HELD;
  }

  private void texts() {
    var agreed = material.within(Type.ACCORD).stream().filter(Agreed::isAgreed).toList();
    if (!agreed.isEmpty()) {
      var shown = agreed.subList(Math.max(0, agreed.size() - TEXTS), agreed.size());
      String names =
          Words.and(
              shown.stream()
                  .map(entry -> {
                    Accord accord = (Accord) entry.settled();
                    return Phrases.article(Facts.text(entry, accord))
                        + (accord.date() == null
                            ? " (date not stated)"
                            : " (" + Words.of(accord.date()) + ")");
                  })
                  .toList());
      String more =
          agreed.size() > shown.size()
              ? ", and earlier in the period %s"
                  .formatted(Phrases.count(agreed.size() - shown.size(), "text"))
              : "";
      points.add(notes.says("%s %s%s.".formatted(verb(shown), names, more), shown));
    }
  }

  /// Nobody agrees on an agreement.
  private static String verb(List<Entry> accords) {
    return accords.stream()
            .anyMatch(entry -> ((Accord) entry.settled()).kind() == Accord.Kind.AGREEMENT)
        ? "They concluded"
        : "They agreed on";
  }

  private void money(Party giver, Party receiver) {
    Sums.of(material, giver, receiver)
        .ifPresent(sums -> points.add(notes.says(sums.sentence(), sums.entries())));
  }

  private void countries() {
    var moved = new ArrayList<Entry>();
    var named = new ArrayList<String>();
    for (Material.Country country : material.countries()) {
      country.of(Type.RELATION).stream()
          .filter(material::isWithin)
          .filter(entry ->
              entry.settled() instanceof Relation relation
                  && relation.status() == Relation.Status.ESTABLISHED)
          .forEach(entry -> {
            named.add(
                "%s (%s)"
                    .formatted(
                        Phrases.name(country.party()),
                        Phrases.plain(((Relation) entry.settled()).kind())));
            moved.add(entry);
          });
    }
    if (!moved.isEmpty()) {
      Party partner = material.countries().getFirst().partner();
      String list = Words.and(named.subList(0, Math.min(COUNTRIES, named.size())));
      String more =
          named.size() > COUNTRIES
              ? " and %s more".formatted(Phrases.number(named.size() - COUNTRIES))
              : "";
      points.add(
          notes.says(
              "In the same period %s established ties of its own with %s%s."
                  .formatted(Phrases.name(partner), list, more),
              moved));
    }
    var dealt =
        material.countries().stream()
            .filter(country -> country.entries().stream().anyMatch(this::isDeal))
            .toList();
    if (!dealt.isEmpty()) {
      var carried =
          dealt.stream()
              .flatMap(country -> country.entries().stream().filter(this::isDeal))
              .limit(COUNTRIES)
              .toList();
      points.add(
          notes.says(
              "Separate agreements or promises are reported between %s and %s."
                  .formatted(
                      Phrases.name(dealt.getFirst().partner()),
                      Phrases.names(dealt.stream().map(Material.Country::party).toList())),
              carried));
    }
  }

  private boolean isDeal(Entry entry) {
    return (entry.type() == Type.ACCORD || entry.type() == Type.COMMITMENT)
        && material.isWithin(entry);
  }

  private void delivery() {
    var promises =
        material.within(Type.COMMITMENT).stream()
            .map(Entry::settled)
            .map(Commitment.class::cast)
            .toList();
    if (!promises.isEmpty()) {
      long delivered =
          promises.stream().filter(each -> each.status() == Commitment.Status.DELIVERED).count();
      long underway =
          promises.stream().filter(each -> each.status() == Commitment.Status.UNDERWAY).count();
      String what =
          promises.size() == 1
              ? "The one undertaking"
              : "Of %s between the two, ".formatted(Phrases.count(promises.size(), "undertaking"));
      String how =
          promises.size() == 1
              ? (delivered == 1
                  ? " between the two is reported as delivered."
                  : " between the two is not reported as delivered.")
              : (delivered == 0
                      ? "none is"
                      : Phrases.number(delivered) + (delivered == 1 ? " is" : " are"))
                  + " reported as delivered"
                  + (underway == 0
                      ? "."
                      : " and %s as under way.".formatted(Phrases.number(underway)));
      points.add(Footnotes.plain(what + how));
    }
  }

  private void conflicts() {
    long differing = material.everything().stream().filter(Entry::inConflict).count();
    if (differing > 0) {
      points.add(
          Footnotes.plain(
              "Sources contradict one another on %s; see below."
                  .formatted(Phrases.count(differing, "matter"))));
    }
  }
}
