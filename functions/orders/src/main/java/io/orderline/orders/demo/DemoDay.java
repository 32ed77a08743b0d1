package io.orderline.orders.demo;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The day on which a tenant's demo shop was filled. */
@Entity
@Table(schema = "orders", name = "demo")
class DemoDay {
  @Id private String tenant;
  private LocalDate day;

  /** For Hibernate. */
  DemoDay() {}

  DemoDay(String tenant, LocalDate day) {
    this.tenant = tenant;
    this.day = day;
  }

  LocalDate day() {
    return day;
  }
}
