package entente.read.frame;

import entente.model.Accord.Kind;
import entente.model.Accord.Status;
import entente.model.Field;
import entente.model.Party;
import entente.model.Sector;
import entente.model.Type;
import entente.model.When;
import entente.read.Mention;
import entente.read.syntax.Node;
import entente.read.table.Words;
import entente.read.text.Block;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Accords that a list names without a verb: "Memorandum of understanding between the ministries of
/// health" under "The following documents were signed:".
final class Outcomes {
  private static final Words LISTS = Words.of(Outcomes.class);
  private static final Pattern SIGNED = LISTS.inAnyCase("signed");
  private static final Pattern TO_COME = LISTS.inAnyCase("to-come");
  private static final Pattern MEMORANDA = LISTS.inAnyCase("memoranda");
  private static final Pattern MONEY = LISTS.inAnyCase("money");
  private static final Set<String> BRIEF = LISTS.set("brief");
  private static final Set<String> SIGNS = LISTS.set("signs");

  private static final Pattern COMPANY =
      Pattern.compile(
          "(?:^|-)(?:BANK|CORPORATION|COMPANY|GROUP|HOLDINGS?|LIMITED|LTD|INC|PLC)(?:-|$)");

  /// So many words from its start the item says what it is.
  private static final int REACH = 9;

  private static final int HEAD = 400;

  private Outcomes() {}

  /// Whether the sentence is such an item; then its accord is written.
  static boolean write(Scene scene, Consumer<Draft> drafts) {
    boolean item =
        scene.sentence().block().kind() == Block.Kind.ITEM
            && scene.span().start() == scene.sentence().block().span().start();
    if (!item || tells(scene)) {
      return false;
    }
    Scene above = scene.lead();
    String words =
        above != null
            ? above.sentence().block().span().of(scene.text())
            : scene.between(0, Math.min(HEAD, scene.span().start()));
    Kind kind = kind(scene, words);
    if (kind == null || !SIGNED.matcher(words).find()) {
      return false;
    }
    List<Party> parties = parties(scene);
    if (parties.size() < 2) {
      return false;
    }
    List<List<Party>> each = apart(scene, parties);
    Status status = above != null && TO_COME.matcher(words).find() ? Status.PLANNED : Status.AGREED;
    var sectors = new HashSet<>(Sectors.in(scene.span().of(scene.text())));
    if (MONEY.matcher(scene.span().of(scene.text())).find()) {
      sectors.add(Sector.INVESTMENT_FINANCE);
    }
    for (List<Party> sides : each) {
      drafts.accept(
          new Draft(Type.ACCORD, "accord/item", scene)
              .word(Field.KIND, kind)
              .parties(Field.PARTIES, sides)
              .word(Field.STATUS, status)
              .date(Field.DATE, date(scene, status))
              .sectors(kind == Kind.STATEMENT ? Set.of() : sectors)
              .evidence(scene.body()));
    }
    return true;
  }

  /// "Memoranda between Oslo's ministry and those of Ghana, Togo and Benin": one with each; else
  /// one of them all.
  private static List<List<Party>> apart(Scene scene, List<Party> parties) {
    boolean several =
        scene.tree().nodes().stream().limit(3).anyMatch(node -> MANY.contains(node.lemma()))
            || scene.tree().nodes().stream()
                .limit(3)
                .anyMatch(
                    node -> node.tag().equals("NNS") && Accords.WORDS.entryAt(scene, node) != null);
    if (!several || parties.size() < 3 || !EACH.matcher(scene.lower()).find()) {
      return List.of(parties);
    }
    Party issuer = scene.script().issuer();
    Party first =
        issuer != null && WITH.matcher(scene.lower()).find() ? issuer : parties.getFirst();
    return parties.stream()
        .filter(party -> !party.equals(first))
        .map(party -> List.of(first, party))
        .toList();
  }

  private static final Pattern WITH = Pattern.compile("^[^,;:]{0,60}\\bwith\\b");
  private static final Set<String> MANY = Set.of("memoranda", "mous", "agreements", "treaties");
  private static final Pattern EACH = Pattern.compile("\\b(?:those of|with|respectively|each)\\b");

  /// Whether it has a verb that tells something, beside who signed.
  private static boolean tells(Scene scene) {
    return scene.tree().nodes().stream()
        .filter(node -> Character.isLowerCase(scene.text().charAt(node.span().start())))
        .anyMatch(node ->
            node.tag().equals("MD")
                || Set.of("VBZ", "VBP", "VBD").contains(node.tag())
                    && !node.relation().startsWith("acl")
                    && !SIGNS.contains(node.lemma())
                    && !(node.head() != null && node.head().relation().startsWith("acl")));
  }

  /// What kind of text it is by its first words; null where they name none.
  private static @Nullable Kind kind(Scene scene, String above) {
    List<Node> nodes = scene.tree().nodes();
    Kind weak = null;
    for (Node node : nodes.subList(0, Math.min(REACH, nodes.size()))) {
      if (weak != null
          && Set.of("between", "on", "for", "with", "in", "to").contains(node.lemma())) {
        break;
      }
      Lexicon.Entry entry = Accords.WORDS.entryAt(scene, node);
      if (entry != null && !node.isVerb()) {
        Kind kind = Kind.valueOf(entry.row().cell(0).toUpperCase(Locale.ROOT));
        if (!entry.row().cell(2).equals("weak")) {
          return kind;
        }
        weak = weak == null ? kind : weak;
      }
      if (weak == null && BRIEF.contains(node.lemma()) && node.index() < 4) {
        weak = MEMORANDA.matcher(above).find() ? Kind.MEMORANDUM : Kind.AGREEMENT;
      }
    }
    boolean partnership = nodes.stream().limit(3).anyMatch(node -> BRIEF.contains(node.lemma()));
    return partnership && weak != null && MEMORANDA.matcher(above).find() ? Kind.MEMORANDUM : weak;
  }

  /// Its sides: the states that it names, else those of the list or of the document; two companies
  /// of a list of deals are its sides themselves.
  private static List<Party> parties(Scene scene) {
    var states = new LinkedHashSet<Party>();
    var bodies = new LinkedHashSet<Party>();
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.OfParty party) {
        for (Party each : party.parties()) {
          String kind = scene.script().gazetteer().kind(each);
          (kind.equals("state") || kind.equals("bloc") ? states : bodies).add(each);
        }
      } else if (mention instanceof Mention.OfPerson person && person.party() != null) {
        states.add(person.party());
      }
    }
    List<Party> pair = scene.script().pair();
    List<Party> sides = sides(scene);
    if (states.size() >= 2) {
      boolean each = states.size() > 2 && EACH.matcher(scene.lower()).find();
      return pair.size() == 2 && states.containsAll(pair) && !each ? pair : List.copyOf(states);
    }
    List<Party> known =
        bodies.stream()
            .filter(body ->
                Set.of("bank", "fund", "organisation", "agency")
                    .contains(scene.script().gazetteer().kind(body)))
            .toList();
    if (states.size() == 1 && known.size() == 1) {
      return List.of(states.getFirst(), known.getFirst());
    }
    if (states.size() == 1
        && bodies.size() == 1
        && COMPANY.matcher(bodies.getFirst().id()).find()) {
      return List.of(states.getFirst(), bodies.getFirst());
    }
    if (states.size() == 1 && !sides.contains(states.getFirst())) {
      List<Party> others = scene.introducing();
      return others.size() == 1 ? List.of(others.getFirst(), states.getFirst()) : List.of();
    }
    return states.isEmpty() && bodies.size() == 2 && sides.size() != 2
        ? List.copyOf(bodies)
        : sides;
  }

  /// Who signs what the list names: those whom its introduction names, else those who met, else the
  /// document's two.
  private static List<Party> sides(Scene scene) {
    var named = new LinkedHashSet<Party>();
    if (scene.lead() != null) {
      for (Mention mention : scene.lead().mentions()) {
        if (mention instanceof Mention.OfParty party && party.how() != Mention.How.ADJECTIVE) {
          named.addAll(party.parties());
        }
      }
    }
    List<Party> pair = scene.script().pair();
    if (named.size() == 2 && !pair.containsAll(named)) {
      return List.copyOf(named);
    }
    return pair.size() == 2 ? pair : scene.assembled().size() == 2 ? scene.assembled() : List.of();
  }

  private static @Nullable When date(Scene scene, Status status) {
    for (Scene told : scene.lead() == null ? List.of(scene) : List.of(scene, scene.lead())) {
      for (Mention.OfDate date : told.dates()) {
        if (date.role() == Mention.Role.AT && date.when() instanceof When.OnDay) {
          return date.when();
        }
      }
    }
    if (status == Status.PLANNED) {
      return null;
    }
    return scene.lead() != null && scene.lead().narrative() != null
        ? scene.lead().narrative()
        : scene.narrative() != null ? scene.narrative() : scene.script().said();
  }
}
