package entente.reconcile;

import entente.model.LinkKind;
import entente.model.PromiseLink;
import entente.model.Report;

/// A link that was found, before rulings are heard.
///
/// @param rank how sure its rule is: of two links between the same entries the lower stays
record Sketch(Pledge from, Pledge to, LinkKind kind, String reason, Report shown, int rank) {
  static Sketch of(Pledge from, Pledge to, LinkKind kind, String reason, Pledge.Said shown, int rank) {
    return new Sketch(from, to, kind, reason, shown.report(), rank);
  }

  PromiseLink link() {
    return new PromiseLink(from.id(), to.id(), kind, reason, shown);
  }
}
