package entente.read.syntax;

import entente.read.table.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads from a verb, its auxiliaries and the words that govern it when it happens, how surely, and
/// whether it is denied.
final class Modality {
  /// What begins a clause that is told for itself beside another.
  private static final Set<String> TELLING =
      Set.of("while", "although", "though", "because", "whereas");

  private static final Words LISTS = Words.of(Modality.class);
  private static final Set<String> UNDERTAKING = LISTS.set("undertaking");
  private static final Set<String> TAKING = LISTS.set("taking");
  private static final Set<String> CARE = LISTS.set("care");

  private static final Set<String> MEANWHILE = Set.of("after", "since", "when", "as");

  private static final Set<String> AHEAD =
      Set.of("will", "would", "shall", "may", "might", "could", "can", "should", "'ll");

  private Modality() {}

  static Mode of(Node verb) {
    return of(verb, 0);
  }

  private static Mode of(Node verb, int depth) {
    Mode mode = ownMode(verb, depth);
    if (verb.children("advmod", "neg")
            .anyMatch(node -> Set.of("not", "never", "n't", "no").contains(node.lemma()))
        || verb.children("obj", "nsubj", "nsubj:pass")
            .anyMatch(node ->
                node.children("det", "cc:preconj", "cc")
                    .anyMatch(det -> det.lemma().equals("no") || det.lemma().equals("neither")))
        || verb.children("nsubj")
            .anyMatch(node -> Set.of("nobody", "none", "neither").contains(node.lemma()))) {
      mode = mode.deny();
    }
    Node above = verb.head();
    boolean none =
        above != null
            && Set.of("ccomp", "xcomp", "advcl").contains(verb.relation())
            && above
                .children("obj")
                .anyMatch(node ->
                    node.index() < verb.index() && Moods.of(node.lemma()) != null && none(node));
    if (none) {
      mode = mode.deny(); // "has no plans to lend", where the verb hangs from "has"
    }
    boolean weighed =
        mode.force() == Mode.Force.CONSIDERED
            && verb.children("mark").anyMatch(node -> node.lemma().equals("to"));
    if (!weighed
        && verb.children("mark", "advmod")
            .anyMatch(node -> Set.of("if", "unless", "whether", "should").contains(node.lemma()))) {
      mode = mode.with(Mode.Force.IMAGINED);
    }
    return mode;
  }

  private static Mode ownMode(Node verb, int depth) {
    Mode.Time time = Mode.Time.PRESENT;
    Mode.Force force = Mode.Force.FACT;
    boolean have = false;
    boolean be = false;
    boolean to = false;
    boolean modal = false;
    long beings =
        verb.children("aux", "aux:pass", "cop").filter(aux -> aux.lemma().equals("be")).count();
    for (Node aux : verb.children("aux", "aux:pass", "mark", "cop").toList()) {
      switch (aux.lemma()) {
        case "will", "shall", "'ll", "would", "wo" -> {
          time = Mode.Time.FUTURE;
          modal = true;
        }
        case "may", "might", "could", "can" -> {
          time = Mode.Time.FUTURE;
          force = Mode.Force.CONSIDERED;
          modal = true;
        }
        case "must", "should" -> {
          force = Mode.Force.PLEDGED;
          modal = true;
        }
        case "have", "'ve" -> have = true;
        case "be" -> {
          be = true;
          if (aux.tag().equals("VBD") && !modal) {
            time = Mode.Time.PAST;
          }
        }
        case "to" -> to = true;
        default -> {}
      }
    }
    if (modal) {
      Node above = verb.relation().equals("ccomp") ? verb.head() : null;
      boolean doubted = above != null && Moods.of(above.lemma()) == Moods.Effect.DENIES;
      return new Mode(time, force, doubted);
    }
    boolean unfulfilled = to && be && have && verb.tag().equals("VBN"); // "was to have met"
    if (unfulfilled || to && be && (verb.tag().equals("VB") || beings > 1)) {
      return new Mode(Mode.Time.FUTURE, Mode.Force.EXPECTED, false);
    }
    Node head = verb.head();
    if (to && undecided(verb, head)) {
      return new Mode(Mode.Time.FUTURE, Mode.Force.CONSIDERED, false);
    }
    boolean bare = verb.tag().equals("VB") || verb.tag().equals("VBG") && !be || to;
    boolean gerund =
        head != null
            && verb.tag().equals("VBG")
            && Set.of("nmod", "obl").contains(verb.relation())
            && Subjects.pledges(head);
    boolean beside =
        verb.relation().equals("advcl")
            && (verb.tag().equals("VBG")
                    && verb.child("mark") == null
                    && !verb.preposition().equals("to") // "is committed to working"
                || verb.children("mark").anyMatch(mark -> TELLING.contains(mark.lemma()))
                || happened(verb, head)); // "citing delays, X asked …"
    if (to && head != null && depth < 8 && Firsts.is(head)) {
      Node above = head.head();
      Node being =
          head.children("cop", "aux").anyMatch(aux -> aux.isVerb() || aux.tag().equals("MD"))
              ? head
              : head.isVerb() ? head : above != null && above.isVerb() ? above : null;
      boolean ahead =
          being != null
              && (being.children("aux").anyMatch(aux -> AHEAD.contains(aux.lemma()))
                  || being.isVerb() && !of(being, depth + 1).real());
      return ahead ? new Mode(Mode.Time.FUTURE, Mode.Force.EXPECTED, false) : Mode.TOLD;
    }
    Node doer = to && head != null ? doer(verb, head) : null;
    if (doer != null && depth < 8) {
      return of(doer, depth + 1);
    }
    if (to && head != null && depth < 8 && undertakes(verb, head)) {
      Mode governing = of(head, depth + 1);
      return new Mode(
          Mode.Time.FUTURE,
          governing.force() == Mode.Force.CONSIDERED ? Mode.Force.CONSIDERED : Mode.Force.PLEDGED,
          governing.denied());
    }
    if (head != null
        && depth < 8
        && !beside
        && (gerund
            || Set.of("xcomp", "ccomp", "csubj", "acl", "advcl").contains(verb.relation()))) {
      Mode below = under(verb, head, bare, have, be, time, depth);
      if (below != null) {
        return below;
      }
    }
    if (head != null
        && verb.relation().equals("conj")
        && depth < 8
        && head.isVerb()
        && verb.child("aux", "nsubj", "aux:pass") == null
        && head.tag().equals(verb.tag())) {
      return of(head, depth + 1);
    }
    if (to && be && !have && verb.tag().equals("VBN")) {
      return new Mode(Mode.Time.FUTURE, Mode.Force.EXPECTED, false); // "a pact to be signed"
    }
    boolean going =
        be
            && !have
            && verb.tag().equals("VBN")
            && verb.children("aux", "aux:pass").anyMatch(aux -> aux.word().equals("being"));
    boolean gone = have && be && verb.tag().equals("VBG"); // "has been sending"
    if (gone) {
      return new Mode(Mode.Time.PAST, force == Mode.Force.FACT ? Mode.Force.ONGOING : force, false);
    }
    if (!going && (have || verb.tag().equals("VBD") || verb.tag().equals("VBN"))) {
      return new Mode(Mode.Time.PAST, force, false);
    }
    if (going || verb.tag().equals("VBG") && be) {
      return new Mode(time, Mode.Force.ONGOING, false);
    }
    if (verb.tag().equals("VB") && to) {
      return new Mode(Mode.Time.FUTURE, Mode.Force.PLEDGED, false);
    }
    return new Mode(time, force, false);
  }

  /// "After Peru signed the pact, Ghana offered 3 million": what had happened before or meanwhile.
  private static boolean happened(Node verb, @Nullable Node head) {
    boolean past =
        verb.tag().equals("VBD")
            || verb.tag().equals("VBN")
                && verb.children("aux").anyMatch(aux -> aux.lemma().equals("have"));
    return past
        && verb.child("nsubj", "nsubj:pass") != null
        && verb.children("mark", "advmod").anyMatch(mark -> MEANWHILE.contains(mark.lemma()))
        && head != null
        && head.children("aux").noneMatch(aux -> AHEAD.contains(aux.lemma()));
  }

  /// "weighing whether to send".
  private static boolean undecided(Node verb, @Nullable Node head) {
    return java.util.stream.Stream.concat(
            verb.children().stream(),
            head == null ? java.util.stream.Stream.empty() : head.children().stream())
        .anyMatch(node -> node.lemma().equals("whether") && node.index() < verb.index());
  }

  private static @Nullable Mode under(
      Node verb, Node head, boolean bare, boolean have, boolean be, Mode.Time time, int depth) {
    Moods.Effect effect = Moods.of(head.lemma());
    if (!bare && dismissed(head)) {
      return finite(verb, have, be, time).deny();
    }
    Mode noun = none(head) ? Mode.TOLD.deny() : Mode.TOLD;
    Mode governing = head.isVerb() ? of(head, depth + 1) : noun;
    if (bare && Binding.lays(head)) {
      return new Mode(Mode.Time.FUTURE, Mode.Force.PLEDGED, governing.denied());
    }
    if (effect == null || effect == Moods.Effect.SAYS && !bare) {
      if (!bare && effect == Moods.Effect.SAYS && governing.denied()) {
        Mode own = finite(verb, have, be, time);
        return own.deny();
      }
      return null;
    }
    return switch (effect) {
      case PLEDGES ->
          bare || verb.relation().equals("ccomp")
              ? new Mode(
                  Mode.Time.FUTURE,
                  governing.force() == Mode.Force.CONSIDERED
                      ? Mode.Force.CONSIDERED
                      : Mode.Force.PLEDGED,
                  governing.denied())
              : null;
      case EXPECTS -> new Mode(Mode.Time.FUTURE, Mode.Force.EXPECTED, governing.denied());
      case CONSIDERS -> new Mode(Mode.Time.FUTURE, Mode.Force.CONSIDERED, governing.denied());
      case ASKS -> new Mode(Mode.Time.FUTURE, Mode.Force.ASKED, governing.denied());
      case DENIES -> (bare ? governing : finite(verb, have, be, time)).deny();
      case BEGINS -> governing.with(Mode.Force.ONGOING);
      case CAUSES -> governing;
      case SAYS ->
          new Mode(
              Mode.Time.FUTURE,
              head.lemma().equals("tell") ? Mode.Force.ASKED : Mode.Force.PLEDGED,
              governing.denied()); // "told Hungary to stop"
    };
  }

  /// "took care to praise", "seized the chance to thank": the verb above, where who does the one
  /// has done the other; null where it is none.
  private static @Nullable Node doer(Node verb, Node head) {
    boolean below = head.isVerb() && Set.of("xcomp", "advcl").contains(verb.relation());
    Node above = head.head();
    boolean noun =
        verb.relation().equals("acl")
            && CARE.contains(head.lemma())
            && head.relation().equals("obj")
            && above != null
            && above.isVerb();
    boolean care =
        below
            && TAKING.contains(head.lemma())
            && head.children("obj")
                .anyMatch(node -> node.index() < verb.index() && CARE.contains(node.lemma()));
    return care ? head : noun && above != null && TAKING.contains(above.lemma()) ? above : null;
  }

  /// "made a commitment to train", "took on the obligation to cut": the noun that is made says how
  /// surely, where the parser hangs what is promised from the verb.
  private static boolean undertakes(Node verb, Node head) {
    return head.isVerb()
        && Set.of("xcomp", "advcl").contains(verb.relation())
        && UNDERTAKING.contains(head.lemma())
        && head.children("obj")
            .anyMatch(node ->
                node.index() < verb.index()
                    && Moods.of(node.lemma()) == Moods.Effect.PLEDGES
                    && !none(node));
  }

  /// "rejected reports that …".
  private static boolean dismissed(Node noun) {
    Node above = noun.head();
    return !noun.isVerb()
        && above != null
        && noun.relation().equals("obj")
        && Moods.of(above.lemma()) == Moods.Effect.DENIES;
  }

  /// "no plan".
  private static boolean none(Node noun) {
    return noun.children("det", "neg").anyMatch(det -> det.lemma().equals("no"));
  }

  private static Mode finite(Node verb, boolean have, boolean be, Mode.Time time) {
    if (have || verb.tag().equals("VBD") || verb.tag().equals("VBN")) {
      return Mode.TOLD;
    }
    return new Mode(
        time, verb.tag().equals("VBG") && be ? Mode.Force.ONGOING : Mode.Force.FACT, false);
  }
}
