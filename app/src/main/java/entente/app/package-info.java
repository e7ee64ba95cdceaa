/// Where Entente starts: [Main] hands the arguments to the command line.
@NullMarked
package entente.app;

import org.jspecify.annotations.NullMarked;
