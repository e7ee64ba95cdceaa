package entente.benchmark;

import entente.app.Entries;
import entente.app.Upkeep;
import entente.ledger.Ledger;
import entente.ledger.Question;
import entente.model.Clocks;
import entente.publish.ClaimJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Serves the pages of a generated ledger to many users at once, first to some that look at each
/// page for a while, as people do, then to as many that never pause, and prints how long each kind
/// of page takes, what it weighs, and the server's memory.
public final class Load {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/");
  private static final int WARM = 10;

  private final Path home;
  private final Generated generated;
  private final Map<String, List<Answer>> answers = new TreeMap<>();
  private int visitors;

  /// How users go on.
  private enum Pace {
    LOOKING("who look at each page for one to three seconds, as people do"),
    RESTLESS("who ask for the next page as soon as they have one");

    private final String words;

    Pace(String words) {
      this.words = words;
    }

    /// How long to look at a page, in milliseconds.
    long pause(Random random) {
      return this == LOOKING ? 1_000 + random.nextInt(2_000) : 0;
    }
  }

  /// @param bytes of its body, as it is before it is packed for the way
  private record Answer(Duration time, int bytes) {}

  private Load(Path home, int claims) {
    this.home = home;
    generated = new Generated(claims);
  }

  /// @param arguments how many claims, how many users, for how many seconds, and the folder of the
  ///   ledger, which is kept: where one lies there, it is taken as it is
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int users = Integer.parseInt(arguments[1]);
    Path home =
        arguments.length > 3
            ? Files.createDirectories(Path.of(arguments[3]))
            : Files.createTempDirectory("entente-load-");
    try {
      var load = new Load(home, Integer.parseInt(arguments[0]));
      long entries = load.fill();
      load.run(users, Duration.ofSeconds(Long.parseLong(arguments[2])), entries);
    } finally {
      if (arguments.length <= 3) {
        Temporary.delete(home);
      }
    }
  }

  private long fill() {
    try (Ledger ledger = Ledger.open(home, new ClaimJson())) {
      if (ledger.counts().claims() == 0) {
        for (int at = 0; at < generated.documents(); at += 2_000) {
          int from = at;
          int to = Math.min(generated.documents(), at + 2_000);
          ledger.importClaims(
              generated.claims(from, to),
              java.util.stream.IntStream.range(from, to).mapToObj(generated::publication).toList());
        }
      }
      Upkeep.of(ledger);
      return Entries.count(ledger, Question.all(Clocks.NOW));
    }
  }

  private void run(int users, Duration time, long entries)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process server = serve();
    try {
      URI root = address(server);
      try (var client = HttpClient.newHttpClient()) {
        ask(client, root, new Visit("overview", ""), true);
        double first = (System.nanoTime() - begin) / 1e9;
        visit(client, root, users, Duration.ofSeconds(WARM), Pace.RESTLESS);
        var tables = new StringBuilder();
        for (Pace pace : Pace.values()) {
          answers.clear();
          Duration before = busy(server);
          long from = System.nanoTime();
          visit(client, root, users, time, pace);
          tables.append(
              table(users, pace, (System.nanoTime() - from) / 1e9, busy(server).minus(before)));
        }
        System.out.printf(
            "%,d entries. The first page was there %.1f s after the start; the server's memory was"
                + " %,d MB at the most.%n%s",
            entries, first, memory(server), tables);
      }
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private Process serve() throws IOException {
    var command =
        new ArrayList<String>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(
        List.of(
            System.getProperty("load.options", "").isBlank()
                ? new String[0]
                : System.getProperty("load.options").strip().split(" +", -1)));
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "entente.app.Main",
            "serve",
            "--port",
            "0",
            "--home",
            home.toString()));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static URI address(Process server) throws IOException {
    var lines =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    var told = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      told.append(line).append('\n');
      Matcher matcher = ADDRESS.matcher(line);
      if (matcher.find()) {
        Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
        return URI.create(matcher.group());
      }
    }
    throw new IOException(
        "serve: found no address in what it says, wanted http://127.0.0.1:…\n" + told);
  }

  private void visit(HttpClient client, URI root, int users, Duration time, Pace pace)
      throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    var visits = new ArrayList<Future<?>>();
    try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int user = 0; user < users; user++) {
        var visitor =
            new Visitor(
                generated,
                new Random(
                    ++visitors)); // another each time: nobody asks just what was asked before
        var looking = new Random(visitors);
        visits.add(
            each.submit(() -> {
              while (System.nanoTime() < end) {
                ask(client, root, visitor.next(), false);
                Thread.sleep(pace.pause(looking));
              }
              return true;
            }));
      }
    }
    for (Future<?> each : visits) {
      try {
        each.get();
      } catch (java.util.concurrent.ExecutionException failed) {
        throw new IllegalStateException(failed.getCause());
      }
    }
  }

  private void ask(HttpClient client, URI root, Visit visit, boolean unseen)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    URI address = root.resolve("/" + visit.address());
    HttpResponse<byte[]> response =
        client.send(
            HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
    var time = Duration.ofNanos(System.nanoTime() - begin);
    if (response.statusCode() >= 400 && response.statusCode() != 404) {
      throw new IOException("%s: found status %d".formatted(address, response.statusCode()));
    }
    if (!unseen) {
      synchronized (answers) {
        answers
            .computeIfAbsent(visit.page(), _ -> new ArrayList<>())
            .add(new Answer(time, response.body().length));
      }
    }
  }

  private String table(int users, Pace pace, double seconds, Duration busy) {
    var lines = new ArrayList<String>();
    lines.add("\n## %d users %s\n".formatted(users, pace.words));
    lines.add("| page | asked for | median | 95th percentile | largest |");
    lines.add("| --- | ---: | ---: | ---: | ---: |");
    var all = new ArrayList<Answer>();
    answers.forEach((page, times) -> {
      all.addAll(times);
      lines.add(row(page, times));
    });
    lines.add(row("all", all));
    lines.add(
        "\nIn %.0f s. The server's processors worked %.1f ms for a page in the mean.\n"
            .formatted(seconds, busy.toNanos() / 1e6 / Math.max(1, all.size())));
    return String.join("\n", lines);
  }

  private static String row(String page, List<Answer> answers) {
    List<Duration> times = answers.stream().map(Answer::time).sorted().toList();
    return "| %s | %,d | %.0f ms | %.0f ms | %,d kB |"
        .formatted(
            page,
            times.size(),
            times.get(times.size() / 2).toNanos() / 1e6,
            times.get(times.size() * 95 / 100).toNanos() / 1e6,
            answers.stream().mapToInt(Answer::bytes).max().orElse(0) / 1000);
  }

  private static Duration busy(Process server) {
    return server.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /// The most memory that the server ever had, in megabytes; 0 where the system does not say.
  private static long memory(Process server) throws IOException {
    return Memory.peak(Path.of("/proc/" + server.pid() + "/status"));
  }
}
