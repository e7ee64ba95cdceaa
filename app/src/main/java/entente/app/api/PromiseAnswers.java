package entente.app.api;

import entente.app.DueData;
import entente.app.Entries;
import entente.app.NoveltyData;
import entente.app.Promises;
import entente.app.TotalData;
import entente.ledger.Ledger;
import entente.ledger.Question;
import entente.model.Clocks;
import entente.model.Entry;
import entente.model.Field;
import entente.model.PromiseLink;
import entente.model.Type;
import entente.model.Value;
import entente.publish.LinkLines;
import entente.reconcile.Due;
import entente.reconcile.Rates;
import entente.reconcile.SumsAsked;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Answers about promises: sums, what is due, what is new, what bears on what.
final class PromiseAnswers {
  private final Ledger ledger;
  private final Clock clock;

  PromiseAnswers(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  Answer totals(Call call) {
    SumsAsked asked =
        new SumsAsked(
            Set.copyOf(call.all(Parameters.GIVERS)),
            Set.copyOf(call.all(Parameters.RECEIVERS)),
            Set.copyOf(call.all(Parameters.SECTORS)),
            call.one(Parameters.SINCE).orElse(null),
            call.one(Parameters.UNTIL).orElse(null),
            Set.copyOf(call.all(Parameters.STATUSES)),
            Set.copyOf(call.all(Parameters.FUNDING)),
            call.one(Parameters.CURRENCY).orElse(null),
            call.one(Parameters.MEASURE).orElse(SumsAsked.Measure.PROMISED),
            call.one(Parameters.EVERY_ROUND).orElse(false));
    return Replies.json(
        TotalData.tree(
            Promises.of(ledger, call.clocks())
                .total(entry -> holds(call, entry), asked, Rates.bundled()),
            asked));
  }

  /// Whether the entry passes those filters that leave nothing to be told.
  private static boolean holds(Call call, Entry entry) {
    return entry.settled().everyone().containsAll(call.all(Parameters.PARTY))
        && call.one(Parameters.KIND)
            .map(kind ->
                entry.settled().fields().get(Field.KIND) instanceof Value.Term(String word)
                    && word.equals(kind))
            .orElse(true);
  }

  Answer due(Call call) {
    Clocks clocks = call.clocks();
    Question question = Filters.typed(call);
    LocalDate day =
        clocks.knownOn() == null ? LocalDate.now(clock.withZone(ZoneOffset.UTC)) : clocks.knownOn();
    List<Due> due = Promises.of(ledger, clocks).due(ledger, day, question);
    return Replies.page(
        call,
        due,
        each -> {
          var tree = DueData.tree(each);
          EntryAnswers.cite(call, tree, each.entry().reports());
          return tree;
        });
  }

  Answer earlier(Call call) {
    Clocks clocks =
        new Clocks(
            call.one(Parameters.KNOWN_ON).orElse(null),
            null,
            call.one(Parameters.RECORDED_BY).orElse(null));
    Entry promise = EntryAnswers.find(ledger, call, clocks);
    if (promise.type() != Type.COMMITMENT) {
      throw new ProblemException(
          404,
          "not-a-promise",
          "Not a promise",
          "id: found a %s, wanted a commitment".formatted(promise.type().word()),
          "List promises at " + Operations.ROOT + "/entries?type=commitment");
    }
    return Replies.json(
        NoveltyData.tree(
            promise,
            Promises.of(ledger, clocks).earlier(promise),
            (tree, entry) -> EntryAnswers.cite(call, tree, entry.reports())));
  }

  Answer links(Call call) {
    Question question = Filters.question(call);
    var ids = new HashSet<String>();
    Entries.ids(ledger, question).forEach(ids::add);
    List<PromiseLink> links =
        Promises.of(ledger, call.clocks()).links().stream()
            .filter(link -> ids.contains(link.from()) || ids.contains(link.to()))
            .toList();
    return Replies.page(call, links, LinkLines::tree);
  }
}
