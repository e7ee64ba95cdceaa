package entente.app.mcp;

import entente.ledger.Ledger;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The address at which a server answers assistants: each message is sent by POST and answered with
/// JSON ("streamable HTTP" without the streams, which nothing here needs).
public final class McpAddress {
  static final String PATH = "/mcp";
  private static final String VERSION = "MCP-Protocol-Version";

  private final Ledger ledger;
  private final Clock clock;
  private @Nullable Assistants assistants;

  private McpAddress(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /// The one address.
  public static RouterFunction<ServerResponse> routes(Ledger ledger, Clock clock) {
    var address = new McpAddress(ledger, clock);
    return RouterFunctions.route().POST(PATH, address::answer).GET(PATH, _ -> notRead()).build();
  }

  /// Whether a request brings a message. Nothing is changed by any.
  public static boolean takes(HttpServletRequest request) {
    return request.getMethod().equals("POST") && request.getRequestURI().equals(PATH);
  }

  /// Made when the first asks: most servers are never asked by an assistant.
  private synchronized Assistants assistants() {
    Assistants made = assistants;
    if (made == null) {
      made = new Assistants(ledger, clock);
      assistants = made;
    }
    return made;
  }

  private ServerResponse answer(ServerRequest request) throws IOException {
    var headers = request.headers();
    String origin = headers.firstHeader("Origin");
    if (origin != null && !origin.equalsIgnoreCase("http://" + headers.firstHeader("Host"))) {
      return refused(403, "origin: found another site's page, wanted a program on this machine");
    }
    if (headers
        .contentType()
        .filter(type -> type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON))
        .isEmpty()) {
      return refused(415, "content-type: wanted application/json");
    }
    String version = headers.firstHeader(VERSION);
    if (version != null && !Assistants.speaks(version)) {
      return refused(400, VERSION + ": found a version of the protocol that is not spoken here");
    }
    byte[] body = request.servletRequest().getInputStream().readNBytes(Lines.LONGEST + 1);
    if (body.length > Lines.LONGEST) {
      return refused(413, "message: found more than %,d bytes".formatted(Lines.LONGEST));
    }
    Optional<String> answer = assistants().answer(new String(body, StandardCharsets.UTF_8));
    return answer.isPresent()
        ? json(ServerResponse.ok(), answer.get())
        : ServerResponse.accepted().build();
  }

  private static ServerResponse refused(int status, String why) {
    return json(
        ServerResponse.status(status),
        "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,\"message\":\""
            + why
            + "\"}}");
  }

  private static ServerResponse notRead() {
    return json(
        ServerResponse.status(405).header("Allow", "POST"),
        "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,\"message\":\"this address is"
            + " for assistants, which send messages by POST\"}}");
  }

  private static ServerResponse json(ServerResponse.BodyBuilder builder, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return builder
        .contentType(MediaType.APPLICATION_JSON)
        .build((_, response) -> {
          response.setContentLength(bytes.length);
          response.getOutputStream().write(bytes);
          return null;
        });
  }
}
