/// How long a person waits for an answer.
@NullMarked
package entente.benchmark;

import org.jspecify.annotations.NullMarked;
