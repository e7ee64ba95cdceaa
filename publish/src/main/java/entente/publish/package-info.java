@NullMarked
package entente.publish;

import org.jspecify.annotations.NullMarked;
