package entente.read.frame;

import entente.model.Commitment.Kind;
import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.model.When;
import entente.read.Mention;
import entente.read.syntax.Node;
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

  /// An item that names an accord.
  private static final Pattern ACCORD =
      Pattern.compile(
          "(?i)(?:(?!\\b(?:for|to|in|with|between)\\b)[^,;:.]){0,60}?\\b(?:memorand(?:um|a)|mous?|agreements?|treat(?:y|ies)|protocols?|conventions?|declaration|joint"
              + " statement|communiqu[eé])\\b");

  /// "Exports to Peru: 40 million": a figure, no promise.
  private static final Pattern MEASURED =
      Pattern.compile(
          "(?i)\\b(?:trade|turnover|commerce|exports?|imports|exchange of goods)"
              + " (?:between|with|to|from|volume)\\b|\\b(?:last|this|that) year[’']s (?:\\w+"
              + " )?(?:trade|exports|imports|turnover)\\b|\\b(?:two-way|bilateral|mutual)"
              + " (?:trade|commerce|turnover)\\b(?! (?:fair|mission|promotion))");

  private static final int LEAST = 5;
  private static final int HEAD = 400;

  private static final String ITEM = "commitment/item";

  /// An item that begins with the name of who gives, or of who gets it: the promise before tells.
  private static final String LABELLED = "commitment/labelled";

  private Items() {}

  /// Whether the whole sentence is such an item, whatever verbs stand in its purpose: "Kenya: A
  /// loan of $5 million to build roads", "$20 million to train nurses".
  static boolean alone(Scene scene) {
    return scene.sentence().block().kind() == Block.Kind.ITEM
        && !scene.money().isEmpty()
        && (ItemSides.label(scene) != null
                && (verbless(scene) || LED.matcher(scene.span().of(scene.text())).find())
            || SUMMED
                    .matcher(
                        scene.between(scene.money().getFirst().span().end(), scene.span().end()))
                    .lookingAt()
                && BEFORE
                    .matcher(
                        scene.between(
                            scene.span().start(), scene.money().getFirst().span().start()))
                    .matches());
  }

  /// "Ghana: $200 million …": the sum stands right after the name.
  private static final Pattern LED =
      Pattern.compile(
          "^\\p{Lu}[\\p{L} '’.-]{2,40}(?: \\([^()]{1,80}\\))? ?[:–—-] (?:(?:up"
              + " to|about|around|over|more than|an additional|nearly|a|an) ){0,2}[A-Z]{0,3}"
              + " ?[$€£¥₹]?[0-9](?!.*\\bwill\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)(?:(?:up to|about|around|over|more than|nearly|almost|some|at"
              + " least|an|a|another|further|additional|initial|new|total of)\\s){0,3}");

  private static final Pattern SUMMED =
      Pattern.compile(
          "(?i)^ (?:in [^,;.]{3,40}"
              + " )?(?:to|for|towards?|in)\\b(?!.*\\b(?:will|was|were|has|have|had|said|is|are)\\b).*",
          Pattern.DOTALL);

  static void write(Scene scene, Set<Span> taken, Consumer<Draft> drafts) {
    if (scene.money().isEmpty()
        && scene.counts().isEmpty()
        && (verbless(scene) && ACCORD.matcher(scene.span().of(scene.text())).lookingAt()
            || scene.sentence().tokens().size() < LEAST)) {
      return; // "Signature of a memorandum between …"
    }
    boolean introduced =
        scene.lead() != null && PROMISING.matcher(scene.lead().span().of(scene.text())).find();
    Party issuer = scene.script().issuer();
    boolean sheet =
        !introduced
            && verbless(scene)
            && (!scene.money().isEmpty()
                || (issuer != null || ItemSides.label(scene) != null) && !counted(scene).isEmpty())
            && (issuer != null && scene.sentence().block().kind() == Block.Kind.ITEM
                || PROMISING
                    .matcher(scene.between(0, Math.min(HEAD, scene.span().start())))
                    .find());
    boolean told =
        scene.money().isEmpty()
            && scene.counts().isEmpty()
            && scene.clauses().stream()
                .anyMatch(clause ->
                    clause.verb().head() == null
                        && (Set.of("VBD", "VBZ", "VBP", "VBN").contains(clause.verb().tag())
                            || clause.mode().denied())
                        && clause.verb().child("nsubj", "nsubj:pass") != null
                        && (clause.mode().real() || clause.mode().denied()));
    boolean measured = MEASURED.matcher(scene.span().of(scene.text())).find();
    if (!introduced && !sheet || told || measured || !taken.isEmpty()) {
      return;
    }
    Mention.OfParty label = ItemSides.label(scene);
    List<Party> heading = introduced ? scene.introducing() : List.of();
    List<Party> known =
        !heading.isEmpty() || introduced && issuer == null
            ? heading
            : issuer != null ? List.of(issuer) : Lenders.ofPair(scene);
    boolean own = label != null && label.parties().containsAll(known);
    boolean named = introduced && !known.isEmpty() && !own;
    boolean receives = label != null && named && receives(scene, known, label.parties());
    boolean open = introduced && !named && verbless(scene) && !scene.money().isEmpty();
    List<Party> source = ItemSides.source(scene);
    boolean led = !source.isEmpty() && label != null && !source.equals(label.parties());
    List<Party> from =
        !source.isEmpty()
            ? source
            : label != null && !receives ? label.parties() : open ? List.of() : known;
    if (from.isEmpty() && !open) {
      return;
    }
    List<Party> to = label != null && (receives || led) ? label.parties() : List.of();
    String frame = label == null || receives || led || ItemSides.given(scene) ? ITEM : LABELLED;
    List<Mention> figures = figures(scene);
    if (alone(scene) && figures.size() > 1 && !scene.counts().isEmpty()) {
      figures = purposes(scene, figures);
    }
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
      item(scene, frame, from, to, words, scene.body(), sum, count, taken, drafts);
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
          frame,
          from,
          to,
          span.of(scene.text()),
          span,
          figures.get(i) instanceof Mention.OfMoney sum ? sum : null,
          figures.get(i) instanceof Mention.OfCount count ? count : null,
          taken,
          drafts);
      start = Math.min(end + 1, scene.span().end() - 1);
    }
  }

  /// Whether those with whose names the items begin get what is listed: "Kenya: A $5 million loan"
  /// of a bank.
  private static boolean receives(Scene scene, List<Party> from, List<Party> label) {
    return !ItemSides.given(scene)
        && !from.isEmpty()
        && label.stream().noneMatch(from::contains)
        && label.stream().allMatch(party -> Lenders.gives(scene, from.getFirst(), party));
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
            .filter(clause -> !related(clause.verb()))
            .noneMatch(clause ->
                clause.verb().head() == null
                    || Set.of("VBD", "VBZ", "VBP", "MD").contains(clause.verb().tag()));
  }

  /// "which left port on Friday": whether a verb only adds something to what is named.
  private static boolean related(Node verb) {
    Node at = verb;
    for (int steps = 0; at != null && steps < 5; steps++) {
      if (at.relation().equals("acl:relcl")) {
        return true;
      }
      at = at.relation().equals("conj") ? at.head() : null;
    }
    return false;
  }

  private static final Pattern LABEL = Pattern.compile("^\\p{Lu}[\\p{L} -]{2,40}(?::| [–—-]) ");

  /// Several figures that a list without a verb parts by commas: "loans of 5 billion dollars, 200
  /// scholarships and 40 buses"; empty where it has one.
  private static List<Mention> figures(Scene scene) {
    var figures = new java.util.ArrayList<Mention>(scene.money());
    figures.addAll(counted(scene));
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
    boolean sums = scene.money().size() > 1 && scene.counts().isEmpty();
    return verbs || sums && !rowed(scene) ? List.of() : figures;
  }

  /// What it counts of such things as are promised: nurses, ambulances.
  private static List<Mention.OfCount> counted(Scene scene) {
    return scene.counts().stream()
        .filter(Promise::counted)
        .filter(count -> Promise.ofUnit(count.count().unit()) != null)
        .toList();
  }

  /// The figures of an item without those of what its sum is for: "A $5 million loan to train 900
  /// nurses".
  private static List<Mention> purposes(Scene scene, List<Mention> figures) {
    Mention.OfMoney sum = scene.money().getFirst();
    return figures.stream()
        .filter(figure ->
            figure instanceof Mention.OfMoney
                || figure.span().start() < sum.span().start()
                || !FOR.matcher(scene.between(sum.span().end(), figure.span().start())).find())
        .toList();
  }

  private static final Pattern FOR = Pattern.compile("(?i)\\b(?:to|that|which|for|with|of)\\b");

  /// "30 million for water and 10 million for energy": each sum of a row begins its part.
  private static boolean rowed(Scene scene) {
    List<Mention.OfMoney> sums = scene.money();
    for (int i = 1; i < sums.size(); i++) {
      String between = scene.between(sums.get(i - 1).span().end(), sums.get(i).span().start());
      if (!NEXT.matcher(between).find()) {
        return false;
      }
    }
    return true;
  }

  private static final Pattern NEXT =
      Pattern.compile(
          "(?i)^ (?:for|to|in|towards?|as)\\b.*(?:[,;]|\\band\\b) (?:(?:and|another|a further|an"
              + " additional|up to|some|about) ){0,2}$");

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
      String frame,
      List<Party> from,
      List<Party> known,
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
        new Draft(Type.COMMITMENT, frame, scene)
            .parties(Field.FROM, from)
            .word(Field.KIND, kind == null ? Kind.PROGRAMME : kind)
            .sectors(Sectors.in(words))
            .word(Field.STATUS, sum != null && signed(scene) ? Status.SIGNED : ItemStatus.of(scene))
            .evidence(evidence);
    if (sum != null) {
      Particulars.amount(draft, sum);
      taken.add(sum.span());
    }
    if (count != null) {
      draft.count(count.count());
    }
    Particulars.period(scene, null, draft);
    Mention.OfParty label = ItemSides.label(scene);
    draft.parties(
        Field.TO,
        !known.isEmpty()
            ? known
            : label != null
                ? ItemSides.after(scene, label)
                : from.isEmpty() ? ItemSides.forWhom(scene) : ItemSides.receivers(scene, from));
    draft.date(Field.DATE, date(scene));
    drafts.accept(draft);
  }

  /// Whether the line above the list says that what it names has been signed.
  private static boolean signed(Scene scene) {
    Scene above = scene.lead();
    return above != null && SIGNED.matcher(above.sentence().block().span().of(scene.text())).find();
  }

  private static final Pattern SIGNED =
      Pattern.compile("(?i)\\b(?:signed|signs|signing|signings|inked|inks)\\b");

  /// When it was promised: when the line above the list was said, else the last day told before.
  private static @Nullable When date(Scene scene) {
    Scene above = scene.lead();
    if (above == null) {
      return scene.issued();
    }
    Mention.OfDate told =
        above.dates().stream()
            .filter(date ->
                date.role() == Mention.Role.AT
                    && date.end() == null
                    && date.when() instanceof When.OnDay
                    && !scene.script().ahead(date.when()))
            .findFirst()
            .orElse(null);
    if (told != null) {
      return told.when(); // "approved on 21 March:"
    }
    return above.saidOn() != null
        ? above.saidOn()
        : above.narrative() != null && recent(scene, above.narrative())
            ? above.narrative()
            : scene.issued();
  }

  private static boolean recent(Scene scene, When when) {
    return scene.script().published() == null
        || when.first().isAfter(scene.script().published().minusDays(15));
  }
}
