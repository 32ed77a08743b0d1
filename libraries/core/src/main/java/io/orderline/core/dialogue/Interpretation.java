package io.orderline.core.dialogue;

import io.orderline.core.knowledge.Passage;
import io.orderline.core.order.Order;
import io.orderline.core.understanding.Slot;
import java.util.List;
import java.util.Optional;

/** The meaning of the caller's input for the open question. */
sealed interface Interpretation {

  /** The value asked for, with other readings of the same sounds. */
  record Filled(String value, List<String> readings) implements Interpretation {}

  /**
   * A part of the value asked for: kept, and the rest is asked for.
   *
   * @param problem what is missing or wrong, as the understanding names it
   */
  record Partial(String slot, String value, String problem) implements Interpretation {}

  /**
   * @param then flows for what is wanted besides: 好，退了，另外帮我查下快递
   */
  record Yes(List<String> then) implements Interpretation {
    public Yes {
      then = List.copyOf(then);
    }

    Yes() {
      this(List.of());
    }
  }

  record No() implements Interpretation {}

  /** An entry of the list that was read out, counted from 0. */
  record Picked(int index) implements Interpretation {}

  /** Several entries of that list, the same for each of them. */
  record PickedSeveral(List<Integer> indexes) implements Interpretation {
    public PickedSeveral {
      indexes = List.copyOf(indexes);
    }
  }

  /** Another order than the one that is confirmed: 不是台灯，是空气炸锅. */
  record Rechosen(Order order) implements Interpretation {}

  /** Another order than that, and which is open: it is asked for again. */
  record Unchosen() implements Interpretation {}

  /**
   * The same with these orders as well: one after the other.
   *
   * @param others without the one that is put to the caller
   */
  record All(List<Order> others) implements Interpretation {
    public All {
      others = List.copyOf(others);
    }
  }

  /** Only this article of the order that is confirmed, and so many of it: 锅退，毯子留着. */
  record Narrowed(Order.Line line, int quantity) implements Interpretation {}

  /** Only a part of the order, and which is open, or there is none: 能退一半吗. */
  record Partly() implements Interpretation {}

  /** Another value than the one asked for, which is kept: the tax number, before the name. */
  record Noted() implements Interpretation {}

  /** What was just booked is agreed to once more: 成，退. */
  record Agreed() implements Interpretation {}

  /**
   * A part of what was read back is wrong, and what is right was not said.
   *
   * @param what the part, as people call it
   */
  record Lacking(String what) implements Interpretation {}

  /**
   * What was collected is wrong: it is asked for again.
   *
   * @param heard the value said in its place, which has a problem; empty where none was understood
   */
  record Doubted(String slot, Optional<Slot> heard) implements Interpretation {}

  /** Something else, that has flows of its own. */
  record Wants(List<String> flows) implements Interpretation {}

  /** Not what is being done, but this: 不是退货，是换货. */
  record Instead(String flow) implements Interpretation {}

  /** Another value for what was collected before. */
  record Corrected(String slot, String value) implements Interpretation {}

  /**
   * The caller asks back. It is answered, then the open question is put again.
   *
   * @param aspects what is asked of what is being done: {@code amount}, {@code fee} …
   * @param passage the shop's text that answers it
   * @param flows flows that answer it, or that the caller asks for in the same breath
   */
  record Asks(List<String> aspects, Optional<Passage> passage, List<String> flows)
      implements Interpretation {
    public Asks {
      aspects = List.copyOf(aspects);
      flows = List.copyOf(flows);
    }
  }

  /** Neither yes nor no: 我想想, 我问问家里人. */
  record Hesitates() implements Interpretation {}

  /** The caller has no such value, or does not know it: 不知道税号. */
  record Lacks() implements Interpretation {}

  /** Something was said that answers nothing: the question is put again. */
  record Restate() implements Interpretation {}

  /**
   * What was booked in this call is wanted no more: 刚才那个退货算了.
   *
   * @param instead the order that it was meant for: 错了，是电饭煲
   */
  record Withdraw(List<Fact.Booked> booked, Optional<Order> instead) implements Interpretation {
    public Withdraw {
      booked = List.copyOf(booked);
    }

    Withdraw(List<Fact.Booked> booked) {
      this(booked, Optional.empty());
    }
  }

  /** Leave it: 算了. */
  record Drop() implements Interpretation {}

  /** Say it again. */
  record Again() implements Interpretation {}

  /** Wait a moment. */
  record Wait() implements Interpretation {}

  record Bye() implements Interpretation {}

  /** A greeting or thanks without a wish. */
  record Courtesy(boolean thanks) implements Interpretation {}

  record Silent() implements Interpretation {}

  /** We could not listen. */
  record Unheard() implements Interpretation {}

  record Unclear() implements Interpretation {}
}
