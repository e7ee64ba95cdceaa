package entente.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The few files that the pages are dressed with, held in memory. Nothing else of the class path can be asked for.
final class Assets {
  private static final Map<String, MediaType> NAMES =
      Map.of(
          "entente.css", MediaType.valueOf("text/css;charset=UTF-8"),
          "entente.js", MediaType.valueOf("text/javascript;charset=UTF-8"),
          "htmx.min.js", MediaType.valueOf("text/javascript;charset=UTF-8"),
          "entente.svg", MediaType.valueOf("image/svg+xml"),
          "NOTICE.txt", MediaType.valueOf("text/plain;charset=UTF-8"));

  private final Failures failures;
  private final Map<String, Asset> assets = new HashMap<>();

  private record Asset(MediaType type, byte[] bytes, String tag) {}

  Assets(Failures failures) {
    this.failures = failures;
    NAMES.forEach((name, type) -> {
      byte[] bytes = bytes(name);
      assets.put(name, new Asset(type, bytes, "\"" + entente.model.ClaimIds.hash(bytes).substring(0, 16) + "\""));
    });
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Assets.class.getResourceAsStream("/static/" + name)) {
      if (in == null) {
        throw new IllegalStateException("static/%s: found nothing, wanted a file of the program; build it anew".formatted(name));
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
        .contentLength(asset.bytes().length)
        .header("ETag", asset.tag())
        .build((_, response) -> {
          response.getOutputStream().write(asset.bytes());
          return null;
        });
  }
}
