package entente.app.web;

import entente.model.Commitment;
import entente.model.Entry;
import entente.model.Party;
import entente.model.Word;
import entente.publish.PartyName;
import entente.reconcile.SumsAsked;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// By what the promises of a slice are told apart, each group with its own total.
enum Grouping implements Word {
  GIVER("Promised by"),
  RECEIVER("To"),
  SECTOR("Sector"),
  YEAR("Year"),
  STATUS("Status"),
  CURRENCY("Currency");

  private final String title;

  Grouping(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  static Grouping of(Asked asked) {
    String word = asked.value("by").orElse(GIVER.word());
    return Arrays.stream(values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new MisaskedException("by", word, "giver, receiver, sector, year, status or currency"));
  }

  /// The groups that a promise falls into, by what their address asks; empty where no document
  /// states it.
  Set<String> keys(Entry entry) {
    if (!(entry.settled() instanceof Commitment commitment)) {
      return Set.of();
    }
    return switch (this) {
      case GIVER -> ids(commitment.from());
      case RECEIVER -> ids(commitment.to());
      case SECTOR ->
          commitment.sectors().stream()
              .map(Word::word)
              .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
      case YEAR -> Set.of(year(entry, commitment));
      case STATUS -> Set.of(commitment.status().word());
      case CURRENCY ->
          commitment.terms().amount() == null
              ? Set.of()
              : Set.of(commitment.terms().amount().currency());
    };
  }

  private static Set<String> ids(List<Party> parties) {
    return parties.stream()
        .map(Party::id)
        .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
  }

  /// What has no date counts for the year in which it was first known, as it does in totals.
  private static String year(Entry entry, Commitment commitment) {
    var day = commitment.date() == null ? entry.head().known() : commitment.date().first();
    return String.format(Locale.ROOT, "%04d", day.getYear());
  }

  /// The question about one group alone.
  SumsAsked narrowed(SumsAsked asked, String key) {
    return this == CURRENCY ? asked.in(key) : asked;
  }

  /// The address of one group.
  Address of(Address slice, String key) {
    return switch (this) {
      case YEAR -> slice.with("from", key).with("to", key);
      case GIVER, RECEIVER -> slice.with(word(), key);
      case SECTOR, STATUS, CURRENCY -> slice.with(word(), key);
    };
  }

  /// A group's name.
  String name(String key) {
    return switch (this) {
      case GIVER, RECEIVER -> PartyName.of(new Party(key));
      case SECTOR -> Say.capital(Say.sector(key));
      case STATUS -> Say.capital(Say.slug(key));
      case YEAR, CURRENCY -> key;
    };
  }

  /// What the page says of promises that are in no group.
  String none() {
    return switch (this) {
      case RECEIVER -> "No receiver is stated";
      case SECTOR -> "No sector is stated";
      case CURRENCY -> "No sum is stated";
      case GIVER, YEAR, STATUS -> "Not stated";
    };
  }

  /// Whether one promise may stand in several groups, so that their totals are not to be added up.
  boolean overlaps() {
    return this == GIVER || this == RECEIVER || this == SECTOR;
  }
}
