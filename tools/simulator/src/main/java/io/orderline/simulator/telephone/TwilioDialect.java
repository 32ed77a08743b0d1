package io.orderline.simulator.telephone;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Twilio: signed forms, TwiML. */
record TwilioDialect(Account.Twilio account) implements Dialect {

  @Override
  public Signed webhook(URI publicUrl, Map<String, String> told, Instant at) {
    return signed(told, TwilioSignature.of(account.token(), publicUrl.toString(), told));
  }

  /** A webhook with any signature, even a forged one. */
  static Signed signed(Map<String, String> form, String signature) {
    return new Signed(
        Map.of(
            "Content-Type", "application/x-www-form-urlencoded; charset=UTF-8",
            "User-Agent", "TwilioProxy/1.1",
            "X-Twilio-Signature", signature),
        WebForm.encoded(form));
  }

  @Override
  public StreamMessages stream(String call, int rate) {
    return new TwilioMessages(account, call);
  }

  @Override
  public Optional<Map<String, String>> secondTry() {
    return Optional.of(Map.of("I-Twilio-Idempotency-Token", UUID.randomUUID().toString()));
  }

  @Override
  public boolean hasFallback() {
    return true;
  }

  @Override
  public List<Verb> read(String document) {
    return Twiml.read(document);
  }

  @Override
  public String callId(byte[] random) {
    return "CA" + HexFormat.of().formatHex(random);
  }

  @Override
  public String recordings() {
    return "/2010-04-01/Accounts/" + account.sid() + "/Recordings/";
  }

  @Override
  public boolean mayFetch(String authorization) {
    String credentials = account.sid() + ":" + account.token();
    return ("Basic "
            + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
        .equals(authorization);
  }
}
