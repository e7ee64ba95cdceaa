package entente.publish.iati;

import entente.model.Party;
import entente.model.Sector;
import entente.model.aid.Activity;
import entente.model.aid.Budget;
import entente.model.aid.Flow;
import entente.model.aid.Organisation;
import entente.model.aid.Participant;
import entente.publish.PartyName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one activity: the elements that something here needs, by the words and codes of all
/// versions.
final class ActivityReader {
  private static final int MOST_FLOWS = 50_000;

  private final Xml xml;
  private final Faults faults;

  private String identifier = "";
  private List<String> numbers = new ArrayList<>();
  private @Nullable Organisation reporter;
  private String title = "";
  private List<Participant> participants = new ArrayList<>();
  private List<Party> recipients = new ArrayList<>();
  private EnumSet<Sector> sectors = EnumSet.noneOf(Sector.class);
  private @Nullable LocalDate start;
  private @Nullable LocalDate end;
  private Activity.@Nullable Stage stage;
  private List<Flow> flows = new ArrayList<>();
  private List<Budget> budgets = new ArrayList<>();

  ActivityReader(Xml xml, Faults faults) {
    this.xml = xml;
    this.faults = faults;
  }

  /// Reads the activity at whose start the stream stands, to its end.
  Activity read() {
    clear();
    int line = xml.line();
    var sums = new SumReader(xml, faults, xml.attribute("default-currency").orElse(""));
    xml.children(name -> {
      if (xml.foreign()) {
        faults.unused(name);
        return;
      }
      child(name, sums);
    });
    return activity(line);
  }

  private void child(String name, SumReader sums) {
    switch (name) {
      case "iati-identifier" -> identifier = required(name, xml.line(), xml.text());
      case "other-identifier" -> {
        Optional<String> reference = xml.attribute("ref");
        String number = reference.orElse("");
        String text = xml.text();
        add(numbers, number.isEmpty() ? text : number);
      }
      case "reporting-org" -> reporter = Organisations.read(xml);
      case "title" -> {
        String read = Narratives.read(xml);
        title = title.isEmpty() ? read : title;
      }
      case "participating-org" -> participant();
      case "recipient-country" -> recipient();
      case "sector" -> sector();
      case "activity-date" -> date();
      case "activity-status" -> stage();
      case "budget", "budget-planned" -> sums.budget().ifPresent(budgets::add);
      case "transaction" -> {
        Optional<Flow> flow = sums.flow();
        if (flows.size() < MOST_FLOWS) {
          flow.ifPresent(flows::add);
        } else {
          faults.add(
              xml.line(),
              "transaction",
              "more than %,d of one activity".formatted(MOST_FLOWS),
              "no more of them; the rest is left out");
        }
      }
      default -> faults.unused(name);
    }
  }

  private String required(String name, int line, String text) {
    if (text.isEmpty()) {
      faults.add(line, name, "", "text");
    }
    return text;
  }

  private void participant() {
    int line = xml.line();
    String role = xml.attribute("role").orElse("");
    Participant.Role found =
        switch (role.toLowerCase(Locale.ROOT)) {
          case "1", "funding", "donor" -> Participant.Role.FUNDING;
          case "2", "accountable", "beneficiary" -> Participant.Role.ACCOUNTABLE;
          case "3", "extending" -> Participant.Role.EXTENDING;
          case "4", "implementing" -> Participant.Role.IMPLEMENTING;
          default -> Participant.Role.UNSTATED;
        };
    if (found == Participant.Role.UNSTATED) {
      faults.add(
          line,
          "participating-org/role",
          role,
          "1 to 4, or Funding, Accountable, Extending, Implementing");
    }
    participants.add(new Participant(Organisations.read(xml), found));
  }

  private void recipient() {
    int line = xml.line();
    String code = xml.attribute("code").orElse("");
    Optional<Party> state =
        code.length() == 3
            ? Optional.of(code).filter(each -> each.matches("[A-Z]{3}")).map(Party::new)
            : PartyName.ofAlpha2(code);
    state
        .filter(each -> PartyName.alpha2(each).isPresent())
        .ifPresentOrElse(
            each -> add(recipients, each),
            () ->
                faults.add(line, "recipient-country/code", code, "a state's code of two letters"));
  }

  private void sector() {
    int line = xml.line();
    String code = xml.attribute("code").or(() -> xml.attribute("ref")).orElse("");
    String vocabulary = xml.attribute("vocabulary").orElse("1");
    if (code.isEmpty()) {
      faults.add(line, "sector/code", "", "a code");
    } else if (Set.of("1", "2", "DAC", "DAC-3", "DAC-5").contains(vocabulary)) {
      Sectors.of(code).ifPresent(sectors::add);
    } else if (vocabulary.equals("99")) {
      Sectors.ofWord(code).ifPresent(sectors::add);
    }
  }

  private void date() {
    int line = xml.line();
    String type = xml.attribute("type").orElse("").toLowerCase(Locale.ROOT);
    Optional<LocalDate> day = Days.read(xml, faults, "activity-date");
    switch (type) {
      case "1", "2", "start", "start-planned", "start-actual" -> {
        boolean actual = type.equals("2") || type.equals("start-actual");
        start = start == null || actual ? day.orElse(start) : start;
      }
      case "3", "4", "end", "end-planned", "end-actual", "completion" -> {
        boolean actual = type.equals("4") || type.equals("end-actual");
        end = end == null || actual ? day.orElse(end) : end;
      }
      default ->
          faults.add(
              line,
              "activity-date/type",
              type,
              "1 to 4, or start-planned, start-actual, end-planned, end-actual");
    }
  }

  private void stage() {
    int line = xml.line();
    String code = xml.attribute("code").or(() -> xml.attribute("ref")).orElse("");
    String found = code.isEmpty() ? xml.text() : code;
    stage =
        switch (found.toLowerCase(Locale.ROOT)) {
          case "1", "pipeline", "pipeline/identification" -> Activity.Stage.PIPELINE;
          case "2", "implementation", "ongoing" -> Activity.Stage.IMPLEMENTATION;
          case "3", "completion", "finalisation", "operationally closed" ->
              Activity.Stage.COMPLETION;
          case "4", "post-completion", "closed", "financially closed" ->
              Activity.Stage.POST_COMPLETION;
          case "5", "cancelled" -> Activity.Stage.CANCELLED;
          case "6", "suspended" -> Activity.Stage.SUSPENDED;
          default -> {
            faults.add(line, "activity-status/code", found, "a code from 1 to 6");
            yield null;
          }
        };
  }

  private static <T> void add(List<T> list, T each) {
    if (!list.contains(each) && !String.valueOf(each).isEmpty()) {
      list.add(each);
    }
  }

  private Activity activity(int line) {
    String known = identifier;
    if (known.isEmpty()) {
      String owner =
          reporter == null
              ? ""
              : reporter.reference() == null
                  ? String.valueOf(reporter.name())
                  : reporter.reference();
      known = numbers.isEmpty() ? "line " + line : (owner + " " + numbers.getFirst()).strip();
      faults.add(
          line,
          "iati-activity/iati-identifier",
          "",
          "an identifier; called \"%s\" here"
              .formatted(
                  known.startsWith("line ") ? "line N" : "its reporter and other-identifier"));
    }
    return new Activity(
        known,
        numbers,
        reporter,
        title,
        participants,
        recipients,
        sectors,
        start,
        end,
        stage,
        flows,
        budgets,
        line);
  }

  private void clear() {
    identifier = "";
    numbers = new ArrayList<>();
    reporter = null;
    title = "";
    participants = new ArrayList<>();
    recipients = new ArrayList<>();
    sectors = EnumSet.noneOf(Sector.class);
    start = null;
    end = null;
    stage = null;
    flows = new ArrayList<>();
    budgets = new ArrayList<>();
  }
}
