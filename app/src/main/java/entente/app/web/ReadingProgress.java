package entente.app.web;

import entente.app.intake.Inbox;
import entente.app.intake.Slip;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far the documents that were handed over have come, the newest first.
///
/// @param waiting how many are still to be read
/// @param trouble why they cannot be stored now; null where nothing hinders it
/// @param more how many older ones are not shown
record ReadingProgress(
    List<Line> lines, long waiting, long refused, @Nullable String trouble, long more) {
  private static final int SHOWN = 60;

  /// A document.
  ///
  /// @param state in a word or two
  /// @param address where it is read in place; null where it is not yet, or cannot be
  /// @param why what could not be used, or what is missing
  record Line(String name, String state, Kind kind, @Nullable Address address, String why) {}

  /// What a line is about: how it is marked.
  enum Kind {
    WAITING,
    WORKING,
    ADDED,
    THERE,
    REFUSED;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static ReadingProgress of(Asked asked, Inbox inbox) {
    List<Slip> slips = inbox.slips();
    String current = inbox.current();
    return new ReadingProgress(
        slips.stream()
            .limit(SHOWN)
            .map(slip -> line(asked, slip, slip.id().equals(current)))
            .toList(),
        slips.stream().filter(each -> each.fate() == null).count(),
        slips.stream().filter(each -> each.fate() instanceof Slip.Fate.Refused).count(),
        inbox.trouble(),
        Math.max(0, slips.size() - SHOWN));
  }

  private static Line line(Asked asked, Slip slip, boolean current) {
    String name = slip.title() == null ? slip.name() : slip.title();
    return switch (slip.fate()) {
      case null ->
          current
              ? new Line(
                  name,
                  slip.address() ? "being fetched and read" : "being read",
                  Kind.WORKING,
                  null,
                  "")
              : new Line(name, "waiting", Kind.WAITING, null, "");
      case Slip.Fate.Added(var document, var things, var notes) ->
          new Line(
              name,
              Say.count(things, "thing") + " read",
              Kind.ADDED,
              asked.toDocument(document),
              Say.capital(String.join("; ", notes)));
      case Slip.Fate.There(var document) ->
          new Line(name, "there already", Kind.THERE, asked.toDocument(document), "");
      case Slip.Fate.Refused(var reason) ->
          new Line(name, "not usable", Kind.REFUSED, null, Say.capital(reason) + ".");
    };
  }
}
