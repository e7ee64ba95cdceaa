package entente.read.frame;

import entente.model.Commitment.Kind;
import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Party;
import entente.model.Sector;
import entente.model.Span;
import entente.model.Type;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Entry for goods told by the goods: "Ghanaian pineapples will enter China free of duty", "Chilean
/// wine pays no duty in Korea".
final class Access {
  private static final Words LISTS = Words.of(Access.class);
  private static final Set<String> ENTERING = LISTS.set("entering");
  private static final Set<String> INTO = Set.of("into", "in", "to", "on");
  private static final Pattern FREE =
      Pattern.compile(
          "(?i)\\b(?:duty[- ]free|tariff[- ]free|quota[- ]free|free of (?:all"
              + " )?(?:duty|duties|tariffs?|customs)|without (?:paying )?(?:any |a )?(?:import"
              + " |customs )?(?:duty|duties|tariffs?|quotas?)|(?:no|zero) (?:import |customs |more"
              + " )?(?:duty|duties|tariffs?)|exempt(?:ed)? from (?:all )?(?:import |customs"
              + " )?(?:duty|duties|tariffs?))\\b");

  private Access() {}

  /// @return the clauses that it has read
  static Set<Clause> write(Scene scene, Set<Span> taken, Consumer<Draft> drafts) {
    var read = new HashSet<Clause>();
    Matcher free = FREE.matcher(scene.span().of(scene.text()));
    if (!free.find()) {
      return read;
    }
    for (Clause clause : scene.clauses()) {
      Mode mode = clause.mode();
      boolean enters =
          ENTERING.contains(clause.lemma())
              && !mode.denied()
              && mode.force() != Mode.Force.IMAGINED
              && mode.force() != Mode.Force.ASKED
              && inside(scene.clauseSpan(clause.verb()), scene.span().start() + free.start());
      List<Node> goods =
          !enters ? List.of() : clause.passive() ? clause.patients() : clause.agents();
      List<Party> to = goods.isEmpty() ? List.of() : owners(goods);
      List<Party> from = to.isEmpty() ? List.of() : markets(scene, clause, to);
      if (!from.isEmpty()) {
        drafts.accept(draft(scene, clause, from, to, taken));
        read.add(clause);
      }
    }
    return read;
  }

  /// "may be sold": a leave, not a doubt.
  private static boolean allowed(Clause clause) {
    return clause
        .verb()
        .children("aux")
        .anyMatch(aux -> Set.of("may", "can").contains(aux.lemma()));
  }

  private static boolean inside(Span span, int offset) {
    return span.start() <= offset && offset < span.end();
  }

  private static Draft draft(
      Scene scene, Clause clause, List<Party> from, List<Party> to, Set<Span> taken) {
    Mode mode = clause.mode();
    Status status =
        mode.force() == Mode.Force.CONSIDERED && !allowed(clause)
            ? Status.CONSIDERED
            : mode.future() ? Status.PLEDGED : Status.DELIVERED;
    Span span = scene.clauseSpan(clause.verb());
    var sectors = EnumSet.of(Sector.TRADE);
    sectors.addAll(Sectors.in(span.of(scene.text())));
    Draft draft =
        new Draft(Type.COMMITMENT, "commitment/access", scene)
            .parties(Field.FROM, from)
            .parties(Field.TO, to)
            .word(Field.KIND, Kind.POLICY)
            .sectors(sectors)
            .word(Field.STATUS, status)
            .evidence(span);
    scene.counts().stream()
        .filter(count ->
            span.contains(count.number())
                && (Promise.counted(count) || count.count().unit().equals("percent"))
                && !taken.contains(count.span()))
        .findFirst()
        .ifPresent(count -> {
          draft.count(count.count());
          taken.add(count.span());
        });
    Particulars.period(scene, clause, draft);
    return draft.date(Field.DATE, Particulars.when(scene, clause, status));
  }

  /// Whose goods they are: "Ghanaian pineapples", "goods from 33 African countries", "98 percent of
  /// Zambia's exports".
  private static List<Party> owners(List<Node> goods) {
    var owners = new LinkedHashSet<Party>();
    for (Node good : goods) {
      if (good.mention() instanceof Mention.OfParty) {
        return List.of();
      }
      good.subtree().stream()
          .filter(node -> node.mention() instanceof Mention.OfParty)
          .forEach(node -> owners.addAll(((Mention.OfParty) node.mention()).parties()));
    }
    return List.copyOf(owners);
  }

  /// Whose market it is: "China", "the Chinese market"; else who says so.
  private static List<Party> markets(Scene scene, Clause clause, List<Party> to) {
    var from = new LinkedHashSet<Party>();
    clause.verb().children("obj", "obl", "nmod").forEach(child -> market(child, from));
    clause
        .verb()
        .children("xcomp", "advcl", "ccomp")
        .forEach(below -> below.children("obj", "obl").forEach(child -> market(child, from)));
    to.forEach(from::remove);
    if (from.isEmpty() && scene.sayer() != null && !to.contains(scene.sayer())) {
      from.add(scene.sayer());
    }
    return from.stream().limit(2).toList();
  }

  private static void market(Node node, Set<Party> into) {
    boolean there = node.relation().equals("obj") || INTO.contains(node.preposition());
    if (there && node.mention() instanceof Mention.OfParty) {
      into.addAll(Who.acting(node.joined()));
    } else if (there) {
      node.subtree().stream()
          .filter(each -> each.lemma().equals("market") || each.lemma().equals("access"))
          .flatMap(each -> each.children("amod", "compound", "nmod:poss", "nmod"))
          .forEach(each -> into.addAll(Who.acting(List.of(each))));
    }
  }
}
