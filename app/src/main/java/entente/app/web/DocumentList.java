package entente.app.web;

import entente.model.Publication;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The documents by the day on which they were published, the newest first.
record DocumentList(List<Item> items, int total) {

  /// A publication, and how much was read in its document.
  record Item(Source source, int read) {}

  /// What the address asks for, all of it.
  static List<Publication> all(Asked asked, Known known) {
    String words = asked.text("q").toLowerCase(Locale.ENGLISH);
    return known.newestPublications().filter(each -> words.isEmpty() || fits(each, words)).toList();
  }

  static DocumentList of(Asked asked, Known known) {
    var all = all(asked, known);
    int first = Math.min(all.size(), (asked.page() - 1) * Listing.PAGE);
    var shown = all.subList(first, Math.min(all.size(), first + Listing.PAGE));
    var read = known.told(shown.stream().map(Publication::document).toList());
    return new DocumentList(
        IntStream.range(0, shown.size())
            .mapToObj(at -> new Item(Source.of(shown.get(at)), read.get(at)))
            .toList(),
        all.size());
  }

  private static boolean fits(Publication publication, String words) {
    var source = Source.of(publication);
    return (source.title() + "\n" + source.who() + "\n" + source.doc())
        .toLowerCase(Locale.ENGLISH)
        .contains(words);
  }

  int pages() {
    return Math.max(1, (total + Listing.PAGE - 1) / Listing.PAGE);
  }
}
