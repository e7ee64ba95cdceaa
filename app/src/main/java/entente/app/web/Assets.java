package entente.app.web;

import entente.model.ClaimIds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The few files that the pages are dressed with, held in memory. Nothing else of the class path
/// can be asked for.
final class Assets {
  private static final Map<String, MediaType> NAMES =
      Map.ofEntries(
          Map.entry("entente.css", MediaType.valueOf("text/css;charset=UTF-8")),
          Map.entry("plans.css", MediaType.valueOf("text/css;charset=UTF-8")),
          Map.entry("work.css", MediaType.valueOf("text/css;charset=UTF-8")),
          Map.entry("entente.js", MediaType.valueOf("text/javascript;charset=UTF-8")),
          Map.entry("work.js", MediaType.valueOf("text/javascript;charset=UTF-8")),
          Map.entry("charts.js", MediaType.valueOf("text/javascript;charset=UTF-8")),
          Map.entry("htmx.min.js", MediaType.valueOf("text/javascript;charset=UTF-8")),
          Map.entry("echarts.min.js", MediaType.valueOf("text/javascript;charset=UTF-8")),
          Map.entry("d3-array.min.js", MediaType.valueOf("text/javascript;charset=UTF-8")),
          Map.entry("d3-geo.min.js", MediaType.valueOf("text/javascript;charset=UTF-8")),
          Map.entry("topojson-client.min.js", MediaType.valueOf("text/javascript;charset=UTF-8")),
          Map.entry("countries-50m.json", MediaType.APPLICATION_JSON),
          Map.entry("entente.svg", MediaType.valueOf("image/svg+xml")),
          Map.entry("NOTICE.txt", MediaType.valueOf("text/plain;charset=UTF-8")),
          Map.entry("APACHE-2.0.txt", MediaType.valueOf("text/plain;charset=UTF-8")));

  private final Failures failures;
  private final Map<String, Asset> assets = new HashMap<>();

  /// A file's content as text: all of them are.
  private record Asset(MediaType type, String content, String tag) {}

  Assets(Failures failures) {
    this.failures = failures;
    NAMES.forEach((name, type) -> {
      byte[] bytes = bytes(name);
      String tag = "\"" + ClaimIds.hash(bytes).substring(0, 16) + "\"";
      assets.put(name, new Asset(type, new String(bytes, StandardCharsets.UTF_8), tag));
    });
  }

  /// A file of the program as text.
  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Assets.class.getResourceAsStream("/static/" + name)) {
      if (in == null) {
        throw new IllegalStateException(
            "static/%s: found nothing, wanted a file of the program; build it anew"
                .formatted(name));
      }
      return in.readAllBytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  ServerResponse file(ServerRequest request) {
    Asset asset = assets.get(request.pathVariable("name"));
    if (asset == null) {
      return failures.noSuchPage(request);
    }
    if (request.headers().header("If-None-Match").contains(asset.tag())) {
      return ServerResponse.status(304).header("ETag", asset.tag()).build();
    }
    return ServerResponse.ok()
        .contentType(asset.type())
        .header("ETag", asset.tag())
        .build((_, response) -> {
          response.getOutputStream().write(asset.content().getBytes(StandardCharsets.UTF_8));
          return null;
        });
  }
}
