package io.orderline.command.bench;

import io.orderline.core.call.Expectation;
import io.orderline.core.speech.Transcript;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.understanding.Utterance;
import io.orderline.understand.Heads;
import io.orderline.understand.UtteranceReader;
import io.orderline.understand.embedding.BgeSmallZh;
import io.orderline.understand.emotion.TrainedMood;
import io.orderline.understand.intent.TrainedIntents;
import io.orderline.understand.learning.Example;
import io.orderline.understand.slot.HotWords;
import io.orderline.understand.slot.SlotReaders;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What understanding a sentence costs beside the bare embedding of it, on one core. */
@Command(
    name = "understand",
    description = "Understanding beside the bare embedding call. 语义理解的耗时",
    footerHeading = "%nThe floor, sentence by sentence in turn with the whole,%n",
    footer = "is the embedding model with its tokenizer and nothing else.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class UnderstandBench implements Callable<Integer> {
  private static final double AIM_EXTRA = 0.2;
  private static final double AIM_P50 = 5;
  private static final double REJECTION = 0.3;

  @Spec private CommandSpec spec;

  @Option(
      names = "--sentences",
      paramLabel = "N",
      defaultValue = "2000",
      description = "How many sentences are measured (${DEFAULT-VALUE}).")
  private int sentences;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "500",
      description = "Sentences before measuring (${DEFAULT-VALUE}).")
  private int warmUp;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    long start = System.nanoTime();
    try (BgeSmallZh model = new BgeSmallZh()) {
      double modelSeconds = seconds(start);
      UtteranceReader reader =
          new UtteranceReader(
              model,
              new TrainedIntents(Heads.intents(), model, REJECTION),
              new TrainedMood(Heads.moods()),
              new SlotReaders(new HotWords(Map.of())));
      reader.read(utterance("你好"));
      out.printf(
          "Loaded in %.2f s, %.2f s of it the embedding model and its library%n",
          seconds(start), modelSeconds);
      measure(out, model, reader);
      Runtime runtime = Runtime.getRuntime();
      runtime.gc();
      out.printf(
          "Heap in use: %d MB (the model's own memory is outside the heap)%n",
          (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
    return 0;
  }

  private void measure(PrintWriter out, BgeSmallZh model, UtteranceReader reader) {
    List<String> texts = Heads.bank("intents").examples().stream().map(Example::text).toList();
    long[] bare = new long[sentences];
    long[] whole = new long[sentences];
    long bareTotal = 0;
    long wholeTotal = 0;
    out.printf("Measuring %d sentences after %d to warm up …%n", sentences, warmUp);
    out.flush();
    for (int i = -warmUp; i < sentences; i++) {
      // spread over all intents, and never the same sentence twice in a row
      String text = texts.get(Math.floorMod(i * 97, texts.size()));
      long begin = System.nanoTime();
      model.embed(text);
      long embedded = System.nanoTime();
      reader.read(utterance(text));
      long end = System.nanoTime();
      if (i >= 0) {
        bare[i] = embedded - begin;
        whole[i] = end - embedded;
        bareTotal += bare[i];
        wholeTotal += whole[i];
      }
    }
    Latencies floor = new Latencies(bare, Duration.ofNanos(bareTotal));
    Latencies product = new Latencies(whole, Duration.ofNanos(wholeTotal));
    print(out, "bare embedding", floor);
    print(out, "whole understanding", product);
    double extra = wholeTotal / (double) bareTotal - 1;
    out.printf(
        "Everything else costs %.1f %% of the embedding (aim: below %.0f %%)%n",
        extra * 100, AIM_EXTRA * 100);
    out.printf("p50 %.2f ms (aim: below %.0f ms)%n", product.percentile(0.5), AIM_P50);
  }

  private static void print(PrintWriter out, String name, Latencies latencies) {
    out.printf(
        "%-20s %7.0f sentences/s on one core   p50 %6.2f ms   p99 %6.2f ms%n",
        name, latencies.perSecond(), latencies.percentile(0.5), latencies.percentile(0.99));
  }

  private static Utterance utterance(String text) {
    return new Utterance(
        new TenantId("bench"),
        Transcript.of(text),
        new Expectation.Anything(),
        Optional.empty(),
        Map.of(),
        LocalDateTime.of(2026, 11, 22, 10, 0));
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
