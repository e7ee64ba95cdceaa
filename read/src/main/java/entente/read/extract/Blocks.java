package entente.read.extract;

import java.util.Set;
import org.jsoup.nodes.Element;

/// Tells the elements that stand on lines of their own from those inside a line.
final class Blocks {
  /// Elements that jsoup calls blocks and browsers set inside a line.
  private static final Set<String> INLINE =
      Set.of("ins", "del", "noscript", "canvas", "video", "progress", "meter");

  private Blocks() {}

  /// Elements of a page's own making count as blocks: joining their words would make new ones.
  static boolean isBlock(Element element) {
    return (element.isBlock() || !element.tag().isKnownTag())
        && !INLINE.contains(element.normalName());
  }
}
