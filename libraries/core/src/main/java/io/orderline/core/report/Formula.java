package io.orderline.core.report;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * How a number is computed: each fact adds whole numbers to a part and to a whole, so that reports
 * add up exactly.
 */
public final class Formula {
  private final Kind kind;
  private final ToLongFunction<Fact> part;
  private final ToLongFunction<Fact> whole;
  private final int quantile;

  private Formula(Kind kind, ToLongFunction<Fact> part, ToLongFunction<Fact> whole, int quantile) {
    this.kind = kind;
    this.part = part;
    this.whole = whole;
    this.quantile = quantile;
  }

  /** What is made of part and whole. */
  public enum Kind {
    /** The part itself. */
    COUNT,
    /** The part of the whole, in percent. */
    SHARE,
    /** Milliseconds in the part, by how many are in the whole. */
    MEAN,
    /** Of the same durations, the one that so many percent do not exceed. */
    QUANTILE
  }

  static <F extends Fact> Formula count(Class<F> of, Predicate<F> counted) {
    return new Formula(Kind.COUNT, one(of, counted), _ -> 0, 0);
  }

  /** Who is in the part and not in the whole is in neither. */
  static <F extends Fact> Formula share(Class<F> of, Predicate<F> part, Predicate<F> whole) {
    return new Formula(Kind.SHARE, one(of, whole.and(part)), one(of, whole), 0);
  }

  static <F extends Fact> Formula mean(
      Class<F> of, Predicate<F> counted, Function<F, Duration> took) {
    return new Formula(Kind.MEAN, millis(of, counted, took), one(of, counted), 0);
  }

  static <F extends Fact> Formula quantile(
      int percent, Class<F> of, Predicate<F> counted, Function<F, Duration> took) {
    return new Formula(Kind.QUANTILE, millis(of, counted, took), one(of, counted), percent);
  }

  /** The share of time that agents spent so, of time that they spent so or so. */
  static Formula time(Predicate<AgentTime> part, Predicate<AgentTime> whole) {
    return new Formula(
        Kind.SHARE,
        fact -> fact instanceof Fact.OfTime(var time) && part.test(time) ? time.millis() : 0,
        fact -> fact instanceof Fact.OfTime(var time) && whole.test(time) ? time.millis() : 0,
        0);
  }

  private static <F extends Fact> ToLongFunction<Fact> one(Class<F> of, Predicate<F> counted) {
    return fact -> of.isInstance(fact) && counted.test(of.cast(fact)) ? 1 : 0;
  }

  private static <F extends Fact> ToLongFunction<Fact> millis(
      Class<F> of, Predicate<F> counted, Function<F, Duration> took) {
    return fact ->
        of.isInstance(fact) && counted.test(of.cast(fact))
            ? took.apply(of.cast(fact)).toMillis()
            : 0;
  }

  /** Whether a fact is behind the number: in the list that the number opens. */
  public boolean lists(Fact fact) {
    return switch (kind) {
      case COUNT, SHARE -> part.applyAsLong(fact) > 0;
      case MEAN, QUANTILE -> whole.applyAsLong(fact) > 0;
    };
  }

  public Kind kind() {
    return kind;
  }

  /** What a fact adds to the part. */
  public long part(Fact fact) {
    return part.applyAsLong(fact);
  }

  /** What a fact adds to the whole. */
  long whole(Fact fact) {
    return whole.applyAsLong(fact);
  }

  /** Which of the sorted durations is taken, in percent; 0 for none. */
  int quantile() {
    return quantile;
  }
}
