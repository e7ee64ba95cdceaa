package entente.app.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import entente.app.cli.Entente;
import entente.app.cli.Outside;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// The browser in which the pages are tried, started once for all test classes that ask for one,
/// and a server with the samples for those that only look.
///
/// It is the system's own Chromium: the program that the variable `CHROMIUM` names, or one found on
/// the path. Where there is none, tests that need it are left out with a loud line, and fail where
/// `CI` is set.
public final class Chromium implements ParameterResolver {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> ALONE =
      List.of(
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-gpu",
          "--force-color-profile=srgb");

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Windows.class
        || parameter.getParameter().getType() == Samples.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> asked = parameter.getParameter().getType();
    var store = context.getRoot().getStore(ExtensionContext.Namespace.create(Chromium.class));
    return asked == Windows.class
        ? store.computeIfAbsent(asked, _ -> new Windows(found()), Windows.class)
        : store.computeIfAbsent(asked, _ -> Samples.served(), Samples.class);
  }

  private static Path found() {
    Optional<Path> program = named().or(Chromium::onThePath);
    if (program.isEmpty()) {
      String absent =
          "chromium: found none on the path, wanted the browser that the pages are tried in;"
              + " install it (apt-get install chromium), or name it by the variable CHROMIUM";
      if (System.getenv("CI") != null) {
        throw new IllegalStateException(absent);
      }
      System.err.println("SKIPPED, LOUDLY: " + absent);
      Assumptions.abort(absent);
    }
    return program.orElseThrow();
  }

  private static Optional<Path> named() {
    return Optional.ofNullable(System.getenv("CHROMIUM"))
        .filter(name -> !name.isBlank())
        .map(Path::of);
  }

  private static Optional<Path> onThePath() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(path)
        .filter(folder -> !folder.isBlank())
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// The browser, of which each test has windows of its own.
  static final class Windows implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    private Windows(Path program) {
      playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(program)
                      .setChromiumSandbox(false)
                      .setArgs(ALONE));
    }

    /// A window of its own cookies, so wide, on a server's pages.
    Window open(URI address, Window.Size size) {
      return new Window(
          browser.newContext(
              new Browser.NewContextOptions()
                  .setBaseURL(address.toString())
                  .setViewportSize(size.width(), size.height())
                  .setHasTouch(size == Window.Size.PHONE)
                  .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                  .setLocale("en-GB")
                  .setTimezoneId("UTC")));
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }

  /// A server with the sample documents, read by the reader, and the small ledger whose every claim
  /// is known. Nobody changes it.
  record Samples(Path home, Running running) implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2025-12-01T09:00:00Z"), ZoneOffset.UTC);

    private static Samples served() {
      try {
        Path home = Files.createTempDirectory("entente-pages-");
        fill(home);
        return new Samples(home, Pages.start(home, 0, CLOCK));
      } catch (IOException full) {
        throw new UncheckedIOException(full);
      }
    }

    static void fill(Path home) throws IOException {
      SampleLedger.fill(home);
      PlanLedger.fill(home);
      PaidLedger.fill(home);
      Path folder =
          Stream.of(Path.of("samples"), Path.of("..", "samples"))
              .filter(Files::isDirectory)
              .findFirst()
              .orElseThrow();
      var arguments =
          new ArrayList<>(
              List.of("add", "--manifest", folder.resolve("manifest.jsonl").toString()));
      try (var files = Files.list(folder)) {
        files
            .map(Path::toString)
            .filter(name -> name.endsWith(".txt") || name.endsWith(".html"))
            .sorted()
            .forEach(arguments::add);
      }
      var nowhere = OutputStream.nullOutputStream();
      var talk = new PrintStream(nowhere, false, StandardCharsets.UTF_8);
      int status =
          Entente.run(
              new Outside(
                  nowhere,
                  talk,
                  Map.of("ENTENTE_HOME", home.toString()),
                  false,
                  false,
                  folder.resolve("..").toString()),
              arguments.toArray(String[]::new));
      if (status != 0) {
        throw new IllegalStateException(
            "samples: found status %d, wanted 0 of %s".formatted(status, arguments));
      }
    }

    URI address() {
      return running.address();
    }

    @Override
    public void close() throws IOException {
      running.close();
      try (var files = Files.walk(home)) {
        for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(each);
        }
      }
    }
  }
}
