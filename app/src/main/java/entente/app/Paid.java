package entente.app;

import entente.ledger.Ledger;
import entente.model.Clocks;
import entente.model.Entry;
import entente.model.aid.Activity;
import entente.publish.iati.ActivityJson;
import entente.reconcile.PaidMatch;
import entente.reconcile.PaidMatching;
import entente.reconcile.PaidRulings;
import entente.reconcile.PaidYears;
import entente.reconcile.Rates;
import entente.reconcile.SumsAsked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was promised set beside what was paid, for some of a ledger's commitments.
///
/// @param years by year, of what people took for its payment
/// @param paying by the entry's id, the activities that a person took for its payment
/// @param proposals what may pay, not decided yet, the likeliest first
/// @param unpaid commitments without an activity, decided or proposed
/// @param unpromised activities by the same givers for the same receivers which no commitment was
///   found for, by identifier and title
public record Paid(
    PaidYears years,
    Map<String, List<Activity>> paying,
    List<PaidMatch> proposals,
    List<Entry> unpaid,
    Map<String, String> unpromised) {

  /// Sets commitments beside the ledger's activities.
  ///
  /// @param entries those asked for; what is no commitment is passed over
  /// @param asIf whether the likeliest proposal of each commitment counts as if it were decided
  public static Paid of(Ledger ledger, Clocks clocks, List<Entry> entries, boolean asIf) {
    List<Entry> promises = entries.stream().filter(PaidMatching::payable).toList();
    var rulings = new PaidRulings(Entries.standing(ledger, clocks).decisions());
    var wanted = new HashSet<String>();
    promises.forEach(entry -> wanted.addAll(rulings.paying(entry)));
    var matching = new PaidMatching(promises);
    var ruled = new HashMap<String, Activity>();
    var unpromised = new LinkedHashMap<String, String>();
    ledger.eachAid(
        clocks,
        kept -> {
          Activity activity = known(ActivityJson.read(kept.json(), kept.line()), clocks.knownOn());
          if (wanted.contains(activity.identifier())) {
            ruled.put(activity.identifier(), activity); // the last report of it counts
          }
          if (matching.look(activity)) {
            unpromised.put(activity.identifier(), activity.title());
          }
        });
    List<PaidMatch> proposals =
        matching.proposals().stream().filter(match -> !ruledOn(match, rulings)).toList();
    Map<String, List<Activity>> paying = paying(promises, rulings, ruled);
    var proposed = new HashSet<String>();
    proposals.forEach(match -> {
      unpromised.remove(match.activity().identifier());
      proposed.add(match.entry().id());
    });
    wanted.forEach(unpromised::remove);
    var counted = new ArrayList<Activity>();
    paying.values().forEach(counted::addAll);
    if (asIf) {
      Set<String> first = new HashSet<>();
      proposals.stream()
          .filter(match -> !paying.containsKey(match.entry().id()) && first.add(match.entry().id()))
          .forEach(match -> counted.add(match.activity()));
    }
    var promised =
        Promises.of(ledger, clocks)
            .total(
                promises.stream().map(Entry::id).collect(Collectors.toSet()),
                SumsAsked.promised(Set.of(), Set.of()),
                Rates.bundled());
    return new Paid(
        PaidYears.of(promised, counted, Rates.bundled()),
        paying,
        proposals,
        promises.stream()
            .filter(entry -> !paying.containsKey(entry.id()) && !proposed.contains(entry.id()))
            .toList(),
        unpromised);
  }

  /// What may pay commitments, not decided yet, the likeliest first; nothing where no aid report
  /// was taken in.
  ///
  /// @param entries those asked for; what is no commitment is passed over
  public static List<PaidMatch> proposals(Ledger ledger, Clocks clocks, List<Entry> entries) {
    if (!ledger.holdsAid()) {
      return List.of();
    }
    var rulings = new PaidRulings(Entries.standing(ledger, clocks).decisions());
    var matching = new PaidMatching(entries.stream().filter(PaidMatching::payable).toList());
    ledger.eachAid(
        clocks,
        kept -> {
          var _ =
              matching.look(known(ActivityJson.read(kept.json(), kept.line()), clocks.knownOn()));
        });
    return matching.proposals().stream().filter(match -> !ruledOn(match, rulings)).toList();
  }

  private static boolean ruledOn(PaidMatch match, PaidRulings rulings) {
    String activity = match.activity().identifier();
    return rulings.paying(match.entry()).contains(activity)
        || rulings.notPaying(match.entry()).contains(activity);
  }

  private static Map<String, List<Activity>> paying(
      List<Entry> promises, PaidRulings rulings, Map<String, Activity> ruled) {
    var paying = new LinkedHashMap<String, List<Activity>>();
    for (Entry entry : promises) {
      List<Activity> activities =
          rulings.paying(entry).stream()
              .flatMap(id -> Optional.ofNullable(ruled.get(id)).stream())
              .toList();
      if (!activities.isEmpty()) {
        paying.put(entry.id(), activities);
      }
    }
    return paying;
  }

  /// The activity as the public could know it on a day: without what flowed later.
  private static Activity known(Activity activity, @Nullable LocalDate day) {
    if (day == null) {
      return activity;
    }
    return new Activity(
        activity.identifier(),
        activity.numbers(),
        activity.reporter(),
        activity.title(),
        activity.participants(),
        activity.recipients(),
        activity.sectors(),
        activity.start(),
        activity.end(),
        activity.stage(),
        activity.flows().stream()
            .filter(flow -> flow.date() == null || !flow.date().isAfter(day))
            .toList(),
        activity.budgets(),
        activity.line());
  }
}
