package entente.read.frame;

import entente.model.Commitment.Kind;
import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.read.Mention;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// A roll of givers with the sum of each: "150 million dollars from Kuwait, 100 million from Oman",
/// "Japan (20 million) and Norway (5 million)". Read off the words, since brackets are not in the
/// tree and long rolls confuse parsers.
final class Subscriptions {
  private static final Words LISTS = Words.of(Subscriptions.class);

  /// One giver or receiver with the sum beside it.
  private record Entry(Mention.OfParty party, Mention.OfMoney sum) {}

  private static final Pattern GIVING = LISTS.inAnyCase("giving");
  private static final Pattern GIVEN =
      Pattern.compile(
          "\\b(?:gave|provided|donated|contributed|paid|lent|disbursed|received|given)\\b");
  private static final Pattern FROM =
      Pattern.compile(
          "\\s+(?:each\\s+)?(?:in\\s+(?:[\\w-]+\\s+){1,4})?(?:pledged\\s+|promised\\s+|offered\\s+|committed\\s+|announced\\s+|provided\\s+|donated\\s+)?(?:from|by)\\s+(?:the\\s+|neighbou?ring\\s+|its\\s+neighbou?r\\s+)?");
  private static final Pattern OPENS =
      Pattern.compile(
          "\\s*[(\\[]\\s*(?:with |about |around |some |nearly |over |more than |up to |an"
              + " additional |a further |another )?");
  private static final Pattern TO = Pattern.compile("\\b(?:to|for|in)\\s+(?:the\\s+)?$");
  private static final Pattern BENEFITS =
      Pattern.compile(
          "\\b(?:to|for|towards|of|recipients?|beneficiar\\w+|receiv\\w+|includ\\w+|allocat\\w+)\\b[^;]{0,60}$");
  private static final Pattern SOURCE = LISTS.pattern("source");

  private Subscriptions() {}

  static void write(Scene scene, Set<Span> taken, Consumer<Draft> drafts) {
    String words = scene.span().of(scene.text());
    if (scene.money().size() < 2 || !GIVING.matcher(words).find()) {
      return;
    }
    List<Entry> roll = from(scene);
    if (roll.size() < 2) {
      roll = bracketed(scene);
    }
    if (roll.size() < 2 || roll.stream().anyMatch(entry -> Indicators.claims(scene, entry.sum()))) {
      return;
    }
    String before =
        scene.between(
            scene.span().start(),
            Math.min(roll.getFirst().party().span().start(), roll.getFirst().sum().span().start()));
    boolean receive =
        roll.getFirst().party().span().start() < roll.getFirst().sum().span().start()
            && !SOURCE.matcher(before).find()
            && BENEFITS.matcher(before).find();
    var named = new LinkedHashSet<Party>();
    roll.forEach(entry -> named.addAll(entry.party().parties()));
    List<Party> givers = receive ? giver(scene, named) : List.of();
    if (receive && givers.isEmpty()) {
      return;
    }
    List<Party> receivers = receive ? List.of() : receivers(scene, named);
    Status status =
        GIVEN.matcher(words).find() && !words.contains("pledge")
            ? Status.DELIVERED
            : Status.PLEDGED;
    for (Entry entry : roll) {
      if (taken.add(entry.sum().span())) {
        Span span = entry.party().span().cover(entry.sum().span());
        Draft draft =
            new Draft(Type.COMMITMENT, "commitment/roll", scene)
                .parties(Field.FROM, receive ? givers : entry.party().parties())
                .parties(Field.TO, receive ? entry.party().parties() : receivers)
                .word(Field.KIND, Kind.FINANCE)
                .word(Field.STATUS, status)
                .sectors(Sectors.in(before))
                .evidence(span);
        Particulars.amount(draft, entry.sum());
        Particulars.period(scene, null, draft);
        draft.date(
            Field.DATE,
            Particulars.when(
                scene, scene.clauses().isEmpty() ? null : scene.clauses().getFirst(), status));
        drafts.accept(draft);
      }
    }
  }

  /// "150 million dollars from Kuwait".
  private static List<Entry> from(Scene scene) {
    var roll = new ArrayList<Entry>();
    for (Mention.OfMoney sum : scene.money()) {
      names(scene).stream()
          .filter(party ->
              party.span().start() > sum.span().end()
                  && party.span().start() - sum.span().end() < 60)
          .findFirst()
          .filter(party ->
              FROM.matcher(scene.between(sum.span().end(), party.span().start())).matches())
          .ifPresent(party -> roll.add(new Entry(party, sum)));
    }
    return roll;
  }

  /// "Japan (20 million dollars)".
  private static List<Entry> bracketed(Scene scene) {
    var roll = new ArrayList<Entry>();
    for (Mention.OfMoney sum : scene.money()) {
      names(scene).stream()
          .filter(party ->
              party.span().end() <= sum.span().start()
                  && sum.span().start() - party.span().end() < 24)
          .reduce((_, last) -> last)
          .filter(party ->
              OPENS.matcher(scene.between(party.span().end(), sum.span().start())).matches())
          .ifPresent(party -> roll.add(new Entry(party, sum)));
    }
    return roll;
  }

  private static List<Mention.OfParty> names(Scene scene) {
    return scene.mentions().stream()
        .filter(Mention.OfParty.class::isInstance)
        .map(Mention.OfParty.class::cast)
        .filter(party -> party.how() != Mention.How.ADJECTIVE)
        .toList();
  }

  /// The one who gives to all on the roll: the first other party of the sentence, else whoever the
  /// sentence goes on about.
  private static List<Party> giver(Scene scene, Set<Party> named) {
    List<Party> first =
        names(scene).stream()
            .map(Mention.OfParty::parties)
            .filter(parties -> parties.stream().noneMatch(named::contains))
            .findFirst()
            .orElse(List.of());
    return first.isEmpty() ? Givers.inherited(scene) : first;
  }

  /// To whom all on the roll give: after "to" or "for", else the one whom the document is most
  /// about.
  private static List<Party> receivers(Scene scene, Set<Party> named) {
    for (Mention.OfParty party : names(scene)) {
      String before =
          scene.between(
              Math.max(scene.span().start(), party.span().start() - 12), party.span().start());
      if (party.parties().stream().noneMatch(named::contains) && TO.matcher(before).find()) {
        return party.parties();
      }
    }
    return scene.script().pair().stream()
        .filter(party ->
            !named.contains(party) && scene.script().gazetteer().kind(party).equals("state"))
        .limit(1)
        .toList();
  }
}
