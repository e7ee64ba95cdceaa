package entente.read.name;

import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.Mention.How;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom "it", "they", "we", "the bloc" or "both sides" mean: the last fitting party or parties
/// before.
///
/// Sentences are handed in order; each call remembers what the sentence named. Made for one
/// document.
public final class References {
  private static final Words LISTS = Words.of(References.class);
  private static final Set<String> TO = LISTS.set("to");

  private static final Set<String> OTHER = LISTS.set("other");

  /// What those have who are spoken to: "your leaders", "your country".
  private static final Set<String> ADDRESSED = LISTS.set("addressed");

  private static final Set<String> COUNTRIES =
      Set.of("countries", "nations", "governments", "peoples");
  private static final Set<String> PORTFOLIOS = LISTS.set("portfolios");
  private static final Set<String> FRONTED = LISTS.set("fronted");
  private static final Set<String> BESIDE = Set.of("with", "alongside", "beside", "opposite");

  private final Foregoing foregoing;
  private final Descriptions descriptions;
  private final Nations nations;
  private final Served served;

  private static final Set<String> ACTING = LISTS.set("acting");

  /// The mentions of the sentence that were found so far.
  private List<Mention> sofar = List.of();

  /// The bloc or region whose leaders or members the sentence has named; null where there is none.
  private @Nullable Party led;

  /// For whom the first and the last person speak whom the sentence has named as acting; null where
  /// there is none.
  private @Nullable Party first;

  private @Nullable Party last;

  /// For whom the last person spoke when the sentence began.
  private @Nullable Party before;

  /// Those whose text the sentence before began with.
  private List<Party> authors = List.of();

  private final Organs organs;

  /// How the parties stand in the sentence.
  private Lineup lineup = new Lineup();

  /// @param pair the two parties that the document is most about; empty where there are none
  /// @param issuer whose office issues the document; null where that is unknown
  public References(Gazetteer gazetteer, List<Party> pair, @Nullable Party issuer) {
    organs = new Organs(gazetteer);
    foregoing = new Foregoing(gazetteer, pair, issuer);
    descriptions = new Descriptions(gazetteer, foregoing);
    this.nations = new Nations(gazetteer, foregoing);
    served = new Served(foregoing, issuer);
  }

  /// Parties meant, and by how many tokens.
  record Found(List<Party> parties, int length) {}

  /// Those who are met.
  public List<Party> assembled() {
    return foregoing.assembled();
  }

  /// The named mentions of a sentence together with its resolved references, in order.
  ///
  /// @param voice whose "we" it is; empty where nobody can tell
  public List<Mention> resolve(List<Token> tokens, List<Mention> named, List<Party> voice) {
    var all = new ArrayList<Mention>();
    sofar = all;
    foregoing.begins(tokens, all);
    int next = 0;
    Party subject = null;
    var here = new LinkedHashSet<Party>();
    lineup = new Lineup();
    led = null;
    first = null;
    last = null;
    before = foregoing.person();
    for (int i = 0; i < tokens.size(); ) {
      Token token = tokens.get(i);
      List<Mention> ahead = named.subList(next, named.size());
      Found several = Several.of(tokens, i, ahead, foregoing);
      Found nation = several != null ? several : nations.nation(tokens, i, ahead, subject);
      if (nation != null) {
        next++; // the adjective of the region is a part of it
        all.add(
            new Mention.OfParty(
                new Span(token.span().start(), tokens.get(i + nation.length - 1).span().end()),
                nation.parties,
                How.REFERENCE));
        here.addAll(nation.parties);
        i += nation.length;
        continue;
      }
      if (next < named.size() && named.get(next).span().start() <= token.span().start()) {
        Mention mention = served.by(tokens, i, named.get(next++));
        all.add(mention);
        List<Party> parties = Foregoing.parties(mention);
        int after = Pointers.past(tokens, i, mention.span().end());
        lineup.add(tokens, i, after, parties);
        organs.add(tokens, after, mention);
        boolean adjective =
            mention instanceof Mention.OfParty party && party.how() == How.ADJECTIVE;
        boolean leads = Pointers.led(tokens, after - 1);
        led =
            leads && parties.size() == 1 && !foregoing.isState(parties.getFirst())
                ? parties.getFirst()
                : led;
        if (!adjective || leads) {
          here.addAll(parties);
          if (subject == null
              && parties.size() == 1
              && !Pointers.aside(tokens, i, after)
              && !Pointers.fronted(tokens, i, named.subList(next, named.size()))
              && !beside(tokens, i, after, named.subList(next, named.size()))) {
            subject = parties.getFirst();
          }
        }
        foregoing.mention(tokens, i, mention);
        if (mention instanceof Mention.OfPerson person
            && person.party() != null
            && Pointers.acts(tokens, i, after)) {
          first = first == null ? person.party() : first;
          last = person.party();
        }
        if (parties.size() == 1
            && mention instanceof Mention.OfParty
            && last == null
            && Offices.precedes(tokens, i)) {
          foregoing.person(parties.getFirst());
        }
        String ends = tokens.get(after - 1).word().toLowerCase(Locale.ROOT);
        boolean holds = Offices.is(ends) || ends.endsWith("general"); // "the UN Secretary-General"
        if (parties.size() == 1
            && mention instanceof Mention.OfParty
            && (holds || all.size() == 1 && Offices.follows(tokens, after))) {
          foregoing.person(parties.getFirst());
        }
        i = after;
        continue;
      }
      Found found = unnamed(tokens, i, ahead, reference(tokens, i, ahead, here, subject, voice));
      boolean free =
          found != null
              && (ahead.isEmpty()
                  || ahead.getFirst().span().start()
                      >= tokens.get(i + found.length - 1).span().end());
      if (found != null && free) {
        if (!found.parties.isEmpty()) {
          all.add(
              new Mention.OfParty(
                  new Span(token.span().start(), tokens.get(i + found.length - 1).span().end()),
                  found.parties,
                  How.REFERENCE));
          if (found.parties.size() <= 2) {
            here.addAll(found.parties);
          }
          boolean opening =
              i == 0
                  && found.length == 1
                  && found.parties.size() == 1
                  && (token.is("It") || token.is("Its"));
          subject = opening && subject == null ? found.parties.getFirst() : subject;
          boolean described =
              found.length > 1
                  && found.parties.size() == 1
                  && Set.of("the", "this").contains(token.word().toLowerCase(Locale.ROOT));
          subject = described && subject == null ? found.parties.getFirst() : subject;
        }
        i += found.length;
        if (found.parties.size() == 1) {
          organs.own(tokens, i, found.parties.getFirst());
        }
        continue;
      }
      i++;
    }
    Apposed.correct(tokens, all, served.known());
    boolean goesOn = !authors.isEmpty() && tokens.getFirst().is("It");
    authors = goesOn ? authors : Authored.by(tokens, all, foregoing.gatherings().gathered());
    foregoing.sentence(
        tokens, named, all, Authored.teller(tokens, all, foregoing::isState, subject), here);
    if (first != null) {
      foregoing.person(first);
    }
    return all;
  }

  /// The party that a pronoun means, or, where its own verb is addressed to that, the other of
  /// those named last.
  private @Nullable Party not(
      List<Token> tokens, int i, List<Mention> ahead, @Nullable Party party) {
    List<Party> addressed = Others.addressed(tokens, i, ahead);
    return party == null || !addressed.contains(party)
        ? party
        : foregoing.states(null).stream()
            .filter(each ->
                !addressed.contains(each) && foregoing.isState(each) == foregoing.isState(party))
            .findFirst()
            .orElse(party);
  }

  /// Who acts by a pronoun or description is none of those whom the same clause names: then it is
  /// the state named before.
  private @Nullable Found unnamed(
      List<Token> tokens, int i, List<Mention> ahead, @Nullable Found found) {
    boolean acts =
        found != null
            && found.parties.size() == 1
            && ACTING.contains(tokens.get(i + found.length - 1).word().toLowerCase(Locale.ROOT));
    List<Party> others = acts ? Others.named(tokens, i, ahead) : List.of();
    if (found == null || others.isEmpty() || !others.contains(found.parties.getFirst())) {
      return found;
    }
    return foregoing.states(null).stream()
        .filter(each -> !others.contains(each) && foregoing.isState(each))
        .findFirst()
        .map(other -> new Found(List.of(other), found.length))
        .orElse(found);
  }

  private @Nullable Found reference(
      List<Token> tokens,
      int i,
      List<Mention> ahead,
      Set<Party> here,
      @Nullable Party subject,
      List<Party> voice) {
    String word = tokens.get(i).word().toLowerCase(Locale.ROOT);
    String next = i + 1 < tokens.size() ? tokens.get(i + 1).word().toLowerCase(Locale.ROOT) : "";
    return switch (word) {
      case "it", "its", "itself" -> {
        if (word.equals("it")
            && i == 0
            && !authors.isEmpty()
            && !Pointers.expletive(tokens, i, subject)) {
          yield new Found(authors, 1); // "It condemns", of a statement
        }
        if (Set.of("forms", "manifestations", "aspects", "kind", "own").contains(next)
            && i > 0
            && Set.of("all", "of").contains(tokens.get(i - 1).word())) {
          yield null; // "terrorism in all its forms"
        }
        Party party = subject != null ? subject : foregoing.subject();
        boolean other =
            i > 0
                && (OTHER.contains(tokens.get(i - 1).word())
                    || i > 1
                        && tokens.get(i - 1).is("on")
                        && tokens.get(i - 2).word().startsWith("call"));
        if (word.equals("it") && other && subject != null) {
          Party asked = lineup.asked(i, subject, foregoing.subject());
          yield asked == null ? null : new Found(List.of(asked), 1);
        }
        Party object =
            word.equals("it") && i > 0 && TO.contains(tokens.get(i - 1).word())
                ? here.stream()
                    .filter(each -> !each.equals(party))
                    .reduce((_, last) -> last)
                    .orElse(null)
                : null;
        if (object != null && subject != null) {
          yield new Found(List.of(object), 1); // "visited Peru and agreed with it"
        }
        if (word.equals("its") && party != null && Pointers.office(tokens, i + 1)) {
          foregoing.person(party); // "its ambassador said he …"
        }
        Party owner = word.equals("its") ? Pointers.owner(tokens, i, sofar) : null;
        Party meant =
            word.equals("it") ? not(tokens, i, ahead, party) : owner != null ? owner : party;
        yield meant == null || word.equals("it") && Pointers.expletive(tokens, i, subject)
            ? null
            : new Found(List.of(meant), 1);
      }
      case "he", "she", "his", "her", "him" -> {
        Found other =
            next.isEmpty() || word.equals("he") || word.equals("she")
                ? null
                : descriptions.across(next);
        if (other != null) {
          yield other;
        }
        boolean told = last == null || i > 0 && tokens.get(i - 1).is(",");
        Party person =
            told && before != null && fronted(tokens, i)
                ? before
                : word.equals("her")
                        || word.equals("him")
                        || word.equals("his")
                        || last == null
                        || Pointers.related(tokens, i)
                    ? foregoing.person()
                    : last;
        int length = Set.of("country", "government", "nation").contains(next) ? 2 : 1;
        Party acts =
            word.equals("he") || word.equals("she") ? not(tokens, i, ahead, person) : person;
        yield acts == null ? null : new Found(List.of(acts), length);
      }
      case "they", "their", "them" -> {
        if (Set.of("forms", "manifestations", "aspects").contains(next)) {
          yield null;
        }
        List<Party> gathered = foregoing.gatherings().gathered();
        Party body =
            gathered.size() == 1
                ? gathered.getFirst()
                : gathered.isEmpty() ? foregoing.subject() : null;
        boolean met =
            word.equals("they") && i == 0 && foregoing.acting().isEmpty() && gathered.size() > 1;
        if (body != null
            && !foregoing.isState(body)
            && !body.isRegion()
            && Authored.theirs(tokens, i, here, body, body.equals(foregoing.subject()))) {
          yield new Found(gathered.isEmpty() ? List.of(body) : foregoing.assembled(), 1);
        }
        if (word.equals("they") && i == 0 && foregoing.people() != null) {
          yield new Found(List.of(foregoing.people()), 1); // "The Eight ask … They refuse …"
        }
        boolean theirs = word.equals("their") && COUNTRIES.contains(next) && here.isEmpty();
        if (theirs && foregoing.states().size() == 2) {
          yield new Found(foregoing.states(), 1); // "Their countries have had relations since"
        }
        List<Party> row = lineup.they(tokens, i);
        var they =
            new ArrayList<>(met ? foregoing.assembled() : row.isEmpty() ? plural(here) : row);
        Set<Party> told = lineup.antecedent(tokens, i);
        if (they.size() > told.size()) {
          they.removeAll(told);
        }
        List<Party> addressed =
            word.equals("they") ? Others.addressed(tokens, i, ahead) : List.of();
        if (!addressed.containsAll(they)) {
          they.removeAll(addressed);
        }
        yield new Found(List.copyOf(they), 1);
      }
      case "we", "our", "us", "ours", "i", "my", "me" -> {
        int length =
            word.equals("our") && Set.of("country", "government", "nation").contains(next) ? 2 : 1;
        yield voice.isEmpty() || tokens.get(i).is("US") ? null : new Found(voice, length);
      }
      case "your" -> {
        List<Party> others =
            voice.size() == 1
                ? foregoing.pair().stream().filter(party -> !voice.contains(party)).toList()
                : List.of();
        boolean whose = ADDRESSED.contains(next) && foregoing.pair().containsAll(voice);
        int length = Set.of("country", "government", "nation").contains(next) ? 2 : 1;
        yield whose && others.size() == 1 ? new Found(others, length) : null;
      }
      case "the", "both", "this", "these" -> {
        Party organ = word.equals("the") ? organs.at(tokens, i + 1) : null;
        Party form = organ == null ? organs.form(tokens, i + 1, foregoing.states(subject)) : null;
        Party one =
            organ == null && word.equals("the")
                ? Formers.meant(tokens, i, List.copyOf(here), foregoing.two())
                : null;
        Party called = organ != null ? organ : one != null ? one : form;
        Found described =
            called == null ? descriptions.meant(tokens, i, ahead, here, subject) : null;
        if (described != null && described.length == 2 && described.parties.size() == 1) {
          organs.settle(tokens, i + 1, described.parties.getFirst());
        }
        yield called == null ? described : new Found(List.of(called), 2);
      }
      case "a" -> descriptions.spokesman(tokens, i, ahead);
      case "all" -> descriptions.all(tokens, i);
      case "allies" -> {
        boolean bare = !next.equals("of") && !next.equals("from") && !next.equals("in");
        boolean first = i == 0 || i == 1 && tokens.getFirst().is("all");
        Party alliance = first && bare ? foregoing.alliance() : null;
        yield alliance == null ? null : new Found(List.of(alliance), 1);
      }
      case "leaders", "ministers" -> gathered(tokens, i, 1);
      default ->
          next.equals("ministers") && PORTFOLIOS.contains(word) ? gathered(tokens, i, 2) : null;
    };
  }

  /// "In talks with Beijing, Canberra": whether who is named is only told of before the comma
  /// behind which another is named that acts.
  private static boolean beside(List<Token> tokens, int i, int after, List<Mention> ahead) {
    return i > 1
        && after + 1 < tokens.size()
        && !ahead.isEmpty()
        && FRONTED.contains(tokens.getFirst().word())
        && BESIDE.contains(tokens.get(i - 1).word())
        && tokens.get(after).is(",")
        && ahead.getFirst() instanceof Mention.OfParty other
        && other.how() != How.ADJECTIVE
        && other.span().start() == tokens.get(after + 1).span().start();
  }

  /// "After talks with Ana Lima in Tunis she" is not Ana Lima but who was told of before.
  private static boolean fronted(List<Token> tokens, int i) {
    return FRONTED.contains(tokens.getFirst().word())
        && Set.of("he", "she").contains(tokens.get(i).word())
        && tokens.subList(0, i).stream().anyMatch(token -> BESIDE.contains(token.word()));
  }

  /// "Foreign ministers met", at the start of a sentence: those who are met.
  private @Nullable Found gathered(List<Token> tokens, int i, int length) {
    String next = i + length < tokens.size() ? tokens.get(i + length).word() : "";
    boolean bare = i == 0 && !Set.of("of", "from").contains(next);
    return bare
            && tokens.get(i).capitalised()
            && (foregoing.set().size() >= 2 || !foregoing.gatherings().gathered().isEmpty())
        ? new Found(foregoing.assembled(), length)
        : null;
  }

  private List<Party> plural(Set<Party> here) {
    if (here.size() >= 2) {
      return List.copyOf(here);
    }
    if (led != null && here.contains(led)) {
      return List.of(led); // "African leaders … their"
    }
    Party people = foregoing.people();
    if (people != null) {
      return List.of(people); // "The Americans object. Beijing accuses them …"
    }
    return foregoing.acting().isEmpty() ? foregoing.set() : foregoing.acting();
  }
}
