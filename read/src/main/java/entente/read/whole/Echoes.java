package entente.read.whole;

import entente.model.Field;
import entente.model.Party;
import entente.model.Position.Act;
import entente.model.Span;
import entente.model.Type;
import entente.read.Mention;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Stands that a sentence takes over from the one before: "So did Ghana.", "Peru did the same.",
/// "Norway, too.".
final class Echoes {
  private static final Words LISTS = Words.of(Echoes.class);
  static final Pattern INVERTED =
      Pattern.compile(
          "^(?:And |But )?(?:[Ss]o|[Aa]s|[Nn]either|[Nn]or)(?:,[^,.;]{2,40},)?"
              + " (?:did|does|do|has|have|is|are|was|were|will)\\b");
  static final Pattern SAME = LISTS.inAnyCase("same");
  private static final Pattern OBLIGED =
      Pattern.compile("\\b(?:obliged|complied|said yes|gave it|nodded)\\b");
  private static final Pattern JOINS = Pattern.compile(",? (?:and )?(?:the )?");
  private static final Pattern IN_THE_NAME =
      Pattern.compile("\\b(?:in the name|on behalf) of (?:the )?$");
  private static final Set<String> BODIES = Set.of("bloc", "organisation", "alliance", "forum");
  private static final int LONGEST = 220;

  private Echoes() {}

  /// The stands of the sentence before as those of whom this one names; empty where it repeats
  /// nothing.
  static List<Draft> of(Scene scene, List<Draft> before) {
    String words = scene.span().of(scene.text());
    Matcher inverted = INVERTED.matcher(words);
    boolean opens = inverted.find();
    boolean same = !opens && words.length() < LONGEST / 2 && SAME.matcher(words).find();
    if (words.length() > LONGEST || !opens && !same) {
      return List.of();
    }
    List<Party> who =
        opens
            ? named(scene, scene.span().start() + inverted.end())
            : first(scene, scene.span().start());
    List<Draft> told =
        before.stream()
            .filter(draft ->
                draft.type() == Type.POSITION && draft.scene().index() == scene.index() - 1)
            .toList();
    return told.stream()
        .filter(draft ->
            Objects.equals(draft.term(Field.ACT), told.getLast().term(Field.ACT))) // said last
        .flatMap(draft -> echoes(scene, draft, who, scene.body(), OBLIGED.matcher(words).find()))
        .toList();
  }

  /// The stands that a sentence repeats of others behind a semicolon: "…; Togo did the same".
  static List<Draft> within(Scene scene, List<Draft> own) {
    var echoes = new ArrayList<Draft>();
    String words = scene.span().of(scene.text());
    for (int at = words.indexOf(';'); at >= 0; at = words.indexOf(';', at + 1)) {
      int next = words.indexOf(';', at + 1);
      int end = next < 0 ? words.length() : next;
      if (end < at + 3) {
        continue;
      }
      var part = new Span(scene.span().start() + at + 1, scene.span().start() + end);
      String segment = part.of(scene.text());
      if (segment.length() < LONGEST / 2 && SAME.matcher(segment).find()) {
        List<Party> who = first(scene, part.start());
        own.stream()
            .filter(draft ->
                draft.type() == Type.POSITION
                    && draft.evidence().getFirst().start() < part.start()
                    && draft.evidence().getFirst().end() <= part.end())
            .flatMap(draft -> echoes(scene, draft, who, part, OBLIGED.matcher(segment).find()))
            .forEach(echoes::add);
      }
    }
    return echoes;
  }

  /// The same stand as that of others; who does what was asked supports who asked it.
  private static Stream<Draft> echoes(
      Scene scene, Draft draft, List<Party> who, Span span, boolean obliged) {
    boolean urges = "urge".equals(draft.term(Field.ACT));
    if (obliged && !urges) {
      return Stream.empty();
    }
    return who.stream()
        .filter(party ->
            !draft.parties(Field.HOLDER).contains(party)
                && (obliged || !draft.parties(Field.TARGETS).contains(party)))
        .map(party -> {
          var echo = new Draft(Type.POSITION, "position/echo", scene);
          draft
              .fields()
              .forEach((field, value) -> {
                if (field != Field.HOLDER && field != Field.PERSON) {
                  echo.put(field, value);
                }
              });
          echo.party(Field.HOLDER, party);
          if (obliged) {
            echo.word(Field.ACT, Act.SUPPORT).parties(Field.TARGETS, draft.parties(Field.HOLDER));
          }
          draft.evidence().forEach(echo::evidence);
          return echo.evidence(span);
        });
  }

  /// Whom a sentence names after its verb; the body alone in whose name somebody does it.
  static List<Party> named(Scene scene, int from) {
    var all = new LinkedHashSet<Party>();
    for (Mention mention : scene.mentions()) {
      Party party = Scenes.party(mention);
      if (party == null || mention.span().start() < from) {
        continue;
      }
      String before = scene.between(scene.span().start(), mention.span().start());
      if (IN_THE_NAME.matcher(before).find()
          && BODIES.contains(scene.script().gazetteer().kind(party))) {
        return List.of(party);
      }
      boolean apart =
          before.substring(Math.min(before.length(), from - scene.span().start())).contains(",");
      if (!apart
              && !(mention instanceof Mention.OfParty named && named.how() == Mention.How.ADJECTIVE)
          || before.matches("(?s).*(?:,|,? and) (?:the )?$") && !all.isEmpty()) {
        all.addAll(mention instanceof Mention.OfParty named ? named.parties() : List.of(party));
      }
    }
    return List.copyOf(all);
  }

  /// Those whom it names first, one or several in a row.
  static List<Party> first(Scene scene, int from) {
    var all = new LinkedHashSet<Party>();
    int end = from;
    for (Mention mention : scene.mentions()) {
      Party party = Scenes.party(mention);
      if (party == null || mention.span().start() < from) {
        continue;
      }
      boolean begins = all.isEmpty() && mention.span().start() - from < 30;
      if (!begins
          && !(all.size() > 0
              && JOINS.matcher(scene.between(end, mention.span().start())).matches())) {
        break;
      }
      all.addAll(mention instanceof Mention.OfParty named ? named.parties() : List.of(party));
      end = mention.span().end();
    }
    return List.copyOf(all);
  }
}
