package entente.app.web;

import entente.app.Asking;
import entente.app.RefusedException;
import entente.app.plan.KnownNames;
import entente.app.plan.PlanDraft;
import entente.app.plan.PlanWanted;
import entente.ledger.Ledger;
import entente.ledger.Stored;
import entente.model.Clocks;
import entente.model.Party;
import entente.model.When;
import entente.publish.plan.Mapping;
import entente.publish.plan.PlanTable;
import entente.publish.plan.Sheet;
import entente.publish.plan.Sheets;
import entente.publish.plan.Target;
import entente.publish.plan.UnusableException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Takes a plan's table over from a page: what was understood is shown, corrected, and recorded
/// only then. The last few files wait in memory for that, and are gone with the program.
final class PlanDesk {
  private static final int WAITING = 6;
  private static final int LONGEST = 400;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern BETWEEN = Pattern.compile("\\s*[,;]\\s*");

  private final Ledger ledger;
  private final Shelf shelf;
  private final Html html;
  private final Failures failures;
  private final Session session;
  private final Map<String, Waiting> waiting =
      new LinkedHashMap<>(WAITING, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Waiting> eldest) {
          return size() > WAITING;
        }
      };

  /// A file that waits for being recorded.
  ///
  /// @param bytes empty of a document, which is stored already
  /// @param mapping as corrected so far; null for what is proposed
  @SuppressWarnings("ArrayRecordComponent")
  private record Waiting(String file, byte[] bytes, PlanWanted wanted, @Nullable Mapping mapping) {}

  PlanDesk(Ledger ledger, Shelf shelf, Html html, Failures failures, Session session) {
    this.ledger = ledger;
    this.shelf = shelf;
    this.html = html;
    this.failures = failures;
    this.session = session;
  }

  /// Takes a file, or the name of a document, and leads to what was understood of it.
  ServerResponse take(ServerRequest request) throws IOException, ServletException {
    if (!session.gave(request)) {
      return stranger(request);
    }
    try {
      var wanted =
          new PlanWanted(
              stated(request, "as"),
              stated(request, "title"),
              parties(sent(request, "parties")),
              stated(request, "follows"),
              when(sent(request, "published")));
      String document = sent(request, "document");
      if (!document.isEmpty()) {
        return waits(new Waiting(document, new byte[0], wanted, null));
      }
      Part file = request.multipartData().getFirst("file");
      if (file == null
          || file.getSubmittedFileName() == null
          || file.getSubmittedFileName().isBlank()) {
        return refused(
            request, 400, "No file was chosen. Choose a workbook (.xlsx) or a table (.csv).");
      }
      if (file.getSize() > Sheets.LARGEST) {
        return refused(
            request,
            413,
            "The file has %,d bytes; at most %,d are taken. Save the plan's sheet alone."
                .formatted(file.getSize(), Sheets.LARGEST));
      }
      try (var in = file.getInputStream()) {
        return waits(
            new Waiting(
                Reception.fileName(file.getSubmittedFileName()), in.readAllBytes(), wanted, null));
      }
    } catch (IllegalArgumentException wrong) {
      return refused(request, 400, Say.capital(String.valueOf(wrong.getMessage())) + ".");
    }
  }

  private ServerResponse waits(Waiting file) {
    var bytes = new byte[12];
    RANDOM.nextBytes(bytes);
    String id = HexFormat.of().formatHex(bytes);
    synchronized (waiting) {
      waiting.put(id, file);
    }
    return seeOther(Address.of("/plans/drafts/" + id));
  }

  /// Shows what was understood of a file.
  ServerResponse show(ServerRequest request) {
    String id = request.pathVariable("id");
    return with(
        request,
        id,
        (asked, file) -> {
          var page =
              PlanDraftPage.of(
                  id,
                  file.file(),
                  sheets(file),
                  file.mapping(),
                  ledger,
                  file.wanted(),
                  () -> draft(file));
          return html.page(
              "plandraft",
              Map.of(
                  "frame",
                      Frame.of(
                          "Take in a plan",
                          asked,
                          "/plans",
                          shelf.known(asked.clocks()),
                          Frame.Forms.NONE),
                  "page", page,
                  "token", session.token(request)));
        });
  }

  /// Corrects the mapping, or records.
  ServerResponse act(ServerRequest request) {
    if (!session.gave(request)) {
      return stranger(request);
    }
    String id = sent(request, "draft");
    return with(
        request,
        id,
        (_, file) -> {
          Waiting corrected =
              new Waiting(
                  file.file(),
                  file.bytes(),
                  file.wanted(),
                  file.bytes().length == 0 ? null : mapping(request));
          if (!sent(request, "kind").equals("record")) {
            synchronized (waiting) {
              waiting.put(id, corrected);
            }
            return seeOther(Address.of("/plans/drafts/" + id));
          }
          PlanDraft draft = draft(file);
          if (draft.overwrites() && !sent(request, "accept").equals("yes")) {
            return refused(
                request,
                409,
                "The file says otherwise what the plan has. Tick that it is to be taken over, or"
                    + " leave it. Nothing was recorded.");
          }
          draft.record(ledger);
          synchronized (waiting) {
            waiting.remove(id);
          }
          return seeOther(Address.of("/plans/" + Address.step(draft.head().name())));
        });
  }

  /// What is answered for a file that waits.
  private interface ForWaiting {
    ServerResponse answer(Asked asked, Waiting file);
  }

  private ServerResponse with(ServerRequest request, String id, ForWaiting answer) {
    Waiting file;
    synchronized (waiting) {
      file = waiting.get(id);
    }
    if (file == null) {
      return refused(
          request,
          404,
          "This file waits no longer: it was recorded, or the program was started anew. Choose it"
              + " once more.");
    }
    try {
      return answer.answer(Asked.of(request), file);
    } catch (UnusableException | RefusedException wrong) {
      return refused(request, 400, Say.capital(String.valueOf(wrong.getMessage())) + ".");
    }
  }

  private static List<Sheet> sheets(Waiting file) {
    return file.bytes().length == 0 ? List.of() : Sheets.read(file.file(), file.bytes());
  }

  private PlanDraft draft(Waiting file) {
    if (file.bytes().length == 0) {
      Stored stored =
          ledger
              .document(file.file())
              .orElseThrow(() ->
                  new RefusedException(
                      "document: found none called \"%s\", wanted the name of one in the ledger"
                          .formatted(file.file())));
      return PlanDraft.of(ledger, stored, file.wanted());
    }
    List<Sheet> sheets = sheets(file);
    Mapping mapping =
        PlanDraft.mapping(ledger, file.wanted().name(), sheets, Optional.ofNullable(file.mapping()))
            .orElseThrow(() ->
                new UnusableException(
                    "headings: found none that are known, wanted at least those of code and title;"
                        + " say below which they are"));
    return PlanDraft.of(
        ledger,
        file.file(),
        file.bytes(),
        sheets,
        PlanTable.read(sheets, mapping, KnownNames.cells()),
        file.wanted());
  }

  private static Mapping mapping(ServerRequest request) {
    var mapping = new Mapping(sent(request, "sheet"), Map.of(), null, null);
    for (Target target : Target.values()) {
      String heading = sent(request, "column-" + target.key());
      mapping = heading.isEmpty() ? mapping : mapping.with(target, heading);
    }
    String currency = sent(request, "currency").toUpperCase(java.util.Locale.ROOT);
    try {
      return mapping
          .withCurrency(currency.isEmpty() ? null : currency)
          .withDates(Mapping.DayOrder.of(sent(request, "dates")).orElse(null));
    } catch (IllegalArgumentException wrong) {
      throw new MisaskedException("currency", currency, "a code of three letters such as USD");
    }
  }

  private static List<Party> parties(String written) {
    var parties = new ArrayList<Party>();
    BETWEEN
        .splitAsStream(written)
        .filter(name -> !name.isEmpty())
        .forEach(name -> parties.add(Asking.party(name)));
    return parties;
  }

  private static @Nullable When when(String written) {
    return written.isEmpty() ? null : When.parse(written);
  }

  private static @Nullable String stated(ServerRequest request, String name) {
    String text = sent(request, name);
    return text.isEmpty() ? null : text;
  }

  private static String sent(ServerRequest request, String name) {
    String text = request.param(name).map(String::strip).orElse("");
    if (text.length() > LONGEST) {
      throw new MisaskedException(
          name, text.substring(0, 40) + "…", "at most %d characters".formatted(LONGEST));
    }
    return text;
  }

  private ServerResponse stranger(ServerRequest request) {
    return refused(request, 403, Session.STRANGE);
  }

  private ServerResponse refused(ServerRequest request, int status, String message) {
    return failures.told(
        request,
        status,
        new Failures.Told(
            "Not taken over",
            message,
            List.of(new Failures.Step("To the plans", Address.of("/plans")))));
  }

  private static ServerResponse seeOther(Address address) {
    return ServerResponse.status(303).header("Location", address.toString()).build();
  }

  /// Whether plans can be taken in under these clocks: as of now alone.
  static boolean open(Asked asked) {
    return asked.clocks().equals(Clocks.NOW);
  }
}
