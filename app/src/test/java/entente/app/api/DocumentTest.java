package entente.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import entente.publish.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Holds the running server against its own OpenAPI document: every operation is called as
/// documented, and every answer is of a status, a media type and a schema that stand there.
class DocumentTest {
  @TempDir static Path home;
  private static Served served;
  private static Map<String, Object> document;

  /// What stands in a path, by the operation.
  private static final Map<String, List<String>> PATHS =
      Map.of(
          "showEntry", List.of("ahead-relation", "sealed-sum", "away/1"),
          "isItNew", List.of("sealed-sum"),
          "showDocument", List.of("ahead"),
          "listClaims", List.of("sealed"),
          "brief", List.of("Norway,KEN"),
          "showPlan", List.of("ports"),
          "listProposals", List.of("ports"),
          "showDecision", List.of("same-ahead-sum"));

  @BeforeAll
  static void serve() {
    served = new Served(home);
    document = served.tree("/api/v1/openapi.json");
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  /// An operation as the document has it.
  private record Documented(String path, String method, Map<String, Object> tree) {
    String id() {
      return String.valueOf(tree.get("operationId"));
    }

    List<Map<String, Object>> parameters(String place) {
      return Served.array(tree.get("parameters")).stream()
          .map(Served::object)
          .filter(each -> place.equals(each.get("in")))
          .toList();
    }
  }

  private static List<Documented> operations() {
    var operations = new ArrayList<Documented>();
    Served.object(document.get("paths"))
        .forEach((path, methods) ->
            Served.object(methods)
                .forEach((method, tree) ->
                    operations.add(new Documented(path, method, Served.object(tree)))));
    return operations;
  }

  private static Stream<Documented> questions() {
    return operations().stream().filter(each -> each.method().equals("get"));
  }

  /// The operation's addresses with its path filled and whatever it must have.
  private static List<String> addresses(Documented operation) {
    List<String> fillings =
        operation.id().equals("export")
            ? Served.array(
                    Served.object(operation.parameters("path").getFirst().get("schema"))
                        .get("enum"))
                .stream()
                .map(String::valueOf)
                .toList()
            : PATHS.getOrDefault(operation.id(), List.of(""));
    String needed =
        operation.parameters("query").stream()
            .filter(each -> Boolean.TRUE.equals(each.get("required")))
            .map(each -> query(each, example(each)))
            .reduce("?", (a, b) -> a + b + "&");
    return fillings.stream()
        .map(each -> operation.path().replaceAll("\\{[a-z]+\\}", encoded(each)) + needed)
        .toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String example(Map<String, Object> parameter) {
    Object example = parameter.get("example");
    return String.valueOf(example instanceof List<?> several ? several.getFirst() : example);
  }

  private static String query(Map<String, Object> parameter, String value) {
    return parameter.get("name") + "=" + encoded(value);
  }

  /// Checks an answer against what the document says of it.
  private static void holds(
      Documented operation, String address, HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(address + " " + answer.body()).isEqualTo(status);
    var responses = Served.object(operation.tree().get("responses"));
    assertThat(responses).as(address).containsKey(String.valueOf(status));
    var content =
        Served.object(
            Served.object(responses.get(String.valueOf(status))).getOrDefault("content", Map.of()));
    String type = answer.headers().firstValue("Content-Type").orElse("");
    var said = content.keySet().stream().filter(each -> bare(each).equals(bare(type))).findFirst();
    assertThat(said).as(address + " is " + type).isPresent();
    Object schema = Served.object(content.get(said.orElseThrow())).get("schema");
    if (schema != null) {
      assertThat(problems(schema, answer.body())).as(address + " " + answer.body()).isEmpty();
    }
  }

  private static String bare(String mediaType) {
    return mediaType.replaceFirst(";.*", "").toLowerCase(Locale.ROOT);
  }

  private static List<String> problems(Object schema, String body) {
    var whole = new LinkedHashMap<String, Object>(Served.object(schema));
    whole.put("components", document.get("components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Json.write(whole))
        .validate(body, InputFormat.JSON)
        .stream()
        .map(String::valueOf)
        .toList();
  }

  @Test
  void every_question_is_answered_as_documented() {
    assertThat(questions().map(Documented::id))
        .contains("listEntries", "showEntry", "addUp", "export", "search");
    questions()
        .forEach(operation ->
            addresses(operation)
                .forEach(address -> holds(operation, address, served.get(address), 200)));
  }

  @Test
  void every_parameter_is_understood_as_its_example_has_it() {
    questions()
        .forEach(operation ->
            operation
                .parameters("query")
                .forEach(parameter -> {
                  String address = addresses(operation).getFirst();
                  // for whom it is reported is a matter of one format
                  String of =
                      "reporter".equals(parameter.get("name"))
                          ? address.replace("/csv", "/iati")
                          : address;
                  if (!Boolean.TRUE.equals(parameter.get("required"))) {
                    String asked = of + query(parameter, example(parameter));
                    holds(operation, asked, served.get(asked), 200);
                  }
                }));
  }

  @Test
  void what_a_parameter_does_not_take_is_a_problem_as_documented() {
    questions()
        .forEach(operation ->
            operation
                .parameters("query")
                .forEach(parameter -> {
                  for (String wrong : List.of("", "%", "x".repeat(300))) {
                    boolean isText =
                        Set.of("kind", "status", "q")
                            .contains(String.valueOf(parameter.get("name")));
                    if (!isText || !wrong.equals("%")) {
                      String asked =
                          addresses(operation).getFirst().replaceFirst("q=[^&]*&", "")
                              + query(parameter, wrong);
                      holds(operation, asked, served.get(asked), 400);
                      assertThat(served.get(asked).body())
                          .contains("\"detail\":\"" + parameter.get("name") + ": found");
                    }
                  }
                }));
  }

  @Test
  void what_is_not_documented_is_not_taken() {
    questions()
        .forEach(operation -> {
          String asked = addresses(operation).getFirst() + "surprise=1";
          holds(operation, asked, served.get(asked), 400);
        });
  }

  @Test
  void what_is_not_there_is_a_problem_as_documented() {
    questions()
        .filter(each -> PATHS.containsKey(each.id()))
        .forEach(operation -> {
          String asked = operation.path().replaceAll("\\{[a-z]+\\}", "nowhere");
          holds(operation, asked, served.get(asked), 404);
        });
  }

  @Test
  void what_has_not_changed_is_not_sent_again() {
    questions()
        .forEach(operation -> {
          String address = addresses(operation).getFirst();
          String tag = served.get(address).headers().firstValue("ETag").orElseThrow();
          var again = served.get(address, "If-None-Match", tag);
          assertThat(again.statusCode()).as(address).isEqualTo(304);
          assertThat(again.body()).isEmpty();
          assertThat(Served.object(operation.tree().get("responses"))).containsKey("304");
          assertThat(served.get(address, "If-None-Match", "W/\"other\"").statusCode())
              .isEqualTo(200);
        });
  }

  @Test
  void every_name_in_the_document_is_defined_and_used() {
    String text = Json.write(document);
    var named =
        Pattern.compile("#/components/schemas/([A-Za-z]+)")
            .matcher(text)
            .results()
            .map(each -> each.group(1))
            .distinct();
    assertThat(Served.object(Served.object(document.get("components")).get("schemas")).keySet())
        .containsExactlyInAnyOrderElementsOf(named.toList());
    assertThat(operations().stream().map(Documented::id)).doesNotHaveDuplicates();
    operations()
        .forEach(operation ->
            assertThat(
                    Pattern.compile("\\{([a-z]+)\\}")
                        .matcher(operation.path())
                        .results()
                        .map(each -> (Object) each.group(1)))
                .as(operation.path())
                .containsExactlyElementsOf(
                    operation.parameters("path").stream().map(each -> each.get("name")).toList()));
  }

  @Test
  void a_decision_is_taken_as_documented() {
    var decide =
        operations().stream().filter(each -> each.id().equals("decide")).findFirst().orElseThrow();
    String body =
        "{\"kind\": \"not-same\", \"claim\": \"sealed-sum\", \"other\": \"%s\", \"author\": \"B."
            + " Reader\", \"reason\": \"two sums\"}";
    String[] headers = {"Content-Type", "application/json", "X-Requested-With", "entente"};

    assertThat(problems(Schemas.ref("NewDecision"), body.formatted("ahead-sum"))).isEmpty();
    holds(
        decide, decide.path(), served.post(decide.path(), body.formatted("nowhere"), headers), 422);
    holds(decide, decide.path(), served.post(decide.path(), body.formatted("ahead-sum")), 403);
    holds(decide, decide.path(), served.post(decide.path(), "{", headers), 400);
    assertThat(
            problems(
                Schemas.ref("NewDecision"),
                "{\"kind\": \"same\", \"claim\": \"x\", \"author\": \"B\", \"reason\": \"r\"}"))
        .isNotEmpty();
    String reject =
        "{\"kind\": \"reject\", \"claim\": \"sealed-observer\", \"author\": \"B. Reader\","
            + " \"reason\": \"a guess\"}";
    var made = served.post(decide.path(), reject, headers);
    holds(decide, decide.path(), made, 201);
    Object id = Served.object(Json.read(made.body())).get("id");
    String undo =
        "{\"kind\": \"undo\", \"decision\": \"%s\", \"author\": \"B. Reader\", \"reason\": \"after all\"}"
            .formatted(id);
    holds(decide, decide.path(), served.post(decide.path(), undo, headers), 201);
  }

  @Test
  void every_address_and_parameter_stands_in_the_reference() throws IOException {
    String reference = Files.readString(Path.of("..", "docs", "reference", "api.md"));
    operations()
        .forEach(operation -> {
          assertThat(reference)
              .contains(
                  "`%s %s`"
                      .formatted(operation.method().toUpperCase(Locale.ROOT), operation.path()));
          Served.array(operation.tree().get("parameters"))
              .forEach(each ->
                  assertThat(reference).contains("`" + Served.object(each).get("name") + "`"));
        });
  }

  @Test
  void the_schemas_bite() {
    assertThat(problems(Schemas.ref("Entry"), "{\"id\": \"x\"}")).isNotEmpty();
    assertThat(problems(Schemas.ref("Problem"), served.get("/api/v1/entries").body())).isNotEmpty();
    assertThat(problems(Schemas.ref("Link"), "{\"from\": 1}")).isNotEmpty();
  }
}
