package entente.read.frame;

import entente.model.Membership.Role;
import entente.model.Membership.Status;
import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.text.Cardinals;
import java.util.LinkedHashSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Rolls of members: "ASEAN groups Brunei, Cambodia, …", "BRICS (Brazil, Russia, …)", "founded by
/// Peru, Chile and Colombia".
final class Rolls {
  private static final Pattern COUNTED =
      Pattern.compile(
          "\\b(?:groups|comprise[sd]?(?: of)?|comprising|consists? of|consisting of|made up of|made"
              + " up by|composed of|encompass(?:es|ing)|brings? together|bringing"
              + " together|unites|uniting|grouping|links|linking|members? (?:states? |countries"
              + " |nations )?(?:are|include|is|comprise|being)|members? of [^.;,]{2,60}"
              + " (?:are|include)|members?(?: states?)? ?[:,(]|members"
              + " ?[-–—]+|states[:,]|countries[:,]|membership (?:includes|comprises)|includes as"
              + " members|includes|(?:bloc|grouping|group|alliance|club|union|forum)"
              + " of|(?:"
              + Cardinals.words(2, 90)
              + ")"
              + " are|namely)[:,]?\\s+(?:the\\s+)?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FOUNDED =
      Pattern.compile(
          "\\b(?:founded|formed|established|created|launched|set"
              + " up)\\b[^.;]{0,40}\\bby\\s+(?:the\\s+)?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BEHIND =
      Pattern.compile("^\\s*(?:\\(|--|–|—|-|:)\\s*(?:of\\s+)?(?:the\\s+)?$");

  /// "Mercosur is Argentina, Brazil, …": only of those who belong to it.
  private static final Pattern IS =
      Pattern.compile(
          "^\\s*,?\\s+(?:is|are|means|stands for|that is|that is to"
              + " say|i\\.e\\.)[,:]?\\s+(?:the\\s+)?$");

  private static final Pattern OPENS =
      Pattern.compile(
          "(?:^|[,;:.(–—]\\s*|\\b(?:and|then|while|whereas)\\s+)(?:the\\s+)?$",
          Pattern.CASE_INSENSITIVE);
  private static final String JOINTS = "(?:,|;|&|\\s++|and|the|plus|as well as)+";

  private final Scene scene;
  private final Consumer<Draft> drafts;

  Rolls(Scene scene, Consumer<Draft> drafts) {
    this.scene = scene;
    this.drafts = drafts;
  }

  private static final Pattern MEMBERS =
      Pattern.compile(
          "\\bmembers(?: are| include|,| ?[-–—:(]+)\\s+(?:the\\s+)?$", Pattern.CASE_INSENSITIVE);

  /// "what the other members - A, B and C - saw": whether a row is one of members, of whichever
  /// body the sentence names.
  private boolean within(int begun) {
    return MEMBERS.matcher(scene.between(Math.max(scene.span().start(), begun - 20), begun)).find()
        && scene.mentions().stream()
                .filter(mention ->
                    mention instanceof Mention.OfParty party
                        && Memberships.isBody(scene, party.parties().getFirst()))
                .count()
            == 1;
  }

  /// One claim for each member of the roll that goes with a body.
  void of(Mention.OfParty body) {
    var members = new LinkedHashSet<Party>();
    int begun = -1;
    boolean anywhere = false;
    boolean known = false;
    Mention before = null;
    for (Mention mention : scene.mentions()) {
      if (!(mention instanceof Mention.OfParty party)
          || party.how() != Mention.How.NAME
          || party.parties().size() != 1
          || !Memberships.isState(scene, party.parties().getFirst())) {
        continue;
      }
      if (begun < 0) {
        String words =
            scene.between(
                Math.max(scene.span().start(), party.span().start() - 70), party.span().start());
        anywhere = FOUNDED.matcher(words).find();
        boolean behind =
            body.span().end() <= party.span().start()
                && BEHIND.matcher(scene.between(body.span().end(), party.span().start())).find();
        known =
            body.span().end() <= party.span().start()
                && OPENS.matcher(scene.between(scene.span().start(), body.span().start())).find()
                && IS.matcher(scene.between(body.span().end(), party.span().start())).find();
        if (anywhere || behind || known || COUNTED.matcher(words).find()) {
          begun = party.span().start();
          members.add(party.parties().getFirst());
        }
      } else if (before != null
          && scene.between(before.span().end(), party.span().start()).matches(JOINTS)) {
        members.add(party.parties().getFirst());
      } else {
        break;
      }
      before = mention;
    }
    if (JoinedRows.outside(scene.between(scene.span().start(), begun))) {
      return; // "six states want to join the EU: Albania, …"
    }
    boolean belong =
        scene.script().gazetteer().members(body.parties().getFirst()).containsAll(members);
    if (members.size() < 3 || before == null || known && !belong) {
      return;
    }
    boolean near =
        within(begun)
            || body.span().end() < begun && begun - body.span().end() < 60
            || body.span().start() > before.span().end()
                && body.span().start() - before.span().end() < 6;
    if (near || anywhere) {
      Span span =
          new Span(
              Math.min(body.span().start(), begun),
              Math.max(before.span().end(), body.span().end()));
      members.forEach(member ->
          Memberships.emit(
              scene,
              drafts,
              member,
              body.parties().getFirst(),
              Role.MEMBER,
              Status.CURRENT,
              null,
              "membership/roll",
              span));
    }
  }
}
