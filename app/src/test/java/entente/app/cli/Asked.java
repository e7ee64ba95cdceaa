package entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import entente.publish.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// A ledger that is asked on the command line, with its answers as they are printed: JSON objects,
/// and values by their text.
record Asked(Path home) {
  /// What a command that must succeed prints, an object a line.
  List<Map<?, ?>> ask(String command) {
    Ran ran = run(command);
    assertThat(ran.status()).as("entente %s: %s", command, ran.talk()).isZero();
    List<Map<?, ?>> objects = new ArrayList<>();
    ran.lines().forEach(line -> objects.add(object(line)));
    return objects;
  }

  Ran run(String command) {
    return Ran.on(home, command.split(" ", -1));
  }

  /// The only entry that a command lists.
  Map<?, ?> one(String command) {
    List<Map<?, ?>> found = ask(command);
    assertThat(found).as("entente %s", command).hasSize(1);
    return found.getFirst();
  }

  /// An entry with its claims, history and reasons.
  Map<?, ?> show(Map<?, ?> entry) {
    return one("show " + value(entry, "id") + " --format json");
  }

  /// The documents that an entry rests on, in order of their names.
  List<String> documents(Map<?, ?> entry) {
    return objects(show(entry), "claims").stream()
        .map(claim -> value(claim, "doc"))
        .sorted()
        .distinct()
        .toList();
  }

  /// The fields of each thing that a command lists, joined by a blank, with a dash for what is not
  /// stated.
  List<String> rows(String command, String... fields) {
    return ask(command).stream().map(each -> row(each, fields)).toList();
  }

  static String row(Map<?, ?> object, String... fields) {
    return String.join(" ", Arrays.stream(fields).map(field -> value(object, field)).toList());
  }

  /// A field's value by its text: elements of a list joined by a plus, a sum or number as
  /// `35000000000 USD`; a dash for none.
  static String value(Map<?, ?> object, String field) {
    Object value = object.get(field);
    return switch (value) {
      case null -> "-";
      case List<?> list ->
          list.isEmpty()
              ? "-"
              : String.join("+", list.stream().map(String::valueOf).sorted().toList());
      case Map<?, ?> quantity ->
          String.join(" ", quantity.values().stream().map(String::valueOf).toList());
      default -> value.toString();
    };
  }

  static List<Map<?, ?>> objects(Map<?, ?> object, String field) {
    return ((List<?>) Objects.requireNonNull(object.get(field)))
        .stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
  }

  /// The disagreements of one kind that a filter finds, each as its field and the values between
  /// which they are.
  List<String> differences(String kind, String filter) {
    return ask(
            Stream.of("conflicts --kind " + kind, filter)
                .filter(each -> !each.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElseThrow())
        .stream()
        .map(each ->
            value(each, "type")
                + " "
                + value(each, "field")
                + ": "
                + String.join(
                    ", ",
                    objects(each, "stands").stream()
                        .map(stand -> value(stand, "value"))
                        .sorted()
                        .toList()))
        .toList();
  }

  private static Map<?, ?> object(String line) {
    return (Map<?, ?>) Objects.requireNonNull(Json.read(line));
  }
}
