package io.orderline.telephony.twilio;

import io.orderline.core.call.Expectation;
import io.orderline.core.call.VoiceCommand;
import io.orderline.telephony.CallbackUrls;
import io.orderline.telephony.Hints;
import io.orderline.telephony.Reply;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes our commands as TwiML. What is said before a question stands inside it, so that the caller
 * may interrupt.
 */
final class Twiml {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

  private final TwilioConfig config;
  private final int maxSeconds;
  private final CallbackUrls links;
  private final TwilioHandover handover;
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private Twiml(TwilioConfig config, int maxSeconds, CallbackUrls links, TwilioHandover handover)
      throws XMLStreamException {
    this.config = config;
    this.maxSeconds = maxSeconds;
    this.links = links;
    this.handover = handover;
    this.xml = FACTORY.createXMLStreamWriter(text);
  }

  /**
   * @param maxSeconds the longest recording
   */
  static String of(
      Reply reply,
      TwilioConfig config,
      int maxSeconds,
      CallbackUrls links,
      TwilioHandover handover) {
    return document(config, maxSeconds, links, handover, twiml -> twiml.commands(reply));
  }

  /** Waits silently for the rest of a number of which the first keys are known. */
  static String moreKeys(int turn, String soFar, TwilioConfig config, CallbackUrls links) {
    return document(
        config,
        0,
        links,
        TwilioHandover.NONE,
        twiml -> {
          twiml.open(
              "Gather",
              Map.of(
                  "input",
                  "dtmf",
                  "timeout",
                  "5",
                  "finishOnKey",
                  "#",
                  "method",
                  "POST",
                  "action",
                  links.keys(turn, soFar),
                  "actionOnEmptyResult",
                  "true"));
          twiml.xml.writeEndElement();
        });
  }

  /** Connects a stream; whatever ends it, Twilio asks what comes next. */
  static String stream(String address, TwilioConfig config, CallbackUrls links) {
    return document(
        config,
        0,
        links,
        TwilioHandover.NONE,
        twiml -> {
          twiml.open("Connect", Map.of());
          twiml.element("Stream", Map.of("url", address), "");
          twiml.xml.writeEndElement();
          twiml.element("Redirect", Map.of("method", "POST"), links.resume());
        });
  }

  private interface Body {
    void write(Twiml twiml) throws XMLStreamException;
  }

  private static String document(
      TwilioConfig config, int maxSeconds, CallbackUrls links, TwilioHandover handover, Body body) {
    try {
      var twiml = new Twiml(config, maxSeconds, links, handover);
      twiml.xml.writeStartDocument("UTF-8", "1.0");
      twiml.xml.writeStartElement("Response");
      body.write(twiml);
      twiml.xml.writeEndDocument();
      twiml.xml.close();
      return twiml.text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("TwiML could not be written", e);
    }
  }

  private void commands(Reply reply) throws XMLStreamException {
    List<VoiceCommand> commands = reply.commands();
    if (reply.asks() && !links.recorded()) {
      gather(
          (VoiceCommand.Ask) commands.getLast(), commands.subList(0, commands.size() - 1), reply);
      return;
    }
    for (VoiceCommand command : commands) {
      write(command, reply);
    }
  }

  private void write(VoiceCommand command, Reply reply) throws XMLStreamException {
    switch (command) {
      case VoiceCommand.Say(var sentence) -> element("Say", voice(), sentence);
      case VoiceCommand.Ask(var expectation) -> record(expectation, reply);
      case VoiceCommand.Transfer transfer -> handover.write(xml, transfer, links);
      case VoiceCommand.Hangup _ -> xml.writeEmptyElement("Hangup");
    }
  }

  private void gather(VoiceCommand.Ask ask, List<VoiceCommand> before, Reply reply)
      throws XMLStreamException {
    open(
        "Gather",
        Map.of(
            "input", "speech dtmf",
            "hints", String.join(",", Hints.of(ask.expectation())),
            "language", config.language(),
            "action", links.turn(reply.nextTurn(), reply.troubles()),
            "method", "POST",
            "timeout", "6",
            "actionOnEmptyResult", "true"));
    switch (ask.expectation()) {
      // a number is said with pauses: cutting it off is what callers hate most
      case Expectation.Digits(int min, int max) -> {
        xml.writeAttribute("speechTimeout", "3");
        if (min == max) {
          xml.writeAttribute("numDigits", String.valueOf(max));
        } else {
          xml.writeAttribute("finishOnKey", "#");
        }
      }
      case Expectation.YesNo _, Expectation.Choice _ -> oneKey("1");
      case Expectation.Anything _ -> oneKey("auto");
    }
    for (VoiceCommand command : before) {
      write(command, reply);
    }
    xml.writeEndElement();
  }

  private void oneKey(String speechTimeout) throws XMLStreamException {
    xml.writeAttribute("speechTimeout", speechTimeout);
    xml.writeAttribute("numDigits", "1");
  }

  /** Twilio goes on to what follows when nobody spoke, without telling: the redirect tells. */
  private void record(Expectation expectation, Reply reply) throws XMLStreamException {
    open(
        "Record",
        Map.of(
            "action",
                expectation instanceof Expectation.Digits
                    ? links.digits(reply.nextTurn(), reply.troubles())
                    : links.turn(reply.nextTurn(), reply.troubles()),
            "method", "POST",
            "maxLength", String.valueOf(maxSeconds),
            "timeout", "3",
            "playBeep", "false",
            "finishOnKey", "0123456789*#"));
    xml.writeEndElement();
    element("Redirect", Map.of("method", "POST"), links.silence(reply.nextTurn()));
  }

  private Map<String, String> voice() {
    return Map.of("language", "zh-CN", "voice", config.voice());
  }

  private void element(String name, Map<String, String> attributes, String content)
      throws XMLStreamException {
    open(name, attributes);
    xml.writeCharacters(content);
    xml.writeEndElement();
  }

  private void open(String name, Map<String, String> attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    for (var attribute : new java.util.TreeMap<>(attributes).entrySet()) {
      xml.writeAttribute(attribute.getKey(), attribute.getValue());
    }
  }
}
