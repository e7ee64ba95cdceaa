package entente.publish.plan;

import entente.model.Party;
import entente.model.Sector;
import entente.model.plan.LineField;
import entente.model.plan.Milestone;
import entente.model.plan.PlanHead;
import entente.model.plan.PlanLine;
import entente.model.plan.Said;
import entente.publish.Json;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Plans as JSON: how the ledger keeps them, each cell by its text, and how the API tells them.
public final class PlanJson {
  private static final Mapping PLAIN = new Mapping("", Map.of(), null, null);

  private PlanJson() {}

  /// A line in one line, as [#line] reads it.
  public static String write(PlanLine line) {
    var tree = new LinkedHashMap<String, String>();
    tree.put("code", line.code());
    line.said().forEach((field, said) -> tree.put(field.key(), said.toString()));
    return Json.write(tree);
  }

  public static PlanLine line(String json) {
    if (!(Json.read(json) instanceof Map<?, ?> tree)) {
      throw new IllegalArgumentException("plan.line: found something else, wanted an object");
    }
    Cells cells = Cells.strict();
    var said = new EnumMap<LineField, Said>(LineField.class);
    for (LineField field : LineField.values()) {
      if (tree.get(field.key()) instanceof String text) {
        try {
          said.put(field, cells.read(field, text, PLAIN, Sums.Hint.NONE));
        } catch (Cells.Unfit unfit) {
          throw new IllegalArgumentException(
              "plan.%s: found \"%s\", wanted %s".formatted(field.key(), text, unfit.getMessage()),
              unfit);
        }
      }
    }
    return new PlanLine(String.valueOf(tree.get("code")), said);
  }

  /// What names a plan, in one line, as [#head] reads it.
  public static String write(PlanHead head) {
    return Json.write(tree(head));
  }

  /// What names a plan, as a tree for [Json#write].
  public static Map<String, @Nullable Object> tree(PlanHead head) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("name", head.name());
    tree.put("title", head.title());
    tree.put("parties", head.parties().stream().map(Party::id).toList());
    tree.put("before", head.before());
    return tree;
  }

  public static PlanHead head(String json) {
    if (Json.read(json) instanceof Map<?, ?> tree
        && tree.get("parties") instanceof List<?> parties) {
      return new PlanHead(
          String.valueOf(tree.get("name")),
          String.valueOf(tree.get("title")),
          parties.stream().map(each -> new Party(String.valueOf(each))).toList(),
          tree.get("before") instanceof String before ? before : null);
    }
    throw new IllegalArgumentException(
        "plan: found something else, wanted an object with name, title and parties");
  }

  /// What is said in a cell, as a tree for [Json#write].
  public static Object tree(Said said) {
    return switch (said) {
      case Said.Text(String text) -> text;
      case Said.Names(var names) -> names;
      case Said.Parties(var parties) -> parties.stream().map(Party::id).toList();
      case Said.Sectors(var sectors) -> sectors.stream().map(Sector::word).toList();
      case Said.Sum(var money) -> {
        var sum = new LinkedHashMap<String, Object>();
        sum.put("value", money.value());
        sum.put("currency", money.currency());
        yield sum;
      }
      case Said.Date(var date) -> date.toString();
      case Said.Steps(var steps) -> steps.stream().map(PlanJson::tree).toList();
      case Said.Stage(var progress) -> progress.word();
      case Said.Place(var level) -> level.word();
    };
  }

  private static Map<String, @Nullable Object> tree(Milestone step) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("by", step.by() == null ? null : step.by().toString());
    tree.put("what", step.what());
    return tree;
  }
}
