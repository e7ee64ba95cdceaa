package entente.publish.iati;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a file has that could not be used: faults with their lines, and elements that nothing here
/// needs.
///
/// Of one kind of fault in one element a few are kept with their lines, and the others counted.
public final class Faults {
  private static final int KEPT = 3;
  private static final int KINDS = 500;

  /// Characters of what was found.
  private static final int LONGEST = 60;

  private final Map<String, Kind> kinds = new TreeMap<>();
  private final Map<String, Integer> unused = new TreeMap<>();
  private int count;
  private int lastLine;
  private String last = "";

  /// One fault: where it is, what was found there and what was wanted.
  public record Fault(int line, String message) {}

  private static final class Kind {
    private final List<Fault> kept = new ArrayList<>();
    private int more;
  }

  /// @param element where, such as `transaction/value`
  /// @param wanted by which faults of one kind are known
  void add(int line, String element, String found, String wanted) {
    String key = element + "\n" + wanted;
    String shown = found.length() > LONGEST ? found.substring(0, LONGEST) + "…" : found;
    if (line == lastLine && (key + "\n" + shown).equals(last)) {
      return; // told already, by whoever looked at it before
    }
    lastLine = line;
    last = key + "\n" + shown;
    count++;
    if (!kinds.containsKey(key) && kinds.size() == KINDS) {
      return;
    }
    Kind kind = kinds.computeIfAbsent(key, _ -> new Kind());
    if (kind.kept.size() == KEPT) {
      kind.more++;
    } else {
      kind.kept.add(
          new Fault(
              line,
              "%s: found %s, wanted %s"
                  .formatted(element, shown.isEmpty() ? "nothing" : "\"" + shown + "\"", wanted)));
    }
  }

  void unused(String element) {
    if (unused.containsKey(element) || unused.size() < KINDS) {
      unused.merge(element, 1, Integer::sum);
    }
  }

  /// How many faults there are in all.
  public int count() {
    return count;
  }

  /// The kept faults by line, and how many more there are of a kind.
  public List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    for (Kind kind : kinds.values()) {
      faults.addAll(kind.kept);
      if (kind.more > 0) {
        Fault last = faults.removeLast();
        faults.add(
            new Fault(
                last.line(), "%s (and %,d more like it)".formatted(last.message(), kind.more)));
      }
    }
    faults.sort(java.util.Comparator.comparingInt(Fault::line));
    return faults;
  }

  /// The elements that were passed over because nothing here needs them, with how often they occur.
  public Map<String, Integer> unused() {
    return Collections.unmodifiableMap(unused);
  }
}
