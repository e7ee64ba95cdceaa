package entente.publish;

import entente.model.Commitment;
import entente.model.Entry;
import entente.model.Evidence;
import entente.model.Party;
import entente.model.Publication;
import entente.model.Report;
import entente.model.Sector;
import entente.model.When;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/// Commitments of money, goods, people, programmes and security assistance as IATI activities,
/// version 2.03.
///
/// What is promised is a pledge (transaction type 12; 13 where the reporter receives). Only what a
/// source calls signed is a commitment (2, 11). What is merely considered, cancelled, or a total of
/// earlier promises has no transaction. Each source is a document link whose description has the
/// quoted words. IATI wants days: where the sources give less, the day is the last one by which it
/// must have been so, and a narrative beside it says so.
public final class IatiXml {
  private static final Set<Commitment.Kind> KINDS =
      Set.of(
          Commitment.Kind.FINANCE,
          Commitment.Kind.GOODS,
          Commitment.Kind.PEOPLE,
          Commitment.Kind.PROGRAMME,
          Commitment.Kind.MILITARY);

  private final Optional<Party> reporter;

  private IatiXml(Optional<Party> reporter) {
    this.reporter = reporter;
  }

  static void write(Slice slice, OutputStream out) throws IOException {
    write(slice, Optional.empty(), out);
  }

  /// @param reporter for whom it is reported; empty for Entente itself
  /// @throws IllegalArgumentException if the slice has nothing that IATI could hold: a file without
  ///   activities is not valid
  public static void write(Slice slice, Optional<Party> reporter, OutputStream out)
      throws IOException {
    List<Entry> entries = slice.entries().stream().filter(IatiXml::holds).toList();
    if (entries.isEmpty()) {
      throw new IllegalArgumentException(
          "iati: found no commitment of money, goods, people or programmes in the slice, wanted at"
              + " least one; widen the filters");
    }
    var iati = new IatiXml(reporter);
    Instant latest =
        entries.stream()
            .flatMap(entry -> entry.reports().stream())
            .map(Report::recorded)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    Xml.write(
        out,
        xml ->
            xml.element(
                "iati-activities",
                body -> {
                  for (Entry entry : entries) {
                    iati.activity(entry, (Commitment) entry.settled(), body);
                  }
                },
                "version",
                "2.03",
                "generated-datetime",
                moment(latest)));
  }

  /// Whether an entry is of a kind that IATI has a place for.
  public static boolean holds(Entry entry) {
    return entry.settled() instanceof Commitment commitment && KINDS.contains(commitment.kind());
  }

  private void activity(Entry entry, Commitment commitment, Xml xml) throws XMLStreamException {
    Report first = entry.reports().getFirst();
    Instant latest =
        entry.reports().stream().map(Report::recorded).max(Comparator.naturalOrder()).orElseThrow();
    xml.element(
        "iati-activity",
        activity -> {
          activity.text(
              "iati-identifier",
              reference() + "-" + Lasting.id(entry).replaceAll("[\\s/&|?]", "-"));
          organisation(activity);
          narrated(activity, "title", EntryName.of(entry));
          activity.element(
              "description",
              each -> each.text("narrative", description(entry, commitment)),
              "type",
              "1");
          for (Party party : commitment.from()) {
            party(activity, "participating-org", party, "role", "1");
          }
          activity.empty("activity-status", "code", status(commitment.status()));
          dates(activity, commitment, first);
          recipients(activity, commitment);
          for (Sector sector : commitment.sectors().stream().sorted().toList()) {
            activity.element(
                "sector",
                each -> each.text("narrative", Words.of(sector)),
                "vocabulary",
                "99",
                "code",
                sector.word());
          }
          IatiTransaction.write(activity, reporter, entry, commitment, first);
          for (Map.Entry<Publication, List<Report>> source : sources(entry).entrySet()) {
            document(activity, source.getKey(), source.getValue());
          }
        },
        "xml:lang",
        "en",
        "last-updated-datetime",
        moment(latest));
  }

  private String reference() {
    return reporter.map(Party::id).orElse("ENTENTE");
  }

  private void organisation(Xml xml) throws XMLStreamException {
    xml.element(
        "reporting-org",
        each -> each.text("narrative", reporter.map(PartyName::of).orElse("Entente")),
        "ref",
        reference(),
        "type",
        reporter.map(IatiXml::type).orElse("90"),
        "secondary-reporter",
        "1");
  }

  static void party(Xml xml, String element, Party party, String... further)
      throws XMLStreamException {
    var attributes = new ArrayList<String>(List.of(further));
    attributes.addAll(List.of("type", type(party), "ref", party.id()));
    xml.element(
        element,
        each -> each.text("narrative", PartyName.of(party)),
        attributes.toArray(String[]::new));
  }

  /// Government for a state, multilateral for a body or region.
  private static String type(Party party) {
    return PartyName.alpha2(party).isPresent() ? "10" : "40";
  }

  private static String status(Commitment.Status status) {
    return switch (status) {
      case CONSIDERED, PLEDGED, SIGNED -> "1";
      case UNDERWAY -> "2";
      case DELIVERED -> "3";
      case CANCELLED -> "5";
    };
  }

  private static String description(Entry entry, Commitment commitment) {
    var parts = new ArrayList<String>();
    parts.add("According to its sources, this is " + standing(commitment.status()) + ".");
    if (commitment.terms().years() != null) {
      parts.add("Over " + Words.number(commitment.terms().years()) + " years.");
    }
    if (commitment.terms().count() != null) {
      parts.add(
          "For "
              + Words.number(commitment.terms().count().value())
              + " "
              + commitment.terms().count().unit()
              + ".");
    }
    if (!commitment.to().isEmpty()) {
      parts.add(
          "For the benefit of "
              + Words.and(commitment.to().stream().map(PartyName::of).toList())
              + ".");
    }
    if (IatiTransaction.cumulative(entry)) {
      parts.add("The sum is a total of earlier promises.");
    }
    if (entry.inConflict()) {
      parts.add(
          "Sources disagree on "
              + Words.and(
                  entry.disagreements().stream()
                      .map(each -> each.field().key())
                      .distinct()
                      .toList())
              + "; what is given here is what was settled on.");
    }
    return String.join(" ", parts);
  }

  private static String standing(Commitment.Status status) {
    return switch (status) {
      case CONSIDERED -> "being considered";
      case PLEDGED -> "pledged";
      case SIGNED -> "signed";
      case UNDERWAY -> "under way";
      case DELIVERED -> "delivered";
      case CANCELLED -> "cancelled";
    };
  }

  private static void dates(Xml xml, Commitment commitment, Report first)
      throws XMLStreamException {
    IatiDay.made(commitment, first).write(xml, "activity-date", "type", "1");
    When by = commitment.terms().by();
    if (by != null) {
      new IatiDay(
              by.last(),
              by instanceof When.OnDay
                  ? null
                  : "The sources say by %s; this is the last day of it.".formatted(Words.of(by)))
          .write(xml, "activity-date", "type", "3");
    }
  }

  /// Of several recipients IATI wants shares, which no source gives: they stand in the description
  /// alone.
  private static void recipients(Xml xml, Commitment commitment) throws XMLStreamException {
    if (commitment.to().size() != 1) {
      return;
    }
    Party party = commitment.to().getFirst();
    Optional<String> country = PartyName.alpha2(party);
    if (country.isPresent()) {
      xml.element(
          "recipient-country",
          each -> each.text("narrative", PartyName.of(party)),
          "code",
          country.get());
    } else {
      xml.element(
          "recipient-region",
          each -> each.text("narrative", PartyName.of(party)),
          "code",
          party.id(),
          "vocabulary",
          "99");
    }
  }

  private static Map<Publication, List<Report>> sources(Entry entry) {
    return entry.reports().stream()
        .collect(
            Collectors.groupingBy(Report::publication, LinkedHashMap::new, Collectors.toList()));
  }

  private static void document(Xml xml, Publication publication, List<Report> reports)
      throws XMLStreamException {
    String format =
        address(publication).toLowerCase(Locale.ROOT).endsWith(".pdf")
            ? "application/pdf"
            : "text/html";
    xml.element(
        "document-link",
        link -> {
          narrated(
              link, "title", publication.title() == null ? publication.doc() : publication.title());
          String quotes =
              reports.stream()
                  .flatMap(report -> report.claim().evidence().stream())
                  .map(Evidence::quote)
                  .distinct()
                  .map(quote -> "“" + quote + "”")
                  .collect(Collectors.joining(" … "));
          narrated(
              link,
              "description",
              publication.publisher() == null ? quotes : publication.publisher() + ": " + quotes);
          link.empty("category", "code", "A12");
          if (publication.published() instanceof When.OnDay(var day)) {
            link.empty("document-date", "iso-date", day.toString());
          }
        },
        "url",
        address(publication),
        "format",
        format);
  }

  /// The address, or a name by the document's checksum where it has none that is one.
  private static String address(Publication publication) {
    String address = publication.address();
    try {
      if (address != null && !address.isBlank() && URI.create(address).isAbsolute()) {
        return address;
      }
    } catch (IllegalArgumentException unfit) {
      // no address then
    }
    return "urn:entente:document:" + publication.document();
  }

  static void narrated(Xml xml, String element, String narrative) throws XMLStreamException {
    xml.element(element, each -> each.text("narrative", narrative));
  }

  private static String moment(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
