package entente.reconcile;

import entente.model.Claim;
import entente.model.Commitment;
import entente.model.Commitment.Status;
import entente.model.Evidence;
import entente.model.Field;
import entente.model.Money;
import entente.model.Packed;
import entente.model.Report;
import entente.model.Span;
import entente.model.Value;
import entente.model.When;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What one document says of a promise: the claim taken apart, and what its words tell. Made from a
/// report, or from the bytes that were made of one; the report itself is then fetched where its
/// words or its source are shown.
public final class Statement implements Comparable<Statement> {
  private static final List<Field> FURTHER =
      List.of(Field.NOVELTY, Field.TITLE, Field.UNDER, Field.FUNDING);
  private static final Comparator<Statement> ORDER =
      Comparator.comparing(Statement::known)
          .thenComparing(Statement::document)
          .thenComparing(statement -> statement.first)
          .thenComparing(Statement::id);

  private static final int GOES_ON = 1 << 30;

  private final String id;
  private final String document;
  private final LocalDate known;
  private final Span first;
  private final int end;
  private final int cues;
  private final Commitment commitment;
  private final Map<Field, String> further;
  private final List<String> names;
  private final List<String> under;
  private final List<Mention> mentions;
  private final Years years;
  private final @Nullable When recalled;
  private final Supplier<Report> source;
  private String stems;
  private @Nullable Words words;

  private Statement(Report report, Commitment commitment, Words words) {
    Claim claim = report.claim();
    this.commitment = commitment;
    id = claim.id();
    document = report.publication().document();
    known = report.known();
    first = claim.span();
    end = claim.evidence().stream().mapToInt(each -> each.span().end()).max().orElseThrow();
    further = new EnumMap<>(Field.class);
    for (Field field : FURTHER) {
      Value value = claim.further().get(field);
      if (value != null) {
        further.put(field, value.toString().toLowerCase(Locale.ROOT));
      }
    }
    source = () -> report;
    cues = Cue.in(text()) | (goesOn(claim) ? GOES_ON : 0);
    names = Named.names(claim, Named.NAMED);
    under = Named.names(claim, Named.UNDER);
    mentions = Mention.in(text(), amount());
    years = Years.in(text());
    recalled = Recall.in(text(), known);
    this.words = words;
    stems = "";
  }

  private Statement(String id, String document, DataInputStream in, Supplier<Report> source)
      throws IOException {
    this.id = id;
    this.document = document;
    this.source = source;
    known = LocalDate.ofEpochDay(in.readInt());
    first = new Span(in.readInt(), in.readInt());
    end = in.readInt();
    cues = in.readInt();
    commitment = (Commitment) Packed.read(in);
    int size = in.readByte();
    further = size == 0 ? Map.of() : new EnumMap<>(Field.class);
    for (int i = 0; i < size; i++) {
      further.put(FURTHER.get(in.readByte()), Packed.text(in));
    }
    names = list(in);
    under = list(in);
    mentions = mentions(in);
    years = Years.read(in);
    String when = Packed.text(in);
    recalled = when.isEmpty() ? null : When.parse(when);
    stems = Packed.text(in);
  }

  /// @param report of a commitment
  /// @param names what people ruled that parties' ids mean
  static Statement of(Report report, Names names) {
    return of(Subject.of(List.of(report), names));
  }

  private static Statement of(Subject subject) {
    return new Statement(
        subject.reports().getFirst(), (Commitment) subject.assertion(), subject.words());
  }

  /// What is kept of a claim that promises something.
  static byte[] bytes(Subject subject) {
    return Packed.bytes(of(subject)::write);
  }

  /// Reads what [#bytes] made.
  ///
  /// @param id that of the claim
  /// @param document the hash of the claim's
  /// @param report fetches the report
  public static Statement of(String id, String document, byte[] bytes, Supplier<Report> report) {
    try {
      return new Statement(
          id, document, new DataInputStream(new ByteArrayInputStream(bytes)), report);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void write(DataOutput out) throws IOException {
    out.writeInt((int) known.toEpochDay());
    out.writeInt(first.start());
    out.writeInt(first.end());
    out.writeInt(end);
    out.writeInt(cues);
    Packed.write(commitment, out);
    out.writeByte(further.size());
    for (var each : further.entrySet()) {
      out.writeByte(FURTHER.indexOf(each.getKey()));
      Packed.text(each.getValue(), out);
    }
    write(names, out);
    write(under, out);
    out.writeByte(mentions.size());
    for (Mention each : mentions) {
      each.write(out);
    }
    years.write(out);
    Packed.text(recalled == null ? "" : recalled.toString(), out);
    Packed.text(String.join(" ", words().stems()), out);
  }

  private static void write(List<String> texts, DataOutput out) throws IOException {
    int size = Math.min(Short.MAX_VALUE, texts.size());
    out.writeShort(size);
    for (String text : texts.subList(0, size)) {
      Packed.text(text, out);
    }
  }

  private static List<String> list(DataInputStream in) throws IOException {
    int size = in.readShort();
    if (size == 0) {
      return List.of();
    }
    var texts = new ArrayList<String>(size);
    for (int i = 0; i < size; i++) {
      texts.add(Packed.text(in));
    }
    return texts;
  }

  private static List<Mention> mentions(DataInputStream in) throws IOException {
    int size = in.readByte();
    if (size == 0) {
      return List.of();
    }
    var mentions = new ArrayList<Mention>(size);
    for (int i = 0; i < size; i++) {
      mentions.add(Mention.read(in));
    }
    return mentions;
  }

  /// The claim's.
  String id() {
    return id;
  }

  String document() {
    return document;
  }

  LocalDate known() {
    return known;
  }

  /// Where the first passage begins in the document.
  int start() {
    return first.start();
  }

  /// Where the last one ends.
  int end() {
    return end;
  }

  Commitment commitment() {
    return commitment;
  }

  @Nullable Money amount() {
    return commitment.terms().amount();
  }

  /// Whether its wording tells so.
  boolean has(Cue cue) {
    return (cues & cue.bit()) != 0;
  }

  /// The bits of the cues that its wording has.
  int cues() {
    return cues & ~GOES_ON;
  }

  /// The further fields that tell of promises, in lower case.
  Map<Field, String> further() {
    return further;
  }

  /// A further field in lower case; null where the claim has none.
  @Nullable String further(Field field) {
    return further.get(field);
  }

  /// The names that its passages have, of plans and funds among others; with [#under], of those
  /// under which it puts what it tells.
  List<String> names() {
    return names;
  }

  List<String> under() {
    return under;
  }

  /// Other promises that its words name by their sums.
  List<Mention> mentions() {
    return mentions;
  }

  /// The years that its words are about.
  Years years() {
    return years;
  }

  /// When it says that something was promised before; null where it does not.
  @Nullable When recalled() {
    return recalled;
  }

  /// The telling words of its passages.
  Words words() {
    Words known = words;
    if (known == null) {
      known =
          new Words(
              stems.isEmpty()
                  ? List.of()
                  : Arrays.stream(stems.split(" ", -1)).map(Words::shared).toList());
      words = known;
      stems = "";
    }
    return known;
  }

  /// Its passages in lower case, one after the other.
  String text() {
    return text(source.get().claim());
  }

  private static String text(Claim claim) {
    return claim.evidence().stream()
        .map(Evidence::quote)
        .collect(Collectors.joining(" "))
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replaceAll("\\s+", " ");
  }

  Report report() {
    return source.get();
  }

  boolean isFirm() {
    return commitment.status() != Status.CONSIDERED && commitment.status() != Status.CANCELLED;
  }

  /// Whether its first passage begins amid a sentence, as far as its first letter tells.
  boolean goesOn() {
    return (cues & GOES_ON) != 0;
  }

  private static boolean goesOn(Claim claim) {
    return claim
        .evidence()
        .getFirst()
        .quote()
        .codePoints()
        .filter(Character::isLetter)
        .limit(1)
        .anyMatch(Character::isLowerCase);
  }

  /// Characters between the passages of two statements of one document; 0 where they overlap.
  int distance(Statement other) {
    return Math.max(0, Math.max(start() - other.end, other.start() - end));
  }

  /// In order of being known, as reports are.
  @Override
  public int compareTo(Statement other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Statement that
        && id.equals(that.id)
        && document.equals(that.document)
        && known.equals(that.known);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id + " in " + document;
  }
}
