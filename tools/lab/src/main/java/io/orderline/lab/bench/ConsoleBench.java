package io.orderline.lab.bench;

import io.orderline.simulator.CommandProblem;
import io.orderline.simulator.arguments.WholeNumber;
import io.orderline.simulator.server.ServerDatabase;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the console's lists and its board take over many calls, at the API. */
@Command(
    name = "console",
    description = "The console's lists over many calls: p50 and p95 of each query. 控制台查询",
    footerHeading = "%n",
    footer = {
      "The bench starts a server of its own, whose database it fills and throws away. The floor is a request that asks"
          + " nothing but who one is."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class ConsoleBench implements Callable<Integer> {
  private static final String TOKEN = "operator-of-this-bench-only";
  private static final String SHOP = "/api/v1/shops/demo/";

  @Spec private CommandSpec spec;

  @Option(
      names = "--calls",
      paramLabel = "N",
      defaultValue = "100000",
      description = "How many calls there are (${DEFAULT-VALUE}).",
      converter = WholeNumber.AtLeastOne.class)
  private int calls;

  @Option(
      names = "--tickets",
      paramLabel = "N",
      defaultValue = "30000",
      description = "How many tickets there are (${DEFAULT-VALUE}).",
      converter = WholeNumber.AtLeastOne.class)
  private int tickets;

  @Option(
      names = "--requests",
      paramLabel = "N",
      defaultValue = "60",
      description = "How often each is asked (${DEFAULT-VALUE}).",
      converter = WholeNumber.AtLeastOne.class)
  private int requests;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (BenchServer server = BenchServer.start(out, Map.of("orderline.operator.token", TOKEN));
        HttpClient http = HttpClient.newHttpClient()) {
      say(out, "Filling in %d calls and %d tickets", calls, tickets);
      ConsoleRows.fill(ServerDatabase.in(server.data()), calls, tickets);
      Map<String, Rounds> rounds = new LinkedHashMap<>();
      Map<String, String> queries = queries();
      // the first requests compile what the others use
      for (int round = -Math.min(20, requests); round < requests; round++) {
        for (Map.Entry<String, String> query : queries.entrySet()) {
          Rounds of =
              round < 0 ? new Rounds() : rounds.computeIfAbsent(query.getKey(), _ -> new Rounds());
          of.run(List.of(() -> ask(http, server.url().resolve(query.getValue()))), 1);
        }
      }
      say(out, "");
      say(out, "   p50 ms    p95 ms   query");
      rounds.forEach(
          (name, of) ->
              say(
                  out,
                  "%9.1f %9.1f   %s",
                  of.latencies().percentile(0.5),
                  of.latencies().percentile(0.95),
                  name));
    }
    return 0;
  }

  /** What people ask, by what it is; they alternate. */
  private static Map<String, String> queries() {
    Map<String, String> queries = new LinkedHashMap<>();
    queries.put("floor: who am I", "/api/v1/session");
    queries.put("calls, the latest", SHOP + "calls");
    queries.put("a mood and an outcome", SHOP + "calls?mood=angry&outcome=left");
    queries.put("a mood and an outcome that are common", SHOP + "calls?mood=neutral&outcome=done");
    queries.put("words that many said", SHOP + "calls?words=" + encoded("快递"));
    queries.put("words that nobody said", SHOP + "calls?words=" + encoded("飞机场"));
    queries.put("the tail of a number", SHOP + "calls?number=0226");
    queries.put("a name", SHOP + "calls?name=" + encoded("陈226"));
    queries.put("an order number", SHOP + "calls?order=202600000226");
    queries.put("a brand", SHOP + "calls?brand=light");
    queries.put("an agent", SHOP + "calls?agent=li.wei");
    queries.put("tickets, the most urgent", SHOP + "tickets");
    queries.put("tickets of one, overdue", SHOP + "tickets?assignee=li.wei&due=overdue");
    queries.put("questions", SHOP + "questions");
    queries.put("the board", SHOP + "today");
    return queries;
  }

  private static void ask(HttpClient http, URI address) throws Exception {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(address).header("Authorization", "Bearer " + TOKEN).build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new CommandProblem("%s answers %d".formatted(address, answer.statusCode()));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void say(PrintWriter out, String format, Object... values) {
    out.printf(format + "%n", values);
    out.flush();
  }
}
