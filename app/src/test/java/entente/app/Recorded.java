package entente.app;

import entente.ledger.Ledger;
import entente.model.Assertion;
import entente.model.Claim;
import entente.model.ClaimIds;
import entente.model.Commitment;
import entente.model.Decision;
import entente.model.Decision.Ruling;
import entente.model.Document;
import entente.model.Evidence;
import entente.model.Field;
import entente.model.LinkKind;
import entente.model.Meeting;
import entente.model.Money;
import entente.model.Party;
import entente.model.Publication;
import entente.model.Reading;
import entente.model.Relation;
import entente.model.Span;
import entente.model.Value;
import entente.model.When;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Something that is recorded in a ledger. The pools are small on purpose, so that claims often
/// meet.
public sealed interface Recorded {
  List<String> DAYS =
      List.of("2023-07-13", "2023-12-18", "2023-12-18", "2023-12-20", "2024-03", "2024-04-10");
  List<String> WORDS =
      List.of(
          "a patrol vessel for the coast", "patrol boats", "clean power and cables", "clean power");
  List<String> DATES = List.of("2023", "2023-12", "2023-12-17", "2024-03-05");

  String COMMON =
      """
       The ministers walked along the harbour wall in the rain, looked at the cranes that had stood idle since the spring, and spoke with \
      fishermen who had come in early because of the wind; then they drove up to the old customs house, where lunch was served late, and \
      where nobody said much more about money until the speeches began.\
      """;

  void into(Ledger ledger);

  /// Claims without their documents, and where those were published.
  record Claims(List<Claim> claims, List<Publication> publications) implements Recorded {
    @Override
    public void into(Ledger ledger) {
      ledger.importClaims(claims, publications);
    }
  }

  /// A document with what was read in it.
  record Paper(Document document, Publication publication, Reading reading) implements Recorded {
    @Override
    public void into(Ledger ledger) {
      ledger.add(document, document.text().getBytes(StandardCharsets.UTF_8), publication, reading);
    }
  }

  /// A document with what a later reader found in it.
  record Reread(Paper first, Paper again) implements Recorded {
    @Override
    public void into(Ledger ledger) {
      first.into(ledger);
      ledger.read(again.document(), again.reading());
    }
  }

  /// What a person ruled; passed over where nobody can.
  record Ruled(Decision decision) implements Recorded {
    @Override
    public void into(Ledger ledger) {
      try {
        ledger.decide(decision);
      } catch (IllegalArgumentException unknown) {
        // the claim or the decision is not there
      }
    }
  }

  static Recorded any(RandomGenerator random, List<String> claims, int step) {
    return switch (random.nextInt(claims.isEmpty() ? 5 : 10)) {
      case 0, 1, 2 -> claims(random, claims, step);
      case 3 -> paper(random, claims);
      case 4 -> reread(random, claims);
      default ->
          new Ruled(
              new Decision(
                  "r" + step,
                  ruling(random, claims, step),
                  "Aiko",
                  Instant.ofEpochSecond(random.nextInt(9)),
                  "she looked"));
    };
  }

  static Claims claims(RandomGenerator random, List<String> known, int step) {
    String doc = "d" + random.nextInt(6);
    var claims = new ArrayList<Claim>();
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      String quote = pick(random, WORDS);
      String id = "c%d.%d".formatted(step, i);
      known.add(id);
      claims.add(
          new Claim(
              id,
              doc,
              assertion(random),
              List.of(new Evidence(new Span(i, i + quote.length()), quote)),
              Map.of(),
              null,
              null,
              null));
    }
    return new Claims(claims, List.of(publication(random, ClaimIds.unstored(doc), doc)));
  }

  private static Paper paper(RandomGenerator random, List<String> known) {
    String doc = "d" + random.nextInt(6);
    String told = pick(random, WORDS) + ". " + pick(random, WORDS) + ".";
    String text =
        random.nextBoolean()
            ? told
            : told + COMMON; // texts that have much in common are copies of each other
    String hash = ClaimIds.hash(text.getBytes(StandardCharsets.UTF_8));
    var claims = new ArrayList<Claim>();
    var fixed = new Random(text.hashCode());
    int end = text.indexOf('.');
    for (Span span : List.of(new Span(0, end), new Span(end + 2, told.length() - 1))) {
      Assertion assertion = assertion(fixed);
      var evidence = List.of(Evidence.in(text, span));
      String id = ClaimIds.claim(hash, assertion, evidence);
      known.add(id);
      claims.add(new Claim(id, doc, assertion, evidence, Map.of(), null, null, "frame"));
    }
    return new Paper(
        new Document(hash, "text/plain", "plain/1", text),
        publication(random, hash, doc),
        new Reading(hash, "reader/1", claims));
  }

  /// Some claims are found again in the same words, one passage shorter; others no more.
  private static Reread reread(RandomGenerator random, List<String> known) {
    Paper first = paper(random, known);
    String hash = first.document().hash();
    var claims = new ArrayList<Claim>();
    for (Claim claim : first.reading().claims()) {
      Span span = claim.span();
      int kept = random.nextInt(3);
      if (kept > 0) {
        var evidence =
            List.of(
                Evidence.in(
                    first.document().text(),
                    new Span(span.start(), kept == 1 ? span.end() : span.end() - 6)));
        String id = ClaimIds.claim(hash, claim.assertion(), evidence);
        known.add(id);
        claims.add(
            new Claim(id, claim.doc(), claim.assertion(), evidence, Map.of(), null, null, "frame"));
      }
    }
    return new Reread(
        first,
        new Paper(first.document(), first.publication(), new Reading(hash, "reader/2", claims)));
  }

  private static Publication publication(RandomGenerator random, String hash, String doc) {
    String day = random.nextInt(8) == 0 ? "" : pick(random, DAYS);
    return new Publication(
        hash,
        doc,
        day.isEmpty() ? null : When.parse(day),
        pick(random, List.of("Wire", "Post")),
        null,
        null);
  }

  private static Ruling ruling(RandomGenerator random, List<String> claims, int step) {
    String claim = pick(random, claims);
    String other = pick(random, claims);
    return switch (random.nextInt(12)) {
      case 0, 1 -> new Ruling.Same(claim, other);
      case 6 ->
          claim.equals(other)
              ? new Ruling.Reject(claim)
              : new Ruling.Split(List.of(List.of(claim), List.of(other)));
      case 7 ->
          new Ruling.SameParty(new Party(pick(random, List.of("JPN", "VNM"))), new Party("IDN"));
      case 8 -> new Ruling.Linked(claim, pick(random, LinkKind.values()), other);
      case 9, 10 -> added(random, claims, step);
      case 2 -> new Ruling.NotSame(claim, other);
      case 3 -> new Ruling.Reject(claim);
      case 4 -> new Ruling.ThisValue(claim, Field.STATUS, new Value.Term("signed"));
      default -> new Ruling.Undo("r" + random.nextInt(step + 1));
    };
  }

  private static Ruling added(RandomGenerator random, List<String> claims, int step) {
    String doc = random.nextBoolean() ? "note" : "d" + random.nextInt(6);
    String id = "a" + step;
    claims.add(id);
    String quote = pick(random, WORDS);
    var evidence = List.of(new Evidence(new Span(0, quote.length()), quote));
    var claim = new Claim(id, doc, assertion(random), evidence, Map.of(), null, null, null);
    return new Ruling.Add(claim, publication(random, ClaimIds.unstored(doc), doc));
  }

  private static Assertion assertion(RandomGenerator random) {
    List<Party> from = List.of(new Party(pick(random, List.of("JPN", "JPN", "IDN"))));
    List<Party> to = List.of(new Party(pick(random, List.of("ASEAN", "ASEAN", "VNM"))));
    When date = When.parse(pick(random, DATES));
    return switch (random.nextInt(4)) {
      case 0 ->
          new Relation(
              List.of(from.getFirst(), to.getFirst()),
              "strategic-partnership",
              pick(random, Relation.Status.values()),
              date,
              null);
      case 1 ->
          new Meeting(
              Meeting.Kind.SUMMIT,
              List.of(from.getFirst(), to.getFirst()),
              pick(random, List.of("Tokyo", "Jakarta")),
              date,
              null,
              pick(random, Meeting.Status.values()));
      default ->
          new Commitment(
              from,
              to,
              Commitment.Kind.FINANCE,
              new Commitment.Terms(
                  Money.of(pick(random, List.of(35_000_000_000L, 36_000_000_000L)), "USD"),
                  null,
                  null,
                  null,
                  null),
              Set.of(),
              pick(random, Commitment.Status.values()),
              date);
    };
  }

  private static <T> T pick(RandomGenerator random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static <T> T pick(RandomGenerator random, T[] from) {
    return from[random.nextInt(from.length)];
  }
}
