package entente.app.api;

/// A question cannot be answered: what was found and wanted, and what to do next.
public final class ToolException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ToolException(ProblemException problem) {
    super(problem.getMessage() + ". " + problem.next(), problem);
  }
}
