/// Plans out of and into a ledger: what editions amount to, what documents show of them, and how a
/// table becomes an edition.
@NullMarked
package entente.app.plan;

import org.jspecify.annotations.NullMarked;
