package entente.app.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// One window of the browser, which notes whatever the pages complain of in it.
final class Window implements AutoCloseable {
  private static final String AXE = axe();
  private static final String BARRIERS =
      """
      async rules => {
        const run = rules.length ? { runOnly: { type: "rule", values: rules } } : {};
        const found = await axe.run(document, { ...run, resultTypes: ["violations"] });
        return found.violations.filter(each => each.impact === "serious" || each.impact === "critical")
          .flatMap(each => each.nodes.slice(0, 4).map(node => each.id + ": " + node.target + " " + node.failureSummary));
      }
      """;

  /// What is wider than the window, if the window can be scrolled sideways at all: elements that
  /// stand out, those that scroll by themselves aside.
  private static final String WIDE =
      """
      () => {
        const width = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= width) return [];
        return [...document.querySelectorAll("body *")].filter(each => each.getBoundingClientRect().right > width + 1)
          .map(each => each.tagName + "." + each.getAttribute("class") + " " + each.textContent.trim().slice(0, 40)).slice(0, 8)
          .concat(document.documentElement.scrollWidth + " of " + width);
      }
      """;

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  /// How large windows are.
  enum Size {
    DESK(1280, 900),
    PHONE(390, 844);

    private final int width;
    private final int height;

    Size(int width, int height) {
      this.width = width;
      this.height = height;
    }

    int width() {
      return width;
    }

    int height() {
      return height;
    }
  }

  Window(BrowserContext context) {
    this.context = context;
    page = context.newPage();
    page.setDefaultTimeout(15_000);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") || message.type().equals("warning")) {
        complaints.add(page.url() + " says " + message.type() + ": " + message.text());
      }
    });
    page.onPageError(error -> complaints.add(page.url() + " fails: " + error));
    page.onRequest(request -> {
      if (!request.url().startsWith("http://127.0.0.1:")
          && !request.url().startsWith("about:")
          && !request.url().startsWith("blob:")) {
        complaints.add(page.url() + " asks another machine: " + request.url());
      }
    });
  }

  Page page() {
    return page;
  }

  /// Goes to an address of the server.
  Window to(String address) {
    page.navigate(address);
    return this;
  }

  void scheme(ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
  }

  void size(Size size) {
    page.setViewportSize(size.width(), size.height());
  }

  /// Follows the link that is called so, within the content.
  Window follow(String name) {
    link(name).click();
    return this;
  }

  /// The first link of the content whose name has these words.
  Locator link(String name) {
    return page.locator("main")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
        .first();
  }

  /// What the page says.
  String words() {
    return page.locator("main").innerText();
  }

  /// The element that has the focus, as `tag: text`.
  String focused() {
    return String.valueOf(
        page.evaluate(
            "() => { const a = document.activeElement; return a.tagName.toLowerCase() + ': ' +"
                + " (a.name || a.textContent || '').trim().slice(0, 80); }"));
  }

  /// Presses the tabulator until the focus is on what the selector names.
  Window tab(String selector) {
    for (int presses = 0; presses < 200; presses++) {
      page.keyboard().press("Tab");
      if (Boolean.TRUE.equals(
          page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
        return this;
      }
    }
    throw new AssertionError("the tabulator never comes to " + selector + " on " + page.url());
  }

  Window press(String... keys) {
    Stream.of(keys).forEach(page.keyboard()::press);
    return this;
  }

  List<String> complaints() {
    return complaints;
  }

  List<?> wide() {
    return (List<?>) page.evaluate(WIDE);
  }

  /// What axe finds to be serious or critical, one line each; of these rules, or of all where none
  /// is named.
  List<?> barriers(String... rules) {
    if (Boolean.FALSE.equals(page.evaluate("() => typeof axe === 'object'"))) {
      page.evaluate(AXE);
    }
    return (List<?>) page.evaluate(BARRIERS, List.of(rules));
  }

  private static String axe() {
    try (InputStream in = Window.class.getResourceAsStream("/axe.min.js")) {
      return new String(
          Objects.requireNonNull(in, "axe.min.js of axe-core").readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
