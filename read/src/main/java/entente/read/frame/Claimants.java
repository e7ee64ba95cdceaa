package entente.read.frame;

import entente.model.Party;
import entente.read.Mention;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who claims the same land or sea, where a sentence names both and says so in any words: "The
/// claims of Chile to the islands are contested by Peru", "Peru and Bolivia lay claim to parts of
/// the lake, which Chile claims almost whole". Those who stand in one row of names are on one side.
final class Claimants {
  private static final Words LISTS = Words.of(Claimants.class);
  private static final Pattern CLAIMED = LISTS.inAnyCase("claimed");
  private static final Pattern LAND = LISTS.inAnyCase("land");
  private static final Pattern OTHERWISE = LISTS.inAnyCase("otherwise");
  private static final Pattern ROW =
      Pattern.compile("^(?:,|\\s|and|or|the|also|both|as well as|by|with|in parts?){1,12}$");

  /// Who of those who claim a sea claims it against all the others.
  private static final Map<String, String> SEAS = LISTS.pairs("seas");

  private final Scene scene;

  Claimants(Scene scene) {
    this.scene = scene;
  }

  /// The pairs of those who dispute it; empty where the sentence tells of no such claims.
  List<List<Party>> claiming() {
    String words = scene.span().of(scene.text());
    boolean tells =
        CLAIMED.matcher(words).find()
            && LAND.matcher(words).find()
            && !OTHERWISE.matcher(words).find();
    return tells ? pairs() : List.of();
  }

  /// Each state of the one row with each of the other: "its quarrel with Peru over the islands".
  List<List<Party>> pairs() {
    List<Set<Party>> rows = rows();
    var all = new LinkedHashSet<Party>();
    rows.forEach(all::addAll);
    if (all.size() > 2 && OTHERWISE.matcher(scene.span().of(scene.text())).find()) {
      return List.of(); // "Oslo urged Peru and Chile to end their quarrel": one of them is no side
    }
    Party against = against(scene);
    if (against != null && all.remove(against)) {
      return cross(Set.of(against), all);
    }
    if (rows.size() == 2) {
      return cross(rows.getFirst(), rows.getLast());
    }
    return all.size() == 2 ? List.of(List.copyOf(all)) : List.of();
  }

  /// The one of those who claim a sea with whom all the others dispute it; null where the sentence
  /// names no such sea.
  static @Nullable Party against(Scene scene) {
    String words = scene.lower();
    return SEAS.entrySet().stream()
        .filter(sea -> words.contains(sea.getKey()))
        .map(sea -> new Party(sea.getValue()))
        .findFirst()
        .orElse(null);
  }

  private static List<List<Party>> cross(Set<Party> ones, Set<Party> others) {
    var pairs = new ArrayList<List<Party>>();
    for (Party one : ones) {
      others.stream()
          .filter(other -> !ones.contains(other))
          .forEach(other -> pairs.add(List.of(one, other)));
    }
    return pairs;
  }

  /// The states of the sentence, those together that stand in one row.
  private List<Set<Party>> rows() {
    var rows = new ArrayList<Set<Party>>();
    int end = -1;
    for (Mention mention : scene.mentions()) {
      List<Party> states =
          Who.meant(mention).stream()
              .filter(party -> scene.script().gazetteer().kind(party).equals("state"))
              .toList();
      boolean party = mention instanceof Mention.OfParty && !states.isEmpty();
      if (!party || rows.stream().anyMatch(row -> row.containsAll(states))) {
        continue;
      }
      boolean same = end >= 0 && ROW.matcher(scene.between(end, mention.span().start())).matches();
      if (!same) {
        rows.add(new LinkedHashSet<>());
      }
      rows.getLast().addAll(states);
      end = mention.span().end();
    }
    return rows;
  }
}
