@NullMarked
package entente.reconcile;

import org.jspecify.annotations.NullMarked;
