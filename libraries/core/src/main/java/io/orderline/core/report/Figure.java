package io.orderline.core.report;

import io.orderline.core.report.Formula.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A number of a report.
 *
 * @param part what was counted, or milliseconds
 * @param whole out of how many, or of how many milliseconds; 0 for a plain count
 * @param value the number in its unit; empty where there is nothing to take a part of
 */
public record Figure(long part, long whole, OptionalDouble value) {

  /** A number while it is computed. */
  static final class Tally {
    private final Formula formula;
    private final List<Long> each = new ArrayList<>();
    private long part;
    private long whole;

    Tally(Formula formula) {
      this.formula = formula;
    }

    void add(Fact fact) {
      long more = formula.part(fact);
      long outOf = formula.whole(fact);
      part += more;
      whole += outOf;
      if (formula.kind() == Kind.QUANTILE && outOf > 0) {
        each.add(more);
      }
    }

    Figure figure() {
      return new Figure(part, whole, value());
    }

    private OptionalDouble value() {
      return switch (formula.kind()) {
        case COUNT -> OptionalDouble.of(part);
        case SHARE -> whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * part / whole);
        case MEAN -> whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / 1000.0 / whole);
        case QUANTILE -> quantile();
      };
    }

    /** The nearest rank: a duration that somebody has really waited. */
    private OptionalDouble quantile() {
      if (each.isEmpty()) {
        return OptionalDouble.empty();
      }
      Collections.sort(each);
      int rank = (int) Math.ceil(formula.quantile() / 100.0 * each.size());
      return OptionalDouble.of(each.get(Math.max(1, rank) - 1) / 1000.0);
    }
  }
}
