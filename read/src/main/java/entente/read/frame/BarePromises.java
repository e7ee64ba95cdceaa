package entente.read.frame;

import entente.model.Commitment.Kind;
import entente.model.Field;
import entente.model.Sector;
import entente.read.Mention;
import entente.read.quantity.Nouns;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Promises without a figure: "will build a hospital", "lifted its ban".
final class BarePromises {
  private static final Words LISTS = Words.of(BarePromises.class);
  private static final Set<String> FOUNDING = LISTS.set("founding");

  private static final Pattern HELP =
      Pattern.compile(
          "(?i)\\b(?:support|help|backing|cooperation|collaboration|coordination|partnership)$");

  private static final Pattern PLEDGED_HELP =
      Pattern.compile(
          "(?i)\\b(?:cooperation|help|collaboration|coordination|support|backing|engagement|assistance|partnership)$");

  private static final Set<String> HELPS = Set.of("help", "assist", "aid", "support", "back");
  private static final Set<String> RESUMING =
      Set.of("resume", "restore", "reinstate", "restart", "unfreeze", "reactivate");
  private static final Set<String> RAISED = LISTS.set("raised");
  private static final Set<String> AGREEING = Set.of("agree", "commit", "pledge", "agree on");
  private static final Set<String> FIGURING = LISTS.set("figuring");
  private static final Set<String> VAGUE = LISTS.set("vague");
  private static final Set<String> STEPPING =
      Set.of("increase", "boost", "expand", "extend", "advance", "raise");
  private static final Set<String> ARMED = LISTS.set("armed");
  private static final Set<String> WORKS = LISTS.set("works");

  private static final Pattern CREATING =
      Pattern.compile(
          "(?i)^(?:\\p{L}+ ){0,3}(?:creation|establishment|launch|setting"
              + " up|opening|construction|building|founding|formation) of\\b");

  private static final Set<Kind> TOLD =
      Set.of(Kind.GOODS, Kind.PEOPLE, Kind.PROGRAMME, Kind.POLICY, Kind.MILITARY);

  private BarePromises() {}

  /// A promise without a figure, where it is one and says of what.
  static void bare(Act act, Consumer<Draft> drafts) {
    Clause clause = act.clause();
    Mode mode = act.mode();
    String sort = act.sort();
    boolean announces = sort.equals("pledge");
    boolean soft = sort.equals("do") || STEPPING.contains(clause.lemma());
    if (FIGURING.contains(clause.lemma()) && sort.equals("give")) {
      return;
    }
    boolean pledges =
        announces
            && clause.complement() == null
            && (noun(clause) || clause.passive() || act.phrasal() != null);
    boolean future = announces && !mode.real();
    boolean donated = Donated.is(act);
    boolean single = single(act) || donated && act.mode().real();
    boolean started = mode.real() && (single || started(act));
    boolean acts = !announces && (act.promised() || act.item() || started);
    if (!pledges && !future && !acts
        || act.from().isEmpty()
        || sort.equals("take") && mode.real() && !single) {
      return;
    }
    boolean known =
        clause.passive()
            && clause.agents().isEmpty()
            && clause.patients().stream()
                .anyMatch(node ->
                    WORKS.contains(node.lemma())
                        && node.children("det")
                            .anyMatch(det -> Set.of("the", "this", "that").contains(det.lemma())));
    if (known) {
      return; // "The project will be carried out over five years"
    }
    Kind kind = donated ? Kind.GOODS : kind(act, announces);
    var sectors = Sectors.in(act.words());
    boolean armed =
        sort.equals("do")
            && act.promised()
            && (clause.agents().stream().anyMatch(node -> ARMED.contains(node.lemma()))
                || !Givers.commanding(clause).isEmpty())
            && Set.of(
                    "protect",
                    "guard",
                    "defend",
                    "secure",
                    "patrol",
                    "train",
                    "support",
                    "escort",
                    "safeguard")
                .contains(clause.lemma());
    kind = armed ? Kind.MILITARY : started && forbids(act) ? Kind.POLICY : kind;
    boolean told =
        armed || kind != null && TOLD.contains(kind) && Promise.kind(act.words(), false) != null;
    boolean received = !Receivers.named(act.scene(), clause).isEmpty();
    boolean assured =
        clause.lemma().equals("mediate")
            || HELPS.contains(clause.lemma()) && act.promised() && received
            || Set.of("pledge", "promise", "assure", "vow", "offer").contains(clause.lemma())
                && PLEDGED_HELP.matcher(act.thing()).find();
    if (kind == null
        && announces
        && (assured || !sectors.isEmpty() && HELP.matcher(act.thing()).find())) {
      kind = Kind.COOPERATION;
    }
    if (kind == null) {
      return;
    }
    boolean meant =
        kind == Kind.PROGRAMME
            && FOUNDING.contains(clause.lemma())
            && Promise.head(act.thing()) == Kind.PROGRAMME
            && !Who.acting(clause.after("for")).isEmpty();
    boolean stopped =
        received
                && (sort.equals("cancel") || RESUMING.contains(clause.lemma()))
                && (Promise.head(act.thing()) == Kind.FINANCE || HELP.matcher(act.thing()).find())
            || sort.equals("cancel") && ended(act);
    boolean handed =
        started && (single || posts(act) || act.row().cell(0).equals("supply") && received)
            || ruled(act)
            || stopped;
    if (started
        && !act.promised()
        && !act.opens()
        && !meant
        && !handed
        && !(kind == Kind.POLICY && sort.equals("rule"))
        && (kind != Kind.PROGRAMME && kind != Kind.GOODS && kind != Kind.MILITARY
            || sectors.isEmpty()
                && (mode.force() != Mode.Force.ONGOING || kind == Kind.PROGRAMME))) {
      return;
    }
    boolean more =
        stopped
            || kind == Kind.FINANCE
                && act.promised()
                && RAISED.contains(clause.lemma())
                && Promise.head(act.thing()) == Kind.FINANCE;
    boolean bound =
        sort.equals("do")
            && act.promised()
            && mode.force() == Mode.Force.PLEDGED
            && act.from().size() >= 2;
    if (sectors.isEmpty()
        && !told
        && !assured
        && !more
        && !bound
        && (soft
            || sort.equals("cancel")
            || kind == Kind.COOPERATION
            || kind == Kind.FINANCE && !announces)) {
      return;
    }
    if (kind == Kind.COOPERATION
        && VAGUE.contains(clause.lemma())
        && EnumSet.of(Sector.GOVERNANCE).containsAll(sectors)) {
      return; // "will uphold justice" promises nothing to anybody
    }
    if (mode.force() == Mode.Force.FACT
        && mode.future()
        && clause.verb().relation().equals("advcl")) {
      return;
    }
    drafts.accept(Acts.draft(act).word(Field.KIND, kind).sectors(sectors).evidence(act.span()));
  }

  /// "gave Peru a helicopter", "received an ambulance from Peru": one thing that has changed hands.
  private static boolean single(Act act) {
    Clause clause = act.clause();
    boolean takes = act.sort().equals("take");
    return (takes || act.sort().equals("give"))
        && act.mode().force() == Mode.Force.FACT
        && !act.mode().future()
        && !act.mode().denied()
        && Promise.head(act.thing()) == Kind.GOODS
        && clause.patients().stream()
            .anyMatch(node ->
                node.children("det").anyMatch(det -> Set.of("a", "an").contains(det.lemma())))
        && (takes || !Receivers.named(act.scene(), clause).isEmpty());
  }

  private static boolean started(Act act) {
    String lemma = act.clause().lemma();
    boolean hands =
        act.sort().equals("make")
            || act.sort().equals("rule")
            || act.row().cell(0).equals("supply")
            || act.sort().equals("fight");
    Kind thing = Promise.head(act.thing());
    boolean done =
        act.mode().time() == Mode.Time.PAST
            && (act.row().cell(0).equals("supply") || act.sort().equals("fight"))
            && thing != null
            && TOLD.contains(thing);
    boolean still =
        act.row().cell(0).equals("supply")
            && act.mode().time() == Mode.Time.PRESENT
            && thing == Kind.GOODS
            && act.clause()
                .verb()
                .children("advmod")
                .anyMatch(
                    word -> Set.of("still", "already", "now", "currently").contains(word.lemma()));
    return still
        || FOUNDING.contains(lemma)
        || RESUMING.contains(lemma)
        || ruled(act)
        || act.sort().equals("people") && act.mode().force() == Mode.Force.ONGOING
        || act.sort().equals("cancel")
        || presents(act)
        || posts(act)
        || done
        || act.mode().force() == Mode.Force.ONGOING && hands;
  }

  /// "lifted its ban", "extended the mandate of its troops": a rule that has been changed already.
  private static boolean ruled(Act act) {
    Kind thing = Promise.head(act.thing());
    boolean begun =
        Set.of("make", "give").contains(act.sort())
            && thing == Kind.POLICY
            && !FIGURING.contains(act.clause().lemma());
    if (forbids(act)) {
      return act.mode().time() == Mode.Time.PAST && act.mode().real() && !act.mode().denied();
    }
    return (act.sort().equals("rule") || begun)
        && !act.clause().verb().relation().startsWith("acl")
        && act.mode().time() == Mode.Time.PAST
        && act.mode().real()
        && !act.mode().denied()
        && (thing == Kind.POLICY || thing == Kind.MILITARY);
  }

  /// "presents Chad with a helicopter": what is given as it is told.
  private static boolean presents(Act act) {
    return PRESENTING.contains(act.clause().lemma())
        && act.mode().real()
        && act.mode().time() == Mode.Time.PRESENT
        && Promise.head(act.thing()) == Kind.GOODS;
  }

  private static final Set<String> PRESENTING = LISTS.set("presenting");

  /// "has named an ambassador to Chad": who is sent to another.
  private static boolean posts(Act act) {
    return POSTING.contains(act.clause().lemma())
        && act.mode().real()
        && !act.mode().denied()
        && act.clause().patients().stream()
            .anyMatch(node ->
                ENVOYS.contains(node.lemma())
                    && !act.from().containsAll(Who.within(node.children("nmod").toList())));
  }

  private static final Set<String> POSTING = LISTS.set("posting");
  private static final Set<String> ENVOYS = LISTS.set("envoys");

  /// "scrapped its scheme for flights to Rwanda": a programme for others that is given up.
  private static boolean ended(Act act) {
    Kind thing = Promise.head(act.thing());
    return (thing == Kind.PROGRAMME || thing == Kind.PEOPLE || thing == Kind.GOODS)
        && act.mode().time() == Mode.Time.PAST
        && Stream.concat(
                act.clause().patients().stream(), act.clause().verb().children("xcomp", "obl"))
            .flatMap(node -> node.subtree().stream())
            .anyMatch(node ->
                node.mention() instanceof Mention.OfParty party
                    && !act.from().containsAll(party.parties()));
  }

  /// "banned the export of arms to Peru", "closed its border with Chile": what is done to the trade
  /// or the ways of another.
  private static boolean forbids(Act act) {
    Clause clause = act.clause();
    var others = new ArrayList<>(Who.within(clause.patients()));
    others.addAll(Who.within(clause.after("to", "with", "for", "from")));
    others.removeAll(act.from());
    return !clause.verb().relation().startsWith("acl")
        && !others.isEmpty()
        && (BANNING.contains(clause.lemma())
            || CLOSING.contains(clause.lemma())
                && clause.patients().stream().anyMatch(node -> WAYS.contains(node.lemma())));
  }

  /// "reopen the border", "shut its airspace": what is done to the ways from one to another.
  private static boolean ways(Act act) {
    return (CLOSING.contains(act.clause().lemma()) || act.clause().lemma().equals("open"))
        && act.clause().patients().stream()
            .anyMatch(node -> PASSAGES.contains(node.lemma()) && node.mention() == null);
  }

  /// "will send geologists".
  private static boolean persons(Act act) {
    return act.clause().patients().stream()
        .anyMatch(node -> Nouns.isPersons(node.word().toLowerCase(Locale.ROOT)));
  }

  private static final Set<String> PASSAGES = LISTS.set("passages");
  private static final Set<String> BANNING = LISTS.set("banning");
  private static final Set<String> CLOSING = LISTS.set("closing");
  private static final Set<String> WAYS = LISTS.set("ways");

  private static boolean noun(Clause clause) {
    return clause.patients().stream().anyMatch(node -> node.tag().startsWith("N"))
        || (clause.patients().isEmpty() || Act.reflexive(clause))
            && AGREEING.contains(clause.lemma())
            && !clause.after("on", "to").isEmpty();
  }

  /// The kind of a promise without a figure; null where nothing tells it.
  private static @Nullable Kind kind(Act act, boolean announces) {
    Kind head = Promise.head(act.thing());
    Kind any = Promise.kind(act.words(), false);
    Kind own =
        announces || act.sort().equals("cancel")
            ? null
            : Kind.valueOf(act.row().cell(2).toUpperCase(Locale.ROOT));
    return switch (STEPPING.contains(act.clause().lemma()) ? "do" : act.sort()) {
      case "do" -> {
        boolean grown =
            act.clause().passive()
                && STEPPING.contains(act.clause().lemma())
                && head == Kind.PROGRAMME;
        if (grown || CREATING.matcher(act.thing()).find()) {
          yield Kind.PROGRAMME; // "explore the creation of a fund"
        }
        boolean trained =
            any == Kind.PEOPLE
                && (act.words().contains("train") || act.words().contains("scholarship"));
        if (RAISED.contains(act.clause().lemma()) && head == Kind.FINANCE) {
          yield head;
        }
        yield any == Kind.PROGRAMME
                || any == Kind.FINANCE
                || any == Kind.PEOPLE && !trained
                || any == null
                || head == null && any != Kind.POLICY && any != Kind.MILITARY
            ? trained ? any : Kind.COOPERATION
            : any;
      }
      case "rule" ->
          ways(act)
              ? Kind.POLICY
              : head != null && head != Kind.FINANCE
                  ? head
                  : any == null || any == Kind.FINANCE ? Kind.POLICY : any;
      case "fight" ->
          head != null && !act.clause().lemma().equals("patrol")
              ? head
              : Set.of("deploy", "patrol", "station", "rotate").contains(act.clause().lemma())
                  ? Kind.MILITARY
                  : any == Kind.MILITARY ? any : null;
      case "give" ->
          act.clause().lemma().equals("host") && head == null
              ? null
              : head != null
                  ? head
                  : any != null ? any : own == Kind.GOODS && persons(act) ? Kind.PEOPLE : own;
      case "cancel" ->
          head != null ? head : HELP.matcher(act.thing()).find() ? Kind.COOPERATION : null;
      default ->
          ways(act)
              ? Kind.POLICY // "agreed to reopen the border"
              : head != null && head != Kind.FINANCE ? head : any != null ? any : own;
    };
  }
}
