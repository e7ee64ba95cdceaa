package entente.read.syntax;

import entente.model.Span;
import java.util.List;
import java.util.Optional;

/// A sentence as a tree: its nodes in order of the text.
public record Tree(List<Node> nodes) {
  public Tree {
    nodes = List.copyOf(nodes);
  }

  public Optional<Node> at(int offset) {
    return nodes.stream()
        .filter(node -> node.span().start() <= offset && offset < node.span().end())
        .findFirst();
  }

  /// The node that covers a span, or the last that overlaps it.
  public Optional<Node> covering(Span span) {
    return nodes.stream().filter(node -> node.span().overlaps(span)).reduce((_, last) -> last);
  }
}
