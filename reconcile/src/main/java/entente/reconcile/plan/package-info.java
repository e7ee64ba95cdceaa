/// Plans against documents: what speaks for a line, how far it has come by them, and what is
/// overdue, silent or contradicted.
@NullMarked
package entente.reconcile.plan;

import org.jspecify.annotations.NullMarked;
