package io.orderline.core.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.aftersales.AfterSalesUnavailable;
import io.orderline.core.message.SmsUnavailable;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultKindTest {

  @ParameterizedTest
  @MethodSource("outages")
  void whoeverCannotBeReachedHasJudgedNothing(Throwable fault) {
    assertThat(FaultKind.of(fault)).isEqualTo(FaultKind.AWAY);
    assertThat(FaultKind.of(new CompletionException(fault))).isEqualTo(FaultKind.AWAY);
  }

  static Stream<Throwable> outages() {
    return Stream.of(
        new ConnectException("refused"),
        new UnknownHostException("tickets"),
        new HttpConnectTimeoutException("no answer"),
        new SSLHandshakeException("the certificate is too old"),
        new SmsUnavailable("another process is sending it", null),
        new AfterSalesUnavailable("away", new ConnectException("refused")));
  }

  @ParameterizedTest
  @MethodSource("silences")
  void whoeverBreaksOrFallsSilentMayHaveDoneSoOverIt(Throwable fault) {
    assertThat(FaultKind.of(fault)).isEqualTo(FaultKind.UNCLEAR);
  }

  static Stream<Throwable> silences() {
    return Stream.of(
        new HttpTimeoutException("it took too long"),
        new TimeoutException(),
        new SocketException("Connection reset"),
        new IOException(new EOFException()));
  }

  @Test
  void whatNobodyForesawIsAMistake() {
    assertThat(FaultKind.of(new IllegalStateException("no such ticket")))
        .isEqualTo(FaultKind.REFUSED);
    assertThat(
            FaultKind.of(new AfterSalesUnavailable("broken", new IllegalStateException("a bug"))))
        .isEqualTo(FaultKind.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 401, 403, 408, 429, 502, 503, 504})
  void aStatusOfAProxyAGateOrAPauseIsAnOutage(int status) {
    assertThat(FaultKind.ofStatus(status)).isEqualTo(FaultKind.AWAY);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 409, 410, 413, 415, 422})
  void aStatusThatTurnsItDownIsAVerdict(int status) {
    assertThat(FaultKind.ofStatus(status)).isEqualTo(FaultKind.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 501, 507, 599})
  void aStatusOfAFailureMayBeEither(int status) {
    assertThat(FaultKind.ofStatus(status)).isEqualTo(FaultKind.UNCLEAR);
  }
}
