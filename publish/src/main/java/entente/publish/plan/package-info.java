/// Plans come in from spreadsheets, tables and numbered texts, and go out as the matrix that is
/// sent round.
@NullMarked
package entente.publish.plan;

import org.jspecify.annotations.NullMarked;
