package entente.app.brief;

import entente.ledger.Ledger;
import entente.model.Clocks;
import entente.model.Party;
import entente.model.When;
import entente.publish.PartyName;
import entente.publish.Words;
import entente.publish.brief.Brief;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Composes briefs.
public final class Briefs {
  private Briefs() {}

  /// Whose brief is asked for.
  ///
  /// @param today the day of the clock
  public record Asked(Party one, Party other, Period period, Clocks clocks, LocalDate today) {}

  /// The brief of two parties. Where nothing is known of them it says so.
  public static Brief of(Ledger ledger, Asked asked) {
    var material = Material.of(ledger, asked);
    var notes = new Footnotes();
    var sections = new ArrayList<Brief.Section>();
    if (material.between().isEmpty() && material.countries().isEmpty()) {
      sections.add(
          new Brief.Section(
              "bottom-line",
              "Bottom line",
              List.of(
                  new Brief.Block.Paragraph(
                      List.of(
                          Footnotes.plain(
                              "No document in the ledger names "
                                  + Phrases.name(asked.one())
                                  + " and "
                                  + Phrases.name(asked.other())
                                  + " in one matter."))))));
    } else {
      sections.add(BottomLine.of(material, notes));
      sections.add(Background.of(material, notes));
      sections.add(Changes.of(material, notes));
      sections.add(Agreed.of(material, notes));
      sections.addAll(Inroads.of(material, notes));
      sections.addAll(Fields.of(material, notes));
      sections.addAll(Stands.of(material, notes));
      sections.add(Coming.of(material, notes));
      sections.add(Disputed.of(material, notes));
      sections.add(Unstated.of(material, notes));
      sections.add(Attendance.of(material, notes));
    }
    String title =
        "%s and %s: brief, %s"
            .formatted(
                PartyName.of(asked.one()), PartyName.of(asked.other()), asked.period().words());
    return new Brief(title, scope(asked, notes), sections, notes.notes(), notes.sources());
  }

  private static String scope(Asked asked, Footnotes notes) {
    long publishers =
        notes.sources().stream()
            .map(Brief.Source::who)
            .filter(who -> !who.equals(Footnotes.UNNAMED))
            .distinct()
            .count();
    String rests =
        notes.sources().isEmpty()
            ? ""
            : " It rests on %s%s and says what they say; each statement bears the passage that carries it."
                .formatted(
                    Phrases.count(notes.sources().size(), "document"),
                    publishers == 0
                        ? ""
                        : " by %s,".formatted(Phrases.count(publishers, "named publisher")));
    return "As publicly known on %s.%s".formatted(Words.of(When.of(asked.today())), rests);
  }
}
