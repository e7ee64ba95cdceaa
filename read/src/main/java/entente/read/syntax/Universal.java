package entente.read.syntax;

import entente.read.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The arcs of Stanford dependencies (de Marneffe and Manning, "The Stanford typed dependencies
/// representation", 2008) as universal ones: a preposition hangs from its noun and not the noun
/// from it, "is" from where something is, "and" from what follows it.
///
/// Words are counted from 1; 0 is the root.
final class Universal {
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("dobj", "obj"),
          Map.entry("nsubjpass", "nsubj:pass"),
          Map.entry("csubjpass", "csubj:pass"),
          Map.entry("auxpass", "aux:pass"),
          Map.entry("poss", "nmod:poss"),
          Map.entry("possessive", "case"),
          Map.entry("rcmod", "acl:relcl"),
          Map.entry("nn", "compound"),
          Map.entry("num", "nummod"),
          Map.entry("number", "compound"),
          Map.entry("quantmod", "advmod"),
          Map.entry("predet", "det:predet"),
          Map.entry("preconj", "cc:preconj"),
          Map.entry("npadvmod", "obl:npmod"),
          Map.entry("tmod", "obl:tmod"),
          Map.entry("prt", "compound:prt"),
          Map.entry("mwe", "fixed"),
          Map.entry("neg", "advmod"),
          Map.entry("acomp", "xcomp"),
          Map.entry("pobj", "obl"),
          Map.entry("pcomp", "advcl"));

  private static final Set<String> PREDICATES =
      Set.of("xcomp", "acomp", "ccomp", "attr", "dobj", "advcl", "vmod", "nsubjpass", "expl");

  private static final Set<String> NOMINAL = Set.of("det", "amod", "nn", "poss");
  private static final Set<String> VERBAL =
      Set.of("dobj", "ccomp", "xcomp", "iobj", "advmod", "obl");

  private static final Set<String> TO_DO = Words.of(Universal.class).set("to-do");

  private static final Set<String> PREPOSED =
      Set.of("on", "by", "of", "in", "at", "about", "over", "with", "behind", "to");

  /// Participles that are prepositions where a noun follows.
  private static final Set<String> PARTICIPLES =
      Set.of(
          "including", "excluding", "according", "following", "regarding", "concerning", "given");

  private static final Set<String> BEING =
      Set.of("is", "are", "was", "were", "be", "been", "being", "'s", "'re");

  private final List<String> words;
  private final List<String> tags;
  private final int length;
  private final int[] heads;
  private final String[] labels;

  private Universal(List<Steps.Arc> arcs, List<String> words, List<String> tags) {
    this.words = words;
    this.tags = tags;
    length = arcs.size();
    heads = new int[length + 1];
    labels = new String[length + 1];
    for (int i = 1; i <= length; i++) {
      heads[i] = arcs.get(i - 1).head();
      labels[i] = arcs.get(i - 1).label();
    }
  }

  static List<Steps.Arc> of(List<Steps.Arc> arcs, List<String> words, List<String> tags) {
    var universal = new Universal(arcs, words, tags);
    universal.prepositions();
    universal.places();
    universal.destined();
    universal.infinitives();
    universal.labels();
    universal.conjunctions();
    var result = new ArrayList<Steps.Arc>();
    for (int i = 1; i <= universal.length; i++) {
      result.add(new Steps.Arc(universal.heads[i], universal.labels[i]));
    }
    return result;
  }

  /// "lent [to [Kenya]]": the noun hangs where its preposition hung, and this from the noun. From
  /// the right, so that "and of" is done before what it is joined to.
  private void prepositions() {
    for (int p = length; p >= 1; p--) {
      if (labels[p].equals("rcmod") && preposition(p)) {
        relative(p);
        continue;
      }
      boolean prep = labels[p].equals("prep");
      int object = prep || preposition(p) ? object(p, prep) : 0;
      if (object > 0) {
        turn(p, object, labels[p].equals("conj"));
      } else if (prep) {
        labels[p] = verbal(heads[p]) ? "advmod" : "dep";
      }
    }
  }

  /// "the text, from which Peru dissociated itself": the verb hangs from the text, and "which",
  /// with its preposition, from the verb.
  private void relative(int preposition) {
    int verb = child(preposition, "pcomp");
    int which = preposition + 1;
    if (verb > which && tag(which).startsWith("W")) {
      heads[verb] = heads[preposition];
      labels[verb] = "rcmod";
      heads[which] = verb;
      labels[which] = "obl";
      heads[preposition] = which;
      labels[preposition] = "case";
    }
  }

  private void turn(int preposition, int object, boolean joined) {
    int governor = heads[preposition];
    boolean clause =
        labels[object].equals("pcomp")
            || tag(object).equals("VBG") && acts(object); // "for building a port"
    labels[object] =
        joined
            ? "conj"
            : governor == 0
                ? "root"
                : clause
                    ? predicative(governor) ? "advcl" : "acl"
                    : predicative(governor) ? "obl" : "nmod";
    heads[object] = governor;
    int first = preposition;
    for (int other = 1; other <= length; other++) {
      if (other != object && heads[other] == preposition) {
        boolean together = labels[other].equals("mwe") && other < preposition;
        first = together ? other : first; // "such as", "because of"
        heads[other] = object;
        labels[other] = labels[other].equals("pobj") ? "nmod" : labels[other];
      }
    }
    int to = form(preposition).equals("according") ? child(object, "case") : 0;
    if (first != preposition || to > preposition) {
      int second = first != preposition ? preposition : to;
      heads[second] = first;
      labels[second] = "fixed";
    }
    heads[first] = object;
    labels[first] = clause ? "mark" : "case";
  }

  /// Whether what may be a noun, too, has arguments as a verb has: "building a port with Peru".
  private boolean acts(int gerund) {
    boolean acts = false;
    for (int i = 1; i <= length; i++) {
      if (heads[i] == gerund) {
        if (NOMINAL.contains(labels[i])) {
          return false;
        }
        acts |= VERBAL.contains(labels[i]);
      }
    }
    return acts;
  }

  /// @param prep whether the tree, too, takes the word for a preposition
  private int object(int preposition, boolean prep) {
    for (int i = 1; i <= length; i++) {
      boolean own = labels[i].equals("pobj") || prep && labels[i].equals("pcomp");
      boolean turned = labels[i].equals("nmod") || labels[i].equals("obl");
      boolean nested = turned && (prep || form(preposition).equals("according"));
      if (heads[i] == preposition && (own || nested)) {
        return i;
      }
    }
    return 0;
  }

  /// "agreed on the need to work": what stands behind a preposition is no subject.
  private void infinitives() {
    for (int verb = 1; verb <= length; verb++) {
      int subject = tag(verb).equals("VB") ? child(verb, "nsubj") : 0;
      int marker = subject == 0 ? 0 : child(verb, "mark");
      boolean behind =
          marker > 0
              && marker < subject
              && TO_DO.contains(form(subject))
              && tag(marker).equals("IN")
              && PREPOSED.contains(form(marker))
              && form(verb - 1).equals("to");
      if (behind) {
        heads[subject] = heads[verb];
        labels[subject] = predicative(heads[verb]) ? "obl" : "nmod";
        heads[verb] = subject;
        labels[verb] = "acl";
        heads[marker] = subject;
        labels[marker] = "case";
      }
    }
  }

  /// "the loan is for Kenya", "is due to lend": said of the loan is "for Kenya".
  private void places() {
    for (int be = 1; be <= length; be++) {
      boolean being = BEING.contains(words.get(be - 1)) && verbal(be);
      int adjective = being ? child(be, "acomp") : 0;
      int place = adjective > 0 ? adjective : being ? place(be) : 0;
      if (place > 0) {
        for (int i = 1; i <= length; i++) {
          labels[i] = heads[i] == be && i != place && labels[i].equals("obl") ? "nmod" : labels[i];
        }
        replace(be, place, "cop");
      }
    }
  }

  /// What hangs below a "be" takes its place, and all that hangs from it; "be" hangs from that.
  private void replace(int be, int below, String label) {
    heads[below] = heads[be];
    labels[below] = labels[be];
    for (int i = 1; i <= length; i++) {
      heads[i] = i != below && heads[i] == be ? below : heads[i];
    }
    heads[be] = below;
    labels[be] = label;
  }

  /// "Peru is to send buses": who is to send them sends them.
  private void destined() {
    for (int be = 1; be <= length; be++) {
      int verb = BEING.contains(form(be)) && verbal(be) ? child(be, "xcomp") : 0;
      int subject = verb > 0 ? child(be, "nsubj") : 0;
      int to = verb > be + 2 && tag(be + 1).equals("RB") ? be + 2 : be + 1;
      if (subject > 0
          && verb > to
          && tag(verb).equals("VB")
          && form(to).equals("to")
          && heads[to] == verb
          && (tag(subject).startsWith("NNP") || tag(subject).startsWith("PRP"))) {
        replace(be, verb, "aux");
      }
    }
  }

  /// What follows a "be" that has no other predicate; 0 where it has one.
  private int place(int be) {
    int place = 0;
    for (int i = 1; i <= length; i++) {
      if (heads[i] == be && PREDICATES.contains(labels[i])) {
        return 0;
      }
      if (heads[i] == be && i > be && place == 0 && labels[i].equals("obl")) {
        place = i;
      }
    }
    return labels[be].startsWith("aux") || labels[be].equals("cop") || child(be, "nsubj") > be
        ? 0
        : place;
  }

  private void labels() {
    for (int i = 1; i <= length; i++) {
      labels[i] =
          switch (labels[i]) {
            case "vmod" -> verbal(heads[i]) ? "advcl" : "acl";
            case "aux" -> tag(i).equals("TO") ? "mark" : "aux";
            case "neg" -> tag(i).equals("DT") ? "det" : "advmod";
            case "dep" ->
                tag(i).equals("VB") && tag(heads[i]).startsWith("J") && form(i - 1).equals("to")
                    ? "xcomp"
                    : "dep"; // "ready to help"
            default -> LABELS.getOrDefault(labels[i], labels[i]);
          };
    }
  }

  private void conjunctions() {
    for (int i = 1; i <= length; i++) {
      for (int next = i + 1; labels[i].equals("cc") && next <= length; next++) {
        if (heads[next] == heads[i] && labels[next].equals("conj")) {
          heads[i] = next;
          break;
        }
      }
    }
  }

  private int child(int head, String label) {
    for (int i = 1; i <= length; i++) {
      if (heads[i] == head && labels[i].equals(label)) {
        return i;
      }
    }
    return 0;
  }

  private String tag(int word) {
    return word == 0 ? "" : tags.get(word - 1);
  }

  private String form(int word) {
    return word == 0 ? "" : words.get(word - 1).toLowerCase(Locale.ROOT);
  }

  private boolean preposition(int word) {
    return Set.of("IN", "TO").contains(tag(word)) || PARTICIPLES.contains(form(word));
  }

  private boolean verbal(int word) {
    return tag(word).startsWith("V");
  }

  private boolean predicative(int word) {
    return verbal(word) || tag(word).startsWith("J") || tag(word).startsWith("RB");
  }
}
