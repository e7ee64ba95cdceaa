/// The command line: one class a command, and what they share.
///
/// Data goes to standard output, talk to standard error ([Outside]); every command ends in one of
/// the documented statuses ([Status]); what the caller can mend is a [Stop], and everything else is
/// ours and says so ([Failures]).
@NullMarked
package entente.app.cli;

import org.jspecify.annotations.NullMarked;
