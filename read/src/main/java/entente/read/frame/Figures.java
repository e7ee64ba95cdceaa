package entente.read.frame;

import entente.model.Bound;
import entente.model.Commitment.Kind;
import entente.model.Field;
import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.quantity.Nouns;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The figures of one clause, each a promise of its own: "100 million for Kenya and 70 million for
/// Uganda".
final class Figures {
  private static final Words LISTS = Words.of(Figures.class);
  private static final Set<String> PROMISED = LISTS.set("promised");
  private static final Pattern FINANCING =
      Pattern.compile(
          "(?i)\\b(?:finance|financing|loans?|credits?|grants?|aid|funds?|funding|investments?|guarantees?)\\b");
  private static final Pattern TRADE =
      Pattern.compile("(?i)\\b(?:trade|turnover|exports|imports|commerce|trading)\\b");
  private static final Set<String> RAISING = LISTS.set("raising");
  private static final Set<String> HANDING = LISTS.set("handing");
  private static final Set<String> UNHANDED = LISTS.set("unhanded");
  private static final Set<String> MEASURING = LISTS.set("measuring");

  /// "It will also include 500 scholarships": the promise before goes on.
  private static final Set<String> GOING_ON = Set.of("include", "comprise", "cover");

  private Figures() {}

  /// @return whether the figures made promises; where they made none, the clause may still be one
  static boolean write(
      Act act,
      List<Mention.OfMoney> sums,
      List<Mention.OfCount> counts,
      Set<Span> taken,
      Consumer<Draft> drafts) {
    boolean done = sums.isEmpty() && act.mode().real() && !act.item();
    if (done
        && Set.of("do", "rule", "make", "cancel").contains(act.sort())
        && !act.clause().lemma().equals("exempt")
        && counts.stream().noneMatch(count -> count.count().unit().equals("percent"))) {
      return false;
    }
    boolean measured =
        MEASURING.contains(act.clause().lemma())
            && act.mode().real()
            && !Acts.PART.matcher(act.span().of(act.scene().text())).find();
    boolean offered = act.lower().contains(" available");
    if (measured && !offered && act.sort().equals("give") && !Promise.tells(act.thing())) {
      return true;
    }
    boolean goesOn =
        GOING_ON.contains(act.clause().lemma())
            && act.clause().agents().stream()
                .allMatch(node ->
                    node.tag().startsWith("PRP")
                        || node.tag().equals("DT")
                        || act.scene().sayer() == null && promisedBefore(node)
                        || node.mention() instanceof Mention.OfParty party
                            && party.how() == Mention.How.REFERENCE);
    List<Party> from =
        goesOn
            ? List.of()
            : act.from().isEmpty()
                ? unnamed(act.clause()) ? List.of() : Givers.inherited(act.scene())
                : act.from();
    if (unnamed(act.clause()) && from.isEmpty()) {
      return true; // "Donors promised 2 billion, the French minister said"
    }
    if (!goesOn
        && from.isEmpty()
        && act.mode().real()
        && !Acts.PART.matcher(act.span().of(act.scene().text())).find()) {
      return true;
    }
    var figures = new ArrayList<Mention>(sums);
    boolean beside = sums.size() == 1 && counts.size() == 1;
    if (!beside) {
      figures.addAll(counts);
    }
    figures.sort(null);
    List<Share> shares = Share.of(act, figures, from);
    Kind last = null;
    for (int i = 0; i < figures.size(); i++) {
      Kind kind =
          figure(
              act,
              figures,
              i,
              beside ? counts.getFirst() : null,
              shares.get(i),
              last,
              taken,
              drafts);
      last = kind == null ? last : kind;
    }
    return last != null;
  }

  /// "the package", "this financing": what was promised before.
  private static boolean promisedBefore(Node node) {
    return node.mention() == null
        && PROMISED.contains(node.lemma())
        && node.children("det").anyMatch(det -> Set.of("the", "this", "that").contains(det.lemma()))
        && node.children("nmod:poss", "amod", "compound")
            .noneMatch(child -> child.mention() != null);
  }

  /// Whether those who give are only said to be donors.
  static boolean unnamed(Clause clause) {
    return !clause.passive()
        && clause.agents().stream()
            .anyMatch(node -> node.mention() == null && NAMELESS.contains(node.lemma()));
  }

  private static final Set<String> NAMELESS = LISTS.set("nameless");

  /// Writes one figure.
  ///
  /// @param last the kind of the figure before, which a thing without a kind of its own shares;
  ///   null where there is none
  /// @return the kind; null where it is no promise
  private static @Nullable Kind figure(
      Act act,
      List<Mention> figures,
      int i,
      Mention.@Nullable OfCount beside,
      Share share,
      @Nullable Kind last,
      Set<Span> taken,
      Consumer<Draft> drafts) {
    Scene scene = act.scene();
    Span span = act.span();
    Mention figure = figures.get(i);
    int start = i == 0 ? span.start() : figure.span().start();
    int end = i + 1 < figures.size() ? figures.get(i + 1).span().start() : span.end();
    String words =
        figures.size() == 1
            ? span.of(scene.text())
            : scene.between(figure.span().start(), Math.max(figure.span().end(), end));
    Kind kind =
        switch (figure) {
          case Mention.OfMoney sum ->
              beside == null ? ofMoney(act, sum, words) : ofBoth(act, sum, beside, words);
          case Mention.OfCount count -> ofCount(act, count, words);
          default -> null;
        };
    kind = kind == null && last != Kind.FINANCE ? last : kind;
    if (kind == null) {
      return null;
    }
    Span evidence =
        figures.size() == 1
            ? span
            : trim(
                scene,
                new Span(i == 0 ? span.start() : figure.span().start(), Math.max(end, start + 1)));
    Draft draft =
        Acts.draft(act)
            .parties(Field.FROM, share.from())
            .word(Field.KIND, kind)
            .sectors(Sectors.in(words))
            .evidence(evidence);
    if (share.to() != null) {
      draft.fields().remove(Field.TO);
      draft.parties(Field.TO, share.to());
    }
    if (figure instanceof Mention.OfMoney sum) {
      Particulars.amount(draft, sum);
      taken.add(sum.span());
      if (beside != null) {
        count(draft, beside);
        taken.add(beside.span());
      }
    } else if (figure instanceof Mention.OfCount count) {
      count(draft, count);
      taken.add(count.span());
    }
    drafts.accept(draft);
    return kind;
  }

  private static void count(Draft draft, Mention.OfCount count) {
    draft.count(count.count());
    if (count.bound() != Bound.EXACT) {
      draft.word(Field.COUNT_BOUND, count.bound());
    }
  }

  private static Kind ofMoney(Act act, Mention.OfMoney sum, String words) {
    String thing = act.thing();
    boolean target =
        RAISING.contains(act.clause().lemma())
            && TRADE.matcher(thing).find()
            && !FINANCING.matcher(thing).find();
    boolean bought =
        Promise.kind(words, true) == Kind.POLICY
            && !FINANCING.matcher(words).find()
            && (act.sort().equals("rule")
                || act.sort().equals("pledge")
                || Promise.head(thing) == Kind.POLICY);
    if (target || bought) {
      return Kind.POLICY;
    }
    Kind owned = Promise.ofSum(act.scene(), sum);
    boolean built = Promise.kind(words, true) == Kind.PROGRAMME;
    return owned == Kind.FINANCE && built ? Kind.PROGRAMME : owned;
  }

  private static Kind ofBoth(Act act, Mention.OfMoney sum, Mention.OfCount count, String words) {
    Kind unit = Promise.ofUnit(count.count().unit());
    boolean first = count.span().start() < sum.span().start();
    boolean thing =
        act.clause().patients().stream()
            .anyMatch(node ->
                node.children("nummod").anyMatch(child -> child.span().overlaps(count.number())));
    boolean large = count.count().value().compareTo(BigDecimal.ONE) > 0;
    return unit != null && large && (first || thing) && unit != Kind.POLICY
        ? unit
        : ofMoney(act, sum, words);
  }

  private static @Nullable Kind ofCount(Act act, Mention.OfCount count, String words) {
    String unit = count.count().unit();
    if (unit.equals("people") && act.sort().equals("fight")) {
      return Promise.kind(words, false) == Kind.PEOPLE ? Kind.PEOPLE : Kind.MILITARY;
    }
    if (unit.equals("percent")) {
      return Kind.POLICY;
    }
    if (unit.equals("people")
        && Set.of("rule", "make").contains(act.sort())
        && Promise.head(act.thing()) == Kind.MILITARY) {
      return Kind.MILITARY; // "The battalion of 500 men will be placed in …"
    }
    Kind own = Promise.ofUnit(unit);
    if (own == Kind.PROGRAMME && unit.equals("systems") && act.row().cell(0).equals("supply")) {
      return Kind.GOODS;
    }
    if (unit.equals("people") && act.row().cell(0).equals("supply")) {
      own = Promise.kind(words, false) == Kind.MILITARY ? Kind.MILITARY : Kind.PEOPLE;
    }
    Kind any = Promise.kind(words, false);
    if (any == Kind.POLICY && own == null || act.sort().equals("rule") && own != Kind.PROGRAMME) {
      return Kind.POLICY;
    }
    if (own != null) {
      return own;
    }
    String verb = act.row().cell(2);
    Kind kind =
        any != null ? any : verb.equals("-") ? null : Kind.valueOf(verb.toUpperCase(Locale.ROOT));
    boolean handed =
        (kind == Kind.FINANCE || kind == Kind.PROGRAMME)
            && HANDING.contains(act.clause().lemma())
            && !UNHANDED.contains(unit)
            && !Receivers.named(act.scene(), act.clause()).isEmpty();
    if (handed) {
      return Nouns.isPersons(unit) ? Kind.PEOPLE : Kind.GOODS; // "donated 300 desks to Chad"
    }
    return kind == Kind.FINANCE || kind == Kind.COOPERATION ? null : kind;
  }

  private static Span trim(Scene scene, Span span) {
    String words = span.of(scene.text());
    int end = words.length();
    boolean more = true;
    while (more && end > 1) {
      more = " ,;\n\t".indexOf(words.charAt(end - 1)) >= 0;
      end -= more ? 1 : 0;
      if (!more && words.substring(0, end).endsWith(" and")) {
        end -= 4;
        more = true;
      }
    }
    return new Span(span.start(), span.start() + end);
  }
}
