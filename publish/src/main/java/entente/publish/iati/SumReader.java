package entente.publish.iati;

import entente.model.aid.Budget;
import entente.model.aid.Flow;
import entente.model.aid.Organisation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the transactions and budgets of one activity.
final class SumReader {
  private static final List<Flow.Kind> KINDS = List.of(Flow.Kind.values());

  /// The codes and words of the first version and of what came before it.
  private static final Map<String, Flow.Kind> WORDS =
      Map.ofEntries(
          Map.entry("IF", Flow.Kind.INCOMING_FUNDS),
          Map.entry("C", Flow.Kind.COMMITMENT),
          Map.entry("D", Flow.Kind.DISBURSEMENT),
          Map.entry("E", Flow.Kind.EXPENDITURE),
          Map.entry("IP", Flow.Kind.INTEREST),
          Map.entry("LR", Flow.Kind.REPAYMENT),
          Map.entry("R", Flow.Kind.REIMBURSEMENT),
          Map.entry("QP", Flow.Kind.EQUITY_PURCHASE),
          Map.entry("QS", Flow.Kind.EQUITY_SALE),
          Map.entry("CG", Flow.Kind.GUARANTEE),
          Map.entry("COMMITMENT", Flow.Kind.COMMITMENT),
          Map.entry("DISBURSEMENT", Flow.Kind.DISBURSEMENT),
          Map.entry("EXPENDITURE", Flow.Kind.EXPENDITURE),
          Map.entry("PLEDGE", Flow.Kind.PLEDGE),
          Map.entry("PAID CONTRIBUTION", Flow.Kind.DISBURSEMENT),
          Map.entry("CONTRIBUTION", Flow.Kind.INCOMING_FUNDS));

  private static final String NONE = "none such";

  private final Xml xml;
  private final Faults faults;
  private final String currency;

  /// @param currency of what names none; empty where the activity names none either
  SumReader(Xml xml, Faults faults, String currency) {
    this.xml = xml;
    this.faults = faults;
    this.currency = currency;
  }

  /// A sum of money, as a `value` element gives it.
  private record Sum(BigDecimal value, String currency, @Nullable LocalDate date) {}

  /// What is gathered of one transaction.
  private static final class Gathered {
    private String kind = "";
    private @Nullable Sum sum;
    private @Nullable LocalDate date;
    private @Nullable Organisation provider;
    private @Nullable Organisation receiver;
  }

  /// What is gathered of one budget.
  private static final class GatheredBudget {
    private @Nullable LocalDate start;
    private @Nullable LocalDate end;
    private @Nullable Sum sum;
  }

  Optional<Flow> flow() {
    int line = xml.line();
    var gathered = new Gathered();
    gathered.kind = xml.attribute("type").orElse("");
    xml.children(name -> {
      switch (name) {
        case "transaction-type" -> gathered.kind = xml.attribute("code").orElseGet(xml::text);
        case "status" -> gathered.kind = gathered.kind.isEmpty() ? xml.text() : gathered.kind;
        case "transaction-date" ->
            gathered.date = Days.read(xml, faults, "transaction/transaction-date").orElse(null);
        case "value" -> gathered.sum = sum("transaction/value").orElse(null);
        case "provider-org" -> gathered.provider = Organisations.read(xml);
        case "receiver-org" -> gathered.receiver = Organisations.read(xml);
        default -> faults.unused("transaction/" + name);
      }
    });
    Optional<Flow.Kind> kind = kind(gathered.kind);
    if (kind.isEmpty()) {
      faults.add(
          line,
          "transaction/transaction-type",
          gathered.kind,
          "a code from 1 to 13; the transaction is left out");
    }
    if (gathered.sum == null) {
      faults.add(
          line, "transaction", NONE, "a value with its currency that can be read; it is left out");
    }
    if (kind.isEmpty() || gathered.sum == null) {
      return Optional.empty();
    }
    Sum sum = gathered.sum;
    if (gathered.date == null && sum.date() == null) {
      faults.add(line, "transaction", NONE, "a day that can be read; it counts for no year");
    }
    LocalDate date = gathered.date == null ? sum.date() : gathered.date;
    return Optional.of(
        new Flow(
            kind.get(), date, sum.value(), sum.currency(), gathered.provider, gathered.receiver));
  }

  private static Optional<Flow.Kind> kind(String code) {
    if (code.matches("[1-9]|1[0-3]")) {
      return Optional.of(KINDS.get(Integer.parseInt(code) - 1));
    }
    String word = code.toUpperCase(Locale.ROOT);
    return Optional.ofNullable(
        WORDS.get(word.startsWith("DISBURS") ? "DISBURSEMENT" : word)); // often misspelt
  }

  Optional<Budget> budget() {
    int line = xml.line();
    var gathered = new GatheredBudget();
    xml.children(name -> {
      switch (name) {
        case "period-start" ->
            gathered.start = Days.read(xml, faults, "budget/period-start").orElse(null);
        case "period-end" ->
            gathered.end = Days.read(xml, faults, "budget/period-end").orElse(null);
        case "value" -> gathered.sum = sum("budget/value").orElse(null);
        default -> faults.unused("budget/" + name);
      }
    });
    Sum sum = gathered.sum;
    if (sum == null) {
      faults.add(
          line, "budget", NONE, "a value with its currency that can be read; it is left out");
      return Optional.empty();
    }
    return Optional.of(new Budget(gathered.start, gathered.end, sum.value(), sum.currency()));
  }

  private Optional<Sum> sum(String where) {
    int line = xml.line();
    String unit = xml.attribute("currency").orElse(currency).toUpperCase(Locale.ROOT);
    LocalDate date = Days.attribute(xml, "value-date").orElse(null);
    String text = xml.text();
    String plain = text.replace(",", "").replaceAll("\\s", "");
    if (!plain.matches("[+-]?[0-9]{1,30}([.][0-9]{0,20})?|[+-]?[.][0-9]{1,20}")) {
      faults.add(line, where, text, Text.NUMBER.wanted());
      return Optional.empty();
    }
    if (!unit.matches("[A-Z]{3}")) {
      faults.add(
          line,
          where + "/currency",
          unit,
          "a code of ISO 4217, here or as the activity's default-currency");
      return Optional.empty();
    }
    return Optional.of(new Sum(new BigDecimal(plain), unit, date));
  }
}
