package entente.ledger;

import entente.model.Disagreement;
import entente.model.Party;
import entente.model.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A question as the database has it.
final class Where {
  final List<@Nullable Object> values = new ArrayList<>();
  private final StringBuilder conditions = new StringBuilder();
  private final Question question;
  private final boolean driven;

  /// What those who are named say already.
  private final Set<String> said = new HashSet<>();

  /// Where days, types and the order come from.
  final String table;

  Where(Question question) {
    this.question = question;
    driven = drive();
    long day = Days.asked(question.clocks().knownOn());
    table = driven ? "named" : "version";
    and(table + ".since <= ? AND " + table + ".until > ?", day, day);
    if (question.order() == Question.Order.LAST_KNOWN) {
      and(table + ".last_known <= ?", day); // which says nothing new, but where to begin
    }
    Type type = question.type();
    if (type != null) {
      and(table + ".type = ?", type.word());
    }
    LocalDate valid = question.clocks().validOn();
    if (valid != null) {
      and("version.valid_from <= ? AND version.valid_until >= ?", Days.of(valid), Days.of(valid));
    }
    if (question.since() != null) {
      and("version.ends >= ?", Days.of(question.since().first()));
    }
    if (question.until() != null) {
      and("version.begins <= ?", Days.of(question.until().last()));
    }
    question.words().forEach(this::says);
    question.parties().forEach(party -> says("party:" + party.id()));
    question.from().forEach(party -> says("from:" + party.id()));
    question.to().forEach(party -> says("to:" + party.id()));
    if (question.disagreements().equals(Set.of(Disagreement.Kind.CONFLICT))) {
      and("version.disagreements & 1"); // as its own indexes have it
    } else if (!question.disagreements().isEmpty()) {
      int mask = question.disagreements().stream().mapToInt(Putting::bit).sum();
      and("version.disagreements > 0 AND version.disagreements & ? > 0", mask);
    }
  }

  /// Begins with the parties that are asked for, if any: few entries name them.
  private boolean drive() {
    if (!question.from().isEmpty() && !question.to().isEmpty()) {
      String giver = question.from().getFirst().id();
      String receiver = question.to().getFirst().id();
      named(Named.gives(giver, receiver), "from:" + giver, "to:" + receiver);
    } else if (!question.to().isEmpty()) {
      String receiver = question.to().getFirst().id();
      named(Named.receiver(receiver), "to:" + receiver);
    } else if (!question.from().isEmpty()) {
      String giver = question.from().getFirst().id();
      named(Named.giver(giver), "from:" + giver);
    } else if (question.parties().stream().distinct().count() > 1) {
      List<String> two =
          question.parties().stream().map(Party::id).distinct().sorted().limit(2).toList();
      named(
          Named.two(two.getFirst(), two.getLast()),
          "party:" + two.getFirst(),
          "party:" + two.getLast());
    } else if (!question.parties().isEmpty()) {
      String party = question.parties().getFirst().id();
      named(party, "party:" + party);
    }
    return !conditions.isEmpty();
  }

  private void named(String who, String... says) {
    and("named.who = ?", who);
    said.addAll(List.of(says));
  }

  boolean onlyType() {
    return !driven
        && question.words().isEmpty()
        && question.since() == null
        && question.until() == null
        && question.clocks().validOn() == null
        && question.disagreements().isEmpty();
  }

  private void says(String word) {
    if (!said.contains(word)) {
      and("instr(version.words, ?) > 0", " " + word + " ");
    }
  }

  private void and(String condition, Object... more) {
    conditions.append(conditions.isEmpty() ? "" : " AND ").append(condition);
    values.addAll(List.of(more));
  }

  /// The versions in question. Those who are named come first, in their order, so that a page of
  /// them is read and no more.
  String joined() {
    return from("");
  }

  /// The same with another table beside them.
  String from(String beside) {
    return (driven ? "named CROSS JOIN version ON version.number = named.version " : "version ")
        + beside
        + " WHERE "
        + conditions;
  }

  /// Those of them that fall due, with what is kept of them beside what they rest on.
  String due(LocalDate before) {
    and("due.day < ?", Days.of(before));
    if (driven) {
      return from(
          "JOIN head ON head.version = version.number JOIN due ON due.version = version.number");
    }
    long day = Days.asked(question.clocks().knownOn());
    and("due.since <= ? AND due.until > ?", day, day);
    return "due CROSS JOIN version ON version.number = due.version JOIN head ON head.version ="
        + " version.number WHERE "
        + conditions;
  }

  String order() {
    return switch (question.order()) {
      case FIRST_KNOWN -> " ORDER BY " + table + ".first_known, version.rank";
      case LAST_KNOWN ->
          " ORDER BY " + table + ".last_known DESC, version.first_known, version.rank";
    };
  }

  /// The same where it only matters how many there are.
  String counted() {
    return conditions.indexOf("version.") >= 0 ? joined() : table + " WHERE " + conditions;
  }
}
