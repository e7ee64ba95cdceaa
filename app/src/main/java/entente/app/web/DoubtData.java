package entente.app.web;

import entente.model.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person could settle, as data: one object for each card of a queue, all with the same
/// keys, in the order of the queue.
final class DoubtData {
  /// The keys, in their order.
  static final List<String> COLUMNS =
      List.of(
          "queue",
          "at",
          "entry",
          "type",
          "name",
          "field",
          "claim",
          "publisher",
          "published",
          "quote",
          "other",
          "other_entry",
          "other_name",
          "other_publisher",
          "other_published",
          "other_quote",
          "joined",
          "plan",
          "line",
          "activity",
          "confidence",
          "because");

  private DoubtData() {}

  static List<Map<String, @Nullable Object>> trees(Doubts doubts, Queue queue) {
    var trees = new ArrayList<Map<String, @Nullable Object>>();
    for (int at = 0; at < doubts.many(queue); at++) {
      trees.add(
          switch (queue) {
            case PAIRS -> pair(doubts.pairs().get(at), at);
            case CLAIMS -> unsure(doubts.claims().get(at), at);
            case CONFLICTS -> dispute(doubts.conflicts().get(at), at);
            case PLANS -> shown(doubts.proposed().plans().get(at), at);
            case PAID -> payment(doubts.proposed().paid().get(at), at);
          });
    }
    return trees;
  }

  /// All keys, as far as they are the same for everything; the others are blank.
  private static Map<String, @Nullable Object> tree(Queue queue, int at, Row row) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    COLUMNS.forEach(column -> tree.put(column, null));
    tree.put("queue", queue.word());
    tree.put("at", at);
    tree.put("entry", row.id());
    tree.put("type", row.type().word());
    tree.put("name", row.plainName());
    return tree;
  }

  private static void put(
      Map<String, @Nullable Object> tree, Report report, String key, String prefix) {
    tree.put(key, report.claim().id());
    tree.put(prefix + "publisher", report.publication().publisher());
    tree.put(prefix + "published", report.known().toString());
    tree.put(prefix + "quote", report.claim().evidence().getFirst().quote().strip());
  }

  private static Map<String, @Nullable Object> pair(Doubts.Pair pair, int at) {
    var tree = tree(Queue.PAIRS, at, pair.row());
    put(tree, pair.one(), "claim", "");
    put(tree, pair.other(), "other", "other_");
    tree.put("other_entry", pair.otherRow().id());
    tree.put("other_name", pair.otherRow().plainName());
    tree.put("joined", pair.joined());
    tree.put("because", String.join(" · ", pair.link().because()));
    return tree;
  }

  private static Map<String, @Nullable Object> unsure(Doubts.Unsure unsure, int at) {
    var tree = tree(Queue.CLAIMS, at, unsure.row());
    put(tree, unsure.report(), "claim", "");
    tree.put("confidence", unsure.confidence());
    return tree;
  }

  private static Map<String, @Nullable Object> dispute(Doubts.Dispute dispute, int at) {
    var tree = tree(Queue.CONFLICTS, at, dispute.row());
    tree.put("field", dispute.disagreement().field().key());
    tree.put(
        "because",
        dispute.disagreement().reason() + " · " + String.join(" · ", dispute.gravity().because()));
    return tree;
  }

  private static Map<String, @Nullable Object> shown(Proposed.Shown shown, int at) {
    var tree = tree(Queue.PLANS, at, shown.row());
    put(tree, shown.match().report(), "claim", "");
    tree.put("plan", shown.plan().head().name());
    tree.put("line", shown.state().line().code());
    tree.put("confidence", shown.match().score());
    tree.put("because", String.join(" · ", shown.match().because()));
    return tree;
  }

  private static Map<String, @Nullable Object> payment(Proposed.Payment payment, int at) {
    var tree = tree(Queue.PAID, at, payment.row());
    put(tree, payment.row().entry().reports().getFirst(), "claim", "");
    tree.put("activity", payment.match().activity().identifier());
    tree.put("confidence", payment.match().score());
    tree.put("because", String.join(" · ", payment.match().because()));
    return tree;
  }
}
