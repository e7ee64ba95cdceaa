package entente.read.syntax;

import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.trees.TypedDependency;
import entente.read.Mention;
import entente.read.syntax.Folding.Folded;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Sentences whose subject, a party, is interrupted between commas ("Mauritania, which left the
/// bloc in 2000, is back"; "Gabon, suspended last year, came"): parsers lose the main verb's
/// subject or take the interruption for the sentence. So with any subject that a phrase of place,
/// time or manner parts from its verb ("The ministers, in a joint statement, condemned"). What
/// stands between the commas is parsed by itself, the rest without it, and the one is hung from the
/// other.
final class Interruptions {
  /// What an interruption is by its first word.
  private enum Kind {
    RELATIVE,
    PARTICIPLE,
    /// "in a joint statement", "speaking in Lima": of the predicate behind it.
    ADJUNCT
  }

  /// The words of an interruption, from the one behind its comma up to the comma that ends it; what
  /// is interrupted stands before its first comma.
  private record Piece(Kind kind, int from, int to) {}

  private static final Set<String> CLAUSE_ENDS = Set.of(";", ":", "--", "–", "—");

  private static final Words LISTS = Words.of(Interruptions.class);

  /// The words with which a phrase between subject and verb begins.
  private static final Set<String> OPENING = LISTS.set("opening");

  /// Those that name who does it, too.
  private static final Set<String> JOINING = LISTS.set("joining");

  /// Those that name some of who does it: "states, among them Kenya, have condemned".
  private static final Set<String> NAMING = LISTS.set("naming");

  /// So many words may stand between the commas.
  private static final int LONGEST = 30;

  private Interruptions() {}

  /// The words with the verbs of interrupting participles tagged as such.
  static List<Folded> tagged(List<Folded> folded) {
    var tagged = new ArrayList<>(folded);
    for (Piece piece : pieces(folded)) {
      Folded first = folded.get(piece.from());
      if (piece.kind() == Kind.PARTICIPLE && first.tag().equals("VBD")) {
        tagged.set(piece.from(), new Folded(first.span(), first.word(), "VBN", first.mention()));
      }
      int main = piece.to() < folded.size() - 1 ? predicate(folded, piece.to() + 1) : -1;
      Folded verb = main < 0 ? first : folded.get(main);
      if (main >= 0 && verb.tag().equals("VBN")) {
        tagged.set(main, new Folded(verb.span(), verb.word(), "VBD", verb.mention()));
      }
    }
    return tagged;
  }

  /// @param heads of each word the index of its head, -1 of a root; filled in
  static void parse(Network network, List<Folded> folded, int[] heads, String[] relations) {
    List<Piece> pieces = pieces(folded);
    var rest = new ArrayList<Integer>();
    int next = 0;
    for (Piece piece : pieces) {
      for (; next < piece.from() - 1; next++) {
        rest.add(next);
      }
      next = piece.to() + 1;
    }
    for (; next < folded.size(); next++) {
      rest.add(next);
    }
    arcs(network, words(folded, rest), rest, heads, relations);
    for (Piece piece : pieces) {
      within(network, folded, piece, heads, relations);
    }
  }

  private static void within(
      Network network, List<Folded> folded, Piece piece, int[] heads, String[] relations) {
    var indices = new ArrayList<Integer>();
    for (int k = piece.from(); k < piece.to(); k++) {
      indices.add(k);
    }
    List<TaggedWord> words = words(folded, indices);
    if (piece.kind() == Kind.PARTICIPLE) {
      words.addFirst(new TaggedWord("was", "VBD"));
      words.addFirst(new TaggedWord("it", "PRP"));
      indices.addFirst(-1);
      indices.addFirst(-1);
    } else if (piece.kind() == Kind.RELATIVE) {
      TaggedWord first = words.getFirst();
      boolean subject = words.size() > 1 && opensPredicate(words.get(1).tag());
      if (first.tag().equals("WP$")) {
        words.set(0, new TaggedWord("its", "PRP$"));
      } else if (subject) {
        words.set(0, new TaggedWord("it", "PRP"));
      }
    }
    arcs(network, words, indices, heads, relations);
    int subject = piece.from() - 2;
    if (piece.kind() == Kind.ADJUNCT) {
      int main = predicate(folded, piece.to() + 1);
      int verb = heads[main] >= 0 && relations[main].startsWith("aux") ? heads[main] : main;
      String opening = folded.get(piece.from()).word().toLowerCase(Locale.ROOT);
      for (int k = piece.from(); k < piece.to(); k++) {
        boolean top = heads[k] < 0 || heads[k] == piece.from();
        if (JOINING.contains(opening) && top && folded.get(k).mention() != null) {
          heads[k] = subject; // "Kenya, together with Uganda, has condemned"
          relations[k] = "conj";
        } else if (heads[k] < 0 && NAMING.contains(opening)) {
          heads[k] = subject; // "states, among them Kenya, have condemned"
          relations[k] = "nmod";
        } else if (heads[k] < 0) {
          heads[k] = verb;
          relations[k] = folded.get(k).tag().equals("VBG") ? "advcl" : "obl";
        }
      }
      subject = verb;
    }
    for (int k = piece.from(); k < piece.to(); k++) {
      if (heads[k] < 0) {
        heads[k] = subject;
        relations[k] = piece.kind() == Kind.PARTICIPLE ? "acl" : "acl:relcl";
      }
    }
    for (int comma : List.of(piece.from() - 1, piece.to())) {
      heads[comma] = subject;
      relations[comma] = "punct";
    }
  }

  /// The arcs of some words of the sentence, put at their places in it; what hangs from a word that
  /// is none of the sentence's (index -1) hangs from the root.
  private static void arcs(
      Network network,
      List<TaggedWord> words,
      List<Integer> indices,
      int[] heads,
      String[] relations) {
    int root = -1;
    var lost = new ArrayList<Integer>();
    for (TypedDependency dependency : Arcs.of(network, words)) {
      int at = indices.get(dependency.dep().index() - 1);
      int governor = dependency.gov().index() - 1;
      int head = governor < 0 ? -1 : indices.get(governor);
      if (at < 0) {
        continue;
      }
      heads[at] = head;
      relations[at] = dependency.reln().toString();
      if (head < 0 && governor < 0) {
        root = at;
      } else if (head < 0) {
        lost.add(at);
      }
    }
    for (int at : lost) {
      heads[at] = root < 0 || root == at ? -1 : root;
      root = root < 0 ? at : root;
    }
  }

  private static List<TaggedWord> words(List<Folded> folded, List<Integer> indices) {
    var words = new ArrayList<TaggedWord>();
    indices.forEach(k -> words.add(new TaggedWord(folded.get(k).word(), folded.get(k).tag())));
    return words;
  }

  private static List<Piece> pieces(List<Folded> folded) {
    var pieces = new ArrayList<Piece>();
    boolean open = true;
    for (int k = 0; k + 4 < folded.size(); k++) {
      Folded word = folded.get(k);
      if (CLAUSE_ENDS.contains(word.word())) {
        open = true;
      } else if (finite(word) || word.tag().startsWith("W")) {
        open = false;
      } else if (open && named(word) && free(folded, k) && folded.get(k + 1).word().equals(",")) {
        Piece piece = piece(folded, k + 2);
        if (piece != null && (party(word) || piece.kind() == Kind.ADJUNCT)) {
          pieces.add(piece);
          k = piece.to();
          open = false;
        }
      }
    }
    return pieces;
  }

  private static @Nullable Piece piece(List<Folded> folded, int from) {
    Kind kind = kind(folded, from);
    boolean verb = false;
    for (int k = from + 1; kind != null && k + 1 < folded.size() && k < from + LONGEST; k++) {
      Folded word = folded.get(k);
      if (CLAUSE_ENDS.contains(word.word())) {
        return null;
      }
      verb |= finite(word);
      if (word.word().equals(",")) {
        int main = predicate(folded, k + 1);
        boolean finite =
            main >= 0
                && (kind == Kind.ADJUNCT
                    || finite(folded.get(main))
                    || kind == Kind.RELATIVE && active(folded, main + 1));
        if ((kind != Kind.RELATIVE || verb) && finite) {
          return new Piece(kind, from, k);
        }
        boolean row =
            folded.get(k + 1).tag().equals("CC")
                && k + 2 < folded.size()
                && folded.get(k + 2).mention() instanceof Mention.OfParty;
        if (row) {
          return null; // "Angola, which owes a billion, and Zambia, which owes two, want"
        }
      } else if (kind != Kind.RELATIVE && (finite(word) || word.tag().startsWith("W"))) {
        return null;
      }
    }
    return kind == Kind.RELATIVE && verb ? trailing(folded, from) : null;
  }

  /// "Japan, which gave three billion.": a name with nothing but its relative clause, to the end.
  private static @Nullable Piece trailing(List<Folded> folded, int from) {
    int last = folded.size() - 1;
    boolean whole =
        from <= 5
            && Set.of(".", "!").contains(folded.get(last).word())
            && last - from < LONGEST
            && folded.subList(0, from - 1).stream().noneMatch(Interruptions::finite);
    return whole ? new Piece(Kind.RELATIVE, from, last) : null;
  }

  private static @Nullable Kind kind(List<Folded> folded, int from) {
    Folded first = folded.get(from);
    Folded second = folded.get(from + 1);
    String word = first.word().toLowerCase(Locale.ROOT);
    if (Set.of("which", "who", "whose").contains(word)) {
      return Kind.RELATIVE;
    }
    boolean participle =
        first.mention() == null
            && Set.of("VBN", "VBD").contains(first.tag())
            && (Set.of("IN", "TO", "RB").contains(second.tag())
                || second.mention() instanceof Mention.OfDate);
    if (participle) {
      return Kind.PARTICIPLE;
    }
    return first.mention() == null
            && (OPENING.contains(word) && !second.word().equals("well") // "as well as" joins
                || JOINING.contains(word)
                || NAMING.contains(word)
                || first.tag().equals("VBG"))
        ? Kind.ADJUNCT
        : null;
  }

  /// The place of a finite verb, or of a form that may be one, at a place or behind an adverb or
  /// two; -1 where there is none.
  private static int predicate(List<Folded> folded, int from) {
    for (int k = from; k < folded.size() && k < from + 3; k++) {
      if (finite(folded.get(k)) || folded.get(k).tag().equals("VBN")) {
        return k;
      }
      if (!folded.get(k).tag().startsWith("RB")) {
        return -1;
      }
    }
    return -1;
  }

  /// Whether what follows a form in -ed makes it a past, not a participle: "called on Lima", "urged
  /// the others", not "backed by Lima".
  private static boolean active(List<Folded> folded, int after) {
    if (after >= folded.size()) {
      return false;
    }
    Folded next = folded.get(after);
    return ACTIVE.contains(next.word().toLowerCase(Locale.ROOT))
        || next.mention() instanceof Mention.OfParty
        || Set.of("DT", "PRP", "PRP$").contains(next.tag());
  }

  private static final Set<String> ACTIVE = LISTS.set("active");

  private static boolean opensPredicate(String tag) {
    return Tags.FINITE.contains(tag) || tag.startsWith("RB");
  }

  private static boolean finite(Folded word) {
    return word.mention() == null && Tags.FINITE.contains(word.tag());
  }

  /// Whether a name stands behind no preposition: in "the pact with Peru, which took effect" it is
  /// the pact that is interrupted.
  private static boolean free(List<Folded> folded, int name) {
    for (int k = name - 1; k >= 0 && !folded.get(k).word().equals(","); k--) {
      if (Set.of("IN", "TO").contains(folded.get(k).tag())) {
        return false;
      }
    }
    return true;
  }

  private static boolean named(Folded word) {
    return party(word) || word.tag().startsWith("NN");
  }

  private static boolean party(Folded word) {
    return word.mention() instanceof Mention.OfParty || word.mention() instanceof Mention.OfPerson;
  }
}
