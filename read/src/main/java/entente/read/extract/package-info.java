/// Bytes are made into text: their encoding is found, pages are rid of what stands around the
/// article, and what a page or a text says of its own publication is taken down.
@NullMarked
package entente.read.extract;

import org.jspecify.annotations.NullMarked;
