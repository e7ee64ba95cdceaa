package entente.app.web;

/// An address asks something that cannot be answered: a day that the calendar does not have, a type
/// that does not exist.
final class MisaskedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String parameter;
  private final String found;
  private final String wanted;

  MisaskedException(String parameter, String found, String wanted) {
    this.parameter = parameter;
    this.found = found;
    this.wanted = wanted;
  }

  @Override
  public String getMessage() {
    return "%s: found “%s”, wanted %s".formatted(parameter.replace('_', ' '), found, wanted);
  }

  /// The name in the address, such as `known_on`: what to leave out to get an answer.
  String parameter() {
    return parameter;
  }

  /// What was written.
  String found() {
    return found;
  }
}
