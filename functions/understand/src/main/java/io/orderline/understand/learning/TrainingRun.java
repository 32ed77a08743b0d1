package io.orderline.understand.learning;

import io.orderline.understand.clause.DeniedFaults;
import io.orderline.understand.embedding.BgeSmallZh;
import io.orderline.understand.reply.ReplyExample;
import io.orderline.understand.reply.ReplyExamples;
import io.orderline.understand.text.Plain;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The build's step: trains the heads that are shipped, unless they already are for the same
 * examples. Run by Maven with the directory of the examples and that of the result.
 */
public final class TrainingRun {
  private TrainingRun() {}

  public static void main(String[] args) throws IOException {
    Path examples = Path.of(args[0]);
    Path results = Path.of(args[1]);
    List<Example> intents = ExampleFiles.read(examples.resolve("intents"));
    train("intents", Learning.INTENTS, Mishearing.ours().added(intents), results);
    train("moods", Learning.moods(), ExampleFiles.read(examples.resolve("moods")), results);
    seen("reasons", Learning.REASONS, reasons(examples.resolve("reasons")), results);
    seen("aspects", Learning.ASPECTS, whole(examples.resolve("aspects")), results);
    seen("replies", Learning.REPLIES, replies(examples.resolve("replies")), results);
    seen("values", Learning.REPLIES, replies(examples.resolve("replies/values")), results);
  }

  /** What is denied in an answer is no reason, and is not seen. */
  private static List<ReplyExample> reasons(Path directory) {
    return Mishearing.ours().added(ExampleFiles.read(directory)).stream()
        .map(
            example -> {
              String held = DeniedFaults.takenOut(example.text());
              return new ReplyExample(held, held, example.label());
            })
        .filter(one -> !Plain.words(one.said()).isEmpty())
        .toList();
  }

  private static List<ReplyExample> whole(Path directory) {
    return Mishearing.ours().added(ExampleFiles.read(directory)).stream()
        .map(example -> new ReplyExample(example.text(), example.text(), example.label()))
        .toList();
  }

  private static List<ReplyExample> replies(Path directory) {
    return ReplyExamples.read(directory, Mishearing.ours()::twin);
  }

  /** A head on replies: what it sees as text may be other than what the vector is of. */
  private static void seen(String name, Learning how, List<ReplyExample> given, Path results)
      throws IOException {
    String mark =
        how.mark(
            given.stream()
                .map(one -> new Example(one.seen() + '\t' + one.said(), one.kind()))
                .toList());
    Path headFile = results.resolve(name + ".head");
    if (trained(headFile, how, mark)) {
      return;
    }
    System.out.printf("training %s on %d examples …%n", name, given.size());
    List<BankEntry> entries;
    try (BgeSmallZh embedder = new BgeSmallZh()) {
      Map<String, float[]> vectors = new ConcurrentHashMap<>();
      entries =
          given.parallelStream()
              .map(
                  one ->
                      new BankEntry(
                          new Example(one.seen(), one.kind()),
                          vectors.computeIfAbsent(one.said(), embedder::embed)))
              .toList();
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(headFile))) {
      new HeadFile(mark, how.learn(entries)).write(out);
    }
  }

  private static boolean trained(Path headFile, Learning how, String mark) throws IOException {
    if (!Files.exists(headFile)) {
      return false;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(headFile))) {
      return HeadFile.read(in, how.lexicon()).trainedOn().equals(mark);
    }
  }

  private static void train(String name, Learning how, List<Example> given, Path results)
      throws IOException {
    Path bankFile = results.resolve(name + ".bank");
    Path headFile = results.resolve(name + ".head");
    String mark = how.mark(given);
    if (Files.exists(bankFile) && trained(headFile, how, mark)) {
      return;
    }
    System.out.printf("training %s on %d examples …%n", name, given.size());
    ExampleBank before = Files.exists(bankFile) ? read(bankFile) : ExampleBank.EMPTY;
    ExampleBank bank;
    try (BgeSmallZh embedder = new BgeSmallZh()) {
      bank = before.of(given, embedder);
    }
    Files.createDirectories(results);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(bankFile))) {
      bank.write(out);
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(headFile))) {
      new HeadFile(mark, how.learn(bank.entries())).write(out);
    }
  }

  private static ExampleBank read(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return ExampleBank.read(in);
    }
  }
}
