package entente.app.web;

import entente.app.Slices;
import entente.app.api.WholeFile;
import entente.ledger.Ledger;
import entente.ledger.Question;
import entente.model.Entry;
import entente.model.Type;
import entente.publish.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// What a page shows, as a file in any of the formats: the same entries, by the same filters and
/// clocks.
public final class Downloads {
  /// What pages offer beside CSV, XLSX and JSON.
  public static final List<Format> OTHERS =
      EnumSet.complementOf(EnumSet.of(Format.CSV, Format.XLSX, Format.JSON)).stream().toList();

  /// What pages answer by themselves.
  private static final Set<Format> OWN = EnumSet.of(Format.CSV, Format.JSON);

  /// What the order is, and what a slice names by itself.
  private static final Set<String> TOLD_ELSEWHERE = Set.of("page", "sort", "type");

  private final Ledger ledger;
  private final Shelf shelf;
  private final Failures failures;

  Downloads(Ledger ledger, Shelf shelf, Failures failures) {
    this.ledger = ledger;
    this.shelf = shelf;
    this.failures = failures;
  }

  /// Whether a request's path names one of the formats here.
  static boolean isOne(ServerRequest request) {
    return format(request).isPresent();
  }

  private static Optional<Format> format(ServerRequest request) {
    String path = request.path();
    String word = path.substring(path.lastIndexOf('.') + 1);
    return Arrays.stream(Format.values())
        .filter(each -> each.word().equals(word) && !OWN.contains(each))
        .findFirst();
  }

  ServerResponse entries(ServerRequest request) throws IOException {
    var asked = Asked.of(request);
    var rows = Listing.all(asked, shelf.known(asked.clocks()).named(asked));
    return file(request, asked, Filter.of(asked).type(), rows.stream().map(Row::entry).toList());
  }

  ServerResponse commitments(ServerRequest request) throws IOException {
    var asked = Asked.of(request);
    var known = shelf.known(asked.clocks());
    var total = Commitments.total(asked, SumQuestion.of(asked, known), known);
    var entries =
        Stream.concat(
                total.counted().stream().map(each -> each.entry()),
                total.leftOut().stream().map(each -> each.entry()))
            .collect(
                Collectors.toMap(Entry::id, each -> each, (first, _) -> first, LinkedHashMap::new))
            .values();
    return file(request, asked, Type.COMMITMENT, List.copyOf(entries));
  }

  ServerResponse pair(ServerRequest request) throws IOException {
    var asked = Asked.of(request);
    var known = shelf.known(asked.clocks());
    String other = request.pathVariable("other");
    var one = known.party(request.pathVariable("one"));
    var two = known.party(other);
    if (one.isEmpty() || two.isEmpty()) {
      return failures.missing(
          request,
          "No entry names a party called “%s”."
              .formatted(one.isEmpty() ? request.pathVariable("one") : other),
          List.of(new Failures.Step("To all entries", asked.to("/entries"))));
    }
    return file(
        request,
        asked,
        null,
        PairPage.between(known.rows(asked, one.get()), one.get(), two.get()).stream()
            .map(Row::entry)
            .toList());
  }

  private ServerResponse file(
      ServerRequest request, Asked asked, @Nullable Type type, List<Entry> entries)
      throws IOException {
    Format format = format(request).orElseThrow();
    String path = request.path();
    String page = path.substring(0, path.lastIndexOf('.'));
    Path whole;
    try {
      var question = Question.all(asked.clocks()).ofType(type);
      whole =
          Slices.file(
              Slices.of(ledger, question, entries, asked(page, asked), format),
              format,
              Optional.empty());
    } catch (IllegalArgumentException unfit) {
      return entente.app.web.Files.problem(
          422, "The format cannot hold this", String.valueOf(unfit.getMessage()));
    }
    return WholeFile.sent(whole, format, page.substring(1).replace('/', '-'));
  }

  /// What was asked, the same however it was written, so that a feed is the same feed.
  private static String asked(String page, Asked asked) {
    String query =
        asked.query().entrySet().stream()
            .filter(each -> !TOLD_ELSEWHERE.contains(each.getKey()))
            .map(each -> each.getKey() + "=" + each.getValue())
            .sorted()
            .collect(Collectors.joining(" "));
    return (page.equals("/entries") ? query : page + " " + query).strip();
  }
}
