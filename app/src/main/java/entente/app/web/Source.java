package entente.app.web;

import entente.model.Publication;
import entente.model.Report;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where something was published, as a footnote names it.
///
/// @param who the publisher, or the document's id where nobody is named
/// @param address where it was published; null where it has none that a browser may safely open
record Source(
    String who, String when, String title, String doc, String hash, @Nullable String address) {
  static Source of(Report report) {
    return of(report.publication());
  }

  static Source of(Publication publication) {
    return new Source(
        Isolated.of(who(publication)),
        publication.published() == null ? "undated" : Say.when(publication.published()),
        Isolated.of(publication.title() == null ? publication.doc() : publication.title()),
        publication.doc(),
        publication.document(),
        openable(publication.address()));
  }

  /// The publisher, or the document's id where nobody is named, as data has it.
  static String who(Publication publication) {
    return publication.publisher() == null ? publication.doc() : publication.publisher();
  }

  /// Whether somebody is named who published it.
  boolean named() {
    return !who.equals(doc);
  }

  private static @Nullable String openable(@Nullable String address) {
    if (address == null) {
      return null;
    }
    String small = address.toLowerCase(Locale.ROOT);
    return small.startsWith("https://") || small.startsWith("http://") ? address : null;
  }
}
