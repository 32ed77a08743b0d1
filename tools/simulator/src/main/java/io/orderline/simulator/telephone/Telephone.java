package io.orderline.simulator.telephone;

import io.orderline.core.call.PhoneNumber;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A telephone on a shop's line: plays the provider's side with real signed webhooks. Several calls
 * may go on at once.
 */
public final class Telephone implements AutoCloseable {
  /** What Twilio sends for a number that the caller withholds. */
  public static final String WITHHELD = "+266696687";

  private final Line line;
  private final Webhooks webhooks;
  private final RecordingShelf shelf;
  private final InstantSource clock;
  private final Random random;
  private volatile String agentStatus = "completed";

  public Telephone(Line line, InstantSource clock, Random random) {
    this(line, new Webhooks(line), clock, random);
  }

  /** A telephone whose webhooks travel in their own way; it closes them. */
  public Telephone(Line line, Webhooks webhooks, InstantSource clock, Random random) {
    this.line = line;
    this.webhooks = webhooks;
    this.shelf = new RecordingShelf(line.account().dialect(), random);
    this.clock = clock;
    this.random = random;
  }

  /** How agents take the calls put through to them: {@code completed}, {@code no-answer} … */
  public void agentsAre(String status) {
    agentStatus = status;
  }

  /**
   * Places a call.
   *
   * @param from the caller's number, {@code withheld} when it is not shown
   * @param to the number that is called
   * @param recorded whether the line records the caller, so that audio can be spoken
   */
  public PhoneCall dial(String from, String to, boolean recorded) {
    return dial(newCallId(), from, to, recorded);
  }

  /** Places a call whose sound goes through a stream. */
  public PhoneCall dialStreaming(String from, String to) {
    return new PhoneCall(
        new LineExchange(),
        line.webhook("incoming", "&listen=stream"),
        parameters(newCallId(), from, to),
        clock);
  }

  /** Places a call with a given id. */
  public PhoneCall dial(String id, String from, String to, boolean recorded) {
    return new PhoneCall(
        new LineExchange(),
        line.webhook("incoming", recorded ? "&listen=record" : ""),
        parameters(id, from, to),
        clock);
  }

  /**
   * Places a call whose line listens in a given way.
   *
   * @param listen {@code gather}, {@code record} or {@code stream}
   */
  public PhoneCall dialOn(String listen, String from, String to) {
    return new PhoneCall(
        new LineExchange(),
        line.webhook("incoming", "&listen=" + listen),
        parameters(newCallId(), from, to),
        clock);
  }

  /** A new id as the provider makes them. */
  public String newCallId() {
    byte[] id = new byte[16];
    random.nextBytes(id);
    return line.account().dialect().callId(id);
  }

  /** What every webhook of a call carries, in the words of {@link Dialect}. */
  public Map<String, String> parameters(String id, String from, String to) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("CallSid", id);
    parameters.put("AccountSid", line.account().toString());
    parameters.put("ApiVersion", "2010-04-01");
    parameters.put("Direction", "inbound");
    parameters.put("CallStatus", "in-progress");
    parameters.put("From", international(from));
    parameters.put("Caller", international(from));
    parameters.put("To", international(to));
    parameters.put("Called", international(to));
    return parameters;
  }

  private static String international(String number) {
    if (number.equals("withheld")) {
      return WITHHELD;
    }
    return PhoneNumber.read(number)
        .filter(PhoneNumber::mobile)
        .map(mobile -> "+86" + mobile.digits())
        .orElse(number);
  }

  @Override
  public void close() {
    webhooks.close();
    shelf.close();
  }

  private final class LineExchange implements Exchange {
    @Override
    public String document(URI url, Map<String, String> form) throws Webhooks.Failed {
      return webhooks.document(url, form);
    }

    @Override
    public void tell(URI url, Map<String, String> form) {
      try {
        webhooks.document(url, form);
      } catch (Webhooks.Failed unheeded) {
        // Twilio notes such a failure in its own log and goes on
      }
    }

    @Override
    public Map<String, String> recording(byte[] wav, String endedBy) {
      return shelf.put(wav, endedBy);
    }

    @Override
    public List<Verb> read(String document) {
      return line.account().dialect().read(document);
    }

    @Override
    public String newId() {
      return newCallId();
    }

    @Override
    public Optional<URI> fallback() {
      return line.account().dialect().hasFallback()
          ? Optional.of(line.webhook("fallback", ""))
          : Optional.empty();
    }

    @Override
    public String agentStatus() {
      return agentStatus;
    }

    @Override
    public void over(Map<String, String> form) {
      tell(line.webhook("status", ""), form);
    }
  }
}
