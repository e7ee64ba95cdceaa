package entente.read.frame;

import entente.model.Party;
import entente.read.Mention;
import entente.read.syntax.Node;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Which parties a word of a tree means: those that act, and those that something is about.
public final class Who {
  private static final Words LISTS = Words.of(Who.class);
  private static final Set<String> ACTORS = actors();
  private static final Set<String> AGENCIES = LISTS.set("agencies");
  private static final Set<String> MEMBERS =
      Set.of("member", "country", "state", "nation", "economy");
  private static final Set<String> PARTISAN = LISTS.set("partisan");
  private static final Set<String> SEATED = LISTS.set("seated");

  /// Those who speak for whom they name: "a spokesman for Peru".
  private static final Set<String> SPEAKING = LISTS.set("speaking");

  private static final Set<String> OWNED = LISTS.set("owned");

  /// What introduces some of those meant: "countries such as Brazil", "several states, among them
  /// Mali".
  private static final Set<String> EXAMPLES =
      Set.of("such", "including", "like", "notably", "among");

  /// Others than those whose they are: "Peru's neighbours".
  private static final Set<String> RELATED = LISTS.set("related");

  /// Whether the words name others by whose they are and no more.
  static boolean owned(Node node) {
    return RELATED.contains(node.lemma())
        && node.children("amod", "compound").noneMatch(Who::isParty)
        && node.children("nmod:poss", "nmod")
            .anyMatch(child ->
                !child.tag().equals("PRP$")
                    && (child.relation().equals("nmod:poss") || child.preposition().equals("of")));
  }

  private Who() {}

  private static Set<String> actors() {
    var nouns = new HashSet<String>();
    Table.read("frames/actors.tsv").forEach(row -> nouns.addAll(row.words(1)));
    return nouns;
  }

  /// The parties that these words name as acting: "Tokyo", "the leaders of Japan and ASEAN",
  /// "Chinese companies".
  public static List<Party> acting(Collection<Node> nodes) {
    var parties = new LinkedHashSet<Party>();
    nodes.forEach(node -> act(node, parties, 0));
    return List.copyOf(parties);
  }

  static void act(Node node, Set<Party> into, int depth) {
    if (depth > 6) {
      return;
    }
    if (some(node)) {
      examples(node).forEach(child -> named(child, into)); // "two African countries" are not Africa
      return;
    }
    if (named(node, into)) {
      compounded(node, into);
      return;
    }
    Node titled =
        node.mention() == null && node.tag().startsWith("NNP")
            ? node.children("compound")
                .filter(child -> child.mention() == null && ACTORS.contains(child.lemma()))
                .findFirst()
                .orElse(null)
            : null;
    if (titled != null && !actor(node)) {
      act(titled, into, depth + 1); // "Turkish president Demir"
      return;
    }
    if (MEMBERS.contains(node.lemma())
        || node.lemma().equals("power")
        || node.lemma().equals("government")
        || node.lemma().equals("neighbour")
        || node.lemma().equals("ally")) {
      List<Node> such = examples(node);
      if (!such.isEmpty()) {
        such.forEach(child -> named(child, into)); // "countries such as Brazil and Mexico"
        return;
      }
    }
    if (node.child("nummod") != null
        && node.children("conj", "appos")
            .anyMatch(child ->
                child.mention() instanceof Mention.OfParty party
                    && party.how() == Mention.How.NAME)) {
      node.children("appos")
          .flatMap(child -> child.joined().stream())
          .forEach(child -> named(child, into)); // "two ASEAN members, Singapore and Vietnam"
      return;
    }
    if (!actor(node)
        && !node.lemma().isEmpty()
        && !node.tag().equals("CD")
        && !node.lemma().equals("all")
        && !node.lemma().equals("those")
        && !node.lemma().equals("one")
        && !node.lemma().equals("both")
        && !node.lemma().equals("each")) {
      return;
    }
    if (node.lemma().equals("party")
        && node.children("compound", "amod")
            .anyMatch(child ->
                child.mention() == null
                    && (child.tag().startsWith("NNP") || PARTISAN.contains(child.lemma())))) {
      return; // "Peru's ruling party" is not Peru
    }
    Node agency =
        node.children("appos", "dep", "compound")
            .filter(child ->
                child.mention() instanceof Mention.OfParty party
                    && party.how() == Mention.How.NAME
                    && AGENCIES.contains(node.lemma()))
            .findFirst()
            .orElse(null);
    if (agency != null && agency.index() > node.index()) {
      named(agency, into); // "the American development bank DFC"
      return;
    }
    if (owned(node)) {
      node.children("appos", "dep", "acl", "nmod")
          .filter(
              child -> !child.relation().equals("nmod") || EXAMPLES.contains(child.preposition()))
          .flatMap(child ->
              child.relation().equals("acl")
                  ? child
                      .children("obl")
                      .filter(by -> by.preposition().equals("by"))
                      .flatMap(by -> by.joined().stream())
                  : child.joined().stream())
          .forEach(child -> named(child, into)); // "Peru's partners, led by Brazil"
      return;
    }
    int before = into.size();
    node.children("nmod:poss", "compound", "amod", "nmod", "appos", "dep")
        .forEach(child -> {
          boolean modifier = !child.relation().equals("nmod") && !child.relation().equals("appos");
          boolean of = child.relation().equals("nmod") && OWNED.contains(child.preposition());
          boolean voiced = child.preposition().equals("for") && SPEAKING.contains(node.lemma());
          if (modifier && isParty(child)
              || of && !child.preposition().equals("in") && !child.preposition().equals("for")
              || voiced) {
            child
                .joined()
                .forEach(each -> {
                  if (!named(each, into)) {
                    act(each, into, depth + 1);
                  }
                });
          }
        });
    if (into.size() == before) {
      node.children("appos").forEach(child -> act(child, into, depth + 1));
    }
  }

  /// "two African countries", "several Gulf states": not the region, but some in it.
  private static boolean some(Node node) {
    boolean region =
        node.mention() instanceof Mention.OfParty party
            && party.parties().size() == 1
            && party.parties().getFirst().isRegion();
    boolean every =
        node.children("det").anyMatch(det -> det.lemma().equals("the"))
            && node.children("nummod").anyMatch(number -> EVERY.contains(number.lemma()));
    return region
        && !every // "the five Central Asian states"
        && node.children("nummod", "amod", "det").anyMatch(child -> SOME.contains(child.lemma()));
  }

  /// Those named as examples: of "states, among them Mali and Niger", these two.
  private static List<Node> examples(Node node) {
    return node.children("nmod", "appos")
        .filter(child -> child.relation().equals("appos") || EXAMPLES.contains(child.preposition()))
        .flatMap(child ->
            child.lemma().equals("them") ? child.children("dep", "appos") : Stream.of(child))
        .flatMap(child -> child.joined().stream())
        .filter(Who::isParty)
        .toList();
  }

  private static final Set<String> SOME = LISTS.set("some");

  /// So many that, with the article, they are all of a region.
  private static final Set<String> EVERY = LISTS.set("every");

  /// Whether a noun stands for the party beside it; at the head of a sentence its capital may hide
  /// that it is one.
  private static boolean actor(Node node) {
    String lower = node.lemma().toLowerCase(Locale.ROOT);
    return ACTORS.contains(lower)
        || node.index() == 0
            && lower.endsWith("s")
            && ACTORS.contains(lower.substring(0, lower.length() - 1));
  }

  /// "Japan-ASEAN": the first of two names joined by a hyphen.
  private static void compounded(Node node, Set<Party> into) {
    node.children("compound", "dep")
        .filter(Who::isParty)
        .filter(child ->
            child.mention() instanceof Mention.OfParty party && party.how() == Mention.How.NAME)
        .forEach(child -> child.joined().forEach(each -> named(each, into)));
    node.children("obl:npmod", "nmod:npmod", "compound", "dep", "amod")
        .filter(child ->
            child.span().end() + 1 == node.span().start()
                && child.mention() instanceof Mention.OfParty party
                && party.how() == Mention.How.ADJECTIVE)
        .filter(_ -> node.children("punct").anyMatch(mark -> mark.tag().equals("HYPH")))
        .forEach(child -> named(child, into)); // "Uzbek-Tajik"
  }

  /// "who", "whose": the noun that their relative clause is about; any other word itself.
  static Node meant(Node word) {
    Node at = word;
    while (at != null && !at.relation().equals("acl:relcl")) {
      at = at.head();
    }
    Node noun = at == null ? null : at.head();
    return RELATIVE.contains(word.tag()) && noun != null ? noun : word;
  }

  private static final Set<String> RELATIVE = Set.of("WP", "WP$", "WDT");

  static boolean isParty(Node node) {
    return node.mention() instanceof Mention.OfParty || node.mention() instanceof Mention.OfPerson;
  }

  static boolean named(Node node, Set<Party> into) {
    if (node.mention() instanceof Mention.OfParty party) {
      if (party.how() == Mention.How.CAPITAL
          && Set.of("in", "near", "outside").contains(node.preposition())) {
        return true; // a place, not a government
      }
      into.addAll(party.parties());
      return true;
    }
    if (node.mention() instanceof Mention.OfPerson person) {
      if (person.party() != null) {
        into.add(person.party());
      } else {
        var office = new LinkedHashSet<Party>();
        node.children("appos")
            .forEach(child ->
                child.subtree().stream()
                    .filter(each -> each != child && each.mention() instanceof Mention.OfParty)
                    .limit(1)
                    .forEach(each -> named(each, office)));
        into.addAll(office); // "X, chairman of the council of Turkmenistan"
      }
      // "Presidents A of X and B of Y": the second hangs from the first's country
      node.children("nmod")
          .forEach(child ->
              child
                  .children("conj")
                  .filter(other -> other.mention() instanceof Mention.OfPerson)
                  .forEach(other -> named(other, into)));
      return true;
    }
    return false;
  }

  /// Whether a noun names those who govern, at whatever place.
  static boolean seated(Node node) {
    return SEATED.contains(node.lemma());
  }

  /// The parties that one mention names.
  public static List<Party> meant(Mention mention) {
    return switch (mention) {
      case Mention.OfParty party when party.how() != Mention.How.ADJECTIVE -> party.parties();
      case Mention.OfPerson person when person.party() != null -> List.of(person.party());
      default -> List.of();
    };
  }

  /// Every party named in the words below these, in order of the text.
  public static List<Party> within(Collection<Node> nodes) {
    var parties = new LinkedHashSet<Party>();
    nodes.forEach(node -> node.subtree().forEach(each -> named(each, parties)));
    return List.copyOf(parties);
  }
}
