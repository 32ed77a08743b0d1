package io.orderline.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.TransactionRollbackException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "57P01" /* shut down */,
        "57P03" /* starting */,
        "57014" /* time-out */,
        "53300" /* too many connections */,
        "08006" /* connection failure */
      })
  void aServerThatCannotServeNowIsAnOutage(String state) {
    assertThat(Outage.isOutage(new PgException("", "FATAL", state, ""))).isTrue();
    assertThat(Outage.isOutage(new IllegalStateException(new SQLException("", state)))).isTrue();
  }

  @Test
  void aLineThatBreaksOrHangsIsAnOutage() {
    assertThat(Outage.isOutage(new CompletionException(new ConnectException()))).isTrue();
    assertThat(Outage.isOutage(new TimeoutException())).isTrue();
    assertThat(Outage.isOutage(new io.smallrye.mutiny.TimeoutException())).isTrue();
    assertThat(Outage.isOutage(ClosedConnectionException.INSTANCE)).isTrue();
    assertThat(Outage.isOutage(new NoStackTraceThrowable("Connection is not active now"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"23505" /* duplicate */, "42501" /* not allowed */, "40001" /* conflict */})
  void aFaultOfTheWorkIsNone(String state) {
    assertThat(Outage.isOutage(new PgException("", "ERROR", state, ""))).isFalse();
    assertThat(Outage.isOutage(new IllegalArgumentException())).isFalse();
    assertThat(Outage.isOutage(TransactionRollbackException.INSTANCE)).isFalse();
  }
}
