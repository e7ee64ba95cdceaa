/// From the stored text to blocks, sentences and tokens.
@NullMarked
package entente.read.text;

import org.jspecify.annotations.NullMarked;
