package entente.publish.iati;

import entente.publish.iati.Grammar.Bears;
import entente.publish.iati.Grammar.Holds;
import entente.publish.iati.Grammar.Rule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Holds a stream of elements against the grammar as it goes by, and tells what does not conform
/// with its line.
///
/// Elements and attributes of other vocabularies may stand anywhere; what is inside an element that
/// the standard does not have is not looked at. Memory is that of the elements that are open.
final class Conformity {
  private static final int LONGEST = 300;

  /// What stands in these is told without them.
  private static final Set<String> OUTER = Set.of("iati-activities", "iati-activity");

  private final Grammar grammar;
  private final Faults faults;
  private final Deque<Open> open = new ArrayDeque<>();

  /// How deep inside something that is not looked at.
  private int passed;

  /// An element that has not ended.
  private static final class Open {
    private final Rule rule;
    private final String path;
    private final int line;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> seen = new HashSet<>();
    private int place;
    private boolean stray;

    Open(Rule rule, String path, int line) {
      this.rule = rule;
      this.path = path;
      this.line = line;
    }
  }

  Conformity(Grammar grammar, Faults faults) {
    this.grammar = grammar;
    this.faults = faults;
  }

  /// At the start of an element.
  void start(XMLStreamReader in, int line) {
    String space = in.getNamespaceURI();
    Open outer = open.peek();
    if (passed > 0 || space != null && !space.isEmpty() || outer != null && outer.rule.anything()) {
      passed++;
      return;
    }
    String name = in.getLocalName();
    Rule rule = outer == null ? grammar.of(null, name) : inside(outer, name, line);
    if (rule == null) {
      passed++;
      return;
    }
    String path = outer == null || OUTER.contains(outer.path) ? name : outer.path + "/" + name;
    if (!rule.anything()) {
      attributes(rule, path, in, line);
    }
    open.push(new Open(rule, path, line));
  }

  /// The rule of an element in another, after its place there was looked at.
  private @Nullable Rule inside(Open outer, String name, int line) {
    var elements = outer.rule.elements();
    int place = -1;
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i).name().equals(name)) {
        place = i;
      }
    }
    if (place < 0 && grammar == Grammar.FIRST && name.equals("narrative")) {
      faults.add(
          line,
          outer.path,
          "<narrative>",
          "text itself: narratives came with version 2; say version=\"2.03\" where it is one");
      return null;
    }
    if (place < 0) {
      faults.add(
          line, outer.path, "<" + name + ">", "an element that this version of IATI has there");
      return null;
    }
    if (!outer.rule.anyOrder()) {
      place(outer, elements.get(place), place, line);
    }
    outer.seen.add(name);
    return grammar.of(outer.rule, name);
  }

  private void place(Open outer, Holds holds, int place, int line) {
    if (!holds.many() && outer.seen.contains(holds.name())) {
      faults.add(line, outer.path, "<" + holds.name() + "> again", "it once");
    } else if (place < outer.place) {
      String before = outer.rule.elements().get(outer.place).name();
      faults.add(
          line,
          outer.path,
          "<%s> after <%s>".formatted(holds.name(), before),
          "elements in the order of the schema");
    }
    outer.place = Math.max(outer.place, place);
  }

  private void attributes(Rule rule, String path, XMLStreamReader in, int line) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String space = in.getAttributeNamespace(i);
      String name = in.getAttributeLocalName(i);
      if (space != null && !space.isEmpty()) {
        continue;
      }
      Bears bears = rule.attributes().get(name);
      String value = in.getAttributeValue(i);
      if (bears == null) {
        faults.add(line, path, "@" + name, "an attribute that this version of IATI has there");
      } else if (!bears.kind().holds(value)) {
        faults.add(line, path + "/@" + name, value, bears.kind().wanted());
      }
    }
    rule.attributes()
        .forEach((name, bears) -> {
          if (bears.always() && in.getAttributeValue(null, name) == null) {
            faults.add(
                line,
                path + "/@" + name,
                "",
                bears.kind() == Text.TEXT ? "it: it is required" : bears.kind().wanted());
          }
        });
  }

  /// Between tags.
  void text(XMLStreamReader in, int line) {
    Open here = open.peek();
    if (passed > 0
        || here == null
        || here.rule.anything()
        || here.rule.anyOrder()
        || here.rule.text() == Text.TEXT) {
      return;
    }
    int length = in.getTextLength();
    char[] characters = in.getTextCharacters();
    for (int i = in.getTextStart();
        i < in.getTextStart() + length && here.text.length() < LONGEST;
        i++) {
      if (!Character.isWhitespace(characters[i]) || !here.text.isEmpty()) {
        here.text.append(characters[i]);
      }
    }
    if (here.rule.text() == null && !here.text.isEmpty() && !here.stray) {
      here.stray = true;
      faults.add(
          line,
          here.path,
          here.text.toString().strip(),
          here.rule.elements().isEmpty() ? "no text in it" : "elements, no text between them");
    }
  }

  /// At the end of an element.
  void end() {
    if (passed > 0) {
      passed--;
      return;
    }
    Open ended = open.poll();
    if (ended == null || ended.rule.anything()) {
      return;
    }
    Text kind = ended.rule.text();
    if (kind != null && kind != Text.TEXT && !kind.holds(ended.text.toString())) {
      faults.add(ended.line, ended.path, ended.text.toString().strip(), kind.wanted());
    }
    for (Holds holds : ended.rule.elements()) {
      if (holds.least() > 0 && !ended.seen.contains(holds.name())) {
        faults.add(ended.line, ended.path + "/" + holds.name(), "", "it: it is required");
      }
    }
  }
}
