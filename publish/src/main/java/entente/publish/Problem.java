package entente.publish;

/// A line that could not be used, and why; the others are.
///
/// @param line counted from 1
public record Problem(int line, String message) {
  @Override
  public String toString() {
    return "line %d: %s".formatted(line, message);
  }
}
