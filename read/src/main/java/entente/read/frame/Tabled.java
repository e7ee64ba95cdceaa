package entente.read.frame;

import entente.model.Bound;
import entente.model.Commitment.Kind;
import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.read.Mention;
import entente.read.quantity.Denominations;
import entente.read.quantity.Quantities;
import entente.read.quantity.Setting;
import entente.read.table.Words;
import entente.read.text.Block;
import entente.read.text.Grid;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Promises told by the rows of a table, whose heading says what they are: "Pledges for Haiti (US$
/// million)", "Norway | 20".
final class Tabled {
  private static final Words LISTS = Words.of(Tabled.class);
  private static final Pattern PROMISES = LISTS.inAnyCase("promises");
  private static final Pattern FIGURES = LISTS.inAnyCase("figures");
  private static final Pattern DONE =
      Pattern.compile(
          "(?i)\\b(?:disbursed|delivered|donated|provided|paid|received|given|gave|lent|sent)\\b");
  private static final Pattern RECEIVES =
      Pattern.compile("(?i)\\b(?:recipients?|beneficiar\\w+|receivers?|receiving|borrowers?)\\b");
  private static final Pattern GIVES =
      Pattern.compile("(?i)\\b(?:donors?|contributors?|givers?|pledg\\w+|lenders?|from)\\b");
  private static final Pattern SIGN = Pattern.compile("US\\$|A\\$|C\\$|NZ\\$|S\\$|\\$|€|£|¥|₹");
  private static final Pattern CURRENCY = LISTS.inAnyCase("currency");
  private static final Pattern SCALE =
      Pattern.compile(
          "(?i)\\b(millions?|mn|mln|billions?|bn|thousands?)\\b|(?<=[$€£¥])m\\b|(?<=\\s)m\\b");
  private static final Pattern UNIT =
      Pattern.compile(
          "(?i)\\b(doses|scholarships|tonnes|tons|people|vehicles|ambulances|buses|experts|students)\\b");
  private static final Pattern NUMBER =
      Pattern.compile("[^\\p{L}\\d]{0,3}([0-9][0-9.,]{0,15})\\*?");

  private Tabled() {}

  /// @return whether the scene is a row of a table: then no other frame reads promises out of it
  static boolean write(Scene scene, Consumer<Draft> drafts) {
    Block block = scene.sentence().block();
    List<Span> cells =
        block.kind() == Block.Kind.ITEM ? Grid.cells(scene.text(), block.span()) : List.of();
    Span lead = block.lead();
    if (cells.size() < 2 || lead == null) {
      return false;
    }
    Mention.OfParty party = party(scene, cells);
    String heading = heading(scene.text(), lead, block.span().start());
    if (party == null || !PROMISES.matcher(heading).find() || FIGURES.matcher(heading).find()) {
      return true;
    }
    Mention quantity = quantity(scene, cells, party, heading);
    List<Party> others = party.parties();
    boolean receives = receives(scene, heading);
    List<Party> from = receives ? giver(scene) : others;
    if (quantity == null || from.isEmpty()) {
      return true;
    }
    String words = heading + " " + block.span().of(scene.text());
    Kind kind = quantity instanceof Mention.OfMoney ? Kind.FINANCE : Promise.kind(words, false);
    Status status =
        DONE.matcher(heading).find() && !heading.toLowerCase(Locale.ROOT).contains("pledge")
            ? Status.DELIVERED
            : Status.PLEDGED;
    Draft draft =
        new Draft(Type.COMMITMENT, "commitment/item", scene)
            .parties(Field.FROM, from)
            .word(Field.KIND, kind == null ? Kind.GOODS : kind)
            .sectors(Sectors.in(words))
            .word(Field.STATUS, status)
            .evidence(block.span());
    switch (quantity) {
      case Mention.OfMoney sum -> draft.money(sum.money(), Bound.EXACT);
      case Mention.OfCount count -> draft.count(count.count());
      case Mention.OfDate _, Mention.OfDuration _, Mention.OfParty _, Mention.OfPerson _ -> {}
    }
    draft.parties(Field.TO, receives ? others : receiver(scene, from));
    Scene above = scene.lead();
    draft.date(
        Field.DATE,
        above != null
            ? Particulars.when(
                above, above.clauses().isEmpty() ? null : above.clauses().getFirst(), status)
            : scene.script().month());
    Mention.OfDate dated =
        above == null
            ? null
            : above.dates().stream()
                .filter(date -> date.role() == Mention.Role.AT && date.end() == null)
                .findFirst()
                .orElse(null);
    drafts.accept(dated == null ? draft : draft.date(Field.DATE, dated.when()));
    return true;
  }

  /// The party that is a cell of the row by itself.
  private static Mention.@Nullable OfParty party(Scene scene, List<Span> cells) {
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.OfParty party
          && party.how() == Mention.How.NAME
          && cells.stream()
              .anyMatch(cell ->
                  cell.contains(party.span()) && cell.length() <= 2 * party.span().length())) {
        return party;
      }
    }
    return null;
  }

  /// The heading with the names of the columns, where a line with them follows it.
  private static String heading(String text, Span lead, int row) {
    int end = text.indexOf('\n', lead.end());
    int next = end < 0 ? -1 : text.indexOf('\n', end + 1);
    String names = next < 0 || next > row ? "" : text.substring(end, next);
    return lead.of(text)
        + " "
        + (names.isBlank()
                && next > 0
                && text.indexOf('\n', next + 1) > 0
                && text.indexOf('\n', next + 1) < row
            ? text.substring(next, text.indexOf('\n', next + 1))
            : names);
  }

  /// A sum or count of its own cell, else a bare number, of what the heading says.
  private static @Nullable Mention quantity(
      Scene scene, List<Span> cells, Mention.OfParty party, String heading) {
    Mention own =
        scene.mentions().stream()
            .filter(mention ->
                mention instanceof Mention.OfMoney
                    || mention instanceof Mention.OfCount count && Promise.counted(count))
            .findFirst()
            .orElse(null);
    if (own != null) {
      return own;
    }
    String names = heading.toLowerCase(Locale.ROOT);
    for (Span cell : cells) {
      Matcher number = NUMBER.matcher(cell.of(scene.text()));
      if (!cell.contains(party.span()) && number.matches()) {
        Matcher sign = SIGN.matcher(heading);
        Matcher currency = CURRENCY.matcher(heading);
        Matcher scale = SCALE.matcher(names);
        Matcher unit = UNIT.matcher(names);
        String scaled =
            !scale.find()
                ? ""
                : scale.group().startsWith("m")
                    ? " million"
                    : scale.group().startsWith("b") ? " billion" : " thousand";
        String value = number.group(1) + scaled;
        String phrase =
            sign.find()
                ? sign.group() + value
                : currency.find()
                    ? value + " " + currency.group()
                    : unit.find() ? value + " " + unit.group(1) : "";
        List<Mention> found =
            phrase.isEmpty()
                ? List.of()
                : Quantities.find(
                    phrase,
                    new Span(0, phrase.length()),
                    Setting.at(scene.script().published(), Denominations.of(scene.text())));
        return found.stream()
            .filter(
                mention -> mention instanceof Mention.OfMoney || mention instanceof Mention.OfCount)
            .findFirst()
            .orElse(null);
      }
    }
    return null;
  }

  /// Whether the rows are those who get it.
  private static boolean receives(Scene scene, String heading) {
    return RECEIVES.matcher(heading).find()
        || !giver(scene).isEmpty()
            && !GIVES.matcher(heading.replaceAll("(?i)\\bpledg\\w+ (?:by|from)\\b", "")).find();
  }

  /// Whose it is by the heading: "by Japan", "Japan's", "Japanese".
  private static List<Party> giver(Scene scene) {
    return named(scene, Set.of("by", "from"), true);
  }

  private static List<Party> receiver(Scene scene, List<Party> from) {
    return named(scene, Set.of("for", "to", "in"), false).stream()
        .filter(party -> !from.contains(party))
        .toList();
  }

  private static List<Party> named(Scene scene, Set<String> prepositions, boolean owner) {
    Scene above = scene.lead();
    var parties = new LinkedHashSet<Party>();
    if (above != null) {
      for (Mention mention : above.mentions()) {
        if (mention instanceof Mention.OfParty party) {
          String before =
              scene
                  .between(
                      Math.max(above.span().start(), party.span().start() - 12),
                      party.span().start())
                  .replaceFirst("(?i)\\bthe\\s+$", "")
                  .strip();
          boolean led =
              prepositions.contains(
                  before.substring(before.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
          boolean owned =
              owner
                  && (party.how() == Mention.How.ADJECTIVE
                      || scene.text().startsWith("'s", party.span().end())
                      || scene.text().startsWith("’s", party.span().end()));
          parties.addAll(led || owned ? party.parties() : List.of());
        }
      }
    }
    return List.copyOf(parties);
  }
}
