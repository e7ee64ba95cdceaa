package entente.read.frame;

import entente.model.Party;
import entente.model.Position.Act;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What one has so long to do for another: "gave Mali two weeks to name a date", "gave Togo until
/// Friday to answer".
final class Ultimatums {
  private static final Words LISTS = Words.of(Ultimatums.class);

  /// What time is given for without a demand: "ten years to repay".
  private static final Set<String> TERMS = LISTS.set("terms");

  private static final Set<String> GOVERNING = LISTS.set("governing");

  private Ultimatums() {}

  static void write(Scene scene, Clause clause, Stands stands) {
    boolean given =
        Set.of("give", "allow", "grant", "set").contains(clause.lemma())
            && !clause.mode().denied()
            && clause
                .verb()
                .children("xcomp", "advcl")
                .anyMatch(done -> done.tag().equals("VB") && !TERMS.contains(done.lemma()));
    List<Node> times =
        given
            ? clause.verb().children().stream()
                .filter(node ->
                    node.mention() instanceof Mention.OfDuration
                        || node.mention() instanceof Mention.OfDate date
                            && date.role() == Mention.Role.UNTIL)
                .toList()
            : List.of();
    var whom = new ArrayList<Node>();
    times.forEach(time -> time.children("compound", "nmod:poss").forEach(whom::add));
    whom.addAll(clause.receivers());
    clause.patients().stream().filter(node -> !times.contains(node)).forEach(whom::add);
    List<Party> holders = times.isEmpty() ? List.of() : Holders.of(scene, clause);
    boolean party = !Who.acting(whom).isEmpty() || whom.stream().anyMatch(Ultimatums::person);
    if (party && !holders.isEmpty() && holders.stream().noneMatch(Who.acting(whom)::contains)) {
      stands.by(clause, Act.URGE, holders, whom, "whom");
    }
  }

  private static boolean person(Node node) {
    return GOVERNING.contains(node.lemma());
  }
}
