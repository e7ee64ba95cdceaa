package entente.app.web;

import entente.model.Accord;
import entente.model.Assertion;
import entente.model.Commitment;
import entente.model.Indicator;
import entente.model.Meeting;
import entente.model.Membership;
import entente.model.Position;
import entente.model.Relation;
import entente.model.Word;
import java.util.Optional;

/// How far a thing has come, as one sign for all types; its own status word always stands beside
/// the sign.
enum Sign implements Word {
  AHEAD("○", "planned or considered"),
  PROMISED("◐", "pledged or signed"),
  DONE("●", "established or delivered"),
  OVER("✕", "ended or cancelled");

  private final String shape;
  private final String meaning;

  Sign(String shape, String meaning) {
    this.shape = shape;
    this.meaning = meaning;
  }

  String shape() {
    return shape;
  }

  String meaning() {
    return meaning;
  }

  /// Nothing for stands and figures: they have no stages.
  static Optional<Sign> of(Assertion assertion) {
    return Optional.ofNullable(
        switch (assertion) {
          case Relation relation ->
              switch (relation.status()) {
                case PLANNED -> AHEAD;
                case ESTABLISHED -> DONE;
                case SUSPENDED, ENDED -> OVER;
              };
          case Commitment commitment ->
              switch (commitment.status()) {
                case CONSIDERED -> AHEAD;
                case PLEDGED, SIGNED, UNDERWAY -> PROMISED;
                case DELIVERED -> DONE;
                case CANCELLED -> OVER;
              };
          case Meeting meeting ->
              switch (meeting.status()) {
                case PLANNED, POSTPONED -> AHEAD;
                case HELD -> DONE;
                case CANCELLED -> OVER;
              };
          case Accord accord ->
              switch (accord.status()) {
                case PLANNED, NEGOTIATING -> AHEAD;
                case AGREED -> PROMISED;
                case IN_FORCE -> DONE;
                case ENDED -> OVER;
              };
          case Membership membership ->
              switch (membership.status()) {
                case PLANNED -> AHEAD;
                case CURRENT -> DONE;
                case PAST, SUSPENDED -> OVER;
              };
          case Position _, Indicator _ -> null;
        });
  }
}
