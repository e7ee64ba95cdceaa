package entente.app.intake;

import entente.model.When;
import entente.publish.Json;
import entente.publish.Manifest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was handed over to be read: its name, what is known of where it was published, and what
/// became of it.
///
/// @param id names it within the inbox, in the order in which things were handed over
/// @param name the file's name, or the address
/// @param fate null as long as it waits
public record Slip(
    String id,
    String name,
    boolean address,
    Instant given,
    @Nullable String published,
    @Nullable String publisher,
    @Nullable String title,
    @Nullable String url,
    @Nullable Fate fate) {

  /// What became of something that was handed over.
  public sealed interface Fate {
    /// It is stored and read.
    ///
    /// @param document its hash
    /// @param things how many claims were read in it
    record Added(String document, int things, List<String> notes) implements Fate {
      public Added {
        notes = List.copyOf(notes);
      }
    }

    /// The ledger had it already.
    record There(String document) implements Fate {}

    /// It could not be used.
    ///
    /// @param reason what was found, what was wanted, what to do
    record Refused(String reason) implements Fate {}
  }

  /// What is known of its publication.
  ///
  /// @throws IllegalArgumentException if the day cannot be read
  Manifest.Line line(String doc) {
    return new Manifest.Line(
        doc, published == null ? null : When.parse(published), title, publisher, url);
  }

  Slip with(Fate what) {
    return new Slip(id, name, address, given, published, publisher, title, url, what);
  }

  String json() {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("name", name);
    tree.put("address", address);
    tree.put("given", given.toString());
    tree.put("published", published);
    tree.put("publisher", publisher);
    tree.put("title", title);
    tree.put("url", url);
    switch (fate) {
      case null -> {
        // it waits
      }
      case Fate.Added(var document, var things, var notes) -> {
        tree.put("added", document);
        tree.put("things", things);
        tree.put("notes", notes);
      }
      case Fate.There(var document) -> tree.put("there", document);
      case Fate.Refused(var reason) -> tree.put("refused", reason);
    }
    return Json.write(tree);
  }

  /// @throws IllegalArgumentException if it is none
  static Slip of(String id, String json) {
    if (!(Json.read(json) instanceof Map<?, ?> tree)) {
      throw new IllegalArgumentException("slip: found no object, wanted one that an inbox wrote");
    }
    String name = text(tree, "name");
    String given = text(tree, "given");
    if (name == null || given == null) {
      throw new IllegalArgumentException(
          "slip: found no name or moment, wanted one that an inbox wrote");
    }
    return new Slip(
        id,
        name,
        Boolean.TRUE.equals(tree.get("address")),
        Instant.parse(given),
        text(tree, "published"),
        text(tree, "publisher"),
        text(tree, "title"),
        text(tree, "url"),
        fate(tree));
  }

  private static @Nullable Fate fate(Map<?, ?> tree) {
    String added = text(tree, "added");
    String there = text(tree, "there");
    String refused = text(tree, "refused");
    if (added != null) {
      int things = tree.get("things") instanceof Number many ? many.intValue() : 0;
      List<?> notes = tree.get("notes") instanceof List<?> list ? list : List.of();
      return new Fate.Added(added, things, notes.stream().map(String::valueOf).toList());
    }
    if (there != null) {
      return new Fate.There(there);
    }
    return refused == null ? null : new Fate.Refused(refused);
  }

  private static @Nullable String text(Map<?, ?> tree, String key) {
    return tree.get(key) instanceof String text ? text : null;
  }
}
