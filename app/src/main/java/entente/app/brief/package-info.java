/// Composes the brief of two parties from the ledger's entries.
///
/// [entente.app.brief.Briefs] is the door; [entente.app.brief.Material] is what is asked of the
/// ledger; every section has a class of its own, which says in English what the entries hold and
/// cites them through [entente.app.brief.Footnotes].
@NullMarked
package entente.app.brief;

import org.jspecify.annotations.NullMarked;
