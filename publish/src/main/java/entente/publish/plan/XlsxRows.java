package entente.publish.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The rows of one sheet of a workbook: cells as they are shown, and what is merged downwards in
/// each of its rows.
final class XlsxRows {
  private static final Pattern PLACE = Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7})");
  private static final Pattern MERGED =
      Pattern.compile("([A-Z]{1,3}[0-9]{1,7}):([A-Z]{1,3}[0-9]{1,7})");
  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,60})?([eE][+-]?[0-9]{1,2})?");

  private final List<String> shared;
  private final List<NumberFormat> formats;
  private final boolean from1904;
  private final List<List<String>> rows = new ArrayList<>();

  /// @param shared the texts that cells point to
  /// @param formats how each style shows numbers
  XlsxRows(List<String> shared, List<NumberFormat> formats, boolean from1904) {
    this.shared = shared;
    this.formats = formats;
    this.from1904 = from1904;
  }

  List<List<String>> of(XMLStreamReader in) throws XMLStreamException {
    int row = -1;
    int column = -1;
    while (in.hasNext()) {
      if (in.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (in.getLocalName()) {
        case "row" -> {
          row = number(in.getAttributeValue(null, "r"), row + 1);
          column = -1;
        }
        case "c" -> {
          Matcher place = PLACE.matcher(String.valueOf(in.getAttributeValue(null, "r")));
          column = place.matches() ? column(place.group(1)) : column + 1;
          put(row, column, cell(in));
        }
        case "mergeCell" -> merge(String.valueOf(in.getAttributeValue(null, "ref")));
        default -> {} // nothing that holds text
      }
    }
    return rows;
  }

  private static int number(@Nullable String row, int otherwise) {
    return row != null && row.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(row) - 1 : otherwise;
  }

  private static int index(@Nullable String number) {
    return number != null && number.matches("[0-9]{1,7}") ? Integer.parseInt(number) : -1;
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * 26 + letters.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }

  private void put(int row, int column, String cell) {
    if (!cell.isEmpty() && row >= 0) {
      Sheets.room(row, column + 1);
      while (rows.size() <= row) {
        rows.add(new ArrayList<>());
      }
      List<String> cells = rows.get(row);
      while (cells.size() <= column) {
        cells.add("");
      }
      cells.set(column, cell);
    }
  }

  private String cell(XMLStreamReader in) throws XMLStreamException {
    String type = String.valueOf(in.getAttributeValue(null, "t"));
    int style = index(in.getAttributeValue(null, "s"));
    String value = "";
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("v")) {
        value = in.getElementText();
      } else if (event == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("is")) {
        value = text(in, "is");
      }
    }
    return switch (type) {
      case "s" -> {
        int at = index(value);
        yield at >= 0 && at < shared.size() ? Sheets.clean(shared.get(at)) : "";
      }
      case "str", "inlineStr" -> Sheets.clean(value);
      case "b" -> value.equals("1") ? "yes" : "no";
      case "e" -> ""; // a formula that failed
      default -> shown(value, style);
    };
  }

  private String shown(String value, int style) {
    if (!NUMBER.matcher(value).matches()) {
      return Sheets.clean(value);
    }
    NumberFormat format =
        style >= 0 && style < formats.size() ? formats.get(style) : NumberFormat.PLAIN;
    return format.show(new BigDecimal(value), from1904);
  }

  /// The text within an element, its runs put together and the reading aids left out.
  static String text(XMLStreamReader in, String element) throws XMLStreamException {
    var text = new StringBuilder();
    int aside = 0;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals(element)) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        if (in.getLocalName().equals("rPh")) {
          aside += event == XMLStreamConstants.START_ELEMENT ? 1 : -1;
        } else if (event == XMLStreamConstants.START_ELEMENT
            && in.getLocalName().equals("t")
            && aside == 0
            && text.length() < Sheets.CELL) {
          text.append(in.getElementText());
        }
      }
    }
    return text.toString();
  }

  /// A value that is merged over several rows counts in each of them.
  private void merge(String reference) {
    Matcher range = MERGED.matcher(reference);
    if (!range.matches()) {
      return;
    }
    Matcher first = PLACE.matcher(range.group(1));
    Matcher last = PLACE.matcher(range.group(2));
    if (first.matches() && last.matches()) {
      int top = Integer.parseInt(first.group(2)) - 1;
      int bottom = Math.min(Integer.parseInt(last.group(2)) - 1, rows.size() - 1);
      int column = column(first.group(1));
      String value =
          top < rows.size() && column < rows.get(top).size() ? rows.get(top).get(column) : "";
      for (int row = top + 1; row <= bottom; row++) {
        put(row, column, value);
      }
    }
  }
}
