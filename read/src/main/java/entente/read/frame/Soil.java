package entente.read.frame;

import entente.model.Span;
import entente.read.Mention;
import entente.read.name.Place;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A city or state of which a clause says that the meeting is held there: "Lima will be the venue",
/// "Turin saw talks", "Palau, where they meet".
final class Soil {
  private static final Words LISTS = Words.of(Soil.class);
  private static final Set<String> STAGES = LISTS.set("stages");
  private static final Set<String> SEES = LISTS.set("sees");
  private static final Set<String> LENDS = LISTS.set("lends");
  private static final Set<String> BESIDE = Set.of("conj", "parataxis");
  private static final Pattern WHERE = Pattern.compile("^,? where\\b[^;]{0,90}$");

  private Soil() {}

  /// Where the meeting of that word is held by such a clause; null where none says it.
  static @Nullable Place of(Scene scene, Node own, @Nullable Clause clause) {
    for (Node node : scene.tree().nodes()) {
      Node stage = stage(node);
      if (stage != null && (node.subtree().contains(own) || besides(node, stage, clause))) {
        Node place = stage == node ? subject(node) : node;
        return place == null ? null : Venue.named(scene, place);
      }
    }
    return clause == null || clause.passive() ? where(scene, own) : acting(scene, own, clause);
  }

  /// "Lima will be the venue", "the venue will be Lima": the word for it; null where none is.
  private static @Nullable Node stage(Node predicate) {
    Node subject = subject(predicate);
    if (subject == null || predicate.child("cop") == null) {
      return null;
    }
    Node stage =
        STAGES.contains(predicate.lemma())
            ? predicate
            : STAGES.contains(subject.lemma()) && predicate.tag().startsWith("NNP")
                ? subject
                : null;
    return stage == null || Mode.of(predicate).denied() ? null : stage;
  }

  /// Also of "is to be the venue", "is expected to be".
  private static @Nullable Node subject(Node predicate) {
    Node own = predicate.child("nsubj");
    Node head = predicate.head();
    return own == null && head != null && predicate.relation().equals("xcomp")
        ? head.child("nsubj", "nsubj:pass")
        : own;
  }

  /// "will meet in May, and Lima will be the venue": beside the clause that tells of the meeting.
  private static boolean besides(Node predicate, Node stage, @Nullable Clause clause) {
    return clause != null
        && predicate.head() == clause.verb()
        && BESIDE.contains(predicate.relation())
        && stage.child("nmod") == null;
  }

  /// "Turin saw talks", "Lima provided the stage for the talks".
  private static @Nullable Place acting(Scene scene, Node own, Clause clause) {
    boolean sees =
        SEES.contains(clause.lemma())
            && clause.patients().contains(own)
            && own.children("det").noneMatch(det -> det.lemma().equals("the"));
    boolean lends =
        LENDS.contains(clause.lemma())
            && clause.patients().stream().anyMatch(node -> STAGES.contains(node.lemma()));
    Optional<Place> place =
        sees || lends
            ? clause.agents().stream()
                .flatMap(agent -> Stream.ofNullable(Venue.named(scene, agent)))
                .filter(Place::city)
                .findFirst()
            : Optional.empty();
    return place.orElseGet(() -> where(scene, own));
  }

  /// "Palau, where the leaders will hold their summit".
  private static @Nullable Place where(Scene scene, Node own) {
    for (Mention mention : scene.mentions()) {
      Span span = mention.span();
      boolean follows =
          mention instanceof Mention.OfParty party
              && party.how() == Mention.How.NAME
              && span.end() < own.span().start()
              && WHERE.matcher(scene.between(span.end(), own.span().start())).find();
      Node node = follows ? scene.tree().covering(span).orElse(null) : null;
      if (node != null) {
        return Venue.named(scene, node);
      }
    }
    return null;
  }
}
