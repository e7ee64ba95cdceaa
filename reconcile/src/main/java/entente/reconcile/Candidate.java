package entente.reconcile;

/// A promise that a sum could count.
///
/// @param place its own in the natural order of all
/// @param saying the sum as it is said
record Candidate(int place, Pledge pledge, Saying saying) {
  String id() {
    return pledge.id();
  }
}
