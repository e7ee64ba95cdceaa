package entente.reconcile;

import entente.model.LinkKind;
import entente.model.PromiseLink;

/// A link that was found, before rulings are heard.
///
/// @param rank how sure its rule is: of two links between the same entries the lower stays
record Sketch(Pledge from, Pledge to, PromiseLink link, Statement shown, int rank) {
  Sketch(Pledge from, Pledge to, LinkKind kind, String reason, Statement shown, int rank) {
    this(from, to, new PromiseLink(from.id(), to.id(), kind, reason, shown::report), shown, rank);
  }

  LinkKind kind() {
    return link.kind();
  }
}
