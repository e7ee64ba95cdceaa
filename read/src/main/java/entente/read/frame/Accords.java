package entente.read.frame;

import entente.model.Accord.Kind;
import entente.model.Accord.Status;
import entente.model.Field;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.model.Value;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Accords: texts between parties, and how far they have come.
final class Accords implements Scribe {
  private static final Words LISTS = Words.of(Accords.class);
  static final Lexicon WORDS = new Lexicon("frames/accords.tsv", 1);
  private static final Pattern PROPER =
      Pattern.compile(
          "\\b[A-Z][\\p{L}'’-]+(?:\\s(?:of|on|for|and|the))?\\s(?:[A-Z][\\p{L}'’-]+\\s)*(?:Declaration|Statement|Agreement|Treaty|Communiqu[eé]|Vision|Plan|Memorandum|Pact|Charter|Accord|Convention|Protocol|Compact|Framework|Roadmap|Consensus|Partnership)s?\\b");

  @Override
  public void write(Scene scene, Consumer<Draft> drafts) {
    if (titled(scene, drafts) || Outcomes.write(scene, drafts)) {
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
      Proforms proform = entry != null || notes ? null : Proforms.of(scene, node);
      if (proform != null && told.add(node)) {
        accord(
            scene,
            node,
            proform.kind(),
            true,
            draft -> {
              if (draft.sectors().isEmpty()) {
                draft.sectors(Sectors.in(proform.words()));
              }
              drafts.accept(draft);
            });
      } else if (notes && told.add(node)) {
        accord(scene, node, Kind.AGREEMENT, false, drafts);
      } else if (entry != null) {
        Node noun = anchor(nodes, k, entry.words().size());
        boolean heads =
            entry.row().cell(2).equals("weak") && scene.text().startsWith(":", noun.span().end());
        boolean open =
            !heads && !entry.row().cell(2).equals("weak") || !heads && signed(scene, noun);
        if (open && told.add(noun)) {
          Kind kind = Kind.valueOf(entry.row().cell(0).toUpperCase(Locale.ROOT));
          accord(scene, noun, kind, false, drafts);
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
            parties.addAll(
                mention instanceof Mention.OfParty party
                    ? partners(scene, party.parties())
                    : List.of()));
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

  /// For a forum of a bloc and its partners these: "ASEAN+3".
  private static List<Party> partners(Scene scene, List<Party> parties) {
    return parties.stream()
        .flatMap(party -> {
          List<Party> partners = scene.script().gazetteer().partners(party);
          return partners.size() > 2 ? partners.stream() : java.util.stream.Stream.of(party);
        })
        .distinct()
        .toList();
  }

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
    boolean fresh = noun.children("det").anyMatch(det -> det.lemma().equals("a"));
    if (both
        && clause != null
        && fresh
        && scene.assembled().size() >= 2
        && Signatories.ADOPTS.contains(clause.lemma())) {
      return true; // those who met: "a programme was approved"
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

  /// @param stands whether the noun is but a word that stands for one: "another"
  private static void accord(
      Scene scene, Node noun, Kind kind, boolean stands, Consumer<Draft> drafts) {
    Bringing bringing = Bringing.of(scene, noun);
    boolean compound =
        noun.relation().equals("compound")
            && bringing.top() == noun
            && noun.head() != null
            && noun.head().tag().startsWith("N")
            && noun.head().mention() == null;
    Status status = compound ? null : new AccordStatus(bringing).of(kind);
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
    List<List<Party>> others = Another.with(bringing, stands).stream().map(List::of).toList();
    for (List<Party> parties : others.isEmpty() ? Signatories.of(bringing) : others) {
      if (noun.lemma().equals("arrangement")
          && parties.stream()
              .anyMatch(party ->
                  Set.of("bank", "fund").contains(scene.script().gazetteer().kind(party)))) {
        continue; // what a fund lends under
      }
      var draft =
          new Draft(Type.ACCORD, others.isEmpty() ? "accord/" + kind.word() : Another.FRAME, scene)
              .word(Field.KIND, kind)
              .parties(Field.PARTIES, partners(scene, parties))
              .word(Field.STATUS, status)
              .date(Field.DATE, new AccordDate(bringing).of(kind, status))
              .evidence(span);
      if (kind != Kind.STATEMENT) {
        draft.sectors(AccordSubjects.sectors(scene, noun));
      }
      AccordSubjects.count(scene, noun, draft);
      title(scene, noun, draft);
      String stage = bringing.stage(status);
      if (stage != null) {
        draft.term(Field.STAGE, stage);
      }
      binding(scene, noun, draft);
      drafts.accept(draft);
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
