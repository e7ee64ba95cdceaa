package entente.read.frame;

import entente.model.Field;
import entente.model.Party;
import entente.model.Span;
import entente.model.Value;
import entente.model.When;
import entente.read.Mention;
import entente.read.name.Gazetteer;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One thing done in turn: "visited Kenya on Monday and Uganda on Tuesday", "signed pacts with
/// Chile in 2007, Peru in 2012 and Mongolia in 2015", "Laos chaired it in 2024 and Malaysia in
/// 2025".
///
/// @param first the party whose place the others take
/// @param when its date
/// @param rest the others with theirs
/// @param cut the words of the others, with the commas before them
public record Turns(Party first, When when, List<Turn> rest, Span cut) implements Row {
  private static final Words LISTS = Words.of(Turns.class);
  private static final Set<String> AFTER_TURNS = LISTS.set("after-turns");
  private static final Set<String> LINKS = LISTS.set("links");
  private static final Set<String> AFTER = LISTS.set("after");
  private static final Set<String> ACTED = LISTS.set("acted");

  private static final List<Field> DATES = List.of(Field.DATE, Field.START, Field.PERIOD);
  private static final int REACH = 9;

  public Turns {
    rest = List.copyOf(rest);
  }

  /// One more turn.
  ///
  /// @param place where, if it is told; null where it is not
  public record Turn(Span span, Party party, When when, @Nullable String place) {}

  /// The first row of two or more turns of a sentence; null where there is none.
  public static @Nullable Turns in(
      List<Token> tokens, List<Mention> mentions, Gazetteer gazetteer) {
    for (int m = 0; m < mentions.size(); m++) {
      if (!(mentions.get(m) instanceof Mention.OfDate date) || date.end() != null) {
        continue;
      }
      var rest = new ArrayList<Turn>();
      int end = at(tokens, date.span().end());
      int cut = end;
      boolean linked = false;
      for (int next = joints(tokens, end); next > end; next = joints(tokens, end)) {
        Turn turn = turn(tokens, mentions, next);
        if (turn == null) {
          break;
        }
        linked |= rest.isEmpty() && LINKS.contains(tokens.get(next).word());
        rest.add(turn);
        end = at(tokens, turn.span.end());
      }
      boolean ends =
          end >= tokens.size()
              || !tokens.get(end).wordy()
              || AFTER_TURNS.contains(tokens.get(end).word());
      Party first =
          rest.isEmpty() || !ends
              ? null
              : replaced(tokens, mentions, m, rest.getFirst().party, linked, gazetteer);
      if (first != null) {
        return new Turns(
            first,
            date.when(),
            rest,
            new Span(tokens.get(cut).span().start(), rest.getLast().span.end()));
      }
    }
    return null;
  }

  @Override
  public List<Draft> others(Draft draft) {
    boolean named = Draft.WHO.stream().anyMatch(field -> draft.parties(field).contains(first));
    boolean dated = DATES.stream().anyMatch(field -> when.equals(draft.when(field)));
    if (!named || !dated) {
      return List.of();
    }
    var others = new ArrayList<Draft>();
    for (Turn turn : rest) {
      if (Draft.WHO.stream().anyMatch(field -> draft.parties(field).contains(turn.party))) {
        continue;
      }
      var other =
          new Draft(draft.type(), draft.frame(), draft.scene())
              .attribution(draft.attribution())
              .evidence(draft.evidence().getFirst().cover(turn.span));
      draft
          .fields()
          .forEach((field, value) -> {
            if (field != Field.WHAT
                && field != Field.END
                && field != Field.TITLE
                && field != Field.PERSON) {
              other.put(field, swapped(value, turn));
            }
          });
      place(draft, other, turn);
      others.add(other);
    }
    return others;
  }

  private Value swapped(Value value, Turn turn) {
    return switch (value) {
      case Value.Parties(var parties) ->
          new Value.Parties(
              parties.stream()
                  .map(party -> party.equals(first) ? turn.party : party)
                  .distinct()
                  .toList());
      case Value.One(Party party) -> party.equals(first) ? new Value.One(turn.party) : value;
      case Value.Date(When date) -> date.equals(when) ? new Value.Date(turn.when) : value;
      default -> value;
    };
  }

  private void place(Draft draft, Draft other, Turn turn) {
    if (turn.place != null && draft.fields().get(Field.START) != null) {
      other.text(Field.PLACE, turn.place);
    } else if (draft.fields().get(Field.PLACE) != null
        && first.equals(
            draft
                .scene()
                .script()
                .gazetteer()
                .stateOf(String.valueOf(draft.fields().get(Field.PLACE))))) {
      other.text(Field.PLACE, draft.scene().script().gazetteer().display(turn.party));
    }
  }

  /// "with Peru in 2012", "Uganda on Tuesday", "Museveni in Kampala on Tuesday": the turn that
  /// begins at a token; null where none does.
  private static @Nullable Turn turn(List<Token> tokens, List<Mention> mentions, int i) {
    int k = i;
    while (k + 1 < tokens.size()
        && k < i + 2
        && (LINKS.contains(tokens.get(k).word()) || tokens.get(k).is("the"))) {
      k++;
    }
    Span start = tokens.get(k).span();
    Mention who =
        mentions.stream()
            .filter(mention -> mention.span().contains(start))
            .findFirst()
            .orElse(null);
    Party party = party(who);
    if (party == null || who == null) {
      return null;
    }
    String place =
        who instanceof Mention.OfParty name && name.how() == Mention.How.CAPITAL
            ? tokens.get(k).word()
            : null;
    for (int t = at(tokens, who.span().end()); t < tokens.size() && t <= i + REACH; t++) {
      Token token = tokens.get(t);
      Mention here =
          mentions.stream()
              .filter(mention -> mention.span().start() == token.span().start())
              .findFirst()
              .orElse(null);
      if (here instanceof Mention.OfDate date && date.end() == null) {
        return new Turn(
            new Span(tokens.get(i).span().start(), date.span().end()), party, date.when(), place);
      }
      if (token.capitalised()
          && t > 0
          && (tokens.get(t - 1).is("in") || tokens.get(t - 1).is("at"))) {
        place = token.word();
      } else if (!AFTER.contains(token.word())) {
        return null;
      }
    }
    return null;
  }

  /// Whose place the others take: the nearest before the date of the same sort and with the same
  /// preposition, else the first of the sentence.
  private static @Nullable Party replaced(
      List<Token> tokens,
      List<Mention> mentions,
      int date,
      Party next,
      boolean linked,
      Gazetteer gazetteer) {
    int from = mentions.get(date).span().start();
    boolean state = gazetteer.kind(next).equals("state");
    Party first = null;
    Party nearest = null;
    for (Mention mention : mentions.subList(0, date)) {
      Party party = party(mention);
      int at = at(tokens, mention.span().start());
      boolean preposition =
          at > 0
              && (LINKS.contains(tokens.get(at - 1).word())
                  || tokens.get(at - 1).is("the")
                      && at > 1
                      && LINKS.contains(tokens.get(at - 2).word()));
      if (party == null || gazetteer.kind(party).equals("state") != state) {
        continue;
      }
      if (at > 0
          && Set.of("--", "–", "—", ":", "(", "-").contains(tokens.get(at - 1).word())
          && at(tokens, from) - at <= REACH) {
        return null; // "both did -- China in 2021 and Japan in 2022"
      }
      boolean near =
          tokens.subList(at, at(tokens, from)).stream()
                  .noneMatch(token -> token.is(",") || token.is(";"))
              && at(tokens, from) - at <= REACH + 3;
      if (near && (!linked || preposition)) {
        nearest = nearest != null && preposition && !nearest.equals(first) ? nearest : party;
      }
      first = first == null ? party : first;
    }
    boolean acted =
        !linked
            && tokens.subList(0, at(tokens, from)).stream()
                .anyMatch(token -> ACTED.contains(token.word()));
    return acted && first != null ? first : nearest;
  }

  private static @Nullable Party party(@Nullable Mention mention) {
    return switch (mention) {
      case Mention.OfParty party
          when party.parties().size() == 1
              && party.how() != Mention.How.ADJECTIVE
              && party.how() != Mention.How.REFERENCE ->
          party.parties().getFirst();
      case Mention.OfPerson person -> person.party();
      case null, default -> null;
    };
  }

  private static int at(List<Token> tokens, int offset) {
    int k = 0;
    while (k < tokens.size() && tokens.get(k).span().start() < offset) {
      k++;
    }
    return k;
  }

  private static int joints(List<Token> tokens, int from) {
    int k = from;
    while (k < tokens.size()
        && k < from + 2
        && (tokens.get(k).is(",") || tokens.get(k).is("and") || tokens.get(k).is("then"))) {
      k++;
    }
    return k < tokens.size() ? k : from;
  }
}
