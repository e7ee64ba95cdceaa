package entente.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// The schema of IATI 2.03, which is not ours to ship: a folder with `iati-activities-schema.xsd`
/// and what it includes is named by the property `entente.iati` or the variable `ENTENTE_IATI`, or
/// is `shared/iati/2.03` beside the working copy or further up. Where there is none, the tests hold
/// what this class checks by itself: that the file is well formed.
public final class IatiSchema {
  private static final String FILE = "iati-activities-schema.xsd";
  private static final Optional<Schema> SCHEMA = schema();

  private IatiSchema() {}

  private static Optional<Schema> schema() {
    String named =
        System.getProperty("entente.iati", System.getenv().getOrDefault("ENTENTE_IATI", ""));
    Optional<Path> file =
        Stream.concat(
                named.isEmpty() ? Stream.empty() : Stream.of(Path.of(named)),
                Stream.iterate(Path.of("").toAbsolutePath(), each -> each != null, Path::getParent)
                    .map(each -> each.resolve("shared/iati/2.03")))
            .map(folder -> folder.resolve(FILE))
            .filter(Files::isReadable)
            .findFirst();
    if (file.isEmpty()) {
      System.err.println(
          "SKIPPED, LOUDLY: found no "
              + FILE
              + "; exports are not validated. Name its folder by -Dentente.iati=FOLDER");
      return Optional.empty();
    }
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
      return Optional.of(factory.newSchema(file.get().toFile()));
    } catch (SAXException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /// Whether somebody has it here.
  public static boolean isThere() {
    return SCHEMA.isPresent();
  }

  /// What is wrong with a file; nothing if it is valid.
  public static List<String> problems(byte[] xml) throws IOException {
    var problems = new ArrayList<String>();
    var collecting =
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException wrong) {
            problems.add(String.valueOf(wrong.getMessage()));
          }

          @Override
          public void error(SAXParseException wrong) {
            problems.add("line %d: %s".formatted(wrong.getLineNumber(), wrong.getMessage()));
          }

          @Override
          public void fatalError(SAXParseException wrong) {
            error(wrong);
          }
        };
    try {
      if (SCHEMA.isPresent()) {
        var validator = SCHEMA.get().newValidator();
        validator.setErrorHandler(collecting);
        validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
      } else {
        javax.xml.parsers.SAXParserFactory.newDefaultInstance()
            .newSAXParser()
            .parse(new ByteArrayInputStream(xml), new org.xml.sax.helpers.DefaultHandler());
      }
    } catch (SAXException | javax.xml.parsers.ParserConfigurationException broken) {
      problems.add(String.valueOf(broken.getMessage()));
    }
    return problems;
  }
}
