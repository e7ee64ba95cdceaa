package entente.read;

import entente.model.Assertion;
import entente.model.Claim;
import entente.model.ClaimIds;
import entente.model.Document;
import entente.model.Evidence;
import entente.model.Publication;
import entente.model.Reading;
import entente.model.Span;
import entente.read.frame.Confidence;
import entente.read.frame.Draft;
import entente.read.whole.Drafts;
import entente.read.whole.Explaining;
import entente.read.whole.Scenes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Reads documents into claims. Loads its models on first need; may be shared by threads; the same
/// document and publication always give the same reading.
///
/// The way from a sentence to a claim: [Scenes] makes scenes of the text (blocks, sentences,
/// mentions, references, trees); the scribes of [entente.read.frame] write drafts of each scene by
/// their frames; [Drafts] joins the drafts that speak of one thing.
public final class Reader {
  /// Name and version, as readings carry it. Raised with every change that may read a document
  /// differently.
  public static final String VERSION = "entente/12";

  public Reading read(Document document, Publication publication) {
    var claims = new LinkedHashMap<String, Claim>();
    for (Draft draft : Drafts.of(Scenes.of(document, publication))) {
      claim(document, publication, draft).ifPresent(claim -> claims.putIfAbsent(claim.id(), claim));
    }
    return new Reading(document.hash(), VERSION, List.copyOf(claims.values()));
  }

  private static Optional<Claim> claim(Document document, Publication publication, Draft draft) {
    Optional<Assertion> assertion = draft.assertion();
    if (assertion.isEmpty() || draft.evidence().isEmpty()) {
      return Optional.empty();
    }
    var evidence = new ArrayList<Evidence>();
    for (Span span : draft.evidence()) {
      evidence.add(Evidence.in(document.text(), span));
    }
    String id = ClaimIds.claim(document.hash(), assertion.get(), evidence);
    double confidence = Math.round(Confidence.of(draft) * 100) / 100.0;
    return Optional.of(
        new Claim(
            id,
            publication.doc(),
            assertion.get(),
            evidence,
            draft.further(),
            draft.attribution(),
            confidence,
            draft.frame()));
  }

  /// Why the document was read as it was: every sentence, every mention, and for every sentence why
  /// it did or did not become claims; in order of the text.
  public List<Note> explain(Document document, Publication publication) {
    return Explaining.of(Scenes.of(document, publication));
  }
}
