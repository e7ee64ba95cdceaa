package entente.app.web;

import entente.app.api.Api;
import entente.app.mcp.McpAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stands before every page: lets only readers on this machine in, and tells their browser to fetch
/// and run nothing else.
///
/// A foreign `Host` is refused so that a web site cannot read the ledger by pointing its own name
/// at this machine. Only decisions change anything: they are sent by POST, from a page of ours and
/// short, or as JSON to the API. An assistant's messages are, too.
final class Guard extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
  private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final int LONGEST_QUERY = 4_000;

  /// How many bytes may be handed over at once.
  static final int LONGEST_UPLOAD = 100 << 20;

  /// Where forms are sent, and how many bytes each may have.
  private static final Map<String, Integer> FORMS =
      Map.of(
          "/decisions",
          16_000,
          "/snapshots",
          16_000,
          "/sources",
          LONGEST_UPLOAD,
          "/plans",
          11_000_000,
          "/plans/drafts",
          64_000);

  static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src"
              + " 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()",
          "Cache-Control",
          "no-cache");

  private final transient Failures failures;
  private final transient Session session;

  Guard(Failures failures, Session session) {
    this.failures = failures;
    this.session = session;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HEADERS.forEach(response::setHeader);
    request.setCharacterEncoding(StandardCharsets.UTF_8);
    if (!isOurs(request)) {
      refuse(
          request,
          response,
          421,
          "This address is not served here",
          "host: found a name that is not this machine's; open http://127.0.0.1:%d/ instead"
              .formatted(request.getLocalPort()));
    } else if (isForm(request) && !isFromHere(request)) {
      failures.bare(
          response,
          403,
          "This did not come from here",
          "origin: found a form that no page of this ledger sent; open http://%s/ and do it there"
              .formatted(request.getHeader("Host")));
    } else if (isForm(request)
        && (request.getContentLengthLong() < 0
            || request.getContentLengthLong() > longest(request))) {
      failures.bare(
          response,
          413,
          "The form is too long",
          "form: wanted at most %,d bytes with their number told".formatted(longest(request)));
    } else if (!isRead(request)
        && !isForm(request)
        && !Api.takes(request)
        && !McpAddress.takes(request)) {
      response.setHeader("Allow", "GET, HEAD");
      refuse(
          request,
          response,
          405,
          "Nothing can be changed here",
          "method: found %s, wanted GET; decisions are sent to /decisions, documents to /sources, plans to /plans"
              .formatted(known(request.getMethod())));
    } else if (queried(request) > LONGEST_QUERY) {
      refuse(
          request,
          response,
          414,
          "The address is too long",
          "address: found a query of %d characters, wanted at most %d; leave some filters out"
              .formatted(queried(request), LONGEST_QUERY));
    } else if (isRead(request) && !isReadable(request)) {
      refuse(
          request,
          response,
          400,
          "The address cannot be read",
          "address: found a query that is none, wanted names and values such as ?party=JPN, what is"
              + " special in them written as %20");
    } else {
      passed(request, response, chain);
    }
  }

  private void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String title,
      String message)
      throws IOException {
    if (Api.isMeant(request)) {
      Api.refuse(response, status, title, message);
    } else {
      failures.bare(response, status, title, message);
    }
  }

  private void passed(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    try {
      if (!Api.isMeant(request)) {
        session.greet(request, response);
      }
      chain.doFilter(isRead(request) ? new AsGet(request) : request, response);
    } catch (ServletException | RuntimeException erred) {
      LOG.error("erred: {} could not be shown", request.getRequestURI(), erred);
      if (!response.isCommitted()) {
        response.resetBuffer();
        refuse(
            request,
            response,
            500,
            "We erred",
            "This page could not be made. The program's output says more.");
      }
    }
  }

  private static boolean isOurs(HttpServletRequest request) {
    String host = request.getHeader("Host");
    if (host == null) {
      return false;
    }
    int port = request.getLocalPort();
    return HOSTS.stream()
        .anyMatch(name ->
            host.equalsIgnoreCase(name + ":" + port)
                || (port == 80 && host.equalsIgnoreCase(name)));
  }

  private static boolean isForm(HttpServletRequest request) {
    return request.getMethod().equals("POST") && FORMS.containsKey(request.getRequestURI());
  }

  private static int longest(HttpServletRequest request) {
    return FORMS.getOrDefault(request.getRequestURI(), 0);
  }

  /// Whether the browser says that a page of this very address sent it. A browser always says so of
  /// a form.
  private static boolean isFromHere(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    return origin != null && origin.equalsIgnoreCase("http://" + request.getHeader("Host"));
  }

  private static boolean isRead(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  /// Whether the server can take the query apart; it throws where it cannot.
  private static boolean isReadable(HttpServletRequest request) {
    try {
      return !request.getParameterMap().containsKey("");
    } catch (IllegalStateException none) {
      return false;
    }
  }

  private static int queried(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? 0 : query.length();
  }

  private static String known(String method) {
    return Set.of("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE").contains(method)
        ? method
        : "another";
  }

  /// A HEAD is answered as the GET that it asks about; the server leaves the body out.
  private static final class AsGet extends HttpServletRequestWrapper {
    AsGet(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }
  }
}
