/// IATI activity files of every version, read as a stream.
@NullMarked
package entente.publish.iati;

import org.jspecify.annotations.NullMarked;
