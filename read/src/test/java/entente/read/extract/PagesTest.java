package entente.read.extract;

import static org.assertj.core.api.Assertions.assertThat;

import entente.model.When;
import entente.read.Extraction;
import entente.read.Extractor;
import entente.read.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  private static final String PROSE =
      "Chile pledged Haiti two field hospitals on Monday, its foreign minister said in Santiago.";

  private static byte[] resource(String name) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(PagesTest.class.getResourceAsStream(name), name)) {
      return stream.readAllBytes();
    }
  }

  private static Extraction page(String html) throws UnreadableException {
    return Extractor.extract(html.getBytes(StandardCharsets.UTF_8), "page.html");
  }

  private static String text(String html) throws UnreadableException {
    return page(html).document().text();
  }

  @ParameterizedTest
  @ValueSource(strings = {"news", "ministry", "breaks"})
  void a_page_becomes_its_article_one_block_a_line(String name)
      throws IOException, UnreadableException {
    Extraction extraction = Extractor.extract(resource(name + ".html"), name + ".html");

    assertThat(extraction.document().text())
        .isEqualTo(new String(resource(name + ".txt"), StandardCharsets.UTF_8).stripTrailing());
    assertThat(extraction.document().mediaType()).isEqualTo("text/html");
    assertThat(extraction.document().extractor()).isEqualTo("html/1");
    assertThat(extraction.notes()).isEmpty();
  }

  @Test
  void a_page_says_who_published_it_when_and_where() throws IOException, UnreadableException {
    Extraction news = Extractor.extract(resource("news.html"), "news.html");

    assertThat(news.title()).isEqualTo("Oman lends Tanzania 70 million riyals for a port");
    assertThat(news.published()).isEqualTo(When.parse("2021-07-02"));
    assertThat(news.publisher()).isEqualTo("Gulf & Coast");
    assertThat(news.address()).isEqualTo("https://gulf-coast.example/2021/07/02/port");
  }

  @Test
  void a_month_of_publication_stays_a_month() throws IOException, UnreadableException {
    assertThat(Extractor.extract(resource("ministry.html"), "x").published())
        .isEqualTo(When.parse("2019-11"));
  }

  @Test
  void a_page_without_marks_is_dated_by_its_dateline() throws IOException, UnreadableException {
    Extraction breaks = Extractor.extract(resource("breaks.html"), "breaks.html");

    assertThat(breaks.published()).isEqualTo(When.parse("2009-05-04"));
    assertThat(breaks.title()).isNull();
    assertThat(breaks.publisher()).isNull();
    assertThat(breaks.address()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jakarta-visit-2025-05.html", "vietnam-upgrade-2024-03.html"})
  void the_samples_keep_their_article_and_nothing_else(String name)
      throws IOException, UnreadableException {
    Extraction sample = Extractor.extract(Files.readAllBytes(Path.of("../samples", name)), name);

    assertThat(sample.document().text())
        .startsWith(Objects.requireNonNull(sample.title()))
        .contains("Albanese", "billion")
        .doesNotContain(
            "cookies",
            "Subscribe",
            "Log in",
            "Advertisement",
            "Photo:",
            "Read our guide",
            "More from",
            "Most read",
            "©",
            "Tags:");
    assertThat(sample.published()).isIn(When.parse("2025-05-16"), When.parse("2024-03-08"));
    assertThat(sample.publisher()).isIn("Batavia Observer", "Hanoi Courier");
    assertThat(sample.address())
        .startsWith("https://")
        .endsWith(name.startsWith("jakarta") ? "energy" : "rung");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<meta property='article:published_time' content='2024-03-08T23:59:00+07:00'> ~ 2024-03-08",
        "<meta name='date' content='20240308'> ~ 2024-03-08",
        "<meta name='pubdate' content='Fri, 08 Mar 2024 08:15:00 GMT'> ~ 2024-03-08",
        "<meta name='dcterms.date' content='2024'> ~ 2024",
        "<meta itemprop='datePublished' content='March 8, 2024'> ~ 2024-03-08",
        "<script"
            + " type='application/ld+json'>[{\"@type\":\"WebPage\",\"datePublished\":\"2024-03-08\"</script>"
            + " ~ 2024-03-08",
        "<p class='by'>Posted <time datetime='2024-03-08T10:00'>this morning</time></p> ~"
            + " 2024-03-08",
        "<span itemprop='datePublished'>8 March 2024</span> ~ 2024-03-08",
      })
  void the_date_is_found_in_the_usual_marks(String mark, String date) throws UnreadableException {
    assertThat(page("<html>" + mark + "<p>" + PROSE).published()).isEqualTo(When.parse(date));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name='date' content='08/03/2024'>",
        "<meta name='date' content='0001-01-01T00:00:00'>",
        "<meta name='date' content='1970-01-01'>",
        "<meta name='date' content='2024-02-31'>",
        "<meta name='date' content='yesterday'>",
        "<script"
            + " type='application/ld+json'>{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-03-08\"}]}</script>",
        "<p>Updated <time datetime='2024-03-08'>8 March</time></p>",
        "<nav><time datetime='2024-03-08'>8 March</time></nav>",
      })
  void a_date_that_may_be_another_is_none(String mark) throws UnreadableException {
    assertThat(page("<html>" + mark + "<p>" + PROSE).published()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<title>Chile helps Haiti | The Daily Llama</title> ~ Chile helps Haiti",
        "<title>Chile helps Haiti – The Daily Llama</title> ~ Chile helps Haiti",
        "<title>Chile and Haiti – a story of two hospitals</title> ~ Chile and Haiti – a story of"
            + " two hospitals",
        "<title>Window</title><h1>Chile helps  Haiti</h1> ~ Chile helps Haiti",
        "<meta property='og:title' content='Chile helps Haiti - Llama'><meta"
            + " property='og:site_name' content='Llama'><h1>Help</h1> ~ Chile helps Haiti",
        "<title>Chile helps Haiti</title><meta property='og:site_name'"
            + " content='Llama'><h1>Llama</h1> ~ Chile helps Haiti",
      })
  void the_title_is_the_article_s_and_not_the_site_s(String head, String title)
      throws UnreadableException {
    assertThat(page("<html>" + head + "<p>" + PROSE).title()).isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/2024/03/page",
        "javascript:alert(1)",
        "http://",
        "not an address",
        "ftp://host.example/x"
      })
  void an_address_that_leads_nowhere_is_none(String href) throws UnreadableException {
    assertThat(page("<html><link rel=canonical href='" + href + "'><p>" + PROSE).address())
        .isNull();
  }

  @Test
  void the_article_is_found_by_its_prose_where_nothing_marks_it() throws UnreadableException {
    String html =
        "<div><div><a href=a>One</a> <a href=b>Two</a></div><div><p>"
            + PROSE
            + "</p><p>"
            + PROSE
            + "</p></div><div><a href=c>Three</a><br>Call us</div></div>";

    assertThat(text(html)).isEqualTo(PROSE + "\n" + PROSE);
  }

  @Test
  void a_live_page_of_many_articles_keeps_them_all() throws UnreadableException {
    String posts =
        "<article><h2>10.15</h2><p>%s</p></article><article><h2>10.00</h2><p>%s</p></article>"
            .formatted(PROSE, PROSE);

    assertThat(text("<body><main>" + posts + "</main></body>"))
        .isEqualTo("10.15\n%s\n10.00\n%s".formatted(PROSE, PROSE));
  }

  @Test
  void words_keep_apart_and_entities_are_read() throws UnreadableException {
    assertThat(
            text(
                "<html><p>A$200&nbsp;million&#8203; for&shy;ests\n"
                    + "\t &amp;\u00a0<b>peat</b>land</p><my-card>Fiji</my-card><my-card>Nauru</my-card>"))
        .isEqualTo("A$200 million forests & peatland\nFiji\nNauru");
  }

  @Test
  void a_wrapped_preformatted_paragraph_is_one_line() throws UnreadableException {
    String wrapped =
        """
        <html><pre>The two sides expressed their satisfaction with the state
        of their relations.

        They will meet again.</pre>\
        """;

    assertThat(text(wrapped))
        .isEqualTo(
            "The two sides expressed their satisfaction with the state of their relations.\n"
                + "They will meet again.");
  }

  @Test
  void what_holds_the_article_is_kept_whatever_its_name() throws UnreadableException {
    assertThat(
            text("<body><div class='sidebar-left share'><p>%s</p></div></body>".formatted(PROSE)))
        .isEqualTo(PROSE);
    assertThat(text("<body><nav><p>%s</p></nav></body>".formatted(PROSE))).isEqualTo(PROSE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<span>",
        "<b><p>",
        "<table><tr><td>",
        "<ul><li>",
        "<blockquote>",
        "<x-y>",
        "<figure>"
      })
  void a_hundred_thousand_open_elements_do_no_harm(String open) throws UnreadableException {
    String nested = open.repeat(100_000 / open.chars().map(c -> c == '<' ? 1 : 0).sum());

    assertThat(text("<html>" + nested + "<p>" + PROSE)).contains(PROSE);
  }

  @Test
  void a_huge_attribute_does_no_harm() throws UnreadableException {
    assertThat(text("<html><div class=\"" + "related-".repeat(500_000) + "\"><p>" + PROSE))
        .isEqualTo(PROSE);
  }

  @Test
  void zero_bytes_in_a_page_are_passed_over() throws UnreadableException {
    assertThat(text("<html><p>" + (PROSE + "</p><p>").repeat(20) + "Chile\0Haiti"))
        .contains("Chile Haiti");
  }
}
