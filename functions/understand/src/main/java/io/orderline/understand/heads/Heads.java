package io.orderline.understand.heads;

import io.orderline.understand.embedding.Embedder;
import io.orderline.understand.learning.Example;
import io.orderline.understand.learning.ExampleBank;
import io.orderline.understand.learning.ExampleFiles;
import io.orderline.understand.learning.ExamplesUnusable;
import io.orderline.understand.learning.HeadFile;
import io.orderline.understand.learning.Learning;
import io.orderline.understand.learning.Mishearing;
import io.orderline.understand.learning.TextClassifier;
import io.orderline.understand.reply.ReplyHead;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** The trained heads: those that are shipped, or one trained with a shop's own examples. */
public final class Heads {
  private static final Logger LOG = Logger.getLogger(Heads.class);
  private static final String SHIPPED = "/understand/";

  private Heads() {}

  /** Read once: the understander and the shop's texts rank by the same head. */
  public static TextClassifier intents() {
    return ShippedIntents.HEAD;
  }

  private static final class ShippedIntents {
    private static final TextClassifier HEAD = shipped("intents", Learning.INTENTS);
  }

  public static TextClassifier moods() {
    return shipped("moods", Learning.moods());
  }

  /** Why something goes back, as answers to the question for it tell. */
  public static TextClassifier reasons() {
    return shipped("reasons", Learning.REASONS);
  }

  /** What a question back asks about. */
  public static TextClassifier aspects() {
    return shipped("aspects", Learning.ASPECTS);
  }

  /** What replies are, at yes-or-no questions and at questions for a value. */
  public static ReplyHead replies() {
    return new TrainedReplies(
        shipped("replies", Learning.REPLIES), shipped("values", Learning.REPLIES));
  }

  /**
   * Intents with a shop's examples added; trained in seconds when they changed, else read from the
   * cache. A shop's label for a text wins over ours.
   *
   * @throws ExamplesUnusable when a file is not of the form
   */
  public static TextClassifier intents(Path shopsExamples, Path cache, Embedder embedder) {
    ExampleBank bank = bank("intents");
    Map<String, Example> all = new LinkedHashMap<>();
    bank.examples().forEach(example -> all.put(example.text(), example));
    Mishearing.ours()
        .added(ExampleFiles.read(shopsExamples))
        .forEach(example -> all.put(example.text(), example));
    List<Example> examples = List.copyOf(all.values());
    String mark = Learning.INTENTS.mark(examples);
    Path kept = cache.resolve("intents-" + mark.substring(0, 16) + ".head");
    if (Files.exists(kept)) {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(kept))) {
        return new TextClassifier(HeadFile.read(in, Learning.INTENTS.lexicon()).head());
      } catch (IOException e) {
        LOG.warnf("%s cannot be read and is trained again: %s", kept, e.getMessage());
      }
    }
    LOG.infof("training on %d examples, %s among them …", examples.size(), shopsExamples);
    HeadFile trained =
        new HeadFile(mark, Learning.INTENTS.learn(bank.of(examples, embedder).entries()));
    keep(trained, kept);
    return new TextClassifier(trained.head());
  }

  private static void keep(HeadFile trained, Path file) {
    try {
      Files.createDirectories(file.getParent());
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        trained.write(out);
      }
    } catch (IOException e) {
      LOG.warnf("the trained head cannot be kept, the next start trains again: %s", e.getMessage());
    }
  }

  private static TextClassifier shipped(String name, Learning learning) {
    try (InputStream in = resource(name + ".head")) {
      return new TextClassifier(HeadFile.read(in, learning.lexicon()).head());
    } catch (IOException e) {
      throw new ExamplesUnusable("the shipped head " + name + " cannot be read: build again", e);
    }
  }

  /** The shipped examples of {@code intents} or {@code moods}, with their vectors. */
  public static ExampleBank bank(String name) {
    try (InputStream in = resource(name + ".bank")) {
      return ExampleBank.read(in);
    } catch (IOException e) {
      throw new ExamplesUnusable("the shipped examples cannot be read: build again", e);
    }
  }

  private static InputStream resource(String name) {
    InputStream in = Heads.class.getResourceAsStream(SHIPPED + name);
    if (in == null) {
      throw new ExamplesUnusable(name + " is missing in this build: run the build again");
    }
    return new BufferedInputStream(in);
  }
}
