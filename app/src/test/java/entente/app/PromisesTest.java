package entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import entente.ledger.Ledger;
import entente.ledger.Outline;
import entente.ledger.Question;
import entente.model.Clocks;
import entente.model.Decision;
import entente.model.Entry;
import entente.model.Party;
import entente.model.PromiseLink;
import entente.model.Sector;
import entente.model.Type;
import entente.model.When;
import entente.publish.ClaimJson;
import entente.publish.EntryName;
import entente.publish.Json;
import entente.reconcile.Due;
import entente.reconcile.Earlier;
import entente.reconcile.PromiseLinks;
import entente.reconcile.Rates;
import entente.reconcile.SumsAsked;
import entente.reconcile.SumsAsked.Measure;
import entente.reconcile.Totals;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept of promises answers as everything that they rest on does, on every day and after
/// whatever was recorded.
class PromisesTest {
  private static final int HISTORIES = 8;
  private static final List<@Nullable LocalDate> DAYS =
      Arrays.asList(
          null,
          LocalDate.parse("2023-07-20"),
          LocalDate.parse("2023-12-18"),
          LocalDate.parse("2024-06-30"));
  private static final LocalDate TODAY = LocalDate.parse("2025-01-01");

  @TempDir
  @SuppressWarnings("NullAway.Init") // by JUnit
  private Path home;

  private void everywhere(Looking looking) {
    for (int seed = 0; seed < HISTORIES; seed++) {
      var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      try (var ledger = Ledger.open(home.resolve("ledger" + seed), new ClaimJson())) {
        var claims = new ArrayList<String>();
        for (int step = 0; step < 8; step++) {
          Recorded.any(random, claims, step).into(ledger);
          for (LocalDate day : DAYS) {
            var clocks = new Clocks(day, step % 3 == 2 ? TODAY : null, null);
            looking.at(ledger, clocks, Entries.of(ledger, clocks));
          }
        }
      } catch (AssertionError failure) {
        throw new AssertionError(
            "fails for seed %d: %s".formatted(seed, failure.getMessage()), failure);
      }
    }
  }

  private interface Looking {
    void at(Ledger ledger, Clocks clocks, List<Entry> entries);
  }

  private static List<Decision> decisions(Ledger ledger) {
    return Entries.standing(ledger, Clocks.NOW).decisions();
  }

  @Test
  void what_lists_show_is_what_the_entries_say() {
    everywhere((ledger, clocks, entries) -> {
      List<Outline> outlines = ledger.outlines(Question.all(clocks), 0, Long.MAX_VALUE);
      assertThat(outlines.stream().map(Outline::head))
          .isEqualTo(entries.stream().map(Entry::head).toList());
      assertThat(outlines.stream().map(Outline::rank))
          .isEqualTo(entries.stream().map(Entry::rank).toList());
      assertThat(outlines.stream().map(Outline::name))
          .isEqualTo(entries.stream().map(EntryName::of).toList());
      assertThat(outlines.stream().map(Outline::differing))
          .isEqualTo(entries.stream().map(Lines::differing).toList());
      assertThat(outlines.stream().map(Outline::confidence))
          .isEqualTo(entries.stream().map(each -> (float) each.confidence()).toList());
    });
  }

  @Test
  void an_outline_is_known_on_the_days_on_which_its_entry_is() {
    everywhere((ledger, clocks, entries) -> {
      var known = new ArrayList<String>();
      Consumer<Outline> use =
          outline -> {
            if (outline.isKnown(clocks.knownOn())) {
              known.add(outline.head().id());
            }
          };
      ledger.others(null, use);
      ledger.promises(null, (_, _, _, _, _, _) -> {}, use);
      List<String> all =
          Entries.ids(ledger, Question.all(new Clocks(clocks.knownOn(), null, null)));
      assertThat(known).containsExactlyInAnyOrderElementsOf(all);
    });
  }

  @Test
  void links_are_those_between_the_entries() {
    everywhere((ledger, clocks, entries) -> {
      List<PromiseLink> links = PromiseLinks.find(entries, decisions(ledger));
      var promises = Promises.of(ledger, clocks);
      assertThat(promises.links()).isEqualTo(links);
      assertThat(promises.entries())
          .isEqualTo(entries.stream().filter(entry -> entry.type() == Type.COMMITMENT).toList());
      for (Entry entry : promises.entries()) {
        assertThat(Entries.links(ledger, clocks, entry))
            .isEqualTo(
                links.stream()
                    .filter(each -> each.from().equals(entry.id()) || each.to().equals(entry.id()))
                    .toList());
      }
    });
  }

  @Test
  void sums_are_those_of_the_entries() {
    everywhere((ledger, clocks, entries) -> {
      var links = PromiseLinks.find(entries, decisions(ledger));
      for (SumsAsked asked : questions()) {
        String full =
            Json.write(
                TotalData.tree(
                    Totals.of(entries, links, decisions(ledger), asked, Rates.bundled()), asked));
        String kept =
            Json.write(
                TotalData.tree(
                    Promises.of(ledger, clocks).total(_ -> true, asked, Rates.bundled()), asked));
        assertThat(kept).isEqualTo(full);
      }
    });
  }

  private static List<SumsAsked> questions() {
    var japan = Set.of(new Party("JPN"));
    var asean = Set.of(new Party("ASEAN"));
    var year = When.parse("2023");
    return List.of(
        SumsAsked.promised(Set.of(), Set.of()),
        SumsAsked.promised(japan, asean),
        SumsAsked.promised(asean, Set.of()).in("USD"),
        new SumsAsked(
            Set.of(),
            Set.of(),
            Set.of(Sector.ENERGY),
            null,
            null,
            Set.of(),
            Set.of(),
            null,
            Measure.PROMISED,
            true),
        new SumsAsked(
            japan,
            Set.of(),
            Set.of(),
            year,
            year,
            Set.of(),
            Set.of(),
            null,
            Measure.DELIVERED,
            false));
  }

  @Test
  void what_is_due_is_what_falls_due_among_the_entries() {
    everywhere((ledger, clocks, entries) -> {
      LocalDate day = clocks.knownOn() == null ? TODAY : clocks.knownOn();
      var links = PromiseLinks.find(entries, decisions(ledger));
      for (Type type : new @Nullable Type[] {null, Type.COMMITMENT, Type.MEETING}) {
        Question question = Question.all(clocks).ofType(type);
        List<Due> full =
            Due.on(day, entries, links).stream()
                .filter(each -> Entries.fits(question, each.entry()))
                .toList();
        assertThat(Promises.of(ledger, clocks).due(ledger, day, question)).isEqualTo(full);
      }
    });
  }

  @Test
  void the_earlier_promises_are_those_among_the_entries() {
    everywhere((ledger, clocks, entries) -> {
      var links = PromiseLinks.find(entries, decisions(ledger));
      for (Entry entry : entries) {
        List<Earlier> full = Earlier.than(entry, entries, links, decisions(ledger));
        assertThat(Promises.of(ledger, clocks).earlier(entry)).isEqualTo(full);
      }
    });
  }
}
