package entente.read.loose;

import entente.model.Field;
import entente.model.Membership.Role;
import entente.model.Membership.Status;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.read.Mention;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Members by a row of three or more states in a sentence that names their body and speaks of
/// members or of a group, where the gazetteer has all of them as its members: "Of the Nordic
/// Council, the countries in question are Denmark, Norway and Iceland".
final class LooseRolls {
  private static final Pattern MEMBERS =
      Pattern.compile(
          "\\b(?:[Mm]embers?|[Mm]embership|[Gg]roups?|grouping|bloc|comprises?|consists?|belongs?|in"
              + " question)\\b");
  private static final Pattern GONE =
      Pattern.compile("(?i)\\b(?:suspen\\w+|withdr\\w+|quit|expel\\w*|expulsion)\\b");
  private static final Pattern JOINT = Pattern.compile("(?:,|;|&|\\s++|and|the|plus|as well as)+");

  private LooseRolls() {}

  static void write(Rest rest, Consumer<Draft> drafts) {
    Scene scene = rest.scene();
    String words = scene.span().of(scene.text());
    if (!MEMBERS.matcher(words).find() || GONE.matcher(words).find()) {
      return;
    }
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.OfParty body && body.parties().size() == 1) {
        roll(rest, body, drafts);
      }
    }
  }

  private static void roll(Rest rest, Mention.OfParty body, Consumer<Draft> drafts) {
    Scene scene = rest.scene();
    Party organisation = body.parties().getFirst();
    Set<Party> members =
        organisation.isRegion() ? Set.of() : scene.script().gazetteer().members(organisation);
    for (int k = 0; k < scene.mentions().size() && !members.isEmpty(); k++) {
      List<Party> row = row(scene, k);
      Span span = scene.mentions().get(k).span().cover(body.span());
      if (row.size() >= 3 && members.containsAll(row)) {
        if (!rest.taken(Type.MEMBERSHIP, span)) {
          row.forEach(party ->
              drafts.accept(
                  new Draft(Type.MEMBERSHIP, "membership/loose", scene)
                      .party(Field.PARTY, party)
                      .party(Field.BODY, organisation)
                      .word(Field.ROLE, Role.MEMBER)
                      .word(Field.STATUS, Status.CURRENT)
                      .evidence(span)));
        }
        return;
      }
    }
  }

  /// The parties that stand in a row from a mention on.
  private static List<Party> row(Scene scene, int from) {
    var row = new LinkedHashSet<Party>();
    for (int k = from; k < scene.mentions().size(); k++) {
      boolean joined =
          k == from
              || JOINT
                  .matcher(
                      scene.between(
                          scene.mentions().get(k - 1).span().end(),
                          scene.mentions().get(k).span().start()))
                  .matches();
      if (!joined
          || !(scene.mentions().get(k) instanceof Mention.OfParty party)
          || party.how() == Mention.How.ADJECTIVE) {
        break;
      }
      row.addAll(party.parties());
    }
    return List.copyOf(row);
  }
}
