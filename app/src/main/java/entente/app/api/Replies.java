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

  static ServerResponse json(Object tree) {
    return written(ServerResponse.ok().contentType(MediaType.APPLICATION_JSON), tree);
  }

  /// What was made, and where it can be asked for.
  static ServerResponse created(String address, Object tree) {
    return written(ServerResponse.status(201).contentType(MediaType.APPLICATION_JSON).header("Location", address), tree);
  }

  static ServerResponse problem(ProblemException problem) {
    return written(ServerResponse.status(problem.status()).contentType(PROBLEM), problem.tree());
  }

  /// A page of a list: `items`, how many there are on all pages, and the address of the next, if there is one.
  static ServerResponse page(Call call, List<? extends Map<String, ?>> items, long total) {
    return page(call, items, items.size(), total);
  }

  /// The same where an item is not what is counted.
  ///
  /// @param counted how many of what is counted are on this page
  static ServerResponse page(Call call, List<? extends Map<String, ?>> items, long counted, long total) {
    boolean more = counted > 0 && call.skip() + counted < total;
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("items", items);
    tree.put("total", total);
    var builder = ServerResponse.ok().contentType(MediaType.APPLICATION_JSON);
    if (more) {
      String next = call.after(counted);
      tree.put("next", next);
      builder.header("Link", "<%s>; rel=\"next\"".formatted(next));
    }
    return written(builder, tree);
  }

  /// A page of what is all in memory.
  static <T> ServerResponse page(Call call, List<T> all, Function<T, ? extends Map<String, ?>> tree) {
    return page(call, all.stream().skip(call.skip()).limit(call.limit()).map(tree).toList(), all.size());
  }

  private static ServerResponse written(ServerResponse.BodyBuilder builder, Object tree) {
    byte[] body = (Json.write(tree) + "\n").getBytes(StandardCharsets.UTF_8);
    return builder.build(
        (_, response) -> {
          response.setContentLength(body.length);
          response.getOutputStream().write(body);
          return null;
        });
  }
}
