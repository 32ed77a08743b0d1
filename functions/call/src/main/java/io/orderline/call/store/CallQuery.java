package io.orderline.call.store;

import io.orderline.core.call.CallPhase;
import io.orderline.core.call.Direction;
import io.orderline.core.records.CallCursor;
import io.orderline.core.records.CallFilter;
import io.orderline.core.tenant.TenantId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The SQL for a page of calls: a walk along the index of their starts, latest first. */
final class CallQuery {
  private final StringBuilder sql =
      new StringBuilder("select * from call.call where tenant = :tenant");
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  CallQuery(TenantId tenant, CallFilter filter, Optional<CallCursor> after) {
    parameters.put("tenant", tenant.value());
    filter.since().ifPresent(since -> where("started_at >= :since", "since", since));
    filter.until().ifPresent(until -> where("started_at < :until", "until", until));
    filter.phase().ifPresent(phase -> and(condition(phase)));
    filter.direction().ifPresent(direction -> and(condition(direction)));
    after.ifPresent(this::goOn);
    sql.append(" order by started_at desc, id desc");
  }

  String sql() {
    return sql.toString();
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  /** Two conditions, because the index helps with the first. */
  private void goOn(CallCursor cursor) {
    where("started_at <= :at", "at", cursor.startedAt());
    where("(started_at < :at or id < :id)", "id", cursor.call().value());
  }

  private void where(String condition, String name, Object value) {
    and(condition);
    parameters.put(name, value);
  }

  private void and(String condition) {
    sql.append(" and ").append(condition);
  }

  private static String condition(Direction direction) {
    return switch (direction) {
      case INBOUND -> "coalesce(direction, 'INBOUND') = 'INBOUND'";
      case OUTBOUND -> "direction = 'OUTBOUND'";
    };
  }

  private static String condition(CallPhase phase) {
    return switch (phase) {
      case TALKING -> type(StoredState.TALKING);
      case QUEUED -> type(StoredState.HANDED_OVER) + " and " + field("agent") + " is null";
      case WITH_AGENT -> type(StoredState.HANDED_OVER) + " and " + field("agent") + " is not null";
      case ENDED -> type(StoredState.ENDED);
    };
  }

  private static String type(String type) {
    return field("type") + " = '" + type + "'";
  }

  private static String field(String name) {
    return "cast(state as jsonb) ->> '" + name + "'";
  }
}
