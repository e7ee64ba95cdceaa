package entente.read.frame;

import entente.model.Position.Act;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.Set;
import java.util.stream.Stream;

/// Whether a clause tells a stand as taken, not as imagined, denied, asked for or to come.
final class Voiced {
  private static final Words LISTS = Words.of(Voiced.class);
  private static final Set<String> DENIALS = LISTS.set("denials");

  /// What a party seeks that others may back.
  private static final Set<String> SOUGHT = LISTS.set("sought");

  private static final Set<String> FIRST = Set.of("i", "we", "me", "us", "I");

  private Voiced() {}

  /// Whether the clause tells the stand as taken, not as imagined, denied or to come.
  static boolean by(Clause clause, Act act) {
    Mode mode = clause.mode();
    boolean attribute =
        clause.verb().tag().equals("VBG") && clause.verb().relation().equals("amod");
    boolean duty =
        clause
            .verb()
            .children("aux")
            .anyMatch(aux -> Set.of("must", "should", "ought").contains(aux.lemma()));
    Node above = clause.governor();
    Table.Row asking =
        above == null || !clause.verb().tag().equals("VB")
            ? null
            : Positions.VERBS.of(above.lemma());
    boolean asked =
        asking != null
            && Stands.act(asking) == Act.URGE
            && above != null
            && above.child("obj", "iobj") != null; // "wants Turkey to plead for it"
    if (asked
        || anybody(clause)
        || thankedFor(clause)
        || duty
        || mode.force() == Mode.Force.IMAGINED
        || mode.force() == Mode.Force.ASKED
        || mode.denied() && !unwanted(clause)
        || attribute) {
      return false;
    }
    return !mode.future()
        || performed(clause)
        || act == Act.URGE
        || act == Act.SUPPORT && sought(clause)
        || mode.force() == Mode.Force.PLEDGED && act != Act.SUPPORT;
  }

  /// "any state requesting it": whoever it may be.
  private static boolean anybody(Clause clause) {
    Node head = clause.verb().head();
    return head != null
        && clause.verb().relation().startsWith("acl")
        && head.children("det")
            .anyMatch(det -> Set.of("any", "every", "each").contains(det.lemma()));
  }

  /// "would back Peru for the post", "will support Chile's candidacy": what is promised is the
  /// stand itself.
  private static boolean sought(Clause clause) {
    return !Concerned.about(clause.patients()).isEmpty()
        && Stream.concat(
                clause.patients().stream(),
                clause.verb().subtree().stream()
                    .filter(node -> Set.of("for", "in", "as").contains(node.preposition())))
            .anyMatch(node -> SOUGHT.contains(node.lemma()));
  }

  /// "I want to thank", "we would like to commend", "let me welcome": said, and so done.
  private static boolean performed(Clause clause) {
    Node above = clause.verb().head();
    boolean wish =
        above != null
            && Set.of("want", "like", "wish", "let", "allow", "permit", "take", "beg", "have")
                .contains(above.lemma())
            && Set.of("xcomp", "ccomp", "dep", "advcl").contains(clause.verb().relation())
            && clause.verb().tag().equals("VB");
    if (!wish || above == null) {
      return false;
    }
    boolean begged =
        Set.of("let", "allow", "permit").contains(above.lemma())
            && above.children("obj", "nsubj").anyMatch(node -> FIRST.contains(node.lemma()));
    return begged
        || clause.verb().children("nsubj").anyMatch(node -> FIRST.contains(node.lemma()))
        || above
            .children("nsubj")
            .anyMatch(node ->
                FIRST.contains(node.lemma())
                    || Set.of("like", "want", "wish").contains(above.lemma())
                        && !Who.acting(node.joined()).isEmpty());
  }

  /// "does not want China to take over": asked, too.
  private static boolean unwanted(Clause clause) {
    return Set.of("want", "like").contains(clause.lemma())
        && clause.verb().child("xcomp", "ccomp") != null
        && !Who.acting(clause.patients()).isEmpty();
  }

  /// "for standing by us": what one is thanked or praised for.
  static boolean thankedFor(Clause clause) {
    Node head = clause.verb().head();
    if (head != null
        && clause.verb().tag().equals("VBG")
        && DENIALS.contains(head.lemma())
        && Set.of("xcomp", "dep", "ccomp", "advcl").contains(clause.verb().relation())) {
      return true; // "denied backing the rebels"
    }
    if (clause.verb().preposition().equals("against") && clause.verb().tag().equals("VBG")) {
      return true; // "warned Peru against siding with Chile"
    }
    boolean of =
        clause.verb().preposition().equals("of")
            && head != null
            && Set.of("accuse", "suspect", "charge", "convict").contains(head.lemma());
    return clause.verb().tag().equals("VBG") && (clause.verb().preposition().equals("for") || of);
  }
}
