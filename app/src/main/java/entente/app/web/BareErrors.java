package entente.app.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/// What the server itself says of a request that it cannot read, such as an address with forbidden
/// characters: the status, and neither its own name nor what went wrong inside.
public final class BareErrors extends ErrorReportValve {
  @Override
  protected void report(Request request, Response response, Throwable throwable) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    Guard.HEADERS.forEach(response::setHeader);
    if (response.getStatus() == 405) {
      response.setHeader("Allow", "GET, HEAD");
    }
    try {
      response.setContentType("text/plain;charset=UTF-8");
      var out = response.getReporter();
      if (out != null) {
        out.write(
            response.getStatus() == 400
                ? "400: this request could not be read; open the address without special"
                    + " characters\n"
                : response.getStatus()
                    + ": this is not answered here; these pages only show the ledger\n");
        response.finishResponse();
      }
    } catch (IOException gone) {
      getContainer().getLogger().debug("the reader went away", gone);
    }
  }
}
