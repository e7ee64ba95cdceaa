/// Frames, and the claims that they make of clauses.
@NullMarked
package entente.read.frame;

import org.jspecify.annotations.NullMarked;
