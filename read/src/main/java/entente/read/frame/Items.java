package entente.read.frame;

import entente.model.Commitment.Kind;
import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.read.Mention;
import entente.read.table.Words;
import entente.read.text.Block;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A promise told by an item of a list without a verb: "$64 million over four years for maritime
/// security".
final class Items {
  private static final Words LISTS = Words.of(Items.class);
  private static final Pattern PROMISING = LISTS.inAnyCase("promising");

  private static final Pattern PARTED = Pattern.compile("[,;]|\\band\\b");
  private static final Pattern MARK = Pattern.compile("\\s?(?::|[–—|\\t]|-\\s)");
  private static final Pattern OF = Pattern.compile("\\b(?:to|for|in|of)\\s(?:the\\s)?$");

  private static final int HEAD = 400;

  private Items() {}

  static void write(Scene scene, Set<Span> taken, Consumer<Draft> drafts) {
    boolean introduced =
        scene.lead() != null && PROMISING.matcher(scene.lead().span().of(scene.text())).find();
    boolean sheet =
        !introduced
            && verbless(scene)
            && !scene.money().isEmpty()
            && PROMISING.matcher(scene.between(0, Math.min(HEAD, scene.span().start()))).find();
    boolean told =
        scene.money().isEmpty()
            && scene.counts().isEmpty()
            && scene.clauses().stream()
                .anyMatch(clause ->
                    clause.verb().head() == null
                        && Set.of("VBD", "VBZ", "VBP", "VBN").contains(clause.verb().tag())
                        && clause.verb().child("nsubj", "nsubj:pass") != null
                        && (clause.mode().real() || clause.mode().denied()));
    if (!introduced && !sheet || told || !taken.isEmpty()) {
      return;
    }
    Mention.OfParty label = label(scene);
    List<Party> from =
        label != null
            ? label.parties()
            : introduced ? Givers.inherited(scene) : Lenders.ofPair(scene);
    if (from.isEmpty()) {
      return;
    }
    List<Mention> figures = figures(scene);
    if (figures.size() < 2) {
      String words = scene.span().of(scene.text());
      Mention.OfMoney sum = scene.money().isEmpty() ? null : scene.money().getFirst();
      Mention.OfCount count =
          scene.counts().stream().filter(Promise::counted).findFirst().orElse(null);
      if (sum != null
          && count != null
          && (count.span().overlaps(sum.span()) || count.span().start() > sum.span().end())) {
        count = null;
      }
      item(scene, from, words, scene.body(), sum, count, taken, drafts);
      return;
    }
    int start = scene.span().start();
    for (int i = 0; i < figures.size(); i++) {
      int end =
          i + 1 < figures.size()
              ? before(scene, figures.get(i).span().end(), figures.get(i + 1).span().start())
              : scene.body().end();
      var span = new Span(start, Math.max(end, start + 1));
      item(
          scene,
          from,
          span.of(scene.text()),
          span,
          figures.get(i) instanceof Mention.OfMoney sum ? sum : null,
          figures.get(i) instanceof Mention.OfCount count ? count : null,
          taken,
          drafts);
      start = Math.min(end + 1, scene.span().end() - 1);
    }
  }

  /// "Fisheries: 60 million dollars a year": an item of a list, or a line with its label, that has
  /// no verb.
  private static boolean verbless(Scene scene) {
    boolean label = LABEL.matcher(scene.span().of(scene.text())).find();
    boolean item = scene.sentence().block().kind() == Block.Kind.ITEM;
    return (item || label)
        && scene.sentence().block().kind() != Block.Kind.TITLE
        && scene.tree().nodes().stream().noneMatch(node -> node.relation().equals("cop"))
        && scene.clauses().stream()
            .noneMatch(clause ->
                clause.verb().head() == null
                    || Set.of("VBD", "VBZ", "VBP", "MD").contains(clause.verb().tag()));
  }

  private static final Pattern LABEL = Pattern.compile("^\\p{Lu}[\\p{L} -]{2,40}(?::| [–—-]) ");

  /// Several figures that a list without a verb parts by commas: "loans of 5 billion dollars, 200
  /// scholarships and 40 buses"; empty where it has one.
  private static List<Mention> figures(Scene scene) {
    var figures = new java.util.ArrayList<Mention>(scene.money());
    scene.counts().stream()
        .filter(Promise::counted)
        .filter(count -> Promise.ofUnit(count.count().unit()) != null)
        .forEach(figures::add);
    figures.sort(null);
    for (int i = 1; i < figures.size(); i++) {
      String between =
          scene.between(figures.get(i - 1).span().end(), figures.get(i).span().start());
      if (!PARTED.matcher(between).find()
          || figures.get(i - 1) instanceof Mention.OfCount
              && figures.get(i) instanceof Mention.OfMoney) {
        return List.of();
      }
    }
    boolean verbs = scene.clauses().stream().anyMatch(clause -> clause.verb().head() == null);
    return verbs || scene.money().size() > 1 && scene.counts().isEmpty() ? List.of() : figures;
  }

  private static int before(Scene scene, int from, int next) {
    java.util.regex.Matcher parted = PARTED.matcher(scene.between(from, next));
    int at = from;
    while (parted.find()) {
      at = from + parted.start();
    }
    return at;
  }

  private static void item(
      Scene scene,
      List<Party> from,
      String words,
      Span evidence,
      Mention.@Nullable OfMoney sum,
      Mention.@Nullable OfCount count,
      Set<Span> taken,
      Consumer<Draft> drafts) {
    Kind kind = Promise.kind(words, sum != null);
    if (count != null && Promise.ofUnit(count.count().unit()) != null) {
      kind = Promise.ofUnit(count.count().unit());
    }
    if (sum != null && count == null && kind != Kind.PROGRAMME && kind != Kind.POLICY) {
      kind = Promise.ofSum(scene, sum);
    }
    if (kind == null && Sectors.in(words).isEmpty()) {
      return;
    }
    Draft draft =
        new Draft(Type.COMMITMENT, "commitment/item", scene)
            .parties(Field.FROM, from)
            .word(Field.KIND, kind == null ? Kind.PROGRAMME : kind)
            .sectors(Sectors.in(words))
            .word(Field.STATUS, Status.PLEDGED)
            .evidence(evidence);
    if (sum != null) {
      Particulars.amount(draft, sum);
      taken.add(sum.span());
    }
    if (count != null) {
      draft.count(count.count());
    }
    Particulars.period(scene, null, draft);
    Mention.OfParty label = label(scene);
    List<Party> to = label == null ? Receivers.to(scene, null, from) : after(scene, label);
    draft.parties(Field.TO, to);
    draft.date(
        Field.DATE,
        scene.lead() != null && scene.lead().saidOn() != null
            ? scene.lead().saidOn()
            : scene.script().said());
    drafts.accept(draft);
  }

  /// "Australia: A$50 million for schools", "Japan – two ships", "Norway | 20 million": the giver,
  /// whose name the item begins with; null where it does not.
  private static Mention.@Nullable OfParty label(Scene scene) {
    if (scene.mentions().isEmpty()
        || !(scene.mentions().getFirst() instanceof Mention.OfParty party)
        || party.how() != Mention.How.NAME
        || party.span().start() > scene.span().start() + 4) {
      return null;
    }
    String after = scene.between(party.span().end(), scene.span().end());
    return MARK.matcher(after).lookingAt() ? party : null;
  }

  /// Those for whom a labelled item is: "for hospitals in Tonga", "to Samoa".
  private static List<Party> after(Scene scene, Mention.OfParty label) {
    return scene.mentions().stream()
        .filter(mention -> !mention.equals(label))
        .filter(Mention.OfParty.class::isInstance)
        .map(Mention.OfParty.class::cast)
        .filter(party ->
            party.how() != Mention.How.ADJECTIVE
                && OF.matcher(
                        scene.between(
                            Math.max(scene.span().start(), party.span().start() - 12),
                            party.span().start()))
                    .find())
        .flatMap(party -> party.parties().stream())
        .filter(party -> !label.parties().contains(party))
        .distinct()
        .toList();
  }
}
