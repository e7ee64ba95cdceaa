package entente.app.api;

import entente.app.Cited;
import entente.app.ConflictData;
import entente.app.Decided;
import entente.app.Entries;
import entente.ledger.Ledger;
import entente.ledger.Question;
import entente.model.Clocks;
import entente.model.Disagreement;
import entente.model.Entry;
import entente.model.Report;
import entente.publish.EntryJson;
import entente.publish.EntryName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Answers about entries.
final class EntryAnswers {
  private final Ledger ledger;

  EntryAnswers(Ledger ledger) {
    this.ledger = ledger;
  }

  Answer list(Call call) {
    Question question = Filters.typed(call);
    var items = new ArrayList<Map<String, @Nullable Object>>();
    for (Entry entry : Entries.of(ledger, question, call.skip(), call.limit())) {
      var tree = EntryJson.tree(entry);
      tree.put("name", EntryName.of(entry));
      cite(call, tree, entry.reports());
      items.add(tree);
    }
    return Replies.page(call, items, Entries.count(ledger, question));
  }

  Answer show(Call call) {
    Clocks clocks =
        new Clocks(
            call.one(Parameters.KNOWN_ON).orElse(null),
            null,
            call.one(Parameters.RECORDED_BY).orElse(null));
    Entry entry = find(ledger, call, clocks);
    Set<String> claims =
        entry.reports().stream().map(report -> report.claim().id()).collect(Collectors.toSet());
    var tree = EntryJson.fullTree(entry, Entries.links(ledger, clocks, entry));
    tree.put(
        "decisions",
        Decided.all(ledger, clocks).stream()
            .filter(each -> each.about(claims))
            .map(Decided::tree)
            .toList());
    return Replies.json(tree);
  }

  /// The entry of the claim that the path names.
  static Entry find(Ledger ledger, Call call, Clocks clocks) {
    String id = call.path(Parameters.ID);
    return Entries.find(ledger, id, clocks)
        .orElseThrow(() ->
            ProblemException.missing(
                "id: found \"%s\", wanted the whole id of a claim that is known by these clocks"
                    .formatted(id),
                "List entries at " + Operations.ROOT + "/entries, or ask without clocks"));
  }

  /// Puts what stands behind an item beside it, where that is asked for.
  static void cite(Call call, Map<String, @Nullable Object> item, List<Report> reports) {
    if (call.one(Parameters.EVIDENCE).orElse(false)) {
      item.put("evidence", Cited.trees(reports));
    }
  }

  Answer conflicts(Call call) {
    Set<Disagreement.Kind> kinds =
        call.one(Parameters.DIFFERENCE).orElse(Set.of(Disagreement.Kind.CONFLICT));
    Question question =
        Question.all(call.clocks()).naming(call.all(Parameters.PARTY)).differing(kinds);
    var items = new ArrayList<Map<String, @Nullable Object>>();
    long entries = 0;
    for (Entry entry : Entries.of(ledger, question, call.skip(), call.limit())) {
      entries++;
      for (Map.Entry<Disagreement, Map<String, @Nullable Object>> told :
          ConflictData.trees(entry, kinds).entrySet()) {
        cite(
            call,
            told.getValue(),
            told.getKey().stands().stream().flatMap(stand -> stand.reports().stream()).toList());
        items.add(told.getValue());
      }
    }
    return Replies.page(call, items, entries, Entries.count(ledger, question));
  }
}
