package entente.model.plan;

import entente.model.Money;
import entente.model.Party;
import entente.model.Sector;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a plan says in one cell. Its text reads back as the same.
public sealed interface Said {
  /// Words.
  record Text(String text) implements Said {
    @Override
    public String toString() {
      return text;
    }
  }

  /// Names or sentences, each by itself; none holds a semicolon.
  record Names(List<String> names) implements Said {
    public Names {
      names = List.copyOf(names);
    }

    @Override
    public String toString() {
      return String.join("; ", names);
    }
  }

  /// Parties, in the plan's order.
  record Parties(List<Party> parties) implements Said {
    public Parties {
      parties = List.copyOf(parties);
    }

    @Override
    public String toString() {
      return joined(parties);
    }
  }

  /// Sectors, in the guide's order.
  record Sectors(Set<Sector> sectors) implements Said {
    public Sectors {
      sectors = Collections.unmodifiableSet(new TreeSet<>(sectors));
    }

    @Override
    public String toString() {
      return sectors.stream().map(Sector::word).collect(Collectors.joining("; "));
    }
  }

  /// A sum of money.
  record Sum(Money money) implements Said {
    @Override
    public String toString() {
      return money.currency() + " " + money.value().toPlainString();
    }
  }

  /// A date as precise as the plan gives it.
  record Date(PlanDate date) implements Said {
    @Override
    public String toString() {
      return date.toString();
    }
  }

  /// Steps on the way.
  record Steps(List<Milestone> milestones) implements Said {
    public Steps {
      milestones = List.copyOf(milestones);
    }

    @Override
    public String toString() {
      return joined(milestones);
    }
  }

  /// How far it has come.
  record Stage(Progress progress) implements Said {
    @Override
    public String toString() {
      return progress.word();
    }
  }

  /// What sort of line it is.
  record Place(Level level) implements Said {
    @Override
    public String toString() {
      return level.word();
    }
  }

  private static String joined(Collection<?> all) {
    return all.stream().map(Object::toString).collect(Collectors.joining("; "));
  }
}
