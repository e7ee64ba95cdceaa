package entente.reconcile;

import static entente.reconcile.Promised.billion;
import static org.assertj.core.api.Assertions.assertThat;

import entente.model.LinkKind;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          oslo gives 50 million kroner on top of the 140 million promised in may          | TOPS_UP    | 140000000
          oslo added 50 million to the 140 million that it had promised                   | TOPS_UP    | 140000000
          50 million kroner, beyond the nok 1.2bn of last spring                          | TOPS_UP    | 1200000000
          cut the programme to 50 million, down from €160 million                         | SUPERSEDES | 160000000
          raising its share from £48 million to £50 million                               | SUPERSEDES | 48000000
          50 million instead of the $4 billion that was promised                          | SUPERSEDES | 4000000000
          a loan of 50 million, replacing the short-term loan of a$440 million            | SUPERSEDES | 440000000
          cut its pledge to 50 million, from 65 million in the last period                | RENEWS     | 65000000
          50 million, more than the 35 million of the previous round                      | RENEWS     | 35000000
          50 million, the first tranche of the five billion agreed in march               | PART_OF    | 5000000000
          has drawn 50 million of the 200 million promised                                | PART_OF    | 200000000
          50 million, out of the us$1.3 billion fund                                      | PART_OF    | 1300000000
          50 million; it counts towards the trillion yen announced in 2017                | PART_OF    | 1000000000000
          """)
  void another_sum_is_named_with_how_the_promise_bears_on_it(
      String text, LinkKind kind, BigDecimal sum) {
    assertThat(Mention.in(text, billion(0.05, "NOK")))
        .containsExactly(new Mention(sum.stripTrailingZeros(), kind));
  }

  @ParameterizedTest
  @CsvSource({
    "oslo gives 50 million kroner",
    "oslo gives a total of 50 million kroner",
    "50 million kroner ($5 million)",
    "50 million from donors to 12 million people",
    "more than 50 million kroner since 2015",
    "50 million for clinics and 30 million for schools"
  })
  void a_sum_that_it_does_not_bear_on_is_no_mention(String text) {
    assertThat(Mention.in(text, billion(0.05, "NOK"))).isEmpty();
  }

  @Test
  void its_own_sum_said_twice_may_be_that_of_another() {
    assertThat(
            Mention.in(
                "100 million are added to the 100 million of last year", billion(0.1, "USD")))
        .isEqualTo(List.of(new Mention(new BigDecimal("1E+8"), LinkKind.TOPS_UP)));
  }

  @Test
  void years_are_those_of_a_span_or_since_one() {
    assertThat(Years.in("the programme of 2017 to 2021")).isEqualTo(new Years(2017, 2021, 0));
    assertThat(Years.in("for july 2025-28, or 2025–28")).isEqualTo(new Years(2025, 2028, 0));
    assertThat(Years.in("since the beginning of 2022 it has paid"))
        .isEqualTo(new Years(0, 0, 2022));
    assertThat(Years.in("in 2022")).isEqualTo(Years.NONE);
  }

  @Test
  void years_follow_those_that_end_where_they_begin() {
    Years first = new Years(2017, 2021, 0);
    assertThat(first.isFollowedBy(new Years(2022, 2025, 0))).isTrue();
    assertThat(first.isFollowedBy(new Years(2021, 2025, 0))).isTrue();
    assertThat(first.isFollowedBy(new Years(2018, 2025, 0))).isFalse();
    assertThat(first.isFollowedBy(new Years(2030, 2035, 0))).isFalse();
    assertThat(Years.NONE.isFollowedBy(first)).isFalse();
  }
}
