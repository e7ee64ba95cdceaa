package entente.read.frame;

import entente.model.Commitment.Kind;
import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Promises told by a noun: "the provision of a patrol vessel to Indonesia and equipment to
/// Malaysia", "Kenya's deployment of 400 police officers to Haiti".
final class Provisions {
  private static final Words LISTS = Words.of(Provisions.class);
  static final Set<String> HANDING = LISTS.set("handing");
  private static final Set<String> ASKING = LISTS.set("asking");
  private static final Set<String> ENDING = LISTS.set("ending");
  private static final Set<String> DOING =
      Set.of("begin", "start", "continue", "speed", "accelerate", "resume");

  private Provisions() {}

  static void write(Scene scene, Set<Span> taken, Consumer<Draft> drafts) {
    for (Node noun : scene.tree().nodes()) {
      if (!HANDING.contains(noun.lemma())
          || noun.mention() != null
          || !noun.tag().startsWith("NN")) {
        continue;
      }
      Clause around = scene.around(noun).orElse(null);
      Status status = status(scene, around);
      List<Party> from = from(scene, noun, around);
      if (status != null && !from.isEmpty()) {
        things(scene, noun, from, status, taken, drafts);
      }
    }
  }

  /// One draft for each thing with its receiver: "a vessel to Indonesia and equipment to Malaysia".
  private static void things(
      Scene scene,
      Node noun,
      List<Party> from,
      Status status,
      Set<Span> taken,
      Consumer<Draft> drafts) {
    int start = noun.span().start();
    boolean some = false;
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.OfParty party
          && party.span().start() >= start
          && scene
              .between(start, party.span().start())
              .matches("[^.;:]{0,120}\\b(?:to|for) (?:the )?")) {
        some |=
            thing(
                scene,
                noun,
                new Span(start, party.span().end()),
                from,
                party.parties(),
                status,
                taken,
                drafts);
        start = party.span().end();
      }
    }
    Span whole = scene.clauseSpan(noun);
    if (!some
        && noun.children("nmod:poss", "nmod")
            .anyMatch(child ->
                child.relation().equals("nmod:poss") || child.preposition().equals("by"))) {
      thing(
          scene,
          noun,
          new Span(noun.span().start(), Math.max(noun.span().end(), whole.end())),
          from,
          List.of(),
          status,
          taken,
          drafts);
    }
  }

  private static boolean thing(
      Scene scene,
      Node noun,
      Span span,
      List<Party> from,
      List<Party> to,
      Status status,
      Set<Span> taken,
      Consumer<Draft> drafts) {
    String words = span.of(scene.text());
    Mention.OfCount count =
        scene.counts().stream()
            .filter(each ->
                span.contains(each.span()) && Promise.counted(each) && !taken.contains(each.span()))
            .findFirst()
            .orElse(null);
    boolean money = scene.money().stream().anyMatch(sum -> span.contains(sum.span()));
    Kind kind = Promise.kind(words, false);
    boolean handed =
        kind == Kind.GOODS || kind == Kind.MILITARY || kind == Kind.PEOPLE && count != null;
    if (kind == null || money || !handed || to.stream().anyMatch(from::contains)) {
      return false;
    }
    Draft draft =
        new Draft(Type.COMMITMENT, "commitment/provision", scene)
            .parties(Field.FROM, from)
            .parties(Field.TO, to)
            .word(
                Field.KIND,
                noun.lemma().equals("deployment") && kind == Kind.PEOPLE ? Kind.MILITARY : kind)
            .sectors(Sectors.in(words))
            .word(Field.STATUS, status)
            .evidence(span);
    if (count != null) {
      draft.count(count.count());
      taken.add(count.span());
    }
    draft.date(Field.DATE, Particulars.when(scene, scene.around(noun).orElse(null), status));
    drafts.accept(draft);
    return true;
  }

  private static List<Party> from(Scene scene, Node noun, @Nullable Clause around) {
    var from = new LinkedHashSet<Party>();
    noun.children("nmod:poss").forEach(child -> from.addAll(Who.acting(child.joined())));
    noun.children("nmod")
        .filter(child -> Set.of("by", "from").contains(child.preposition()))
        .forEach(child -> from.addAll(Who.acting(child.joined())));
    for (Node thing :
        noun.children("nmod").filter(child -> child.preposition().equals("of")).toList()) {
      thing
          .children("nmod")
          .filter(child -> Set.of("by", "from").contains(child.preposition()))
          .forEach(child -> from.addAll(Who.acting(child.joined())));
    }
    noun.children("amod", "compound")
        .filter(child -> child.mention() instanceof Mention.OfParty)
        .forEach(child -> from.addAll(Who.acting(child.joined())));
    if (from.isEmpty() && around != null) {
      List<Party> agents = scene.acting(around);
      from.addAll(agents.size() == 1 ? agents : List.of());
    }
    if (from.isEmpty()) {
      scene.script().pair().stream()
          .filter(party -> scene.script().gazetteer().kind(party).equals("state"))
          .findFirst()
          .ifPresent(from::add);
    }
    return List.copyOf(from);
  }

  /// How far along it is, by the verb that it stands under; null where nothing is promised.
  private static @Nullable Status status(Scene scene, @Nullable Clause around) {
    if (around == null) {
      return Status.PLEDGED;
    }
    if (ASKING.contains(around.lemma()) || Unpromised.never(scene, around)) {
      return null;
    }
    if (ENDING.contains(around.lemma())) {
      return Status.CANCELLED;
    }
    if (around.mode().force() == Mode.Force.CONSIDERED
        || Set.of("discuss", "consider", "weigh", "negotiate", "explore")
            .contains(around.lemma())) {
      return Status.CONSIDERED;
    }
    if (Signing.over(around.verb())) {
      return Status.SIGNED;
    }
    boolean real = around.mode().real();
    if (real && DOING.contains(around.lemma())) {
      return Status.UNDERWAY;
    }
    return real
            && Set.of("complete", "finish", "conclude", "welcome", "receive")
                .contains(around.lemma())
            && !around.lemma().equals("welcome")
        ? Status.DELIVERED
        : Status.PLEDGED;
  }
}
