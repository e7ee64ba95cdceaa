package entente.read.frame;

import entente.model.Accord.Kind;
import entente.model.Accord.Status;
import entente.model.Count;
import entente.model.Field;
import entente.model.Party;
import entente.model.Sector;
import entente.model.Span;
import entente.model.Type;
import entente.model.Value;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Accords: texts between parties, and how far they have come.
final class Accords implements Scribe {
  private static final Words LISTS = Words.of(Accords.class);
  static final Lexicon WORDS = new Lexicon("frames/accords.tsv", 1);
  private static final Pattern PROPER =
      Pattern.compile(
          "\\b[A-Z][\\p{L}'’-]+(?:\\s(?:of|on|for|and|the))?\\s(?:[A-Z][\\p{L}'’-]+\\s)*(?:Declaration|Statement|Agreement|Treaty|Communiqu[eé]|Vision|Plan|Memorandum|Pact|Charter|Accord|Convention|Protocol|Compact|Framework|Roadmap|Consensus|Partnership)s?\\b");
  private static final Pattern FIELDS = LISTS.pattern("fields");

  /// "agreements on trade, tourism and air services": all that is listed, wherever the tree hangs
  /// it.
  private static final Pattern LISTED =
      Pattern.compile(
          "^ (?:on|in) ((?:[\\p{Ll}-]+ ){0,5}[\\p{Ll}-]+(?:, (?:[\\p{Ll}-]+ ){0,4}[\\p{Ll}-]+)*,?"
              + " and (?:[\\p{Ll}-]+ ?){1,4})");

  /// "an agreement with Ghana on minerals".
  private static final Pattern WITH_ON =
      Pattern.compile(
          "^ (?:with|between) (?:the )?(?:\\p{Lu}[\\p{L}’'.-]*[ ,]*|and |of |its |his |her"
              + " |counterpart |foreign |minister |neighbour )+(?:on|in) ((?:[\\p{Ll}-]+,?"
              + " ?){1,8})");

  private static final Pattern TEXTS =
      Pattern.compile(
          "\\b(?:agreement|memorandum|memoranda|treaty|protocol|declaration|statement|plan|programme|mou|pact|accord|letter|contract)s?\\b");

  private static final List<String> NUMBERS = LISTS.list("numbers");

  /// "a 25-point statement", "the five-point consensus".
  private static final Pattern POINTS =
      Pattern.compile(
          "\\b([1-9][0-9]{0,2}|"
              + String.join("|", NUMBERS)
              + ")-(point|paragraph|article|chapter) (?:[\\w-]+ ){0,4}$");

  @Override
  public void write(Scene scene, Consumer<Draft> drafts) {
    if (titled(scene, drafts)) {
      return;
    }
    var told = new HashSet<Node>();
    List<Node> nodes = scene.tree().nodes();
    for (int k = nodes.size() - 1; k >= 0; k--) {
      Node node = nodes.get(k);
      Lexicon.Entry entry =
          node.isVerb() || !node.tag().startsWith("N") ? null : WORDS.entryAt(scene, node);
      boolean notes =
          node.lemma().equals("note")
              && scene
                  .around(node)
                  .filter(clause ->
                      clause.lemma().equals("exchange") && clause.patients().contains(node))
                  .isPresent();
      if (notes && told.add(node)) {
        accord(scene, node, Kind.AGREEMENT, drafts);
      } else if (entry != null) {
        Node noun = anchor(nodes, k, entry.words().size());
        boolean heads =
            entry.row().cell(2).equals("weak") && scene.text().startsWith(":", noun.span().end());
        boolean open =
            !heads && !entry.row().cell(2).equals("weak") || !heads && signed(scene, noun);
        if (open && told.add(noun)) {
          accord(scene, noun, Kind.valueOf(entry.row().cell(0).toUpperCase(Locale.ROOT)), drafts);
        }
      }
    }
  }

  /// The title of a text that its parties issued together: "Joint Statement of the ASEAN-Canada
  /// Summit".
  private static boolean titled(Scene scene, Consumer<Draft> drafts) {
    boolean title =
        scene.sentence().block().kind() == entente.read.text.Block.Kind.TITLE
            && scene.tree().nodes().stream()
                .noneMatch(node -> Set.of("VBZ", "VBP", "VBD", "MD").contains(node.tag()))
            && scene.clauses().stream().noneMatch(clause -> SIGNS.contains(clause.lemma()));
    if (!title || !JOINT.matcher(scene.span().of(scene.text())).find()) {
      return false;
    }
    var parties = new java.util.LinkedHashSet<Party>();
    scene
        .mentions()
        .forEach(mention ->
            parties.addAll(mention instanceof Mention.OfParty party ? party.parties() : List.of()));
    List<Party> issuers =
        parties.size() >= 2
            ? List.copyOf(parties)
            : scene.script().speakers().size() >= 2
                ? scene.script().speakers()
                : scene.script().pair();
    if (issuers.size() < 2) {
      return false;
    }
    drafts.accept(
        new Draft(Type.ACCORD, "accord/statement", scene)
            .word(Field.KIND, Kind.STATEMENT)
            .parties(Field.PARTIES, issuers.stream().limit(12).toList())
            .word(Field.STATUS, Status.AGREED)
            .date(
                Field.DATE,
                scene.dates().isEmpty() ? scene.script().said() : scene.dates().getFirst().when())
            .term(Field.STAGE, "adopted")
            .evidence(scene.body()));
    return true;
  }

  private static final Pattern JOINT =
      Pattern.compile(
          "^(?:(?:the )?(?:\\p{Lu}[\\p{L}’'–-]* ){0,4}joint (?:[\\p{L}’']+"
              + " ){0,3}(?:statement|declaration|communiqu[eé]|vision)\\b|(?:joint"
              + " )?(?:statement|declaration) (?:of|by) the (?:leaders|heads|ministers|foreign"
              + " ministers|presidents)\\b)",
          Pattern.CASE_INSENSITIVE);

  /// A "framework" or "document" is an accord only where several parties sign or adopt it.
  private static boolean signed(Scene scene, Node noun) {
    Bringing bringing = Bringing.of(scene, noun);
    Clause participle = bringing.participle();
    Clause clause = participle != null ? participle : bringing.clause();
    if (bringing.top() != noun && Set.of("signing", "signature").contains(bringing.top().lemma())) {
      return true;
    }
    boolean both =
        clause != null
            && clause.passive()
            && clause.agents().isEmpty()
            && (scene.assembled().size() >= 2 || scene.script().pair().size() == 2);
    boolean known =
        noun.children("det").anyMatch(det -> Set.of("the", "these", "those").contains(det.lemma()))
            && noun.child("nummod") == null;
    if (both
        && clause != null
        && !known
        && SIGNS.contains(clause.lemma())
        && noun.tag().equals("NNS")
        && PAPERS.contains(noun.lemma())) {
      return true; // "After the talks 12 documents were signed"
    }
    if (clause == null
        || participle == null && !bringing.object()
        || !SIGNS.contains(clause.lemma())) {
      return false;
    }
    var sides = new HashSet<>(scene.acting(clause));
    sides.addAll(Who.acting(clause.after("with")));
    noun.children("nmod")
        .filter(child -> Set.of("with", "between").contains(child.preposition()))
        .forEach(child -> sides.addAll(Who.acting(child.joined())));
    boolean own =
        sides.size() == 1
            && noun.lemma().equals("statement")
            && Set.of("forum", "bloc", "organisation", "alliance")
                .contains(scene.script().gazetteer().kind(sides.iterator().next()))
            && !clause.lemma().equals("agree");
    return sides.size() >= 2 || own;
  }

  private static final Set<String> PAPERS = Set.of("document", "instrument", "paper", "text");

  private static final Set<String> SIGNS = LISTS.set("signs");

  /// Of "letter of intent" the letter: the word from which the others hang.
  private static Node anchor(List<Node> nodes, int last, int length) {
    Node node = nodes.get(last);
    for (int steps = 0; steps < length; steps++) {
      Node head = node.head();
      if (head == null || head.index() <= last - length || head.index() > last || !head.isNoun()) {
        break;
      }
      node = head;
    }
    return node;
  }

  private static void accord(Scene scene, Node noun, Kind kind, Consumer<Draft> drafts) {
    Bringing bringing = Bringing.of(scene, noun);
    boolean compound =
        noun.relation().equals("compound")
            && bringing.top() == noun
            && noun.head() != null
            && noun.head().tag().startsWith("N")
            && noun.head().mention() == null;
    Status status = compound ? null : bringing.status(kind);
    if (status == null) {
      return;
    }
    Clause clause = bringing.clause();
    Node amended =
        clause == null
                || !clause.verb().relation().equals("acl")
                || !clause.verb().tag().equals("VBG")
            ? null
            : clause.verb().head();
    if (amended != null && WORDS.entryAt(scene, amended) != null) {
      return; // "a protocol amending their agreement" is the protocol
    }
    Span span =
        clause != null && scene.clauseSpan(clause.verb()).contains(noun.span())
            ? scene.clauseSpan(clause.verb())
            : scene.body();
    for (List<Party> parties : Signatories.of(bringing)) {
      if (noun.lemma().equals("arrangement")
          && parties.stream()
              .anyMatch(party ->
                  Set.of("bank", "fund").contains(scene.script().gazetteer().kind(party)))) {
        continue; // what a fund lends under
      }
      var draft =
          new Draft(Type.ACCORD, "accord/" + kind.word(), scene)
              .word(Field.KIND, kind)
              .parties(Field.PARTIES, parties)
              .word(Field.STATUS, status)
              .date(Field.DATE, bringing.date(kind, status))
              .evidence(span);
      if (kind != Kind.STATEMENT) {
        draft.sectors(sectors(scene, noun));
      }
      count(scene, noun, draft);
      title(scene, noun, draft);
      String stage = bringing.stage(status);
      if (stage != null) {
        draft.term(Field.STAGE, stage);
      }
      binding(scene, noun, draft);
      drafts.accept(draft);
    }
  }

  /// What it is said to cover: its subject, and the fields that the sentence lists after it.
  private static Set<Sector> sectors(Scene scene, Node noun) {
    var sectors = new HashSet<>(Sectors.in(subjectOf(scene, noun)));
    String after = scene.between(noun.span().end(), scene.span().end());
    Matcher fields = FIELDS.matcher(after);
    if (fields.find() && fields.start() < 120) {
      sectors.addAll(Sectors.in(after.substring(fields.start())));
    }
    Matcher with = WITH_ON.matcher(after);
    if (with.find()) {
      sectors.addAll(Sectors.in(with.group(1)));
    }
    String list = list(after);
    if (list != null) {
      sectors.addAll(Sectors.in(list));
    }
    if (list != null && INVESTMENT.matcher(list).find()) {
      sectors.add(Sector.INVESTMENT_FINANCE);
    }
    return sectors;
  }

  /// Bare investment is no sector of a promise, but that of an accord.
  private static final Pattern INVESTMENT = Pattern.compile("(?i)\\b(?:investments?|taxation)\\b");

  /// What is listed right after the noun; null where nothing is.
  private static @Nullable String list(String after) {
    Matcher list = LISTED.matcher(after);
    return list.find() && !TEXTS.matcher(list.group(1)).find() ? list.group(1) : null;
  }

  /// Its own phrase with the words before it and "on …", "to …" after it.
  private static String subjectOf(Scene scene, Node noun) {
    int start = noun.span().start();
    int end = noun.span().end();
    for (Node child : noun.children()) {
      boolean before = Set.of("compound", "amod", "nmod:poss").contains(child.relation());
      boolean after =
          child.relation().equals("nmod")
                  && (!Set.of("between", "with", "in", "at", "by").contains(child.preposition())
                      || child.preposition().equals("in") && noun.lemma().equals("code"))
              || child.relation().equals("acl")
              || child.relation().equals("acl:relcl") && !child.tag().equals("VBD");
      if (before || after) {
        for (Node each : child.subtree()) {
          start = Math.min(start, each.span().start());
          end = Math.max(end, each.span().end());
        }
      }
    }
    var text = new StringBuilder(scene.between(start, end));
    Node head = noun.head();
    if (head != null && head.isVerb()) {
      for (Node child : head.children("xcomp", "advcl", "obl").toList()) {
        if (child.index() > noun.index()
            && (child.isVerb() && child.child("mark") != null
                || Set.of("on", "about", "for", "over").contains(child.preposition()))) {
          List<Node> nodes = child.subtree();
          text.append(' ')
              .append(scene.text(), nodes.getFirst().span().start(), nodes.getLast().span().end());
        }
      }
    }
    return text.toString();
  }

  private static void count(Scene scene, Node noun, Draft draft) {
    Matcher points =
        POINTS.matcher(
            scene
                .between(
                    Math.max(scene.span().start(), noun.span().start() - 60), noun.span().start())
                .toLowerCase(Locale.ROOT));
    if (points.find()) {
      String number = points.group(1);
      int value =
          Character.isDigit(number.charAt(0))
              ? Integer.parseInt(number)
              : NUMBERS.indexOf(number) + 3;
      draft.count(new Count(BigDecimal.valueOf(value), points.group(2) + "s"));
      return;
    }
    for (Mention.OfCount count : scene.counts()) {
      Node number = scene.tree().covering(count.number()).orElse(null);
      if (number == null || Set.of("percent", "people", "rank").contains(count.count().unit())) {
        continue;
      }
      boolean own = number.head() == noun;
      boolean listed =
          noun.subtree().contains(number)
              && scene
                  .between(noun.span().start(), Math.max(noun.span().end(), number.span().start()))
                  .matches(
                      "(?s).*\\b(?:of|with|lists?|listing|consisting|containing|comprising|contains)\\b.*");
      if (own || listed) {
        draft.count(count.count());
        return;
      }
    }
  }

  private static void title(Scene scene, Node noun, Draft draft) {
    var matcher = PROPER.matcher(scene.span().of(scene.text()));
    while (matcher.find()) {
      if (scene.span().start() + matcher.start() <= noun.span().start()
          && noun.span().end() <= scene.span().start() + matcher.end()) {
        draft.text(Field.TITLE, matcher.group().replaceFirst("^(?:The|In|At|A|An) ", ""));
      }
    }
  }

  private static void binding(Scene scene, Node noun, Draft draft) {
    String own =
        noun.subtree()
            .getFirst()
            .span()
            .cover(noun.span())
            .of(scene.text())
            .toLowerCase(Locale.ROOT);
    if (own.contains("non-binding") || own.contains("nonbinding") || own.contains("not binding")) {
      draft.put(Field.BINDING, new Value.Flag(false));
    } else if (own.contains("binding")) {
      draft.put(Field.BINDING, new Value.Flag(true));
    }
  }
}
