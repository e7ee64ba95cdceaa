package entente.app.web;

import entente.app.Paid;
import entente.model.Money;
import entente.model.Party;
import entente.model.aid.Activity;
import entente.model.aid.Flow;
import entente.publish.EntryName;
import entente.publish.PartyName;
import entente.publish.Words;
import entente.reconcile.PaidMatch;
import entente.reconcile.PaidMatching;
import entente.reconcile.PaidYears;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was promised beside what was paid, as its page shows it. Sums are in US dollars at each
/// year's average rate.
///
/// @param activities whether any file of aid reports was taken in, as far as can be seen here
/// @param more how many of each list are not shown
record PaidPage(
    List<Line> years,
    Line total,
    List<Taken> taken,
    List<Proposal> proposals,
    List<Named> unpaid,
    List<Named> unpromised,
    List<Named> leftOut,
    boolean activities,
    Map<String, Integer> more) {
  static final int SHOWN = 40;
  private static final Pattern TOKEN = Pattern.compile("[^\\s:;,]+");

  /// The sums of a year.
  record Line(String what, String promised, String committed, String disbursed, String gap) {}

  /// An entry or an activity.
  ///
  /// @param entry the id of the one; null of the other
  record Named(@Nullable String entry, String name, String note) {}

  /// A promise and what a person took for its payment.
  record Taken(String entry, String name, List<Named> activities) {}

  /// An activity that may pay a promise.
  record Proposal(
      String entry,
      String name,
      String activity,
      String title,
      String who,
      String sums,
      String because,
      String score) {}

  /// @param names finds the names of promises by their ids
  static PaidPage of(Paid paid, Function<String, Optional<String>> names) {
    var more = new LinkedHashMap<String, Integer>();
    PaidYears years = paid.years();
    return new PaidPage(
        years.years().entrySet().stream()
            .map(each -> line(String.valueOf(each.getKey()), each.getValue()))
            .toList(),
        line("All years", years.total()),
        paid.paying().entrySet().stream()
            .map(each ->
                new Taken(
                    each.getKey(),
                    names.apply(each.getKey()).orElse(each.getKey()),
                    each.getValue().stream().map(PaidPage::named).toList()))
            .toList(),
        cut("proposals", paid.proposals(), more).stream().map(PaidPage::proposal).toList(),
        cut("unpaid", activities(paid) ? paid.unpaid() : List.of(), more).stream()
            .map(each -> new Named(each.id(), EntryName.of(each), ""))
            .toList(),
        cut("unpromised", List.copyOf(paid.unpromised().entrySet()), more).stream()
            .map(each -> new Named(null, each.getValue(), each.getKey()))
            .toList(),
        cut("leftOut", years.leftOut(), more).stream()
            .map(each ->
                new Named(
                    names.apply(each.id()).isPresent() ? each.id() : null,
                    names.apply(each.id()).orElse(each.id()),
                    named(each.why(), names)))
            .toList(),
        activities(paid),
        Map.copyOf(more));
  }

  /// Without any aid report, nothing is known of what was paid, and nothing is missing.
  private static boolean activities(Paid paid) {
    return !paid.proposals().isEmpty() || !paid.unpromised().isEmpty() || !paid.paying().isEmpty();
  }

  /// A reason in which entries stand by their names.
  private static String named(String why, Function<String, Optional<String>> names) {
    return TOKEN
        .matcher(why)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                names.apply(found.group()).map("“%s”"::formatted).orElse(found.group())));
  }

  private static <T> List<T> cut(String list, List<T> all, Map<String, Integer> more) {
    more.put(list, Math.max(0, all.size() - SHOWN));
    return all.subList(0, Math.min(SHOWN, all.size()));
  }

  private static Line line(String what, PaidYears.Year year) {
    String promised = dollars(year.promised());
    String most = dollars(year.atMost());
    return new Line(
        what,
        promised.equals(most) ? promised : promised + " to " + most,
        dollars(year.committed()),
        dollars(year.disbursed()),
        dollars(year.gap()));
  }

  private static String dollars(double sum) {
    return Math.abs(sum) < 1 ? "0" : (sum < 0 ? "−" : "") + Atlas.dollars(Math.abs(sum));
  }

  private static Named named(Activity activity) {
    return new Named(
        null,
        activity.title().isEmpty() ? activity.identifier() : activity.title(),
        activity.identifier() + " · " + sums(activity));
  }

  static Proposal proposal(PaidMatch match) {
    Activity activity = match.activity();
    String who =
        "%s to %s"
            .formatted(
                parties(PaidMatching.givers(activity).stream().sorted().toList()),
                parties(activity.recipients()));
    return new Proposal(
        match.entry().id(),
        EntryName.of(match.entry()),
        activity.identifier(),
        activity.title(),
        who,
        sums(activity),
        String.join(" · ", match.because()),
        String.format(Locale.ROOT, "%.0f %%", 100 * match.score()));
  }

  private static String parties(List<Party> parties) {
    return parties.isEmpty()
        ? "—"
        : parties.stream().map(PartyName::of).collect(Collectors.joining(", "));
  }

  /// What was committed and disbursed, by currency, as it was reported.
  private static String sums(Activity activity) {
    String committed = sum(activity, flow -> flow.kind() == Flow.Kind.COMMITMENT);
    String paid = sum(activity, flow -> flow.kind().paid());
    return "%s committed, %s paid"
        .formatted(committed.isEmpty() ? "nothing" : committed, paid.isEmpty() ? "nothing" : paid);
  }

  private static String sum(Activity activity, Predicate<Flow> which) {
    return activity.flows().stream()
        .filter(which)
        .collect(
            Collectors.groupingBy(
                Flow::currency,
                java.util.TreeMap::new,
                Collectors.reducing(BigDecimal.ZERO, Flow::value, BigDecimal::add)))
        .entrySet()
        .stream()
        .map(each -> Words.brief(new Money(each.getValue(), each.getKey())))
        .collect(Collectors.joining(" + "));
  }
}
