package entente.app.api;

import entente.app.Asking;
import entente.app.brief.BriefFormat;
import entente.app.brief.Briefs;
import entente.app.brief.Period;
import entente.ledger.Ledger;
import entente.model.Clocks;
import entente.model.Party;
import entente.publish.brief.Brief;
import entente.publish.brief.BriefJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers with the brief of two parties.
final class BriefAnswers {
  private final Ledger ledger;
  private final Clock clock;

  BriefAnswers(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  Answer brief(Call call) throws IOException {
    Brief brief = Briefs.of(ledger, asked(call));
    BriefFormat format = call.one(Parameters.BRIEF_FORMAT).orElse(BriefFormat.JSON);
    if (format == BriefFormat.JSON) {
      return new Answer.Told(200, Map.of(), BriefJson.tree(brief));
    }
    var bytes = new ByteArrayOutputStream();
    format.write(brief, bytes);
    return new Answer.Sent(
        ServerResponse.ok()
            .contentType(MediaType.parseMediaType(format.mediaType()))
            .header(
                "Content-Disposition", "attachment; filename=\"brief.%s\"".formatted(format.word()))
            .body(bytes.toByteArray()));
  }

  private Briefs.Asked asked(Call call) {
    String pair = call.path(Parameters.PAIR);
    int comma = pair.indexOf(',');
    try {
      Party one = Asking.party(pair.substring(0, Math.max(0, comma)).strip());
      Party other = Asking.party(pair.substring(comma + 1).strip());
      if (!one.equals(other)) {
        LocalDate today =
            call.one(Parameters.KNOWN_ON).orElse(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        var clocks =
            new Clocks(
                call.one(Parameters.KNOWN_ON).orElse(null),
                null,
                call.one(Parameters.RECORDED_BY).orElse(null));
        return new Briefs.Asked(one, other, period(call), clocks, today);
      }
    } catch (IllegalArgumentException noParty) {
      // told below, as one party twice is
    }
    throw ProblemException.missing(
        "pair: found \"%s\", wanted two parties with a comma between them, such as JPN,ASEAN"
            .formatted(pair),
        "List entries at " + Operations.ROOT + "/entries");
  }

  private static Period period(Call call) {
    try {
      return new Period(
          call.one(Parameters.SINCE).orElse(null), call.one(Parameters.UNTIL).orElse(null));
    } catch (IllegalArgumentException wrong) {
      throw ProblemException.parameter(
          "until",
          String.valueOf(call.one(Parameters.UNTIL).orElse(null)),
          "a time not before since");
    }
  }
}
