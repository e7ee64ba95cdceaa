package entente.publish;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// XML 1.0 as UTF-8, an element a line where it holds elements. Characters that XML cannot hold
/// become U+FFFD.
final class Xml implements AutoCloseable {
  private final XMLStreamWriter out;
  private int depth;
  private boolean inside;

  private Xml(XMLStreamWriter out) {
    this.out = out;
  }

  /// Writes what the body says into the stream, and flushes it.
  static void write(OutputStream stream, Body body) throws IOException {
    try (var xml =
        new Xml(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, "UTF-8"))) {
      xml.out.writeStartDocument("UTF-8", "1.0");
      body.into(xml);
      xml.out.writeCharacters("\n");
      xml.out.writeEndDocument();
      xml.out.flush();
    } catch (XMLStreamException broken) {
      throw broken.getNestedException() instanceof IOException cause
          ? cause
          : new IOException(broken.getMessage(), broken);
    }
  }

  /// What an element holds.
  interface Body {
    void into(Xml xml) throws XMLStreamException;
  }

  /// An element with its attributes, given as name and value in turn; one whose value is null is
  /// left out.
  void element(String name, Body body, @Nullable String... attributes) throws XMLStreamException {
    start(name, attributes);
    depth++;
    inside = false;
    body.into(this);
    depth--;
    if (inside) {
      indent();
    }
    out.writeEndElement();
    inside = true;
  }

  /// An element that holds text.
  void text(String name, String text, @Nullable String... attributes) throws XMLStreamException {
    start(name, attributes);
    out.writeCharacters(plain(text));
    out.writeEndElement();
    inside = true;
  }

  /// An element that holds nothing.
  void empty(String name, @Nullable String... attributes) throws XMLStreamException {
    indent();
    out.writeEmptyElement(name);
    attributes(attributes);
    inside = true;
  }

  private void start(String name, @Nullable String... attributes) throws XMLStreamException {
    indent();
    out.writeStartElement(name);
    attributes(attributes);
  }

  private void attributes(@Nullable String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null) {
        out.writeAttribute(String.valueOf(attributes[i]), plain(value));
      }
    }
  }

  private void indent() throws XMLStreamException {
    out.writeCharacters("\n" + "  ".repeat(depth));
  }

  /// The text with what XML 1.0 can hold.
  static String plain(String text) {
    if (text.codePoints().allMatch(Xml::holds)) {
      return text;
    }
    var plain = new StringBuilder();
    text.codePoints().map(c -> holds(c) ? c : 0xFFFD).forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean holds(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  @Override
  public void close() throws XMLStreamException {
    out.close();
  }
}
