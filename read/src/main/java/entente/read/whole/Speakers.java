package entente.read.whole;

import entente.model.Party;
import entente.model.Publication;
import entente.model.Span;
import entente.read.Mention;
import entente.read.name.Gazetteer;
import entente.read.name.Names;
import entente.read.name.Offices;
import entente.read.table.Words;
import entente.read.text.Block;
import entente.read.text.Sentence;
import entente.read.text.Sentences;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who says "we" in a whole document: the one who makes a speech, those who issue a joint
/// statement.
final class Speakers {
  private static final Words LISTS = Words.of(Speakers.class);
  private static final Pattern SPEECH = LISTS.pattern("speech");
  private static final Pattern GREETING =
      Pattern.compile(
          "\\b(?:thank you (?:very much|all|so much|,)|excellenc(?:y|ies)|ladies and"
              + " gentlemen|distinguished|good (?:morning|afternoon|evening)|dear"
              + " (?:friends|colleagues))\\b");
  private static final Pattern JOINT = LISTS.pattern("joint");

  /// "Joint statement by the heads of government of …" is no statement by one.
  private static final Pattern JOINTLY =
      Pattern.compile("\\bjoint (?:press )?(?:statement|communiqu[eé]|declaration) (?:by|of) ");

  private static final Pattern TOGETHER =
      Pattern.compile(
          "\\b(?:press|news) (?:conference|statements?|availability|remarks|briefing)\\b|\\bjoint"
              + " (?:remarks|appearance)\\b|\\bpress statements by\\b");

  /// What a government writes of itself.
  private static final Pattern PAPER =
      Pattern.compile(
          "\\b(?:fact ?sheet|media release|press release|white paper|policy paper|statement on"
              + " behalf of|statement by|note to correspondents)\\b");

  private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:we|We|our|Our|us|I|my|My)\\b");
  private static final Pattern QUOTED = Pattern.compile("“[^”]{0,2000}”|\"[^\"\\n]{0,2000}\"");

  /// What follows the name of one who does something.
  private static final Pattern ACTS =
      Pattern.compile(
          "^ (?:will|is|has|stands|remains|shall|welcomes|supports|thanks|wants|intends|would|can|believes)\\b");

  private static final Set<String> KINDS =
      Set.of("state", "bloc", "organisation", "alliance", "forum");

  private final String text;
  private final Publication publication;
  private final List<Sentence> sentences;
  private final List<List<Mention>> named;
  private final Gazetteer gazetteer;

  Speakers(
      String text,
      Publication publication,
      List<Sentence> sentences,
      List<List<Mention>> named,
      Gazetteer gazetteer) {
    this.text = text;
    this.publication = publication;
    this.sentences = sentences;
    this.named = named;
    this.gazetteer = gazetteer;
  }

  /// Empty where nobody speaks in the first person.
  List<Party> find(List<Party> weighed, List<Party> pair, Names names) {
    String title = publication.title() == null ? "" : publication.title();
    String head =
        (title + "\n" + text.lines().limit(3).reduce("", (a, b) -> a + "\n" + b))
            .toLowerCase(Locale.ROOT);
    long first = FIRST_PERSON.matcher(QUOTED.matcher(text).replaceAll(" ")).results().count();
    if (first >= 2 && PAPER.matcher(head).find() && !JOINT.matcher(head).find()) {
      return one(weighed, names);
    }
    if (first < 3 || first < text.length() / 700) {
      return List.of();
    }
    String opening = text.substring(0, Math.min(text.length(), 700)).toLowerCase(Locale.ROOT);
    boolean speech =
        SPEECH.matcher(JOINTLY.matcher(head).replaceAll("joint text of ")).find()
            || GREETING.matcher(opening).find();
    if (!speech && (JOINT.matcher(head).find() || opening.contains("we, the"))) {
      return all(pair);
    }
    if (!speech) {
      return List.of();
    }
    return one(weighed, names);
  }

  /// The speaker and the other of the two, where both stand before the press; empty elsewhere.
  List<Party> together(List<Party> speakers, List<Party> pair) {
    String title = publication.title() == null ? "" : publication.title();
    String head =
        (title + "\n" + text.lines().limit(3).reduce("", (a, b) -> a + "\n" + b))
            .toLowerCase(Locale.ROOT);
    boolean both =
        speakers.size() == 1
            && pair.size() == 2
            && pair.contains(speakers.getFirst())
            && TOGETHER.matcher(head).find();
    return both ? pair : List.of();
  }

  /// "We, the leaders of A, B and C": all of them.
  private List<Party> all(List<Party> pair) {
    for (int i = 0; i < Math.min(6, sentences.size()); i++) {
      boolean we = sentences.get(i).span().of(text).matches("(?s).*\\b[Ww]e, (?:the )?.*");
      if (we) {
        List<Party> parties = parties(named.get(i));
        if (!parties.isEmpty()) {
          return parties;
        }
      }
    }
    for (int i = 0; i < Math.min(3, sentences.size()); i++) {
      if (sentences.get(i).block().kind() == Block.Kind.TITLE) {
        List<Party> parties = parties(named.get(i));
        if (parties.size() > 1
            || parties.size() == 1 && !gazetteer.kind(parties.getFirst()).equals("state")) {
          return parties;
        }
      }
    }
    return pair;
  }

  private static List<Party> parties(List<Mention> mentions) {
    var parties = new LinkedHashSet<Party>();
    for (Mention mention : mentions) {
      if (mention instanceof Mention.OfParty party && party.how() != Mention.How.CAPITAL) {
        parties.addAll(party.parties());
      }
    }
    return List.copyOf(parties);
  }

  /// Before the name of a body: who speaks as its chair, or in its name, speaks for it.
  private static final Pattern FOR_A_BODY =
      Pattern.compile(
          "\\b(?:chair(?:man|woman|person)?(?:[- ]in[- ]office)?(?: for \\d{4})?"
              + " of|(?:rotating|pro[- ]tempore|incoming|current)"
              + " (?:chair\\w*|president|presidency) of|president[- ]in[- ]office of|(?:on|in)"
              + " behalf of|in the name of|speak(?:ing|s)? for|in (?:my|his|her) capacity as (?:the"
              + " )?(?:current )?(?:chair\\w*|president) of) (?:the )?(?:\\p{L}+ (?:members|member"
              + " states|leaders|countries|heads of state|governments) of (?:the )?)?$",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> BODIES = Set.of("bloc", "organisation", "alliance", "forum");

  /// The body as whose chair, or in whose name, the title or the first words say that somebody
  /// speaks; null where they do not.
  private @Nullable Party body() {
    for (int i = 0; i < Math.min(8, sentences.size()); i++) {
      for (Mention mention : named.get(i)) {
        Party party =
            mention instanceof Mention.OfParty direct && direct.how() != Mention.How.ADJECTIVE
                ? party(mention)
                : null;
        String before =
            text.substring(
                Math.max(sentences.get(i).span().start(), mention.span().start() - 90),
                mention.span().start());
        if (party != null
            && BODIES.contains(gazetteer.kind(party))
            && FOR_A_BODY.matcher(before).find()) {
          return party;
        }
      }
    }
    return null;
  }

  /// The one who speaks: the body for which it is done, else named by the title, else by who
  /// publishes it, else the one who is most spoken of and not addressed.
  private List<Party> one(List<Party> weighed, Names names) {
    Party body = body();
    if (body != null) {
      return List.of(body);
    }
    var guests = new ArrayList<Party>();
    Party titled = null;
    int remotest = Integer.MAX_VALUE;
    for (int i = 0; i < Math.min(2, sentences.size()); i++) {
      if (sentences.get(i).block().kind() != Block.Kind.TITLE && i > 0) {
        continue;
      }
      for (Mention mention : named.get(i)) {
        Party party = party(mention);
        if (party == null || !KINDS.contains(gazetteer.kind(party))) {
          continue;
        }
        if (guest(mention)) {
          if (mention instanceof Mention.OfPerson
              || mention instanceof Mention.OfParty direct && direct.parties().contains(party)) {
            guests.add(party);
          }
        } else if (sentences.get(i).block().kind() == Block.Kind.TITLE) {
          int remoteness = remoteness(sentences.get(i), mention);
          titled = remoteness < remotest ? party : titled;
          remotest = Math.min(remotest, remoteness);
        }
      }
    }
    if (titled != null) {
      return List.of(titled);
    }
    String publisher = publication.publisher() == null ? "" : publication.publisher();
    if (!publisher.isEmpty()) {
      var block = new Block(Block.Kind.PROSE, new Span(0, publisher.length()), null, null);
      for (Sentence sentence : Sentences.of(publisher, block)) {
        for (Mention mention : names.in(sentence.tokens())) {
          Party party = party(mention);
          if (party != null && KINDS.contains(gazetteer.kind(party)) && !guests.contains(party)) {
            return List.of(party);
          }
        }
      }
    }
    Set<Party> acting = new HashSet<>();
    for (List<Mention> mentions : named) {
      for (Mention mention : mentions) {
        String after =
            text.substring(
                mention.span().end(), Math.min(text.length(), mention.span().end() + 14));
        if (mention instanceof Mention.OfParty party
            && party.how() == Mention.How.NAME
            && ACTS.matcher(after).find()) {
          acting.addAll(party.parties());
        }
      }
    }
    List<Party> states =
        weighed.stream()
            .filter(party -> gazetteer.kind(party).equals("state") && !guests.contains(party))
            .toList();
    return states.stream()
        .filter(acting::contains)
        .findFirst()
        .or(() -> states.stream().findFirst())
        .or(() -> weighed.stream().filter(party -> !guests.contains(party)).findFirst())
        .map(List::of)
        .orElse(List.of());
  }

  /// How little what the title names looks like who speaks: who holds an office first ("what the
  /// Peruvian deputy minister said"), a city last ("Lunch in Lima: …").
  private static int remoteness(Sentence title, Mention mention) {
    if (!(mention instanceof Mention.OfParty party)) {
      return 0;
    }
    int after = 0;
    while (after < title.tokens().size()
        && title.tokens().get(after).span().start() < mention.span().end()) {
      after++;
    }
    boolean office = Offices.follows(title.tokens(), after);
    return office ? 0 : party.how() == Mention.How.CAPITAL ? 2 : 1;
  }

  /// Whether somebody is spoken to or of, not speaking: "with the President of Kenya", "to the
  /// parliament of Ghana".
  private boolean guest(Mention mention) {
    String before =
        text.substring(Math.max(0, mention.span().start() - 60), mention.span().start())
            .toLowerCase(Locale.ROOT);
    String line = before.substring(before.lastIndexOf('\n') + 1);
    return line.matches(
            "(?s).*\\b(?:with|to|at|in|visit|visiting)(?: the| his| her| its)?(?:"
                + " [\\p{L}’'-]+){0,3}(?: of)?(?: the)? $")
        && !line.matches("(?s).*\\bby [^,]*$");
  }

  private @Nullable Party party(Mention mention) {
    return switch (mention) {
      case Mention.OfParty party ->
          party.parties().stream()
              .flatMap(each ->
                  gazetteer.partners(each).isEmpty()
                      ? Stream.of(each)
                      : gazetteer.partners(each).stream())
              .findFirst()
              .orElse(null);
      case Mention.OfPerson person -> person.party();
      default -> null;
    };
  }
}
