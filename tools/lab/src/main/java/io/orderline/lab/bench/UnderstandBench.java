package io.orderline.lab.bench;

import io.orderline.core.call.Expectation;
import io.orderline.core.speech.Transcript;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.understanding.Utterance;
import io.orderline.simulator.arguments.WholeNumber;
import io.orderline.understand.MeaningReaders;
import io.orderline.understand.UtteranceReader;
import io.orderline.understand.embedding.BgeSmallZh;
import io.orderline.understand.embedding.Embedder;
import io.orderline.understand.emotion.TrainedMood;
import io.orderline.understand.heads.Heads;
import io.orderline.understand.intent.TrainedIntents;
import io.orderline.understand.knowledge.Ranking;
import io.orderline.understand.learning.Example;
import io.orderline.understand.reply.ReplyHead;
import io.orderline.understand.reply.ReplyReader;
import io.orderline.understand.slot.AspectReader;
import io.orderline.understand.slot.HotWordReader;
import io.orderline.understand.slot.ReasonReader;
import io.orderline.understand.slot.SlotReaders;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What understanding a sentence costs beside the bare embedding of it, on one core. */
@Command(
    name = "understand",
    description = "Understanding beside the bare embedding call. 语义理解的耗时",
    footerHeading = "%n",
    footer =
        "The floor, sentence by sentence in turn with the whole, is the embedding model with its"
            + " tokenizer and nothing else.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class UnderstandBench implements Callable<Integer> {
  private static final double AIM_EXTRA = 0.2;
  private static final double AIM_P50 = 5;
  private static final double REJECTION = 0.3;
  private static final double FLOOR = 0.4;
  private static final int STRIDE = 97;

  @Spec private CommandSpec spec;

  @Option(
      names = "--sentences",
      paramLabel = "N",
      defaultValue = "2000",
      description = "How many sentences are measured (${DEFAULT-VALUE}).",
      converter = WholeNumber.AtLeastOne.class)
  private int sentences;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "500",
      description = "Sentences before measuring (${DEFAULT-VALUE}).",
      converter = WholeNumber.NotNegative.class)
  private int warmUp;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    long start = System.nanoTime();
    try (BgeSmallZh model = new BgeSmallZh()) {
      double modelSeconds = seconds(start);
      UtteranceReader reader = reader(model);
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
    Round round = new Round(model, reader, sentences);
    out.printf("Measuring %d sentences after %d to warm up …%n", sentences, warmUp);
    out.flush();
    for (int i = -warmUp; i < sentences; i++) {
      // spread over all intents, and never the same sentence twice in a row
      round.measure(texts.get(Math.floorMod(i * STRIDE, texts.size())), i);
    }
    Latencies floor = latencies(round.bare);
    Latencies product = latencies(round.whole);
    Latencies rest = latencies(round.rest);
    print(out, "bare embedding", floor);
    print(out, "whole understanding", product);
    print(out, "all but the embedding", rest);
    out.printf(
        "Everything else costs %.1f %% of the embedding, median to median (aim: below %.0f %%)%n",
        100 * rest.percentile(0.5) / floor.percentile(0.5), AIM_EXTRA * 100);
    out.printf("p50 %.2f ms (aim: below %.0f ms)%n", product.percentile(0.5), AIM_P50);
  }

  /** Times one sentence at a time; the order changes, so that no part always runs warm. */
  private static final class Round {
    private final BgeSmallZh model;
    private final UtteranceReader reader;
    private final UtteranceReader withoutModel;
    private final long[] bare;
    private final long[] whole;
    private final long[] rest;
    private float[] vector = new float[0];

    Round(BgeSmallZh model, UtteranceReader reader, int sentences) {
      this.model = model;
      this.reader = reader;
      this.withoutModel = reader(text -> vector, Ranking.demo(model, FLOOR));
      this.bare = new long[sentences];
      this.whole = new long[sentences];
      this.rest = new long[sentences];
    }

    void measure(String text, int i) {
      long embedding;
      long understanding;
      if (i % 2 == 0) {
        embedding = time(() -> vector = model.embed(text));
        understanding = time(() -> reader.read(utterance(text)));
      } else {
        understanding = time(() -> reader.read(utterance(text)));
        embedding = time(() -> vector = model.embed(text));
      }
      long others = time(() -> withoutModel.read(utterance(text)));
      if (i >= 0) {
        bare[i] = embedding;
        whole[i] = understanding;
        rest[i] = others;
      }
    }

    private static long time(Runnable work) {
      long begin = System.nanoTime();
      work.run();
      return System.nanoTime() - begin;
    }
  }

  private static UtteranceReader reader(BgeSmallZh model) {
    return reader(model, Ranking.demo(model, FLOOR));
  }

  private static UtteranceReader reader(Embedder embedder, Ranking texts) {
    var readers = new SlotReaders(new HotWordReader(Map.of()));
    return new UtteranceReader(
        embedder,
        new MeaningReaders(
            new TrainedIntents(Heads.intents(), embedder, REJECTION),
            new TrainedMood(Heads.moods()),
            new ReplyReader(ReplyHead.NONE),
            ReasonReader.WORDS,
            AspectReader.WORDS),
        _ -> readers,
        _ -> texts);
  }

  private static Latencies latencies(long[] nanos) {
    return new Latencies(nanos, Duration.ofNanos(LongStream.of(nanos).sum()));
  }

  private static void print(PrintWriter out, String name, Latencies latencies) {
    out.printf(
        "%-22s %7.0f sentences/s on one core   p50 %6.3f ms   p99 %6.2f ms%n",
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
