package entente.publish;

import entente.model.Bound;
import entente.model.Commitment;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Money;
import entente.model.Party;
import entente.model.Report;
import entente.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/// A promised sum as a transaction of an IATI activity: a pledge, or a commitment where a source
/// calls it signed; incoming where the reporter receives it.
final class IatiTransaction {
  private IatiTransaction() {}

  /// Nothing where there is no sum, or none that was promised.
  static void write(
      Xml xml, Optional<Party> reporter, Entry entry, Commitment commitment, Report first)
      throws XMLStreamException {
    Money amount = commitment.terms().amount();
    boolean promised =
        switch (commitment.status()) {
          case CONSIDERED, CANCELLED -> false;
          case PLEDGED, SIGNED, UNDERWAY, DELIVERED -> true;
        };
    if (amount == null || !promised || cumulative(entry)) {
      return;
    }
    boolean receives =
        reporter.isPresent()
            && commitment.to().contains(reporter.get())
            && !commitment.from().contains(reporter.get());
    String type = signed(entry) ? (receives ? "11" : "2") : (receives ? "13" : "12");
    IatiDay day = IatiDay.made(commitment, first);
    String date = day.day().toString();
    xml.element(
        "transaction",
        transaction -> {
          transaction.empty("transaction-type", "code", type);
          transaction.empty("transaction-date", "iso-date", date);
          transaction.text(
              "value",
              amount.value().toPlainString(),
              "currency",
              amount.currency(),
              "value-date",
              date);
          String said = said(commitment, day);
          if (!said.isEmpty()) {
            IatiXml.narrated(transaction, "description", said);
          }
          side(transaction, "provider-org", commitment.from());
          side(transaction, "receiver-org", commitment.to());
        });
  }

  /// What the bare figure and day leave out.
  private static String said(Commitment commitment, IatiDay day) {
    var said = new ArrayList<String>();
    Bound bound = commitment.terms().bound();
    if (bound != null && bound != Bound.EXACT) {
      said.add(
          switch (bound) {
            case AT_LEAST -> "At least this sum.";
            case AT_MOST -> "Up to this sum.";
            case ABOUT, EXACT -> "About this sum.";
          });
    }
    if (day.caveat() != null) {
      said.add(day.caveat());
    }
    return String.join(" ", said);
  }

  private static void side(Xml xml, String element, List<Party> parties) throws XMLStreamException {
    if (parties.size() == 1) {
      IatiXml.party(xml, element, parties.getFirst());
    } else if (!parties.isEmpty()) {
      IatiXml.narrated(xml, element, Words.and(parties.stream().map(PartyName::of).toList()));
    }
  }

  private static boolean signed(Entry entry) {
    return entry.settled() instanceof Commitment commitment
            && commitment.status() == Commitment.Status.SIGNED
        || entry.reports().stream()
            .anyMatch(report ->
                report.claim().assertion() instanceof Commitment said
                    && said.status() == Commitment.Status.SIGNED);
  }

  /// Whether the sum is a total of earlier promises.
  static boolean cumulative(Entry entry) {
    return entry.reports().stream()
        .anyMatch(report ->
            report.claim().further().get(Field.NOVELTY) instanceof Value.Term(String word)
                && word.equals("cumulative"));
  }
}
