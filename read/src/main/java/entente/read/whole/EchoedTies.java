package entente.read.whole;

import entente.model.Field;
import entente.model.Party;
import entente.model.Type;
import entente.model.When;
import entente.read.Mention;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Relations and places that a sentence takes over from the one before for others: "Chad broke with
/// Oman. Fiji followed a year later.", "Peru is a candidate. So is Kenya."
final class EchoedTies {
  private static final Words LISTS = Words.of(EchoedTies.class);
  private static final Set<Type> TOLD = Set.of(Type.RELATION, Type.MEMBERSHIP);
  private static final Pattern FOLLOWS =
      Pattern.compile(
          "(?<!\\bas )\\bfollow(?:ed|s)?(?=[.,;]|$| (?:suit|in|on|a|the"
              + " next|last|this|two|three|four|some|soon|shortly|later|with it)\\b)");
  private static final Pattern PLANNED = LISTS.inAnyCase("planned");
  private static final Pattern DENIED = LISTS.inAnyCase("denied");
  private static final Pattern OTHER_SIDE = Pattern.compile("^(?:And |But )?(?:With|To|Towards) ");
  private static final Pattern AND = Pattern.compile(",? and (?:the )?");
  private static final int LONGEST = 120;

  private EchoedTies() {}

  /// The ties and places of the sentence before as those of whom this one names; empty where it
  /// repeats nothing.
  static List<Draft> of(Scene scene, List<Draft> own, List<Draft> before) {
    String words = scene.span().of(scene.text());
    if (words.length() > LONGEST
        || DENIED.matcher(words).find()
        || own.stream().anyMatch(draft -> TOLD.contains(draft.type()))) {
      return List.of();
    }
    Matcher inverted = Echoes.INVERTED.matcher(words);
    boolean opens = inverted.find();
    boolean planned = PLANNED.matcher(words).find();
    boolean follows = FOLLOWS.matcher(words).find();
    if (!opens && !planned && !follows && !Echoes.SAME.matcher(words).find()) {
      return List.of();
    }
    List<Party> who =
        opens
            ? Echoes.named(scene, scene.span().start() + inverted.end())
            : Echoes.first(scene, scene.span().start());
    boolean other = OTHER_SIDE.matcher(words).find();
    var echoes = new ArrayList<Draft>();
    before.reversed().stream()
        .takeWhile(draft -> draft.scene().index() >= scene.index() - 1)
        .filter(draft -> TOLD.contains(draft.type()) && draft.scene().index() == scene.index() - 1)
        .forEach(draft ->
            who.stream()
                .flatMap(party -> echo(scene, draft, party, other, planned))
                .map(echo -> dated(scene, echo, follows || planned))
                .forEach(echoes::add));
    return echoes;
  }

  private static Stream<Draft> echo(
      Scene scene, Draft draft, Party party, boolean other, boolean planned) {
    boolean place = draft.type() == Type.MEMBERSHIP;
    List<Party> two = draft.parties(place ? Field.PARTY : Field.PARTIES);
    Party left = place ? two.getFirst() : left(draft, two, other);
    boolean fits =
        left != null
            && !two.contains(party)
            && !draft.parties(Field.BODY).contains(party)
            && kind(scene, party).equals(kind(scene, left));
    if (!fits || left == null) {
      return Stream.empty();
    }
    var echo = new Draft(draft.type(), draft.type().word() + "/echo", scene);
    draft.fields().forEach(echo::put);
    if (place) {
      echo.party(Field.PARTY, party);
    } else {
      echo.parties(
          Field.PARTIES, two.stream().map(each -> each.equals(left) ? party : each).toList());
    }
    if (planned) {
      echo.term(Field.STATUS, "planned");
    }
    return Stream.of(echo.evidence(scene.body()));
  }

  /// Whose place of the two the other takes: of "Chad broke with Oman" the first named, after "With
  /// Malaysia it did so" the second; null where the sentence does not name both, or both as one.
  private static @Nullable Party left(Draft draft, List<Party> two, boolean other) {
    Scene told = draft.scene();
    List<Mention> named =
        told.mentions().stream()
            .filter(mention ->
                mention instanceof Mention.OfParty party
                    && party.parties().stream().filter(two::contains).count() == 1)
            .toList();
    if (named.isEmpty()) {
      return null;
    }
    Mention first = named.getFirst();
    Party one = of(first, two);
    Mention last =
        named.stream().filter(each -> !Objects.equals(of(each, two), one)).findFirst().orElse(null);
    boolean together =
        last != null
            && AND.matcher(told.between(first.span().end(), last.span().start())).matches();
    return last == null || together ? null : other ? of(last, two) : one;
  }

  private static @Nullable Party of(Mention mention, List<Party> two) {
    return mention instanceof Mention.OfParty party
        ? party.parties().stream().filter(two::contains).findFirst().orElse(null)
        : null;
  }

  private static String kind(Scene scene, Party party) {
    return scene.script().gazetteer().kind(party);
  }

  /// With the date that this sentence names; who follows does so at another time.
  private static Draft dated(Scene scene, Draft echo, boolean later) {
    When when =
        scene.dates().stream()
            .filter(date -> date.role() == Mention.Role.AT || date.role() == Mention.Role.SINCE)
            .map(Mention.OfDate::when)
            .findFirst()
            .orElse(null);
    if (when != null || later) {
      echo.fields().remove(Field.DATE);
      echo.date(Field.DATE, when);
    }
    return echo;
  }
}
