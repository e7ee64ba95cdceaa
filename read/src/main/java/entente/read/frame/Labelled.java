package entente.read.frame;

import entente.model.Span;
import entente.read.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A line of a record, "Loan amount: 50 million dollars": what its label says of the project, by
/// `frames/record-labels.tsv`, and where its value stands.
///
/// @param role `to`, `from`, `amount` and so on; `none` of what says nothing of the promise
/// @param label as written, with what stands in brackets
/// @param span of label and value
/// @param value where its value begins: the end of the span where the label stands alone
public record Labelled(String role, String label, Span span, int value) {
  private static final Map<String, String> ROLES = roles();

  /// A label and what parts it from its value.
  private static final Pattern LABEL =
      Pattern.compile("(\\p{L}[\\p{L}0-9 /&.-]{0,38}(?:\\([^()]{1,30}\\))?) ?[:\\t|][ \\t]*");

  /// What parts the pairs of one line.
  private static final Pattern PART = Pattern.compile("[|;\\t•]|, (?=\\p{Lu})|\\.\\s");

  /// What a label may have beside its own word: "Total ODA 2024-25", "Key sectors".
  private static final Pattern LOOSE =
      Pattern.compile(
          "^(?:total|key|main|principal|estimated|overall|proposed|approved|our) |"
              + " ?(?:19|20)[0-9]{2}(?:[-/–][0-9]{2,4})?$");

  private static Map<String, String> roles() {
    var roles = new HashMap<String, String>();
    for (Table.Row row : Table.read("frames/record-labels.tsv")) {
      row.alternatives(1).forEach(label -> roles.put(label, row.cell(0)));
    }
    return roles;
  }

  /// The pairs of a line, in order; none where it does not begin with a known label.
  public static List<Labelled> of(String text, Span line) {
    var pairs = new ArrayList<Labelled>();
    Matcher label = LABEL.matcher(text).region(line.start(), line.end());
    int at = line.start();
    while (at < line.end()) {
      label.region(at, line.end());
      String role = label.lookingAt() ? role(label.group(1)) : null;
      if (role != null) {
        pairs.add(
            new Labelled(
                role, label.group(1), new Span(at, line.end()), Math.min(label.end(), line.end())));
      } else if (at == line.start()) {
        return List.of();
      }
      Matcher part = PART.matcher(text).region(role == null ? at : label.end(), line.end());
      if (!part.find()) {
        break;
      }
      at = part.end();
      while (at < line.end() && text.charAt(at) == ' ') {
        at++;
      }
    }
    return apart(text, pairs);
  }

  /// The pairs, each ending where the next begins.
  private static List<Labelled> apart(String text, List<Labelled> pairs) {
    var apart = new ArrayList<Labelled>();
    for (int i = 0; i < pairs.size(); i++) {
      Labelled pair = pairs.get(i);
      int end = i + 1 < pairs.size() ? pairs.get(i + 1).span.start() : pair.span.end();
      while (end > pair.span.start() + 1 && " |;\t•,.".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      apart.add(
          new Labelled(
              pair.role, pair.label, new Span(pair.span.start(), end), Math.min(pair.value, end)));
    }
    return apart;
  }

  /// The words after the label; none where it stands alone.
  public String words(String text) {
    return text.substring(value, span.end()).strip();
  }

  private static @Nullable String role(String label) {
    String words =
        label
            .replaceAll("\\([^()]*\\)", "")
            .strip()
            .replaceAll("\\s+", " ")
            .toLowerCase(Locale.ROOT);
    String role = ROLES.get(words);
    return role != null ? role : ROLES.get(LOOSE.matcher(words).replaceAll("").strip());
  }
}
