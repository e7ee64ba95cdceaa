package entente.reconcile;

import static entente.reconcile.Told.decision;
import static entente.reconcile.Told.finance;
import static entente.reconcile.Told.on;
import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Commitment.Status;
import entente.model.Decision;
import entente.model.Decision.Ruling;
import entente.model.Entry;
import entente.model.Field;
import entente.model.LinkKind;
import entente.model.Money;
import entente.model.Party;
import entente.model.Relation;
import entente.model.Report;
import entente.model.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What people rule, and take back.
class DecisionTest {
  private static final Value TEN = new Value.Amount(Money.of(10, "USD"));
  private static final Value TWELVE = new Value.Amount(Money.of(12, "USD"));

  private final Report first =
      on(
          "2024-01-01",
          "a",
          finance("JPN", "KEN", Money.of(10_000_000, "USD"), Status.PLEDGED, "2024-01-01"),
          "port");
  private final Report second =
      on(
          "2024-01-02",
          "b",
          finance("JPN", "KEN", Money.of(10_000_000, "USD"), Status.PLEDGED, "2024-01-01"),
          "port");
  private final Report third =
      on(
          "2024-01-03",
          "c",
          finance("JPN", "KEN", Money.of(10_000_000, "USD"), Status.SIGNED, "2024-01-01"),
          "port");
  private final Report other =
      on(
          "2024-06-01",
          "d",
          finance("FRA", "KEN", Money.of(3, "EUR"), Status.PLEDGED, "2024-06-01"),
          "rail");

  private final String a = first.claim().id();
  private final String b = second.claim().id();
  private final String c = third.claim().id();
  private final String d = other.claim().id();

  private List<Entry> ruled(Decision... decisions) {
    return Reconciler.reconcile(List.of(first, second, third, other), List.of(decisions));
  }

  private static Set<Set<String>> groups(List<Entry> entries) {
    return entries.stream()
        .map(entry ->
            entry.reports().stream().map(report -> report.claim().id()).collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }

  @Test
  void without_a_ruling_links_decide() {
    assertThat(groups(ruled())).isEqualTo(Set.of(Set.of(a, b, c), Set.of(d)));
  }

  @Test
  void claims_ruled_the_same_are_joined_with_all_that_links_put_beside_them() {
    assertThat(groups(ruled(decision("1", 1, new Ruling.Same(a, d)))))
        .isEqualTo(Set.of(Set.of(a, b, c, d)));
  }

  @Test
  void claims_ruled_apart_are_kept_apart_though_a_third_links_them() {
    var groups = groups(ruled(decision("1", 1, new Ruling.NotSame(a, b))));
    assertThat(groups).hasSize(3).noneMatch(group -> group.contains(a) && group.contains(b));
    assertThat(groups).anyMatch(group -> group.contains(c) && group.size() == 2);
  }

  @Test
  void of_two_rulings_on_one_pair_the_later_counts() {
    var same = new Ruling.Same(a, b);
    var notSame = new Ruling.NotSame(b, a);
    assertThat(groups(ruled(decision("1", 1, notSame), decision("2", 2, same))))
        .contains(Set.of(a, b, c));
    assertThat(groups(ruled(decision("1", 2, notSame), decision("2", 1, same)))).hasSize(3);
  }

  @Test
  void a_ruling_apart_holds_against_a_chain_of_rulings_together() {
    var groups =
        groups(
            ruled(
                decision("1", 1, new Ruling.Same(a, d)),
                decision("2", 2, new Ruling.NotSame(d, b)),
                decision("3", 3, new Ruling.Same(a, b))));
    assertThat(groups).isEqualTo(Set.of(Set.of(a, b, c), Set.of(d)));
  }

  @Test
  void a_rejected_claim_counts_no_more_and_comes_back_when_the_ruling_is_undone() {
    var reject = decision("1", 1, new Ruling.Reject(c));
    assertThat(groups(ruled(reject))).isEqualTo(Set.of(Set.of(a, b), Set.of(d)));
    assertThat(ruled(reject, decision("2", 2, new Ruling.Undo("1")))).isEqualTo(ruled());
    assertThat(
            ruled(
                reject,
                decision("2", 2, new Ruling.Undo("1")),
                decision("3", 3, new Ruling.Undo("2"))))
        .isEqualTo(ruled(reject));
  }

  @Test
  void splitting_what_was_merged_restores_what_was() {
    var merge = decision("1", 1, new Ruling.Same(a, d));
    assertThat(ruled(merge, decision("2", 2, new Ruling.Undo("1")))).isEqualTo(ruled());
    assertThat(ruled(merge, decision("2", 2, new Ruling.NotSame(d, a)))).isEqualTo(ruled());
  }

  @Test
  void a_value_ruled_on_overrides_and_names_who_ruled() {
    Entry entry =
        ruled(
                decision("1", 1, new Ruling.ThisValue(c, Field.AMOUNT, TEN)),
                decision("2", 2, new Ruling.ThisValue(a, Field.AMOUNT, TWELVE)))
            .getFirst();
    assertThat(entry.settled().fields().get(Field.AMOUNT)).isEqualTo(TWELVE);
    assertThat(entry.reasons().get(Field.AMOUNT)).isEqualTo("decided by Aiko: she looked");
  }

  @Test
  void a_disagreement_stays_when_a_person_has_decided_and_says_so() {
    Entry entry =
        ruled(decision("1", 1, new Ruling.ThisValue(a, Field.STATUS, new Value.Term("underway"))))
            .getFirst();
    assertThat(entry.settled().fields().get(Field.STATUS)).hasToString("underway");
    assertThat(entry.disagreements())
        .singleElement()
        .satisfies(each -> assertThat(each.reason()).startsWith("decided by Aiko: she looked; "));
  }

  @Test
  void an_entry_is_split_into_its_parts_and_whole_again_when_that_is_undone() {
    var split = decision("1", 1, new Ruling.Split(List.of(List.of(b), List.of(a, c))));
    assertThat(groups(ruled(split))).isEqualTo(Set.of(Set.of(b), Set.of(a, c), Set.of(d)));
    var each = decision("1", 1, new Ruling.Split(List.of(List.of(a), List.of(b), List.of(c))));
    assertThat(groups(ruled(each))).hasSize(4);
    assertThat(ruled(split, decision("2", 2, new Ruling.Undo("1")))).isEqualTo(ruled());
  }

  @Test
  void the_claims_of_one_part_stay_together_though_no_link_holds_them() {
    var split = decision("1", 1, new Ruling.Split(List.of(List.of(a, d), List.of(b, c))));
    assertThat(groups(ruled(split))).isEqualTo(Set.of(Set.of(a, d), Set.of(b, c)));
  }

  @Test
  void a_party_renamed_is_the_other_in_every_claim_and_itself_again_when_that_is_undone() {
    var rename = decision("1", 1, new Ruling.SameParty(new Party("FRA"), new Party("JPN")));
    assertThat(ruled(rename))
        .allSatisfy(entry -> assertThat(entry.settled().everyone()).contains(new Party("JPN")));
    assertThat(ruled(rename))
        .allSatisfy(
            entry -> assertThat(entry.settled().everyone()).doesNotContain(new Party("FRA")));
    assertThat(ruled(rename).getLast().reports().getFirst().claim()).isEqualTo(other.claim());
    assertThat(ruled(rename, decision("2", 2, new Ruling.Undo("1")))).isEqualTo(ruled());
  }

  @Test
  void claims_meet_under_the_name_that_people_gave_their_party() {
    Report same =
        on(
            "2024-01-05",
            "e",
            finance("NIPPON", "KEN", Money.of(10_000_000, "USD"), Status.PLEDGED, "2024-01-01"),
            "port");
    var all = List.of(first, second, third, other, same);
    assertThat(Reconciler.reconcile(all, List.of())).hasSize(3);
    assertThat(
            Reconciler.reconcile(
                all,
                List.of(
                    decision("1", 1, new Ruling.SameParty(new Party("NIPPON"), new Party("JAPAN"))),
                    decision("2", 2, new Ruling.SameParty(new Party("JAPAN"), new Party("JPN"))))))
        .hasSize(2);
  }

  @Test
  void renaming_in_a_circle_and_renaming_a_state_into_its_partner_change_nothing_that_cannot_be() {
    var there = decision("1", 1, new Ruling.SameParty(new Party("JPN"), new Party("NIPPON")));
    var back = decision("2", 2, new Ruling.SameParty(new Party("NIPPON"), new Party("JPN")));
    assertThat(ruled(there, back)).isEqualTo(ruled(back));
    Report pair =
        on(
            "2024-01-05",
            "e",
            Told.relation("JPN KEN", "alliance", Relation.Status.ESTABLISHED, ""),
            "allies");
    var merged =
        Reconciler.reconcile(
            List.of(pair),
            List.of(decision("1", 1, new Ruling.SameParty(new Party("KEN"), new Party("JPN")))));
    assertThat(merged).isEqualTo(Reconciler.reconcile(List.of(pair), List.of()));
  }

  @Test
  void a_link_ruled_on_counts_until_a_later_ruling_on_the_pair() {
    var part = decision("1", 1, new Ruling.Linked(b, LinkKind.PART_OF, d));
    var none = decision("2", 2, new Ruling.NotLinked(d, b));
    var rulings = new Rulings(List.of(part));
    assertThat(rulings.link(List.of(a, b, c), List.of(d))).contains(part);
    assertThat(rulings.link(List.of(d), List.of(b))).contains(part);
    assertThat(rulings.link(List.of(a), List.of(d))).isEmpty();
    assertThat(new Rulings(List.of(part, none)).link(List.of(b), List.of(d))).contains(none);
    assertThat(new Rulings(List.of(part, none)).linked()).isEmpty();
    var back = decision("3", 3, new Ruling.Undo("2"));
    assertThat(new Rulings(List.of(part, none, back)).linked())
        .containsExactly(new Ruling.Linked(b, LinkKind.PART_OF, d));
  }

  @Test
  void a_link_ruled_on_stands_between_the_entries_with_who_ruled_and_goes_when_it_is_undone() {
    var part = decision("1", 1, new Ruling.Linked(d, LinkKind.PART_OF, b));
    List<Entry> entries = ruled();
    assertThat(PromiseLinks.find(entries, List.of(part)))
        .singleElement()
        .satisfies(link -> {
          assertThat(link.from()).isEqualTo(d);
          assertThat(link.to()).isEqualTo(a);
          assertThat(link.kind()).isEqualTo(LinkKind.PART_OF);
          assertThat(link.reason()).isEqualTo("decided by Aiko: she looked");
        });
    assertThat(
            PromiseLinks.find(entries, List.of(part, decision("2", 2, new Ruling.NotLinked(a, d)))))
        .isEmpty();
    assertThat(PromiseLinks.find(entries, List.of(part, decision("2", 2, new Ruling.Undo("1")))))
        .isEqualTo(PromiseLinks.find(entries));
  }

  @Test
  void rulings_that_fit_nothing_are_passed_over() {
    assertThat(
            ruled(
                decision("1", 1, new Ruling.Same(a, "unknown")),
                decision("2", 1, new Ruling.NotSame("unknown", b)),
                decision("3", 1, new Ruling.Reject("unknown")),
                decision("4", 1, new Ruling.Undo("unknown")),
                decision("5", 1, new Ruling.ThisValue(a, Field.AMOUNT, new Value.Term("much"))),
                decision("6", 1, new Ruling.ThisValue(a, Field.PLACE, new Value.Text("Tokyo"))),
                decision("7", 1, new Ruling.NotSame(a, a)),
                decision("8", 1, new Ruling.Split(List.of(List.of("unknown"), List.of(a)))),
                decision("9", 1, new Ruling.SameParty(new Party("NOBODY"), new Party("JPN"))),
                decision("10", 1, new Ruling.Linked(a, LinkKind.RESTATES, "unknown"))))
        .isEqualTo(ruled());
  }
}
