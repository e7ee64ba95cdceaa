package entente.publish.iati;

/// Text that an element holds itself (version 1) or in narratives, one for each language (version
/// 2).
final class Narratives {
  private Narratives() {}

  /// The English one, else the first; empty where there is none. Ends at the element's end.
  static String read(Xml xml) {
    String[] found = {"", ""};
    String own =
        xml.text(name -> {
          if (name.equals("narrative")) {
            boolean english = xml.attribute("lang").map(lang -> lang.startsWith("en")).orElse(true);
            String text = xml.text();
            int place = english ? 0 : 1;
            found[place] = found[place].isEmpty() ? text : found[place];
          }
        });
    String narrative = found[0].isEmpty() ? found[1] : found[0];
    return narrative.isEmpty() ? own : narrative;
  }
}
