package entente.read.extract;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// Blocks inside an article that are hardly more than links to others, with the headings over them.
final class LinkLists implements Predicate<Element> {
  private static final Set<String> HOLDERS = Set.of("ul", "ol", "dl", "div", "section", "table");
  private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?i)^\\W{0,3}(?:read (?:also|more|next|our)|also read|see also|related|more on this|more"
              + " from|watch|in pictures|don['’]t miss|recommended)\\b.*");

  private static final double MOSTLY = 0.65;
  private static final double NEARLY_ALL = 0.8;
  private static final double HALF = 0.5;

  /// What holds so much prose is more than a list of links.
  private static final int PROSE = 200;

  private final Element root;
  private final Weights weights;
  private final Predicate<Element> furniture;

  LinkLists(Element root, Weights weights, Predicate<Element> furniture) {
    this.root = root;
    this.weights = weights;
    this.furniture = furniture;
  }

  @Override
  public boolean test(Element element) {
    if (element.equals(root)) {
      return false;
    }
    return HEADINGS.contains(element.normalName()) ? standsOverList(element) : isList(element);
  }

  private boolean isList(Element element) {
    Weights.Weight weight = weights.in(element);
    if (weight.links() == 0 || weight.prose() >= PROSE) {
      return false;
    }
    if (HOLDERS.contains(element.normalName())) {
      return weight.links() >= 2 && dense(weight, MOSTLY);
    }
    return element.nameIs("p")
        && (weight.links() >= 2 && dense(weight, NEARLY_ALL)
            || dense(weight, HALF) && ELSEWHERE.matcher(element.text()).matches());
  }

  private boolean standsOverList(Element heading) {
    Element next = next(heading);
    while (next != null && furniture.test(next)) {
      next = next(next);
    }
    return next != null && isList(next);
  }

  private static @Nullable Element next(Element element) {
    Node next = element.nextSibling();
    while (next != null && !(next instanceof Element)) {
      next = next.nextSibling();
    }
    return (Element) next;
  }

  private static boolean dense(Weights.Weight weight, double share) {
    return weight.linked() >= weight.characters() * share;
  }
}
