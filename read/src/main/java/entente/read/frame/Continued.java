package entente.read.frame;

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
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A sum whose giver stands sentences before: "Jordan, too, will get 500 million", "Another 20
/// million are for schools". It is given by who gave before it, and to whom, where its sentence
/// names nobody else.
public final class Continued {
  private static final Words LISTS = Words.of(Continued.class);
  private static final Lexicon VERBS = new Lexicon("frames/commitments.tsv", 3);
  private static final Pattern MEANS = LISTS.pattern("means");
  private static final Pattern OTHER = LISTS.pattern("other");
  private static final Set<String> PAID = LISTS.set("paid");
  private static final Set<String> CANCELLED = LISTS.set("cancelled");

  /// So many sentences after a promise its sums are told by their mere standing there.
  private static final int NEAR = 2;

  private static final BigDecimal LEAST = BigDecimal.valueOf(100_000);

  private Continued() {}

  /// Whether the sums of a sentence are costs, needs or trade.
  public static boolean elsewhere(Scene scene) {
    return OTHER.matcher(scene.lower()).find();
  }

  /// Whether words of giving stand in a sentence: "the rest of the loan".
  public static boolean goesOn(Scene scene) {
    return MEANS.matcher(scene.lower()).find();
  }

  /// The promise of a sum; null where nothing says that it is one.
  ///
  /// @param last the promise of money before it
  public static @Nullable Draft of(Scene scene, Mention.OfMoney sum, Draft last) {
    Node node = scene.tree().covering(sum.span()).orElse(null);
    Clause clause =
        node == null ? null : scene.clause(node).or(() -> scene.around(node)).orElse(null);
    Span span = part(scene, sum, clause);
    String words = span.of(scene.text()).toLowerCase(Locale.ROOT);
    boolean takes = clause != null && PromiseVerbs.takes(clause);
    boolean given =
        clause != null
            && VERBS.of(clause.lemma()) != null
            && (takes
                || clause.passive()
                || clause.agents().isEmpty()
                || scene.acting(clause).isEmpty());
    boolean told = scene.index() - last.scene().index() <= NEAR || goesOn(scene) || given;
    boolean other =
        OTHER.matcher(words).find()
            || Acts.isPrivate(words)
            || Particulars.former(scene, sum.span())
            || Indicators.claims(scene, sum);
    boolean nameless =
        clause != null
            && (Figures.unnamed(clause)
                || !clause.passive()
                    && clause.agents().stream()
                        .anyMatch(agent ->
                            Set.of("world", "company", "bank", "government", "investor")
                                    .contains(agent.lemma())
                                && agent.mention() == null));
    if (!told
        || other
        || nameless
        || sum.money().value().compareTo(LEAST) < 0
        || clause != null && Unpromised.never(scene, clause)) {
      return null;
    }
    Share share = share(scene, clause, node, takes, last);
    if (share == null || share.to() == null) {
      return null;
    }
    Status status = Paid.is(scene, sum, clause) ? Status.DELIVERED : status(clause, takes, words);
    Draft draft =
        new Draft(Type.COMMITMENT, "commitment/continued", scene)
            .parties(Field.FROM, share.from())
            .parties(Field.TO, share.to())
            .word(Field.KIND, Promise.ofSum(scene, sum))
            .word(Field.STATUS, status)
            .sectors(Sectors.in(span.of(scene.text())))
            .evidence(span);
    Particulars.amount(draft, sum);
    Particulars.period(scene, clause, draft);
    return Marks.on(draft.date(Field.DATE, Particulars.when(scene, clause, status)));
  }

  private static Status status(@Nullable Clause clause, boolean takes, String words) {
    if (clause == null) {
      return Status.PLEDGED;
    }
    boolean real = clause.mode().real();
    if (CANCELLED.contains(clause.lemma())) {
      return Status.CANCELLED;
    }
    if (clause.mode().force() == Mode.Force.CONSIDERED) {
      return Status.CONSIDERED;
    }
    boolean past = clause.mode().time() == Mode.Time.PAST;
    return real && past && (takes || PAID.contains(clause.lemma()))
        ? Status.DELIVERED
        : Signing.over(clause.verb()) || words.contains("signed") ? Status.SIGNED : Status.PLEDGED;
  }

  /// Who gives it and for whom it is: whom its clause names as giving or getting, else those of the
  /// promise before; null where its sentence names others who may be either.
  private static @Nullable Share share(
      Scene scene, @Nullable Clause clause, @Nullable Node sum, boolean takes, Draft last) {
    List<Party> before = last.parties(Field.TO);
    List<Party> acting = clause == null || clause.passive() ? List.of() : scene.acting(clause);
    if (takes) {
      return acting.stream().anyMatch(last.parties(Field.FROM)::contains)
          ? null
          : new Share(last.parties(Field.FROM), acting.isEmpty() ? before : acting);
    }
    List<Party> source =
        clause != null && Set.of("come", "stem").contains(clause.lemma())
            ? Who.acting(clause.after("from"))
            : List.of();
    if (!source.isEmpty()) {
      return new Share(source, before); // "another 12 million will come from Italy"
    }
    List<Party> givers = acting.isEmpty() ? owners(clause, sum) : acting;
    List<Party> from = givers.isEmpty() ? last.parties(Field.FROM) : givers;
    if (from.stream().anyMatch(before::contains)) {
      return null;
    }
    var named = new LinkedHashSet<Party>();
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.OfParty party && party.how() != Mention.How.ADJECTIVE) {
        party.parties().stream().filter(each -> !from.contains(each)).forEach(named::add);
      }
    }
    List<Party> to =
        named.isEmpty() || before.containsAll(named) ? before : Receivers.to(scene, clause, from);
    return to.equals(before) || named.containsAll(to) ? new Share(from, to) : null;
  }

  /// "Kuwait's share is 500 million", "its 600 million euros": whose it is.
  private static List<Party> owners(@Nullable Clause clause, @Nullable Node sum) {
    var owners = new LinkedHashSet<Party>();
    if (sum != null) {
      Stream.concat(Stream.of(sum), sum.children("nsubj"))
          .flatMap(node -> node.children("nmod:poss"))
          .forEach(node -> owners.addAll(Who.acting(node.joined())));
    }
    if (clause != null && owners.isEmpty()) {
      clause.agents().stream()
          .flatMap(node -> node.children("nmod:poss"))
          .forEach(node -> owners.addAll(Who.acting(node.joined())));
    }
    return List.copyOf(owners);
  }

  /// The clause of the sum; of several sums its own words, up to the next.
  private static Span part(Scene scene, Mention.OfMoney sum, @Nullable Clause clause) {
    Span span = clause == null ? scene.body() : scene.clauseSpan(clause.verb()).cover(sum.span());
    List<Mention.OfMoney> sums =
        scene.money().stream().filter(other -> span.contains(other.span())).toList();
    int at = sums.indexOf(sum);
    if (sums.size() < 2 || at < 0) {
      return span;
    }
    int start = at == 0 ? span.start() : sum.span().start();
    int end = at + 1 < sums.size() ? sums.get(at + 1).span().start() - 1 : span.end();
    return new Span(start, Math.max(end, sum.span().end()));
  }
}
