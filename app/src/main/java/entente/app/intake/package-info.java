/// How documents come in, from the command line as from a page: their bytes, the text made of them,
/// and what is known of where they were published.
@NullMarked
package entente.app.intake;

import org.jspecify.annotations.NullMarked;
