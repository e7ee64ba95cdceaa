/// The pages: what the ledger holds, to be read in a browser on this machine.
///
/// [entente.app.web.Pages] starts them, [entente.app.web.Routes] is the table of their addresses.
/// Every page is a function of its address and the ledger: the three clocks stand in the address,
/// so a page can be shared. Templates are in `src/main/jte`.
@NullMarked
package entente.app.web;

import org.jspecify.annotations.NullMarked;
