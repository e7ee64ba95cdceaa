package entente.read.frame;

import entente.model.Field;
import entente.model.Meeting.Kind;
import entente.model.Meeting.Status;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who was there: "also present were the presidents of A and B", "the conference brought together
/// ministers from C, D and E". Of which meeting it is said is found when the document is read as a
/// whole.
public final class Present {
  /// The frame of a draft that names nothing but those present.
  public static final String FRAME = "meeting/present";

  private static final String MEETING =
      "(?:summit|meeting|conference|forum|gathering|talks|session|event|dialogue|consultations|negotiations|round"
          + " ?table|retreat|congress)";
  private static final Pattern FOLLOWED =
      Pattern.compile(
          "\\b(?:attended (?:also |in person |virtually |among others |inter alia )?by"
              + "|"
              + MEETING
              + "\\b[^.;:]{0,90}?\\b(?:br(?:ings?|ought|inging)(?:"
              + " together)?|gather(?:s|ed)?|drew|draws|assembled?s?|united?s?|involve[sd]?|include[sd]?|including|featur(?:es?|ed|ing)|comprised)|(?:participants|attendees|those"
              + " (?:present|attending|taking"
              + " part|participating|invited)|guests|delegates|invitees) (?:also"
              + " )?(?:include[sd]?|were|are|came from|come from)|(?:present|attending|in"
              + " attendance|taking part|participating|participants|attendees|guests|at the"
              + " table|on hand|joining (?:him|her|them)|joined (?:him|her|them))(?: (?:at|in)?"
              + " ?the [^.;,]{2,70}?)? (?:is|are|was|were|will be)|with the"
              + " (?:participation|attendance|presence) of|in the presence of)\\s+(?:also\\s+)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STOP =
      Pattern.compile(
          "[;.:]\\s|\\b(?:to|where|which|that|when|while|at|in|on|during|but|after|before|amid|under|via|whose|said|against|over|about|around|who)\\b|\\bas"
              + " (?!well)|(?<=[a-z] )for\\b");
  private static final Pattern PEOPLE =
      Pattern.compile(
          "\\b(?:officials?|delegat\\w+|envoys?|diplomats?|representatives?|counterparts?|ambassadors?|leaders?|negotiators?|delegations?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AHEAD =
      Pattern.compile(
          "\\b(?:will|to be|expected|due|set to|scheduled|would)\\b", Pattern.CASE_INSENSITIVE);
  private static final Set<String> ATTENDS = Set.of("attend", "participate");

  private Present() {}

  static void write(Scene scene, Consumer<Draft> drafts) {
    String sentence = scene.span().of(scene.text());
    Matcher marker = FOLLOWED.matcher(sentence);
    while (marker.find()) {
      int from = scene.span().start() + marker.end();
      Matcher stop = STOP.matcher(sentence);
      int to = stop.find(marker.end()) ? scene.span().start() + stop.start() : scene.span().end();
      boolean ahead =
          AHEAD.matcher(sentence.substring(Math.max(0, marker.start() - 20), marker.end())).find();
      tell(
          scene,
          named(scene, from, to),
          ahead,
          new Span(scene.span().start() + marker.start(), to),
          drafts);
    }
    for (Clause clause : scene.clauses()) {
      takesPart(scene, clause, drafts);
    }
  }

  /// "The Ghanaian president also took part."
  private static void takesPart(Scene scene, Clause clause, Consumer<Draft> drafts) {
    boolean part =
        clause.lemma().equals("take")
            && clause.patients().stream().anyMatch(node -> node.lemma().equals("part"));
    boolean present =
        clause.lemma().equals("be")
            && clause.verb().children().stream().anyMatch(node -> node.lemma().equals("present"));
    if (!part && !present && !ATTENDS.contains(clause.lemma())
        || clause.passive()
        || clause.mode().denied()
        || clause.mode().force() == Mode.Force.IMAGINED) {
      return;
    }
    boolean other =
        clause.patients().stream()
            .anyMatch(
                node -> !node.lemma().equals("part") && Meetings.WORDS.at(scene, node) == null);
    if (!other
        && clause.agents().stream()
            .anyMatch(agent ->
                Rank.guest(scene, agent)
                    || agent.mention() instanceof Mention.OfParty
                    || Who.acting(List.of(agent)).size() > 1)) {
      tell(
          scene,
          scene.acting(clause),
          !clause.mode().real(),
          scene.clauseSpan(clause.verb()),
          drafts);
    }
  }

  private static void tell(
      Scene scene, List<Party> parties, boolean ahead, Span span, Consumer<Draft> drafts) {
    if (!parties.isEmpty()) {
      drafts.accept(
          new Draft(Type.MEETING, FRAME, scene)
              .word(Field.KIND, Kind.DIALOGUE)
              .parties(Field.PARTIES, parties)
              .word(Field.STATUS, ahead ? Status.PLANNED : Status.HELD)
              .evidence(span));
    }
  }

  /// The parties of a row of people: "the presidents of A and B, and the Chilean foreign minister".
  private static List<Party> named(Scene scene, int from, int to) {
    String words = scene.between(from, Math.max(from, to));
    boolean people = Rank.highest(words) || PEOPLE.matcher(words).find();
    var parties = new LinkedHashSet<Party>();
    for (Mention mention : scene.mentions()) {
      if (mention.span().start() >= from
          && mention.span().end() <= to
          && scene.places().stream()
              .noneMatch(place ->
                  place.span().overlaps(mention.span())
                      && !place.preposition().equals("of")
                      && !place.preposition().equals("from"))) {
        parties.addAll(
            people && mention instanceof Mention.OfParty party
                ? party.parties()
                : Who.meant(mention));
      }
    }
    return List.copyOf(parties);
  }
}
