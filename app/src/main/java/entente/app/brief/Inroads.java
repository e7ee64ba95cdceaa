package entente.app.brief;

import entente.model.Accord;
import entente.model.Commitment;
import entente.model.Entry;
import entente.model.Meeting;
import entente.model.Party;
import entente.model.Relation;
import entente.model.Type;
import entente.publish.PartyName;
import entente.publish.brief.Brief.Block;
import entente.publish.brief.Brief.Section;
import entente.publish.brief.Brief.Statement;
import entente.reconcile.Kin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The members' own ties with the partner, country by country: tier before and after, and each
/// thing that came of it.
final class Inroads {
  private static final Set<Type> THINGS = EnumSet.of(Type.COMMITMENT, Type.ACCORD, Type.MEETING);
  private static final List<Statement> BLANK = List.of();

  /// So many members of which nothing is reported are named.
  private static final int NAMED = 12;

  private Inroads() {}

  /// Empty where neither has members of its own.
  static List<Section> of(Material material, Footnotes notes) {
    var rows =
        material.countries().stream().flatMap(country -> rows(country, material, notes)).toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    Material.Country first = material.countries().getFirst();
    var table =
        new Block.Table(
            "%s with the countries of %s"
                .formatted(
                    Phrases.capital(Phrases.name(first.partner())), Phrases.name(first.bloc())),
            List.of(
                "Country",
                "Tier before",
                "Tier after",
                "Deliverable",
                "Instrument",
                "Amount",
                "Stage"),
            rows);
    var blocks = new ArrayList<Block>(List.of(table));
    silent(first, material)
        .ifPresent(statement -> blocks.add(new Block.Paragraph(List.of(statement))));
    return List.of(new Section("inroads", "Inroads by country", blocks));
  }

  /// The members that have no row; nothing where all have one.
  private static Optional<Statement> silent(Material.Country side, Material material) {
    Set<String> told =
        material.countries().stream()
            .filter(country ->
                country.entries().stream()
                    .anyMatch(entry ->
                        material.isWithin(entry)
                            && (THINGS.contains(entry.type()) || entry.type() == Type.RELATION)))
            .map(country -> country.party().id())
            .collect(Collectors.toSet());
    var silent =
        Kin.members(side.bloc()).stream()
            .filter(id -> !told.contains(id) && !id.equals(side.partner().id()))
            .map(Party::new)
            .sorted(Comparator.comparing(PartyName::of))
            .toList();
    if (silent.isEmpty()) {
      return Optional.empty();
    }
    String whom =
        silent.size() <= NAMED
            ? Phrases.names(silent)
            : Phrases.number(silent.size()) + " further members";
    String own = silent.size() == 1 ? "its" : "their";
    return Optional.of(
        Footnotes.plain(
            "Of %s, nothing of %s own with %s is reported for the period."
                .formatted(whom, own, Phrases.name(side.partner()))));
  }

  private static Stream<List<List<Statement>>> rows(
      Material.Country country, Material material, Footnotes notes) {
    Optional<Entry> tie =
        country.of(Type.RELATION).stream().filter(material::isWithin).reduce((_, last) -> last);
    var things =
        country.entries().stream()
            .filter(entry -> THINGS.contains(entry.type()) && material.isWithin(entry))
            .toList();
    if (tie.isEmpty() && things.isEmpty()) {
      return Stream.empty();
    }
    var rows = new ArrayList<List<List<Statement>>>();
    var head =
        List.of(
            List.of(Footnotes.plain(country(country, material))),
            before(country, tie, material, notes),
            tie.map(entry -> List.of(notes.says(after((Relation) entry.settled()), entry)))
                .orElse(Agreed.cell(Phrases.NOT_STATED)));
    if (things.isEmpty()) {
      rows.add(
          Stream.concat(
                  head.stream(), Stream.generate(() -> Agreed.cell(Phrases.NOT_STATED)).limit(4))
              .toList());
    }
    for (int i = 0; i < things.size(); i++) {
      var start = i == 0 ? head : List.of(BLANK, BLANK, BLANK);
      rows.add(Stream.concat(start.stream(), thing(things.get(i), notes).stream()).toList());
    }
    return rows.stream();
  }

  private static String country(Material.Country country, Material material) {
    Set<Party> named = material.members(country.bloc());
    boolean listed =
        named.isEmpty()
            || named.contains(country.party())
            || Kin.members(country.bloc()).contains(country.party().id());
    return Phrases.capital(Phrases.name(country.party()))
        + (listed ? "" : " (these documents do not list it as a member)");
  }

  private static List<Statement> before(
      Material.Country country, Optional<Entry> tie, Material material, Footnotes notes) {
    Optional<String> from =
        tie.flatMap(entry -> Optional.ofNullable(((Relation) entry.settled()).fromKind()));
    if (from.isPresent()) {
      return List.of(notes.says(Phrases.plain(from.get()), tie.get()));
    }
    return country.of(Type.RELATION).stream()
        .filter(entry ->
            material.period().isBefore(Facts.time(entry))
                && ((Relation) entry.settled()).status() == Relation.Status.ESTABLISHED)
        .reduce((_, last) -> last)
        .map(
            entry -> List.of(notes.says(Phrases.plain(((Relation) entry.settled()).kind()), entry)))
        .orElse(Agreed.cell(Phrases.NOT_STATED));
  }

  private static String after(Relation relation) {
    String date = relation.date() == null ? "date not stated" : Phrases.date(relation.date());
    return switch (relation.status()) {
      case ESTABLISHED -> "%s (%s)".formatted(Phrases.plain(relation.kind()), date);
      case PLANNED, SUSPENDED, ENDED ->
          "%s (%s, %s)"
              .formatted(Phrases.plain(relation.kind()), Phrases.plain(relation.status()), date);
    };
  }

  /// What it is, by which instrument, for how much, and how far along.
  private static List<List<Statement>> thing(Entry entry, Footnotes notes) {
    return switch (entry.settled()) {
      case Commitment commitment ->
          cells(
              notes.says(deliverable(entry, commitment), entry),
              Agreed.instrument(entry),
              commitment.terms().amount() == null
                  ? Phrases.NOT_STATED
                  : Phrases.money(commitment.terms().amount(), commitment.terms().bound()),
              Phrases.status(commitment.status()));
      case Accord accord ->
          cells(
              notes.says(
                  Phrases.capital(Facts.text(entry, accord))
                      + (accord.sectors().isEmpty()
                          ? ""
                          : " on " + Phrases.sectors(accord.sectors())),
                  entry),
              Phrases.plain(accord.kind()),
              "—",
              Phrases.plain(accord.status()));
      case Meeting meeting ->
          cells(
              notes.says(
                  Phrases.capital(Phrases.kind(meeting.kind()))
                      + (meeting.place() == null ? "" : " in " + meeting.place()),
                  entry),
              "—",
              "—",
              Phrases.plain(meeting.status()));
      default -> cells(notes.says(Phrases.capital(Steps.words(entry)), entry), "—", "—", "—");
    };
  }

  private static List<List<Statement>> cells(
      Statement what, String instrument, String amount, String stage) {
    return List.of(List.of(what), Agreed.cell(instrument), Agreed.cell(amount), Agreed.cell(stage));
  }

  /// Its kind and sectors, and the words of the text, which tell it from others.
  private static String deliverable(Entry entry, Commitment commitment) {
    return Phrases.capital(Facts.promise(commitment))
        + Facts.wording(entry).map(quote -> ": " + quote).orElse("");
  }
}
