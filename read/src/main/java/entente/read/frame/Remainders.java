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
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A sum that no verb of giving took, in a sentence that goes on about a promise: "$29.6 billion of
/// it would be credit", "a $200 million loan from Belgium to Burundi".
final class Remainders {
  private static final Words LISTS = Words.of(Remainders.class);
  private static final Pattern MEANS = LISTS.pattern("means");
  private static final Set<String> INSTRUMENTS = LISTS.set("instruments");
  private static final Set<String> ASKING = LISTS.set("asking");
  private static final BigDecimal LARGE = BigDecimal.valueOf(1_000_000);

  private Remainders() {}

  static void write(Scene scene, Set<Span> taken, Consumer<Draft> drafts) {
    String lower = scene.lower();
    for (Mention.OfMoney sum : scene.money()) {
      Node node = scene.tree().covering(sum.span()).orElse(null);
      Node noun = node == null ? null : instrument(node);
      Clause clause = node == null ? null : whole(scene, scene.around(node).orElse(null));
      boolean large = sum.money().value().compareTo(LARGE) >= 0 || noun != null;
      boolean told =
          Acts.PART.matcher(lower).find()
              || MEANS.matcher(lower).find()
              || node != null
                  && !after(node, "from").isEmpty()
                  && !after(node, "for", "to").isEmpty();
      if (taken.contains(sum.span())
          || !large
          || Particulars.former(scene, sum.span())
          || Indicators.claims(scene, sum)
          || Acts.isPrivate(lower)
          || !told && (clause == null || !domestic(clause))) {
        continue;
      }
      if (clause != null
          && (Unpromised.never(scene, clause)
              || ASKING.contains(clause.lemma()) && !domestic(clause))) {
        continue;
      }
      List<Party> from = givers(scene, sum, noun, clause);
      if (from.isEmpty() && !Acts.PART.matcher(lower).find()) {
        continue;
      }
      sum(scene, sum, noun, clause, from, taken, drafts);
    }
  }

  /// "received loans totalling 3 billion": the clause in which the loans stand, not what they
  /// total.
  private static @Nullable Clause whole(Scene scene, @Nullable Clause clause) {
    boolean totals =
        clause != null
            && TOTALLING.contains(clause.lemma())
            && clause.verb().tag().equals("VBG")
            && clause.verb().relation().startsWith("acl")
            && clause.verb().head() != null;
    return totals && clause != null && clause.verb().head() != null
        ? scene.around(java.util.Objects.requireNonNull(clause.verb().head())).orElse(clause)
        : clause;
  }

  private static final Set<String> TOTALLING =
      Set.of("total", "amount", "exceed", "value", "reach", "approach", "number");

  /// "has asked Congress for 800 million".
  private static boolean domestic(Clause clause) {
    return Set.of("ask", "request", "seek", "call", "urge").contains(clause.lemma())
        && clause
            .verb()
            .children("obj", "iobj", "obl")
            .anyMatch(node -> Unpromised.PARLIAMENTS.contains(node.lemma()));
  }

  private static void sum(
      Scene scene,
      Mention.OfMoney sum,
      @Nullable Node noun,
      @Nullable Clause clause,
      List<Party> from,
      Set<Span> taken,
      Consumer<Draft> drafts) {
    String lower = scene.lower();
    Span span = clause == null ? scene.body() : scene.clauseSpan(clause.verb()).cover(sum.span());
    boolean considered =
        clause != null
                && (clause.mode().force() == Mode.Force.CONSIDERED
                    || Set.of("seek", "request", "discuss", "negotiate", "need")
                        .contains(clause.lemma())
                    || domestic(clause))
            || lower.contains("expected");
    boolean cancelled =
        clause != null
            && Set.of(
                    "cancel", "scrap", "suspend", "freeze", "withdraw", "halt", "terminate", "axe")
                .contains(clause.lemma());
    boolean signed = clause != null && (Signing.over(scene, clause) || Signing.over(clause.verb()));
    Status status =
        cancelled
            ? Status.CANCELLED
            : considered
                ? Status.CONSIDERED
                : Paid.is(scene, sum, clause)
                    ? Status.DELIVERED
                    : signed ? Status.SIGNED : Status.PLEDGED;
    Draft draft =
        new Draft(Type.COMMITMENT, "commitment/sum", scene)
            .parties(Field.FROM, from)
            .word(Field.KIND, Kind.FINANCE)
            .sectors(Sectors.in(about(scene, sum, span)))
            .evidence(span)
            .word(Field.STATUS, status);
    Particulars.amount(draft, sum);
    List<Mention.OfCount> people =
        scene.counts().stream()
            .filter(count -> count.count().unit().equals("people") && !taken.contains(count.span()))
            .toList();
    if (scene.money().size() == 1
        && people.size() == 1
        && Promise.kind(scene.span().of(scene.text()), true) == Kind.PEOPLE) {
      draft
          .word(Field.KIND, Kind.PEOPLE)
          .count(people.getFirst().count())
          .sectors(Sectors.in(scene.span().of(scene.text())))
          .evidence(scene.body());
    }
    Particulars.period(scene, clause, draft);
    Node figure = scene.tree().covering(sum.span()).orElse(null);
    List<Party> own =
        noun != null
            ? after(noun, "to", "for", "towards")
            : figure != null ? after(figure, "to", "for") : List.of();
    draft.parties(
        Field.TO, own.isEmpty() || from.containsAll(own) ? Receivers.to(scene, clause, from) : own);
    draft.date(Field.DATE, Particulars.when(scene, clause, status));
    taken.add(sum.span());
    drafts.accept(draft);
  }

  /// The words that go with one of several sums: up to the next.
  private static String about(Scene scene, Mention.OfMoney sum, Span span) {
    List<Mention.OfMoney> sums =
        scene.money().stream().filter(other -> span.contains(other.span())).toList();
    int at = sums.indexOf(sum);
    if (sums.size() < 2 || at < 0) {
      return span.of(scene.text());
    }
    int start = at == 0 ? span.start() : sum.span().start();
    int end = at + 1 < sums.size() ? sums.get(at + 1).span().start() : span.end();
    return scene.between(start, Math.max(end, sum.span().end()));
  }

  /// The noun whose sum it is: "a 200 million dollar loan", "a pledge of 30 million", "a package
  /// worth 5 billion".
  private static @Nullable Node instrument(Node sum) {
    Node head = sum.head();
    for (int steps = 0; head != null && steps < 3 && !head.isVerb(); steps++) {
      if (INSTRUMENTS.contains(head.lemma())) {
        return head;
      }
      head = head.head();
    }
    Node worth =
        sum.children("nsubj")
            .filter(child -> INSTRUMENTS.contains(child.lemma()))
            .findFirst()
            .orElse(null);
    if (worth != null) {
      return worth; // "the package is worth 5 billion"
    }
    return sum.children("nmod")
        .filter(child -> child.preposition().equals("in") && INSTRUMENTS.contains(child.lemma()))
        .findFirst()
        .orElse(null);
  }

  /// "Ana Lima at the lectern: 40 million by 2030": whose words a sentence without a verb tells.
  private static List<Party> speaking(Scene scene, Mention.OfMoney sum) {
    return scene.mentions().stream()
        .filter(mention ->
            mention instanceof Mention.OfPerson && mention.span().end() < sum.span().start())
        .findFirst()
        .map(Who::meant)
        .orElse(List.of());
  }

  private static List<Party> givers(
      Scene scene, Mention.OfMoney sum, @Nullable Node noun, @Nullable Clause clause) {
    Node figure = scene.tree().covering(sum.span()).orElse(null);
    List<Party> source = figure == null ? List.of() : source(figure, clause);
    if (!source.isEmpty()) {
      return source;
    }
    if (noun != null) {
      var from = new LinkedHashSet<>(after(noun, "from", "by"));
      noun.children("nmod:poss").forEach(child -> from.addAll(Who.acting(child.joined())));
      noun.children("acl")
          .map(scene::clause)
          .flatMap(java.util.Optional::stream)
          .filter(each -> each.passive() && PromiseVerbs.promises(each.lemma()))
          .forEach(
              each -> from.addAll(scene.acting(each))); // "a pledge of 5 million announced by Oman"
      noun.children("amod", "compound")
          .filter(child -> child.mention() instanceof Mention.OfParty)
          .forEach(child -> from.addAll(Who.acting(child.joined())));
      if (!from.isEmpty()) {
        return List.copyOf(from);
      }
    }
    if (clause != null
        && Set.of("seek", "request", "want", "need", "solicit").contains(clause.lemma())
        && !domestic(clause)) {
      List<Party> asked = Who.acting(clause.after("from"));
      return asked.isEmpty() && scene.lower().contains(" from ")
          ? List.of()
          : asked.isEmpty()
              ? Givers.from(scene, clause)
              : asked; // "seeks 4 billion from its members"
    }
    List<Party> from = clause == null ? headlined(scene, sum) : Givers.from(scene, clause);
    if (from.isEmpty() && clause == null) {
      from = speaking(scene, sum);
    }
    if (from.isEmpty()) {
      from = Givers.named(scene, "from ", sum.span().end());
    }
    if (from.isEmpty() && clause != null && Figures.unnamed(clause)) {
      return List.of();
    }
    from = from.isEmpty() ? Givers.inherited(scene) : from;
    boolean unsaid = clause == null || clause.passive() || clause.agents().isEmpty();
    if (from.isEmpty() && noun != null && clause != null && Unpromised.opensWay(clause)) {
      return Lenders.ofPair(scene);
    }
    if (from.isEmpty() && noun != null && clause == null && after(noun, "to", "for").isEmpty()) {
      return Lenders.ofPair(scene); // a line without a verb: "Energy – 29 billion yen loan"
    }
    return from.isEmpty() && noun != null && unsaid
        ? Lenders.other(scene, after(noun, "to", "for"))
        : from;
  }

  /// "France pledges US$1 billion": a verb that the tree took for a noun.
  private static List<Party> headlined(Scene scene, Mention.OfMoney sum) {
    Node node = scene.tree().covering(sum.span()).orElse(null);
    Node verb =
        node == null
            ? null
            : node.children("compound", "dep", "amod")
                .filter(child -> PromiseVerbs.promises(child.lemma()))
                .findFirst()
                .orElse(null);
    return verb == null || node == null
        ? List.of()
        : Who.acting(
            node.children("compound", "dep", "nmod:poss")
                .filter(child -> child.index() < verb.index())
                .toList());
  }

  /// "from Italy", "comes from the Italian climate fund".
  private static List<Party> source(Node figure, @Nullable Clause clause) {
    List<Party> direct = after(figure, "from");
    if (!direct.isEmpty()) {
      return direct;
    }
    var owners = new LinkedHashSet<Party>();
    boolean comes =
        clause != null
            && Set.of("come", "be", "flow", "stem", "draw", "take").contains(clause.lemma())
            && clause.agents().contains(figure);
    java.util.stream.Stream.concat(
            figure.children("nmod", "obl"),
            comes && clause != null
                ? clause.verb().children("obl", "nmod")
                : java.util.stream.Stream.<Node>empty())
        .filter(child -> child.preposition().equals("from"))
        .flatMap(child -> child.children("nmod:poss", "amod", "compound", "nmod"))
        .filter(child -> child.mention() instanceof Mention.OfParty)
        .forEach(child -> owners.addAll(Who.acting(child.joined())));
    return List.copyOf(owners);
  }

  private static List<Party> after(Node noun, String... prepositions) {
    Set<String> wanted = Set.of(prepositions);
    var parties = new LinkedHashSet<Party>();
    noun.children("nmod", "obl")
        .filter(child -> wanted.contains(child.preposition()))
        .forEach(child -> parties.addAll(Who.acting(child.joined())));
    return List.copyOf(parties);
  }
}
