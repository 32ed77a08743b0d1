package io.orderline.understand.knowledge;

import io.orderline.core.knowledge.Article;
import io.orderline.understand.embedding.Embedder;
import io.orderline.understand.embedding.Sentence;
import io.orderline.understand.knowledge.Likeness.Measured;
import io.orderline.understand.text.Plain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A shop's answers, ready to be searched. Never changes; safe for several threads. */
public final class Library {
  private static final double WORDS_COUNT = 0.2;
  private static final double ANSWERS_WORDS_COUNT = 0.3;
  private static final double ANSWERS_MEANING_COUNTS = 0.2;
  private static final int NEAREST = 3;

  private final Likeness likeness;
  private final List<Entry> entries;

  /** The questions of each article and then its answer, as they are compared. */
  private final Map<Article, List<Measured>> measured;

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
    this(articles, likeness, embedder, Map.of());
  }

  /**
   * @param known texts that need not be measured again
   */
  private Library(
      List<Article> articles,
      Likeness likeness,
      Embedder embedder,
      Map<Article, List<Measured>> known) {
    this.likeness = likeness;
    this.measured = HashMap.newHashMap(articles.size());
    List<Measured> texts = new ArrayList<>();
    List<Entry> read = new ArrayList<>();
    for (Article article : articles) {
      List<Measured> its =
          Optional.ofNullable(known.get(article)).orElseGet(() -> measured(article, embedder));
      measured.put(article, its);
      read.add(
          new Entry(
              article, texts.size(), article.questions().stream().map(Plain::words).toList()));
      texts.addAll(its.subList(0, its.size() - 1));
    }
    this.answers = texts.size();
    articles.forEach(article -> texts.add(measured.get(article).getLast()));
    this.entries = List.copyOf(read);
    this.shelf = new Shelf(texts);
  }

  /** A library of these articles; those that are in this one are not measured again. */
  Library of(List<Article> articles, Embedder embedder) {
    return new Library(articles, likeness, embedder, measured);
  }

  /** Another question that a text resembles. */
  record Resembled(Article article, String question, double likeness) {}

  /** The question of each other article that this text resembles most. */
  List<Resembled> resembled(String text, Predicate<Article> others, Embedder embedder) {
    Measured asked = measured(text, embedder);
    float[] meanings = shelf.meanings(asked);
    double[] shared = shelf.shared(asked);
    return entries.stream()
        .filter(entry -> others.test(entry.article()))
        .map(
            entry ->
                IntStream.range(0, entry.questions().size())
                    .mapToObj(
                        q ->
                            new Resembled(
                                entry.article(),
                                entry.article().questions().get(q),
                                fit(entry.first() + q, asked.weight(), meanings, shared)))
                    .max(Comparator.comparingDouble(Resembled::likeness))
                    .orElseThrow())
        .toList();
  }

  private double fit(int text, double asked, float[] meanings, double[] shared) {
    return (1 - WORDS_COUNT) * meanings[text]
        + WORDS_COUNT * share(2 * shared[text], asked + shelf.weight(text));
  }

  int size() {
    return entries.size();
  }

  /** The article that fits best, however badly; empty only when there are none at all. */
  Optional<Match> best(Sentence asked) {
    return best(asked, "", _ -> true);
  }

  /**
   * @param hidden words of a question that counts as not written, to measure without it
   * @param told which articles are told now
   */
  Optional<Match> best(Sentence asked, String hidden, Predicate<Article> told) {
    Measured measured = likeness.measured(asked);
    float[] meanings = shelf.meanings(measured);
    double[] shared = shelf.shared(measured);
    Match first = null;
    double second = 0;
    int seen = 0;
    for (int e = 0; e < entries.size(); e++) {
      if (!told.test(entries.get(e).article())) {
        continue;
      }
      Match match = match(e, measured.weight(), meanings, shared, hidden);
      if (first == null || match.fit() > first.fit()) {
        second = first == null ? 0 : first.fit();
        first = match;
      } else if (seen == 1 || match.fit() > second) {
        second = match.fit();
      }
      seen++;
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
        known = keep(fits, known, fit(text, asked, meanings, shared));
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

  private List<Measured> measured(Article article, Embedder embedder) {
    return Stream.concat(article.questions().stream(), Stream.of(article.spoken()))
        .map(text -> measured(text, embedder))
        .toList();
  }

  private Measured measured(String text, Embedder embedder) {
    return likeness.measured(Sentence.of(Plain.of(text), embedder));
  }
}
