package entente.publish.iati;

import entente.model.Party;
import entente.model.Sector;
import entente.model.aid.Activity;
import entente.model.aid.Budget;
import entente.model.aid.Flow;
import entente.model.aid.Organisation;
import entente.model.aid.Participant;
import entente.publish.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An activity as one line of JSON, as the ledger keeps it. Which party an organisation is, is
/// found anew in reading, so that a better list of names serves what is stored already.
public final class ActivityJson {
  private ActivityJson() {}

  public static String write(Activity activity) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("id", activity.identifier());
    tree.put("numbers", activity.numbers());
    tree.put("reporter", organisation(activity.reporter()));
    tree.put("title", activity.title());
    tree.put(
        "participants",
        activity.participants().stream()
            .map(each -> Arrays.asList(each.role().name(), organisation(each.organisation())))
            .toList());
    tree.put("recipients", activity.recipients().stream().map(Party::id).toList());
    tree.put("sectors", activity.sectors().stream().sorted().map(Sector::name).toList());
    tree.put("start", activity.start());
    tree.put("end", activity.end());
    tree.put("stage", activity.stage() == null ? null : activity.stage().name());
    tree.put("flows", activity.flows().stream().map(ActivityJson::flow).toList());
    tree.put("budgets", activity.budgets().stream().map(ActivityJson::budget).toList());
    tree.values()
        .removeIf(value -> value == null || value instanceof List<?> list && list.isEmpty());
    return Json.write(tree);
  }

  private static @Nullable Object organisation(@Nullable Organisation organisation) {
    return organisation == null
        ? null
        : Arrays.asList(organisation.reference(), organisation.name());
  }

  private static Object flow(Flow flow) {
    return Arrays.asList(
        flow.kind().name(),
        flow.date(),
        flow.value(),
        flow.currency(),
        organisation(flow.provider()),
        organisation(flow.receiver()));
  }

  private static Object budget(Budget budget) {
    return Arrays.asList(budget.start(), budget.end(), budget.value(), budget.currency());
  }

  /// Reads what [#write] wrote.
  ///
  /// @param line where the activity begins in its file
  public static Activity read(String json, int line) {
    if (!(Json.read(json) instanceof Map<?, ?> tree)) {
      throw new IllegalArgumentException("activity: found no object, wanted one");
    }
    Object stage = tree.get("stage");
    return new Activity(
        text(tree.get("id")),
        list(tree.get("numbers"), ActivityJson::text),
        readOrganisation(tree.get("reporter")),
        tree.get("title") == null ? "" : text(tree.get("title")),
        list(tree.get("participants"), ActivityJson::participant),
        list(tree.get("recipients"), each -> new Party(text(each))),
        sectors(tree.get("sectors")),
        day(tree.get("start")),
        day(tree.get("end")),
        stage == null ? null : Activity.Stage.valueOf(text(stage)),
        list(tree.get("flows"), ActivityJson::readFlow),
        list(tree.get("budgets"), ActivityJson::readBudget),
        line);
  }

  private static EnumSet<Sector> sectors(@Nullable Object tree) {
    var sectors = EnumSet.noneOf(Sector.class);
    sectors.addAll(list(tree, each -> Sector.valueOf(text(each))));
    return sectors;
  }

  private static Participant participant(@Nullable Object tree) {
    Organisation organisation = readOrganisation(part(tree, 1));
    return new Participant(
        organisation == null ? new Organisation(null, null, null) : organisation,
        Participant.Role.valueOf(text(part(tree, 0))));
  }

  private static @Nullable Organisation readOrganisation(@Nullable Object tree) {
    if (tree == null) {
      return null;
    }
    Object reference = part(tree, 0);
    Object name = part(tree, 1);
    return Organisations.of(
        reference == null ? null : text(reference), name == null ? null : text(name));
  }

  private static Flow readFlow(@Nullable Object tree) {
    return new Flow(
        Flow.Kind.valueOf(text(part(tree, 0))),
        day(part(tree, 1)),
        number(part(tree, 2)),
        text(part(tree, 3)),
        readOrganisation(part(tree, 4)),
        readOrganisation(part(tree, 5)));
  }

  private static Budget readBudget(@Nullable Object tree) {
    return new Budget(
        day(part(tree, 0)), day(part(tree, 1)), number(part(tree, 2)), text(part(tree, 3)));
  }

  private static @Nullable Object part(@Nullable Object tree, int place) {
    return tree instanceof List<?> list && place < list.size() ? list.get(place) : null;
  }

  private static <T> List<T> list(@Nullable Object tree, Function<@Nullable Object, T> each) {
    var read = new ArrayList<T>();
    if (tree instanceof List<?> list) {
      list.forEach(one -> read.add(each.apply(one)));
    }
    return read;
  }

  private static String text(@Nullable Object tree) {
    if (tree instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("activity: found \"%s\", wanted text".formatted(tree));
  }

  private static BigDecimal number(@Nullable Object tree) {
    if (tree instanceof BigDecimal number) {
      return number;
    }
    throw new IllegalArgumentException("activity: found \"%s\", wanted a number".formatted(tree));
  }

  private static @Nullable LocalDate day(@Nullable Object tree) {
    return tree == null ? null : LocalDate.parse(text(tree));
  }
}
