package entente.read.quantity;

import entente.read.Mention;

/// A mention, and the token after its last.
record Found(int next, Mention mention) {}
