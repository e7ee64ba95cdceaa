package entente.read.whole;

import entente.model.Field;
import entente.model.Sector;
import entente.model.Type;
import entente.read.frame.Draft;
import entente.read.frame.Sectors;
import entente.read.table.Table;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a promise is for where its own clause names no field: what the rest of its sentence names,
/// if no other sum stands there, else the field of the body to which it goes.
final class Purposes {
  private static final Set<String> THINGS = Set.of("goods", "people", "programme");

  private static final Map<String, List<Sector>> FIELDS = fields();

  private Purposes() {}

  private static Map<String, List<Sector>> fields() {
    var fields = new HashMap<String, List<Sector>>();
    for (Table.Row row : Table.read("frames/fields-of-bodies.tsv")) {
      Sector sector =
          Arrays.stream(Sector.values())
              .filter(each -> each.word().equals(row.cell(0)))
              .findFirst()
              .orElseThrow(() -> row.wrong("a sector of the guide"));
      row.words(1).forEach(id -> fields.put(id, List.of(sector)));
    }
    return fields;
  }

  static void complete(List<Draft> drafts) {
    for (Draft draft : drafts) {
      boolean thing =
          draft.amount() != null
              || draft.tally() != null
              || THINGS.contains(String.valueOf(draft.term(Field.KIND)));
      if (draft.type() == Type.COMMITMENT
          && thing
          && draft.sectors().isEmpty()
          && draft.scene().money().size() <= 1) {
        draft.sectors(Sectors.in(draft.scene().span().of(draft.scene().text())));
      }
      if (draft.type() == Type.COMMITMENT
          && draft.sectors().isEmpty()
          && "finance".equals(draft.term(Field.KIND))) {
        var fields = EnumSet.noneOf(Sector.class);
        draft
            .parties(Field.TO)
            .forEach(party -> fields.addAll(FIELDS.getOrDefault(party.id(), List.of())));
        draft.sectors(fields);
      }
    }
  }
}
