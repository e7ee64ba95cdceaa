package entente.ledger;

import entente.model.AnyClaim;
import entente.model.Claim;
import entente.model.ClaimIds;
import entente.model.Document;
import entente.model.Evidence;
import entente.model.Publication;
import entente.model.Reading;
import entente.model.Span;
import entente.model.Type;
import entente.model.When;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/// A document made by hand, with what it takes to add it.
record Papers(Document document, Publication publication, Reading reading) {
  static final String READER = "reader/1";

  /// One claim for each sentence of the text.
  static Papers of(String doc, @Nullable String published, String text) {
    var document =
        new Document(
            ClaimIds.hash(text.getBytes(StandardCharsets.UTF_8)), "text/plain", "plain/1", text);
    var publication =
        new Publication(
            document.hash(),
            doc,
            published == null ? null : When.parse(published),
            "Wire",
            "Title of " + doc,
            null);
    return new Papers(document, publication, reading(document, doc, READER));
  }

  /// The n-th of any number of documents, each with its own text of so many sentences.
  static Papers generated(int n, int sentences) {
    var text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      text.append(
          "Sentence %d of document %d says that Japan pledged %d yen to ASEAN. "
              .formatted(i, n, 1000 * n + i));
    }
    return of("doc-" + n, "2023-%02d-%02d".formatted(1 + n % 12, 1 + n % 28), text.toString());
  }

  static Reading reading(Document document, String doc, String reader) {
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create((document.hash() + reader).hashCode());
    var claims = new ArrayList<Claim>();
    String text = document.text();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf(". ", start) < 0 ? text.length() : text.indexOf(". ", start) + 1;
      claims.add(
          claim(random, doc, document.hash(), List.of(Evidence.in(text, new Span(start, end)))));
      start = end + 1;
    }
    return new Reading(document.hash(), reader, claims);
  }

  private static Claim claim(
      RandomGenerator random, String doc, String hash, List<Evidence> evidence) {
    Claim claim =
        AnyClaim.claim(
            random,
            List.of(Type.values()).get(random.nextInt(Type.values().length)),
            doc,
            evidence);
    return new Claim(
        ClaimIds.claim(hash, claim.assertion(), evidence),
        doc,
        claim.assertion(),
        evidence,
        claim.further(),
        claim.attribution(),
        claim.confidence(),
        claim.frame());
  }

  Papers under(Publication other) {
    return new Papers(document, other, reading(document, other.doc(), reading.reader()));
  }

  Papers published(String doc, @Nullable String day) {
    return under(
        new Publication(
            document.hash(),
            doc,
            day == null ? null : When.parse(day),
            publication.publisher(),
            publication.title(),
            publication.address()));
  }

  Papers readBy(String reader) {
    return new Papers(document, publication, reading(document, publication.doc(), reader));
  }

  boolean addTo(Ledger ledger) {
    return ledger.add(document, bytes(), publication, reading);
  }

  byte[] bytes() {
    return document.text().getBytes(StandardCharsets.UTF_8);
  }

  String hash() {
    return document.hash();
  }
}
