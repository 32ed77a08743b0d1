package io.orderline.telephony.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.orderline.core.outbound.OutboundEnd;
import io.orderline.core.outbound.Placement;
import io.orderline.http.FakeSystem;
import io.orderline.http.FakeSystem.Answer;
import io.orderline.telephony.OutboundCallsContract;
import io.orderline.telephony.OutboundProvider;
import io.orderline.telephony.TelephonyConfig;
import io.orderline.telephony.WebRequest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioOutboundCallsTest extends OutboundCallsContract {
  private final FakeSystem twilio = new FakeSystem(TwilioOutboundCallsTest::answer);

  @AfterEach
  void close() {
    twilio.close();
  }

  @Override
  protected OutboundProvider provider(Duration timeout) {
    var config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(TwilioConfig.class)
            .withMapping(TwilioAccountsConfig.class)
            .withMapping(TelephonyConfig.class)
            .withSources(
                new PropertiesConfigSource(
                    Map.of(
                        "orderline.call.public-url", "https://shop.example/",
                        "orderline.call.twilio.api", twilio.url().toString(),
                        "orderline.call.twilio.limits.timeout", timeout.toString(),
                        "orderline.tenants.demo.twilio.account-sid", "AC01",
                        "orderline.tenants.demo.twilio.auth-token", "secret"),
                    "test",
                    100))
            .build();
    return new TwilioOutboundCalls(
        config.getConfigMapping(TwilioConfig.class),
        config.getConfigMapping(TwilioAccountsConfig.class),
        config.getConfigMapping(TelephonyConfig.class),
        Clock.systemUTC());
  }

  @Override
  protected FakeSystem system() {
    return twilio;
  }

  @Override
  protected void hangUp() {
    twilio.close();
  }

  @Override
  protected WebRequest ringing(FakeSystem.Request placement) {
    return status(placement, Map.of("CallStatus", "ringing"));
  }

  @Override
  protected WebRequest told(FakeSystem.Request placement, OutboundEnd end) {
    return status(
        placement,
        switch (end) {
          case OutboundEnd.Answered _ -> Map.of("CallStatus", "completed", "AnsweredBy", "human");
          case OutboundEnd.Machine _ ->
              Map.of("CallStatus", "completed", "AnsweredBy", "machine_start");
          case OutboundEnd.Busy _ -> Map.of("CallStatus", "busy");
          case OutboundEnd.NoAnswer _ -> Map.of("CallStatus", "no-answer");
          case OutboundEnd.Failed _ -> Map.of("CallStatus", "failed", "SipResponseCode", "503");
        });
  }

  @Override
  protected Iterable<OutboundEnd> ends() {
    return List.of(
        new OutboundEnd.Answered(),
        new OutboundEnd.Machine(),
        new OutboundEnd.Busy(),
        new OutboundEnd.NoAnswer(),
        new OutboundEnd.Failed("sip 503"));
  }

  @Override
  protected boolean detectsMachines(FakeSystem.Request placement) {
    return form(placement).getOrDefault("MachineDetection", List.of()).equals(List.of("Enable"));
  }

  @Test
  void speaksTheDocumentedProtocol() {
    place(provider(Duration.ofSeconds(30)), call(LIN));

    FakeSystem.Request request = twilio.requests().getFirst();
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo("/2010-04-01/Accounts/AC01/Calls.json");
    assertThat(request.headers())
        .containsEntry("authorization", "Basic QUMwMTpzZWNyZXQ=")
        .containsEntry("content-type", "application/x-www-form-urlencoded");
    assertThat(form(request))
        .containsOnly(
            Map.entry("To", List.of("+8613512348765")),
            Map.entry("From", List.of("+862160000001")),
            Map.entry(
                "Url",
                List.of(
                    "https://shop.example/calls/twilio/incoming?tenant=demo&outbound=parcel.1")),
            Map.entry(
                "StatusCallback",
                List.of("https://shop.example/calls/twilio/status?tenant=demo&outbound=parcel.1")),
            Map.entry(
                "StatusCallbackEvent", List.of("initiated", "ringing", "answered", "completed")),
            Map.entry("Timeout", List.of("25")));
  }

  @ParameterizedTest
  @CsvSource({
    "completed, , Answered[]",
    "completed, unknown, Answered[]",
    "completed, machine_end_beep, Machine[]",
    "completed, fax, Machine[]",
    "canceled, , Failed[reason=canceled]",
    "failed, , Failed[reason=failed]"
  })
  void readsWhatTwilioTellsOfTheEnd(String status, String answeredBy, String end) {
    OutboundProvider provider = provider(Duration.ofSeconds(30));
    place(provider, call(LIN));
    var told = new HashMap<>(Map.of("CallStatus", status));
    if (answeredBy != null) {
      told.put("AnsweredBy", answeredBy);
    }

    assertThat(provider.status(status(twilio.requests().getFirst(), told)).end())
        .get()
        .hasToString(end);
  }

  @ParameterizedTest
  @CsvSource({"initiated", "ringing", "in-progress", "queued"})
  void aCallUnderWayHasNoEnd(String status) {
    OutboundProvider provider = provider(Duration.ofSeconds(30));
    place(provider, call(LIN));

    assertThat(
            provider
                .status(status(twilio.requests().getFirst(), Map.of("CallStatus", status)))
                .end())
        .isEmpty();
  }

  @Test
  void aRefusalNamesTwiliosCode() {
    assertThat(place(provider(Duration.ofSeconds(30)), call(NOBODY)))
        .isEqualTo(new Placement.Refused("twilio 21211"));
  }

  private static Answer answer(FakeSystem.Request request) {
    String to = form(request).get("To").getFirst();
    if (to.equals(NOBODY.international())) {
      return error(400, 21211);
    }
    if (to.equals(FORBIDDEN.international())) {
      return error(400, 21215);
    }
    if (to.equals(WRONG_SECRET.international())) {
      return error(401, 20003);
    }
    return new Answer(201, "{\"sid\": \"" + PLACED + "\", \"status\": \"queued\"}");
  }

  private static Answer error(int status, int code) {
    return new Answer(
        status,
        """
        {"code": %d, "message": "…", "more_info": "https://www.twilio.com/docs/errors/%d",
         "status": %d}
        """
            .formatted(code, code, status));
  }

  private static WebRequest status(FakeSystem.Request placement, Map<String, String> told) {
    URI address = URI.create(form(placement).get("StatusCallback").getFirst());
    var form = new HashMap<>(Map.of("CallSid", List.of(PLACED.value())));
    told.forEach((name, value) -> form.put(name, List.of(value)));
    return new WebRequest(
        "POST", address, Map.of(), new QueryStringDecoder(address).parameters(), form, new byte[0]);
  }

  private static Map<String, List<String>> form(FakeSystem.Request placement) {
    return new QueryStringDecoder(placement.body(), false).parameters();
  }
}
