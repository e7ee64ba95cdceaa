package entente.app.brief;

import entente.model.Accord;
import entente.model.Commitment;
import entente.model.Entry;
import entente.model.Sector;
import entente.model.Type;
import entente.publish.Words;
import entente.publish.brief.Brief.Block;
import entente.publish.brief.Brief.Section;
import entente.publish.brief.Brief.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// The same by sector: what was undertaken, what was agreed.
final class Fields {
  private Fields() {}

  /// Empty where no sector is stated.
  static List<Section> of(Material material, Footnotes notes) {
    var bySector = new TreeMap<Sector, List<Entry>>();
    for (Entry entry : material.everything()) {
      if (entry.type() == Type.COMMITMENT || entry.type() == Type.ACCORD) {
        sectors(entry)
            .forEach(sector -> bySector.computeIfAbsent(sector, _ -> new ArrayList<>()).add(entry));
      }
    }
    if (bySector.isEmpty()) {
      return List.of();
    }
    var rows =
        bySector.entrySet().stream()
            .map(each ->
                List.of(
                    Agreed.cell(Phrases.capital(Words.of(each.getKey()))),
                    things(each.getValue(), notes),
                    sums(each.getValue())))
            .toList();
    return List.of(
        new Section(
            "sectors",
            "By sector",
            List.of(
                new Block.Table(
                    "What names several sectors stands under each; sums are not to be added up"
                        + " across them",
                    List.of("Sector", "What", "Sums"),
                    rows))));
  }

  private static Set<Sector> sectors(Entry entry) {
    return switch (entry.settled()) {
      case Commitment commitment -> commitment.sectors();
      case Accord accord -> accord.sectors();
      default -> Set.of();
    };
  }

  private static List<Statement> things(List<Entry> entries, Footnotes notes) {
    return entries.stream().map(entry -> notes.says(words(entry), entry)).toList();
  }

  private static String words(Entry entry) {
    return switch (entry.settled()) {
      case Commitment commitment -> {
        String what =
            commitment.terms().amount() == null
                ? Phrases.kind(commitment.kind())
                : Phrases.money(commitment.terms().amount(), commitment.terms().bound());
        String to = commitment.to().isEmpty() ? "" : " for " + Phrases.names(commitment.to());
        yield "%s by %s%s (%s)"
            .formatted(
                what, Phrases.names(commitment.from()), to, Phrases.status(commitment.status()));
      }
      case Accord accord ->
          "%s of %s (%s)"
              .formatted(
                  Facts.text(entry, accord),
                  Phrases.names(accord.parties()),
                  Phrases.plain(accord.status()));
      default -> Steps.words(entry);
    };
  }

  private static List<Statement> sums(List<Entry> entries) {
    var sums = new LinkedHashSet<String>();
    for (Entry entry : entries) {
      if (entry.settled() instanceof Commitment commitment && commitment.terms().amount() != null) {
        sums.add(Phrases.money(commitment.terms().amount(), commitment.terms().bound()));
      }
    }
    return Agreed.cell(sums.isEmpty() ? Phrases.NOT_STATED : String.join("; ", sums));
  }
}
