package entente.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What one field of a claim holds, seen alike for every type: the form in which fields are
/// compared, stored and published.
public sealed interface Value {
  /// One party.
  record One(Party party) implements Value {
    @Override
    public String toString() {
      return party.id();
    }
  }

  /// Parties in the order in which the source names them; the order carries no meaning.
  record Parties(List<Party> parties) implements Value {
    public Parties {
      parties = List.copyOf(parties);
      Wanted.unique(parties, "parties");
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Parties that
          && parties.size() == that.parties.size()
          && (parties.equals(that.parties) || Set.copyOf(parties).equals(Set.copyOf(that.parties)));
    }

    @Override
    public int hashCode() {
      int hash = 0;
      for (Party party : parties) {
        hash += party.hashCode(); // whatever the order
      }
      return hash;
    }

    @Override
    public String toString() {
      return parties.stream().map(Party::id).collect(Collectors.joining(" "));
    }
  }

  /// A word of a vocabulary, or a slug.
  record Term(String word) implements Value {
    @Override
    public String toString() {
      return word;
    }
  }

  /// Words of the text: a place, a person, a topic.
  record Text(String text) implements Value {
    public Text {
      Wanted.that(
          !text.isBlank(),
          "text",
          text,
          "at least one word; leave the field out where there is none");
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /// A date as precise as the source.
  record Date(When when) implements Value {
    @Override
    public String toString() {
      return when.toString();
    }
  }

  /// A sum of money.
  record Amount(Money money) implements Value {
    @Override
    public String toString() {
      return money.toString();
    }
  }

  /// A number of things.
  record Tally(Count count) implements Value {
    @Override
    public String toString() {
      return count.toString();
    }
  }

  /// A bare number.
  record Figure(BigDecimal number) implements Value {
    public Figure {
      number = Numbers.plain(number);
    }

    @Override
    public String toString() {
      return number.toPlainString();
    }
  }

  /// True or false, where the text says.
  record Flag(boolean holds) implements Value {
    @Override
    public String toString() {
      return String.valueOf(holds);
    }
  }

  /// Sectors, in the guide's order.
  record Sectors(Set<Sector> sectors) implements Value {
    public Sectors {
      sectors = java.util.Collections.unmodifiableSet(new TreeSet<>(sectors));
    }

    @Override
    public String toString() {
      return sectors.stream().map(Sector::word).collect(Collectors.joining(" "));
    }
  }
}
