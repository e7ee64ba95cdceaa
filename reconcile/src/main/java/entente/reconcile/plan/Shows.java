package entente.reconcile.plan;

import entente.model.Accord;
import entente.model.Assertion;
import entente.model.Claim;
import entente.model.Commitment;
import entente.model.Indicator;
import entente.model.Meeting;
import entente.model.Membership;
import entente.model.Position;
import entente.model.Relation;
import entente.model.plan.Progress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// How far a claim shows a line to have come that it speaks of: by its own status, and by the words
/// of its passage where these say more.
final class Shows {
  private static final Map<Progress, Pattern> WORDS =
      Map.of(
          Progress.DROPPED,
          Pattern.compile(
              "\\b(cancelled|canceled|dropped|abandoned|scrapped|shelved|discontinued|called"
                  + " off|will not go ahead|given up)\\b"),
          Progress.COMPLETED,
          Pattern.compile(
              "\\b(completed|inaugurated|handed over|was opened|were opened|opened its"
                  + " doors|finished|concluded its work|entered into service|fully implemented|has"
                  + " been delivered|were delivered)\\b"),
          Progress.ONGOING,
          Pattern.compile(
              "\\b(under way|underway|ongoing|began|begun|started|has launched|was launched|were"
                  + " launched|in progress|under construction|broke"
                  + " ground|continues|continued)\\b"));
  private static final Pattern UNREAL =
      Pattern.compile(
          "\\b(not (?:yet )?(?:been )?(?:completed|opened|finished|started|begun)|to be"
              + " (?:completed|opened|inaugurated|handed over)|will be"
              + " (?:completed|opened|inaugurated|handed over)|should be|expected to|plans?"
              + " to|hopes? to|once (?:it is )?completed|when completed|until completed)\\b");
  private static final List<Progress> FARTHEST_FIRST =
      List.of(Progress.DROPPED, Progress.COMPLETED, Progress.ONGOING);

  private Shows() {}

  /// Nothing where the claim is of a kind that shows no progress: an opinion, a membership.
  static Optional<Progress> of(Claim claim) {
    Optional<Progress> status = status(claim.assertion());
    return status.map(own ->
        worded(claim)
            .filter(said -> said == Progress.DROPPED || said.compareTo(own) > 0)
            .orElse(own));
  }

  private static Optional<Progress> status(Assertion assertion) {
    return switch (assertion) {
      case Commitment commitment ->
          Optional.of(
              switch (commitment.status()) {
                case CONSIDERED, PLEDGED, SIGNED -> Progress.ADDRESSED;
                case UNDERWAY -> Progress.ONGOING;
                case DELIVERED -> Progress.COMPLETED;
                case CANCELLED -> Progress.DROPPED;
              });
      case Accord accord ->
          Optional.of(
              switch (accord.status()) {
                case PLANNED -> Progress.ADDRESSED;
                case NEGOTIATING, AGREED -> Progress.ONGOING;
                case IN_FORCE -> Progress.COMPLETED;
                case ENDED -> Progress.DROPPED;
              });
      case Meeting meeting ->
          switch (meeting.status()) {
            case PLANNED -> Optional.of(Progress.ADDRESSED);
            case HELD -> Optional.of(Progress.ONGOING);
            case POSTPONED, CANCELLED -> Optional.empty();
          };
      case Relation _, Indicator _ -> Optional.of(Progress.ADDRESSED);
      case Position _, Membership _ -> Optional.empty();
    };
  }

  private static Optional<Progress> worded(Claim claim) {
    String passage = claim.evidence().getFirst().quote().toLowerCase(Locale.ROOT);
    if (UNREAL.matcher(passage).find()) {
      return Optional.empty();
    }
    return FARTHEST_FIRST.stream()
        .filter(each -> {
          Pattern words = WORDS.get(each);
          return words != null && words.matcher(passage).find();
        })
        .findFirst();
  }
}
