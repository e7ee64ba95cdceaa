package entente.app.web;

import entente.app.Correcting;
import entente.app.Deciding;
import entente.app.RefusedException;
import entente.app.Written;
import entente.ledger.Ledger;
import entente.model.Clocks;
import entente.model.Decision.Ruling;
import entente.model.Field;
import entente.model.Value;
import entente.model.plan.Progress;
import entente.publish.DecisionJson;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Takes what a reader rules on a page, with a name and a reason, and leads back to the entry.
final class Rulings {
  private static final int LONGEST = 2_000;

  private final Ledger ledger;
  private final Shelf shelf;
  private final Session session;
  private final Failures failures;

  Rulings(Ledger ledger, Shelf shelf, Session session, Failures failures) {
    this.ledger = ledger;
    this.shelf = shelf;
    this.session = session;
    this.failures = failures;
  }

  ServerResponse decide(ServerRequest request) {
    if (!session.gave(request)) {
      return refused(request, 403, Session.STRANGE);
    }
    String author = sent(request, "author");
    String reason = sent(request, "reason");
    if (author.isEmpty() || reason.isEmpty()) {
      return refused(
          request,
          400,
          "A decision needs a name and a reason: who rules, and why. Nothing was recorded.");
    }
    try {
      String made = made(request, author, reason);
      if (sent(request, "queue").isEmpty() && sent(request, "ruling").endsWith("paid")) {
        return seeOther(Address.of("/paid").at("proposals"));
      }
      if (sent(request, "queue").isEmpty() && !sent(request, "plan").isEmpty()) {
        return seeOther(line(request));
      }
      return seeOther(back(request).orElseGet(() -> afterwards(request, made)));
    } catch (RefusedException refused) {
      String why = Say.capital(String.valueOf(refused.getMessage())) + ".";
      return back(request).isEmpty()
          ? review(request)
              .map(next ->
                  seeOther(
                      next.with("told", why.length() > 190 ? why.substring(0, 190) + "…" : why)))
              .orElseGet(() -> refused(request, 409, why))
          : refused(request, 409, why);
    }
  }

  /// The id of the decision.
  private String made(ServerRequest request, String author, String reason) {
    if (sent(request, "ruling").equals("correct")) {
      return new Correcting(ledger)
          .correct(sent(request, "claim"), fields(request), author, reason)
          .rejected()
          .id();
    }
    return new Deciding(ledger).decide(ruling(request), author, reason).id();
  }

  /// The fields as they should be; those that were left as they are make no difference.
  private static Map<Field, Optional<Value>> fields(ServerRequest request) {
    var fields = new EnumMap<Field, Optional<Value>>(Field.class);
    try {
      for (String name : request.params().keySet()) {
        if (name.startsWith("f.")) {
          Field field = Field.of(name.substring(2));
          String words = sent(request, name);
          fields.put(
              field, words.isEmpty() ? Optional.empty() : Optional.of(Written.value(field, words)));
        }
      }
    } catch (IllegalArgumentException wrong) {
      throw new RefusedException(String.valueOf(wrong.getMessage()), wrong);
    }
    return fields;
  }

  private Address afterwards(ServerRequest request, String made) {
    String entry = sent(request, "entry");
    return review(request)
        .map(next -> sent(request, "ruling").equals("undo") ? next : next.with("undo", made))
        .orElseGet(() ->
            entry.isEmpty() || shelf.known(Clocks.NOW).find(entry).isEmpty()
                ? Address.of("/decisions")
                : Address.of("/entries/" + Address.step(entry)).at("decide"));
  }

  /// Where a document was being read, it is read on.
  private static Optional<Address> back(ServerRequest request) {
    String document = sent(request, "document");
    return document.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Address.of("/documents/" + Address.step(document))
                .with("at", sent(request, "at"))
                .at("at-" + sent(request, "at")));
  }

  /// The next of the queue that is being gone through, if one is: the card alone where a script
  /// asks.
  private static Optional<Address> review(ServerRequest request) {
    String queue = sent(request, "queue");
    return queue.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Address.of(
                    request.headers().header("HX-Request").isEmpty() ? "/review" : "/review/card")
                .with("queue", Queue.of(queue).word())
                .with("at", sent(request, "at")));
  }

  private Ruling ruling(ServerRequest request) {
    String one = sent(request, "claim");
    String ruling = sent(request, "ruling");
    if (ruling.startsWith("value=")) {
      return value(ruling.substring("value=".length()));
    }
    return switch (ruling) {
      case "same" -> new Ruling.Same(one, entry(sent(request, "other")));
      case "not-same" -> new Ruling.NotSame(one, sent(request, "other"));
      case "reject" -> new Ruling.Reject(one);
      case "accept" -> new Ruling.Accept(one);
      case "value" -> value(sent(request, "value"));
      case "paid" -> new Ruling.PaidBy(one, sent(request, "activity"));
      case "not-paid" -> new Ruling.NotPaidBy(one, sent(request, "activity"));
      case "undo" -> new Ruling.Undo(sent(request, "decision"));
      case "evidences" ->
          new Ruling.Evidences(
              sent(request, "plan"), sent(request, "line"), one, progress(request));
      case "no-evidence" ->
          new Ruling.NoEvidence(sent(request, "plan"), sent(request, "line"), one);
      default ->
          throw new MisaskedException(
              "ruling",
              ruling,
              "same, not-same, reject, accept, correct, value, paid, not-paid, undo, evidences or"
                  + " no-evidence");
    };
  }

  private static Progress progress(ServerRequest request) {
    try {
      return DecisionJson.progress(sent(request, "progress"));
    } catch (IllegalArgumentException wrong) {
      throw new MisaskedException(
          "progress", sent(request, "progress"), "how far the line has come, such as ongoing");
    }
  }

  /// The line of a plan from which it was ruled.
  private static Address line(ServerRequest request) {
    return Address.of(
            "/plans/"
                + Address.step(sent(request, "plan"))
                + "/"
                + Address.step(sent(request, "line")))
        .at("evidence");
  }

  /// An entry may be named by the address that its page has.
  private static String entry(String written) {
    String step =
        written.substring(
            written.lastIndexOf("/entries/") < 0
                ? 0
                : written.lastIndexOf("/entries/") + "/entries/".length());
    int end = step.indexOf('?') < 0 ? step.length() : step.indexOf('?');
    return written.contains("/entries/")
        ? java.net.URLDecoder.decode(
            step.substring(0, end), java.nio.charset.StandardCharsets.UTF_8)
        : written;
  }

  /// The value of a field as one report has it.
  private Ruling value(String sent) {
    int space = sent.indexOf(' ');
    String claim = sent.substring(space + 1);
    try {
      Field field = Field.of(space < 0 ? sent : sent.substring(0, space));
      Value value =
          shelf.known(Clocks.NOW).find(claim).stream()
              .flatMap(row -> row.entry().reports().stream())
              .filter(report -> report.claim().id().equals(claim))
              .map(report -> report.claim().assertion().fields().get(field))
              .filter(java.util.Objects::nonNull)
              .findFirst()
              .orElseThrow(() ->
                  new MisaskedException("value", sent, "one that a report of this entry gives"));
      return new Ruling.ThisValue(claim, field, value);
    } catch (IllegalArgumentException unknown) {
      throw new MisaskedException("value", sent, "one that a report of this entry gives");
    }
  }

  private static String sent(ServerRequest request, String name) {
    String text = request.param(name).map(String::strip).orElse("");
    if (text.length() > LONGEST) {
      throw new MisaskedException(
          name, text.substring(0, 40) + "…", "at most %d characters".formatted(LONGEST));
    }
    return text;
  }

  private ServerResponse refused(ServerRequest request, int status, String message) {
    String entry = sent(request, "entry");
    var back =
        !sent(request, "plan").isEmpty()
            ? line(request)
            : entry.isEmpty()
                ? Address.of("/decisions")
                : Address.of("/entries/" + Address.step(entry)).at("decide");
    return failures.told(
        request,
        status,
        new Failures.Told("Not decided", message, List.of(new Failures.Step("Back", back))));
  }

  private static ServerResponse seeOther(Address address) {
    return ServerResponse.status(303).header("Location", address.toString()).build();
  }
}
