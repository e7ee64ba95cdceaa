package entente.reconcile;

import entente.model.Claim;
import entente.model.Descent;
import entente.model.Edition;
import entente.model.Field;
import entente.model.Party;
import entente.model.Report;
import entente.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Texts that tell the same facts in the same order, in words of their own.
///
/// Reports of one event agree because the event was so. What betrays a rewrite is what it shares
/// with one text alone: a rare detail or an error. So two texts are one voice if they have at least
/// [#FACTS] facts in common, most of the shorter's, in one order, and in at least [#ODD] details
/// agree with each other where a third text differs. Facts that many texts tell lead to no
/// comparison.
final class Rewrites {
  private static final int FACTS = 4;
  private static final double MOST = 0.6;
  private static final int ODD = 2;

  /// A fact that more texts tell is no clue.
  private static final int RARE = 8;

  private static final int LONGEST = 400;

  private final Map<String, List<String>> facts = new HashMap<>();
  private final Map<String, Map<String, String>> details = new HashMap<>();

  /// For every detail, the texts that give it, by the value given.
  private final Map<String, Map<String, Set<String>>> tellers = new HashMap<>();

  private Rewrites(List<Edition> editions, Collection<Report> reports) {
    Set<String> looked = editions.stream().map(Edition::document).collect(Collectors.toSet());
    var claims = new HashMap<String, List<Claim>>();
    for (Report report : reports) {
      claims
          .computeIfAbsent(report.publication().document(), _ -> new ArrayList<>())
          .add(report.claim());
    }
    claims.forEach((document, all) -> {
      List<Claim> told =
          all.stream()
              .sorted(Comparator.comparing(Claim::span).thenComparing(Claim::id))
              .limit(LONGEST)
              .toList();
      Map<String, String> of = details(told);
      if (looked.contains(document)) {
        facts.put(document, told.stream().map(Rewrites::fact).distinct().toList());
        details.put(document, of);
      }
      of.forEach((detail, value) ->
          tellers
              .computeIfAbsent(detail, _ -> new TreeMap<>())
              .computeIfAbsent(value, _ -> new TreeSet<>())
              .add(document));
    });
  }

  /// The descents of rewrites, in the order of the later texts.
  ///
  /// @param editions in order
  /// @param reports what they say, and what other texts say of the same
  static List<Descent> among(List<Edition> editions, Collection<Report> reports) {
    var rewrites = new Rewrites(editions, reports);
    var found = new ArrayList<Descent>();
    var told = new HashMap<String, List<Edition>>();
    for (Edition edition : editions) {
      var common = new LinkedHashMap<Edition, Integer>();
      for (String fact : rewrites.facts.getOrDefault(edition.document(), List.of())) {
        List<Edition> earlier = told.computeIfAbsent(fact, _ -> new ArrayList<>());
        if (earlier.size() < RARE) {
          earlier.forEach(each -> common.merge(each, 1, Integer::sum));
          earlier.add(edition);
        }
      }
      common.entrySet().stream()
          .filter(each -> each.getValue() >= FACTS)
          .map(each -> each.getKey())
          .sorted()
          .flatMap(earlier -> rewrites.descent(edition, earlier).stream())
          .findFirst()
          .ifPresent(found::add);
    }
    return found;
  }

  private List<Descent> descent(Edition edition, Edition earlier) {
    List<String> some = facts.getOrDefault(edition.document(), List.of());
    List<String> others = facts.getOrDefault(earlier.document(), List.of());
    int inOrder = inOrder(some, others);
    if (inOrder < FACTS || inOrder < MOST * Math.min(some.size(), others.size())) {
      return List.of();
    }
    Set<String> odd = odd(edition.document(), earlier.document());
    if (odd.size() < ODD) {
      return List.of();
    }
    return List.of(
        new Descent(
            edition.document(),
            earlier.document(),
            Descent.Kind.REWRITE,
            edition.sketch().alike(earlier.sketch()),
            List.of(
                "%d facts in the same order".formatted(inOrder),
                "alone in saying " + odd.stream().limit(3).collect(Collectors.joining("; ")))));
  }

  /// What the two say of something of which every other text that speaks of it says something else,
  /// and at least one does.
  private Set<String> odd(String document, String earlier) {
    var odd = new LinkedHashSet<String>();
    details
        .getOrDefault(document, Map.of())
        .forEach((detail, value) -> {
          var told = tellers.getOrDefault(detail, Map.of());
          if (told.size() > 1
              && told.getOrDefault(value, Set.of()).equals(Set.of(document, earlier))) {
            odd.add(detail.substring(detail.lastIndexOf(' ') + 1) + " " + value);
          }
        });
    return odd;
  }

  private static String fact(Claim claim) {
    return claim.type().word() + claim.assertion().fields();
  }

  /// The details by what they are of: a field of a claim between these parties, of that kind. A
  /// text that gives two is left out.
  private static Map<String, String> details(List<Claim> claims) {
    var details = new LinkedHashMap<String, String>();
    var twice = new LinkedHashSet<String>();
    for (Claim claim : claims) {
      String parties =
          claim.assertion().everyone().stream().map(Party::id).collect(Collectors.joining("+"));
      Value kind = claim.assertion().fields().get(Field.KIND);
      claim
          .assertion()
          .fields()
          .forEach((field, value) -> {
            boolean telling =
                switch (value) {
                  case Value.Amount _, Value.Tally _, Value.Figure _, Value.Date _, Value.Text _ ->
                      field != Field.TOPIC && field != Field.UNIT;
                  case Value.One _, Value.Parties _, Value.Term _, Value.Flag _, Value.Sectors _ ->
                      false;
                };
            if (telling) {
              String detail =
                  "%s %s %s %s".formatted(claim.type().word(), parties, kind, field.key());
              if (details.putIfAbsent(detail, value.toString()) != null) {
                twice.add(detail);
              }
            }
          });
    }
    details.keySet().removeAll(twice);
    return details;
  }

  /// The most facts of both that stand in one order: their longest common subsequence.
  private static int inOrder(List<String> some, List<String> others) {
    var before = new int[others.size() + 1];
    for (String fact : some) {
      var now = new int[others.size() + 1];
      for (int i = 0; i < others.size(); i++) {
        now[i + 1] = fact.equals(others.get(i)) ? before[i] + 1 : Math.max(now[i], before[i + 1]);
      }
      before = now;
    }
    return before[others.size()];
  }
}
