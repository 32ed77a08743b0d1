package io.orderline.console.paging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The conditions of a query, each with its value. */
public final class Where {
  private final StringBuilder conditions;
  private final Map<String, Object> values = new LinkedHashMap<>();

  public Where(String tenant) {
    this("tenant", tenant);
  }

  /**
   * @param column what the tenant is called in the query
   */
  public Where(String column, String tenant) {
    conditions = new StringBuilder(column).append(" = :tenant");
    values.put("tenant", tenant);
  }

  /** One more condition, with the one value that it names. */
  public Where and(String condition, String name, Object value) {
    values.put(name, value);
    return and(condition);
  }

  /** One more, where there is a value. */
  public Where and(String condition, String name, Optional<?> value) {
    value.ifPresent(given -> and(condition, name, given));
    return this;
  }

  /** A value that the query names elsewhere. */
  public Where with(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** One more condition without a value. */
  public Where and(String condition) {
    conditions.append(" and ").append(condition);
    return this;
  }

  /** As it stands in the query. */
  public String sql() {
    return conditions.toString();
  }

  /** Gives the query the values. */
  public <Q extends Mutiny.AbstractQuery> Q fill(Q query) {
    values.forEach(query::setParameter);
    return query;
  }
}
