package entente.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Circles that promises hold together, directly or by way of others: what one finds may weed out
/// what another does.
final class Knot {
  private final List<Circle> circles = new ArrayList<>(1);

  private Knot() {}

  List<Circle> circles() {
    return circles;
  }

  /// The knot of each promise that any of these has, the circles of each in their order here.
  static Map<String, Knot> all(List<Circle> inOrder) {
    Map<String, String> above = new HashMap<>();
    Map<Circle, String> any = new LinkedHashMap<>();
    for (Circle circle : inOrder) {
      circle.each(id -> {
        String other = any.putIfAbsent(circle, id);
        if (other != null) {
          join(other, id, above);
        }
      });
    }
    Map<String, Knot> byTop = new HashMap<>();
    Map<String, Knot> byPromise = new HashMap<>();
    any.forEach((circle, id) -> {
      Knot knot = byTop.computeIfAbsent(top(id, above), _ -> new Knot());
      knot.circles.add(circle);
      circle.each(each -> byPromise.put(each, knot));
    });
    return byPromise;
  }

  private static void join(String one, String other, Map<String, String> above) {
    String top = top(one, above);
    String otherTop = top(other, above);
    if (!top.equals(otherTop)) {
      above.put(otherTop, top);
    }
  }

  private static String top(String id, Map<String, String> above) {
    String top = id;
    for (String next = above.get(top); next != null; next = above.get(top)) {
      top = next;
    }
    for (String each = id; !each.equals(top); ) {
      String next = above.put(each, top);
      each = next == null ? top : next;
    }
    return top;
  }
}
