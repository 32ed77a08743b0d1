package io.orderline.console.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.access.token.Hmac;
import io.orderline.json.CoreJson;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a parcel as its receiver understands it, and signs it as that one checks it. Pure. */
final class Letters {
  /** What a secret of ours begins with, as Standard Webhooks has it. */
  static final String SECRET_PREFIX = "whsec_";

  private Letters() {}

  /**
   * The request.
   *
   * @param address the parcel's
   * @param told what happened
   * @param now the time that is signed
   */
  static Letter write(Parcel parcel, URI address, Told told, Instant now) {
    return switch (parcel.shape()) {
      case JSON -> json(parcel, address, told, now);
      case WECOM -> new Letter(address, Map.of(), text(wecom(told)));
      case DINGTALK -> new Letter(signed(parcel, address, now), Map.of(), text(dingtalk(told)));
      case FEISHU -> new Letter(address, Map.of(), text(feishu(parcel, told, now)));
    };
  }

  /** Standard Webhooks: id, time and body are signed, so that nobody sends it again later. */
  private static Letter json(Parcel parcel, URI address, Told told, Instant now) {
    String body =
        text(
            Map.of(
                "id", parcel.id(),
                "type", parcel.kind(),
                "timestamp", parcel.at().toString(),
                "shop", told.shop(),
                "url", told.link(),
                "data", told.data()));
    String seconds = String.valueOf(now.getEpochSecond());
    String signature =
        parcel.secret().map(secret -> signature(secret, parcel.id(), seconds, body)).orElse("");
    return new Letter(
        address,
        Map.of(
            "webhook-id", parcel.id(),
            "webhook-timestamp", seconds,
            "webhook-signature", signature),
        body);
  }

  static String signature(String secret, String id, String seconds, String body) {
    byte[] key = Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
    return "v1," + Hmac.sha256(key).sign(id + "." + seconds + "." + body).base64();
  }

  private static Map<String, Object> wecom(Told told) {
    return Map.of("msgtype", "markdown", "markdown", Map.of("content", told.markdown()));
  }

  private static Map<String, Object> dingtalk(Told told) {
    return Map.of(
        "msgtype", "markdown", "markdown", Map.of("title", told.title(), "text", told.markdown()));
  }

  /** 钉钉 takes the signature in the address. */
  private static URI signed(Parcel parcel, URI address, Instant now) {
    if (parcel.secret().isEmpty()) {
      return address;
    }
    String secret = parcel.secret().get();
    long millis = now.toEpochMilli();
    String sign = Hmac.sha256(secret).sign(millis + "\n" + secret).base64();
    String query =
        "timestamp=" + millis + "&sign=" + URLEncoder.encode(sign, StandardCharsets.UTF_8);
    String whole = address.toString();
    return URI.create(whole + (address.getRawQuery() == null ? "?" : "&") + query);
  }

  /** 飞书 takes it in the body: nothing, signed with time and secret. */
  private static Map<String, Object> feishu(Parcel parcel, Told told, Instant now) {
    List<Object> lines = new ArrayList<>();
    told.lines().forEach(line -> lines.add(List.of(Map.of("tag", "text", "text", line))));
    lines.add(List.of(Map.of("tag", "a", "text", "打开后台查看", "href", told.link())));
    Map<String, Object> message =
        new TreeMap<>(
            Map.of(
                "msg_type",
                "post",
                "content",
                Map.of("post", Map.of("zh_cn", Map.of("title", told.title(), "content", lines)))));
    parcel
        .secret()
        .ifPresent(
            secret -> {
              String seconds = String.valueOf(now.getEpochSecond());
              message.put("timestamp", seconds);
              message.put("sign", Hmac.sha256(seconds + "\n" + secret).sign("").base64());
            });
    return message;
  }

  /**
   * Whether the receiver has taken it: robots answer 200 in any case, and say in the body what is
   * wrong.
   */
  static Verdict judge(Shape shape, int status, String answer) {
    if (status / 100 != 2) {
      return Verdict.failed(status, "status");
    }
    return switch (shape) {
      case JSON -> Verdict.taken(status);
      case WECOM, DINGTALK -> robot(status, answer, "errcode");
      case FEISHU -> robot(status, answer, "code");
    };
  }

  private static Verdict robot(int status, String answer, String field) {
    try {
      JsonNode code = CoreJson.mapper().readTree(answer).path(field);
      return code.isIntegralNumber() && code.asLong() == 0
          ? Verdict.taken(status)
          : Verdict.failed(status, "robot " + (code.isIntegralNumber() ? code.asText() : "?"));
    } catch (JsonProcessingException e) {
      return Verdict.failed(status, "robot ?");
    }
  }

  private static String text(Object value) {
    try {
      return CoreJson.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can be written as JSON", e);
    }
  }
}
