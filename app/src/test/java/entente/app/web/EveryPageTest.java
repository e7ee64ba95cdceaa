package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import entente.app.web.Chromium.Samples;
import entente.app.web.Chromium.Windows;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every page in a real browser, at a desk and on a phone, light and dark.
@ExtendWith(Chromium.class)
class EveryPageTest {
  @TestFactory
  Stream<DynamicTest> a_page_fits_its_window_complains_of_nothing_and_shuts_nobody_out(
      Windows windows, Samples samples) {
    return Everywhere.stops().stream()
        .map(stop -> DynamicTest.dynamicTest(stop.toString(), () -> look(windows, samples, stop)));
  }

  private static void look(Windows windows, Samples samples, Everywhere.Stop stop) {
    try (Window window = windows.open(samples.address(), Window.Size.DESK)) {
      window.scheme(ColorScheme.LIGHT);
      window.to(stop.address());
      assertThat(window.barriers()).as("at a desk, light").isEmpty();
      assertThat(window.wide()).as("wider than a desk's window").isEmpty();
      window.scheme(ColorScheme.DARK);
      assertThat(window.barriers("color-contrast")).as("at a desk, dark").isEmpty();
      window.size(Window.Size.PHONE);
      window.scheme(ColorScheme.LIGHT);
      window.to(stop.address());
      assertThat(window.barriers("target-size", "scrollable-region-focusable", "meta-viewport"))
          .as("on a phone")
          .isEmpty();
      assertThat(window.wide()).as("wider than a phone's window").isEmpty();
      assertThat(window.complaints()).isEmpty();
    }
  }
}
