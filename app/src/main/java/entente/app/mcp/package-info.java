/// The ledger's questions for assistants, over the Model Context Protocol: read only, each answer
/// with its sources.
@NullMarked
package entente.app.mcp;

import org.jspecify.annotations.NullMarked;
