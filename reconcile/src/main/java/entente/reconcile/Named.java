package entente.reconcile;

import entente.model.Commitment.Kind;
import entente.model.Claim;
import entente.model.Evidence;
import entente.model.LinkKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Promises under a plan or fund that has a name of its own, and the promises of which one may be the whole of it.
final class Named implements Circle {
  private static final String KIND = "(?:plan|initiative|programme|program|fund|facility|strategy|partnership|scheme|package)";
  private static final String NAME =
      "((?:\\p{Lu}[\\p{L}'’&]+)(?:(?:[ -](?:of |for |and |the |in )?\\p{Lu}[\\p{L}'’&]+){1,5}| " + KIND + "\\b))";
  static final Pattern NAMED = Pattern.compile(NAME);
  static final Pattern UNDER =
      Pattern.compile(
          "\\b(?:[Uu]nder|[Ww]ithin|[Pp]art of|[Tt]hrough|[Ff]rom|[Oo]ut of|[Ff]ramework of|[Cc]ontext of)(?: \\p{Lu}\\p{L}+['’]s)? "
              + "(?:(?:the|its|our|their|his|her|this) )?(?:\\p{Lu}\\p{L}+['’]s )?" + NAME);

  /// Words that make up the names of regions and their states, which are no plan's.
  private static final Set<String> PLACES =
      Set.of(
          ("Africa African Africans America American Americas Asia Asian Asians Europe European Pacific Atlantic Indian Ocean Arab Gulf "
                  + "Caribbean Mekong Sahel Middle Central North Northern South Southern Southeast Northeast East Eastern West Western "
                  + "Latin Sub Saharan Indo Island Islands States State Nations Union and of the United Republic Kingdom World New Prime "
                  + "Minister President Foreign Horn Balkans Korea Timor Guinea Zealand Sea China Viet Nam Leste Papua Saudi Arabia")
              .split(" ", -1));

  private final String name;
  private final List<Member> wholes = new ArrayList<>();
  private final List<Member> parts = new ArrayList<>();
  private @Nullable Seen seen;

  private record Member(int position, Pledge pledge, Statement said) {}

  private Named(String name) {
    this.name = name;
  }

  /// Those of names under which some promise stands, in the order of the names.
  static List<Named> all(List<PromiseLinks.Version> versions) {
    Map<String, Named> named = new TreeMap<>();
    for (int i = 0; i < versions.size(); i++) {
      Pledge pledge = versions.get(i).pledge();
      int position = i;
      if (!pledge.isDelivery() && pledge.settled().kind() != Kind.COOPERATION) {
        names(pledge, Statement::under)
            .forEach((name, said) -> named.computeIfAbsent(name, Named::new).parts.add(new Member(position, pledge, said)));
      }
    }
    for (int i = 0; i < versions.size(); i++) {
      Pledge pledge = versions.get(i).pledge();
      int position = i;
      if (pledge.amount() != null && !pledge.isDelivery() && pledge.settled().kind() != Kind.POLICY) {
        names(pledge, Statement::names)
            .forEach(
                (name, said) -> {
                  Named under = named.get(name);
                  if (under != null) {
                    under.wholes.add(new Member(position, pledge, said));
                  }
                });
      }
    }
    return named.values().stream().filter(each -> !each.wholes.isEmpty()).toList();
  }

  @Override
  public void find(BitSet known, Consumer<Sketch> found) {
    long together = together(known, wholes) * 31 + together(known, parts);
    List<Sketch> links = Seen.among(together, seen);
    if (links == null) {
      links = look(known);
      seen = Seen.also(together, links, seen);
    }
    links.forEach(found);
  }

  private static long together(BitSet known, List<Member> members) {
    long together = 0;
    for (Member each : members) {
      if (known.get(each.position)) {
        together += Seen.mark(each.position);
      }
    }
    return together;
  }

  private List<Sketch> look(BitSet known) {
    List<Pledge> candidates = wholes.stream().filter(each -> known.get(each.position)).map(Member::pledge).toList();
    var links = new ArrayList<Sketch>();
    for (Member part : parts) {
      Pledge whole = known.get(part.position) ? largest(part.pledge, candidates) : null;
      if (whole != null) {
        links.add(new Sketch(part.pledge, whole, LinkKind.PART_OF, "its source puts it under " + name, part.said, 1));
      }
    }
    return links;
  }

  private static @Nullable Pledge largest(Pledge part, List<Pledge> candidates) {
    Pledge whole = null;
    for (Pledge each : candidates) {
      OptionalDouble share = Weight.share(part, each);
      boolean room = part.amount() == null || (share.isPresent() && share.getAsDouble() < 0.9);
      if (!each.id().equals(part.id())
          && room
          && (Purse.shared(part, each) || Purse.inBloc(part, each))
          && Purse.reaches(part, each)
          && !each.day().isAfter(part.day().plusDays(31))
          && (whole == null || Weight.share(whole, each).orElse(1) < 0.999)) {
        whole = each;
      }
    }
    return whole;
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
        String name = capital(matcher.group(1)).replace('’', '\'').replaceAll("^(?:The|An?|In|On|At) ", "");
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
    return name.substring(0, last) + Character.toUpperCase(name.charAt(last)) + name.substring(last + 1);
  }

  /// The names that the statements have, with the first that has each; names of the parties themselves tell nothing.
  private static Map<String, Statement> names(Pledge pledge, Function<Statement, List<String>> named) {
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
