package entente.model;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What a claim says in as few bytes as is quick to write and to read: for what is made from claims
/// and can be made again, so that fields and types are told by their place among their like, and
/// another version of reconciling reads none of it.
@SuppressWarnings("EnumOrdinal")
public final class Packed {
  private static final Field[] FIELDS = Field.values();
  private static final Type[] TYPES = Type.values();
  private static final Sector[] SECTORS = Sector.values();
  private static final int LONG = 255;

  private Packed() {}

  /// Writes something.
  public interface Writing {
    void to(DataOutput out) throws IOException;
  }

  /// The bytes of what is written.
  public static byte[] bytes(Writing writing) {
    var bytes = new ByteArrayOutputStream(128);
    try {
      writing.to(new DataOutputStream(bytes));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  public static void write(Assertion assertion, DataOutput out) throws IOException {
    out.writeByte(assertion.type().ordinal());
    Map<Field, Value> fields = assertion.fields();
    out.writeByte(fields.size());
    for (var each : fields.entrySet()) {
      out.writeByte(each.getKey().ordinal());
      write(each.getValue(), out);
    }
  }

  private static void write(Value value, DataOutput out) throws IOException {
    switch (value) {
      case Value.One(Party party) -> text('o', party.id(), out);
      case Value.Parties(var parties) -> {
        out.writeByte('p');
        out.writeShort(parties.size());
        for (Party party : parties) {
          text(party.id(), out);
        }
      }
      case Value.Term(String word) -> text('w', word, out);
      case Value.Text(String words) -> {
        out.writeByte('t');
        text(words, out);
      }
      case Value.Date(When when) -> text('d', when.toString(), out);
      case Value.Amount(Money money) -> {
        text('m', money.value().toString(), out);
        text(money.currency(), out);
      }
      case Value.Tally(Count count) -> {
        text('c', count.value().toString(), out);
        text(count.unit(), out);
      }
      case Value.Figure(BigDecimal number) -> text('n', number.toString(), out);
      case Value.Flag(boolean holds) -> {
        out.writeByte('f');
        out.writeBoolean(holds);
      }
      case Value.Sectors(var sectors) -> {
        out.writeByte('s');
        out.writeByte(sectors.size());
        for (Sector sector : sectors) {
          out.writeByte(sector.ordinal());
        }
      }
    }
  }

  /// A text of any length.
  public static void text(String text, DataOutput out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeByte(Math.min(LONG, bytes.length));
    if (bytes.length >= LONG) {
      out.writeInt(bytes.length);
    }
    out.write(bytes);
  }

  public static String text(DataInput in) throws IOException {
    int length = in.readUnsignedByte();
    byte[] bytes = new byte[length < LONG ? length : in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void text(char kind, String text, DataOutput out) throws IOException {
    out.writeByte(kind);
    text(text, out);
  }

  /// Reads what [#write] wrote.
  public static Assertion read(DataInput in) throws IOException {
    Type type = TYPES[in.readByte()];
    int size = in.readByte();
    var fields = new LinkedHashMap<Field, Value>();
    for (int i = 0; i < size; i++) {
      fields.put(FIELDS[in.readByte()], value(in));
    }
    return Assertion.of(type, fields);
  }

  private static Value value(DataInput in) throws IOException {
    char kind = (char) in.readByte();
    return switch (kind) {
      case 'o' -> new Value.One(Shared.party(text(in)));
      case 'p' -> {
        int size = in.readShort();
        var parties = new ArrayList<Party>(size);
        for (int i = 0; i < size; i++) {
          parties.add(Shared.party(text(in)));
        }
        yield new Value.Parties(parties);
      }
      case 'w' -> new Value.Term(text(in));
      case 't' -> new Value.Text(text(in));
      case 'd' -> new Value.Date(Shared.when(text(in)));
      case 'm' -> new Value.Amount(new Money(new BigDecimal(text(in)), text(in)));
      case 'c' -> new Value.Tally(new Count(new BigDecimal(text(in)), text(in)));
      case 'n' -> new Value.Figure(new BigDecimal(text(in)));
      case 'f' -> new Value.Flag(in.readBoolean());
      case 's' -> {
        int size = in.readByte();
        Set<Sector> sectors = EnumSet.noneOf(Sector.class);
        for (int i = 0; i < size; i++) {
          sectors.add(SECTORS[in.readByte()]);
        }
        yield new Value.Sectors(sectors);
      }
      default -> throw new IOException("packed: found a value of kind " + kind);
    };
  }
}
