/// Plans: the measures and projects that an accord lists, each a line whose progress is reported
/// and shown by documents.
@NullMarked
package entente.model.plan;

import org.jspecify.annotations.NullMarked;
