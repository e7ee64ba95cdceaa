package entente.read.syntax;

import entente.read.syntax.Folding.Folded;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Parts a sentence into what can be parsed by itself: clauses between semicolons, clauses joined
/// by "and" that have subjects of their own ([Coordinates]), and in long sentences relative clauses
/// between commas ("Peru, whose envoy left on Monday, denied it"). Each is parsed without the
/// others; a parser errs more the further a verb stands from its subject.
final class Segments {
  private static final Words LISTS = Words.of(Segments.class);
  private static final Set<String> RELATIVES = LISTS.set("relatives");
  private static final Set<String> PREPOSED = LISTS.set("preposed");
  private static final Set<String> PARTING = Set.of(",", ":");
  private static final int LEAST = 18;

  /// Words parsed together.
  ///
  /// @param words their indices in the sentence, in order
  /// @param anchor the index of the noun on which a relative clause hangs; -1 where it is none
  /// @param joint how it is joined to the segment beside it
  record Segment(List<Integer> words, int anchor, Joints.Joint joint) {}

  private final List<Folded> folded;
  private final List<Segment> segments = new ArrayList<>();
  private final Set<Integer> joints = new HashSet<>();

  /// The words that open clauses at the front.
  private final Set<Integer> openers = new HashSet<>();

  private Segments(List<Folded> folded) {
    this.folded = folded;
  }

  /// Sets the arcs of a sentence, segment by segment; a relative clause hangs from the noun before
  /// it.
  ///
  /// @param heads of each word the index of its head, -1 of a root; filled in
  static void parse(Network network, List<Folded> folded, int[] heads, String[] relations) {
    List<Segment> segments = of(folded);
    for (Segment segment : segments) {
      List<Integer> own = segment.words();
      var words = new ArrayList<Folded>();
      own.forEach(word -> words.add(folded.get(word)));
      if (own.size() < folded.size() && !words.getLast().tag().equals(".")) {
        words.add(
            new Folded(words.getLast().span(), ".", ".", null)); // they know sentences that end
      }
      if (segment.anchor() >= 0) {
        words.set(0, known(words));
      }
      int[] within = new int[words.size()];
      String[] named = new String[words.size()];
      Arrays.fill(within, -1);
      Arrays.fill(named, "root");
      Interruptions.parse(network, words, within, named);
      for (int k = 0; k < own.size(); k++) {
        boolean root = within[k] < 0 || within[k] >= own.size();
        heads[own.get(k)] = root ? segment.anchor() : own.get(within[k]);
        relations[own.get(k)] = root && segment.anchor() >= 0 ? "acl:relcl" : named[k];
      }
    }
    Joints.tie(segments, folded, heads, relations);
    for (int k = 1; k < folded.size(); k++) {
      if (heads[k] < 0 && PARTING.contains(folded.get(k).tag())) {
        heads[k] = k - 1; // what parts the segments
        relations[k] = "punct";
      }
    }
  }

  /// The first word of a relative clause as parsers know it at the head of a sentence: "it" for
  /// "which", "its" for "whose".
  private static Folded known(List<Folded> words) {
    Folded first = words.getFirst();
    boolean subject =
        words.size() > 1
            && (Tags.FINITE.contains(words.get(1).tag()) || words.get(1).tag().equals("RB"));
    if (first.tag().equals("WP$")) {
      return new Folded(first.span(), "its", "PRP$", null);
    }
    return subject && RELATIVES.contains(first.word().toLowerCase(Locale.ROOT))
        ? new Folded(first.span(), "it", "PRP", null)
        : first;
  }

  /// The segments in order of their first words; one where the sentence is simple. Commas and
  /// joining words between them belong to none.
  static List<Segment> of(List<Folded> folded) {
    var all = new ArrayList<Integer>();
    for (int k = 0; k < folded.size(); k++) {
      all.add(k);
    }
    var segments = new Segments(folded);
    boolean simple = folded.size() < LEAST;
    for (List<Integer> clause : segments.clauses(all)) {
      for (List<Integer> each : segments.coordinates(clause)) {
        if (simple) {
          segments.segments.add(new Segment(List.copyOf(each), -1, segments.joint(each)));
        } else {
          segments.relatives(each, -1);
        }
      }
    }
    segments.segments.sort(Comparator.comparing(segment -> segment.words().getFirst()));
    return List.copyOf(segments.segments);
  }

  /// Parted where a clause with a subject of its own is joined to the one before.
  private List<List<Integer>> coordinates(List<Integer> words) {
    var coordinates = new Coordinates(folded);
    var parts = new ArrayList<List<Integer>>();
    int opens = coordinates.opener(words);
    int front = coordinates.front(words, opens);
    int from = 0;
    if (front >= 0) {
      openers.add(words.get(opens));
      parts.add(words.subList(opens + 1, front));
      from = front + 1;
    }
    for (int k = from; k < words.size(); k++) {
      if (coordinates.part(words.subList(from, words.size()), k - from)) {
        parts.add(words.subList(from, k));
        joints.add(words.get(k));
        from = k + 1;
      }
    }
    parts.add(words.subList(from, words.size()));
    return parts;
  }

  private Joints.Joint joint(List<Integer> words) {
    int before = words.getFirst() - 1;
    return openers.contains(before)
        ? Joints.Joint.FRONTED
        : joints.contains(before) ? Joints.Joint.CONJOINED : Joints.Joint.NONE;
  }

  /// Parted at semicolons that have a finite verb on both sides.
  private List<List<Integer>> clauses(List<Integer> words) {
    var parts = new ArrayList<List<Integer>>();
    int from = 0;
    for (int k = 0; k < words.size(); k++) {
      if (word(words, k).equals(";")
          && stated(words.subList(from, k))
          && stated(words.subList(k + 1, words.size()))) {
        parts.add(words.subList(from, k));
        from = k + 1;
      }
    }
    parts.add(words.subList(from, words.size()));
    return parts;
  }

  /// Whether words have a finite verb with a noun before it.
  private boolean stated(List<Integer> words) {
    boolean noun = false;
    for (int k = 0; k < words.size(); k++) {
      String tag = folded.get(words.get(k)).tag();
      noun |= tag.startsWith("N") || tag.equals("PRP") || tag.equals("DT");
      if (noun && Tags.FINITE.contains(tag)) {
        return true;
      }
    }
    return false;
  }

  private void relatives(List<Integer> words, int anchor) {
    for (int comma = 1; comma + 2 < words.size(); comma++) {
      if (!word(words, comma).equals(",")
          || !noun(words, comma - 1)
          || !relative(words, comma + 1)) {
        continue;
      }
      int end = end(words, comma);
      if (end < 0 || end - comma < 3) {
        continue;
      }
      var rest = new ArrayList<>(words.subList(0, comma));
      if (end < words.size()) {
        rest.addAll(words.subList(end + (word(words, end).equals(",") ? 1 : 0), words.size()));
      }
      relatives(words.subList(comma + 1, end), words.get(comma - 1));
      relatives(rest, anchor);
      return;
    }
    segments.add(new Segment(List.copyOf(words), anchor, joint(words)));
  }

  /// Where the relative clause after a comma ends: at the comma before the verb of its noun, or at
  /// the end; -1 where that cannot be told.
  private int end(List<Integer> words, int comma) {
    boolean told = told(words, comma);
    int depth = 0;
    boolean joined = false;
    for (int k = comma + 2; k + 1 < words.size(); k++) {
      if (!word(words, k).equals(",")) {
        continue;
      }
      int next = k + 1;
      boolean and = Set.of("and", "but", "or").contains(word(words, next));
      if (relative(words, and ? next + 1 : next)) {
        depth += and ? 0 : 1;
        continue;
      }
      while (next + 1 < words.size() && tag(words, next).equals("RB")) {
        next++;
      }
      if (Tags.FINITE.contains(tag(words, next))) {
        if (depth == 0) {
          return told ? -1 : k;
        }
        depth--;
      }
      joined |= and;
    }
    int last = words.size();
    if (!told || joined || depth > 0) {
      return -1;
    }
    return word(words, last - 1).equals(".") ? last - 1 : last;
  }

  /// Whether the clause has its finite verb before a place.
  private boolean told(List<Integer> words, int before) {
    boolean told = false;
    for (int k = 0; k < before; k++) {
      String tag = tag(words, k);
      told |= Tags.FINITE.contains(tag);
      if (word(words, k).equals("that") && tag.equals("IN")) {
        told = false;
      }
    }
    return told;
  }

  private boolean relative(List<Integer> words, int k) {
    if (k + 1 >= words.size()) {
      return false;
    }
    return RELATIVES.contains(word(words, k))
        || PREPOSED.contains(word(words, k))
            && Set.of("which", "whom", "whose").contains(word(words, k + 1));
  }

  private boolean noun(List<Integer> words, int k) {
    return tag(words, k).startsWith("NN") || folded.get(words.get(k)).mention() != null;
  }

  private String word(List<Integer> words, int k) {
    return folded.get(words.get(k)).word().toLowerCase(Locale.ROOT);
  }

  private String tag(List<Integer> words, int k) {
    return folded.get(words.get(k)).tag();
  }
}
