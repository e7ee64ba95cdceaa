/// Apache Parquet, as much of it as a flat table needs.
@NullMarked
package entente.publish.parquet;

import org.jspecify.annotations.NullMarked;
