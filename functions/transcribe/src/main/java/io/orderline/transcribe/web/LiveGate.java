package io.orderline.transcribe.web;

import io.orderline.access.AccessDecision;
import io.orderline.access.Permission;
import io.orderline.access.web.AccessControl;
import io.orderline.core.tenant.TenantId;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Lets our own functions open a socket for a line; for everybody else there is nothing here. */
@Singleton
class LiveGate implements HttpUpgradeCheck {
  static final TypedKey<Line> LINE = new TypedKey<>("orderline.line");

  private final AccessControl access;

  /**
   * The line to listen to.
   *
   * @param rate of its sound, in hertz
   */
  record Line(TenantId tenant, int rate) {
    Line {
      if (rate != 8000 && rate != 16_000) {
        throw new IllegalArgumentException("a line has 8000 or 16000 samples a second");
      }
    }
  }

  LiveGate(AccessControl access) {
    this.access = access;
  }

  @Override
  public boolean appliesTo(String endpointId) {
    return endpointId.equals(LiveSocket.class.getName());
  }

  @Override
  public Uni<CheckResult> perform(HttpUpgradeContext handshake) {
    HttpServerRequest request = handshake.httpRequest();
    var decision =
        access.decide(
            new HandshakeCredentials(handshake),
            Set.of(Permission.TRANSCRIBE),
            Optional.ofNullable(request.getParam("tenant")));
    if (decision instanceof AccessDecision.Refused(int status, _, _)) {
      return CheckResult.rejectUpgrade(status);
    }
    try {
      int rate = Integer.parseInt(request.getParam("rate", "8000"));
      handshake.userData().put(LINE, new Line(new TenantId(request.getParam("tenant", "")), rate));
      return CheckResult.permitUpgrade();
    } catch (IllegalArgumentException e) {
      return CheckResult.rejectUpgrade(400);
    }
  }
}
