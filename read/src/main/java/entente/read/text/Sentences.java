package entente.read.text;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import entente.model.Span;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/// Cuts blocks into sentences and tokens, by the rules of the Penn Treebank with words at hyphens
/// apart.
public final class Sentences {
  /// A sentence longer than this is cut: beyond it nothing is syntax.
  private static final int MOST_TOKENS = 180;

  private static final TokenizerFactory<CoreLabel> TOKENIZER =
      PTBTokenizer.factory(
          new CoreLabelTokenFactory(),
          "ptb3Escaping=false,splitHyphenated=true,invertible=false,untokenizable=noneKeep,ellipses=original");

  private Sentences() {}

  public static List<Sentence> of(String text, Block block) {
    var sentences = new ArrayList<Sentence>();
    List<CoreLabel> labels =
        TOKENIZER.getTokenizer(new StringReader(block.span().of(text))).tokenize();
    for (List<CoreLabel> cut : new WordToSentenceProcessor<CoreLabel>().process(labels)) {
      var tokens = new ArrayList<Token>();
      for (int i = 0; i < cut.size(); i++) {
        CoreLabel label = cut.get(i);
        int start = block.span().start() + label.beginPosition();
        int end = block.span().start() + label.endPosition();
        if (end > start) {
          String next = i + 1 < cut.size() ? cut.get(i + 1).word() : "";
          tokens.add(Abbreviations.at(text, new Span(start, end), tokens, next));
        }
        if (tokens.size() == MOST_TOKENS) {
          add(sentences, block, tokens);
          tokens.clear();
        }
      }
      add(sentences, block, tokens);
    }
    return sentences;
  }

  /// The tokens of a few words, for names in a list.
  public static List<String> words(String words) {
    return TOKENIZER.getTokenizer(new StringReader(words)).tokenize().stream()
        .map(CoreLabel::word)
        .toList();
  }

  private static void add(List<Sentence> sentences, Block block, List<Token> tokens) {
    if (!tokens.isEmpty()) {
      var span = new Span(tokens.getFirst().span().start(), tokens.getLast().span().end());
      sentences.add(new Sentence(block, span, tokens));
    }
  }
}
