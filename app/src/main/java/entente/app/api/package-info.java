/// The API: the questions of the command line, asked over HTTP and answered as JSON.
///
/// [entente.app.api.Operations] is the table of what can be asked. The server's routes are
/// registered from it and the OpenAPI document is written from it, and a call can read no parameter
/// that its operation does not declare: so the document cannot lie.
@NullMarked
package entente.app.api;

import org.jspecify.annotations.NullMarked;
