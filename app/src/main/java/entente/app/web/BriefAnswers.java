package entente.app.web;

import entente.app.Asking;
import entente.app.brief.BriefFormat;
import entente.app.brief.Briefs;
import entente.app.brief.Period;
import entente.ledger.Ledger;
import entente.model.Party;
import entente.publish.PartyName;
import entente.publish.brief.Brief;
import entente.publish.brief.ShortBrief;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers with the brief of two parties: as a page, and as a file.
final class BriefAnswers {
  private final Ledger ledger;
  private final Shelf shelf;
  private final Html html;
  private final Failures failures;
  private final Clock clock;

  BriefAnswers(Ledger ledger, Shelf shelf, Html html, Failures failures, Clock clock) {
    this.ledger = ledger;
    this.shelf = shelf;
    this.html = html;
    this.failures = failures;
    this.clock = clock;
  }

  /// What is answered for two parties.
  private interface ForPair {
    ServerResponse answer(Asked asked, Party one, Party other) throws IOException;
  }

  ServerResponse page(ServerRequest request) throws IOException {
    return withPair(
        request,
        (asked, one, other) -> {
          Address pair = PairPage.address(asked, one, other);
          var forms = new LinkedHashMap<String, Address>();
          forms.put("DOCX", file(asked, pair, BriefFormat.DOCX));
          forms.put("Markdown", file(asked, pair, BriefFormat.MD));
          forms.put("HTML", file(asked, pair, BriefFormat.HTML));
          forms.put("JSON", file(asked, pair, BriefFormat.JSON));
          var page =
              new BriefPage(
                  PartyName.of(one) + " – " + PartyName.of(other),
                  pair,
                  forms,
                  ShortBrief.of(brief(asked, one, other)));
          var frame =
              Frame.of(
                  "Brief: " + page.names(),
                  asked,
                  "/entries",
                  shelf.known(asked.clocks()),
                  Frame.Forms.NONE);
          return html.page("brief", Map.of("frame", frame, "page", page));
        });
  }

  private static Address file(Asked asked, Address pair, BriefFormat format) {
    return new Address(pair.path() + "/brief." + format.word(), asked.query(), null);
  }

  ServerResponse file(ServerRequest request) throws IOException {
    String word = request.pathVariable("format");
    var format =
        Arrays.stream(BriefFormat.values()).filter(each -> each.word().equals(word)).findFirst();
    if (format.isEmpty()) {
      return failures.noSuchPage(request);
    }
    return withPair(
        request,
        (asked, one, other) -> {
          var bytes = new ByteArrayOutputStream();
          format.get().write(brief(asked, one, other), bytes);
          return ServerResponse.ok()
              .contentType(MediaType.valueOf(format.get().mediaType()))
              .header(
                  "Content-Disposition",
                  "attachment; filename=\"%s\"".formatted(name(one, other, format.get())))
              .body(bytes.toByteArray());
        });
  }

  private static String name(Party one, Party other, BriefFormat format) {
    return "brief-%s-%s.%s"
        .formatted(one.id(), other.id(), format.word())
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9.-]", "-");
  }

  private Brief brief(Asked asked, Party one, Party other) {
    var filter = Filter.of(asked);
    return Briefs.of(
        ledger,
        new Briefs.Asked(
            one,
            other,
            new Period(filter.from(), filter.to()),
            asked.clocks(),
            asked.today(LocalDate.now(clock))));
  }

  private ServerResponse withPair(ServerRequest request, ForPair answer) throws IOException {
    var asked = Asked.of(request);
    var parties = List.of(request.pathVariable("one"), request.pathVariable("other"));
    try {
      Party one = Asking.party(parties.getFirst());
      Party other = Asking.party(parties.getLast());
      if (!one.equals(other)) {
        return answer.answer(asked, one, other);
      }
      return Routes.elsewhere(asked.to("/party/" + Address.step(one.id())));
    } catch (IllegalArgumentException noParty) {
      return failures.missing(
          request,
          "No party is called so: " + noParty.getMessage() + ".",
          List.of(new Failures.Step("To all entries", asked.to("/entries"))));
    }
  }
}
