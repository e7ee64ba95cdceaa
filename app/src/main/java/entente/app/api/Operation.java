package entente.app.api;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;

/// One thing that can be asked: where, with which parameters, and what comes back.
///
/// @param id its name in the OpenAPI document, unique
/// @param path below [Operations#ROOT]; parameters of the path in braces
/// @param summary what it answers, in a few words
/// @param meaning what a caller cannot guess; empty where there is nothing
/// @param answers what comes back when all is well, by media type: the schema of its body
record Operation(
    String id,
    HttpMethod method,
    String path,
    String summary,
    String meaning,
    List<Parameter<?>> parameters,
    Map<String, Map<String, Object>> answers,
    Handler handler) {
  static final String JSON = "application/json";

  /// Makes the answer to a call.
  interface Handler {
    Answer answer(Call call) throws Exception;
  }

  Operation {
    parameters = List.copyOf(parameters);
    answers = Map.copyOf(answers);
  }

  /// A question that is answered with JSON of this schema.
  static Operation get(
      String id,
      String path,
      String summary,
      String meaning,
      List<Parameter<?>> parameters,
      Map<String, Object> schema,
      Handler handler) {
    return new Operation(
        id, HttpMethod.GET, path, summary, meaning, parameters, Map.of(JSON, schema), handler);
  }

  /// The parameters of the query without which there is no answer.
  List<Parameter<?>> needs() {
    return parameters.stream().filter(each -> each.equals(Parameters.WORDS)).toList();
  }

  boolean changes() {
    return method.equals(HttpMethod.POST);
  }
}
