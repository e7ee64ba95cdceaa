package entente.read.frame;

import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Party;
import entente.read.Mention;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Who of those who sign for a loan or a grant gives it: the bank or the fund, else the one that
/// usually gives: `frames/lenders.tsv`.
public final class Lenders {
  private static final Words LISTS = Words.of(Lenders.class);
  private static final Map<String, Integer> TIERS = tiers();
  private static final Set<String> BANKS = Set.of("bank", "fund", "agency");
  private static final Pattern LENT = LISTS.pattern("lent");
  private static final int LAST = 9;

  private Lenders() {}

  private static Map<String, Integer> tiers() {
    var tiers = new HashMap<String, Integer>();
    for (Table.Row row : Table.read("frames/lenders.tsv")) {
      row.words(1).forEach(id -> tiers.put(id, Integer.parseInt(row.cell(0))));
    }
    return tiers;
  }

  private static int tier(Draft draft, Party party) {
    return tier(draft.scene(), party);
  }

  private static int tier(Scene scene, Party party) {
    boolean bank = BANKS.contains(scene.script().gazetteer().kind(party));
    return bank ? 0 : TIERS.getOrDefault(party.id(), LAST);
  }

  /// The usual giver of the two parties that the document is most about, where the other one
  /// receives.
  static List<Party> other(Scene scene, List<Party> to) {
    List<Party> others = to.size() == 1 ? scene.script().other(to.getFirst()) : List.of();
    return others.stream()
        .filter(party ->
            TIERS.containsKey(party.id()) || BANKS.contains(scene.script().gazetteer().kind(party)))
        .toList();
  }

  /// Of the two parties that the document is most about the one that usually gives; empty where
  /// neither does, or both do.
  static List<Party> ofPair(Scene scene) {
    List<Party> pair = scene.script().pair();
    if (pair.size() < 2) {
      return List.of();
    }
    int first = tier(scene, pair.getFirst());
    int second = tier(scene, pair.getLast());
    return first == second ? List.of() : List.of(first < second ? pair.getFirst() : pair.getLast());
  }

  /// Whether a party is a bank, a fund or an agency.
  public static boolean lends(Scene scene, Party party) {
    return BANKS.contains(scene.script().gazetteer().kind(party));
  }

  /// Who gives what a list or a record names: the usual giver of the two parties that the document
  /// is most about, else the bank of which it spoke last.
  public static List<Party> usual(Scene scene) {
    List<Party> usual = ofPair(scene);
    return usual.isEmpty()
        ? scene.spokenOf().stream()
            .filter(party -> BANKS.contains(scene.script().gazetteer().kind(party)))
            .limit(1)
            .toList()
        : usual;
  }

  /// Whether of two parties the first is more likely to give to the other than the other way round.
  public static boolean gives(Scene scene, Party one, Party other) {
    int tier = tier(scene, one);
    return tier < tier(scene, other)
        && (tier == 0
            || tier(scene, other) == LAST
                && !scene.script().gazetteer().members(one).contains(other));
  }

  /// Those of the two sides who are more likely to give.
  static List<Party> likelier(Scene scene, List<Party> from, List<Party> to) {
    return from.isEmpty() || tier(scene, from.getFirst()) <= tier(scene, to.getFirst()) ? from : to;
  }

  /// Whether neither is likely to take from the other: both usually give.
  static boolean peers(Scene scene, Party one, Party other) {
    return tier(scene, one) <= 2 && tier(scene, other) <= 2;
  }

  /// The draft with its sides as they are: of two who sign for a loan, one gives and the other
  /// receives.
  static Draft sided(Draft draft) {
    List<Party> from = draft.parties(Field.FROM);
    List<Party> to = draft.parties(Field.TO);
    String words = draft.evidence().getFirst().of(draft.scene().text()).toLowerCase(Locale.ROOT);
    boolean signed = Status.SIGNED.word().equals(draft.term(Field.STATUS));
    boolean banked =
        signed
            && from.size() == 2
            && from.stream().filter(party -> tier(draft, party) == 0).count() == 1;
    boolean banker =
        from.size() == 1
            && to.size() == 1
            && tier(draft, from.getFirst()) == LAST
            && tier(draft, to.getFirst()) == 0
            && !TO_BANKS.matcher(words).find();
    if (!"finance".equals(draft.term(Field.KIND))
        || draft.amount() == null
        || !banked && !banker && !LENT.matcher(words).find()) {
      return draft;
    }
    if (from.size() >= 2 || signed && from.size() == 1 && to.size() == 1) {
      split(draft, from, to);
    }
    boolean guessed =
        from.size() == 1
            && to.size() == 1
            && tier(draft, from.getFirst()) == LAST
            && tier(draft, to.getFirst()) <= 2
            && GIFT.matcher(words).find()
            && unnamed(draft, to.getFirst());
    if (guessed || banker) {
      draft
          .parties(Field.FROM, to)
          .parties(Field.TO, from); // "The grant will help our coast guard", said by its receiver
    }
    List<Party> givers = draft.parties(Field.FROM);
    if (draft.parties(Field.TO).isEmpty()
        && givers.size() == 1
        && tier(draft, givers.getFirst()) == 0) {
      draft.parties(Field.TO, borrower(draft));
    }
    return draft;
  }

  /// Whether the words of the promise do not name a party: it was only supposed to be the other
  /// side.
  private static boolean unnamed(Draft draft, Party party) {
    return draft.scene().mentions().stream()
        .noneMatch(mention ->
            mention instanceof Mention.OfParty named
                && draft.evidence().getFirst().contains(named.span())
                && named.parties().contains(party));
  }

  /// What states do for banks.
  private static final Pattern TO_BANKS = LISTS.pattern("to-banks");

  private static final Pattern GIFT = Pattern.compile("\\b(?:grants?|loans?)\\b");

  private static void split(Draft draft, List<Party> from, List<Party> to) {
    var all = new LinkedHashSet<>(from);
    all.addAll(to);
    int top = all.stream().mapToInt(party -> tier(draft, party)).min().orElse(LAST);
    List<Party> lenders = all.stream().filter(party -> tier(draft, party) == top).toList();
    boolean mixed =
        from.stream().anyMatch(party -> !lenders.contains(party))
            && (from.stream().anyMatch(lenders::contains) || from.size() == 1);
    boolean apart =
        from.stream()
            .filter(party -> !lenders.contains(party))
            .allMatch(
                party -> tier(draft, party) > top + 1 || top == 0 && tier(draft, party) == LAST);
    if (top < LAST && mixed && apart && (to.isEmpty() || from.size() == 1)) {
      draft.fields().remove(Field.TO);
      draft
          .parties(Field.FROM, lenders)
          .parties(Field.TO, all.stream().filter(party -> !lenders.contains(party)).toList());
    }
  }

  /// The one state that the sentence names, else the one that the document is most about.
  private static List<Party> borrower(Draft draft) {
    var states = new LinkedHashSet<Party>();
    draft
        .scene()
        .mentions()
        .forEach(mention ->
            states.addAll(mention instanceof Mention.OfParty party ? party.parties() : List.of()));
    List<Party> own =
        draft.parties(Field.FROM).stream()
            .flatMap(party -> draft.scene().script().gazetteer().members(party).stream())
            .toList();
    boolean national = own.size() == 1;
    states.removeIf(party ->
        !draft.scene().script().gazetteer().kind(party).equals("state")
            || national && own.contains(party));
    List<Party> pair =
        draft.scene().script().pair().stream()
            .filter(party ->
                draft.scene().script().gazetteer().kind(party).equals("state")
                    && !(national && own.contains(party)))
            .toList();
    return states.size() == 1
        ? List.copyOf(states)
        : states.isEmpty() ? pair.stream().limit(1).toList() : List.of();
  }
}
