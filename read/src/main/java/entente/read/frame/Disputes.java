package entente.read.frame;

import entente.model.Party;
import entente.model.Relation;
import entente.model.Span;
import entente.model.When;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Territorial disputes: who claims what another holds or claims.
final class Disputes {
  private static final Words LISTS = Words.of(Disputes.class);
  private static final String LAND =
      "territorial|border|boundary|maritime|island|sovereignty|frontier|land";
  private static final Pattern DISPUTE =
      Pattern.compile(
          "\\b(?:overlapping (?:territorial |maritime |sovereignty )?claims|(?:"
              + LAND
              + ")(?:[- ]and[- ]\\w+)?"
              + " (?:dispute|row|claim|conflict|quarrel|feud|disagreement|spat)s?|claims?\\b[^.;]{0,60}\\boverlap|(?:quarrel|quarrell|bicker|feud|fall"
              + " out|argu|disagree|wrangl|spar)(?:ed|ing|s|e)? (?:\\w+ ){0,2}(?:over|about)"
              + " (?:\\w+"
              + " ){0,3}(?:border|boundary|frontier|islands?|islets|reefs?|waters)|(?:quarrel|dispute|row|spat|feud|conflict|standoff|tussle|wrangle|contest|disagreement)s?"
              + " (?:with|between) [^.;,]{2,60}? (?:over|about|around) (?:[\\w-]+"
              + " ){0,4}(?:border|boundary|frontier|islands?|islets|reefs?|shoals?|waters|territory|region|rocks)|(?:islands?|islets|reefs?|rocks|territory|region|province|strip)\\b[^.;]{0,40}\\b(?:hold|holds|occup(?:y|ies)|controls?|administers?|runs?|has|seized|took)"
              + " and [^.;,]{0,40}\\bclaims?\\b|competing (?:territorial |maritime"
              + " )?claims|(?:both|each|they|all) (?:lay|lays|laid) claim\\b|rival"
              + " claims|(?:both|all|each|also) claims? (?:the |sovereignty|part)|both [^.;,]{3,50}"
              + " claim (?:the |sovereignty|part)|claimed by (?:both )?|sovereignty over"
              + " [^.;]{0,60}\\bdisputed)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ROW = Pattern.compile("^(?:,|\\s++|and|the|also|both|as well as)+$");

  private static final Pattern MEMBERS =
      Pattern.compile(
          "^ (?:[\\w-]+ ){0,2}(?:members?|states|countries|nations|governments|claimants)"
              + "(?: [–—-]|[:,]| \\() ?(?:the |namely |notably )?$");
  private static final Pattern AS_OWN = LISTS.inAnyCase("as-own");
  private static final Pattern SETTLED =
      Pattern.compile("\\b(?:settled|resolved|ended)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern OPEN =
      Pattern.compile(
          "\\b(?:not|yet|un|to be|until|cannot|never|if|should|must)\\b", Pattern.CASE_INSENSITIVE);

  private Disputes() {}

  /// "China claims Taiwan as its own territory", "Venezuela claims two thirds of Guyana".
  private static boolean claims(Scene scene, Consumer<Draft> drafts) {
    boolean told = false;
    for (Clause clause : scene.clauses()) {
      boolean claims =
          clause.lemma().equals("claim")
              && !clause.passive()
              && !clause.mode().denied()
              && clause.verb().child("ccomp", "xcomp") == null;
      List<Party> holders =
          claims
              ? scene.acting(clause).stream().filter(party -> state(scene, party)).toList()
              : List.of();
      if (holders.isEmpty()
          || !AS_OWN.matcher(scene.clauseSpan(clause.verb()).of(scene.text())).find()) {
        continue;
      }
      for (Party other : Concerned.about(clause.patients())) {
        for (Party holder : holders) {
          if (state(scene, other) && !other.equals(holder)) {
            emit(scene, holder, other, drafts);
            told = true;
          }
        }
      }
    }
    return told;
  }

  static void write(Scene scene, String sentence, Consumer<Draft> drafts) {
    Matcher dispute = DISPUTE.matcher(sentence);
    if (claims(scene, drafts)) {
      return;
    }
    var rows = new Claimants(scene);
    if (!dispute.find()) {
      rows.claiming().forEach(two -> emit(scene, two.getFirst(), two.getLast(), drafts));
    } else {
      var trigger =
          new Span(scene.span().start() + dispute.start(), scene.span().start() + dispute.end());
      if (!held(scene, drafts) && !sides(scene, trigger, drafts) && !row(scene, drafts)) {
        rows.pairs().forEach(two -> emit(scene, two.getFirst(), two.getLast(), drafts));
      }
    }
  }

  /// "A, B and C have claims that overlap with D's": each of the first with each of the others.
  private static boolean sides(Scene scene, Span trigger, Consumer<Draft> drafts) {
    var left = new LinkedHashSet<Party>();
    var right = new LinkedHashSet<Party>();
    boolean with = false;
    int end = trigger.start();
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.OfParty party
          && (party.how() == Mention.How.NAME || party.how() == Mention.How.CAPITAL)) {
        String between =
            scene.between(Math.min(end, mention.span().start()), mention.span().start());
        if (mention.span().start() > trigger.start()) {
          boolean roll =
              right.size() == 1
                  && !state(scene, right.getFirst())
                  && MEMBERS.matcher(between).matches();
          if (roll) {
            right.clear(); // "with those of two ASEAN members: A and B"
          } else if (with && !ROW.matcher(between).matches()) {
            break; // "a quarrel with A, and B is for it"
          }
          with |= between.contains("with ") || between.contains(" those of ");
          if (with) {
            right.addAll(party.parties());
          }
        } else if (state(scene, party.parties().getFirst())) {
          left.addAll(party.parties());
        }
        end = mention.span().end();
      }
    }
    left.removeAll(right);
    for (Party a : left) {
      for (Party b : right) {
        emit(scene, a, b, drafts);
      }
    }
    return !left.isEmpty() && !right.isEmpty();
  }

  /// "Japan and Russia both claim the islands", "the dispute between Thailand and Cambodia"; of
  /// more than two, each with China where it is one of those who claim the sea.
  private static boolean row(Scene scene, Consumer<Draft> drafts) {
    var row = new ArrayList<Party>();
    var best = List.<Party>of();
    Mention before = null;
    for (Mention mention : scene.mentions()) {
      if (!(mention instanceof Mention.OfParty party)
          || party.parties().stream().anyMatch(each -> !state(scene, each))) {
        continue;
      }
      if (before != null
          && !ROW.matcher(scene.between(before.span().end(), mention.span().start())).matches()) {
        row.clear();
      }
      party.parties().stream().filter(each -> !row.contains(each)).forEach(row::add);
      best = row.size() > best.size() ? List.copyOf(row) : best;
      before = mention;
    }
    Party against = Claimants.against(scene);
    if (best.size() == 2) {
      emit(scene, best.get(0), best.get(1), drafts);
    } else if (against != null && best.contains(against)) {
      best.stream()
          .filter(party -> !party.equals(against))
          .forEach(party -> emit(scene, party, against, drafts));
    }
    return best.size() > 1;
  }

  /// "the islands, which Chile holds and Peru claims", "which it occupies and which Peru claims".
  private static boolean held(Scene scene, Consumer<Draft> drafts) {
    Party holder = null;
    Party last = null;
    for (Mention mention : scene.mentions()) {
      String behind = scene.between(mention.span().end(), scene.span().end());
      boolean it = mention.span().of(scene.text()).equals("it");
      Party meant =
          Who.meant(mention).stream().filter(party -> state(scene, party)).findFirst().orElse(null);
      Party state = it && last != null ? last : meant; // who was named right before the islands
      last = state == null ? last : state;
      if (state != null && HOLDS.matcher(behind).find()) {
        holder = state;
      } else if (state != null
          && holder != null
          && !state.equals(holder)
          && CLAIMS.matcher(behind).find()) {
        emit(scene, holder, state, drafts);
        return true;
      }
    }
    return false;
  }

  private static final Pattern HOLDS =
      Pattern.compile(
          "^ (?:hold|holds|occup(?:y|ies)|controls?|administers?|runs?|seized|took)\\b");
  private static final Pattern CLAIMS = Pattern.compile("^ (?:also |still )?claims?\\b");

  private static boolean state(Scene scene, Party party) {
    return scene.script().gazetteer().kind(party).equals("state");
  }

  private static void emit(Scene scene, Party a, Party b, Consumer<Draft> drafts) {
    String sentence = scene.span().of(scene.text());
    boolean settled = SETTLED.matcher(sentence).find() && !OPEN.matcher(sentence).find();
    When when = settled && scene.dates().size() == 1 ? scene.dates().getFirst().when() : null;
    Relations.emit(
        scene,
        List.of(a, b),
        "territorial-dispute",
        settled ? Relation.Status.ENDED : Relation.Status.ESTABLISHED,
        when,
        null,
        "relation/dispute",
        scene.body(),
        drafts);
  }
}
