package entente.app.web;

import entente.app.Tagged;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// Pages that were made lately, for all who ask the same until something is recorded or the day is
/// over. Only what shows everybody the same may be kept: no page with a form that decides. A
/// browser that has such a page still is told so, and nothing is made or sent.
final class Recent {
  /// How many bytes they have together at the most.
  private static final long MOST = 24_000_000;

  private final Shelf shelf;
  private final Clock clock;

  /// Another run of the program may make them otherwise.
  private final String run = Long.toHexString(ThreadLocalRandom.current().nextLong());

  private final LinkedHashMap<Asked, ServerResponse> pages = new LinkedHashMap<>(256, 0.75f, true);
  private String state = "";
  private long bytes;

  Recent(Shelf shelf, Clock clock) {
    this.shelf = shelf;
    this.clock = clock;
  }

  /// What a page answers, or answered a while ago.
  HandlerFunction<ServerResponse> of(HandlerFunction<ServerResponse> page) {
    return request -> {
      var asked = Asked.of(request);
      String now = "%s-%x-%s".formatted(run, shelf.version(), LocalDate.now(clock));
      String word = "\"%s-%08x\"".formatted(now, asked.hashCode());
      if (word.equals(request.headers().firstHeader(HttpHeaders.IF_NONE_MATCH))) {
        return new Tagged(ServerResponse.status(HttpStatus.NOT_MODIFIED).build(), word);
      }
      ServerResponse known = find(now, asked);
      if (known != null) {
        return known;
      }
      ServerResponse made = page.handle(request);
      return made.statusCode().equals(HttpStatus.OK)
          ? keep(now, asked, new Tagged(made, word))
          : made;
    };
  }

  private synchronized @Nullable ServerResponse find(String now, Asked asked) {
    return now.equals(state) ? pages.get(asked) : null;
  }

  private synchronized ServerResponse keep(String now, Asked asked, ServerResponse page) {
    if (!now.equals(state)) {
      pages.clear();
      bytes = 0;
      state = now;
    }
    ServerResponse other = pages.put(asked, page);
    bytes += size(page) - (other == null ? 0 : size(other));
    while (bytes > MOST) {
      bytes -= size(pages.pollFirstEntry().getValue());
    }
    return page;
  }

  private static long size(ServerResponse page) {
    return Math.max(0, page.headers().getContentLength());
  }
}
