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

class DatabaseFailuresTest {

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
    assertThat(DatabaseFailures.isOutage(new PgException("", "FATAL", state, ""))).isTrue();
    assertThat(DatabaseFailures.isOutage(new IllegalStateException(new SQLException("", state))))
        .isTrue();
  }

  @Test
  void aLineThatBreaksOrHangsIsAnOutage() {
    assertThat(DatabaseFailures.isOutage(new CompletionException(new ConnectException()))).isTrue();
    assertThat(DatabaseFailures.isOutage(new TimeoutException())).isTrue();
    assertThat(DatabaseFailures.isOutage(new io.smallrye.mutiny.TimeoutException())).isTrue();
    assertThat(DatabaseFailures.isOutage(ClosedConnectionException.INSTANCE)).isTrue();
    assertThat(DatabaseFailures.isOutage(new NoStackTraceThrowable("Connection is not active now")))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"23505" /* duplicate */, "42501" /* not allowed */, "40001" /* conflict */})
  void aFaultOfTheWorkIsNone(String state) {
    assertThat(DatabaseFailures.isOutage(new PgException("", "ERROR", state, ""))).isFalse();
    assertThat(DatabaseFailures.isOutage(new IllegalArgumentException())).isFalse();
    assertThat(DatabaseFailures.isOutage(TransactionRollbackException.INSTANCE)).isFalse();
  }
}
