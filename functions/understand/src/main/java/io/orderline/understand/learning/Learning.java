package io.orderline.understand.learning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** From examples to a head whose probabilities hold: what is trained, and how it is calibrated. */
public record Learning(boolean embedding, int longestGram, Lexicon lexicon) {
  /** Changes when training changes, so that heads trained before are trained again. */
  private static final String VERSION = "2";

  private static final int FOLDS = 3;

  /** The product's setting for intents. */
  public static final Learning INTENTS = new Learning(true, 2, Lexicon.NONE);

  /** The product's setting for replies to a question. */
  public static final Learning REPLIES = new Learning(true, 3, Lexicon.NONE);

  /** The product's setting for reasons. */
  public static final Learning REASONS = new Learning(true, 2, Lexicon.NONE);

  /** The product's setting for what questions back ask about. */
  public static final Learning ASPECTS = new Learning(true, 2, Lexicon.NONE);

  /** The product's setting for moods. */
  public static Learning moods() {
    return new Learning(true, 2, Lexicon.load("/understand/moods.yaml"));
  }

  public LinearHead learn(List<BankEntry> examples) {
    List<String> labels =
        examples.stream().map(entry -> entry.example().label()).distinct().sorted().toList();
    LinearHead head = train(labels, examples);
    return new LinearHead(
        labels,
        head.space(),
        head.dense(),
        head.sparse(),
        head.bias(),
        temperature(labels, examples));
  }

  /** Head without calibration. */
  LinearHead train(List<String> labels, List<BankEntry> examples) {
    List<String> texts = examples.stream().map(entry -> entry.example().text()).toList();
    Grams grams = longestGram == 0 ? new Grams(List.of(), 0) : Grams.learn(texts, longestGram);
    return Training.train(labels, new FeatureSpace(embedding, grams, lexicon), examples);
  }

  /** The temperature under which examples not trained on are likeliest. */
  private double temperature(List<String> labels, List<BankEntry> examples) {
    List<Guess> guesses =
        IntStream.range(0, FOLDS)
            .parallel()
            .boxed()
            .flatMap(fold -> heldOut(labels, examples, fold, FOLDS).stream())
            .toList();
    double best = 1;
    double least = Double.MAX_VALUE;
    for (double t = 0.4; t <= 2.0; t += 0.05) {
      double surprise = 0;
      for (Guess guess : guesses) {
        surprise -= Math.log(LinearHead.softmax(guess.sums(), t)[guess.wanted()] + 1e-12);
      }
      if (surprise < least) {
        least = surprise;
        best = t;
      }
    }
    return best;
  }

  /** Classifies this fold with a head trained on the others. */
  List<Guess> heldOut(List<String> labels, List<BankEntry> examples, int fold, int folds) {
    List<BankEntry> known = new ArrayList<>();
    List<BankEntry> asked = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      (fold(examples.get(i), folds) == fold ? asked : known).add(examples.get(i));
    }
    LinearHead head = train(labels, known);
    return asked.stream()
        .map(
            entry ->
                new Guess(
                    labels.indexOf(entry.example().label()),
                    head.sums(head.space().sample(entry.example().text(), entry.vector()))))
        .toList();
  }

  /** A misheard twin lies in the fold of its original: same first character, same length. */
  private static int fold(BankEntry entry, int folds) {
    String text = entry.example().text();
    return (text.charAt(0) * 31 + text.length()) % folds;
  }

  record Guess(int wanted, double[] sums) {}

  /** Changes when an example, the lexicon or the training changes. */
  public String mark(List<Example> examples) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((VERSION + embedding + longestGram + lexicon).getBytes(StandardCharsets.UTF_8));
      for (Example example : examples) {
        digest.update(
            (example.label() + '\t' + example.text() + '\n').getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }
}
