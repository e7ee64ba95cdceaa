@NullMarked
package entente.ledger;

import org.jspecify.annotations.NullMarked;
