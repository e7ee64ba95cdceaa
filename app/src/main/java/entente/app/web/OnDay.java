package entente.app.web;

import entente.app.Promises;
import entente.ledger.Question;
import entente.model.Clocks;
import entente.model.Party;
import entente.model.Publication;
import entente.model.Report;
import entente.reconcile.Due;
import entente.reconcile.Kin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks rows up as known on a day; of all days where that is null.
final class OnDay implements Known.Looking {
  private final Rows rows;
  private final @Nullable LocalDate day;
  private final int number;

  /// The places of what is known.
  private final BitSet known;

  OnDay(Rows rows, @Nullable LocalDate day) {
    this.rows = rows;
    this.day = day;
    number = day == null ? Integer.MAX_VALUE - 1 : (int) day.toEpochDay();
    known = rows.known(number);
  }

  private List<Row> at(BitSet places) {
    return places.stream().mapToObj(place -> rows.all().get(place).row()).toList();
  }

  private List<Row> known(Collection<Kept> versions) {
    var known = new ArrayList<Row>();
    for (Kept each : versions) {
      if (each.isKnown(number)) {
        known.add(each.row());
      }
    }
    return known;
  }

  @Override
  public List<Row> all() {
    return at(known);
  }

  @Override
  public Stream<Row> ranked(Ranking ranking) {
    return Arrays.stream(rows.ranked(ranking))
        .filter(known::get)
        .mapToObj(place -> rows.all().get(place).row());
  }

  @Override
  public Map<Census.Kind, Long> census() {
    return rows.census().on(number);
  }

  @Override
  public List<Row> having(List<String> words) {
    var places = (BitSet) known.clone();
    words.forEach(word -> places.and(rows.wording().places(word)));
    return at(places);
  }

  @Override
  public List<Row> naming(Party party) {
    return known(
        Rows.inOrder(
            Kin.names(party).stream().map(rows.byParty()::get).filter(Objects::nonNull).toList()));
  }

  @Override
  public List<Party> parties() {
    return rows.byParty().entrySet().stream()
        .filter(each -> each.getValue().stream().anyMatch(version -> version.isKnown(number)))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public List<Publication> publications() {
    return rows.calendar().by(day);
  }

  @Override
  public Stream<Publication> newestPublications() {
    return rows.calendar().newestFirst(day);
  }

  @Override
  public boolean isPublic(String document) {
    return rows.calendar().isPublic(document, day);
  }

  @Override
  public Collection<Publication> publicationsOf(List<Row> those) {
    var entries =
        those.stream()
            .flatMap(row -> rows.of(row.id()).stream())
            .map(each -> each.outline().entry())
            .distinct()
            .toList();
    return rows.ledger().publications(entries, day);
  }

  @Override
  public List<LocalDate> days(int most) {
    return rows.calendar().days(day, most);
  }

  @Override
  public Optional<Row> find(String claim) {
    Optional<Row> own = first(rows.of(claim));
    return own.isPresent()
        ? own
        : rows.ledger().entryOf(claim, day).flatMap(entry -> first(rows.of(entry)));
  }

  private Optional<Row> first(List<Kept> versions) {
    return versions.stream().filter(each -> each.isKnown(number)).map(Kept::row).findFirst();
  }

  @Override
  public List<Known.Told> in(String document) {
    var told = new ArrayList<Known.Told>();
    for (long entry : rows.ledger().entriesOf(document, day)) {
      first(rows.of(entry))
          .ifPresent(row -> {
            for (Report report : row.entry().reports()) {
              if (report.publication().document().equals(document)
                  || report.publication().doc().equals(document)) {
                told.add(new Known.Told(row, report));
              }
            }
          });
    }
    return Reconciled.inOrder(told);
  }

  @Override
  public List<Integer> told(List<String> documents) {
    return rows.ledger().told(documents, day);
  }

  @Override
  public void sources(Known.Sourced use) {
    rows.ledger().sources(day, use::put);
  }

  @Override
  public Map<Row, Due> falling(LocalDate before) {
    var falling = new HashMap<Row, Due>();
    rows.ledger()
        .due(before, Question.all(new Clocks(day, null, null)))
        .forEach((outline, due) ->
            first(rows.of(outline.entry()))
                .ifPresent(row -> falling.put(row, Due.of(row.entry(), due))));
    return falling;
  }

  @Override
  public Promises promises() {
    return rows.book().at(day, null);
  }
}
