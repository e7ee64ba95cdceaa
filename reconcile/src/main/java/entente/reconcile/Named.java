package entente.reconcile;

import entente.model.Claim;
import entente.model.Commitment.Kind;
import entente.model.Evidence;
import entente.model.LinkKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A promise under a plan or fund that has a name of its own, and the promises of which one may be
/// the whole of it.
final class Named implements Circle {
  private static final String KIND =
      "(?:plan|initiative|programme|program|fund|facility|strategy|partnership|scheme|package)";
  private static final String NAME =
      "((?:\\p{Lu}[\\p{L}'’&]+)(?:(?:[ -](?:of |for |and |the |in )?\\p{Lu}[\\p{L}'’&]+){1,5}| "
          + KIND
          + "\\b))";
  static final Pattern NAMED = Pattern.compile(NAME);
  static final Pattern UNDER =
      Pattern.compile(
          "\\b(?:[Uu]nder|[Ww]ithin|[Pp]art of|[Tt]hrough|[Ff]rom|[Oo]ut of|[Ff]ramework"
              + " of|[Cc]ontext of)(?: \\p{Lu}\\p{L}+['’]s)? (?:(?:the|its|our|their|his|her|this)"
              + " )?(?:\\p{Lu}\\p{L}+['’]s )?"
              + NAME);

  /// Words that make up the names of regions and their states, which are no plan's.
  private static final Set<String> PLACES =
      Set.of(
          ("Africa African Africans America American Americas Asia Asian Asians Europe European"
               + " Pacific Atlantic Indian Ocean Arab Gulf Caribbean Mekong Sahel Middle Central"
               + " North Northern South Southern Southeast Northeast East Eastern West Western"
               + " Latin Sub Saharan Indo Island Islands States State Nations Union and of the"
               + " United Republic Kingdom World New Prime Minister President Foreign Horn Balkans"
               + " Korea Timor Guinea Zealand Sea China Viet Nam Leste Papua Saudi Arabia")
              .split(" ", -1));

  private final String name;
  private final Member part;
  private final List<Pledge> wholes;

  /// A promise under a name, or with one, and the statement that has it.
  record Member(Pledge pledge, Statement said) {}

  private Named(String name, Member part, List<Pledge> wholes) {
    this.name = name;
    this.part = part;
    this.wholes = wholes;
  }

  /// @param parts those under the name, and `wholes` those of which one may be the whole of them,
  ///   all in their natural order
  static List<Circle> of(String name, List<Member> parts, List<Pledge> wholes) {
    var circles = new ArrayList<Circle>();
    for (Member part : parts) {
      List<Pledge> own = wholes.stream().filter(each -> mayBeWhole(each, part.pledge)).toList();
      if (!own.isEmpty()) {
        circles.add(new Named(name, part, own));
      }
    }
    return circles;
  }

  /// The names under which it is put, each with the first statement that has it.
  static Map<String, Statement> under(Pledge pledge) {
    return pledge.isDelivery() || pledge.settled().kind() == Kind.COOPERATION
        ? Map.of()
        : names(pledge, Statement::under);
  }

  /// The names of which it may be the whole, likewise.
  static Map<String, Statement> wholes(Pledge pledge) {
    return pledge.amount() == null || pledge.isDelivery() || pledge.settled().kind() == Kind.POLICY
        ? Map.of()
        : names(pledge, Statement::names);
  }

  @Override
  public void find(int day, Consumer<Sketch> found) {
    Pledge whole = part.pledge.isKnown(day) ? largest(day) : null;
    if (whole != null) {
      found.accept(
          new Sketch(
              part.pledge,
              whole,
              LinkKind.PART_OF,
              "its source puts it under " + name,
              part.said,
              1));
    }
  }

  @Override
  public void each(Consumer<String> id) {
    id.accept(part.pledge.id());
    wholes.forEach(each -> id.accept(each.id()));
  }

  private @Nullable Pledge largest(int day) {
    Pledge whole = null;
    for (Pledge each : wholes) {
      if (each.isKnown(day) && (whole == null || Weight.share(whole, each).orElse(1) < 0.999)) {
        whole = each;
      }
    }
    return whole;
  }

  private static boolean mayBeWhole(Pledge each, Pledge part) {
    if (each.id().equals(part.id())
        || each.since() >= part.until()
        || part.since() >= each.until()) {
      return false;
    }
    OptionalDouble share = Weight.share(part, each);
    boolean room = part.amount() == null || (share.isPresent() && share.getAsDouble() < 0.9);
    return room
        && (Purse.shared(part, each) || Purse.inBloc(part, each))
        && Purse.reaches(part, each)
        && !each.day().isAfter(part.day().plusDays(31));
  }

  private static boolean isPlace(String name) {
    return List.of(name.split("[ -]", -1)).stream().allMatch(PLACES::contains);
  }

  /// The names that a claim's passages have.
  static List<String> names(Claim claim, Pattern pattern) {
    var names = new LinkedHashSet<String>();
    for (Evidence evidence : claim.evidence()) {
      Matcher matcher = pattern.matcher(evidence.quote());
      while (matcher.find()) {
        String name =
            capital(matcher.group(1)).replace('’', '\'').replaceAll("^(?:The|An?|In|On|At) ", "");
        if (name.contains(" ") && !isPlace(name)) {
          names.add(name);
        }
      }
    }
    return List.copyOf(names);
  }

  /// "Marshall plan" is the Marshall Plan.
  private static String capital(String name) {
    int last = name.lastIndexOf(' ') + 1;
    return name.substring(0, last)
        + Character.toUpperCase(name.charAt(last))
        + name.substring(last + 1);
  }

  /// The names that the statements have, with the first that has each; names of the parties
  /// themselves tell nothing.
  private static Map<String, Statement> names(
      Pledge pledge, Function<Statement, List<String>> named) {
    var names = new HashMap<String, Statement>();
    for (Statement said : pledge.said()) {
      for (String name : named.apply(said)) {
        names.putIfAbsent(name, said);
      }
    }
    if (!names.isEmpty()) {
      for (var party : pledge.settled().everyone()) {
        String state = Countries.name(party.id());
        names.remove(state == null ? party.id() : state);
      }
    }
    return names;
  }
}
