package entente.reconcile;

import java.util.ArrayList;
import java.util.List;

/// Numbers from 0 in groups that only ever grow together. The smaller group moves, so that all
/// joining takes n log n steps.
final class Partition {
  private final int[] group;
  private final List<List<Integer>> members;

  Partition(int size) {
    group = new int[size];
    members = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      group[i] = i;
      members.add(List.of(i));
    }
  }

  boolean together(int a, int b) {
    return group[a] == group[b];
  }

  /// Which group this one is in: a number that its members share until the group grows.
  int of(int member) {
    return group[member];
  }

  /// Those in the group of this one, itself included, in no order.
  List<Integer> with(int member) {
    return members.get(group[member]);
  }

  void join(int a, int b) {
    if (together(a, b)) {
      return;
    }
    int into = with(a).size() >= with(b).size() ? group[a] : group[b];
    int from = into == group[a] ? group[b] : group[a];
    List<Integer> grown =
        members.get(into).size() > 1 ? members.get(into) : new ArrayList<>(members.get(into));
    for (int member : members.get(from)) {
      group[member] = into;
      grown.add(member);
    }
    members.set(into, grown);
    members.set(from, List.of());
  }

  List<List<Integer>> groups() {
    return members.stream().filter(each -> !each.isEmpty()).toList();
  }
}
