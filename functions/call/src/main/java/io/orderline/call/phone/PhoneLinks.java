package io.orderline.call.phone;

import io.orderline.call.start.StartLinks;
import io.orderline.telephony.browser.BrowserConfig;
import jakarta.inject.Singleton;
import java.util.List;

/** The way to the telephone, where it is switched on. */
@Singleton
class PhoneLinks implements StartLinks {
  private final BrowserConfig config;

  PhoneLinks(BrowserConfig config) {
    this.config = config;
  }

  @Override
  public List<Link> links() {
    return config.enabled()
        ? List.of(
            new Link("/phone/", "电话：在浏览器里打一个试试", "telephone: call the line from your browser"))
        : List.of();
  }
}
