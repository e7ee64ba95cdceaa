package entente.app.api;

import entente.app.PublicationData;
import entente.ledger.Found;
import entente.ledger.Ledger;
import entente.ledger.Stored;
import entente.model.Claim;
import entente.model.Clocks;
import entente.model.Publication;
import entente.model.Reading;
import entente.publish.ClaimJson;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Answers about the documents, and about the ledger as a whole.
final class DocumentAnswers {
  private static final int SEARCHED = 5_000;

  private final Ledger ledger;

  DocumentAnswers(Ledger ledger) {
    this.ledger = ledger;
  }

  Answer about() {
    var counts = ledger.counts();
    var tree = new LinkedHashMap<String, Object>();
    tree.put("program", "entente");
    tree.put("version", ledger.version());
    tree.put("openapi", Operations.ROOT + "/openapi.json");
    tree.put("documents", counts.documents());
    tree.put("publications", counts.publications());
    tree.put("claims", counts.claims());
    tree.put("unstored", counts.unstored());
    tree.put("decisions", counts.decisions());
    return Replies.json(tree);
  }

  Answer list(Call call) {
    return Replies.page(call, known(call), PublicationData::tree);
  }

  private List<Publication> known(Call call) {
    return ledger.publications(
        new Clocks(
            call.one(Parameters.KNOWN_ON).orElse(null),
            null,
            call.one(Parameters.RECORDED_BY).orElse(null)));
  }

  Answer show(Call call) {
    Stored stored = stored(call);
    Map<String, @Nullable Object> tree = PublicationData.tree(stored.publication());
    tree.put("media_type", stored.document().mediaType());
    tree.put("extractor", stored.document().extractor());
    tree.put("reader", stored.reading().map(Reading::reader).orElse(null));
    tree.put("recorded", stored.recorded());
    tree.put("publications", stored.publications().stream().map(PublicationData::tree).toList());
    String text = stored.document().text();
    int start = whole(text, Math.min(text.length(), call.one(Parameters.START).orElse(0)));
    int end =
        whole(
            text,
            (int)
                Math.min(
                    text.length(),
                    (long) start + call.one(Parameters.CHARACTERS).orElse(text.length())));
    tree.put("characters", text.length());
    tree.put("start", start);
    tree.put("text", text.substring(start, Math.max(start, end)));
    return Replies.json(tree);
  }

  /// The place, or the one after it where it would cut a character in two.
  private static int whole(String text, int at) {
    return at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1))
        ? at + 1
        : at;
  }

  Answer claims(Call call) {
    List<Claim> claims =
        stored(call).reading().map(Reading::claims).orElse(List.of()).stream()
            .sorted(Comparator.comparing(Claim::span).thenComparing(Claim::id))
            .toList();
    return Replies.page(call, claims, ClaimJson::tree);
  }

  private Stored stored(Call call) {
    String id = call.path(Parameters.DOCUMENT);
    return ledger
        .document(id)
        .orElseThrow(() ->
            ProblemException.missing(
                "id: found \"%s\", wanted the name or the hash of a document that is stored"
                    .formatted(id),
                "List documents at "
                    + Operations.ROOT
                    + "/documents; of some only claims are in the ledger"));
  }

  Answer search(Call call) {
    String words = call.one(Parameters.WORDS).orElseThrow();
    boolean now =
        call.one(Parameters.KNOWN_ON).isEmpty() && call.one(Parameters.RECORDED_BY).isEmpty();
    List<Found> found = ledger.search(words, now ? call.limit() : SEARCHED);
    if (!now) {
      var known = new HashSet<>(known(call));
      found =
          found.stream()
              .filter(each -> known.contains(each.publication()))
              .limit(call.limit())
              .toList();
    }
    return Replies.json(Map.of("items", found.stream().map(DocumentAnswers::tree).toList()));
  }

  private static Map<String, Object> tree(Found found) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("document", PublicationData.tree(found.publication()));
    tree.put(
        "passage",
        found.passage().stream()
            .map(piece -> Map.of("text", piece.text(), "hit", piece.hit()))
            .toList());
    return tree;
  }
}
