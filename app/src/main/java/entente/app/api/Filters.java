package entente.app.api;

import entente.ledger.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// From what a call says to which entries it asks for.
final class Filters {
  private Filters() {}

  /// Those of [Parameters#FILTERS] and the clocks; of one type where the operation takes one.
  static Question question(Call call) {
    var words = new ArrayList<String>();
    call.one(Parameters.KIND).ifPresent(word -> words.add("kind:" + word));
    call.one(Parameters.STATUS).ifPresent(word -> words.add("status:" + word));
    call.one(Parameters.SECTOR).ifPresent(sector -> words.add("sector:" + sector.word()));
    return Question.all(call.clocks())
        .naming(call.all(Parameters.PARTY))
        .between(call.all(Parameters.FROM), call.all(Parameters.TO))
        .saying(words)
        .within(call.one(Parameters.SINCE).orElse(null), call.one(Parameters.UNTIL).orElse(null));
  }

  static Question typed(Call call) {
    return question(call).ofType(call.one(Parameters.TYPE).orElse(null));
  }

  /// The filters and clocks as the command line has them, so that a feed or a snapshot is the same
  /// whoever asks for it.
  static String asked(Call call) {
    return Stream.concat(Parameters.FILTERS.stream(), Parameters.CLOCKS.stream())
        .flatMap(each -> said(call, each))
        .collect(Collectors.joining(" "));
  }

  private static Stream<String> said(Call call, Parameter<?> parameter) {
    List<String> values = call.all(parameter).stream().map(Filters::word).toList();
    String option = "--" + parameter.name().replace('_', '-') + " ";
    return (parameter.many() ? values.stream().sorted().distinct() : values.stream())
        .map(option::concat);
  }

  private static String word(Object value) {
    return value instanceof entente.model.Word word ? word.word() : value.toString();
  }
}
