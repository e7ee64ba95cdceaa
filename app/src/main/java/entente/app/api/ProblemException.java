package entente.app.api;

import java.util.LinkedHashMap;
import java.util.Map;

/// A call cannot be answered: told after RFC 9457, with what was found, what was wanted, and what
/// to do next.
final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;
  private final String title;
  private final String next;

  /// @param code a word by which the problem can be searched for, such as `parameter-unreadable`
  /// @param detail what was found and what was wanted
  /// @param next what to do about it
  ProblemException(int status, String code, String title, String detail, String next) {
    super(detail);
    this.status = status;
    this.code = code;
    this.title = title;
    this.next = next;
  }

  static ProblemException parameter(String name, String found, String wanted) {
    String shown =
        found.length() <= 60
            ? found
            : found.substring(0, Character.isHighSurrogate(found.charAt(59)) ? 59 : 60) + "…";
    return new ProblemException(
        400,
        "parameter-unreadable",
        "This cannot be asked",
        "%s: found \"%s\", wanted %s".formatted(name, shown, wanted),
        "Correct "
            + name
            + " or leave it out; "
            + Operations.ROOT
            + "/openapi.json lists what each address takes");
  }

  static ProblemException missing(String detail, String next) {
    return new ProblemException(404, "not-found", "Not here", detail, next);
  }

  int status() {
    return status;
  }

  String next() {
    return next;
  }

  /// As a tree for [entente.publish.Json#write].
  Map<String, Object> tree() {
    return tree(status, code, title, String.valueOf(getMessage()), next);
  }

  static Map<String, Object> tree(
      int status, String code, String title, String detail, String next) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("type", "about:blank");
    tree.put("title", title);
    tree.put("status", status);
    tree.put("code", code);
    tree.put("detail", detail);
    tree.put("next", next);
    return tree;
  }
}
