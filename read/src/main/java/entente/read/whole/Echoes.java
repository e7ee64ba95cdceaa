package entente.read.whole;

import entente.model.Field;
import entente.model.Party;
import entente.model.Type;
import entente.read.Mention;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Stands that a sentence takes over from the one before: "So did Ghana.", "Peru did the same.",
/// "Norway, too.".
final class Echoes {
  private static final Words LISTS = Words.of(Echoes.class);
  private static final Pattern INVERTED =
      Pattern.compile(
          "^(?:And |But )?(?:[Ss]o|[Aa]s|[Nn]either|[Nn]or)(?:,[^,.;]{2,40},)?"
              + " (?:did|does|do|has|have|is|are|was|were|will)\\b");
  private static final Pattern SAME = LISTS.inAnyCase("same");
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
    List<Party> who = opens ? named(scene, scene.span().start() + inverted.end()) : first(scene);
    var echoes = new ArrayList<Draft>();
    for (Draft draft : before) {
      if (draft.type() != Type.POSITION || draft.scene().index() != scene.index() - 1) {
        continue;
      }
      for (Party party : who) {
        if (!draft.parties(Field.HOLDER).contains(party)
            && !draft.parties(Field.TARGETS).contains(party)) {
          var echo = new Draft(Type.POSITION, "position/echo", scene);
          draft
              .fields()
              .forEach((field, value) -> {
                if (field != Field.HOLDER && field != Field.PERSON) {
                  echo.put(field, value);
                }
              });
          echo.party(Field.HOLDER, party);
          draft.evidence().forEach(echo::evidence);
          echoes.add(echo.evidence(scene.body()));
        }
      }
    }
    return echoes;
  }

  /// Whom a sentence names after its verb; the body alone in whose name somebody does it.
  private static List<Party> named(Scene scene, int from) {
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

  private static List<Party> first(Scene scene) {
    for (Mention mention : scene.mentions()) {
      Party party = Scenes.party(mention);
      if (party != null && mention.span().start() - scene.span().start() < 30) {
        return mention instanceof Mention.OfParty named ? named.parties() : List.of(party);
      }
    }
    return List.of();
  }
}
