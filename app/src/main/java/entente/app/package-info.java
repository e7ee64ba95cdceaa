/// The room that knows the others: the command line and the pages.
@NullMarked
package entente.app;

import org.jspecify.annotations.NullMarked;
