package entente.app.api;

import entente.app.Decided;
import entente.app.Deciding;
import entente.app.RefusedException;
import entente.ledger.Ledger;
import entente.model.Clocks;
import entente.model.Decision;
import entente.publish.DecisionJson;
import entente.publish.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.util.UriUtils;

/// Answers about decisions, and takes new ones.
final class DecisionAnswers {
  /// Bytes; a decision is a few hundred.
  private static final int LONGEST = 64 * 1024;

  private static final String EXAMPLE =
      "{\"kind\": \"not-same\", \"claim\": ID, \"other\": ID, \"author\": NAME, \"reason\": WHY}";

  private final Ledger ledger;

  DecisionAnswers(Ledger ledger) {
    this.ledger = ledger;
  }

  Answer list(Call call) {
    var clocks = new Clocks(null, null, call.one(Parameters.RECORDED_BY).orElse(null));
    return Replies.page(call, Decided.all(ledger, clocks), Decided::tree);
  }

  Answer show(Call call) {
    String id = call.path(Parameters.DECISION);
    return Decided.all(ledger, Clocks.NOW).stream()
        .filter(each -> each.decision().id().equals(id))
        .findFirst()
        .map(each -> Replies.json(each.tree()))
        .orElseThrow(() ->
            ProblemException.missing(
                "id: found \"%s\", wanted the id of a decision".formatted(id),
                "List decisions at " + Operations.ROOT + "/decisions"));
  }

  Answer decide(Call call) throws IOException {
    fromHere(call.request());
    var tree = object(body(call.request().servletRequest()));
    try {
      Decision decision =
          new Deciding(ledger)
              .decide(DecisionJson.ruling(tree), text(tree, "author"), text(tree, "reason"));
      String address =
          Operations.ROOT
              + "/decisions/"
              + UriUtils.encodePathSegment(decision.id(), StandardCharsets.UTF_8);
      return Replies.created(address, DecisionJson.tree(decision));
    } catch (RefusedException | IllegalArgumentException unfit) {
      throw new ProblemException(
          422,
          "decision-unfit",
          "This cannot be decided",
          String.valueOf(unfit.getMessage()),
          "Correct the decision; docs/reference/api.md has its form");
    }
  }

  private static String text(Map<String, @Nullable Object> tree, String key) {
    if (tree.get(key) instanceof String text && !text.isBlank()) {
      return text;
    }
    throw new IllegalArgumentException(
        "decision.%s: found \"%s\", wanted text".formatted(key, tree.get(key)));
  }

  /// Refuses what a page of another site may have sent: no such page can set our header or send
  /// JSON without being asked first, and nobody here answers that it may.
  private static void fromHere(ServerRequest request) {
    var headers = request.headers();
    if (!Operations.SENDER.equals(headers.firstHeader(Operations.HEADER))) {
      throw new ProblemException(
          403,
          "header-missing",
          "This is not let in",
          "header: found no %s: %s, which shows that no page elsewhere sent this"
              .formatted(Operations.HEADER, Operations.SENDER),
          "Send it along");
    }
    String origin = headers.firstHeader("Origin");
    if (origin != null && !origin.equals("http://" + headers.firstHeader("Host"))) {
      throw new ProblemException(
          403,
          "origin-foreign",
          "This is not let in",
          "origin: found another site, wanted this one",
          "Send it from this machine's own pages or a program");
    }
    if (headers
        .contentType()
        .filter(type -> type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON))
        .isEmpty()) {
      throw new ProblemException(
          415,
          "body-unreadable",
          "The body is not JSON",
          "content-type: found another, wanted application/json",
          "Send JSON and say so");
    }
  }

  private static String body(HttpServletRequest request) throws IOException {
    byte[] bytes = request.getInputStream().readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      throw new ProblemException(
          413,
          "body-too-long",
          "The body is too long",
          "body: found more than %,d bytes, wanted one decision".formatted(LONGEST),
          "Send each decision by itself");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException garbled) {
      throw new ProblemException(
          400,
          "body-unreadable",
          "The body is not text",
          "body: found bytes that are not UTF-8, wanted JSON",
          "Send UTF-8");
    }
  }

  private static Map<String, @Nullable Object> object(String body) {
    Object read;
    try {
      read = Json.read(body);
    } catch (IllegalArgumentException broken) {
      throw new ProblemException(
          400,
          "body-unreadable",
          "The body is not JSON",
          String.valueOf(broken.getMessage()),
          "Send a decision such as " + EXAMPLE);
    }
    if (!(read instanceof Map<?, ?> object)) {
      throw new ProblemException(
          422,
          "decision-unfit",
          "This cannot be decided",
          "body: found no object, wanted a decision",
          "Send a decision such as " + EXAMPLE);
    }
    var tree = new LinkedHashMap<String, @Nullable Object>();
    object.forEach((key, value) -> tree.put(String.valueOf(key), value));
    return tree;
  }
}
