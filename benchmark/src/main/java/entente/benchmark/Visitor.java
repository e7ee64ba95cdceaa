package entente.benchmark;

import entente.model.Sector;
import entente.model.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/// Somebody who looks at one page after the other: every second one of today, the others for a
/// while as known on some past day.
final class Visitor {
  private static final int STAYS = 25;
  private static final List<String> SORTS =
      List.of("known", "-known", "name", "-amount", "-when", "status", "-sources", "-differ");
  private static final List<String> GROUPS =
      List.of("giver", "receiver", "sector", "year", "status", "currency");

  private final Generated generated;
  private final Random random;
  private String day = "";
  private int left;

  Visitor(Generated generated, Random random) {
    this.generated = generated;
    this.random = random;
  }

  Visit next() {
    if (left-- <= 0) {
      left = STAYS;
      day =
          random.nextBoolean()
              ? ""
              : "&known_on=" + LocalDate.of(2015 + random.nextInt(11), 1 + random.nextInt(12), 1);
    }
    String one = Generated.party(random).id();
    String other = Generated.party(random).id();
    int page = 1 + random.nextInt(3);
    return switch (random.nextInt(20)) {
      case 0, 1 -> visit("overview", "");
      case 2, 3 ->
          visit(
              "list",
              "entries",
              "sort=" + Generated.one(random, SORTS.toArray(String[]::new)),
              "page=" + page);
      case 4, 5 ->
          visit(
              "list of a party",
              "entries",
              "party=" + one,
              "type=" + Generated.one(random, Type.values()).word(),
              "page=" + page);
      case 6 -> visit("search", "search", "q=" + word());
      case 7, 8, 9 -> visit("entry", "entries/" + generated.id(random.nextInt(generated.size())));
      case 10, 11 ->
          visit(
              "commitments",
              "commitments",
              "giver=" + one,
              "by=" + Generated.one(random, GROUPS.toArray(String[]::new)));
      case 12 ->
          visit(
              "commitments of all",
              "commitments",
              "by=" + Generated.one(random, GROUPS.toArray(String[]::new)));
      case 13 ->
          visit(
              "commitments of a sector",
              "commitments",
              "sector=" + Generated.one(random, Sector.values()).word());
      case 14 -> visit("conflicts", "conflicts", "party=" + one, "page=1");
      case 15 -> visit("due", "due");
      case 16 -> visit("changes", "changes");
      case 17 ->
          one.equals(other)
              ? visit("party", "party/" + one)
              : visit("pair", "pair/" + one + "/" + other);
      case 18 -> visit("party", "party/" + one);
      default -> visit("documents", "documents", "page=" + page);
    };
  }

  /// One that some claim has.
  private String word() {
    int document = random.nextInt(generated.documents());
    String quote =
        generated.claims(document, document + 1).getFirst().evidence().getFirst().quote();
    int space = quote.indexOf(' ');
    return space < 0 ? quote : quote.substring(0, space);
  }

  private Visit visit(String page, String path, String... asked) {
    String query = String.join("&", asked) + day;
    query = query.startsWith("&") ? query.substring(1) : query;
    return new Visit(page, query.isEmpty() ? path : path + "?" + query);
  }
}
