package entente.app.web;

/// An address asks something that cannot be answered: a day that the calendar does not have, a type that does not exist.
final class MisaskedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String parameter;
  private final String said;

  MisaskedException(String parameter, String found, String wanted) {
    this(parameter, "%s: found “%s”, wanted %s".formatted(parameter.replace('_', ' '), found, wanted));
  }

  private MisaskedException(String parameter, String said) {
    super(said);
    this.parameter = parameter;
    this.said = said;
  }

  /// What was found and what was wanted.
  String said() {
    return said;
  }

  /// The name in the address, such as `known_on`: what to leave out to get an answer.
  String parameter() {
    return parameter;
  }
}
