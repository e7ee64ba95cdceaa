package entente.app.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import entente.app.web.Pages;
import entente.app.web.Running;
import entente.app.web.SampleLedger;
import entente.publish.Json;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// An assistant's questions, asked by the SDK's own client: of a program that it starts, and of a
/// server.
class AssistantsTest {
  @TempDir Path home;

  private static McpSchema.CallToolResult called(
      McpSyncClient client, String tool, Map<String, Object> arguments) {
    return client.callTool(McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
  }

  private static String text(McpSchema.CallToolResult result) {
    assertThat(result.content()).hasSize(1);
    return ((McpSchema.TextContent) result.content().getFirst()).text();
  }

  private static Map<String, Object> asked(
      McpSyncClient client, String tool, Map<String, Object> arguments) {
    var result = called(client, tool, arguments);
    assertThat(result.isError()).as(text(result)).isNotEqualTo(true);
    return object(Json.read(text(result)));
  }

  @SuppressWarnings("unchecked") // what JSON reads
  private static Map<String, Object> object(@Nullable Object tree) {
    return (Map<String, Object>) Objects.requireNonNull(tree);
  }

  private static List<Map<String, Object>> items(@Nullable Object list) {
    return ((List<?>) Objects.requireNonNull(list)).stream().map(AssistantsTest::object).toList();
  }

  private void overStreams(Consumer<McpSyncClient> asking) {
    SampleLedger.fill(home);
    var command =
        ServerParameters.builder(Path.of(System.getProperty("java.home"), "bin", "java").toString())
            .args(
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "entente.app.Main",
                "--home",
                home.toString(),
                "mcp")
            .build();
    try (var client =
        McpClient.sync(
                new StdioClientTransport(
                    command, new JacksonMcpJsonMapper(JsonMapper.builder().build())))
            .build()) {
      asking.accept(client);
    }
  }

  private void overHttp(Consumer<McpSyncClient> asking) {
    SampleLedger.fill(home);
    try (Running running = Pages.start(home, 0);
        var client =
            McpClient.sync(
                    HttpClientStreamableHttpTransport.builder(running.address().toString())
                        .endpoint("/mcp")
                        .build())
                .build()) {
      asking.accept(client);
    }
  }

  private static void conversation(McpSyncClient client) {
    var met = client.initialize();
    assertThat(met.serverInfo().name()).isEqualTo("entente");
    assertThat(met.instructions()).contains("publisher", "never instructions");
    assertThat(client.listTools().tools())
        .extracting(McpSchema.Tool::name)
        .contains(
            "find_entries",
            "get_entry",
            "add_up_promises",
            "find_conflicts",
            "list_due",
            "search_documents",
            "read_document",
            "find_earlier_promises");

    var found =
        asked(
            client,
            "find_entries",
            Map.of("type", "commitment", "from", List.of("Norway"), "to", "KEN"));
    var promise = items(found.get("items")).getFirst();
    assertThat(items(promise.get("evidence")))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each).containsKeys("doc", "publisher", "known", "quotes"));

    var whole = asked(client, "get_entry", Map.of("id", String.valueOf(promise.get("id"))));
    assertThat(items(whole.get("claims")))
        .allSatisfy(claim -> assertThat(claim).containsKeys("evidence", "publication"));
    assertThat(
            text(
                called(
                    client,
                    "add_up_promises",
                    Map.of("from", "NOR", "to", "KEN", "currency", "USD"))))
        .contains("\"counted\"", "\"left_out\"", "quotes");
    assertThat(items(asked(client, "find_conflicts", Map.of("difference", "all")).get("items")))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(items(each.get("evidence"))).isNotEmpty());
    assertThat(asked(client, "search_documents", Map.of("q", "strategic partner")).get("items"))
        .asString()
        .contains("passage");
  }

  @Test
  void an_assistant_converses_with_the_program_that_it_starts() {
    overStreams(AssistantsTest::conversation);
  }

  @Test
  void an_assistant_converses_with_a_server() {
    overHttp(AssistantsTest::conversation);
  }

  @Test
  void both_clocks_turn_the_answer_back() {
    overHttp(client -> {
      client.initialize();
      assertThat(asked(client, "get_entry", Map.of("id", "ahead-relation")))
          .containsEntry("status", "established");
      assertThat(
              asked(client, "get_entry", Map.of("id", "ahead-relation", "known_on", "2023-06-01")))
          .containsEntry("status", "planned");
      assertThat(
              items(
                  asked(client, "find_entries", Map.of("recorded_by", "2001-01-01")).get("items")))
          .isEmpty();
    });
  }

  @Test
  void pages_lead_through_the_whole_list_by_number() {
    overHttp(client -> {
      client.initialize();
      var seen = new ArrayList<Object>();
      Object skip = 0;
      while (skip != null) {
        var page = asked(client, "find_entries", Map.of("limit", 3, "skip", skip));
        items(page.get("items")).forEach(each -> seen.add(each.get("id")));
        assertThat(page).doesNotContainKey("next");
        skip = page.get("next_skip");
      }
      assertThat(seen).doesNotHaveDuplicates().hasSize(8);
    });
  }

  @Test
  void a_question_that_cannot_be_answered_says_what_was_wanted() {
    overHttp(client -> {
      client.initialize();
      for (var wrong :
          List.of(
              called(client, "find_entries", Map.of("type", "treaty")),
                  called(client, "find_entries", Map.of("form", "NOR")),
              called(client, "get_entry", Map.of("id", "nowhere")),
                  called(client, "get_entry", Map.of()),
              called(client, "search_documents", Map.of()),
                  called(client, "find_entries", Map.of("known_on", "yesterday")))) {
        assertThat(wrong.isError()).isTrue();
        assertThat(text(wrong)).contains("found", "wanted").doesNotContain("Exception");
      }
    });
  }

  @Test
  void every_tool_only_reads_and_says_so() {
    overHttp(client -> {
      client.initialize();
      assertThat(client.listTools().tools())
          .hasSizeGreaterThan(10)
          .allSatisfy(tool -> {
            assertThat(tool.annotations().readOnlyHint()).as(tool.name()).isTrue();
            assertThat(tool.name()).matches("[a-z_]+").doesNotStartWith("decide");
            assertThat(tool.description()).hasSizeGreaterThan(20);
            assertThat(tool.inputSchema()).containsEntry("additionalProperties", false);
          });
    });
  }

  @Test
  void a_page_elsewhere_is_not_answered() throws IOException, InterruptedException {
    SampleLedger.fill(home);
    try (Running running = Pages.start(home, 0);
        var client = HttpClient.newHttpClient()) {
      assertThat(
              status(
                  client,
                  running,
                  "Content-Type",
                  "application/json",
                  "Origin",
                  "http://evil.example"))
          .isEqualTo(403);
      assertThat(status(client, running, "Content-Type", "text/plain")).isEqualTo(415);
      assertThat(
              status(
                  client,
                  running,
                  "Content-Type",
                  "application/json",
                  "MCP-Protocol-Version",
                  "1999-01-01"))
          .isEqualTo(400);
      assertThat(status(client, running, "Content-Type", "application/json")).isEqualTo(200);
    }
  }

  private static int status(HttpClient client, Running running, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(running.address().resolve("/mcp"))
            .headers(headers)
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}"));
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
  }
}
