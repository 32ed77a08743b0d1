package io.orderline.notify.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class Acs3SignatureTest {

  /** The example with fixed parameters in Alibaba Cloud's description of the signature. */
  @Test
  void signsThePublishedExampleAsPublished() {
    String authorization =
        new Acs3Signature("YourAccessKeyId", "YourAccessKeySecret")
            .authorization(
                "POST",
                Map.of(
                    "ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd",
                    "RegionId", "cn-shanghai"),
                Map.of(
                    "host", "ecs.cn-shanghai.aliyuncs.com",
                    "x-acs-action", "RunInstances",
                    "x-acs-content-sha256", Acs3Signature.EMPTY_BODY,
                    "x-acs-date", "2023-10-26T10:22:32Z",
                    "x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d",
                    "x-acs-version", "2014-05-26"));

    assertThat(authorization)
        .isEqualTo(
            "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,"
                + "SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;"
                + "x-acs-signature-nonce;x-acs-version,"
                + "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
  }

  @Test
  void encodesWhatAUrlEncoderWouldNot() {
    assertThat(Acs3Signature.query(Map.of("a", "x y*~", "B", "退")))
        .isEqualTo("B=%E9%80%80&a=x%20y%2A~");
  }
}
