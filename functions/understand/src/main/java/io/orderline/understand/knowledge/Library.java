package io.orderline.understand.knowledge;

import io.orderline.understand.embedding.Embedder;
import io.orderline.understand.embedding.Sentence;
import io.orderline.understand.knowledge.Likeness.Measured;
import io.orderline.understand.text.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A shop's answers, ready to be searched. Never changes; safe for several threads. */
public final class Library {
  private static final double WORDS_COUNT = 0.2;
  private static final double ANSWERS_WORDS_COUNT = 0.3;
  private static final double ANSWERS_MEANING_COUNTS = 0.2;
  private static final int NEAREST = 3;

  private final Likeness likeness;
  private final List<Entry> entries;

  /** The questions of all articles, one article after the other, then the answers. */
  private final Shelf shelf;

  private final int answers;

  /**
   * @param first the place of its first question on the shelf
   * @param questions their words
   */
  private record Entry(Article article, int first, List<String> questions) {}

  /**
   * The article that fits best.
   *
   * @param fit of its questions and its answer
   * @param nearest meaning of the question that is nearest
   * @param cover how much of what was asked its words hold
   * @param margin how much better it fits than the second best
   */
  record Match(Article article, double fit, double nearest, double cover, double margin) {}

  Library(List<Article> articles, Likeness likeness, Embedder embedder) {
    this.likeness = likeness;
    List<Measured> texts = new ArrayList<>();
    List<Entry> read = new ArrayList<>();
    for (Article article : articles) {
      List<String> questions = article.questions();
      read.add(new Entry(article, texts.size(), questions.stream().map(Plain::words).toList()));
      questions.forEach(question -> texts.add(measured(question, embedder)));
    }
    this.answers = texts.size();
    articles.forEach(article -> texts.add(measured(article.spoken(), embedder)));
    this.entries = List.copyOf(read);
    this.shelf = new Shelf(texts);
  }

  int size() {
    return entries.size();
  }

  /** The article that fits best, however badly; empty only when there are none at all. */
  Optional<Match> best(Sentence asked) {
    return best(asked, "");
  }

  /**
   * @param hidden words of a question that counts as not written, to measure without it
   */
  Optional<Match> best(Sentence asked, String hidden) {
    Measured measured = likeness.measured(asked);
    float[] meanings = shelf.meanings(measured);
    double[] shared = shelf.shared(measured);
    Match first = null;
    double second = 0;
    for (int e = 0; e < entries.size(); e++) {
      Match match = match(e, measured.weight(), meanings, shared, hidden);
      if (first == null || match.fit() > first.fit()) {
        second = first == null ? 0 : first.fit();
        first = match;
      } else if (entries.size() > 1 && (e == 1 || match.fit() > second)) {
        second = match.fit();
      }
    }
    if (first == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Match(
            first.article(), first.fit(), first.nearest(), first.cover(), first.fit() - second));
  }

  private Match match(int article, double asked, float[] meanings, double[] shared, String hidden) {
    Entry entry = entries.get(article);
    int answer = answers + article;
    double inAnswer = share(shared[answer], asked);
    double nearest = -1;
    double cover = inAnswer;
    double[] fits = new double[NEAREST];
    int known = 0;
    for (int q = 0; q < entry.questions().size(); q++) {
      if (hidden.isEmpty() || !entry.questions().get(q).equals(hidden)) {
        int text = entry.first() + q;
        nearest = Math.max(nearest, meanings[text]);
        cover = Math.max(cover, share(shared[text], asked));
        double fit =
            (1 - WORDS_COUNT) * meanings[text]
                + WORDS_COUNT * share(2 * shared[text], asked + shelf.weight(text));
        known = keep(fits, known, fit);
      }
    }
    double fit =
        (mean(fits, Math.min(known, 1)) + mean(fits, known)) / 2
            + ANSWERS_WORDS_COUNT * inAnswer
            + ANSWERS_MEANING_COUNTS * meanings[answer];
    return new Match(entry.article(), fit, nearest, cover, 0);
  }

  /** Keeps the best fits in their order. */
  private static int keep(double[] fits, int known, double fit) {
    int at = known;
    for (; at > 0 && fits[at - 1] < fit; at--) {
      if (at < fits.length) {
        fits[at] = fits[at - 1];
      }
    }
    if (at < fits.length) {
      fits[at] = fit;
    }
    return Math.min(known + 1, fits.length);
  }

  private static double mean(double[] fits, int many) {
    double sum = 0;
    for (int i = 0; i < many; i++) {
      sum += fits[i];
    }
    return many == 0 ? 0 : sum / many;
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  private Measured measured(String text, Embedder embedder) {
    return likeness.measured(Sentence.of(Plain.of(text), embedder));
  }
}
