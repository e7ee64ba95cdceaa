package entente.app.api;

import java.util.Map;
import org.springframework.web.servlet.function.ServerResponse;

/// What comes back of a call that could be answered.
sealed interface Answer {
  /// Data, which is written as JSON to whoever asked.
  ///
  /// @param headers beside those that every answer bears
  record Told(int status, Map<String, String> headers, Object tree) implements Answer {
    public Told {
      headers = Map.copyOf(headers);
    }
  }

  /// A file, which can be sent over HTTP alone.
  record Sent(ServerResponse response) implements Answer {}
}
