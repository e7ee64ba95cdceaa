package entente.ledger;

import entente.model.Assertion;
import entente.model.Disagreement;
import entente.model.Entry;
import entente.model.Packed;
import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A version of an entry as lists show it, without what it rests on.
///
/// @param version its number, and `entry` that of its entry: good until something is recorded
/// @param since the first day on which it is known so, and `until` the first on which it no longer
///   is
/// @param rank puts entries that became known on one day in the ledger's order
/// @param name what a clerk would write on its tab
/// @param differing how many documents contradict each other in some field
/// @param conflicts in how many fields its claims cannot all be right
/// @param gravity how much the gravest of these conflicts matters, but for how recent it is; 0
///   where there is none
/// @param confidence that of the claim that the reader is least sure of, from 0 to 1; 1 where it
///   says so of none
public record Outline(
    long version,
    long entry,
    LocalDate since,
    LocalDate until,
    Entry.Head head,
    String rank,
    String name,
    int differing,
    int conflicts,
    float gravity,
    float confidence) {
  static final String SELECT =
      """
      SELECT version.number, version.entry, version.since, version.until, version.first_known, version.rank, version.last_known,
      version.sources, version.disagreements, head.bytes FROM \
      """;

  /// Whether it is what is known on a day; of all days where that is null.
  public boolean isKnown(@Nullable LocalDate day) {
    return day == null ? until.equals(Days.LAST) : !since.isAfter(day) && until.isAfter(day);
  }

  static byte[] bytes(Line line) {
    return Packed.bytes(out -> {
      Packed.text(line.name(), out);
      out.writeInt(line.differing());
      out.writeByte(Math.min(Byte.MAX_VALUE, line.conflicts()));
      out.writeFloat(line.gravity());
      out.writeFloat(line.confidence());
      Packed.write(line.settled(), out);
    });
  }

  /// Reads rows of [#SELECT]. What one version has of the one read before, of the same entry, is
  /// shared by both.
  static final class Reading {
    private final Map<Long, LocalDate> days = new HashMap<>();
    private @Nullable Outline last;
    private byte[] before = new byte[0];

    Outline of(ResultSet row) throws SQLException {
      long entry = row.getLong(2);
      byte[] bytes = row.getBytes(10);
      Outline other = last;
      if (other == null || other.entry != entry) {
        String rank = row.getString(6);
        last = read(row, bytes, rank, rank.substring(Math.min(32, rank.length())));
      } else if (Arrays.equals(before, bytes)) {
        last =
            made(
                row,
                other.head.settled(),
                other.rank,
                other.head.id(),
                other.name,
                other.differing,
                other.conflicts,
                other.gravity,
                other.confidence);
      } else {
        last = read(row, bytes, other.rank, other.head.id());
      }
      before = bytes;
      return last;
    }

    private Outline read(ResultSet row, byte[] bytes, String rank, String id) throws SQLException {
      DataInput in = new DataInputStream(new ByteArrayInputStream(bytes));
      try {
        String name = Packed.text(in);
        int differing = in.readInt();
        int conflicts = in.readByte();
        float gravity = in.readFloat();
        float confidence = in.readFloat();
        return made(
            row, Packed.read(in), rank, id, name, differing, conflicts, gravity, confidence);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    private Outline made(
        ResultSet row,
        Assertion settled,
        String rank,
        String id,
        String name,
        int differing,
        int conflicts,
        float gravity,
        float confidence)
        throws SQLException {
      var head =
          new Entry.Head(
              settled,
              id,
              day(row.getLong(5)),
              day(row.getLong(7)),
              row.getInt(8),
              kinds(row.getInt(9)));
      return new Outline(
          row.getLong(1),
          row.getLong(2),
          day(row.getLong(3)),
          day(row.getLong(4)),
          head,
          rank,
          name,
          differing,
          conflicts,
          gravity,
          confidence);
    }

    private LocalDate day(long day) {
      return days.computeIfAbsent(day, Days::day);
    }

    private static Set<Disagreement.Kind> kinds(int bits) {
      if (bits == 0) {
        return Set.of();
      }
      var kinds = EnumSet.noneOf(Disagreement.Kind.class);
      for (Disagreement.Kind kind : Disagreement.Kind.values()) {
        if ((bits & Putting.bit(kind)) != 0) {
          kinds.add(kind);
        }
      }
      return kinds;
    }
  }
}
