package entente.app.web;

import entente.app.intake.Inbox;
import entente.model.Clocks;
import entente.publish.Manifest;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Takes documents over from a page: pasted, uploaded, or by their address. They are read in the
/// background, and the page tells how far they have come.
final class Reception {
  private static final int LONGEST_WORD = 400;
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

  private final Place place;
  private final Shelf shelf;
  private final Html html;
  private final Failures failures;
  private final Session session;

  /// Where documents are handed over, and where the samples lie that an empty ledger offers.
  record Place(Inbox inbox, @Nullable Path samples) {}

  Reception(Place place, Shelf shelf, Html html, Failures failures, Session session) {
    this.place = place;
    this.shelf = shelf;
    this.html = html;
    this.failures = failures;
    this.session = session;
  }

  /// Whether nothing was ever recorded.
  boolean isEmpty() {
    return shelf.isEmpty();
  }

  ServerResponse first(ServerRequest request) {
    return page(request, "/");
  }

  ServerResponse sources(ServerRequest request) {
    return page(request, "/sources");
  }

  private ServerResponse page(ServerRequest request, String section) {
    var asked = Asked.of(request);
    var known = shelf.known(asked.clocks());
    boolean first = isEmpty();
    return html.page(
        "sources",
        Map.of(
            "frame",
            new Frame(
                first ? "Welcome" : "Sources",
                asked,
                section,
                List.of(),
                first ? Frame.Forms.NONE : Frame.Forms.CSV_AND_JSON),
            "progress",
            progress(asked),
            "publishers",
            Publishers.of(known),
            "empty",
            first,
            "samples",
            place.samples() != null,
            "token",
            asked.clocks().equals(Clocks.NOW) ? session.token(request) : ""));
  }

  ServerResponse json(ServerRequest request) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("handed_over", place.inbox().slips().stream().map(SourceData::tree).toList());
    tree.put("publishers", publishers(request).map(SourceData::tree).toList());
    return Files.treeJson(tree);
  }

  /// The publishers alone.
  ServerResponse csv(ServerRequest request) {
    return Files.table("sources", SourceData.COLUMNS, publishers(request).map(SourceData::tree));
  }

  private Stream<Publishers.Publisher> publishers(ServerRequest request) {
    return Publishers.of(shelf.known(Asked.of(request).clocks())).publishers().stream();
  }

  ServerResponse progress(ServerRequest request) {
    return html.page("progress", Map.of("progress", progress(Asked.of(request))));
  }

  private ReadingProgress progress(Asked asked) {
    return ReadingProgress.of(asked, place.inbox());
  }

  /// Takes over what a form hands over.
  ServerResponse take(ServerRequest request) throws IOException, ServletException {
    if (!session.gave(request)) {
      return refused(request, 403, Session.STRANGE);
    }
    try {
      return switch (sent(request, "kind")) {
        case "text" -> pasted(request);
        case "files" -> uploaded(request);
        case "address" -> named(request);
        case "samples" -> samples(request);
        default ->
            throw new MisaskedException(
                "kind", sent(request, "kind"), "text, files, address or samples");
      };
    } catch (Inbox.FullException full) {
      return refused(request, 503, Say.capital(String.valueOf(full.getMessage())) + ".");
    } catch (IllegalArgumentException wrong) {
      return refused(request, 400, Say.capital(String.valueOf(wrong.getMessage())) + ".");
    }
  }

  private ServerResponse pasted(ServerRequest request) {
    String text = request.param("text").orElse("").replace("\r\n", "\n");
    if (text.isBlank()) {
      return refused(
          request,
          400,
          "There is no text in the form. Paste the whole article or statement, its headline"
              + " first.");
    }
    var said = said(request);
    String headline =
        said.title() == null ? text.strip().lines().findFirst().orElse("") : said.title();
    place.inbox().giveBytes(slug(headline) + ".txt", text.getBytes(StandardCharsets.UTF_8), said);
    return taken();
  }

  private ServerResponse uploaded(ServerRequest request) throws IOException, ServletException {
    List<Part> files =
        request.multipartData().getOrDefault("files", List.of()).stream()
            .filter(each ->
                each.getSubmittedFileName() != null && !each.getSubmittedFileName().isBlank())
            .toList();
    if (files.isEmpty()) {
      return refused(request, 400, "No file was chosen. Choose one or several, of text or HTML.");
    }
    var said = said(request);
    Manifest manifest = manifest(files.stream().filter(Reception::isManifest).toList());
    List<Part> documents = files.stream().filter(each -> !isManifest(each)).toList();
    if (documents.isEmpty()) {
      return refused(
          request,
          400,
          "Only a manifest was chosen. Choose it together with the documents that it speaks of.");
    }
    for (Part file : documents) {
      try (var in = file.getInputStream()) {
        String name = fileName(file.getSubmittedFileName());
        var line = manifest.of(entente.app.intake.Source.doc(name));
        place
            .inbox()
            .giveBytes(
                name,
                in.readAllBytes(),
                line.map(Reception::listed).orElse(documents.size() == 1 ? said : common(said)));
      }
    }
    return taken();
  }

  /// A list of when and where documents were published, chosen together with them, as `entente add`
  /// takes it.
  private static boolean isManifest(Part file) {
    return String.valueOf(file.getSubmittedFileName()).toLowerCase(Locale.ROOT).endsWith(".jsonl");
  }

  /// @throws IllegalArgumentException if a line of it cannot be used
  private static Manifest manifest(List<Part> files) throws IOException {
    var lines = new LinkedHashMap<String, Manifest.Line>();
    for (Part file : files) {
      try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
        Manifest manifest = Manifest.read(in);
        if (!manifest.problems().isEmpty()) {
          throw new IllegalArgumentException(
              "%s, %s. Nothing was taken over"
                  .formatted(
                      fileName(file.getSubmittedFileName()), manifest.problems().getFirst()));
        }
        lines.putAll(manifest.lines());
      }
    }
    return new Manifest(lines, List.of());
  }

  private static Inbox.Said listed(Manifest.Line line) {
    return new Inbox.Said(
        line.published() == null ? null : line.published().toString(),
        line.publisher(),
        line.title(),
        line.url());
  }

  /// Of several files together, only who published them when can be said.
  private static Inbox.Said common(Inbox.Said said) {
    return new Inbox.Said(said.published(), said.publisher(), null, null);
  }

  private ServerResponse named(ServerRequest request) {
    var addresses =
        sent(request, "address")
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    if (addresses.isEmpty()
        || !addresses.stream().allMatch(each -> ADDRESS.matcher(each).matches())) {
      return refused(
          request,
          400,
          "An address begins with http:// or https://, such as https://example.org/joint-statement."
              + " Nothing was taken over.");
    }
    for (String each : addresses) {
      place.inbox().giveAddress(URI.create(each), Inbox.Said.NOTHING);
    }
    return taken();
  }

  private ServerResponse samples(ServerRequest request) throws IOException {
    Path folder = place.samples();
    if (folder == null) {
      return refused(
          request,
          404,
          "There are no samples beside this program. Hand over documents of your own.");
    }
    try (var lines = java.nio.file.Files.newBufferedReader(folder.resolve("manifest.jsonl"));
        var files = java.nio.file.Files.list(folder)) {
      Manifest manifest = Manifest.read(lines);
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        var line = manifest.of(entente.app.intake.Source.doc(name));
        if (line.isPresent()) {
          place.inbox().giveBytes(name, java.nio.file.Files.readAllBytes(file), listed(line.get()));
        }
      }
    }
    return taken();
  }

  private static Inbox.Said said(ServerRequest request) {
    return new Inbox.Said(
        stated(request, "published"),
        stated(request, "publisher"),
        stated(request, "title"),
        stated(request, "url"));
  }

  private static @Nullable String stated(ServerRequest request, String name) {
    String text = sent(request, name);
    if (name.equals("url") && !text.isEmpty() && !ADDRESS.matcher(text).matches()) {
      throw new MisaskedException(
          "url", text, "an address such as https://example.org/joint-statement");
    }
    return text.isEmpty() ? null : text;
  }

  private static String sent(ServerRequest request, String name) {
    String text = request.param(name).map(String::strip).orElse("");
    int longest = name.equals("address") ? 20 * LONGEST_WORD : LONGEST_WORD;
    if (text.length() > longest) {
      throw new MisaskedException(
          name, text.substring(0, 40) + "…", "at most %d characters".formatted(longest));
    }
    return text;
  }

  /// The last part of a path, without what no file's name has.
  static String fileName(String submitted) {
    String last =
        submitted.substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("[\\p{Cntrl}:*?\"<>|]", "-").strip();
    return plain.isEmpty() ? "document.txt" : plain.substring(Math.max(0, plain.length() - 120));
  }

  /// A headline as a name: `leaders-vision-statement`.
  static String slug(String headline) {
    String slug =
        headline
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    return slug.isEmpty()
        ? "pasted"
        : slug.substring(0, Math.min(slug.length(), 60)).replaceAll("-$", "");
  }

  private ServerResponse refused(ServerRequest request, int status, String message) {
    return failures.told(
        request,
        status,
        new Failures.Told(
            "Not taken over",
            message,
            List.of(new Failures.Step("Back to the sources", Address.of("/sources")))));
  }

  private static ServerResponse taken() {
    return ServerResponse.status(303)
        .header("Location", Address.of("/sources").at("progress").toString())
        .build();
  }
}
