package entente.read.extract;

import entente.model.When;
import entente.read.table.Words;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page says of its own publication: in its head, in linked data, and in the mark-up of its
/// headline and its times.
final class PageFacts {
  private static final Words LISTS = Words.of(PageFacts.class);
  private static final List<String> DATES = LISTS.list("dates");
  private static final List<String> PUBLISHERS =
      List.of("publisher", "dc.publisher", "dcterms.publisher", "citation_publisher");
  private static final Pattern SUFFIX =
      Pattern.compile(
          "^(?<title>.{8,}?)\\s+(?<mark>\\||[»›·•]|::|[–—-])\\s+(?<site>[^|»›]{2,60})$");
  private static final Pattern NAME =
      Pattern.compile("(?:(?:\\p{Lu}|the |of |and |for |& )[^\\s]*\\s?){1,6}");
  private static final Pattern CHANGED = Pattern.compile("(?i)updated|modified|revised|corrected");

  /// No title or name is longer: what is, is something else.
  private static final int LONGEST = 400;

  /// A time in a longer block is one that the article tells of.
  private static final int BYLINE = 140;

  /// A page with more times is a list of other pages.
  private static final int TIMES = 50;

  private final Document page;
  private final Map<String, String> metas;
  private final LinkedData linked;
  private final Optional<Element> headline;

  PageFacts(Document page) {
    this.page = page;
    this.metas = metas(page);
    this.linked = LinkedData.of(page);
    this.headline = findHeadline();
  }

  static String words(Element element) {
    return Folding.fold(element.text());
  }

  Optional<String> title() {
    return first(
        () -> meta("og:title").map(this::withoutPublisher),
        () -> headline.map(PageFacts::words),
        () -> meta("twitter:title").map(this::withoutPublisher),
        () ->
            Optional.of(Folding.fold(page.title()))
                .map(this::withoutSite)
                .flatMap(PageFacts::sound));
  }

  /// The first heading of the first rank that is no site's name and stands in nothing that is not
  /// the article; rather the one that says what the page's head gives as title.
  Optional<Element> headline() {
    return headline;
  }

  private Optional<Element> findHeadline() {
    String given = meta("og:title").map(this::withoutPublisher).orElse("");
    String site = meta("og:site_name").orElse("");
    List<Element> headings =
        page.body().select("h1").stream()
            .filter(each -> sound(words(each)).isPresent() && !words(each).equalsIgnoreCase(site))
            .filter(each -> !isAside(each))
            .toList();
    return headings.stream()
        .filter(each -> words(each).equalsIgnoreCase(given))
        .findFirst()
        .or(() -> headings.stream().findFirst());
  }

  /// @param root the part of the page that is its article
  Optional<When> published(Element root, Predicate<Element> furniture) {
    return first(
        () -> meta(DATES.getFirst()).flatMap(PageFacts::date),
        () -> linked.published().flatMap(PageFacts::date),
        () -> property("datePublished").flatMap(PageFacts::date),
        () ->
            DATES.stream()
                .flatMap(name -> meta(name).stream())
                .flatMap(value -> date(value).stream())
                .findFirst(),
        () -> time(root, furniture));
  }

  Optional<String> publisher() {
    return first(
        () -> meta("og:site_name"),
        () -> linked.publisher().map(Folding::fold).flatMap(PageFacts::sound),
        () -> meta("application-name"),
        () -> PUBLISHERS.stream().flatMap(name -> meta(name).stream()).findFirst());
  }

  Optional<String> address() {
    return first(
        () ->
            Optional.ofNullable(page.selectFirst("link[rel~=(?i)\\bcanonical\\b][href]"))
                .map(each -> each.attr("href"))
                .flatMap(PageFacts::address),
        () -> meta("og:url").flatMap(PageFacts::address));
  }

  @FunctionalInterface
  private interface Search<T> {
    Optional<T> go();
  }

  @SafeVarargs
  private static <T> Optional<T> first(Search<T>... searches) {
    for (Search<T> each : searches) {
      Optional<T> found = each.go();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<String> meta(String name) {
    return Optional.ofNullable(metas.get(name));
  }

  /// By name in small letters, the first that says anything.
  private static Map<String, String> metas(Document page) {
    var metas = new HashMap<String, String>();
    for (Element meta : page.select("meta[content]")) {
      Optional<String> content = sound(Folding.fold(meta.attr("content")));
      for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
        if (content.isPresent() && meta.hasAttr(key)) {
          metas.putIfAbsent(meta.attr(key).strip().toLowerCase(Locale.ROOT), content.get());
        }
      }
    }
    return metas;
  }

  private Optional<String> property(String name) {
    return Optional.ofNullable(page.selectFirst("[itemprop=" + name + "]"))
        .map(each ->
            Stream.of(each.attr("content"), each.attr("datetime"), each.text())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(""))
        .flatMap(PageFacts::sound);
  }

  /// A time that says that it is the publication's, or the first one in the byline: near the
  /// headline, in the article, or the only one.
  private Optional<When> time(Element root, Predicate<Element> furniture) {
    List<Element> times =
        page.body().select("time[datetime]").stream()
            .limit(TIMES)
            .filter(each ->
                around(each).noneMatch(outer -> Furniture.isAside(outer) || furniture.test(outer)))
            .filter(each ->
                !CHANGED.matcher(block(each).text()).find()
                    || block(each).text().toLowerCase(Locale.ROOT).contains("published"))
            .toList();
    return first(
            () ->
                times.stream()
                    .filter(each -> each.hasAttr("pubdate") || each.className().contains("publish"))
                    .findFirst(),
            () ->
                times.stream()
                    .filter(each ->
                        times.size() == 1
                            || around(each).anyMatch(outer -> outer.equals(root))
                            || standsByHeadline(each))
                    .filter(
                        each -> block(each).text().length() <= BYLINE && each.closest("li") == null)
                    .findFirst())
        .flatMap(each -> date(each.attr("datetime")));
  }

  private boolean standsByHeadline(Element time) {
    Optional<Element> parent = headline.map(Element::parent);
    return parent.isPresent()
        && around(time).anyMatch(outer -> outer.equals(parent.get()) && !outer.nameIs("body"));
  }

  private static boolean isAside(Element element) {
    return around(element).anyMatch(Furniture::isAside);
  }

  private static Stream<Element> around(Element element) {
    return Stream.iterate(element, Objects::nonNull, Element::parent);
  }

  private static Element block(Element element) {
    return around(element).filter(Blocks::isBlock).findFirst().orElse(element);
  }

  private static Optional<When> date(String value) {
    return Optional.ofNullable(DateLine.machine(value));
  }

  private static Optional<String> sound(String words) {
    return words.isEmpty() || words.length() > LONGEST ? Optional.empty() : Optional.of(words);
  }

  private static Optional<String> address(String href) {
    try {
      URI address = URI.create(href.strip());
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      return address.getHost() != null && (scheme.equals("http") || scheme.equals("https"))
          ? Optional.of(address.toString())
          : Optional.empty();
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /// A title without the publisher's name after a mark.
  private String withoutPublisher(String title) {
    Matcher matcher = SUFFIX.matcher(title);
    return matcher.matches() && matcher.group("site").equalsIgnoreCase(publisher().orElse(""))
        ? matcher.group("title")
        : title;
  }

  /// A window's title without the site's name: what follows a bar, or after a dash the publisher or
  /// what is written like a name.
  private String withoutSite(String title) {
    Matcher matcher = SUFFIX.matcher(title);
    if (!matcher.matches()) {
      return title;
    }
    String site = matcher.group("site");
    boolean dash = "–—-".contains(matcher.group("mark"));
    boolean name =
        publisher().isPresent()
            ? site.equalsIgnoreCase(publisher().get())
            : NAME.matcher(site).matches();
    return dash && !name ? title : matcher.group("title");
  }
}
