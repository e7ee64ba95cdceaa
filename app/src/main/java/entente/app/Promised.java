package entente.app;

import entente.ledger.Outline;
import entente.reconcile.Promise;
import java.util.List;

/// A promise, with what lists show of each of its versions.
record Promised(Promise promise, List<Outline> outlines) {}
