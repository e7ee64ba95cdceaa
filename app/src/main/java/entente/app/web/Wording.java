package entente.app.web;

import entente.ledger.Ledger;
import entente.model.Party;
import entente.publish.PartyName;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which versions of entries have a word: in their names, in those of their parties, or in the
/// passages and publishers of their reports. Any number of threads may ask.
final class Wording {
  private static final int REMEMBERED = 48;

  /// After so many entries have turned out other than they were, all is laid out anew.
  private static final int FEW = 4_000;

  private final Rows rows;

  /// What is said of entries that were as they are when it was laid out; null until then.
  private @Nullable Texts texts;

  /// The numbers of the entries that are other than they were then.
  private final Set<Long> turned;

  /// What is said of these now; null until it is laid out.
  private @Nullable Texts later;

  /// The places of the versions that have the words that were asked for last.
  private final Map<String, BitSet> remembered =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BitSet> eldest) {
          return size() > REMEMBERED;
        }
      };

  /// While something is said of an entry.
  private record Stay(long entry, int since, int until) {}

  /// Names, passages and publishers.
  ///
  /// @param stays of each text of the index, when it is said of which entry
  private record Texts(WordIndex index, List<Stay> stays) {
    /// @param entries the numbers of those that are asked for; null for all
    static Texts of(Ledger ledger, Stream<Kept> versions, @Nullable Set<Long> entries) {
      var making = new WordIndex.Making();
      List<Stay> stays = new ArrayList<>();
      versions.forEach(each -> {
        making.add(stays.size(), name(each));
        stays.add(new Stay(each.outline().entry(), each.since(), each.until()));
      });
      ledger.words(
          entries,
          (entry, words, since, until) -> {
            making.add(stays.size(), words);
            stays.add(new Stay(entry, (int) since.toEpochDay(), (int) until.toEpochDay()));
          });
      return new Texts(making.index(), stays);
    }

    /// Of the texts that have words that begin in each of these ways.
    Stream<Stay> having(List<String> beginnings) {
      BitSet found = null;
      for (String beginning : beginnings) {
        BitSet these = index.beginning(beginning);
        if (found == null) {
          found = these;
        } else {
          found.and(these);
        }
      }
      return found == null ? Stream.empty() : found.stream().mapToObj(stays::get);
    }
  }

  private Wording(Rows rows, @Nullable Texts texts, Set<Long> turned) {
    this.rows = rows;
    this.texts = texts;
    this.turned = turned;
  }

  /// Laid out when it is first asked for.
  static Wording of(Rows rows) {
    return new Wording(rows, null, Set.of());
  }

  /// That of the ledger as it went on.
  ///
  /// @param since the numbers of the entries that are other than they were
  synchronized Wording after(Rows now, Set<Long> since) {
    Set<Long> others = new HashSet<>(turned);
    others.addAll(since);
    return texts == null || others.size() > FEW ? of(now) : new Wording(now, texts, others);
  }

  private synchronized void lay() {
    if (texts == null) {
      texts = Texts.of(rows.ledger(), rows.all().stream(), null);
    }
    if (later == null) {
      Stream<Kept> versions = turned.stream().flatMap(entry -> rows.of(entry).stream());
      later = Texts.of(rows.ledger(), versions, turned);
    }
  }

  private static String name(Kept each) {
    return each.row().plainName().toLowerCase(Locale.ENGLISH);
  }

  /// The places of the versions in which a word begins so; in small letters.
  BitSet places(String beginning) {
    synchronized (remembered) {
      return remembered.computeIfAbsent(beginning, this::find);
    }
  }

  private BitSet find(String beginning) {
    var places = new BitSet(rows.all().size());
    rows.byParty()
        .forEach((party, named) -> {
          if (Row.begins(called(party), beginning)) {
            named.forEach(each -> places.set(each.place()));
          }
        });
    if (WordIndex.words(beginning).equals(List.of(beginning))) {
      having(List.of(beginning))
          .forEach(stay -> set(stay.entry(), stay.since(), stay.until(), places));
    } else {
      rows.all().stream()
          .filter(each -> Row.begins(name(each), beginning))
          .forEach(each -> places.set(each.place()));
      read(beginning, places);
    }
    return places;
  }

  private static String called(Party party) {
    return (party.id() + " " + PartyName.of(party)).toLowerCase(Locale.ENGLISH);
  }

  private Stream<Stay> having(List<String> beginnings) {
    lay();
    return Stream.concat(
        Objects.requireNonNull(texts)
            .having(beginnings)
            .filter(stay -> !turned.contains(stay.entry())),
        Objects.requireNonNull(later).having(beginnings));
  }

  /// What is no plain word is looked for in the passages themselves, of those alone that have its
  /// words.
  private void read(String beginning, BitSet places) {
    List<String> words = WordIndex.words(beginning);
    rows.ledger()
        .words(
            words.isEmpty() ? null : having(words).map(Stay::entry).collect(Collectors.toSet()),
            (entry, text, since, until) -> {
              if (Row.begins(text, beginning)) {
                set(entry, (int) since.toEpochDay(), (int) until.toEpochDay(), places);
              }
            });
  }

  private void set(long entry, int since, int until, BitSet places) {
    for (Kept each : rows.of(entry)) {
      if (each.beganWithin(since, until)) {
        places.set(each.place());
      }
    }
  }
}
