package entente.read.syntax;

import edu.stanford.nlp.international.Language;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.TreeGraphNode;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/// The universal arcs of a sentence, as CoreNLP's grammar of English sets them right after parsing.
final class Arcs {
  private Arcs() {}

  static Collection<TypedDependency> of(Network network, List<TaggedWord> words) {
    List<String> forms = words.stream().map(TaggedWord::word).toList();
    List<String> tags = words.stream().map(TaggedWord::tag).toList();
    List<Steps.Arc> parsed = Universal.of(Steps.parse(network, forms, tags), forms, tags);
    var root = new IndexedWord();
    root.setWord("ROOT");
    root.setValue("ROOT");
    root.setIndex(0);
    List<CoreLabel> labels =
        IntStream.range(0, words.size()).mapToObj(i -> label(words.get(i), i + 1)).toList();
    var arcs = new ArrayList<TypedDependency>();
    for (int i = 0; i < labels.size(); i++) {
      int head = parsed.get(i).head();
      GrammaticalRelation relation =
          head == 0 ? GrammaticalRelation.ROOT : relation(parsed.get(i).label());
      arcs.add(
          new TypedDependency(
              relation,
              head == 0 ? root : new IndexedWord(labels.get(head - 1)),
              new IndexedWord(labels.get(i))));
    }
    return new UniversalEnglishGrammaticalStructure(arcs, new TreeGraphNode(root))
        .typedDependencies();
  }

  private static CoreLabel label(TaggedWord word, int index) {
    var label = new CoreLabel();
    label.setWord(word.word());
    label.setValue(word.word());
    label.setTag(word.tag());
    label.setIndex(index);
    return label;
  }

  private static GrammaticalRelation relation(String label) {
    GrammaticalRelation known = GrammaticalRelation.valueOf(Language.UniversalEnglish, label);
    return known != null
        ? known
        : new GrammaticalRelation(
            Language.UniversalEnglish, label, null, GrammaticalRelation.DEPENDENT);
  }
}
