package entente.read.frame;

import entente.model.Indicator.Measure;
import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A further figure of a sentence with a party of its own: "trade with Kenya came to 2 billion,
/// with Uganda 300 million", "… and that of Japan to 64 billion".
public final class Partners {
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:[,;]|\\b(?:and|while|but|ahead of|followed by))\\s*(?:(?:it"
              + " was|that|those)\\s+)?(?:with|to|from|in|for|(?<=(?:that|those)"
              + " )of)\\s+(?:the\\s+)?$");
  private static final Pattern OWNER =
      Pattern.compile("\\b(?:of|for)\\s+(?:the\\s+)?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern FILLED =
      Pattern.compile(
          "\\s*,?\\s*(?:(?:it|that|they)\\s+)?(?:(?:was|were|is|are|came|come|stood|reached|amounted|fell|rose)\\s+)?(?:(?:to|at|only|just|about|some|nearly|almost|over|a"
              + " mere|around|roughly|more than|less than|no more than|worth)\\s+)*");

  private Partners() {}

  /// The mention of a party that only this sum is told of; null where it has none, or is the first.
  private static @Nullable Mention own(Scene scene, Span sum) {
    return scene.mentions().stream()
        .filter(mention ->
            mention instanceof Mention.OfParty party
                && party.parties().size() == 1
                && party.span().end() <= sum.start()
                && FILLED.matcher(scene.between(party.span().end(), sum.start())).matches()
                && BEFORE.matcher(scene.between(scene.span().start(), party.span().start())).find()
                && scene.money().getFirst().span().end() < party.span().start())
        .findFirst()
        .orElse(null);
  }

  /// What the figure measures that this one goes on with; null where it does not.
  static @Nullable Measure measure(Scene scene, Span sum) {
    return own(scene, sum) == null ? null : Measured.of(scene, scene.money().getFirst().span());
  }

  /// Whose figure this one is: of the first one's two parties one gives place to its own.
  static List<Party> of(Scene scene, Span sum, Measure measure) {
    Mention own = own(scene, sum);
    Mention.OfMoney first = own == null ? null : scene.money().getFirst();
    Draft whole =
        first == null
            ? null
            : Indicators.draft(
                scene, measure, first.money().value(), first.money().currency(), first.span());
    List<Party> two = whole == null ? List.of() : whole.parties(entente.model.Field.PARTIES);
    if (!(own instanceof Mention.OfParty party) || two.size() != 2) {
      return List.of();
    }
    List<Party> without = two.stream().filter(each -> !partner(scene, each)).toList();
    boolean owner = OWNER.matcher(scene.between(scene.span().start(), party.span().start())).find();
    Party kept = without.size() == 1 && !owner ? without.getFirst() : kept(scene, party, two);
    return List.of(kept, party.parties().getFirst());
  }

  /// Whether the first words for a party make it the other side: "exports to Kenya".
  private static boolean partner(Scene scene, Party party) {
    return scene.mentions().stream()
        .filter(mention -> Who.meant(mention).contains(party))
        .findFirst()
        .map(mention ->
            WITH.matcher(scene.between(scene.span().start(), mention.span().start())).find())
        .orElse(false);
  }

  private static final Pattern WITH = Pattern.compile("\\b(?:with|to|from)\\s+(?:the\\s+)?$");

  /// Those of whom only later sums are told.
  static java.util.Set<Party> later(Scene scene) {
    return scene.money().stream()
        .map(sum -> own(scene, sum.span()))
        .filter(java.util.Objects::nonNull)
        .flatMap(own -> ((Mention.OfParty) own).parties().stream())
        .collect(java.util.stream.Collectors.toSet());
  }

  /// Who of two stays beside another: the one of another kind than that ("for Kenya" beside China
  /// and Africa); of two alike the first, but "for Kenya" and "that of Kenya" take its place.
  public static Party kept(Scene scene, Mention.OfParty other, List<Party> two) {
    boolean state = Memberships.isState(scene, other.parties().getFirst());
    boolean first = Memberships.isState(scene, two.getFirst()) == state;
    boolean last = Memberships.isState(scene, two.getLast()) == state;
    boolean owner =
        first == last
            ? OWNER.matcher(scene.between(scene.span().start(), other.span().start())).find()
            : first;
    return owner ? two.getLast() : two.getFirst();
  }

  /// The words about a figure without those about a further one behind it.
  static Span without(Scene scene, Span clause, Span figure) {
    int end = clause.end();
    for (Mention.OfMoney sum : scene.money()) {
      Mention own = sum.span().start() > figure.end() ? own(scene, sum.span()) : null;
      Matcher before =
          BEFORE.matcher(
              own == null ? "" : scene.between(scene.span().start(), own.span().start()));
      if (before.find()) {
        end = Math.min(end, scene.span().start() + before.start());
      }
    }
    return end > clause.start() && end >= figure.end() ? new Span(clause.start(), end) : clause;
  }
}
