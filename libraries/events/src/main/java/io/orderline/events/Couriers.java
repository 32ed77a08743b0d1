package io.orderline.events;

import java.util.List;

/** The couriers of this process. A bean that is one brings what is undelivered. */
public interface Couriers {
  List<Courier> all();
}
