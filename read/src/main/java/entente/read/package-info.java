@NullMarked
package entente.read;

import org.jspecify.annotations.NullMarked;
