package entente.app.web;

import java.util.List;
import java.util.regex.Pattern;

/// The addresses at which every page is looked at: on the ledger of the samples, each route that
/// answers as a page at least once.
final class Everywhere {
  /// A page to look at: a name for its picture, and where it is.
  record Stop(String name, String address) {
    @Override
    public String toString() {
      return address;
    }
  }

  private static final List<Stop> STOPS =
      List.of(
          new Stop("overview", "/"),
          new Stop("overview-then", "/?known_on=2024-03-06&valid_on=2024-03-06"),
          new Stop("entries", "/entries"),
          new Stop("entries-filtered", "/entries?type=commitment&party=AUS&sort=-amount"),
          new Stop("entries-none", "/entries?q=zeppelin"),
          new Stop("entry", "/entries/ahead-sum"),
          new Stop("entry-relation", "/entries/sealed-relation"),
          new Stop("entry-unverified", "/entries/away%2F1"),
          new Stop("commitments", "/commitments"),
          new Stop("paid", "/paid"),
          new Stop("snapshots", "/snapshots"),
          new Stop("due", "/due"),
          new Stop("changes", "/changes"),
          new Stop("pair", "/pair/AUS/ASEAN"),
          new Stop("brief", "/pair/AUS/ASEAN/brief"),
          new Stop("network", "/network"),
          new Stop("meeting", "/meetings/sealed-meeting"),
          new Stop("party", "/party/AUS"),
          new Stop("plans", "/plans"),
          new Stop("plan", "/plans/poa"),
          new Stop("plan-proposed", "/plans/poa?status=proposed"),
          new Stop("plan-line", "/plans/poa/2.2.1"),
          new Stop("compare-none", "/compare"),
          new Stop("compare", "/compare?from=aus-asean-2024-2&to=chairman-statement-2025-10"),
          new Stop("documents", "/documents"),
          new Stop("document", "/documents/aus-asean-2024-2"),
          new Stop("document-small", "/documents/sealed"),
          new Stop("conflicts", "/conflicts"),
          new Stop("sources", "/sources"),
          new Stop("review", "/review"),
          new Stop("claim", "/claims/ahead-sum"),
          new Stop("quality", "/quality"),
          new Stop("review-pairs", "/review?queue=pairs"),
          new Stop("review-claims", "/review?queue=claims"),
          new Stop("review-conflicts", "/review?queue=conflicts"),
          new Stop("review-plans", "/review?queue=plans"),
          new Stop("review-paid", "/review?queue=paid"),
          new Stop("decisions", "/decisions"),
          new Stop("search", "/search?q=maritime"),
          new Stop("search-none", "/search"));

  private Everywhere() {}

  static List<Stop> stops() {
    return STOPS;
  }

  /// Whether some stop is an address of this route.
  static boolean visits(String route) {
    var pattern = Pattern.compile(route.replaceAll("\\{[a-z]+}", "[^/?]+") + "(\\?.*)?");
    return STOPS.stream().anyMatch(each -> pattern.matcher(each.address()).matches());
  }
}
