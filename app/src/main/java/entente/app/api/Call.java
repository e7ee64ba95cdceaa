package entente.app.api;

import entente.model.Clocks;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;

/// A request, checked against the operation that it calls: every parameter is declared, understood
/// and within bounds.
final class Call {
  static final int LONGEST = 200;
  static final int SEVERAL = 20;

  private final Operation operation;
  private final String address;
  private final Map<String, List<String>> query;
  private final @Nullable ServerRequest request;
  private final Map<Parameter<?>, List<Object>> said = new HashMap<>();

  private Call(
      Operation operation,
      String address,
      Map<String, String> path,
      Map<String, List<String>> query,
      @Nullable ServerRequest request) {
    this.operation = operation;
    this.address = address;
    this.query = query;
    this.request = request;
    query.forEach((name, values) -> {
      if (operation.parameters().stream()
          .noneMatch(each -> each.place() == Parameter.Place.QUERY && each.name().equals(name))) {
        throw ProblemException.parameter(
            name, values.isEmpty() ? "" : values.getFirst(), "one of " + names(operation));
      }
    });
    for (Parameter<?> parameter : operation.parameters()) {
      List<String> written =
          switch (parameter.place()) {
            case PATH -> List.of(path.getOrDefault(parameter.name(), ""));
            case QUERY -> query.getOrDefault(parameter.name(), List.of());
          };
      said.put(parameter, read(parameter, written));
    }
    for (Parameter<?> parameter : operation.needs()) {
      if (all(parameter).isEmpty()) {
        throw ProblemException.parameter(parameter.name(), "", parameter.wanted());
      }
    }
  }

  /// A call over HTTP.
  ///
  /// @throws ProblemException naming the first parameter that cannot be understood
  static Call of(Operation operation, ServerRequest request) {
    return new Call(
        operation,
        request.requestPath().pathWithinApplication().value(),
        request.pathVariables(),
        request.params(),
        request);
  }

  /// A call that came another way.
  ///
  /// @param said by the parameter's name, whether it stands in a path or a query
  /// @throws ProblemException naming the first parameter that cannot be understood
  static Call of(Operation operation, Map<String, List<String>> said) {
    var path = new HashMap<String, String>();
    var query = new LinkedHashMap<>(said);
    for (Parameter<?> parameter : operation.parameters()) {
      if (parameter.place() == Parameter.Place.PATH) {
        List<String> values = query.remove(parameter.name());
        path.put(parameter.name(), values == null || values.isEmpty() ? "" : values.getFirst());
      }
    }
    return new Call(operation, Operations.ROOT + operation.path(), path, query, null);
  }

  private static String names(Operation operation) {
    String names =
        operation.parameters().stream()
            .filter(each -> each.place() == Parameter.Place.QUERY)
            .map(Parameter::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "nothing asked of this address" : names;
  }

  private static List<Object> read(Parameter<?> parameter, List<String> written) {
    if (written.size() > (parameter.many() ? SEVERAL : 1)) {
      throw ProblemException.parameter(
          parameter.name(),
          "it %d times".formatted(written.size()),
          parameter.many() ? "it %d times at the most".formatted(SEVERAL) : "it once");
    }
    var values = new ArrayList<Object>();
    for (String text : written) {
      if (text.length() > LONGEST) {
        throw ProblemException.parameter(
            parameter.name(), text, "at most %d characters".formatted(LONGEST));
      }
      try {
        values.add(parameter.parse().apply(text.strip()));
      } catch (IllegalArgumentException | DateTimeException wrong) {
        throw ProblemException.parameter(parameter.name(), text, parameter.wanted());
      }
    }
    return values;
  }

  /// The parameter's values, in the order in which they were given.
  @SuppressWarnings("unchecked") // they were made by the parameter's own parser
  <T> List<T> all(Parameter<T> parameter) {
    var values = said.get(parameter);
    if (values == null) {
      throw new IllegalStateException(
          "%s reads %s, which it does not declare".formatted(operation.id(), parameter.name()));
    }
    return (List<T>) values;
  }

  <T> Optional<T> one(Parameter<T> parameter) {
    return all(parameter).stream().findFirst();
  }

  /// The value of a parameter in the path.
  <T> T path(Parameter<T> parameter) {
    return all(parameter).getFirst();
  }

  Clocks clocks() {
    return new Clocks(
        one(Parameters.KNOWN_ON).orElse(null),
        one(Parameters.VALID_ON).orElse(null),
        one(Parameters.RECORDED_BY).orElse(null));
  }

  int limit() {
    return one(Parameters.LIMIT).orElse(Parameters.USUAL);
  }

  int skip() {
    return one(Parameters.SKIP).orElse(0);
  }

  /// The request, of what can be asked over HTTP alone.
  ServerRequest request() {
    if (request == null) {
      throw new IllegalStateException(operation.id() + " wants a request");
    }
    return request;
  }

  /// The address of what follows after the page that was asked for: all else stays as it was asked.
  String after(long shown) {
    var asked = new ArrayList<String>();
    query.forEach((name, values) -> {
      if (!name.equals(Parameters.SKIP.name())) {
        values.forEach(
            value -> asked.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
      }
    });
    asked.add(Parameters.SKIP.name() + "=" + (skip() + shown));
    return address + "?" + String.join("&", asked);
  }
}
