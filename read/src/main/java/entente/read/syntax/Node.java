package entente.read.syntax;

import entente.model.Span;
import entente.read.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A word in the tree of a sentence, or a whole mention that was folded into one word.
///
/// Words are related by Universal Dependencies. A node without a head is a root.
public final class Node {
  private final int index;
  private final Span span;
  private final String word;
  private final String tag;
  private final String lemma;
  private final @Nullable Mention mention;
  private final List<Node> children = new ArrayList<>();
  private @Nullable Node head;
  private String relation = "root";

  Node(int index, Span span, String word, String tag, String lemma, @Nullable Mention mention) {
    this.index = index;
    this.span = span;
    this.word = word;
    this.tag = tag;
    this.lemma = lemma;
    this.mention = mention;
  }

  void hang(Node head, String relation) {
    this.head = head;
    this.relation = relation;
    head.children.add(this);
  }

  /// Its place in the sentence, from 0.
  public int index() {
    return index;
  }

  public Span span() {
    return span;
  }

  public String word() {
    return word;
  }

  /// The part of speech, by the Penn Treebank.
  public String tag() {
    return tag;
  }

  /// The dictionary form, in lower case.
  public String lemma() {
    return lemma;
  }

  public @Nullable Mention mention() {
    return mention;
  }

  public @Nullable Node head() {
    return head;
  }

  public String relation() {
    return relation;
  }

  public List<Node> children() {
    return children;
  }

  public boolean isVerb() {
    return tag.startsWith("VB") && mention == null;
  }

  public boolean isNoun() {
    return tag.startsWith("NN") || mention != null;
  }

  public Stream<Node> children(String... relations) {
    Set<String> wanted = Set.of(relations);
    return children.stream().filter(child -> wanted.contains(child.relation));
  }

  public @Nullable Node child(String... relations) {
    return children(relations).findFirst().orElse(null);
  }

  /// The preposition that this word stands after; "" where there is none.
  public String preposition() {
    Node mark = child(tag.equals("VBG") ? new String[] {"case", "mark"} : new String[] {"case"});
    return mark == null
        ? ""
        : mark.tag.startsWith("VB")
            ? mark.word.toLowerCase(Locale.ROOT)
            : mark.lemma; // "including", not "include"
  }

  /// Itself and everything below it, in order of the text.
  public List<Node> subtree() {
    var all = new ArrayList<Node>();
    collect(all);
    all.sort((a, b) -> Integer.compare(a.index, b.index));
    return all;
  }

  private void collect(List<Node> into) {
    into.add(this);
    for (Node child : children) {
      child.collect(into);
    }
  }

  /// Itself and what is joined to it by "and", commas and the like.
  public List<Node> joined() {
    var all = new ArrayList<Node>();
    joined(all);
    return all;
  }

  private void joined(List<Node> into) {
    into.add(this);
    children("conj").forEach(child -> child.joined(into));
  }

  @Override
  public String toString() {
    return word + "/" + tag + "-" + index + "<" + relation;
  }
}
