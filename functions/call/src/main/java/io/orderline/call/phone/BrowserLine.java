package io.orderline.call.phone;

import io.orderline.call.provider.CallEvent;
import io.orderline.call.provider.RecordingAccess;
import io.orderline.call.provider.Reply;
import io.orderline.call.provider.Seal;
import io.orderline.call.provider.TelephonyProvider;
import io.orderline.call.provider.WebRequest;
import io.orderline.call.provider.Written;
import io.orderline.core.tenant.TenantId;

/** Who brings calls from a browser: ourselves, so that there are no webhooks and no recordings. */
final class BrowserLine implements TelephonyProvider {
  @Override
  public String name() {
    return "browser";
  }

  @Override
  public Seal seal(TenantId tenant, WebRequest request) {
    return new Seal.Broken();
  }

  @Override
  public CallEvent read(String event, WebRequest request) {
    throw new IllegalStateException("a browser sends no webhooks");
  }

  @Override
  public Written write(TenantId tenant, Reply reply, WebRequest request) {
    throw new IllegalStateException("a browser sends no webhooks");
  }

  @Override
  public RecordingAccess recordings(TenantId tenant) {
    throw new IllegalStateException("a browser makes no recordings");
  }
}
