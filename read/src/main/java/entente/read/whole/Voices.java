package entente.read.whole;

import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.name.Names;
import entente.read.name.Offices;
import entente.read.text.Block;
import entente.read.text.Sentence;
import entente.read.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whose "we" stands in each sentence: that of the person who is quoted, of the name before the
/// paragraph in a transcript, or of those who speak in the whole document.
final class Voices {
  private static final Set<String> ASKING =
      Set.of(
          "q",
          "question",
          "questions",
          "reporter",
          "journalist",
          "moderator",
          "host",
          "interviewer");
  private static final Pattern BOTH =
      Pattern.compile(
          "\\b(?:[Ww]e|the (?:president|prime minister|minister|chancellor) and I|[\\p{L}]+ and I)"
              + " (?:(?:have|had|also|both|today|just|jointly|now|then|are|were)"
              + " ){0,3}(?:agreed?|discussed|decided|signed|adopted|concluded|reviewed|resolved|met|talked|spoke|instructed|tasked|both|share|committed)\\b(?![^.]{0,80}\\bwith"
              + " (?!each|one|the same|immediate))",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> OPENING = Set.of("“", "``", "«");
  private static final Set<String> CLOSING = Set.of("”", "''", "»");

  private final List<Sentence> sentences;
  private final List<List<Mention>> named;
  private final Names names;
  private final String text;
  private final List<Party> speakers;
  private final List<Party> together;
  private final Map<String, Party> bySurname = new HashMap<>();
  private final List<List<Party>> voices = new ArrayList<>();

  /// @param speakers who speaks in the whole document; empty where nobody does
  /// @param together the two who stand before the press together, whose "we have agreed" is that of
  ///   both; empty elsewhere
  Voices(
      String text,
      List<Sentence> sentences,
      List<List<Mention>> named,
      Names names,
      List<Party> speakers,
      List<Party> together) {
    this.together = together;
    this.text = text;
    this.sentences = sentences;
    this.named = named;
    this.names = names;
    this.speakers = speakers;
    for (List<Mention> mentions : named) {
      for (Mention mention : mentions) {
        if (mention instanceof Mention.OfPerson person && person.party() != null) {
          bySurname.putIfAbsent(last(person.name()), person.party());
        }
      }
    }
    listen();
  }

  /// Whose "we" it is in the sentence with this index; empty where nobody can tell.
  List<Party> of(int sentence) {
    return voices.get(sentence);
  }

  private void listen() {
    boolean open = false;
    Party quoted = null;
    Party lastPerson = null;
    List<Party> turn = speakers;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      Block block = sentence.block();
      boolean first = i == 0 || !sentences.get(i - 1).block().equals(block);
      if (first && block.speaker() != null) {
        turn = turn(block.speaker());
      }
      boolean begins = open;
      boolean marks = false;
      for (Token token : sentence.tokens()) {
        boolean straight = token.is("\"");
        if (OPENING.contains(token.word()) || straight && !open) {
          open = true;
          marks = true;
        } else if (CLOSING.contains(token.word()) || straight) {
          open = false;
          marks = true;
        }
      }
      if (!begins && !marks) {
        voices.add(
            turn.size() == 1
                    && together.contains(turn.getFirst())
                    && BOTH.matcher(sentence.span().of(text)).find()
                ? together
                : turn);
        quoted = null;
      } else {
        Party own = owner(i, lastPerson);
        if (own == null && (begins || quoted != null)) {
          own = quoted;
        }
        if (own == null) {
          own = ahead(i, lastPerson);
        }
        if (own == null && sentence.tokens().getFirst().word().matches("[“\"«]|``")) {
          own = lastPerson;
        }
        quoted = own;
        voices.add(own == null ? turn : List.of(own));
      }
      Party person = first(sentence, named.get(i));
      lastPerson = person == null ? lastPerson : person;
    }
  }

  /// Who says what is quoted in a sentence, by its own words.
  private @Nullable Party owner(int i, @Nullable Party lastPerson) {
    Sentence sentence = sentences.get(i);
    Span said = Saying.in(sentence.tokens());
    if (said != null) {
      Party party = named(i, said);
      if (party != null) {
        return party;
      }
      boolean pronoun =
          sentence.tokens().stream()
              .anyMatch(token ->
                  said.contains(token.span())
                      && (token.word().equalsIgnoreCase("he")
                          || token.word().equalsIgnoreCase("she")));
      if (pronoun) {
        return lastPerson;
      }
    }
    List<Mention> outside =
        named.get(i).stream().filter(mention -> !quoted(sentence, mention)).toList();
    return first(sentence, outside);
  }

  /// For whom the first person speaks whom a sentence names, or the first who holds an office
  /// there: "Turkey's foreign minister"; null where it has neither.
  private static @Nullable Party first(Sentence sentence, List<Mention> mentions) {
    List<Token> tokens = sentence.tokens();
    for (Mention mention : mentions) {
      if (mention instanceof Mention.OfPerson person && person.party() != null) {
        return person.party();
      }
      if (mention instanceof Mention.OfParty party
          && party.parties().size() == 1
          && party.how() != Mention.How.REFERENCE) {
        int from = 0;
        while (from < tokens.size() && tokens.get(from).span().start() < mention.span().start()) {
          from++;
        }
        int after = from;
        while (after < tokens.size() && tokens.get(after).span().start() < mention.span().end()) {
          after++;
        }
        if (Offices.follows(tokens, after) || Offices.precedes(tokens, from)) {
          return party.parties().getFirst();
        }
      }
    }
    return null;
  }

  /// "“We will lend.” …" with the name in a sentence that follows in the same paragraph.
  private @Nullable Party ahead(int i, @Nullable Party lastPerson) {
    for (int k = i + 1;
        k < Math.min(sentences.size(), i + 4)
            && sentences.get(k).block().equals(sentences.get(i).block());
        k++) {
      Party party = owner(k, lastPerson);
      if (party != null) {
        return party;
      }
    }
    return null;
  }

  private @Nullable Party named(int i, Span within) {
    List<Mention> inside =
        named.get(i).stream().filter(mention -> within.contains(mention.span())).toList();
    Party person = first(sentences.get(i), inside);
    return person != null
        ? person
        : inside.stream()
            .filter(Mention.OfParty.class::isInstance)
            .map(Mention.OfParty.class::cast)
            .map(Mention.OfParty::parties)
            .filter(parties -> !parties.isEmpty())
            .map(List::getFirst)
            .findFirst()
            .orElse(null);
  }

  private static boolean quoted(Sentence sentence, Mention mention) {
    boolean inside = false;
    for (Token token : sentence.tokens()) {
      if (token.span().start() >= mention.span().start()) {
        return inside;
      }
      inside =
          OPENING.contains(token.word())
              || (inside ? !CLOSING.contains(token.word()) && !token.is("\"") : token.is("\""));
    }
    return inside;
  }

  /// Who speaks under a name such as "PRESIDENT OKORO"; those of the document where it is a role or
  /// unknown, nobody where it asks.
  private List<Party> turn(Span label) {
    String shown = label.of(text);
    if (ASKING.contains(shown.toLowerCase(Locale.ROOT))) {
      return List.of();
    }
    Party known = bySurname.get(last(shown));
    if (known != null) {
      return List.of(known);
    }
    var tokens = new ArrayList<Token>();
    int at = label.start();
    for (String word : shown.split(" ", -1)) {
      if (!word.isEmpty()) {
        tokens.add(
            new Token(
                new Span(at, at + word.length()),
                shown.equals(shown.toUpperCase(Locale.ROOT))
                    ? word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT)
                    : word));
      }
      at += word.length() + 1;
    }
    for (Mention mention : names.in(tokens)) {
      if (mention instanceof Mention.OfPerson person && person.party() != null) {
        return List.of(person.party());
      }
      if (mention instanceof Mention.OfParty party && party.how() != Mention.How.CAPITAL) {
        return party.parties();
      }
    }
    return speakers;
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }
}
