package entente.app.web;

import entente.model.Commitment;
import entente.model.Entry;
import entente.model.Money;
import entente.model.Report;
import entente.publish.Words;
import entente.reconcile.Rates;
import entente.reconcile.Total;
import entente.reconcile.Total.Reason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the promises of a slice come to, money counted once: in all, by group, and promise by
/// promise; and what was left out.
///
/// @param groups the greatest first; the promises that are in none come last
/// @param counted a page of them, in the order of the money
/// @param left by reason, what the reader's own filters left out last
record Commitments(
    Sum sum,
    Grouping by,
    List<Group> groups,
    int moreGroups,
    List<Line> counted,
    int allCounted,
    List<Left> left,
    int allLeft) {
  static final int PAGE = 100;
  private static final int GROUPS = 40;
  private static final int LEFT_OF_EACH = 25;
  private static final Set<Reason> ASKED_FOR =
      EnumSet.of(
          Reason.OTHER_STATUS,
          Reason.OTHER_OCCASION,
          Reason.OTHER_GIVER,
          Reason.OTHER_RECEIVER,
          Reason.OTHER_FUNDING,
          Reason.OTHER_CURRENCY,
          Reason.NOT_DELIVERED);

  /// A total in words.
  ///
  /// @param parts each currency's sum as it was said, "$35–35.4 bn", the most used first
  /// @param range whether sources leave open if some sums overlap
  /// @param inAll all of it together at yearly rates; null where that says nothing more
  /// @param unconverted for how many sums no rate is known
  record Sum(List<Part> parts, boolean range, @Nullable String inAll, int unconverted) {
    /// The sum of one currency and whose money it is: "public $3 bn, unstated $1 bn"; empty where
    /// nothing is said of it.
    record Part(String words, String funding) {}
  }

  /// The promises of one giver, receiver, sector, year, status or currency.
  ///
  /// @param address null where nothing can be asked for
  /// @param share of the greatest group's, from 0 to 100; null where it cannot be compared
  record Group(
      String name,
      @Nullable Address address,
      int counted,
      Sum sum,
      int left,
      @Nullable Share share) {}

  /// How long a bar is drawn: what is sure, and what may be.
  record Share(int low, int high) {}

  /// A promise that counts.
  ///
  /// @param said its sum; grey beside it, `why` it may count for nothing and the promise `within`
  ///   which it then is
  /// @param evidence where on the entry's page the words stand that give the sum
  record Line(
      Row row,
      String said,
      String why,
      @Nullable Row within,
      Source source,
      String quote,
      Address evidence) {}

  /// Promises that were left out for one reason.
  ///
  /// @param asked whether a filter of the reader's left them out
  record Left(String reason, boolean asked, List<Omitted> promises, int all) {}

  /// One of them.
  record Omitted(Row row, String said, String why, @Nullable Row because) {}

  /// @param asked by which the question was asked: what does not hold on the day for which it is to
  ///   be valid is not told
  static Total total(Asked asked, SumQuestion question, Known known) {
    if (asked.clocks().validOn() == null && question.isOpen()) {
      return known.promises().total(question.sums(), Rates.bundled());
    }
    Set<String> these =
        known.rows(asked).stream().filter(question::lets).map(Row::id).collect(Collectors.toSet());
    return known.promises().total(these, question.sums(), Rates.bundled());
  }

  /// What the slice that an address asks for comes to; worked out once for all who ask the same.
  static Commitments of(Asked asked, Known known) {
    record Key(Asked asked) {}
    return known.remember(
        new Key(asked),
        Commitments.class,
        () -> {
          var question = SumQuestion.of(asked, known);
          return of(asked, known, question, total(asked, question, known));
        });
  }

  /// The same of promises that were added up already.
  static Commitments of(Asked asked, Known known, SumQuestion question, Total total) {
    var by = Grouping.of(asked);
    var groups = groups(asked, known, question, total, by);
    var counted = inOrder(total.counted());
    int first = Math.min(counted.size(), (asked.page() - 1) * PAGE);
    return new Commitments(
        sum(total),
        by,
        groups.stream().limit(GROUPS).toList(),
        Math.max(0, groups.size() - GROUPS),
        counted.subList(first, Math.min(counted.size(), first + PAGE)).stream()
            .map(each -> line(asked, known, each))
            .toList(),
        counted.size(),
        left(known, total),
        total.leftOut().size());
  }

  int pages() {
    return Math.max(1, (allCounted + PAGE - 1) / PAGE);
  }

  /// The greatest first.
  private static List<Total.Counted> inOrder(List<Total.Counted> counted) {
    record Worth(double dollars, Total.Counted counted) {}
    return counted.stream()
        .map(each -> new Worth(dollars(each), each))
        .sorted(
            Comparator.comparingDouble((Worth each) -> -each.dollars())
                .thenComparing(each -> each.counted().entry()))
        .map(Worth::counted)
        .toList();
  }

  private static double dollars(Total.Counted each) {
    LocalDate day =
        each.entry().settled() instanceof Commitment commitment && commitment.date() != null
            ? commitment.date().first()
            : each.entry().head().known();
    return Rates.bundled().dollars(each.said(), day.getYear()).orElse(0);
  }

  private static Sum sum(Total total) {
    boolean range = total.sums().stream().anyMatch(Total.Sum::isRange);
    var all = total.inAll();
    boolean adds =
        all != null
            && (total.sums().size() != 1
                || !total.sums().getFirst().currency().equals(all.currency())
                || total.sums().getFirst().high().compareTo(all.high()) != 0);
    return new Sum(
        total.sums().stream()
            .sorted(
                Comparator.comparingDouble((Total.Sum each) ->
                    -Rates.bundled()
                        .dollars(new Money(each.high(), each.currency()), 2023)
                        .orElse(0)))
            .map(each ->
                new Sum.Part(range(each.low(), each.high(), each.currency()), funding(each)))
            .toList(),
        range,
        all != null && adds ? range(rough(all.low()), rough(all.high()), all.currency()) : null,
        all == null ? 0 : all.unconverted().size());
  }

  private static String funding(Total.Sum sum) {
    if (sum.byFunding().keySet().equals(Set.of("unstated"))) {
      return "";
    }
    return String.join(
        ", ",
        sum.byFunding().entrySet().stream()
            .map(each ->
                each.getKey() + " " + Words.brief(new Money(each.getValue(), sum.currency())))
            .toList());
  }

  /// What is converted at a yearly average is no better than three figures.
  private static BigDecimal rough(BigDecimal value) {
    return new BigDecimal(value.round(new MathContext(3, RoundingMode.HALF_EVEN)).toBigInteger());
  }

  /// "$5 bn to $5.4 bn"; one figure where both are written alike.
  private static String range(BigDecimal low, BigDecimal high, String currency) {
    String most = Words.brief(new Money(high, currency));
    String least =
        low.signum() == 0 && high.signum() > 0 ? "0" : Words.brief(new Money(low, currency));
    return least.equals(most) ? most : least + " to " + most;
  }

  private static List<Group> groups(
      Asked asked, Known known, SumQuestion question, Total total, Grouping by) {
    Map<String, List<Entry>> members = new TreeMap<>();
    var none = new ArrayList<Entry>();
    var entries = new ArrayList<Entry>();
    total.counted().forEach(each -> entries.add(each.entry()));
    total.leftOut().stream()
        .filter(each -> !ASKED_FOR.contains(each.reason()))
        .forEach(each -> entries.add(each.entry()));
    for (Entry entry : entries) {
      var keys = by.keys(entry);
      keys.forEach(key -> members.computeIfAbsent(key, _ -> new ArrayList<>()).add(entry));
      if (keys.isEmpty()) {
        none.add(entry);
      }
    }
    record Summed(@Nullable String key, Total total) {}
    var summed = new ArrayList<Summed>();
    members.forEach((key, of) ->
        summed.add(
            new Summed(
                key,
                known
                    .promises()
                    .total(ids(of), by.narrowed(question.sums(), key), Rates.bundled()))));
    if (!none.isEmpty()) {
      summed.add(
          new Summed(null, known.promises().total(ids(none), question.sums(), Rates.bundled())));
    }
    double most = summed.stream().mapToDouble(each -> height(each.total())).max().orElse(0);
    Comparator<Summed> order =
        by == Grouping.YEAR
            ? Comparator.comparing((Summed each) -> each.key() == null ? "" : each.key()).reversed()
            : Comparator.comparing((Summed each) -> each.key() == null)
                .thenComparingDouble(each -> -height(each.total()))
                .thenComparingInt(each -> -each.total().counted().size());
    var slice = asked.here().without("page");
    return summed.stream()
        .sorted(order)
        .map(each -> {
          String key = each.key();
          return new Group(
              key == null ? by.none() : by.name(key),
              key == null ? null : by.of(slice, key),
              each.total().counted().size(),
              sum(each.total()),
              each.total().leftOut().size(),
              by == Grouping.CURRENCY ? null : share(each.total(), most));
        })
        .toList();
  }

  private static Set<String> ids(List<Entry> entries) {
    return entries.stream().map(Entry::id).collect(Collectors.toSet());
  }

  private static double height(Total total) {
    var all = total.inAll();
    return all == null ? 0 : all.high().doubleValue();
  }

  private static @Nullable Share share(Total total, double most) {
    var all = total.inAll();
    return all == null || most == 0
        ? null
        : new Share(
            percent(all.low().doubleValue(), most), percent(all.high().doubleValue(), most));
  }

  /// What is there at all is seen.
  private static int percent(double value, double most) {
    return value <= 0 ? 0 : (int) Math.max(1, Math.round(100 * value / most));
  }

  private static Line line(Asked asked, Known known, Total.Counted each) {
    Row row = known.find(each.entry().id()).orElseGet(() -> Row.of(each.entry()));
    Report report = each.source();
    int number = each.entry().reports().indexOf(report) + 1;
    return new Line(
        row,
        Words.brief(each.said()),
        each.low().signum() == 0 ? Say.prose(each.why()) : "",
        each.within() == null ? null : known.find(each.within()).orElse(null),
        Source.of(report),
        report.claim().evidence().getFirst().quote().strip(),
        ProofPages.address(asked, row.id(), number));
  }

  private static List<Left> left(Known known, Total total) {
    Map<Reason, List<Total.LeftOut>> byReason = new EnumMap<>(Reason.class);
    total
        .leftOut()
        .forEach(each -> byReason.computeIfAbsent(each.reason(), _ -> new ArrayList<>()).add(each));
    return byReason.entrySet().stream()
        .sorted(Comparator.comparing(each -> ASKED_FOR.contains(each.getKey())))
        .map(each ->
            new Left(
                reason(each.getKey()),
                ASKED_FOR.contains(each.getKey()),
                each.getValue().stream()
                    .limit(LEFT_OF_EACH)
                    .map(one -> omitted(known, one))
                    .toList(),
                each.getValue().size()))
        .toList();
  }

  private static Omitted omitted(Known known, Total.LeftOut each) {
    return new Omitted(
        known.find(each.entry().id()).orElseGet(() -> Row.of(each.entry())),
        each.said() == null ? "" : Words.brief(each.said()),
        Say.prose(unnamed(each)),
        each.because() == null ? null : known.find(each.because()).orElse(null));
  }

  /// The reason without the id of the promise that stands between its words and the colon: it is
  /// the next one on the way to that which is counted for it, which is named beside it.
  private static String unnamed(Total.LeftOut each) {
    String why = each.why();
    int colon = why.indexOf(": ");
    int space = colon < 0 ? -1 : why.lastIndexOf(' ', colon - 1);
    return each.because() == null || space < 0
        ? why
        : why.substring(0, space) + " another promise" + why.substring(colon);
  }

  private static String reason(Reason reason) {
    return switch (reason) {
      case NO_SUM -> "Names no sum";
      case CONSIDERED -> "Only considered";
      case CANCELLED -> "Called off";
      case TARGET -> "A target or a rule, no money given";
      case DELIVERY -> "Came without a known promise";
      case NOT_DELIVERED -> "Promised, not reported as delivered";
      case OTHER_STATUS -> "Has another status";
      case OTHER_OCCASION -> "Made at another time";
      case OTHER_GIVER -> "By others";
      case OTHER_RECEIVER -> "For others, or for nobody who is named";
      case OTHER_FUNDING -> "Other funding";
      case OTHER_CURRENCY -> "Said in another currency alone";
      case PART_OF -> "Part of a sum that is counted";
      case RESTATES -> "Said before: restates a sum that is counted";
      case RENEWED -> "An earlier round of a promise that was renewed";
      case SUPERSEDED -> "Another promise took its place";
      case FULFILS -> "The delivery of a promise that is counted";
      case INCLUDED -> "Included in a running total that is counted";
    };
  }
}
