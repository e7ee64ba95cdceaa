package entente.publish.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Writes a flat table as one Parquet file (format version 1): optional columns of texts and of
/// doubles, plainly encoded, one page for each column of a row group, pages packed by gzip. Closing
/// writes the footer and leaves the stream open.
///
/// Memory holds one row group at a time.
public final class ParquetWriter implements AutoCloseable {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int ROWS_PER_GROUP = 20_000;

  private static final int DOUBLE = 5;
  private static final int BYTE_ARRAY = 6;
  private static final int OPTIONAL = 1;
  private static final int UTF8 = 0;
  private static final int PLAIN = 0;
  private static final int RLE = 3;
  private static final int GZIP = 2;

  private final OutputStream out;
  private final List<Column> columns;
  private final List<Chunk> chunks;
  private final List<Group> groups = new ArrayList<>();
  private long offset;
  private int rows;
  private long allRows;

  /// A column: its name, and whether it holds numbers rather than texts.
  public record Column(String name, boolean number) {}

  private record Group(List<Written> columns, int rows) {}

  private record Written(long offset, int values, int size, int packed) {}

  public ParquetWriter(OutputStream out, List<Column> columns) throws IOException {
    this.out = out;
    this.columns = List.copyOf(columns);
    this.chunks = columns.stream().map(_ -> new Chunk()).toList();
    put(MAGIC);
  }

  /// One row: a [BigDecimal] or a text for each column; null where it has nothing there.
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    for (int i = 0; i < columns.size(); i++) {
      chunks.get(i).add(cells.get(i), columns.get(i).number());
    }
    if (++rows == ROWS_PER_GROUP) {
      group();
    }
  }

  private void group() throws IOException {
    if (rows == 0) {
      return;
    }
    var written = new ArrayList<Written>();
    for (Chunk chunk : chunks) {
      written.add(page(chunk.page()));
      chunk.clear();
    }
    groups.add(new Group(written, rows));
    allRows += rows;
    rows = 0;
  }

  private Written page(byte[] page) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(page);
    }
    var header = new Thrift();
    header.number(1, 0).number(2, page.length).number(3, packed.size());
    header.struct(5, data -> data.number(1, rows).number(2, PLAIN).number(3, RLE).number(4, RLE));
    byte[] head = header.end();
    long begin = offset;
    put(head);
    put(packed.toByteArray());
    return new Written(begin, rows, head.length + page.length, head.length + packed.size());
  }

  @Override
  public void close() throws IOException {
    group();
    byte[] footer = footer();
    put(footer);
    put(
        new byte[] {
          (byte) footer.length,
          (byte) (footer.length >> 8),
          (byte) (footer.length >> 16),
          (byte) (footer.length >> 24)
        });
    put(MAGIC);
    out.flush();
  }

  private byte[] footer() {
    var footer = new Thrift().number(1, 1);
    var schema = new ArrayList<Thrift.Body>();
    schema.add(root -> root.text(4, "entries").number(5, columns.size()));
    for (Column column : columns) {
      schema.add(element -> {
        element.number(1, type(column)).number(3, OPTIONAL).text(4, column.name());
        if (!column.number()) {
          element.number(6, UTF8).struct(10, logical -> logical.struct(1, _ -> {}));
        }
      });
    }
    footer.structs(2, schema).big(3, allRows);
    footer.structs(
        4, groups.stream().map(group -> (Thrift.Body) row -> group(group, row)).toList());
    return footer.text(6, "Entente").end();
  }

  private void group(Group group, Thrift thrift) {
    var written = new ArrayList<Thrift.Body>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      Written chunk = group.columns().get(i);
      written.add(each ->
          each.big(2, chunk.offset())
              .struct(
                  3,
                  meta ->
                      meta.number(1, type(column))
                          .numbers(2, PLAIN, RLE)
                          .texts(3, List.of(column.name()))
                          .number(4, GZIP)
                          .big(5, chunk.values())
                          .big(6, chunk.size())
                          .big(7, chunk.packed())
                          .big(9, chunk.offset())));
    }
    thrift
        .structs(1, written)
        .big(2, group.columns().stream().mapToLong(Written::size).sum())
        .big(3, group.rows());
  }

  private static int type(Column column) {
    return column.number() ? DOUBLE : BYTE_ARRAY;
  }

  private void put(byte[] bytes) throws IOException {
    out.write(bytes);
    offset += bytes.length;
  }

  /// The cells of one column in one row group: which are there, and the values of those.
  private static final class Chunk {
    private final ByteArrayOutputStream there = new ByteArrayOutputStream();
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private int bits;
    private int count;

    void add(@Nullable Object cell, boolean number) {
      if (cell != null) {
        bits |= 1 << (count % 8);
        if (number && cell instanceof BigDecimal decimal) {
          little(Double.doubleToRawLongBits(decimal.doubleValue()), 8);
        } else {
          byte[] text = cell.toString().getBytes(StandardCharsets.UTF_8);
          little(text.length, 4);
          values.writeBytes(text);
        }
      }
      if (++count % 8 == 0) {
        there.write(bits);
        bits = 0;
      }
    }

    private void little(long number, int bytes) {
      for (int i = 0; i < bytes; i++) {
        values.write((int) (number >> (8 * i)));
      }
    }

    /// The levels of definition as one run of packed bits, with its length before it, and the
    /// values.
    byte[] page() {
      if (count % 8 != 0) {
        there.write(bits);
      }
      var levels = new ByteArrayOutputStream();
      Thrift.varint((((long) count + 7) / 8) << 1 | 1, levels);
      levels.writeBytes(there.toByteArray());
      var page = new ByteArrayOutputStream();
      for (int i = 0; i < 4; i++) {
        page.write(levels.size() >> (8 * i));
      }
      page.writeBytes(levels.toByteArray());
      page.writeBytes(values.toByteArray());
      return page.toByteArray();
    }

    void clear() {
      there.reset();
      values.reset();
      bits = 0;
      count = 0;
    }
  }
}
