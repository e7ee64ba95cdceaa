package entente.publish.iati;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/// Which elements the versions of the standard have, with what they may bear and hold.
final class Grammar {
  static final Grammar FIRST = read("elements-1.txt");
  static final Grammar SECOND = read("elements-2.txt");

  /// The element whose children are named by their paths below it.
  private static final String ACTIVITY = "iati-activity";

  private final Map<String, Rule> rules;

  private Grammar(Map<String, Rule> rules) {
    this.rules = rules;
  }

  /// An attribute.
  record Bears(boolean always, Text kind) {}

  /// An element inside another.
  ///
  /// @param least 0 or 1
  /// @param many whether there may be more than one
  record Holds(String name, int least, boolean many) {}

  /// What an element may be.
  ///
  /// @param path where the grammar has it: below the activity, such as `transaction/value`, or its
  ///   bare name
  /// @param anything whether nothing of it is known, and so nothing is wrong
  /// @param anyOrder whether what it holds may come as often and in whatever order it likes, with
  ///   text between
  /// @param text of what kind its text is; null where it must have none
  record Rule(
      String path,
      Map<String, Bears> attributes,
      List<Holds> elements,
      boolean anything,
      boolean anyOrder,
      @Nullable Text text) {
    Rule {
      attributes = Map.copyOf(attributes);
      elements = List.copyOf(elements);
    }
  }

  /// The rule of an element of this name, by the one that it stands in, null for the outermost;
  /// null where there is none.
  @Nullable Rule of(@Nullable Rule outer, String name) {
    if (outer == null || outer.path().equals("iati-activities") || outer.path().equals(ACTIVITY)) {
      return rules.get(name);
    }
    Rule exact = rules.get(outer.path() + "/" + name);
    return exact == null ? rules.get(name) : exact;
  }

  private static Grammar read(String file) {
    var stream = Objects.requireNonNull(Grammar.class.getResourceAsStream(file), file);
    var rules = new HashMap<String, Rule>();
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .forEach(line -> {
            int first = line.indexOf('|');
            int second = line.indexOf('|', first + 1);
            for (String path : words(line.substring(0, first).replace(',', ' '))) {
              rules.put(
                  path,
                  rule(
                      path,
                      words(line.substring(first + 1, second)),
                      words(line.substring(second + 1))));
            }
          });
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new Grammar(rules);
  }

  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    var tokens = new StringTokenizer(text);
    while (tokens.hasMoreTokens()) {
      words.add(tokens.nextToken());
    }
    return words;
  }

  private static Rule rule(String path, List<String> attributes, List<String> content) {
    if (content.equals(List.of("…"))) {
      return new Rule(path, Map.of(), List.of(), true, true, Text.TEXT);
    }
    var bears = new LinkedHashMap<String, Bears>();
    for (String each : attributes) {
      int colon = each.indexOf(':');
      String name = each.substring(1, colon < 0 ? each.length() : colon);
      Text kind = colon < 0 ? Text.TEXT : Text.of(each.substring(colon + 1).replace("!", ""));
      bears.put(name.replace("!", ""), new Bears(each.contains("!"), kind));
    }
    String start = content.getFirst();
    boolean anyOrder = start.equals("~");
    if (start.equals("-")) {
      return new Rule(path, bears, List.of(), false, false, null);
    }
    if (start.startsWith("\"")) {
      return new Rule(path, bears, List.of(), false, false, Text.of(start.replace("\"", "")));
    }
    List<Holds> holds =
        content.stream()
            .filter(each -> !each.equals("~"))
            .map(each -> holds(each, anyOrder))
            .toList();
    return new Rule(path, bears, holds, false, anyOrder, anyOrder ? Text.TEXT : null);
  }

  private static Holds holds(String word, boolean anyOrder) {
    char last = word.charAt(word.length() - 1);
    String name = "?+*".indexOf(last) < 0 ? word : word.substring(0, word.length() - 1);
    return new Holds(
        name,
        anyOrder || last == '?' || last == '*' ? 0 : 1,
        anyOrder || last == '+' || last == '*');
  }
}
