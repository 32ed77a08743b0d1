package io.orderline.understand.knowledge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.orderline.understand.embedding.Embedder;
import io.orderline.understand.embedding.Sentence;
import io.orderline.understand.knowledge.Likeness.Measured;
import io.orderline.understand.text.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds texts that mean the same. The same ones are compared again and again. */
final class Meanings {
  /** As near as two ways to ask one thing are; nearer than 能货到付款吗 and 能分期付款吗. */
  private static final double SAME = 0.70;

  /** 嗯那个我想问一下: how one begins says nothing. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "^(?:[嗯啊哦呃诶]|喂|那个|就是|你好|您好|请问|麻烦|我?(?:就是)?想?(?:问|咨询|了解)(?:一?下)?|你们(?:家|这|那)?|[,，。、\\s])+");

  private static final double WORDS_COUNT = 0.2;
  private static final int REMEMBERED = 2000;
  private static final int SHORTEST = 3;

  private final Likeness likeness;
  private final Embedder embedder;
  private final Cache<String, Measured> measured =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  Meanings(Likeness likeness, Embedder embedder) {
    this.likeness = likeness;
    this.embedder = embedder;
  }

  /**
   * For each text, the place of what means the same: among the known ones, or behind them the place
   * of the first such text, which may be its own.
   */
  List<Integer> of(List<String> known, List<String> texts) {
    List<String> leaders = new ArrayList<>(known);
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      places.add(i);
    }
    List<Integer> found = new ArrayList<>();
    for (int t = 0; t < texts.size(); t++) {
      int leader = nearest(texts.get(t), leaders);
      if (leader < 0) {
        leader = leaders.size();
        leaders.add(texts.get(t));
        places.add(known.size() + t);
      }
      found.add(places.get(leader));
    }
    return found;
  }

  private int nearest(String text, List<String> leaders) {
    int nearest = -1;
    double best = SAME;
    for (int i = 0; i < leaders.size(); i++) {
      double found = likeness(text, leaders.get(i));
      if (found >= best) {
        best = found;
        nearest = i;
      }
    }
    return nearest;
  }

  /** How near two texts are in meaning and words, up to 1. */
  double likeness(String one, String other) {
    Measured a = measured(one);
    Measured b = measured(other);
    double meaning = 0;
    for (int i = 0; i < a.vector().length; i++) {
      meaning += a.vector()[i] * b.vector()[i];
    }
    return (1 - WORDS_COUNT) * meaning + WORDS_COUNT * words(a, b);
  }

  private static double words(Measured a, Measured b) {
    Set<String> others = Set.of(b.grams());
    double shared = 0;
    for (int i = 0; i < a.grams().length; i++) {
      shared += others.contains(a.grams()[i]) ? a.rarities()[i] : 0;
    }
    double all = a.weight() + b.weight();
    return all == 0 ? 0 : 2 * shared / all;
  }

  private Measured measured(String text) {
    return measured.get(
        text, words -> likeness.measured(Sentence.of(bare(Plain.of(words)), embedder)));
  }

  private static String bare(String text) {
    String rest = BEGINNING.matcher(text).replaceFirst("");
    return rest.length() < SHORTEST ? text : rest;
  }
}
