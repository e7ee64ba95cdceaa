package entente.app.web;

/// The evidence of an entry in pages, so that one of which hundreds report stays one that can be
/// read; and where each report's words are.
///
/// @param entry the address of the entry's page
/// @param page the one that is shown, from 1
/// @param reports how many there are in all
record ProofPages(Address entry, int page, int reports) {
  private static final int EACH = 25;

  /// @throws MisaskedException if the page is none
  static ProofPages of(Asked asked, Row row) {
    return new ProofPages(asked.toEntry(row.id()), asked.page(), row.entry().reports().size());
  }

  /// Where the words of a report are.
  ///
  /// @param number of the report within its entry, from 1
  static Address address(Asked asked, String entry, int number) {
    int page = pageOf(number);
    return asked.toEntry(entry).with("page", page == 1 ? "" : page).at("evidence-" + number);
  }

  private static int pageOf(int number) {
    return (number + EACH - 1) / EACH;
  }

  int pages() {
    return Math.max(1, pageOf(reports));
  }

  /// The first report of this page, counted from 0.
  int from() {
    return Math.min((page - 1) * EACH, reports);
  }

  /// The one after its last.
  int to() {
    return Math.min(from() + EACH, reports);
  }

  /// Where the words of a report are, seen from this page.
  String to(int number) {
    int other = pageOf(number);
    Address there = entry.at("evidence-" + number);
    return other == page
        ? "#evidence-" + number
        : there.with("page", other == 1 ? "" : other).toString();
  }
}
