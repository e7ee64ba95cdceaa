package entente.read.frame;

import java.util.List;
import java.util.function.Consumer;

/// Writes claims of one type out of scenes.
public interface Scribe {
  void write(Scene scene, Consumer<Draft> drafts);

  /// The scribes of all seven types.
  static List<Scribe> all() {
    return List.of(
        new Relations(),
        new Memberships(),
        new Indicators(),
        new Meetings(),
        new Accords(),
        new Positions(),
        new Commitments());
  }
}
