package entente.reconcile;

import static entente.model.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import entente.model.ClaimIds;
import entente.model.Commitment.Status;
import entente.model.Descent;
import entente.model.Disagreement.Kind;
import entente.model.Edition;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Money;
import entente.model.Publication;
import entente.model.Report;
import entente.model.Sketch;
import entente.model.When;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Which documents are made from which, and what follows for entries.
class LineageTest {
  private static final Random WORDS = new Random(7);

  /// A text of as many made-up words.
  private static String text(int words) {
    var text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(Integer.toString(WORDS.nextInt(100_000) + 50_000, 36))
          .append(i % 12 == 11 ? ".\n" : " ");
    }
    return text.toString();
  }

  private static final String STORY = text(400);

  private static String hash(String doc) {
    return ClaimIds.hash(doc.getBytes(StandardCharsets.UTF_8));
  }

  private static Edition edition(
      String published, String doc, @Nullable String publisher, String text) {
    return new Edition(
        new Publication(hash(doc), doc, When.parse(published), publisher, null, null),
        Instant.EPOCH,
        Sketch.of(text));
  }

  private static final Edition WIRE = edition("2024-01-01", "wire", "Coast Wire", STORY);
  private static final Edition PAPER =
      edition(
          "2024-01-02",
          "paper",
          "The Paper",
          "By our staff. " + STORY.toUpperCase(java.util.Locale.ROOT));
  private static final Edition CUT =
      edition("2024-01-03", "cut", "Evening", STORY.substring(0, STORY.length() / 2));
  private static final Edition LATER =
      edition("2024-01-02", "later", "Coast Wire", STORY + text(60));
  private static final Edition OTHER = edition("2024-01-02", "other", "Harbour", text(400));

  @Test
  void a_text_that_another_paper_prints_is_a_copy_and_one_that_is_worded_otherwise_is_not() {
    var lineage = Lineage.of(List.of(OTHER, PAPER, WIRE), List.of());
    assertThat(lineage.descent(PAPER.document()))
        .hasValueSatisfying(each -> {
          assertThat(each.from()).isEqualTo(WIRE.document());
          assertThat(each.kind()).isEqualTo(Descent.Kind.COPY);
          assertThat(each.alike()).isGreaterThan(0.9);
        });
    assertThat(lineage.descent(OTHER.document())).isEmpty();
    assertThat(lineage.descent(WIRE.document())).isEmpty();
  }

  @Test
  void half_of_a_text_is_a_copy_and_a_longer_one_of_the_same_publisher_an_update() {
    var lineage = Lineage.of(List.of(CUT, WIRE, LATER), List.of());
    assertThat(lineage.descent(CUT.document())).map(Descent::kind).contains(Descent.Kind.COPY);
    assertThat(lineage.descent(LATER.document())).map(Descent::kind).contains(Descent.Kind.UPDATE);
    assertThat(lineage.origin(LATER.document())).isEqualTo(WIRE.document());
    assertThat(lineage.updates(LATER.document(), WIRE.document())).isTrue();
    assertThat(lineage.updates(WIRE.document(), LATER.document())).isFalse();
  }

  @Test
  void a_headline_that_two_papers_share_is_no_copy() {
    var one = edition("2024-01-01", "a", "A", "Ministers meet in Oslo to talk about fish");
    var other = edition("2024-01-02", "b", "B", "Ministers meet in Oslo to talk about fish");
    assertThat(Lineage.of(List.of(one, other), List.of()).descent(other.document())).isEmpty();
  }

  @Test
  void a_text_that_many_print_is_found_in_all_of_them_and_in_any_order_alike() {
    var all = new ArrayList<Edition>(List.of(OTHER, WIRE));
    for (int i = 0; i < 300; i++) {
      all.add(edition("2024-01-05", "p" + i, "Paper " + i, "Number " + i + ". " + STORY));
    }
    var lineage = Lineage.of(all, List.of());
    assertThat(all.stream().filter(each -> lineage.origin(each.document()).equals(WIRE.document())))
        .hasSize(301);
    Collections.shuffle(all, new Random(1));
    var shuffled = Lineage.of(all, List.of());
    assertThat(all)
        .allSatisfy(each ->
            assertThat(shuffled.descent(each.document()))
                .isEqualTo(lineage.descent(each.document())));
  }

  @Test
  void what_is_published_later_changes_nothing_of_what_was_there() {
    forAll(
        random -> editions(random),
        editions -> {
          List<Edition> sorted = editions.stream().sorted().toList();
          List<Edition> earlier = sorted.subList(0, sorted.size() / 2 + 1);
          var before = Lineage.of(earlier, List.of());
          var after = Lineage.of(editions, List.of());
          assertThat(earlier)
              .allSatisfy(each ->
                  assertThat(after.descent(each.document()))
                      .isEqualTo(before.descent(each.document())));
        });
  }

  private static List<Edition> editions(RandomGenerator random) {
    var editions = new ArrayList<Edition>();
    for (int i = random.nextInt(2, 8); i > 0; i--) {
      int from = random.nextInt(STORY.length() / 2);
      String text = STORY.substring(from, random.nextInt(from + 400, STORY.length()));
      editions.add(
          edition("2024-01-0" + random.nextInt(1, 9), "e" + i, "P" + random.nextInt(3), text));
    }
    return editions;
  }

  private static Map<String, Sketch> sketches(Edition... editions) {
    return Stream.of(editions).collect(Collectors.toMap(Edition::document, Edition::sketch));
  }

  private static Report pledge(String published, Edition edition, long millions) {
    Report told =
        Told.on(
            published,
            edition.publication().doc(),
            Told.finance(
                "NOR", "KEN", Money.of(millions * 1_000_000, "USD"), Status.PLEDGED, "2024-01-01"),
            "port loan");
    return new Report(told.claim(), edition.publication(), told.recorded(), true);
  }

  @Test
  void copies_are_one_voice_against_two_that_looked_for_themselves() {
    var harbour = edition("2024-01-01", "harbour", "Harbour", text(300));
    var gulf = edition("2024-01-01", "gulf", "Gulf", text(300));
    var third = edition("2024-01-04", "third", "Third", STORY);
    var reports =
        List.of(
            pledge("2024-01-01", WIRE, 53),
            pledge("2024-01-02", PAPER, 53),
            pledge("2024-01-04", third, 53),
            pledge("2024-01-01", harbour, 55),
            pledge("2024-01-01", gulf, 55));
    Entry alone = Reconciler.reconcile(reports, List.of()).getFirst();
    assertThat(alone.settled().fields().get(Field.AMOUNT)).hasToString("53000000 USD");

    var lineage = Lineage.of(List.of(WIRE, PAPER, third, harbour, gulf), reports);
    Entry entry =
        Reconciler.reconcile(reports, List.of(), sketches(WIRE, PAPER, third, harbour, gulf))
            .getFirst();
    assertThat(entry.settled().fields().get(Field.AMOUNT)).hasToString("55000000 USD");
    assertThat(entry.reasons().get(Field.AMOUNT)).isEqualTo("2 sources say so");
    assertThat(lineage.voices(entry.reports())).hasSize(3);
    assertThat(entry.disagreements())
        .singleElement()
        .satisfies(each -> assertThat(each.kind()).isEqualTo(Kind.CONFLICT));
  }

  @Test
  void copies_alone_are_one_voice_in_several_documents() {
    var reports = List.of(pledge("2024-01-01", WIRE, 53), pledge("2024-01-02", PAPER, 53));
    Entry entry = Reconciler.reconcile(reports, List.of(), sketches(WIRE, PAPER)).getFirst();
    assertThat(entry.reasons().get(Field.AMOUNT))
        .isEqualTo("one voice in 2 documents, and no other says so");
  }

  @Test
  void what_a_copy_has_otherwise_than_the_text_that_it_copies_is_its_error() {
    var reports = List.of(pledge("2024-01-01", WIRE, 53), pledge("2024-01-02", PAPER, 58));
    Entry entry = Reconciler.reconcile(reports, List.of(), sketches(WIRE, PAPER)).getFirst();
    assertThat(entry.settled().fields().get(Field.AMOUNT)).hasToString("53000000 USD");
    assertThat(entry.reasons().get(Field.AMOUNT))
        .isEqualTo("the only source that says so; copies or earlier versions of it differ");
    assertThat(entry.disagreements())
        .singleElement()
        .satisfies(each -> assertThat(each.kind()).isEqualTo(Kind.CONFLICT));
  }

  @Test
  void a_story_brought_up_to_date_supersedes_its_earlier_version() {
    var reports = List.of(pledge("2024-01-01", WIRE, 53), pledge("2024-01-02", LATER, 35));
    Entry entry = Reconciler.reconcile(reports, List.of(), sketches(WIRE, LATER)).getFirst();
    assertThat(entry.settled().fields().get(Field.AMOUNT)).hasToString("35000000 USD");
    assertThat(entry.disagreements())
        .singleElement()
        .satisfies(each -> {
          assertThat(each.kind()).isEqualTo(Kind.PROGRESS);
          assertThat(each.reason())
              .startsWith("the story was brought up to date: 53000000 USD, then 35000000 USD");
        });
  }

  /// Five facts of one meeting, as a text tells them: the loan's sum and the day of the meeting are
  /// what texts may have wrong.
  private static List<Report> told(Edition edition, long millions, String day) {
    var reports = new ArrayList<Report>();
    String doc = edition.publication().doc();
    var facts =
        List.of(
            Told.meeting(
                entente.model.Meeting.Kind.LEADERS,
                "NOR KEN",
                "Nairobi",
                day,
                "",
                entente.model.Meeting.Status.HELD),
            Told.finance(
                "NOR", "KEN", Money.of(millions * 1_000_000, "USD"), Status.PLEDGED, "2024-01-01"),
            Told.relation(
                "NOR KEN",
                "strategic-partnership",
                entente.model.Relation.Status.ESTABLISHED,
                "2024-01-01"),
            Told.accord(
                entente.model.Accord.Kind.MEMORANDUM,
                "NOR KEN",
                entente.model.Accord.Status.AGREED,
                "2024-01-01",
                "trade"),
            Told.position("NOR", entente.model.Position.Act.THANK, "KEN", "welcome"));
    for (int i = 0; i < facts.size(); i++) {
      Report each =
          Told.on(
              edition.publication().published() + "",
              doc,
              facts.get(i),
              "passage " + "x".repeat(i + 1));
      var claim =
          new entente.model.Claim(
              doc + i,
              doc,
              facts.get(i),
              List.of(
                  new entente.model.Evidence(
                      new entente.model.Span(i * 100, i * 100 + 8), "passage.")),
              Map.of(),
              null,
              null,
              null);
      reports.add(new Report(claim, edition.publication(), each.recorded(), true));
    }
    return reports;
  }

  @Test
  void a_text_with_the_same_facts_in_the_same_order_and_the_same_rare_errors_is_a_rewrite() {
    var first = edition("2024-01-02", "first", "First", text(300));
    var rewritten = edition("2024-01-03", "rewritten", "Second", text(300));
    var independent = edition("2024-01-03", "independent", "Third", text(300));
    var reports = new ArrayList<Report>();
    reports.addAll(told(first, 53, "2024-01-02"));
    reports.addAll(told(rewritten, 53, "2024-01-02"));
    reports.addAll(told(independent, 35, "2024-01-01"));
    var lineage = Lineage.of(List.of(first, rewritten, independent), reports);
    assertThat(lineage.descent(rewritten.document()))
        .hasValueSatisfying(each -> {
          assertThat(each.kind()).isEqualTo(Descent.Kind.REWRITE);
          assertThat(each.from()).isEqualTo(first.document());
          assertThat(each.because())
              .containsExactly(
                  "5 facts in the same order",
                  "alone in saying start 2024-01-02; amount 53000000 USD");
        });
    assertThat(lineage.descent(independent.document())).isEmpty();
  }

  @Test
  void a_rewrite_is_one_voice_with_its_origin_where_it_is_known_what_else_they_say() {
    var first = edition("2024-01-02", "first", "First", text(300));
    var rewritten = edition("2024-01-03", "rewritten", "Second", text(300));
    var independent = edition("2024-01-03", "independent", "Third", text(300));
    var all = new ArrayList<Report>();
    all.addAll(told(first, 53, "2024-01-02"));
    all.addAll(told(rewritten, 53, "2024-01-02"));
    List<Report> entry = Stream.of(all.getFirst(), all.getLast()).toList();
    all.addAll(told(independent, 35, "2024-01-01"));
    Map<String, Sketch> sketches =
        Map.of(first.document(), first.sketch(), rewritten.document(), rewritten.sketch());
    assertThat(Lineage.among(entry, sketches, all).voices(entry)).hasSize(1);
    assertThat(Lineage.among(entry, sketches).voices(entry)).hasSize(2);
  }

  @Test
  void texts_that_agree_because_it_was_so_are_no_rewrites() {
    var first = edition("2024-01-02", "first", "First", text(300));
    var second = edition("2024-01-03", "second", "Second", text(300));
    var reports = new ArrayList<Report>();
    reports.addAll(told(first, 35, "2024-01-01"));
    reports.addAll(told(second, 35, "2024-01-01"));
    assertThat(Lineage.of(List.of(first, second), reports).descent(second.document())).isEmpty();
  }
}
