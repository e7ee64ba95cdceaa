package entente.app.plan;

import entente.app.RefusedException;
import entente.ledger.Ledger;
import entente.ledger.Stored;
import entente.model.Publication;
import entente.reconcile.compare.Comparison;
import entente.reconcile.compare.Edit;
import entente.reconcile.compare.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Two stored texts of one series side by side.
public record TextPair(Publication older, Publication newer, Comparison comparison) {
  /// Two documents by their names or hashes, in the order in which they are given.
  ///
  /// @throws RefusedException where the ledger has no text of one, or both are the same
  public static TextPair of(Ledger ledger, String older, String newer) {
    Stored before = stored(ledger, older);
    Stored after = stored(ledger, newer);
    if (before.document().hash().equals(after.document().hash())) {
      throw new RefusedException(
          "compare: found the same document twice, \"%s\", wanted two".formatted(newer));
    }
    return new TextPair(
        before.publication(),
        after.publication(),
        Comparison.of(before.document().text(), after.document().text()));
  }

  private static Stored stored(Ledger ledger, String name) {
    return ledger
        .document(name)
        .orElseThrow(() ->
            new RefusedException(
                "compare: found no document called \"%s\", wanted the name of a stored one; add it with: entente add PATH"
                    .formatted(name)));
  }

  public long count(Comparison.Kind kind) {
    return comparison.rows().stream().filter(row -> row.kind() == kind).count();
  }

  /// A row as a tree for [entente.publish.Json#write].
  public static Map<String, @Nullable Object> tree(Comparison.Row row) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("kind", row.kind().word());
    tree.put("older", tree(row.older()));
    tree.put("newer", tree(row.newer()));
    tree.put(
        "changes",
        row.edits().stream()
            .filter(edit -> !edit.same())
            .map((Edit edit) -> {
              var change = new LinkedHashMap<String, Object>();
              change.put("was", edit.was());
              change.put("is", edit.is());
              return change;
            })
            .toList());
    tree.put(
        "strength",
        row.strengths().stream()
            .map(each -> {
              var strength = new LinkedHashMap<String, Object>();
              strength.put("direction", each.direction().word());
              strength.put("reason", each.reason());
              return strength;
            })
            .toList());
    return tree;
  }

  private static @Nullable Map<String, Object> tree(@Nullable Paragraph paragraph) {
    if (paragraph == null) {
      return null;
    }
    var tree = new LinkedHashMap<String, Object>();
    tree.put("label", paragraph.label());
    tree.put("start", paragraph.span().start());
    tree.put("end", paragraph.span().end());
    tree.put("words", paragraph.words());
    return tree;
  }
}
