package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import entente.app.web.Chromium.Samples;
import entente.app.web.Chromium.Windows;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/// Pictures of every page, for people to look at: only where the property `screenshots` names a
/// folder for them.
@ExtendWith(Chromium.class)
class ScreenshotsTest {
  @Test
  @EnabledIfSystemProperty(
      named = "screenshots",
      matches = ".+",
      disabledReason = "app/screenshots makes them")
  void every_page_has_its_picture_at_both_widths(Windows windows, Samples samples) {
    Path folder = Path.of(System.getProperty("screenshots"));
    for (Window.Size size : Window.Size.values()) {
      try (Window window = windows.open(samples.address(), size)) {
        for (Everywhere.Stop stop : Everywhere.stops()) {
          for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            window.scheme(scheme);
            window.to(stop.address());
            untilDrawn(window);
            String name =
                "%s-%d-%s.png"
                    .formatted(stop.name(), size.width(), scheme.name().toLowerCase(Locale.ROOT));
            byte[] picture =
                window
                    .page()
                    .screenshot(
                        new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(folder.resolve(name)));
            assertThat(picture).as(name).isNotEmpty();
          }
        }
      }
    }
  }

  /// A figure is drawn once it comes near, and every one is in the picture.
  private static void untilDrawn(Window window) {
    Locator figures = window.page().locator("figure[data-chart]");
    for (int i = 0; i < figures.count(); i++) {
      figures.nth(i).scrollIntoViewIfNeeded();
      figures.nth(i).locator(".canvas canvas").first().waitFor();
    }
  }
}
