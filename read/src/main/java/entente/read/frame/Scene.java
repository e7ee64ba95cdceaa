package entente.read.frame;

import entente.model.Party;
import entente.model.Span;
import entente.model.When;
import entente.read.Mention;
import entente.read.name.Place;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.syntax.Tree;
import entente.read.text.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One sentence with all that is known of it: its tree and clauses, its mentions and places, who
/// says it, and what went before.
///
/// @param told the mentions in those words that say who says it: no arguments of what is said
/// @param said the words that say who says it (", the minister told reporters on Tuesday"), cut off
///   before parsing; null where none
/// @param sayer the party for whom it is said; null where nobody says it
/// @param saidOn when it was said, where those words give a date
/// @param lead the scene that introduces the list in which this is an item, or the question to
///   which it is the bare answer; null elsewhere
/// @param spokenOf blocs and states of the sentences before, the last first
/// @param assembled those who meet, or issue a text: whom "the leaders" would mean after this
///   sentence
/// @param row what the sentence says of others in the same breath, cut off before parsing; null
///   where there is nothing
/// @param bygone the day long past of which the passage tells; null where it tells none
/// @param narrative the last date of a done thing that the text spoke of before; null at the start
public record Scene(
    Script script,
    int index,
    Sentence sentence,
    Tree tree,
    List<Clause> clauses,
    List<Mention> mentions,
    List<Mention> told,
    List<Place> places,
    @Nullable Span said,
    @Nullable Party sayer,
    @Nullable When saidOn,
    @Nullable Scene lead,
    @Nullable When narrative,
    @Nullable Bygone bygone,
    List<Party> spokenOf,
    List<Party> assembled,
    @Nullable Row row) {

  /// Who gets what a list names, or where it is: "Support for Kenya:".
  private static final Pattern FOR =
      Pattern.compile(
          "\\b(?:for|to|in|across|(?:benefit|interest|favou?r|support) of)\\s(?:the\\s)?$");

  /// Words that leave their sentence to be ended by the items of a list.
  private static final Pattern OPEN = Pattern.compile("\\b(?:will|to|would|shall)\\s*:?$");

  public String text() {
    return script.text();
  }

  public Span span() {
    return sentence.span();
  }

  /// The text from one place to another; nothing where the other is not behind the one, as between
  /// names that overlap.
  public String between(int from, int to) {
    return from < to ? text().substring(from, to) : "";
  }

  /// The words of the sentence in lower case.
  public String lower() {
    return span().of(text()).toLowerCase(java.util.Locale.ROOT);
  }

  /// When that was which a clause tells without a date of its own: the passage's bygone day, the
  /// day of an official text, the day of which the text spoke last, or the month of publication.
  public @Nullable When told(@Nullable Clause clause) {
    if (bygone != null && bygone.covers(clause)) {
      return bygone.when();
    }
    boolean present = clause != null && clause.mode().time() != Mode.Time.PAST;
    if (script.official() || script.live() && (present || narrative == null)) {
      return issued();
    }
    return narrative != null ? narrative : script.month();
  }

  /// When an official text says what it says: on its own day; a release about a meeting just held
  /// tells what was said there.
  @Nullable When issued() {
    boolean release = script.speakers().isEmpty() && !script.live();
    boolean fresh =
        narrative instanceof When.OnDay
            && (script.published() == null
                || narrative.first().isAfter(script.published().minusDays(WEEK)));
    return release && fresh ? narrative : script.said();
  }

  private static final int WEEK = 8;

  /// The clause whose verb this is.
  public Optional<Clause> clause(Node verb) {
    return clauses.stream().filter(clause -> clause.verb() == verb).findFirst();
  }

  /// The clause in which a word stands: that of the nearest verb above it.
  public Optional<Clause> around(Node node) {
    Node at = node;
    for (int steps = 0; at != null && steps < 40; steps++) {
      Optional<Clause> clause = clause(at);
      if (clause.isPresent() && at != node) {
        return clause;
      }
      at = at.head();
    }
    return Optional.empty();
  }

  /// The parties that act in a clause; where the tree has no subject, the name that stands right
  /// before the verb.
  public List<Party> acting(Clause clause) {
    return new Acting(this).in(clause);
  }

  /// Whether it is an item of a list that another sentence introduces, or the bare answer to a
  /// question.
  public boolean listed() {
    return lead != null;
  }

  /// The parties that the sentence before a list names as acting in all its items; empty where it
  /// is no item.
  public List<Party> introducing() {
    return lead == null ? List.of() : lead.heading();
  }

  /// The parties that act in all the items of the list that this sentence introduces: "China
  /// will:", "The ministers of A and B:".
  public List<Party> heading() {
    if (OPEN.matcher(span().of(text()).strip()).find()) {
      for (Mention mention : mentions) {
        if (mention instanceof Mention.OfParty party
            && party.how() != Mention.How.ADJECTIVE
            && party.how() != Mention.How.REFERENCE) {
          return party.parties(); // "China, he announced, will:"
        }
      }
    }
    for (Clause clause : clauses) {
      List<Party> givers = PromiseVerbs.takes(clause) ? Givers.from(this, clause) : List.of();
      List<Party> agents = givers.isEmpty() ? acting(clause) : givers;
      if (!agents.isEmpty()) {
        return agents; // "Peru:", but "Peru will get the following from Chile:"
      }
    }
    List<Party> owners = Measures.owners(this);
    if (!owners.isEmpty()) {
      return owners;
    }
    List<Node> roots = tree.nodes().stream().filter(node -> node.head() == null).toList();
    List<Party> heads = Who.acting(roots.stream().flatMap(node -> node.joined().stream()).toList());
    List<Party> all = named(mentions);
    if (clauses.isEmpty()
        && (heads.isEmpty()
            ? !all.isEmpty()
            : all.size() > heads.size() && all.containsAll(heads))) {
      return all; // "The Ministers of Foreign Affairs of A and B:"
    }
    if (!heads.isEmpty()) {
      return heads;
    }
    for (Mention mention : mentions) {
      if (mention instanceof Mention.OfParty party
          && party.how() != Mention.How.ADJECTIVE
          && party.parties().stream()
              .noneMatch(each -> script.gazetteer().kind(each).equals("series"))
          && !FOR.matcher(
                  between(
                      Math.max(span().start(), party.span().start() - 16), party.span().start()))
              .find()) {
        return party.parties();
      }
      if (mention instanceof Mention.OfPerson person && person.party() != null) {
        return List.of(person.party());
      }
    }
    return introducing();
  }

  private static List<Party> named(List<Mention> mentions) {
    return mentions.stream()
        .filter(Mention.OfParty.class::isInstance)
        .map(Mention.OfParty.class::cast)
        .filter(party -> party.how() != Mention.How.ADJECTIVE)
        .flatMap(party -> party.parties().stream())
        .distinct()
        .toList();
  }

  public List<Mention.OfMoney> money() {
    return mentions.stream()
        .filter(Mention.OfMoney.class::isInstance)
        .map(Mention.OfMoney.class::cast)
        .toList();
  }

  public List<Mention.OfDate> dates() {
    return mentions.stream()
        .filter(Mention.OfDate.class::isInstance)
        .map(Mention.OfDate.class::cast)
        .toList();
  }

  public List<Mention.OfCount> counts() {
    return mentions.stream()
        .filter(Mention.OfCount.class::isInstance)
        .map(Mention.OfCount.class::cast)
        .toList();
  }

  /// The date of a thing done: [#dateOf], but none that lies after publication.
  public Mention.@Nullable OfDate doneOf(Node node, Mention.Role... roles) {
    return Nearness.date(this, node, date -> !script.ahead(date.when()), roles);
  }

  /// The date of a thing to come: [#dateOf], but none that lies before publication.
  public Mention.@Nullable OfDate plannedOf(Node node, Mention.Role... roles) {
    return Nearness.date(this, node, date -> !script.past(date.when()), roles);
  }

  /// The date that goes with a word: the nearest one in the tree, not one of another clause; null
  /// where there is none.
  public Mention.@Nullable OfDate dateOf(Node node, Mention.Role... roles) {
    return Nearness.date(this, node, _ -> true, roles);
  }

  /// The clause as it stands in the text, from the first of its words to the last; clauses of
  /// saying above it are left out.
  public Span clauseSpan(Node verb) {
    var skip = new HashSet<Node>();
    verb.children("parataxis", "punct").forEach(skip::add);
    int start = verb.span().start();
    int end = verb.span().end();
    for (Node child : verb.children()) {
      if (skip.contains(child)
          || child.relation().equals("conj") && child.isVerb()
          || child.relation().equals("advcl") && child.index() > verb.index() + 14
          || child.relation().equals("cc")
          || child.relation().equals("mark")) {
        continue;
      }
      for (Node each : child.subtree()) {
        start = Math.min(start, each.span().start());
        end = Math.max(end, each.span().end());
      }
    }
    return new Span(Math.max(start, span().start()), Math.min(end, span().end()));
  }

  /// The whole sentence without the words that say who says it.
  public Span body() {
    if (said == null) {
      return trimmed(span());
    }
    if (said.start() > span().start() + span().length() / 3 && said.end() >= span().end() - 1) {
      return trimmed(new Span(span().start(), said.start()));
    }
    if (said.start() <= span().start() + 1) {
      return trimmed(new Span(said.end(), span().end()));
    }
    return trimmed(span());
  }

  private Span trimmed(Span raw) {
    int start = raw.start();
    int end = raw.end();
    while (end > start + 1 && ".,;: \"”".indexOf(text().charAt(end - 1)) >= 0) {
      end--;
    }
    while (start < end - 1 && ", :;".indexOf(text().charAt(start)) >= 0) {
      start++;
    }
    return new Span(start, end);
  }
}
