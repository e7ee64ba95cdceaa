package entente.read.frame;

import entente.model.Commitment;
import entente.model.Commitment.Kind;
import entente.model.Span;
import entente.read.Mention;
import entente.read.syntax.Node;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What kind of promise it is, by the words of what is promised: `frames/objects.tsv`.
public final class Promise {
  private static final Words LISTS = Words.of(Promise.class);

  private record Sort(Commitment.Kind kind, Pattern words) {}

  private static final List<Sort> SORTS = load();
  private static final Set<String> NO_THINGS = LISTS.set("no-things");
  private static final Pattern BUILT = LISTS.pattern("built");

  private Promise() {}

  private static List<Sort> load() {
    var sorts = new ArrayList<Sort>();
    for (Table.Row row : Table.read("frames/objects.tsv")) {
      var words =
          row.alternatives(1).stream()
              .map(word ->
                  word.endsWith("*")
                      ? Pattern.quote(word.substring(0, word.length() - 1)) + "\\p{L}*"
                      : Pattern.quote(word))
              .toList();
      sorts.add(
          new Sort(
              Commitment.Kind.valueOf(row.cell(0).toUpperCase(Locale.ROOT)),
              Pattern.compile("\\b(?:" + String.join("|", words) + ")\\b")));
    }
    return sorts;
  }

  /// The kind that the words tell; null where they tell none.
  public static Commitment.@Nullable Kind kind(String words, boolean money) {
    String lower = words.toLowerCase(Locale.ROOT);
    for (Sort sort : SORTS) {
      if (money
          && sort.kind == Commitment.Kind.PROGRAMME
          && !lower.contains("centre")
          && !lower.contains("center")) {
        continue;
      }
      if (sort.words.matcher(lower).find()) {
        return sort.kind;
      }
    }
    return null;
  }

  /// The kind by the last words of a noun phrase, which say what it is: "a scholarship fund" is a
  /// fund.
  public static Commitment.@Nullable Kind head(String phrase) {
    String lower = phrase.toLowerCase(Locale.ROOT).strip();
    Kind found = null;
    int end = 0;
    int start = Integer.MAX_VALUE;
    for (Sort sort : SORTS) {
      var matcher = sort.words.matcher(lower);
      while (matcher.find()) {
        if (matcher.end() > end || matcher.end() == end && matcher.start() < start) {
          found = sort.kind;
          end = matcher.end();
          start = matcher.start();
        }
      }
    }
    return found;
  }

  /// Whether the words name an instrument of finance: a loan, a contribution.
  static boolean tells(String words) {
    return SORTS.getLast().words.matcher(words.toLowerCase(Locale.ROOT)).find();
  }

  /// The kind of a promise of money, by the thing whose sum it is: "a railway worth 2 billion
  /// dollars" is to be built.
  public static Kind ofSum(Scene scene, Mention.OfMoney sum) {
    Node node = scene.tree().covering(sum.span()).orElse(null);
    Node thing = node == null ? null : owner(node);
    if (thing == null) {
      return Kind.FINANCE;
    }
    String phrase = thing(scene, thing).toLowerCase(Locale.ROOT);
    Kind kind = head(phrase);
    if (kind == Kind.PROGRAMME && !BUILT.matcher(phrase).find()
        || kind == null
        || kind == Kind.MILITARY) {
      return Kind.FINANCE;
    }
    return kind == Kind.PEOPLE ? Kind.FINANCE : kind;
  }

  /// What a sum measures: the noun before "worth", or the noun that the sum stands before.
  private static @Nullable Node owner(Node sum) {
    Node head = sum.head();
    if (head == null) {
      return null;
    }
    if (Set.of("compound", "nummod", "amod").contains(sum.relation())
        && head.tag().startsWith("N")
        && head.mention() == null) {
      return head;
    }
    boolean worth =
        head.lemma().equals("worth")
            || head.lemma().equals("value")
            || head.lemma().equals("cost")
            || sum.preposition().equals("worth");
    return worth && head.lemma().equals("worth") ? head.head() : worth ? head : null;
  }

  /// The words of a noun phrase: the noun with what stands before it, and what follows "of".
  static String thing(Scene scene, Node noun) {
    Span span = noun.span();
    for (Node child : noun.children("compound", "amod", "nummod", "nmod:poss", "case").toList()) {
      span = child.relation().equals("case") ? span : span.cover(child.span());
      for (Node part : child.children("obl:npmod", "nmod:npmod").toList()) {
        span = span.cover(part.span()); // "visa-free entry"
      }
    }
    var words = new StringBuilder(span.of(scene.text()));
    noun.children("nmod")
        .filter(child ->
            child.preposition().equals("of")
                || child.preposition().equals("in") && noun.mention() instanceof Mention.OfMoney)
        .forEach(child -> words.append(" of ").append(thing(scene, child)));
    return words.toString();
  }

  /// Whether a number counts things, people or states, not shares or time.
  public static boolean counted(Mention.OfCount count) {
    return !NO_THINGS.contains(count.count().unit());
  }

  /// The kind of a promise of so many of them; null where the unit does not tell.
  public static @Nullable Kind ofUnit(String unit) {
    return switch (unit) {
      case "people", "jobs" -> Kind.PEOPLE;
      case "projects" -> Kind.PROGRAMME;
      case "countries", "nations", "states" -> Kind.POLICY;
      default -> {
        Kind kind = head(unit);
        yield kind == Kind.FINANCE ? null : kind;
      }
    };
  }
}
