package entente.read.extract;

import entente.model.When;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A page of HTML as its article's text, one block a line, and what it says of its own publication
/// (null where it does not).
public record Page(
    String text,
    @Nullable String title,
    @Nullable When published,
    @Nullable String publisher,
    @Nullable String address) {

  /// @param html the characters of the page, broken or whole; nothing that it refers to is fetched
  public static Page of(String html) {
    Document document = Jsoup.parse(html.replace('\0', ' '));
    Element body = document.body();
    var facts = new PageFacts(document);
    Weights all = Weights.of(body, Furniture::isUnseen);
    Optional<Element> headline = facts.headline();
    var furniture = new Furniture(body, all, headline.orElse(null));
    Weights rest = Weights.of(body, furniture);
    Element root = MainContent.of(body, rest, headline.orElse(null));
    Predicate<Element> left = furniture.or(new LinkLists(root, rest, furniture));
    String article = Lines.of(root, left, rest);
    String text =
        article.isEmpty()
            ? Lines.of(body, Furniture::isUnseen, all)
            : titled(article, headline, root);
    When published =
        facts.published(root, furniture).orElseGet(() -> new PlainText(text).published());
    return new Page(
        text,
        facts.title().orElse(null),
        published,
        facts.publisher().orElse(null),
        facts.address().orElse(null));
  }

  /// The headline comes first, even where the page sets it apart from the article.
  private static String titled(String article, Optional<Element> headline, Element root) {
    String title =
        headline.filter(each -> !MainContent.isWithin(each, root)).map(PageFacts::words).orElse("");
    return title.isEmpty() || article.startsWith(title) ? article : title + "\n" + article;
  }
}
