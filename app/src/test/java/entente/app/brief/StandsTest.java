package entente.app.brief;

import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Party;
import entente.model.Position;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandsTest {
  private static final Party PERU = new Party("PER");
  private static final List<Party> AT_FIJI = List.of(new Party("FJI"));

  private static String words(Position.Act act, List<Party> targets, @Nullable String topic) {
    return Stands.words(new Position(PERU, null, act, targets, topic));
  }

  @Test
  void a_stand_is_told_as_a_sentence_would() {
    assertThat(words(Position.Act.URGE, AT_FIJI, "an end to whaling"))
        .isEqualTo("Peru called on Fiji: an end to whaling");
    assertThat(words(Position.Act.URGE, List.of(), "for an end to whaling"))
        .isEqualTo("Peru called for an end to whaling");
    assertThat(words(Position.Act.URGE, List.of(), null)).isEqualTo("Peru made a call");
    assertThat(words(Position.Act.CONCERN, List.of(), "the reefs"))
        .isEqualTo("Peru voiced concern about the reefs");
    assertThat(words(Position.Act.CONDEMN, AT_FIJI, null))
        .isEqualTo("Peru voiced condemnation of Fiji");
    assertThat(words(Position.Act.SUPPORT, List.of(), "hope that it lasts"))
        .isEqualTo("Peru voiced support: hope that it lasts");
    assertThat(words(Position.Act.THANK, AT_FIJI, "its help"))
        .isEqualTo("Peru gave thanks to Fiji: its help");
  }

  @Test
  void a_rank_is_a_word_as_far_as_ten() {
    assertThat(Phrases.ordinal(BigDecimal.ONE)).isEqualTo("first");
    assertThat(Phrases.ordinal(BigDecimal.TEN)).isEqualTo("tenth");
    assertThat(Phrases.ordinal(new BigDecimal(11))).isEqualTo("number 11");
    assertThat(Phrases.ordinal(new BigDecimal("1.5"))).isEqualTo("number 1.5");
    assertThat(Phrases.ordinal(BigDecimal.ZERO)).isEqualTo("number 0");
  }
}
