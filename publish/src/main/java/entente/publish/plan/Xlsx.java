package entente.publish.plan;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The sheets of a workbook, by the JDK's own ZIP and XML.
///
/// No document type is read and no entity looked up; [Archive] bounds what is unpacked. Of a
/// formula its last value is taken; nothing is computed.
final class Xlsx {
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, byte[]> parts;

  private Xlsx(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  static List<Sheet> read(byte[] bytes) {
    try {
      return new Xlsx(unpacked(bytes)).sheets();
    } catch (XMLStreamException broken) {
      throw new UnusableException(
          "file: found a workbook that is damaged (%s), wanted .xlsx; open it and save it anew"
              .formatted(String.valueOf(broken.getMessage()).lines().findFirst().orElse("")),
          broken);
    }
  }

  private static Map<String, byte[]> unpacked(byte[] bytes) {
    Map<String, byte[]> parts =
        Archive.parts(
            bytes,
            name -> name.startsWith("xl/") && (name.endsWith(".xml") || name.endsWith(".rels")));
    if (!parts.containsKey("xl/workbook.xml")) {
      throw new UnusableException(
          "file: found an archive without a workbook in it, wanted .xlsx or .csv");
    }
    return parts;
  }

  private XMLStreamReader xml(String name) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(
        new ByteArrayInputStream(parts.getOrDefault(name, new byte[0])));
  }

  private List<Sheet> sheets() throws XMLStreamException {
    Map<String, String> targets = targets();
    List<String> shared = shared();
    List<NumberFormat> formats = formats();
    boolean from1904 = false;
    Map<String, String> named = new LinkedHashMap<>();
    XMLStreamReader in = xml("xl/workbook.xml");
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT) {
        if (in.getLocalName().equals("workbookPr")) {
          String since = in.getAttributeValue(null, "date1904");
          from1904 = "1".equals(since) || "true".equals(since);
        }
        if (in.getLocalName().equals("sheet")
            && !"hidden".equals(in.getAttributeValue(null, "state"))) {
          String target = targets.get(in.getAttributeValue(RELATIONS, "id"));
          if (target != null && parts.containsKey(target)) {
            named.put(target, String.valueOf(in.getAttributeValue(null, "name")));
          }
        }
      }
    }
    var sheets = new ArrayList<Sheet>();
    for (Map.Entry<String, String> each : named.entrySet()) {
      sheets.add(
          new Sheet(
              each.getValue(), new XlsxRows(shared, formats, from1904).of(xml(each.getKey()))));
    }
    if (sheets.isEmpty()) {
      throw new UnusableException(
          "file: found a workbook without a sheet, wanted one with the plan's lines");
    }
    return sheets;
  }

  private Map<String, String> targets() throws XMLStreamException {
    var targets = new HashMap<String, String>();
    String name = "xl/_rels/workbook.xml.rels";
    if (parts.containsKey(name)) {
      XMLStreamReader in = xml(name);
      while (in.hasNext()) {
        if (in.next() == XMLStreamConstants.START_ELEMENT
            && in.getLocalName().equals("Relationship")) {
          String target = String.valueOf(in.getAttributeValue(null, "Target"));
          targets.put(
              String.valueOf(in.getAttributeValue(null, "Id")),
              target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
      }
    }
    return targets;
  }

  /// The texts that cells point to.
  private List<String> shared() throws XMLStreamException {
    var shared = new ArrayList<String>();
    if (parts.containsKey("xl/sharedStrings.xml")) {
      XMLStreamReader in = xml("xl/sharedStrings.xml");
      while (in.hasNext()) {
        if (in.next() == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("si")) {
          shared.add(XlsxRows.text(in, "si"));
        }
      }
    }
    return shared;
  }

  /// How the numbers of each style are shown.
  private List<NumberFormat> formats() throws XMLStreamException {
    var formats = new ArrayList<NumberFormat>();
    var own = new HashMap<String, String>();
    boolean styles = false;
    if (parts.containsKey("xl/styles.xml")) {
      XMLStreamReader in = xml("xl/styles.xml");
      while (in.hasNext()) {
        int event = in.next();
        String name =
            event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT
                ? in.getLocalName()
                : "";
        if (name.equals("cellXfs")) {
          styles = event == XMLStreamConstants.START_ELEMENT;
        } else if (event == XMLStreamConstants.START_ELEMENT && name.equals("numFmt")) {
          own.put(
              in.getAttributeValue(null, "numFmtId"),
              String.valueOf(in.getAttributeValue(null, "formatCode")));
        } else if (event == XMLStreamConstants.START_ELEMENT && styles && name.equals("xf")) {
          String id = String.valueOf(in.getAttributeValue(null, "numFmtId"));
          formats.add(NumberFormat.of(id, own.getOrDefault(id, "")));
        }
      }
    }
    return formats;
  }
}
