/// Sentences as trees of words, and the clauses in them.
@NullMarked
package entente.read.syntax;

import org.jspecify.annotations.NullMarked;
