package entente.publish.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A struct in Thrift's compact protocol, its fields given in rising order.
final class Thrift {
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int last;

  /// The fields of a struct inside another.
  interface Body {
    void into(Thrift struct);
  }

  Thrift number(int field, int value) {
    head(field, I32);
    zigzag(value);
    return this;
  }

  Thrift big(int field, long value) {
    head(field, I64);
    zigzag(value);
    return this;
  }

  Thrift text(int field, String value) {
    head(field, BINARY);
    text(value);
    return this;
  }

  Thrift struct(int field, Body body) {
    head(field, STRUCT);
    nested(body);
    return this;
  }

  Thrift structs(int field, List<Body> bodies) {
    list(field, STRUCT, bodies.size());
    bodies.forEach(this::nested);
    return this;
  }

  Thrift texts(int field, List<String> values) {
    list(field, BINARY, values.size());
    values.forEach(this::text);
    return this;
  }

  Thrift numbers(int field, int... values) {
    list(field, I32, values.length);
    for (int value : values) {
      zigzag(value);
    }
    return this;
  }

  /// The bytes of the struct, closed.
  byte[] end() {
    out.write(0);
    return out.toByteArray();
  }

  private void head(int field, int type) {
    int step = field - last;
    if (step < 1 || step > 15) {
      throw new IllegalArgumentException(
          "thrift.field: found %d after %d, wanted a rising order".formatted(field, last));
    }
    out.write(step << 4 | type);
    last = field;
  }

  private void list(int field, int type, int size) {
    head(field, LIST);
    if (size < 15) {
      out.write(size << 4 | type);
    } else {
      out.write(0xF0 | type);
      varint(size, out);
    }
  }

  private void nested(Body body) {
    var struct = new Thrift();
    body.into(struct);
    out.writeBytes(struct.end());
  }

  private void text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    varint(bytes.length, out);
    out.writeBytes(bytes);
  }

  private void zigzag(long value) {
    varint(value << 1 ^ value >> 63, out);
  }

  static void varint(long value, ByteArrayOutputStream out) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
