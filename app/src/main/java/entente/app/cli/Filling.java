package entente.app.cli;

import entente.app.intake.Intake;
import entente.app.intake.Intake.Taken;
import entente.app.intake.Source;
import entente.app.intake.Unusable;
import entente.ledger.Ledger;
import entente.model.Document;
import entente.model.Publication;
import entente.model.Reading;
import entente.read.Reader;
import java.util.List;
import java.util.Optional;

/// Fills a ledger with documents: taken in and read on all cores, stored one after the other in the
/// order of the sources.
///
/// Each document is one transaction. Whatever ends the filling half-way, doing it again adds what
/// is missing and nothing else.
final class Filling {
  private final Outside outside;
  private final Ledger ledger;
  private final Intake intake;
  private final Leftovers leftovers;
  private final Reads reader;
  private int documents;
  private int claims;
  private int known;
  private int published;

  /// How documents are read; by several threads at once.
  interface Reads {
    Reading read(Document document, Publication publication);
  }

  Filling(Outside outside, Ledger ledger, Intake intake, Leftovers leftovers) {
    this(outside, ledger, intake, leftovers, new Reader()::read);
  }

  Filling(Outside outside, Ledger ledger, Intake intake, Leftovers leftovers, Reads reader) {
    this.outside = outside;
    this.ledger = ledger;
    this.intake = intake;
    this.leftovers = leftovers;
    this.reader = reader;
  }

  /// Adds what the sources give.
  void with(List<Source> sources) {
    try (Progress progress = Progress.of(outside, "adding", sources.size())) {
      InOrder.of(
          sources,
          this::read,
          read -> {
            store(read);
            progress.step();
          });
    }
  }

  /// What was done, in one line.
  String told() {
    return "added %s with %s; %,d there already%s; %,d not usable"
        .formatted(
            Counted.of(documents, "document"),
            Counted.of(claims, "claim"),
            known,
            published == 0 ? "" : ", %,d of them under a new publication".formatted(published),
            leftovers.count());
  }

  private Read read(Source source) {
    Taken taken = intake.take(source);
    if (taken instanceof Taken.Usable(_, _, var extraction, var publication)
        && !ledger.holds(publication, Reader.VERSION)) {
      return new Read(taken, Optional.of(reader.read(extraction.document(), publication)));
    }
    return new Read(taken, Optional.empty());
  }

  private void store(Read read) {
    switch (read.taken()) {
      case Taken.Not(Unusable reason) -> leftovers.unusable(reason);
      case Taken.Usable document -> {
        leftovers.taken(document);
        store(document, read.reading());
      }
    }
  }

  private void store(Taken.Usable document, Optional<Reading> reading) {
    boolean stored = ledger.holds(document.publication().document(), Reader.VERSION);
    boolean news =
        reading.isPresent()
            && ledger.add(
                document.extraction().document(),
                document.bytes(),
                document.publication(),
                reading.get());
    if (news && !stored) {
      documents++;
      claims += reading.orElseThrow().claims().size();
    } else {
      known++;
      published += news ? 1 : 0;
    }
  }

  /// A source, taken in and, where the ledger does not hold its reading yet, read.
  private record Read(Taken taken, Optional<Reading> reading) {}
}
