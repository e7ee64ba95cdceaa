/// Two successive texts of one series side by side: what was kept, what changed and how, what is
/// new, what was dropped.
@NullMarked
package entente.reconcile.compare;

import org.jspecify.annotations.NullMarked;
