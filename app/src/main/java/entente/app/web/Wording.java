package entente.app.web;

import entente.ledger.Ledger;
import entente.model.Party;
import entente.publish.PartyName;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which versions of entries have a word: in their names, in those of their parties, or in the
/// passages and publishers of their reports. Any number of threads may ask.
final class Wording {
  private static final int REMEMBERED = 48;

  private final Ledger ledger;

  /// In the ledger's order, each at its place.
  private final List<Kept> versions;

  private final Map<Party, List<Kept>> byParty;
  private final LongFunction<List<Kept>> ofEntry;
  private final WordIndex names;
  private final WordIndex said;

  /// Of each text of `said`, when it is said of which entry.
  private final List<Stay> stays = new ArrayList<>();

  /// The places of the versions that have the words that were asked for last.
  private final Map<String, BitSet> remembered =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BitSet> eldest) {
          return size() > REMEMBERED;
        }
      };

  /// What a claim says while it belongs to an entry.
  private record Stay(long entry, int since, int until) {}

  /// @param ofEntry the versions of an entry, by its number
  Wording(
      Ledger ledger,
      List<Kept> versions,
      Map<Party, List<Kept>> byParty,
      LongFunction<List<Kept>> ofEntry) {
    this.ledger = ledger;
    this.versions = versions;
    this.byParty = byParty;
    this.ofEntry = ofEntry;
    var naming = new WordIndex.Making();
    versions.forEach(each -> naming.add(each.place(), name(each)));
    names = naming.index();
    var saying = new WordIndex.Making();
    ledger.words(
        null,
        (entry, words, since, until) -> {
          saying.add(stays.size(), words);
          stays.add(new Stay(entry, (int) since.toEpochDay(), (int) until.toEpochDay()));
        });
    said = saying.index();
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
    var places = new BitSet(versions.size());
    byParty.forEach((party, named) -> {
      if (Row.begins(called(party), beginning)) {
        named.forEach(each -> places.set(each.place()));
      }
    });
    if (WordIndex.words(beginning).equals(List.of(beginning))) {
      places.or(names.beginning(beginning));
      said.beginning(beginning).stream()
          .mapToObj(stays::get)
          .forEach(stay -> set(stay.entry, stay.since, stay.until, places));
    } else {
      versions.stream()
          .filter(each -> Row.begins(name(each), beginning))
          .forEach(each -> places.set(each.place()));
      read(beginning, places);
    }
    return places;
  }

  private static String called(Party party) {
    return (party.id() + " " + PartyName.of(party)).toLowerCase(Locale.ENGLISH);
  }

  /// What is no plain word is looked for in the passages themselves, of those alone that have its
  /// words.
  private void read(String beginning, BitSet places) {
    ledger.words(
        having(WordIndex.words(beginning)),
        (entry, text, since, until) -> {
          if (Row.begins(text, beginning)) {
            set(entry, (int) since.toEpochDay(), (int) until.toEpochDay(), places);
          }
        });
  }

  /// The entries of which something is said with words that begin so; null, which is all, where no
  /// word is asked for.
  private @Nullable Set<Long> having(List<String> words) {
    BitSet texts = null;
    for (String word : words) {
      BitSet found = said.beginning(word);
      if (texts == null) {
        texts = found;
      } else {
        texts.and(found);
      }
    }
    return texts == null
        ? null
        : texts.stream().mapToObj(text -> stays.get(text).entry).collect(Collectors.toSet());
  }

  private void set(long entry, int since, int until, BitSet places) {
    for (Kept each : ofEntry.apply(entry)) {
      if (each.beganWithin(since, until)) {
        places.set(each.place());
      }
    }
  }
}
