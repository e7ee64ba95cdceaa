package entente.read.extract;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Picks the part of a page that is its article: what the page marks as such, if it holds most of
/// the prose; else the smallest part that does, together with the headline.
final class MainContent {
  private static final double ARTICLE = 0.6;
  private static final double MAIN = 0.5;
  private static final double NARROWED = 0.8;

  private final Element body;
  private final Weights weights;
  private final @Nullable Element headline;

  private MainContent(Element body, Weights weights, @Nullable Element headline) {
    this.body = body;
    this.weights = weights;
    this.headline = headline;
  }

  /// @param weights of what is no furniture
  static Element of(Element body, Weights weights, @Nullable Element headline) {
    return new MainContent(body, weights, headline).pick();
  }

  private Element pick() {
    return marked("article", ARTICLE)
        .or(() -> marked("main, [role=main]", MAIN).map(this::narrowed))
        .or(() -> marked("[itemprop=articleBody]", ARTICLE))
        .orElseGet(() -> narrowed(body));
  }

  /// Of the elements that fit, the one with the most prose, if that is such a share of the page's.
  private Optional<Element> marked(String query, double share) {
    Element most = null;
    for (Element each : body.select(query)) {
      if (most == null || measure(each) > measure(most)) {
        most = each;
      }
    }
    return most != null && measure(most) > 0 && measure(most) >= measure(body) * share
        ? Optional.of(most)
        : Optional.empty();
  }

  private Element narrowed(Element region) {
    Element part = region;
    Element next = part;
    while (next != null) {
      part = next;
      next = null;
      for (Element child : part.children()) {
        if (measure(child) > 0
            && measure(child) >= measure(region) * NARROWED
            && Blocks.isBlock(child)
            && keepsHeadline(part, child)) {
          next = child;
          break;
        }
      }
    }
    return part;
  }

  private boolean keepsHeadline(Element part, Element child) {
    return headline == null
        || headline.equals(part)
        || !isWithin(headline, part)
        || isWithin(headline, child);
  }

  static boolean isWithin(Element inner, Element outer) {
    for (Element each = inner; each != null; each = each.parent()) {
      if (each.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  /// The prose; on a page that has none, all characters.
  private int measure(Element element) {
    return weights.in(body).prose() > 0
        ? weights.in(element).prose()
        : weights.in(element).characters();
  }
}
