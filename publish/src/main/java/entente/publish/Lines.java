package entente.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON Lines: one object a line, blank lines passed over, what is wrong with a line told beside
/// the rest.
final class Lines {
  private Lines() {}

  /// What is done with each object; it refuses one by an [IllegalArgumentException].
  interface Use {
    void of(Map<String, @Nullable Object> object);
  }

  static List<Problem> read(Reader reader, Use use) throws IOException {
    var problems = new ArrayList<Problem>();
    var lines = new BufferedReader(reader);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
      if (text.isBlank()) {
        continue;
      }
      try {
        use.of(Shape.object("line", Json.read(text), "a JSON object"));
      } catch (IllegalArgumentException wrong) {
        problems.add(new Problem(number, String.valueOf(wrong.getMessage())));
      }
    }
    return List.copyOf(problems);
  }
}
