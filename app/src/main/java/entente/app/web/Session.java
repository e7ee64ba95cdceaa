package entente.app.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.web.servlet.function.ServerRequest;

/// Ties a form to the browser that was given it: a random cookie that no other site can send along,
/// and for each cookie a token that only this run of the program can make.
final class Session {
  /// What is said to who sends a form that was not given to their browser.
  static final String STRANGE =
      "This form is not one that your browser was given here. Load the page again, and send it once"
          + " more.";

  private static final String COOKIE = "entente_session";
  private static final String ATTRIBUTE = Session.class.getName();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] secret = random();

  private static byte[] random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /// Gives the browser a cookie where it has none, and remembers it for the pages.
  void greet(HttpServletRequest request, HttpServletResponse response) {
    String session = cookie(request);
    if (session.isEmpty()
        && request.getMethod().equals("GET")
        && !request.getRequestURI().startsWith("/static/")) {
      session = HexFormat.of().formatHex(random());
      response.addHeader(
          "Set-Cookie", COOKIE + "=" + session + "; Path=/; HttpOnly; SameSite=Strict");
    }
    request.setAttribute(ATTRIBUTE, session);
  }

  private static String cookie(HttpServletRequest request) {
    if (request.getCookies() != null) {
      for (Cookie each : request.getCookies()) {
        if (each.getName().equals(COOKIE) && each.getValue().matches("[0-9a-f]{64}")) {
          return each.getValue();
        }
      }
    }
    return "";
  }

  /// What a form on this page carries; empty where the browser takes no cookie.
  String token(ServerRequest request) {
    String session = request.attribute(ATTRIBUTE).map(Object::toString).orElse("");
    return session.isEmpty() ? "" : token(session);
  }

  private String token(String session) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(session.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has HmacSHA256", missing);
    }
  }

  /// Whether the form that was sent is one of ours, given to this very browser.
  boolean gave(ServerRequest request) {
    String wanted = token(request);
    String sent = request.param("token").orElse("");
    return !wanted.isEmpty()
        && MessageDigest.isEqual(
            wanted.getBytes(StandardCharsets.US_ASCII), sent.getBytes(StandardCharsets.UTF_8));
  }
}
