package entente.app.brief;

import entente.model.Accord;
import entente.model.Commitment;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Type;
import entente.publish.brief.Brief.Block;
import entente.publish.brief.Brief.Section;
import entente.publish.brief.Brief.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The texts and undertakings between the two: what, by whom, binding or not.
final class Agreed {
  private Agreed() {}

  static Section of(Material material, Footnotes notes) {
    var blocks = new ArrayList<Block>();
    var accords = material.within(Type.ACCORD);
    if (accords.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              List.of(Footnotes.plain("No text between the two is reported for the period."))));
    } else {
      blocks.add(
          new Block.Table(
              "Texts between the two",
              List.of("Text", "Between", "Date", "State", "Binding", "Covers"),
              accords.stream().map(entry -> text(entry, notes)).toList()));
    }
    var promises =
        material.within(Type.COMMITMENT).stream()
            .sorted(Comparator.comparing(Agreed::isSmall).thenComparing(Facts.byTime()))
            .toList();
    if (promises.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              List.of(
                  Footnotes.plain(
                      "No undertaking of one to the other is reported for the period."))));
    } else {
      blocks.add(
          new Block.Table(
              "Undertakings, those with a sum first",
              List.of("What", "By", "For", "When", "Instrument", "Status"),
              promises.stream().map(entry -> promise(entry, notes)).toList()));
    }
    var alone =
        material.alone().stream()
            .filter(entry -> entry.type() == Type.COMMITMENT && material.isWithin(entry))
            .toList();
    if (!alone.isEmpty()) {
      blocks.add(
          new Block.Table(
              "Undertakings for nobody who is named, reported with these",
              List.of("What", "By", "For", "When", "Instrument", "Status"),
              alone.stream().map(entry -> promise(entry, notes)).toList()));
    }
    return new Section("agreed", "What was agreed, and with whom", blocks);
  }

  static boolean isAgreed(Entry entry) {
    return entry.settled() instanceof Accord accord
        && (accord.status() == Accord.Status.AGREED || accord.status() == Accord.Status.IN_FORCE);
  }

  private static boolean isSmall(Entry entry) {
    return !(entry.settled() instanceof Commitment commitment
        && commitment.terms().amount() != null);
  }

  private static List<List<Statement>> text(Entry entry, Footnotes notes) {
    Accord accord = (Accord) entry.settled();
    String stage = Facts.word(entry, Field.STAGE).orElse(Phrases.plain(accord.status()));
    String binding =
        Facts.further(entry, Field.BINDING)
            .map(value -> value.toString().equals("true") ? "yes" : "no")
            .orElse(Phrases.NOT_STATED);
    return List.of(
        List.of(notes.says(Phrases.capital(Facts.text(entry, accord)), entry)),
        cell(Phrases.names(accord.parties())),
        cell(Phrases.cell(accord.date())),
        cell(stage),
        cell(binding),
        cell(accord.sectors().isEmpty() ? Phrases.NOT_STATED : Phrases.sectors(accord.sectors())));
  }

  private static List<List<Statement>> promise(Entry entry, Footnotes notes) {
    Commitment commitment = (Commitment) entry.settled();
    boolean joint = commitment.to().isEmpty() && commitment.from().size() > 1;
    return List.of(
        List.of(
            notes.says(
                Phrases.capital(Facts.promise(commitment)) + wording(entry, commitment), entry)),
        cell(Phrases.names(commitment.from())),
        cell(
            joint
                ? "each other"
                : commitment.to().isEmpty() ? Phrases.NOT_STATED : Phrases.names(commitment.to())),
        cell(Phrases.cell(commitment.date())),
        cell(instrument(entry)),
        cell(Phrases.status(commitment.status())));
  }

  /// What tells a promise without a sum from others.
  private static String wording(Entry entry, Commitment commitment) {
    return commitment.terms().amount() == null
        ? Facts.wording(entry).map(words -> ": " + words).orElse("")
        : "";
  }

  /// The instrument and the giver's scheme, as far as they are stated.
  static String instrument(Entry entry) {
    var words = new ArrayList<String>();
    Facts.word(entry, Field.INSTRUMENT).ifPresent(words::add);
    var schemes =
        entry.reports().stream()
            .flatMap(report ->
                java.util.stream.Stream.ofNullable(report.claim().further().get(Field.SCHEME)))
            .map(Object::toString)
            .distinct()
            .toList();
    if (!schemes.isEmpty()) {
      words.add(String.join(" or ", schemes) + (schemes.size() > 1 ? " (disputed)" : ""));
    }
    return words.isEmpty() ? Phrases.NOT_STATED : String.join(", ", words);
  }

  static List<Statement> cell(String text) {
    return List.of(Footnotes.plain(text));
  }
}
