package entente.app.brief;

import entente.model.Accord;
import entente.model.Commitment;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Party;
import entente.model.Relation;
import entente.model.Type;
import entente.publish.Words;
import entente.publish.brief.Brief.Block;
import entente.publish.brief.Brief.Section;
import entente.publish.brief.Brief.Statement;
import entente.reconcile.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What a reader would ask next and no document answers.
final class Unstated {
  private static final int NAMED = 5;

  private final Material material;
  private final Footnotes notes;
  private final List<Statement> points = new ArrayList<>();

  private Unstated(Material material, Footnotes notes) {
    this.material = material;
    this.notes = notes;
  }

  static Section of(Material material, Footnotes notes) {
    var unstated = new Unstated(material, notes);
    unstated.money();
    unstated.overlap(material.one(), material.other());
    unstated.overlap(material.other(), material.one());
    unstated.sums();
    unstated.texts();
    unstated.dates();
    if (unstated.points.isEmpty()) {
      unstated.points.add(
          Footnotes.plain(
              "None of the questions that a brief asks of every promise and text is left open."));
    }
    return new Section(
        "not-stated",
        "Open questions: what no document states",
        List.of(new Block.Points(unstated.points)));
  }

  private void money() {
    var sums = promises(commitment -> commitment.terms().amount() != null);
    lacking(
        sums,
        Field.FUNDING,
        "Whether %s are public or private money.",
        "Whether %s is public or private money.");
    lacking(
        sums,
        Field.NOVELTY,
        "Whether %s are new money or were promised before.",
        "Whether %s is new money or was promised before.");
    lacking(
        sums,
        Field.INSTRUMENT,
        "Whether %s are grants, loans or something else.",
        "Whether %s is a grant, a loan or something else.");
  }

  private List<Entry> promises(Predicate<Commitment> which) {
    return material.within(Type.COMMITMENT).stream()
        .filter(entry -> entry.settled() instanceof Commitment commitment && which.test(commitment))
        .toList();
  }

  private void lacking(List<Entry> entries, Field field, String several, String one) {
    var blank = entries.stream().filter(entry -> Facts.further(entry, field).isEmpty()).toList();
    if (!blank.isEmpty()) {
      points.add(
          notes.says(
              (blank.size() == 1 ? one : several).formatted(names(blank)),
              blank.stream().limit(NAMED).toList()));
    }
  }

  private static String names(List<Entry> entries) {
    var names =
        new ArrayList<>(
            entries.stream()
                .limit(NAMED)
                .map(entry ->
                    entry.settled() instanceof Commitment commitment
                        ? "the " + sum(commitment)
                        : Steps.words(entry))
                .toList());
    if (entries.size() > NAMED) {
      names.add(Phrases.number(entries.size() - NAMED) + " more");
    }
    return Words.and(names);
  }

  private static String sum(Commitment commitment) {
    var amount = commitment.terms().amount();
    return amount == null ? Facts.promise(commitment) : Phrases.money(amount);
  }

  private void overlap(Party giver, Party receiver) {
    Sums.of(material, giver, receiver)
        .ifPresent(sums -> {
          var open =
              sums.total().counted().stream()
                  .filter(each -> !each.why().isEmpty())
                  .map(Total.Counted::entry)
                  .toList();
          if (!open.isEmpty()) {
            points.add(
                notes.says(
                    "Whether %s %s inside a larger sum or on top of it."
                        .formatted(names(open), open.size() == 1 ? "is" : "are"),
                    open));
          }
        });
  }

  private void sums() {
    var bare =
        promises(commitment ->
            commitment.terms().amount() == null && commitment.kind() == Commitment.Kind.FINANCE);
    var goods =
        material.countries().stream()
            .flatMap(country -> country.of(Type.COMMITMENT).stream())
            .filter(entry ->
                material.isWithin(entry)
                    && entry.settled() instanceof Commitment commitment
                    && commitment.terms().amount() == null)
            .toList();
    if (!bare.isEmpty()) {
      points.add(notes.says("How much: " + words(bare) + ".", bare.stream().limit(NAMED).toList()));
    }
    if (!goods.isEmpty()) {
      points.add(
          notes.says(
              "What it is worth: " + words(goods) + ".", goods.stream().limit(NAMED).toList()));
    }
  }

  private static String words(List<Entry> entries) {
    String named = String.join("; ", entries.stream().limit(NAMED).map(Steps::words).toList());
    return entries.size() > NAMED
        ? named + "; and %s more".formatted(Phrases.number(entries.size() - NAMED))
        : named;
  }

  private void texts() {
    for (Entry entry : material.within(Type.ACCORD)) {
      if (Agreed.isAgreed(entry) && entry.settled() instanceof Accord accord) {
        var open = new ArrayList<String>();
        if (Facts.further(entry, Field.BINDING).isEmpty()
            && accord.kind() != Accord.Kind.STATEMENT) {
          open.add("whether the %s binds the two".formatted(Facts.text(entry, accord)));
        }
        if (accord.count() != null) {
          open.add(
              "how far the %s %s have come"
                  .formatted(Words.number(accord.count().value()), accord.count().unit()));
        }
        if (!open.isEmpty()) {
          points.add(notes.says(Phrases.capital(Words.and(open)) + ".", entry));
        }
      }
    }
  }

  private void dates() {
    for (Entry entry : material.everything()) {
      if (entry.settled() instanceof Relation relation && relation.date() == null) {
        String verb = relation.status() == Relation.Status.PLANNED ? "is to be" : "was";
        points.add(
            notes.says(
                "When %s of %s %s established."
                    .formatted(
                        Phrases.tier(relation.kind()), Phrases.names(relation.parties()), verb),
                entry));
      }
    }
  }
}
