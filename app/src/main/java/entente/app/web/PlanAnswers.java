package entente.app.web;

import entente.app.plan.PlanData;
import entente.app.plan.PlanShelf;
import entente.app.plan.PlanView;
import entente.ledger.Ledger;
import entente.ledger.Stored;
import entente.model.Clocks;
import entente.model.Entry;
import entente.model.plan.Plan;
import entente.publish.Json;
import entente.publish.plan.PlanMatrix;
import entente.publish.plan.PlanXlsx;
import entente.reconcile.plan.LineState;
import entente.reconcile.plan.Match;
import entente.reconcile.plan.PlanState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers with plans: the list, one as a matrix with its scorecard, one line, and the matrix as
/// files.
final class PlanAnswers {
  private static final int KEPT = 8;
  private static final MediaType XLSX =
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Ledger ledger;
  private final Shelf shelf;
  private final Html html;
  private final Failures failures;
  private final Session session;
  private final Clock clock;
  private final Map<Looked, List<Match>> proposals =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Looked, List<Match>> eldest) {
          return size() > KEPT;
        }
      };

  /// For what proposals were looked for; they hold until anything is recorded.
  private record Looked(long version, String plan, Clocks clocks) {}

  PlanAnswers(
      Ledger ledger, Shelf shelf, Html html, Failures failures, Session session, Clock clock) {
    this.ledger = ledger;
    this.shelf = shelf;
    this.html = html;
    this.failures = failures;
    this.session = session;
    this.clock = clock;
  }

  ServerResponse list(ServerRequest request) {
    var asked = Asked.of(request);
    var list =
        PlanList.of(
            PlanShelf.all(ledger, asked.clocks()).stream()
                .map(plan -> state(asked, plan))
                .toList());
    return html.page(
        "plans",
        Map.of(
            "frame",
            frame("Plans", asked, Frame.Forms.JSON),
            "list",
            list,
            "token",
            PlanDesk.open(asked) ? session.token(request) : ""));
  }

  ServerResponse listJson(ServerRequest request) {
    var asked = Asked.of(request);
    return json(PlanShelf.all(ledger, asked.clocks()).stream().map(PlanData::brief).toList());
  }

  private Frame frame(String title, Asked asked, Frame.Forms forms) {
    return Frame.of(title, asked, "/plans", shelf.known(asked.clocks()), forms);
  }

  private PlanState state(Asked asked, Plan plan) {
    return PlanView.state(ledger, plan, asked.clocks(), LocalDate.now(clock), PlanView.MONTHS);
  }

  /// What is answered for a plan that is known.
  private interface ForPlan {
    ServerResponse answer(Asked asked, PlanState state) throws IOException;
  }

  private ServerResponse with(ServerRequest request, ForPlan answer) throws IOException {
    var asked = Asked.of(request);
    String name = request.pathVariable("name");
    Optional<Plan> plan = PlanShelf.find(ledger, name, asked.clocks());
    if (plan.isEmpty()) {
      return failures.missing(
          request,
          "No plan is called “%s”, or it was not known then.".formatted(name),
          List.of(new Failures.Step("To the plans", asked.to("/plans"))));
    }
    return answer.answer(asked, state(asked, plan.get()));
  }

  ServerResponse plan(ServerRequest request) throws IOException {
    return with(
        request,
        (asked, state) -> {
          var page = PlanPage.of(state, proposals(asked, state), asked);
          return html.page(
              "plan",
              Map.of(
                  "frame",
                  frame(state.plan().head().title(), asked, Frame.Forms.CSV_AND_JSON),
                  "page",
                  page));
        });
  }

  ServerResponse line(ServerRequest request) throws IOException {
    return with(
        request,
        (asked, state) -> {
          String code = request.pathVariable("code");
          Optional<LineState> line = state.line(code);
          if (line.isEmpty()) {
            return failures.missing(
                request,
                "The plan has no line with the code “%s”.".formatted(code),
                List.of(
                    new Failures.Step(
                        "To the plan",
                        asked.to("/plans/" + Address.step(state.plan().head().name())))));
          }
          var page =
              PlanLinePage.of(
                  state.plan(),
                  line.get(),
                  proposals(asked, state),
                  hash -> shelf.document(hash).map(Stored::document));
          return html.page(
              "planline",
              Map.of(
                  "frame",
                  frame(
                      line.get().line().code() + " " + line.get().line().title(),
                      asked,
                      Frame.Forms.NONE),
                  "page",
                  page,
                  "token",
                  PlanDesk.open(asked) ? session.token(request) : ""));
        });
  }

  private List<Match> proposals(Asked asked, PlanState state) {
    var clocks = new Clocks(asked.clocks().knownOn(), null, asked.clocks().recordedBy());
    var looked = new Looked(ledger.version(), state.plan().head().name(), clocks);
    synchronized (proposals) {
      List<Match> known = proposals.get(looked);
      if (known == null) {
        List<Entry> entries = shelf.known(clocks).rows().stream().map(Row::entry).toList();
        known = PlanView.proposals(state, entries);
        proposals.put(looked, known);
      }
      return known;
    }
  }

  ServerResponse csv(ServerRequest request) throws IOException {
    return with(
        request,
        (_, state) -> {
          var bytes = new ByteArrayOutputStream();
          try (var text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            PlanView.matrix(state).csv(text);
          }
          return file(
              bytes,
              MediaType.valueOf("text/csv;charset=UTF-8"),
              "inline",
              state.plan().head().name() + ".csv");
        });
  }

  ServerResponse xlsx(ServerRequest request) throws IOException {
    return with(
        request,
        (_, state) -> {
          var bytes = new ByteArrayOutputStream();
          PlanMatrix matrix = PlanView.matrix(state);
          PlanXlsx.write(matrix, bytes);
          return file(bytes, XLSX, "attachment", matrix.head().name() + ".xlsx");
        });
  }

  ServerResponse json(ServerRequest request) throws IOException {
    return with(request, (_, state) -> json(PlanData.whole(state)));
  }

  private static ServerResponse json(Object tree) {
    return ServerResponse.ok()
        .contentType(MediaType.valueOf("application/json;charset=UTF-8"))
        .body((Json.write(tree) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static ServerResponse file(
      ByteArrayOutputStream bytes, MediaType type, String disposition, String name) {
    return ServerResponse.ok()
        .contentType(type)
        .header("Content-Disposition", "%s; filename=\"%s\"".formatted(disposition, name))
        .body(bytes.toByteArray());
  }
}
