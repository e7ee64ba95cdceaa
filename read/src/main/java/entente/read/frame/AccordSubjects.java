package entente.read.frame;

import entente.model.Count;
import entente.model.Sector;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Words;
import entente.read.text.Cardinals;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an accord is about: its subject, the fields that are listed after it, and how many accords
/// there are.
public final class AccordSubjects {
  private static final Words LISTS = Words.of(AccordSubjects.class);
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

  /// "seven accords, from farming to space".
  private static final Pattern FROM_TO =
      Pattern.compile(
          ", (?:on everything )?from ((?:the )?(?:[\\p{Ll}-]+ ){1,3}to (?:the )?(?:[\\p{Ll}-]+"
              + " ?){1,3})");

  private static final Pattern TEXTS =
      Pattern.compile(
          "\\b(?:agreement|memorandum|memoranda|treaty|protocol|declaration|statement|plan|programme|mou|pact|accord|letter|contract)s?\\b");

  /// "a 25-point statement", "the five-point consensus".
  private static final Pattern POINTS =
      Pattern.compile(
          "\\b([1-9][0-9]{0,2}|"
              + Cardinals.words(3, 90)
              + ")-(point|paragraph|article|chapter) (?:[\\w-]+ ){0,4}$");

  /// Bare investment is no sector of a promise, but that of an accord.
  private static final Pattern INVESTMENT = Pattern.compile("(?i)\\b(?:investments?|taxation)\\b");

  private AccordSubjects() {}

  /// What it is said to cover: its subject, and the fields that the sentence lists after it.
  public static Set<Sector> sectors(Scene scene, Node noun) {
    var sectors = new HashSet<>(Sectors.in(own(subjectOf(scene, noun))));
    String after = own(scene.between(noun.span().end(), scene.span().end()));
    Matcher fields = FIELDS.matcher(after);
    if (fields.find() && fields.start() < 120) {
      sectors.addAll(Sectors.in(after.substring(fields.start())));
    }
    Matcher each = EACH.matcher(scene.between(noun.span().end(), scene.span().end()));
    if (noun.tag().endsWith("S") && each.find()) {
      sectors.addAll(Sectors.in(each.group()));
    }
    Matcher with = WITH_ON.matcher(after);
    if (with.find()) {
      sectors.addAll(Sectors.in(with.group(1)));
    }
    Matcher range = FROM_TO.matcher(after);
    if (range.find()) {
      sectors.addAll(Sectors.in(range.group(1)));
    }
    String list = list(after);
    if (list != null) {
      sectors.addAll(Sectors.in(list));
    }
    if (sectors.isEmpty() && under(noun)) {
      sectors.addAll(Sectors.in(done(scene, noun)));
    }
    if (list != null && INVESTMENT.matcher(list).find()) {
      sectors.add(Sector.INVESTMENT_FINANCE);
    }
    return sectors;
  }

  private static final Set<String> UNDER = LISTS.set("under");

  /// "under a contract of 2020": what is done there is done because of it.
  public static boolean under(Node noun) {
    return UNDER.contains(noun.preposition());
  }

  /// "seven agreements, among them one on trade and one on sport": what each of them is on.
  private static final Pattern EACH =
      Pattern.compile(
          "\\b(?:one|another|the (?:first|second|third|other))(?: of them)? (?:on|about) [^.;]+");

  /// "the agreement that allowed ships to call": what it does itself, not what is done with it.
  private static boolean does(Node verb) {
    return verb.children("nsubj").anyMatch(subject -> subject.tag().startsWith("W"))
        && Bringing.VERBS.of(verb.lemma()) == null;
  }

  /// "Peru sells gas to Chile under a contract of 2020": what is done under it; nothing where that
  /// is done with the text itself, as "said in".
  private static String done(Scene scene, Node noun) {
    Node verb = noun.head();
    return verb == null
            || !verb.isVerb()
            || Clause.says(verb)
            || Bringing.VERBS.of(verb.lemma()) != null
        ? ""
        : scene.clauseSpan(verb).of(scene.text());
  }

  /// "one on health and a second one on sport": the words of the first.
  private static final Pattern ANOTHER =
      Pattern.compile(
          "(?s),? and (?:(?:to|with|for|of|on) )?(?:a |the"
              + " )?(?:second|third|other|another|one)\\b.*");

  private static String own(String words) {
    return ANOTHER.matcher(words).replaceFirst("");
  }

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
              || child.relation().equals("acl:relcl")
                  && (!child.tag().equals("VBD") || does(child));
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

  /// "37 paragraphs of it", "in 41 points", "eleven points, four pages".
  private static final Pattern PARTS =
      Pattern.compile(
          "\\b((?:in|of|with|has|have|counts|numbers|all|its|the|runs to|ran to)"
              + " )?([1-9][0-9]{0,2}|"
              + Cardinals.words(3, 90)
              + ") (points|paragraphs|articles|chapters|clauses)\\b(?!-|"
              + " (?:per|percent|higher|lower|up|down|ahead|behind))( long\\b| (?:of it|of them|in"
              + " all|in total)\\b|(?=[,.;:!?)–—-]|$))?",
          Pattern.CASE_INSENSITIVE);

  /// How many things it lists: "a 12-point plan", "with 40 projects", "37 paragraphs of it".
  public static void count(Scene scene, Node noun, Draft draft) {
    Matcher points =
        POINTS.matcher(
            scene
                .between(
                    Math.max(scene.span().start(), noun.span().start() - 60), noun.span().start())
                .toLowerCase(Locale.ROOT));
    if (points.find()) {
      String number = points.group(1);
      Integer word = Cardinals.of(number);
      int value = word == null ? Integer.parseInt(number) : word;
      draft.count(new Count(BigDecimal.valueOf(value), points.group(2) + "s"));
      return;
    }
    Matcher parts = PARTS.matcher(scene.span().of(scene.text()));
    if (parts.find() && (parts.group(1) != null || parts.group(4) != null)) {
      Integer word = Cardinals.of(parts.group(2).toLowerCase(Locale.ROOT));
      draft.count(
          new Count(
              BigDecimal.valueOf(word == null ? Integer.parseInt(parts.group(2)) : word),
              parts.group(3).toLowerCase(Locale.ROOT)));
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
    Node number = noun.child("nummod");
    boolean many = noun.tag().equals("NNS") || noun.tag().equals("NNPS") || memoranda(noun);
    BigDecimal value =
        number == null || number.mention() != null || !many ? null : several(number.lemma());
    if (value != null) {
      draft.count(new Count(value, plural(noun)));
    }
  }

  /// A number above one that no count was made of, as in "12 MoUs", "five Memorandum of
  /// Understanding".
  private static @Nullable BigDecimal several(String number) {
    Integer word = Cardinals.of(number);
    return word != null && word > 1
        ? BigDecimal.valueOf(word)
        : number.matches("[2-9]|[1-9][0-9]{1,2}") ? new BigDecimal(number) : null;
  }

  private static String plural(Node noun) {
    return memoranda(noun) ? "memoranda" : noun.word().toLowerCase(Locale.ROOT);
  }

  private static boolean memoranda(Node noun) {
    return noun.lemma().startsWith("memorand") || noun.lemma().startsWith("mou");
  }
}
