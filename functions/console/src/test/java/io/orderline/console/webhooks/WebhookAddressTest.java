package io.orderline.console.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.console.web.Refused;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTest {
  private final WebhookAddress addresses =
      new WebhookAddress(
          List.of(URI.create("http://erp.internal:8080"), URI.create("https://10.0.0.5")));

  @Test
  void httpsAndTrustedOriginsAreTaken() {
    assertThat(addresses.read("address", "https://qyapi.weixin.qq.com/cgi-bin/send?key=a-b"))
        .hasHost("qyapi.weixin.qq.com");
    assertThat(addresses.read("address", " http://erp.internal:8080/hook ")).hasPort(8080);
    assertThat(addresses.read("address", "HTTPS://Example.com/x")).hasHost("Example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com/hook",
        "http://erp.internal/hook",
        "http://erp.internal:8081/hook",
        "http://erp.internal.evil.com:8080/",
        "ftp://example.com/",
        "file:///etc/passwd",
        "https:example.com/hook",
        "https://",
        "https:///hook",
        "https://user:pass@example.com/",
        "https://erp.internal:8080@evil.com/",
        "https://example.com/#x",
        "https://例子.中国/",
        "https://exa mple.com/",
        "nonsense"
      })
  void whatIsNoAddressForUsIsRefused(String address) {
    assertThatThrownBy(() -> addresses.read("address", address))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("address");
  }

  @Test
  void aPrivateNetworkAddressIsForTrustedOriginsOnly() {
    InetAddress inside = InetAddress.ofLiteral("10.0.0.5");

    assertThat(addresses.allows(URI.create("https://rebound.example.com/"), inside)).isFalse();
    assertThat(addresses.allows(URI.create("https://10.0.0.5:9443/"), inside)).isTrue();
    assertThat(addresses.allows(URI.create("http://10.0.0.5/"), inside)).isFalse();
  }

  @Test
  void peopleDoNotSeeTheKeyInIt() {
    assertThat(
            WebhookAddress.shown(
                URI.create("https://oapi.dingtalk.com/robot/send?access_token=0123456789abcdef")))
        .isEqualTo("https://oapi.dingtalk.com/…cdef");
    assertThat(WebhookAddress.shown(URI.create("https://a.cn/k1"))).isEqualTo("https://a.cn/…");
  }
}
