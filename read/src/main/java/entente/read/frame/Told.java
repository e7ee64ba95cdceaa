package entente.read.frame;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a document tells, by the sentence that tells it, so that whoever looks back over a few
/// sentences need not look through them all.
///
/// @param bySentence by the sentence's number
public record Told(Map<Integer, List<Draft>> bySentence) {

  public static Told of(Collection<Draft> drafts) {
    return new Told(drafts.stream().collect(Collectors.groupingBy(draft -> draft.scene().index())));
  }

  /// What so many sentences before one and the sentence itself tell, in order.
  public Stream<Draft> back(Scene scene, int reach) {
    return IntStream.rangeClosed(scene.index() - reach, scene.index())
        .mapToObj(index -> bySentence.getOrDefault(index, List.of()))
        .flatMap(List::stream);
  }
}
