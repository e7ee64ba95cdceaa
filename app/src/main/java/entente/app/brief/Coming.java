package entente.app.brief;

import entente.model.Accord;
import entente.model.Commitment;
import entente.model.Entry;
import entente.model.Meeting;
import entente.model.Relation;
import entente.model.When;
import entente.publish.Words;
import entente.publish.brief.Brief.Block;
import entente.publish.brief.Brief.Section;
import entente.publish.brief.Brief.Statement;
import entente.reconcile.Due;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What is still to come: promises with their terms, planned steps, and what is due without a word.
final class Coming {
  private static final int MOST = 20;

  private Coming() {}

  static Section of(Material material, Footnotes notes) {
    var points = new ArrayList<Statement>();
    List<Due> due = Due.on(material.today(), material.everything(), material.links());
    Set<Entry> late = due.stream().map(Due::entry).collect(Collectors.toSet());
    for (Due each : due) {
      points.add(
          notes.says(
              "Due by %s, and no document says what came of it: %s."
                  .formatted(Words.of(When.of(each.due())), Steps.words(each.entry())),
              each.entry()));
    }
    material.everything().stream()
        .filter(entry -> !late.contains(entry))
        .forEach(entry -> {
          String text = text(entry);
          if (!text.isEmpty()) {
            points.add(notes.says(text, entry));
          }
        });
    if (points.isEmpty()) {
      points.add(
          Footnotes.plain(
              "No promise of the period names a day or a term, and no step is announced."));
    }
    var shown = points.size() <= MOST ? points : new ArrayList<>(points.subList(0, MOST));
    if (shown.size() < points.size()) {
      shown.add(Footnotes.plain("And %d more.".formatted(points.size() - shown.size())));
    }
    return new Section("due", "Promises due, and what is coming", List.of(new Block.Points(shown)));
  }

  /// Empty where nothing of it is to come, or nobody says when.
  private static String text(Entry entry) {
    return switch (entry.settled()) {
      case Commitment commitment when isOpen(commitment) ->
          Facts.ends(entry, commitment)
              .map(end ->
                  "Runs %s: %s.".formatted(end, Steps.words(entry)).replace("Runs by", "Due by"))
              .orElse("");
      case Relation relation when relation.status() == Relation.Status.PLANNED ->
          announced(relation.date(), entry);
      case Meeting meeting
          when meeting.status() == Meeting.Status.PLANNED
              || meeting.status() == Meeting.Status.POSTPONED ->
          announced(Facts.date(entry), entry);
      case Accord accord
          when accord.status() == Accord.Status.PLANNED
              || accord.status() == Accord.Status.NEGOTIATING ->
          announced(accord.status() == Accord.Status.PLANNED ? accord.date() : null, entry);
      default -> "";
    };
  }

  private static boolean isOpen(Commitment commitment) {
    return switch (commitment.status()) {
      case PLEDGED, SIGNED, UNDERWAY -> true;
      case CONSIDERED, DELIVERED, CANCELLED -> false;
    };
  }

  private static String announced(@org.jspecify.annotations.Nullable When when, Entry entry) {
    return when == null
        ? "Announced without a date: %s.".formatted(Steps.words(entry))
        : "%s: %s.".formatted(Words.of(when), Steps.words(entry));
  }
}
