package entente.publish.brief;

import entente.publish.brief.Brief.Block;
import entente.publish.brief.Brief.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A brief as a tree of JSON: the same statements, notes and sources as on the page.
public final class BriefJson {
  private BriefJson() {}

  public static Map<String, @Nullable Object> tree(Brief brief) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("title", brief.title());
    tree.put("scope", brief.scope());
    tree.put("sections", brief.sections().stream().map(BriefJson::section).toList());
    tree.put("notes", brief.notes().stream().map(BriefJson::note).toList());
    tree.put("sources", brief.sources().stream().map(BriefJson::source).toList());
    return tree;
  }

  private static Map<String, @Nullable Object> section(Brief.Section section) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("id", section.id());
    tree.put("heading", section.heading());
    tree.put("blocks", section.blocks().stream().map(BriefJson::block).toList());
    return tree;
  }

  private static Map<String, @Nullable Object> block(Block block) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    switch (block) {
      case Block.Paragraph(var statements) -> tree.put("paragraph", statements(statements));
      case Block.Points(var statements) -> tree.put("points", statements(statements));
      case Block.Table(var caption, var heads, var rows) -> {
        tree.put("table", caption);
        tree.put("heads", heads);
        tree.put(
            "rows",
            rows.stream().map(row -> row.stream().map(BriefJson::statements).toList()).toList());
      }
    }
    return tree;
  }

  private static List<Map<String, @Nullable Object>> statements(List<Statement> statements) {
    return statements.stream().map(BriefJson::statement).toList();
  }

  private static Map<String, @Nullable Object> statement(Statement statement) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("text", statement.text());
    tree.put("notes", statement.notes());
    return tree;
  }

  private static Map<String, @Nullable Object> note(Brief.Note note) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("number", note.number());
    tree.put("entry", note.entry());
    tree.put("citations", note.citations().stream().map(BriefJson::citation).toList());
    tree.put("more", note.more());
    return tree;
  }

  private static Map<String, @Nullable Object> citation(Brief.Citation citation) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("source", citation.source());
    tree.put("publisher", citation.who());
    tree.put("published", citation.when());
    tree.put("title", citation.title());
    tree.put("quote", citation.quote());
    return tree;
  }

  private static Map<String, @Nullable Object> source(Brief.Source source) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("number", source.number());
    tree.put("publisher", source.who());
    tree.put("published", source.when());
    tree.put("title", source.title());
    tree.put("address", source.address());
    tree.put("document", source.document());
    return tree;
  }
}
