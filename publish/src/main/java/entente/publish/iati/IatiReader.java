package entente.publish.iati;

import entente.model.aid.Activity;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;

/// Reads a file of IATI activities, of whichever version from 1.01 to 2.03 or before, one activity
/// at a time.
///
/// What is wrong inside an activity is a fault with its line, and the rest of the activity is used;
/// what is no XML, or has no activity, ends the reading by an [IatiException].
public final class IatiReader {
  private static final Set<String> ROOTS = Set.of("iati-activities", "iati-activity");

  private IatiReader() {}

  /// What was read.
  ///
  /// @param version as the file says; empty where it does not
  public record Read(String version, int activities, Faults faults) {}

  /// Reads to the end; the caller closes the stream. What is packed by gzip is unpacked as it goes.
  ///
  /// @param use takes each activity as it is read
  public static Read read(InputStream stream, Consumer<Activity> use) {
    Xml xml = Xml.of(Utf8.watched(Unpacked.of(stream)));
    var faults = new Faults();
    if (!xml.next()) {
      throw new IatiException(xml.line(), "iati: found no element, wanted iati-activities");
    }
    String root = xml.name();
    if (xml.foreign()) {
      throw new IatiException(
          xml.line(),
          "iati: found <%s> of the namespace \"%s\", wanted iati-activities without a namespace"
              .formatted(root, xml.namespace()));
    }
    String version = xml.attribute("version").orElse("");
    if (root.equals("iati-organisations") || root.equals("iati-organisation")) {
      throw new IatiException(
          xml.line(), "iati: found a file of organisations, wanted one of activities");
    }
    if (!version.isEmpty() && !version.matches("1(\\.0?[0-5])?|2\\.0[1-3]")) {
      faults.add(
          xml.line(),
          "iati-activities/version",
          version,
          "1.01 to 1.05 or 2.01 to 2.03; read as far as it goes");
    }
    if (!ROOTS.contains(root)) {
      faults.add(
          xml.line(),
          "iati",
          "<" + root + ">",
          "iati-activities outermost; read as far as there are any in it");
    }
    var grammar = version.isEmpty() || version.startsWith("1") ? Grammar.FIRST : Grammar.SECOND;
    if (ROOTS.contains(root)) {
      xml.hold(new Conformity(grammar, faults));
    }
    var activities = new ActivityReader(xml, faults);
    int[] count = {0};
    Xml.Child child =
        new Xml.Child() {
          @Override
          public void at(String name) {
            if (name.equals("iati-activity")) {
              count[0]++;
              use.accept(activities.read());
            } else if (name.equals("iati-activities")) {
              xml.children(this);
            } else {
              faults.unused(name);
            }
          }
        };
    int line = xml.line();
    if (root.equals("iati-activity")) {
      child.at(root);
    } else {
      xml.children(child);
    }
    if (xml.next()) {
      throw new IatiException(xml.line(), "xml: found a second root element, wanted one");
    }
    if (count[0] == 0 && (grammar == Grammar.SECOND || !root.equals("iati-activities"))) {
      throw new IatiException(
          line,
          "iati: found <%s> without an iati-activity in it, wanted at least one".formatted(root));
    }
    return new Read(version, count[0], faults);
  }
}
