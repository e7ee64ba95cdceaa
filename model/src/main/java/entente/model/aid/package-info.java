/// What givers and receivers report of their own aid, as IATI has it: activities with who takes
/// part, what flowed, what is budgeted.
@NullMarked
package entente.model.aid;

import org.jspecify.annotations.NullMarked;
