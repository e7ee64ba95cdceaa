/// What the reader knows and people can extend without code: tables of tab-parted text beside it.
@NullMarked
package entente.read.table;

import org.jspecify.annotations.NullMarked;
