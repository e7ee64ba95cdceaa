package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import entente.app.intake.Inbox;
import entente.ledger.Ledger;
import entente.publish.ClaimJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutesTest {
  private static final Path REFERENCE = Path.of("..", "docs", "reference", "pages.md");
  private static final Pattern PATH = Pattern.compile("(?<= && )/\\S*(?=\\))");

  @Test
  void every_address_stands_in_the_reference(@TempDir Path home) throws IOException {
    String reference = Files.readString(REFERENCE);
    var paths = paths(home);
    assertThat(paths)
        .hasSizeGreaterThan(10)
        .allSatisfy(path -> assertThat(reference).contains("`" + path + "`"));
  }

  @Test
  void every_page_is_looked_at_in_the_browser(@TempDir Path home) {
    assertThat(paths(home))
        .filteredOn(path ->
            !path.matches(
                "(.*\\.(csv|json|xlsx|ico|\\{format}))|/snapshots/\\{name}|/static/.*|/sources/progress|/review/(card|news)|/claims/.*/form|/plans/drafts.*|.*\\*\\*"))
        .hasSizeGreaterThan(10)
        .allMatch(Everywhere::visits, "some address of Everywhere is of this route");
  }

  @Test
  void every_order_and_filter_stands_in_the_reference() throws IOException {
    String reference = Files.readString(REFERENCE);
    assertThat(Arrays.stream(Order.values()).map(Order::word))
        .allSatisfy(word -> assertThat(reference).contains("`" + word + "`"));
    assertThat(Arrays.stream(Sign.values()).map(Sign::word))
        .allSatisfy(word -> assertThat(reference).contains("`" + word + "`"));
    assertThat(Asked.everything())
        .allSatisfy(name -> assertThat(reference).contains("`" + name + "`"));
  }

  private static List<String> paths(Path home) {
    try (var ledger = Ledger.open(home, new ClaimJson());
        var inbox = Inbox.of(home, ledger)) {
      var html = new Html();
      var routes =
          Site.pages(
              ledger,
              new Reception.Place(inbox, null),
              html,
              new Failures(html),
              new Session(),
              Clock.systemUTC());
      return PATH.matcher(routes.toString()).results().map(each -> each.group()).toList();
    }
  }
}
