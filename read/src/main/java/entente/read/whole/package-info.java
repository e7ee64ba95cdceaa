/// The document read as a whole: mentions of one thing become one claim.
@NullMarked
package entente.read.whole;

import org.jspecify.annotations.NullMarked;
