package entente.app;

import entente.model.Descent;
import entente.model.Disagreement;
import entente.model.Disagreement.Stand;
import entente.model.Edition;
import entente.model.Entry;
import entente.publish.EntryName;
import entente.reconcile.Lineage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The tree in which a document stands: what it is made from, what is made from it, and in which of
/// them something entered that other sources contradict.
public final class Lineages {
  private final String document;
  private final Lineage lineage;
  private final List<Entry> entries;

  private Lineages(String document, Lineage lineage, List<Entry> entries) {
    this.document = document;
    this.lineage = lineage;
    this.entries = entries;
  }

  /// A document of the tree.
  ///
  /// @param descent how it was made; null of the tree's root
  /// @param asked whether it is the one that was asked for
  /// @param doubts what it says against the value that the ledger settled on
  public record Tree(
      Edition edition,
      @Nullable Descent descent,
      boolean asked,
      List<Doubt> doubts,
      List<Tree> made) {
    /// As lines, each document set in under the one that it is made from.
    public String text() {
      var text = new StringBuilder();
      write(text, 0);
      return text.toString();
    }

    private void write(StringBuilder text, int depth) {
      var publication = edition.publication();
      String how =
          descent == null
              ? ""
              : "%s (%d in 100): "
                  .formatted(descent.kind().word(), Math.round(descent.alike() * 100));
      String title = publication.title() == null ? "" : " “" + publication.title() + "”";
      text.repeat("  ", depth)
          .append(how)
          .append(publication.doc())
          .append(publication.published() == null ? ", undated" : ", " + publication.published())
          .append(publication.publisher() == null ? "" : ", " + publication.publisher())
          .append(title)
          .append(asked ? "  ←\n" : "\n");
      if (descent != null && descent.kind() == Descent.Kind.REWRITE) {
        text.repeat("  ", depth + 2).append(String.join("; ", descent.because())).append('\n');
      }
      for (Doubt doubt : doubts) {
        text.repeat("  ", depth + 2).append(doubt.words()).append('\n');
      }
      made.forEach(each -> each.write(text, depth + 1));
    }

    /// For [entente.publish.Json#write].
    public Map<String, @Nullable Object> json() {
      var publication = edition.publication();
      var tree = new LinkedHashMap<String, @Nullable Object>();
      tree.put("doc", publication.doc());
      tree.put("document", publication.document());
      tree.put("publisher", publication.publisher());
      tree.put("published", publication.published());
      tree.put("title", publication.title());
      tree.put("asked", asked);
      if (descent != null) {
        tree.put("kind", descent.kind().word());
        tree.put("alike", BigDecimal.valueOf(descent.alike()).setScale(2, RoundingMode.HALF_UP));
        tree.put("because", descent.because());
      }
      tree.put("doubts", doubts.stream().map(Doubt::json).toList());
      tree.put("made", made.stream().map(Tree::json).toList());
      return tree;
    }
  }

  /// Something that a document says and the ledger, after others, does not.
  ///
  /// @param others what they say
  /// @param entered whether it is not in what the document was made from: it entered here
  public record Doubt(
      Entry entry, String field, String value, List<String> others, boolean entered) {
    String words() {
      return "%s: %s %s, others %s (%s, %s)"
          .formatted(
              entered ? "enters here" : "repeated",
              field,
              value,
              String.join(", ", others),
              EntryName.of(entry),
              entry.id());
    }

    Map<String, Object> json() {
      var tree = new LinkedHashMap<String, Object>();
      tree.put("entry", entry.id());
      tree.put("field", field);
      tree.put("value", value);
      tree.put("others", others);
      tree.put("entered", entered);
      return tree;
    }
  }

  /// The whole tree of a document, from its root; nothing where the lineage does not know it.
  public static Optional<Tree> of(String document, Lineage lineage, List<Entry> entries) {
    var lineages = new Lineages(document, lineage, entries);
    return lineage.edition(lineage.origin(document)).map(root -> lineages.tree(root, null));
  }

  private Tree tree(Edition edition, @Nullable Descent descent) {
    List<Tree> made =
        lineage.made(edition.document()).stream()
            .map(each -> tree(lineage.edition(each.document()).orElseThrow(), each))
            .toList();
    return new Tree(
        edition, descent, edition.document().equals(document), doubts(edition.document()), made);
  }

  private List<Doubt> doubts(String of) {
    var doubts = new ArrayList<Doubt>();
    String from = lineage.descent(of).map(Descent::from).orElse("");
    for (Entry entry : entries) {
      for (Disagreement each : entry.disagreements()) {
        if (each.kind() == Disagreement.Kind.CONFLICT) {
          var settled = entry.settled().fields().get(each.field());
          for (Stand stand : each.stands()) {
            Set<String> sayers = documents(stand);
            if (sayers.contains(of) && !stand.value().equals(settled)) {
              List<String> others =
                  each.stands().stream()
                      .filter(other -> !other.equals(stand))
                      .map(other -> other.value().toString())
                      .toList();
              doubts.add(
                  new Doubt(
                      entry,
                      each.field().key(),
                      stand.value().toString(),
                      others,
                      !sayers.contains(from)));
            }
          }
        }
      }
    }
    return doubts;
  }

  private static Set<String> documents(Stand stand) {
    return stand.reports().stream()
        .map(report -> report.publication().document())
        .collect(Collectors.toSet());
  }
}
