package entente.app.api;

import entente.publish.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers as JSON.
final class Replies {
  private static final MediaType PROBLEM = MediaType.valueOf("application/problem+json");

  private Replies() {}

  static Answer json(Object tree) {
    return new Answer.Told(200, Map.of(), tree);
  }

  /// What was made, and where it can be asked for.
  static Answer created(String address, Object tree) {
    return new Answer.Told(201, Map.of("Location", address), tree);
  }

  /// A page of a list: `items`, how many there are on all pages, and the address of the next, if
  /// there is one.
  static Answer page(Call call, List<? extends Map<String, ?>> items, long total) {
    return page(call, items, items.size(), total);
  }

  /// The same where an item is not what is counted.
  ///
  /// @param counted how many of what is counted are on this page
  static Answer page(Call call, List<? extends Map<String, ?>> items, long counted, long total) {
    boolean more = counted > 0 && call.skip() + counted < total;
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("items", items);
    tree.put("total", total);
    if (!more) {
      return json(tree);
    }
    String next = call.after(counted);
    tree.put("next", next);
    return new Answer.Told(200, Map.of("Link", "<%s>; rel=\"next\"".formatted(next)), tree);
  }

  /// A page of what is all in memory.
  static <T> Answer page(Call call, List<T> all, Function<T, ? extends Map<String, ?>> tree) {
    return page(
        call, all.stream().skip(call.skip()).limit(call.limit()).map(tree).toList(), all.size());
  }

  /// The answer as it goes over HTTP.
  static ServerResponse response(Answer answer) {
    return switch (answer) {
      case Answer.Sent(ServerResponse response) -> response;
      case Answer.Told(int status, var headers, Object tree) -> {
        var builder = ServerResponse.status(status).contentType(MediaType.APPLICATION_JSON);
        headers.forEach((name, value) -> builder.header(name, value));
        yield written(builder, tree);
      }
    };
  }

  static ServerResponse problem(ProblemException problem) {
    return written(ServerResponse.status(problem.status()).contentType(PROBLEM), problem.tree());
  }

  private static ServerResponse written(ServerResponse.BodyBuilder builder, Object tree) {
    byte[] body = (Json.write(tree) + "\n").getBytes(StandardCharsets.UTF_8);
    return builder.build((_, response) -> {
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
      return null;
    });
  }
}
