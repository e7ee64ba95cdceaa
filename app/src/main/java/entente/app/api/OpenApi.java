package entente.app.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The OpenAPI 3.1 document, written from the table of operations from which the routes are
/// registered, too.
final class OpenApi {
  private OpenApi() {}

  static Map<String, Object> of(List<Operation> operations) {
    var paths = new LinkedHashMap<String, Object>();
    for (Operation operation : operations) {
      var path = new LinkedHashMap<String, Object>();
      operations.stream()
          .filter(each -> each.path().equals(operation.path()))
          .forEach(
              each -> path.put(each.method().name().toLowerCase(Locale.ROOT), described(each)));
      paths.put(Operations.ROOT + operation.path(), path);
    }
    var document = new LinkedHashMap<String, Object>();
    document.put("openapi", "3.1.1");
    document.put("jsonSchemaDialect", "https://json-schema.org/draft/2020-12/schema");
    document.put(
        "info",
        Map.of(
            "title", "Entente",
            "version", "1",
            "summary",
                "What governments promise each other, each claim with the sentence that carries it",
            "license", Map.of("name", "GPL-3.0-or-later", "identifier", "GPL-3.0-or-later")));
    document.put("servers", List.of(Map.of("url", "/")));
    document.put("paths", paths);
    document.put("components", Map.of("schemas", Schemas.components()));
    return document;
  }

  private static Map<String, Object> described(Operation operation) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("operationId", operation.id());
    tree.put("summary", operation.summary());
    if (!operation.meaning().isEmpty()) {
      tree.put("description", operation.meaning());
    }
    tree.put("parameters", parameters(operation));
    if (operation.changes()) {
      tree.put(
          "requestBody",
          Map.of(
              "required",
              true,
              "content",
              Map.of(Operation.JSON, Map.of("schema", Schemas.ref("NewDecision")))));
    }
    tree.put("responses", responses(operation));
    return tree;
  }

  private static List<Map<String, Object>> parameters(Operation operation) {
    var parameters = new ArrayList<Map<String, Object>>();
    for (Parameter<?> each : operation.parameters()) {
      boolean path = each.place() == Parameter.Place.PATH;
      var tree = new LinkedHashMap<String, Object>();
      tree.put("name", each.name());
      tree.put("in", path ? "path" : "query");
      tree.put("required", path || operation.needs().contains(each));
      tree.put("description", each.meaning());
      tree.put(
          "schema",
          each.many()
              ? Map.of("type", "array", "items", each.schema(), "maxItems", Call.SEVERAL)
              : each.schema());
      if (each.many()) {
        tree.put("explode", true);
      }
      if (!each.example().isEmpty()) {
        tree.put("example", each.many() ? List.of(each.example()) : example(each));
      }
      parameters.add(tree);
    }
    if (operation.changes()) {
      parameters.add(
          Map.of(
              "name",
              Operations.HEADER,
              "in",
              "header",
              "required",
              true,
              "description",
              "Shows that no form of a web page sent this: a page elsewhere cannot set it.",
              "schema",
              Map.of("const", Operations.SENDER)));
    } else {
      parameters.add(
          Map.of(
              "name", "If-None-Match",
              "in", "header",
              "description", "The ETag of an earlier answer: 304 if nothing has changed since.",
              "schema", Map.of("type", "string")));
    }
    return parameters;
  }

  /// The example as the schema's type has it.
  private static Object example(Parameter<?> parameter) {
    return switch (String.valueOf(parameter.schema().get("type"))) {
      case "integer" -> Integer.valueOf(parameter.example());
      case "boolean" -> Boolean.valueOf(parameter.example());
      default -> parameter.example();
    };
  }

  private static Map<String, Object> responses(Operation operation) {
    var responses = new TreeMap<String, Object>();
    var content = new TreeMap<String, Object>();
    operation
        .answers()
        .forEach((type, schema) ->
            content.put(type, schema.isEmpty() ? Map.of() : Map.of("schema", schema)));
    String said = operation.summary();
    if (operation.changes()) {
      responses.put(
          "201",
          Map.of(
              "description",
              said,
              "content",
              content,
              "headers",
              Map.of("Location", header("Where it can be asked for"))));
      responses.put("403", problem("It was sent from another site, or without the header"));
      responses.put("413", problem("The body is too long"));
      responses.put("415", problem("The body is not JSON"));
      responses.put("422", problem("The body is JSON, but no decision that this ledger can take"));
    } else {
      responses.put(
          "200",
          Map.of(
              "description",
              said,
              "content",
              content,
              "headers",
              Map.of("ETag", header("Names this answer until anything is recorded"))));
      responses.put(
          "304",
          Map.of("description", "Nothing has changed since the answer that If-None-Match names"));
    }
    responses.put("400", problem("Something asked cannot be understood, or is out of bounds"));
    if (operation.path().contains("{")) {
      responses.put("404", problem("There is no such thing by these clocks"));
    }
    if (operation.path().startsWith("/exports")) {
      responses.put("422", problem("The format cannot hold these entries"));
    }
    responses.put(
        "default",
        problem(
            "It changed while it was being read: ask again (409), the ledger cannot be read (503),"
                + " or we erred (500)"));
    return responses;
  }

  private static Map<String, Object> header(String said) {
    return Map.of("description", said, "schema", Map.of("type", "string"));
  }

  private static Map<String, Object> problem(String said) {
    return Map.of(
        "description",
        said,
        "content",
        Map.of("application/problem+json", Map.of("schema", Schemas.ref("Problem"))));
  }
}
