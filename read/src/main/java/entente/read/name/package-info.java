/// Who is named: parties and persons, and whom a reference such as "the bloc" means.
@NullMarked
package entente.read.name;

import org.jspecify.annotations.NullMarked;
