package entente.app.web;

import entente.app.Written;
import entente.model.Claim;
import entente.model.Document;
import entente.model.Field;
import entente.model.Report;
import entente.model.Slot;
import entente.model.Type;
import entente.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One thing of a queue, laid out to be judged by looking at it once.
///
/// @param at its place in the queue, from 0
/// @param of how long the queue is
/// @param undo the decision that was made last on this page; empty where none was
/// @param word what somebody else did meanwhile, or why something could not be decided; empty where
///   there is nothing to tell
record ReviewCard(
    Queue queue, int at, int of, @Nullable Content content, String undo, String word) {
  /// What is to be judged.
  sealed interface Content {
    /// Whether two reports are about one thing.
    record Pair(Doubts.Pair pair, Side one, Side other, List<Beside> fields, String because)
        implements Content {}

    /// Whether a claim is what its document says.
    record Reading(
        Row row, Side side, List<Beside> fields, List<Blank> blanks, int sure, String frame)
        implements Content {}

    /// Which of several values is right.
    record Dispute(Row row, String label, String reason, String because, List<Choice> choices)
        implements Content {}

    /// Whether a report shows how far a line of a plan has come.
    record Shown(Proposed.Shown shown, Side side, String because) implements Content {}

    /// Whether an activity pays a promise.
    record Payment(Row row, List<Side> sides, PaidPage.Proposal activity, String because)
        implements Content {}
  }

  /// A report with its words.
  record Side(Report report, Source source, List<Passage> passages, String quote) {}

  /// A field of one or two reports.
  ///
  /// @param written as a person would write it, for correcting; empty where it is not stated
  record Beside(
      String key,
      String label,
      @Nullable String one,
      @Nullable String other,
      boolean differs,
      String written,
      List<String> words) {}

  /// A field that is not stated, and could be.
  record Blank(String key, String label, List<String> words) {}

  /// A value that can be settled on.
  ///
  /// @param sent what the form sends
  record Choice(String sent, String value, boolean settled, List<Side> sides) {}

  static ReviewCard of(
      Doubts doubts,
      Queue queue,
      int at,
      Function<String, Optional<Document>> documents,
      String undo,
      String word) {
    int of = doubts.many(queue);
    Content content =
        at >= of
            ? null
            : switch (queue) {
              case PAIRS -> pair(doubts.pairs().get(at), documents);
              case CLAIMS -> reading(doubts.claims().get(at), documents);
              case CONFLICTS -> dispute(doubts.conflicts().get(at), documents);
              case PLANS -> shown(doubts.proposed().plans().get(at), documents);
              case PAID -> payment(doubts.proposed().paid().get(at), documents);
            };
    return new ReviewCard(queue, at, of, content, undo, word);
  }

  private static Content pair(Doubts.Pair pair, Function<String, Optional<Document>> documents) {
    return new Content.Pair(
        pair,
        side(pair.one(), documents),
        side(pair.other(), documents),
        fields(pair.one().claim(), pair.other().claim()),
        Say.prose(String.join(" · ", pair.link().because())));
  }

  private static Content reading(
      Doubts.Unsure unsure, Function<String, Optional<Document>> documents) {
    return reading(unsure.row(), unsure.report(), documents);
  }

  /// A claim to be judged, wherever it stands.
  static Content.Reading reading(
      Row row, Report report, Function<String, Optional<Document>> documents) {
    Claim claim = report.claim();
    Double confidence = claim.confidence();
    return new Content.Reading(
        row,
        side(report, documents),
        fields(claim, null),
        blanks(claim),
        confidence == null ? -1 : (int) Math.round(confidence * 100),
        claim.frame() == null ? "" : claim.frame());
  }

  private static Content dispute(
      Doubts.Dispute dispute, Function<String, Optional<Document>> documents) {
    var disagreement = dispute.disagreement();
    Value settled = dispute.row().entry().settled().fields().get(disagreement.field());
    return new Content.Dispute(
        dispute.row(),
        Say.label(dispute.row().type(), disagreement.field()).toLowerCase(java.util.Locale.ENGLISH),
        Say.prose(disagreement.reason()),
        Say.prose(String.join(" · ", dispute.gravity().because())),
        disagreement.stands().stream()
            .map(stand ->
                new Choice(
                    "value="
                        + disagreement.field().key()
                        + " "
                        + stand.reports().getFirst().claim().id(),
                    Say.value(stand.value()),
                    stand.value().equals(settled),
                    stand.reports().stream()
                        .limit(3)
                        .map(report -> side(report, documents))
                        .toList()))
            .toList());
  }

  private static Content shown(
      Proposed.Shown shown, Function<String, Optional<Document>> documents) {
    return new Content.Shown(
        shown,
        side(shown.match().report(), documents),
        Say.prose(String.join(" · ", shown.match().because())));
  }

  private static Content payment(
      Proposed.Payment payment, Function<String, Optional<Document>> documents) {
    return new Content.Payment(
        payment.row(),
        payment.row().entry().reports().stream()
            .limit(2)
            .map(report -> side(report, documents))
            .toList(),
        PaidPage.proposal(payment.match()),
        Say.prose(String.join(" · ", payment.match().because())));
  }

  static Side side(Report report, Function<String, Optional<Document>> documents) {
    var marks =
        report.claim().evidence().stream()
            .map(each -> new Mark(each.span(), report.claim().type(), 1))
            .toList();
    List<Passage> passages =
        documents
            .apply(report.publication().document())
            .map(Document::text)
            .filter(
                text -> report.claim().evidence().stream().allMatch(each -> each.standsIn(text)))
            .map(text -> Passage.around(text, marks))
            .orElse(List.of());
    return new Side(
        report, Source.of(report), passages, report.claim().evidence().getFirst().quote().strip());
  }

  private static List<Beside> fields(Claim one, @Nullable Claim other) {
    Type type = one.type();
    var fields = new ArrayList<Beside>();
    for (Slot slot : type.slots()) {
      Value mine = value(one, slot.field());
      Value theirs = other == null ? null : value(other, slot.field());
      if (mine != null || theirs != null) {
        fields.add(
            new Beside(
                slot.field().key(),
                Say.label(type, slot.field()),
                mine == null ? null : Say.value(mine),
                theirs == null ? null : Say.value(theirs),
                other != null && !java.util.Objects.equals(mine, theirs),
                mine == null ? "" : Written.words(mine),
                words(slot)));
      }
    }
    return fields;
  }

  private static List<Blank> blanks(Claim claim) {
    return claim.type().slots().stream()
        .filter(slot -> slot.scored() && value(claim, slot.field()) == null)
        .map(slot ->
            new Blank(slot.field().key(), Say.label(claim.type(), slot.field()), words(slot)))
        .toList();
  }

  private static List<String> words(Slot slot) {
    return slot.words().stream().sorted().toList();
  }

  private static @Nullable Value value(Claim claim, Field field) {
    Map<Field, Value> fields = claim.assertion().fields();
    return fields.containsKey(field) ? fields.get(field) : claim.further().get(field);
  }
}
