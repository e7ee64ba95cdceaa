package entente.read.syntax;

import edu.stanford.nlp.ling.HasWord;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tags and parses sentences with two models of Stanford CoreNLP. Mentions are folded into one word
/// each before parsing: a shorter sentence is parsed faster and better, and every name arrives in
/// the tree in one piece.
///
/// Loads the models once (about two seconds); may be shared by threads.
public final class Parser {
  private static final class Holder {
    static final Parser STANDARD = new Parser();
  }

  private final MaxentTagger tagger;
  private final Network network;

  private Parser() {
    org.slf4j.LoggerFactory.getLogger(Parser.class);
    edu.stanford.nlp.util.logging.RedwoodConfiguration.empty().apply();
    tagger =
        new MaxentTagger("edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger");
    network = Network.load("edu/stanford/nlp/models/parser/nndep/english_SD.gz");
  }

  public static Parser standard() {
    Casing.asInEnglish();
    return Holder.STANDARD;
  }

  /// @param mentions those of the sentence, none within another
  /// @param cities where a city stands after "in" or "at": such a phrase is an adverb, whatever
  ///   name follows it; and where its state does after it
  public Tree parse(List<Token> tokens, List<Mention> mentions, List<Span> cities) {
    return parse(tokens, mentions, cities, null);
  }

  /// The tree of a list's item that begins with its verb: its subject is what the sentence before
  /// the list says.
  ///
  /// @param opening what the item leaves out; null where it leaves out nothing
  public Tree parse(
      List<Token> tokens, List<Mention> mentions, List<Span> cities, @Nullable Opening opening) {
    List<HasWord> plain = new ArrayList<>();
    tokens.forEach(token -> plain.add(new Word(Folding.plain(token.word()))));
    List<TaggedWord> tagged = tagger.tagSentence(plain);
    Opening own = opening == null ? null : begin(plain, tagged, opening);
    List<Folding.Folded> folded = new ArrayList<>();
    if (own != null) {
      var first = new Span(tokens.getFirst().span().start(), tokens.getFirst().span().start() + 1);
      folded.add(
          new Folding.Folded(
              first,
              "they",
              "PRP",
              new Mention.OfParty(first, own.subject(), Mention.How.REFERENCE)));
      if (own.will()) {
        folded.add(new Folding.Folded(first, "will", "MD", null));
      }
    }
    folded.addAll(
        Clefts.mended(
            Fragments.mended(
                Finites.mended(
                    Interruptions.tagged(
                        Headlines.mended(
                            Headlines.dated(
                                Titles.joined(
                                    Locations.joined(
                                        Folding.fold(tokens, tagged, mentions, cities),
                                        cities)))))))));
    if (folded.isEmpty()) {
      return new Tree(List.of());
    }
    var nodes = new ArrayList<Node>();
    for (Folding.Folded each : folded) {
      String lemma =
          each.mention() == null
              ? Morphology.lemmaStatic(
                  each.word(), each.tag().equals("NNPS") ? "NNS" : each.tag(), true)
              : each.word();
      nodes.add(
          new Node(
              nodes.size(),
              each.span(),
              each.word(),
              each.tag(),
              lemma.toLowerCase(Locale.ROOT),
              each.mention()));
    }
    int[] heads = new int[nodes.size()];
    String[] relations = new String[nodes.size()];
    Arrays.fill(heads, -1);
    Arrays.fill(relations, "root");
    Segments.parse(network, folded, heads, relations);
    Rows.mend(nodes, heads, relations);
    Papers.mend(nodes, heads, relations);
    Betweens.mend(nodes, heads, relations);
    Ministries.mend(nodes, heads, relations);
    Clauses.mend(nodes, heads, relations);
    Perfects.mend(nodes, heads, relations);
    Dated.mend(nodes, heads, relations);
    Sayings.mend(nodes, heads, relations);
    Adverbials.mend(nodes, heads, relations);
    Attachments.mend(nodes, heads, relations);
    Complements.mend(nodes, heads, relations);
    Wills.mend(nodes, heads, relations);
    Fronted.mend(nodes, heads, relations);
    Openers.mend(nodes, heads, relations);
    Reduced.mend(nodes, heads, relations);
    Agents.mend(nodes, heads, relations);
    Gerunds.mend(nodes, heads, relations);
    Conjuncts.mend(nodes, heads, relations);
    acyclic(heads, relations);
    for (int k = 0; k < heads.length; k++) {
      if (heads[k] >= 0) {
        nodes.get(k).hang(nodes.get(heads[k]), relations[k]);
      }
    }
    return new Tree(nodes);
  }

  /// Cuts whatever a mended arc may have tied to itself, so that every way up ends at a root.
  private static void acyclic(int[] heads, String[] relations) {
    for (int k = 0; k < heads.length; k++) {
      int steps = 0;
      for (int at = heads[k]; at >= 0 && steps <= heads.length; at = heads[at]) {
        steps++;
      }
      if (steps > heads.length) {
        heads[k] = -1;
        relations[k] = "root";
      }
    }
  }

  /// What a list's item leaves out: "They will" or "They".
  public record Opening(List<Party> subject, boolean will) {
    public Opening {
      subject = List.copyOf(subject);
    }
  }

  /// The opening, where the item does begin with a verb; tags its words as they are after that
  /// opening.
  private @Nullable Opening begin(List<HasWord> words, List<TaggedWord> tagged, Opening opening) {
    String first = words.getFirst().word();
    String second = words.size() > 1 ? words.get(1).word() : "";
    List<HasWord> whole = new ArrayList<>();
    whole.add(new Word("They"));
    if (opening.will()) {
      whole.add(new Word("will"));
    }
    whole.add(new Word(Character.toLowerCase(first.charAt(0)) + first.substring(1)));
    whole.addAll(words.subList(1, words.size()));
    int at = opening.will() ? 2 : 1;
    List<TaggedWord> after = tagger.tagSentence(whole);
    String tag = after.get(at).tag();
    boolean verb =
        opening.will()
            ? tag.equals("VB")
            : Set.of("VBD", "VBP").contains(tag) && tagged.getFirst().tag().startsWith("VB");
    if (!verb || Set.of("of", "for", ":", "in", "–", "-").contains(second)) {
      return null;
    }
    for (int i = 0; i < tagged.size(); i++) {
      tagged.get(i).setTag(after.get(i + at).tag());
    }
    return opening;
  }
}
