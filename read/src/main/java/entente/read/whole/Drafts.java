package entente.read.whole;

import entente.model.Field;
import entente.model.Party;
import entente.model.Type;
import entente.read.Mention;
import entente.read.frame.Bygone;
import entente.read.frame.Draft;
import entente.read.frame.Lenders;
import entente.read.frame.Progressed;
import entente.read.frame.Row;
import entente.read.frame.Scene;
import entente.read.frame.Scribe;
import entente.read.loose.Loose;
import entente.read.loose.LooseGifts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The claims of a document in the making: every scribe over every scene, then what speaks of one
/// thing joined into one.
public final class Drafts {
  private static final List<Scribe> SCRIBES = Scribe.all();

  private static final String RECORD = "commitment/record";
  private static final Set<String> LISTED =
      Set.of(RECORD, "commitment/item", "commitment/labelled", "commitment/bracket");

  private Drafts() {}

  /// What was read loosely in sentences of which no accord was framed.
  private static Stream<Draft> unframed(List<Draft> loose, List<Draft> drafts) {
    return loose.stream()
        .filter(draft ->
            drafts.stream()
                .noneMatch(framed ->
                    framed.type() == draft.type()
                        && framed.scene().index() == draft.scene().index()));
  }

  /// In order of their first evidence.
  public static List<Draft> of(Scenes.All all) {
    var drafts = new ArrayList<Draft>();
    var loose = new ArrayList<Draft>();
    Map<Integer, List<Draft>> records = Records.of(all.scenes());
    for (int i = 0; i < all.scenes().size(); i++) {
      Scene scene = all.scenes().get(i);
      drafts.addAll(records.getOrDefault(i, List.of()));
      List<Draft> own = of(scene);
      own = own.isEmpty() ? Echoes.of(scene, drafts) : own;
      own = own.isEmpty() ? GiftRows.of(scene, drafts) : own;
      drafts.addAll(own);
      drafts.addAll(Echoes.within(scene, own));
      drafts.addAll(EchoedTies.of(scene, own, drafts));
      loose.addAll(Loose.of(scene, own));
    }
    headed(drafts);
    Attendees.join(drafts);
    givers(drafts);
    totals(drafts);
    Coverage.dropParts(drafts);
    Coverage.add(all.scenes(), Stream.concat(drafts.stream(), unframed(loose, drafts)).toList());
    OwnTexts.narrow(drafts);
    OwnTexts.narrow(loose);
    Instruments.bind(drafts);
    receivers(drafts);
    Appeal.fill(all.scenes(), drafts);
    Answers.fill(drafts);
    drafts.addAll(Rebuffs.of(all.scenes(), drafts));
    Texts.fill(drafts);
    Reactions.fill(all.scenes(), drafts);
    Addressees.fill(drafts);
    drafts.stream()
        .filter(draft -> draft.type() == Type.COMMITMENT)
        .forEach(draft -> others(drafts, draft));
    Companions.complete(drafts);
    drafts.forEach(Sources::name);
    var merged = new ArrayList<>(Merging.merge(drafts));
    loose.forEach(Sources::name);
    Addenda.add(merged, loose);
    Worth.fill(all.scenes(), merged);
    UnderAccord.mark(merged);
    List<Draft> figures = CarriedFigures.of(all.scenes(), merged);
    figures.forEach(Sources::name);
    merged.addAll(figures);
    List<Draft> shares = CarriedShares.of(all.scenes(), merged);
    shares.forEach(Sources::name);
    merged.addAll(shares);
    Disclosed.complete(all.scenes(), merged);
    List<Draft> carried = Carried.of(all.scenes(), merged);
    carried.forEach(Sources::name);
    merged.addAll(carried);
    List<Draft> gifts = LooseGifts.of(all.scenes(), merged);
    gifts.forEach(Sources::name);
    merged.addAll(gifts);
    merged.forEach(Progressed::on);
    Fulfilled.mark(all.scenes(), merged);
    Fates.mark(all.scenes(), merged);
    Attendees.named(merged);
    merged.forEach(Drafts::date);
    all.scenes().stream()
        .findFirst()
        .ifPresent(scene -> Sequels.complete(merged, scene.script().gazetteer()));
    merged.stream()
        .filter(draft -> draft.type() == Type.MEETING)
        .forEach(draft ->
            draft.parties(
                Field.PARTIES,
                Regional.without(
                    draft.parties(Field.PARTIES), draft.scene().script().gazetteer())));
    Editions.complete(all.scenes(), merged);
    Itinerary.complete(merged);
    Itinerary.date(merged);
    new Whereabouts(all).complete(merged);
    Venues.complete(merged, all.scenes());
    merged.forEach(Drafts::closed);
    Purposes.complete(merged);
    SamePeriod.carry(merged);
    merged.sort(
        Comparator.comparing((Draft draft) -> draft.evidence().getFirst())
            .thenComparing(Draft::type));
    return merged;
  }

  /// "List of agreements signed:": what the items of a list name one by one is no accord beside
  /// them, but where the line above says how many they are.
  private static void headed(List<Draft> drafts) {
    List<Draft> items =
        drafts.stream().filter(draft -> draft.frame().equals("accord/item")).toList();
    drafts.removeIf(draft ->
        draft.type() == Type.ACCORD
            && draft.tally() == null
            && draft.sectors().isEmpty()
            && items.stream()
                .anyMatch(item ->
                    item.scene().lead() != null
                        && item.scene().lead().index() == draft.scene().index()
                        && Objects.equals(item.term(Field.KIND), draft.term(Field.KIND))));
  }

  /// "ended on Wednesday": of talks of which the text gives the last day alone, that is their day.
  private static void closed(Draft draft) {
    if (draft.type() == Type.MEETING
        && !"visit".equals(draft.term(Field.KIND))
        && draft.when(Field.START) == null) {
      draft.date(Field.START, draft.when(Field.END)).fields().remove(Field.END);
    }
  }

  /// What an entry of a chronology tells without a date of its own has the entry's.
  private static void date(Draft draft) {
    boolean fresh =
        draft.scene().script().live()
            && draft.type() == Type.ACCORD
            && "agreed".equals(draft.term(Field.STATUS))
            && draft.scene().dates().isEmpty();
    if (fresh && draft.when(Field.DATE) == null) {
      draft.date(Field.DATE, draft.scene().script().said()); // "The text is out"
    }
    Bygone bygone = draft.scene().bygone();
    Field field =
        switch (draft.type()) {
          case RELATION, COMMITMENT, ACCORD, MEMBERSHIP -> Field.DATE;
          case MEETING -> Field.START;
          case INDICATOR -> Field.PERIOD;
          case POSITION -> null;
        };
    if (field == null || bygone == null || !bygone.entry()) {
      return;
    }
    boolean told =
        !Set.of("planned", "considered").contains(String.valueOf(draft.term(Field.STATUS)));
    if (told && draft.when(field) == null && draft.when(Field.END) == null) {
      draft.date(field, bygone.when());
    }
  }

  /// A part of a sum has the giver, receiver, period and day of the sum before it.
  private static void givers(List<Draft> drafts) {
    Draft last = null;
    for (var each = drafts.listIterator(); each.hasNext(); ) {
      Draft draft = each.next();
      if (draft.type() != Type.COMMITMENT) {
        continue;
      }
      if (draft.frame().equals("commitment/labelled") && lends(last, draft)) {
        draft.parties(Field.TO, draft.parties(Field.FROM));
        draft.fields().remove(Field.FROM);
      }
      if (!draft.parties(Field.FROM).isEmpty()) {
        last = draft.amount() == null && last != null && last.amount() != null ? last : draft;
      } else if (last == null
          || draft.parties(Field.TO).stream().anyMatch(last.parties(Field.FROM)::contains)) {
        List<Party> usual =
            LISTED.contains(draft.frame())
                ? Lenders.usual(draft.scene()).stream()
                    .filter(party -> !draft.parties(Field.TO).contains(party))
                    .toList()
                : List.of();
        if (usual.isEmpty()) {
          each.remove();
        } else {
          draft.parties(Field.FROM, usual);
          if (draft.parties(Field.TO).isEmpty()) {
            draft.parties(Field.TO, draft.scene().script().other(usual.getFirst()));
          }
        }
      } else {
        draft.parties(Field.FROM, last.parties(Field.FROM));
        boolean paid =
            "delivered".equals(draft.term(Field.STATUS))
                && !"delivered".equals(last.term(Field.STATUS));
        List<Field> shared = paid ? List.of(Field.TO) : List.of(Field.TO, Field.YEARS, Field.DATE);
        for (Field field : shared) {
          if (draft.fields().get(field) == null
              || field == Field.DATE && !draft.frame().equals(RECORD)) {
            draft.put(field, last.fields().get(field));
          }
        }
        if (LISTED.contains(draft.frame()) && "signed".equals(last.term(Field.STATUS))) {
          draft.put(Field.STATUS, last.fields().get(Field.STATUS));
        }
      }
    }
  }

  /// Who gives in a row gives to the same: "The EU pledged 350 million, France 110 million" in a
  /// report of help for Sudan.
  private static void receivers(List<Draft> drafts) {
    Draft last = null;
    for (Draft draft : drafts) {
      if (draft.type() != Type.COMMITMENT) {
        continue;
      }
      if (!draft.parties(Field.TO).isEmpty()) {
        last = draft;
      } else if (last != null
          && given(draft)
          && draft.scene().index() - last.scene().index() <= 2
          && draft.parties(Field.FROM).size() == 1) {
        Draft known = last;
        boolean strangers =
            draft.scene().mentions().stream()
                .anyMatch(mention ->
                    mention instanceof Mention.OfParty party
                        && party.parties().stream()
                            .noneMatch(each ->
                                known.parties(Field.FROM).contains(each)
                                    || known.parties(Field.TO).contains(each)
                                    || gives(drafts, draft.scene().index(), each)));
        if (!strangers
            && draft.parties(Field.FROM).stream().noneMatch(known.parties(Field.TO)::contains)) {
          draft.parties(Field.TO, known.parties(Field.TO));
        }
      }
    }
  }

  /// Who gives to others does not receive it, too, nor do those who give beside it: "Ireland 30 and
  /// Estonia 20".
  private static void others(List<Draft> drafts, Draft draft) {
    List<Party> others =
        draft.parties(Field.TO).stream()
            .filter(party ->
                !draft.parties(Field.FROM).contains(party)
                    && !gives(drafts, draft.scene().index(), party))
            .toList();
    if (!others.isEmpty() && others.size() < draft.parties(Field.TO).size()) {
      draft.parties(Field.TO, others);
    }
  }

  /// What is lent to several, each with its own sum, is in all for none of them whom its own
  /// sentence does not name.
  private static void totals(List<Draft> drafts) {
    for (Draft draft : drafts) {
      List<Party> from = draft.parties(Field.FROM);
      List<Party> to = draft.parties(Field.TO);
      if (draft.type() != Type.COMMITMENT
          || draft.amount() == null
          || to.size() != 1
          || LISTED.contains(draft.frame())) {
        continue;
      }
      boolean named =
          draft.scene().mentions().stream()
              .anyMatch(mention ->
                  mention instanceof Mention.OfParty party && party.parties().containsAll(to));
      long others =
          drafts.stream()
              .filter(
                  other -> LISTED.contains(other.frame()) && other.parties(Field.FROM).equals(from))
              .map(other -> other.parties(Field.TO))
              .distinct()
              .count();
      if (!named && others > 2) {
        draft.fields().remove(Field.TO);
      }
    }
  }

  /// Whether the name with which an item begins is that of who gets it, for who gave before is
  /// rather the giver of the two.
  private static boolean lends(@Nullable Draft last, Draft draft) {
    List<Party> from =
        last != null && last.amount() != null
            ? last.parties(Field.FROM)
            : Lenders.usual(draft.scene());
    return from.size() == 1
        && draft.parties(Field.FROM).stream()
            .allMatch(party -> Lenders.gives(draft.scene(), from.getFirst(), party));
  }

  private static boolean given(Draft draft) {
    return draft.amount() != null && "finance".equals(draft.term(Field.KIND))
        || draft.tally() != null
            && ("goods".equals(draft.term(Field.KIND)) || "people".equals(draft.term(Field.KIND)));
  }

  private static boolean gives(List<Draft> drafts, int scene, Party party) {
    return drafts.stream()
        .anyMatch(draft ->
            draft.type() == Type.COMMITMENT
                && draft.scene().index() == scene
                && draft.parties(Field.FROM).contains(party));
  }

  /// "expressed its appreciation for the doses delivered": who is grateful is not the giver.
  private static boolean thanks(Draft stand, Draft draft) {
    boolean grateful =
        stand.type() == Type.POSITION
            && Set.of("thank", "support").contains(String.valueOf(stand.term(Field.ACT)));
    boolean given =
        Set.of("delivered", "underway").contains(String.valueOf(draft.term(Field.STATUS)));
    return grateful
        && given
        && stand.parties(Field.HOLDER).containsAll(draft.parties(Field.FROM))
        && stand.evidence().stream()
            .anyMatch(span -> draft.evidence().stream().allMatch(span::contains));
  }

  /// What one scene says by itself.
  static List<Draft> of(Scene scene) {
    var drafts = new ArrayList<Draft>();
    boolean asks = scene.span().of(scene.text()).endsWith("?");
    if (!asks && !scene.tree().nodes().isEmpty()) {
      SCRIBES.forEach(scribe -> scribe.write(scene, drafts::add));
    }
    Row row = scene.row();
    if (row != null) {
      List.copyOf(drafts).forEach(draft -> drafts.addAll(row.others(draft)));
    }
    List<Draft> asked =
        drafts.stream()
            .filter(draft ->
                draft.type() == Type.COMMITMENT
                    && drafts.stream()
                        .anyMatch(stand -> asks(stand, draft) || thanks(stand, draft)))
            .toList();
    drafts.removeAll(asked);
    return Respectively.paired(scene, drafts);
  }

  /// "Israel must let aid in, Ottawa said": what one party asks another to do is no promise of that
  /// other.
  private static boolean asks(Draft urge, Draft draft) {
    List<Party> givers = draft.parties(Field.FROM);
    boolean others =
        urge.type() == Type.POSITION
            && "urge".equals(urge.term(Field.ACT))
            && !givers.isEmpty()
            && urge.parties(Field.TARGETS).containsAll(givers);
    return others
        && !Set.of("delivered", "underway").contains(String.valueOf(draft.term(Field.STATUS)))
        && urge.evidence().stream()
            .anyMatch(span -> draft.evidence().stream().allMatch(span::contains));
  }
}
