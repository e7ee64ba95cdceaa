package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import entente.ledger.Ledger;
import entente.publish.ClaimJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
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
    assertThat(paths).hasSizeGreaterThan(10).allSatisfy(path -> assertThat(reference).contains("`" + path + "`"));
  }

  @Test
  void every_page_is_looked_at_in_the_browser(@TempDir Path home) {
    assertThat(paths(home))
        .filteredOn(path -> !path.matches("(.*\\.(csv|json|ico|\\{format}))|/static/.*|.*\\*\\*"))
        .hasSizeGreaterThan(10)
        .allMatch(Everywhere::visits, "some address of Everywhere is of this route");
  }

  @Test
  void every_order_and_filter_stands_in_the_reference() throws IOException {
    String reference = Files.readString(REFERENCE);
    assertThat(Arrays.stream(Order.values()).map(Order::word)).allSatisfy(word -> assertThat(reference).contains("`" + word + "`"));
    assertThat(Arrays.stream(Sign.values()).map(Sign::word)).allSatisfy(word -> assertThat(reference).contains("`" + word + "`"));
    assertThat(Asked.everything()).allSatisfy(name -> assertThat(reference).contains("`" + name + "`"));
  }

  private static List<String> paths(Path home) {
    try (var ledger = Ledger.open(home, new ClaimJson())) {
      var html = new Html();
      var failures = new Failures(html);
      var shelf = new Shelf(ledger);
      var session = new Session();
      var answers = new Answers(shelf, html, failures, session, Clock.systemUTC());
      var briefs = new BriefAnswers(ledger, shelf, html, failures, Clock.systemUTC());
      var rulings = new Rulings(ledger, shelf, session, failures);
      var paths = new ArrayList<String>();
      PATH.matcher(Routes.of(answers, briefs, rulings, new Assets(failures), failures).toString()).results().forEach(each -> paths.add(each.group()));
      return paths;
    }
  }
}
