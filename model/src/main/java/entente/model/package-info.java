/// The nouns: documents and their publications, the claims read out of them, and the entries of the
/// ledger.
///
/// Every noun is an immutable record that checks itself: what cannot be true cannot be built, and
/// the message of the [IllegalArgumentException] says what was found and what was wanted. The
/// meaning of each type, field and word is that of the claims guide (docs/reference/claims.md).
@NullMarked
package entente.model;

import org.jspecify.annotations.NullMarked;
