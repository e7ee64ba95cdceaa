package entente.read.extract;

import entente.read.table.Words;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What stands on a page beside its article: navigation, captions, banners, related stories, forms,
/// and all that is not shown.
///
/// Some names mislead: a whole article may stand inside a form or a block called "with-sidebar".
/// What holds the headline, or most of the page's prose, is no furniture unless its element says so
/// itself.
final class Furniture implements Predicate<Element> {
  private static final Words LISTS = Words.of(Furniture.class);
  private static final Set<String> NEVER_SHOWN =
      Set.of("script", "style", "noscript", "template", "head");
  private static final Set<String> NEVER_TEXT = LISTS.set("never-text");
  private static final Set<String> ROLES = LISTS.set("roles");
  private static final Set<String> KEPT = Set.of("html", "body", "main", "article", "h1");

  private static final Pattern SURE =
      name(
          "cookies?|consent|gdpr|ccpa|comments?|disqus|newsletter|breadcrumbs?|nav|navbar|navigation|menu|pagination|pager|popup|modal|outbrain|taboola|skip-?links?");
  private static final Pattern LIKELY =
      name(
          "subscribe|subscription|signup|sign-up|share|sharing|sharebar|addtoany|social|related|recommended|recommendations?|trending|most-?read"
              + "|most-?popular|popular|more-?from|also-?read|read-?also|read-?more|see-?also|promos?|promoted|sponsored|sponsor|adverts?|advertisements?|advertising"
              + "|ads?|adsbygoogle|banner|side-?bar|footer|footnav|paywall|tags|tag-?list|tag-?links|taglinks|captions?|credits?|sr-only|visually-?hidden"
              + "|screen-reader-text|screen-reader|pull-?quote|author-?bio|author-?box|kicker|eyebrow|print-only|edit-?section|mw-editsection|toc");
  private static final Pattern UNSEEN =
      Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  /// No name is longer; what is, holds data.
  private static final int NAME = 80;

  private static final int NAMES = 40;
  private static final double MOST = 0.6;
  private static final double NEARLY_ALL = 0.9;

  private final Weights weights;
  private final int prose;
  private final Set<Element> aroundHeadline = new HashSet<>();
  private final IdentityHashMap<Element, Boolean> known = new IdentityHashMap<>();

  Furniture(Element body, Weights weights, @Nullable Element headline) {
    this.weights = weights;
    this.prose = weights.in(body).prose();
    for (Element each = headline; each != null; each = each.parent()) {
      aroundHeadline.add(each);
    }
  }

  /// Whether a page never shows an element, or never as text.
  static boolean isUnseen(Element element) {
    String style = element.attr("style");
    return NEVER_SHOWN.contains(element.normalName())
        || element.hasAttr("hidden") && !element.attr("hidden").equalsIgnoreCase("until-found")
        || !style.isEmpty() && UNSEEN.matcher(style).find();
  }

  /// Whether an element says of itself that it is no article, so that no headline can be in it.
  static boolean isAside(Element element) {
    return isUnseen(element)
        || Set.of("nav", "aside", "footer", "dialog").contains(element.normalName())
        || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || !KEPT.contains(element.normalName()) && isNamed(element, SURE);
  }

  private static Pattern name(String words) {
    return Pattern.compile("(?:[a-z0-9_-]*[-_])?(?:" + words + ")(?:[-_][a-z0-9_-]*)?");
  }

  @Override
  public boolean test(Element element) {
    return known.computeIfAbsent(element, this::isFurniture);
  }

  private boolean isFurniture(Element element) {
    String tag = element.normalName();
    if (NEVER_TEXT.contains(tag) || isUnseen(element)) {
      return true;
    }
    if (KEPT.contains(tag) || aroundHeadline.contains(element)) {
      return false;
    }
    return switch (tag) {
      case "footer" -> true;
      case "figure" -> element.selectFirst("table") == null;
      case "form", "fieldset", "label" -> !holds(element, MOST);
      case "header" ->
          element.closest("article, main, [role=main]") == null && !holds(element, MOST);
      case "sup" -> isNoteMark(element);
      default ->
          ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
              || isNamed(element, SURE) && !holds(element, NEARLY_ALL)
              || isPerhapsAside(element) && !holds(element, MOST);
    };
  }

  private static boolean isPerhapsAside(Element element) {
    return isNamed(element, LIKELY)
        || element.attr("aria-hidden").equalsIgnoreCase("true")
        || element.hasClass("hidden");
  }

  private boolean holds(Element element, double share) {
    return prose > 0 && weights.in(element).prose() > prose * share;
  }

  /// "3.5 billion¹" is no "billion1".
  private static boolean isNoteMark(Element sup) {
    return sup.selectFirst("a") != null || sup.hasClass("reference") || sup.text().startsWith("[");
  }

  private static boolean isNamed(Element element, Pattern pattern) {
    return isNamed(element.attr("class"), pattern) || isNamed(element.attr("id"), pattern);
  }

  private static boolean isNamed(String attribute, Pattern pattern) {
    int start = 0;
    for (int count = 0; start < attribute.length() && count < NAMES; count++) {
      int end = start;
      while (end < attribute.length() && !Character.isWhitespace(attribute.charAt(end))) {
        end++;
      }
      if (end > start && end - start <= NAME) {
        String name =
            HUMP.matcher(attribute.substring(start, end)).replaceAll("-").toLowerCase(Locale.ROOT);
        if (pattern.matcher(name).matches()) {
          return true;
        }
      }
      start = end + 1;
    }
    return false;
  }
}
