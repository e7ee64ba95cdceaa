package entente.publish.iati;

import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// A stream of elements: where it stands, and how to get on. Nothing is fetched, no entity is
/// expanded but XML's five, texts and depth are bounded.
final class Xml {
  private static final int DEEPEST = 60;
  private static final int LONGEST_TEXT = 20_000;

  private final XMLStreamReader in;
  private int depth;
  private @Nullable Conformity conformity;

  private Xml(XMLStreamReader in) {
    this.in = in;
  }

  static Xml of(InputStream stream) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLReporter((_, _, _, _) -> {}); // nobody but us tells what is wrong
    factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
    try {
      return new Xml(factory.createXMLStreamReader(stream));
    } catch (XMLStreamException broken) {
      throw wrong(broken, 1);
    }
  }

  /// Holds everything from the element on at which the stream stands against a grammar.
  void hold(Conformity against) {
    against.start(in, line());
    conformity = against;
  }

  /// What is done at the start of an element; it may go on to the element's end, and the rest is
  /// passed over if it does not.
  interface Child {
    void at(String name);
  }

  /// Goes to the next start of an element; false at the end of what surrounds it.
  boolean next() {
    while (true) {
      switch (advance()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
          return false;
        }
        default -> {}
      }
    }
  }

  /// Does something with each element in the one that the stream stands at, and ends at its end.
  void children(Child child) {
    int outside = depth;
    while (next()) {
      int inside = depth;
      child.at(name());
      while (depth >= inside) {
        advance();
      }
    }
    if (depth != outside - 1) {
      throw new IllegalStateException("found the end of another element at line " + line());
    }
  }

  private int advance() {
    int before = Math.max(1, line());
    try {
      int event = in.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            throw new IatiException(
                line(), "xml: found elements more than %d deep, wanted fewer".formatted(DEEPEST));
          }
          if (conformity != null) {
            conformity.start(in, line());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          if (conformity != null) {
            conformity.end();
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (conformity != null) {
            conformity.text(in, line());
          }
        }
        case XMLStreamConstants.DTD ->
            throw new IatiException(
                line(),
                "xml: found a document type (DOCTYPE), wanted none: such files are not read; remove"
                    + " it");
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new IatiException(
                line(),
                "xml: found the entity &%s;, wanted text: only XML's own five are read"
                    .formatted(in.getLocalName()));
        default -> {}
      }
      return event;
    } catch (XMLStreamException broken) {
      throw wrong(broken, before);
    }
  }

  /// The text of the element that the stream stands at, blanks at its ends removed, without that of
  /// elements in it; ends at its end.
  String text() {
    return text(_ -> {});
  }

  /// The same, and does something with each element in it.
  String text(Child child) {
    var text = new StringBuilder();
    int inside = depth;
    while (depth >= inside) {
      int event = advance();
      if (event == XMLStreamConstants.START_ELEMENT) {
        int deeper = depth;
        child.at(name());
        while (depth >= deeper) {
          advance();
        }
      } else if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)
          && text.length() < LONGEST_TEXT) {
        text.append(
            in.getTextCharacters(),
            in.getTextStart(),
            Math.min(in.getTextLength(), LONGEST_TEXT - text.length()));
      }
    }
    return text.toString().strip();
  }

  /// The attribute, if it is there and not blank.
  Optional<String> attribute(String name) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals(name)) {
        return Optional.of(in.getAttributeValue(i).strip()).filter(value -> !value.isEmpty());
      }
    }
    return Optional.empty();
  }

  String name() {
    return in.getLocalName();
  }

  /// Whether the element belongs to another vocabulary, which any file may add.
  boolean foreign() {
    return in.getNamespaceURI() != null && !in.getNamespaceURI().isEmpty();
  }

  String namespace() {
    return String.valueOf(in.getNamespaceURI());
  }

  int line() {
    return in.getLocation().getLineNumber();
  }

  int depth() {
    return depth;
  }

  /// @param before the line up to which all was well, where the parser itself knows none
  private static IatiException wrong(XMLStreamException broken, int before) {
    String reason =
        String.valueOf(broken.getMessage())
            .replaceAll("(?s)^ParseError at .*?Message: ", "")
            .replaceAll(
                "^JAXP[0-9]+: *|,? ?(\"[0-9,]+\" is )?(that exceeds )?the (\"[0-9,]+\" )?limit set"
                    + " by .*$",
                "")
            .replaceAll(
                "^http://www.w3.org/TR/[^#]*#ElementPrefixUnbound[?](.+)&.*$",
                "the prefix $1 stands for no namespace")
            .lines()
            .findFirst()
            .orElse("");
    int line =
        broken.getLocation() == null || broken.getLocation().getLineNumber() < 1
            ? before
            : broken.getLocation().getLineNumber();
    return new IatiException(
        line, "xml: found something else, wanted well-formed XML (%s)".formatted(reason));
  }
}
