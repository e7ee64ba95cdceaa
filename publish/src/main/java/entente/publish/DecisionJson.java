package entente.publish;

import entente.model.Decision;
import entente.model.Decision.Ruling;
import entente.model.Field;
import entente.model.LinkKind;
import entente.model.Party;
import entente.model.Publication;
import entente.model.When;
import entente.model.plan.Progress;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Decisions as JSON: `id`, `kind` and what that kind rules on, `author`, `made`, `reason`.
public final class DecisionJson {
  private DecisionJson() {}

  /// JSON Lines.
  public static void lines(Iterable<Decision> decisions, Appendable out) throws IOException {
    for (Decision decision : decisions) {
      out.append(Json.write(tree(decision))).append('\n');
    }
  }

  /// A decision as a tree for [Json#write].
  public static Map<String, @Nullable Object> tree(Decision decision) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("id", decision.id());
    tree.putAll(tree(decision.ruling()));
    tree.put("author", decision.author());
    tree.put("made", decision.made());
    tree.put("reason", decision.reason());
    return tree;
  }

  /// The word for what a decision rules.
  public static String kind(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Same _ -> "same";
      case Ruling.NotSame _ -> "not-same";
      case Ruling.Split _ -> "split";
      case Ruling.ThisValue _ -> "this-value";
      case Ruling.Reject _ -> "reject";
      case Ruling.Accept _ -> "accept";
      case Ruling.Add _ -> "add";
      case Ruling.SameParty _ -> "same-party";
      case Ruling.Linked _ -> "linked";
      case Ruling.NotLinked _ -> "not-linked";
      case Ruling.PaidBy _ -> "paid-by";
      case Ruling.NotPaidBy _ -> "not-paid-by";
      case Ruling.Evidences _ -> "evidences";
      case Ruling.NoEvidence _ -> "no-evidence";
      case Ruling.Undo _ -> "undo";
    };
  }

  /// A ruling as a tree for [Json#write].
  public static Map<String, @Nullable Object> tree(Ruling ruling) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("kind", kind(ruling));
    switch (ruling) {
      case Ruling.Same(String claim, String other) -> pair(tree, claim, other);
      case Ruling.NotSame(String claim, String other) -> pair(tree, claim, other);
      case Ruling.NotLinked(String claim, String other) -> pair(tree, claim, other);
      case Ruling.Linked(String claim, LinkKind kind, String other) -> {
        pair(tree, claim, other);
        tree.put("link", kind.word());
      }
      case Ruling.PaidBy(String claim, String activity) -> paid(tree, claim, activity);
      case Ruling.NotPaidBy(String claim, String activity) -> paid(tree, claim, activity);
      case Ruling.Split(var parts) -> tree.put("parts", parts);
      case Ruling.ThisValue(String claim, Field field, var value) -> {
        tree.put("claim", claim);
        tree.put("field", field.key());
        tree.put("value", ValueJson.tree(value));
      }
      case Ruling.Reject(String claim) -> tree.put("claim", claim);
      case Ruling.Accept(String claim) -> tree.put("claim", claim);
      case Ruling.Add(var claim, var source) -> {
        tree.put("claim", ClaimJson.tree(claim));
        tree.put("source", source(source));
      }
      case Ruling.SameParty(var name, var means) -> {
        tree.put("name", name.id());
        tree.put("means", means.id());
      }
      case Ruling.Evidences(String plan, String line, String claim, Progress progress) -> {
        line(tree, plan, line, claim);
        tree.put("progress", progress.word());
      }
      case Ruling.NoEvidence(String plan, String line, String claim) ->
          line(tree, plan, line, claim);
      case Ruling.Undo(String decision) -> tree.put("decision", decision);
    }
    return tree;
  }

  private static void pair(Map<String, @Nullable Object> tree, String claim, String other) {
    tree.put("claim", claim);
    tree.put("other", other);
  }

  private static void paid(Map<String, @Nullable Object> tree, String claim, String activity) {
    tree.put("claim", claim);
    tree.put("activity", activity);
  }

  private static void line(
      Map<String, @Nullable Object> tree, String plan, String line, String claim) {
    tree.put("plan", plan);
    tree.put("line", line);
    tree.put("claim", claim);
  }

  private static Map<String, @Nullable Object> source(Publication source) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("document", source.document());
    tree.put("doc", source.doc());
    tree.put("published", source.published());
    tree.put("publisher", source.publisher());
    tree.put("title", source.title());
    tree.put("address", source.address());
    tree.values().removeIf(each -> each == null);
    return tree;
  }

  /// Reads what [#tree(Decision)] writes.
  public static Decision decision(Map<String, @Nullable Object> tree) {
    String made = text(tree, "made", "a moment such as 2026-11-21T09:00:00Z");
    try {
      return new Decision(
          text(tree, "id", "an id"),
          ruling(tree),
          text(tree, "author", "who ruled"),
          Instant.parse(made),
          text(tree, "reason", "why"));
    } catch (DateTimeParseException wrong) {
      throw Shape.under(
          "decision.made",
          Shape.wrong("decision.made", made, "a moment such as 2026-11-21T09:00:00Z"));
    }
  }

  /// Reads what [#tree(Ruling)] writes; keys that its kind does not have are passed over.
  public static Ruling ruling(Map<String, @Nullable Object> tree) {
    String kind = text(tree, "kind", "a kind of decision");
    return switch (kind) {
      case "same" -> new Ruling.Same(claim(tree), other(tree));
      case "not-same" -> new Ruling.NotSame(claim(tree), other(tree));
      case "split" ->
          new Ruling.Split(
              Shape.array("decision.parts", tree.get("parts"), "an array of arrays of claims' ids")
                  .stream()
                  .map(part -> Shape.texts("decision.parts", part, "an array of claims' ids"))
                  .toList());
      case "this-value" -> {
        Field field = Field.of(text(tree, "field", "a field of the claims guide"));
        yield new Ruling.ThisValue(
            claim(tree), field, ValueJson.value("decision.value", field, tree.get("value")));
      }
      case "reject" -> new Ruling.Reject(claim(tree));
      case "accept" -> new Ruling.Accept(claim(tree));
      case "add" ->
          new Ruling.Add(
              ClaimJson.claim(Shape.object("decision.claim", tree.get("claim"), "a claim")),
              publication(
                  Shape.object("decision.source", tree.get("source"), "where it was published")));
      case "same-party" ->
          new Ruling.SameParty(
              new Party(text(tree, "name", "a party's id")),
              new Party(text(tree, "means", "a party's id")));
      case "linked" ->
          new Ruling.Linked(claim(tree), link(text(tree, "link", "a kind of link")), other(tree));
      case "not-linked" -> new Ruling.NotLinked(claim(tree), other(tree));
      case "paid-by" ->
          new Ruling.PaidBy(claim(tree), text(tree, "activity", "an activity's identifier"));
      case "not-paid-by" ->
          new Ruling.NotPaidBy(claim(tree), text(tree, "activity", "an activity's identifier"));
      case "evidences" ->
          new Ruling.Evidences(
              plan(tree),
              line(tree),
              claim(tree),
              progress(text(tree, "progress", "how far the line has come")));
      case "no-evidence" -> new Ruling.NoEvidence(plan(tree), line(tree), claim(tree));
      case "undo" -> new Ruling.Undo(text(tree, "decision", "the id of an earlier decision"));
      default ->
          throw Shape.wrong(
              "decision.kind",
              kind,
              "same, not-same, split, this-value, reject, add, same-party, linked, not-linked,"
                  + " paid-by, not-paid-by, evidences, no-evidence or undo");
    };
  }

  private static String plan(Map<String, @Nullable Object> tree) {
    return text(tree, "plan", "the name of a plan");
  }

  private static String line(Map<String, @Nullable Object> tree) {
    return text(tree, "line", "the code of a line of the plan");
  }

  /// How far a line of a plan has come, by its word.
  public static Progress progress(String word) {
    return Arrays.stream(Progress.values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            Shape.wrong(
                "decision.progress",
                word,
                "one of "
                    + Arrays.stream(Progress.values())
                        .map(Progress::word)
                        .collect(Collectors.joining(", "))));
  }

  /// A kind of link by its word.
  public static LinkKind link(String word) {
    return Arrays.stream(LinkKind.values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            Shape.wrong(
                "decision.link",
                word,
                "one of "
                    + Arrays.stream(LinkKind.values())
                        .map(LinkKind::word)
                        .collect(Collectors.joining(", "))));
  }

  private static Publication publication(Map<String, @Nullable Object> tree) {
    Object published = tree.get("published");
    return new Publication(
        Shape.text("source.document", tree.get("document"), "the hash of a document"),
        Shape.text("source.doc", tree.get("doc"), "the document's id"),
        published == null ? null : When.parse(Shape.text("source.published", published, "a date")),
        optional(tree, "publisher"),
        optional(tree, "title"),
        optional(tree, "address"));
  }

  private static @Nullable String optional(Map<String, @Nullable Object> tree, String key) {
    Object value = tree.get(key);
    return value == null
        ? null
        : Shape.text("source." + key, value, "text; leave it out where there is none");
  }

  private static String claim(Map<String, @Nullable Object> tree) {
    return text(tree, "claim", "a claim's id");
  }

  private static String other(Map<String, @Nullable Object> tree) {
    return text(tree, "other", "a claim's id");
  }

  private static String text(Map<String, @Nullable Object> tree, String key, String wanted) {
    return Shape.text("decision." + key, tree.get(key), wanted);
  }
}
