package entente.read.loose;

import entente.model.Commitment.Kind;
import entente.model.Commitment.Status;
import entente.model.Count;
import entente.model.Field;
import entente.model.Money;
import entente.model.Party;
import entente.model.Position.Act;
import entente.model.Span;
import entente.model.Type;
import entente.read.Mention;
import entente.read.frame.Demands;
import entente.read.frame.Draft;
import entente.read.frame.Lenders;
import entente.read.frame.Measured;
import entente.read.frame.Particulars;
import entente.read.frame.Promise;
import entente.read.frame.Scene;
import entente.read.frame.Sectors;
import entente.read.frame.Told;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Words;
import entente.read.text.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What passes from one to another by a sum or a number and a word of giving anywhere in the
/// sentence, wherever the tree puts them: "For the harbour's nets Oslo once held out 80 million".
/// Who gives and who gets is told by the words before each name.
public final class LooseGifts {
  private static final Words LISTS = Words.of(LooseGifts.class);
  private static final Pattern PASSES = LISTS.inAnyCase("passes");
  private static final Pattern GIFTS = LISTS.inAnyCase("gifts");
  private static final Pattern GETS = LISTS.inAnyCase("gets");
  private static final Pattern RECEIVES = LISTS.inAnyCase("receives");
  private static final Pattern CONSIDERED = LISTS.inAnyCase("considered");
  private static final Pattern SIGNED = LISTS.inAnyCase("signed");
  private static final Pattern DELIVERED = LISTS.inAnyCase("delivered");
  private static final Pattern UNDERWAY = LISTS.inAnyCase("underway");
  private static final Pattern KEPT = LISTS.inAnyCase("kept");

  /// "90 of the 150 million": what a part is taken of.
  private static final Pattern WHOLE =
      Pattern.compile("(?i)\\bof (?:the|its|that|this|their) (?:\\w+ )?$");

  /// So far behind a number stands what is counted.
  private static final int NEAR = 40;

  private static final Set<String> ASKING = Set.of(Act.URGE.word(), Act.OPPOSE.word());
  private static final Set<Kind> GIVEN =
      Set.of(Kind.PEOPLE, Kind.GOODS, Kind.PROGRAMME, Kind.MILITARY);

  private final Rest rest;
  private final Scene scene;
  private final String words;

  private LooseGifts(Rest rest) {
    this.rest = rest;
    this.scene = rest.scene();
    this.words = scene.span().of(scene.text());
  }

  /// What no other reading took from a document's sentences.
  ///
  /// @param read what the others took of them all
  public static List<Draft> of(List<Scene> scenes, List<Draft> read) {
    var told = Told.of(read);
    Set<Gift> known =
        read.stream()
            .filter(draft -> draft.type() == Type.COMMITMENT)
            .map(Gift::of)
            .collect(Collectors.toCollection(HashSet::new));
    var gifts = new ArrayList<Draft>();
    for (Scene scene : scenes) {
      List<Draft> taken = told.back(scene, 0).toList();
      if (open(scene, taken)) {
        new LooseGifts(new Rest(scene, taken))
            .gifts()
            .filter(gift -> !gift.parties(Field.FROM).isEmpty())
            .filter(gift -> known.add(Gift.of(gift)))
            .forEach(gifts::add);
      }
    }
    return gifts;
  }

  /// Who gives how much of what, and how far it has come: what a text may tell of one promise
  /// twice.
  private record Gift(
      List<Party> from, @Nullable Money sum, @Nullable Count count, @Nullable String status) {
    static Gift of(Draft draft) {
      return new Gift(
          draft.parties(Field.FROM), draft.amount(), draft.tally(), draft.term(Field.STATUS));
    }
  }

  /// Whether a sentence may tell of one: none in which another promise is told, or somebody asks
  /// for one or turns one down.
  private static boolean open(Scene scene, List<Draft> taken) {
    String words = scene.span().of(scene.text());
    return taken.stream()
            .noneMatch(draft ->
                draft.type() == Type.COMMITMENT
                    || ASKING.contains(String.valueOf(draft.term(Field.ACT))))
        && scene.sentence().block().kind() != Block.Kind.TITLE
        && !words.endsWith("?")
        && !Demands.item(scene)
        && !scene.tree().nodes().isEmpty()
        && PASSES.matcher(words).find()
        && !KEPT.matcher(words).find();
  }

  private Stream<Draft> gifts() {
    List<Draft> sums =
        scene.money().stream()
            .filter(each -> open(each.span()))
            .map(each -> {
              Draft draft = draft(each.span(), Promise.ofSum(scene, each));
              Particulars.amount(draft, each);
              return draft;
            })
            .toList();
    return !sums.isEmpty()
        ? sums.stream()
        : scene.counts().stream()
            .filter(each -> open(each.span()) && GIVEN.contains(kind(each)))
            .map(each -> draft(each.span(), kind(each)).count(each.count()));
  }

  private Draft draft(Span figure, Kind kind) {
    Clause clause = scene.tree().covering(figure).flatMap(rest::around).orElse(null);
    Status status = status(clause);
    var draft =
        new Draft(Type.COMMITMENT, "commitment/loose-gift", scene)
            .word(Field.KIND, kind)
            .word(Field.STATUS, status)
            .sectors(Sectors.in(words))
            .evidence(scene.body())
            .date(Field.DATE, Particulars.when(scene, clause, status));
    Particulars.period(scene, clause, draft);
    sides(draft);
    return draft;
  }

  /// What is counted, by the words right behind the number: "forty Kenyan teachers".
  private Kind kind(Mention.OfCount count) {
    int end = count.number().end();
    String thing = scene.between(end, Math.min(scene.span().end(), end + NEAR));
    Kind kind = Promise.kind(thing.split("[,.;:()]", 2)[0], false);
    return kind == null || !Promise.counted(count) ? Kind.POLICY : kind;
  }

  /// Whether a figure may be what passes: none of trade or debt, none of which it is only a part.
  private boolean open(Span figure) {
    Node node = scene.tree().covering(figure).orElse(null);
    return node != null
        && !WHOLE.matcher(scene.between(scene.span().start(), figure.start())).find()
        && !rest.imagined(node)
        && !rest.taken(Type.INDICATOR, figure)
        && !Particulars.former(scene, figure)
        && Measured.of(scene, figure) == null;
  }

  private void sides(Draft draft) {
    Sides sides = Sides.of(scene, GIFTS);
    boolean gets = GETS.matcher(words).find();
    var from = new LinkedHashSet<Party>();
    for (Set<Party> each : List.of(sides.by(), sides.owners(), sides.from())) {
      if (from.isEmpty()) {
        from.addAll(each);
      }
    }
    sides.bare().removeAll(sides.toward()); // "for Kenya, where it will"
    if (from.isEmpty() && !gets) {
      sides.bare().stream().limit(1).forEach(from::add);
    }
    if (from.isEmpty() && (!gets || RECEIVES.matcher(words).find())) {
      from.addAll(Lenders.usual(scene));
      from.removeAll(sides.toward());
      from.removeAll(sides.bare());
    }
    var to = new LinkedHashSet<>(sides.toward());
    to.addAll(sides.bare());
    to.addAll(sides.adjectives());
    to.addAll(sides.from());
    to.removeAll(from);
    if (to.isEmpty() && from.size() == 1) {
      to.addAll(scene.script().other(from.iterator().next()));
    }
    draft.parties(Field.FROM, List.copyOf(from)).parties(Field.TO, List.copyOf(to));
  }

  private Status status(@Nullable Clause clause) {
    if (CONSIDERED.matcher(words).find()) {
      return Status.CONSIDERED;
    }
    boolean future = clause != null && clause.mode().time() == Mode.Time.FUTURE;
    if (SIGNED.matcher(words).find()) {
      return Status.SIGNED;
    }
    if (future) {
      return Status.PLEDGED;
    }
    return UNDERWAY.matcher(words).find()
        ? Status.UNDERWAY
        : DELIVERED.matcher(words).find() ? Status.DELIVERED : Status.PLEDGED;
  }
}
