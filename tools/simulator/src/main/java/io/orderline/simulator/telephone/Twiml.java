package io.orderline.simulator.telephone;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads TwiML strictly: a verb or attribute that Twilio does not know is a problem, so that a
 * misspelt one is found here and not on the telephone.
 */
public final class Twiml {
  private static final Map<String, Set<String>> KNOWN =
      Map.ofEntries(
          known("Response", ""),
          known("Say", "voice language loop"),
          known("Play", "loop digits"),
          known("Pause", "length"),
          known(
              "Gather",
              "input action method timeout speechTimeout maxSpeechTime profanityFilter finishOnKey"
                  + " numDigits partialResultCallback partialResultCallbackMethod language hints"
                  + " bargeIn debug actionOnEmptyResult speechModel enhanced"),
          known(
              "Record",
              "action method timeout finishOnKey maxLength playBeep trim recordingStatusCallback"
                  + " recordingStatusCallbackMethod recordingStatusCallbackEvent transcribe"
                  + " transcribeCallback"),
          known("Redirect", "method"),
          known(
              "Dial",
              "action method timeout hangupOnStar timeLimit callerId record trim answerOnBridge"
                  + " ringTone sequential referUrl referMethod recordingStatusCallback"
                  + " recordingStatusCallbackMethod recordingStatusCallbackEvent recordingTrack"),
          known(
              "Number",
              "url method sendDigits statusCallback statusCallbackEvent statusCallbackMethod byoc"),
          known("Sip", "url method statusCallback statusCallbackEvent username password"),
          known("Enqueue", "action method maxQueueSize waitUrl waitUrlMethod workflowSid"),
          known("Task", "priority timeout"),
          known("Connect", "action method"),
          known("Stream", "url name statusCallback statusCallbackMethod"),
          known("Parameter", "name value"),
          known("Hangup", ""),
          known("Reject", "reason"));

  private Twiml() {}

  /**
   * Reads a document.
   *
   * @throws ScriptProblem when Twilio would not run the document
   */
  public static List<Verb> read(String document) {
    Element response = parse(document).getDocumentElement();
    if (!response.getTagName().equals("Response")) {
      throw new ScriptProblem(
          "the document is a <" + response.getTagName() + ">, not a <Response>");
    }
    attributes(response);
    return children(response).stream().map(Twiml::verb).toList();
  }

  private static Verb verb(Element element) {
    Attributes attributes = attributes(element);
    String text = element.getTextContent().strip();
    return switch (element.getTagName()) {
      case "Say" -> new Verb.Say(attributes, text);
      case "Play" -> new Verb.Play(attributes, text);
      case "Pause" -> new Verb.Pause(attributes);
      case "Gather" ->
          new Verb.Gather(
              attributes, children(element).stream().map(Twiml::verb).map(Twiml::prompt).toList());
      case "Record" -> new Verb.Recording(attributes);
      case "Redirect" -> new Verb.Redirect(attributes, text);
      case "Dial" -> new Verb.Dial(dial(attributes, element), text);
      case "Enqueue" -> {
        children(element).forEach(Twiml::attributes);
        yield new Verb.Enqueue(attributes, Optional.of(text).filter(task -> !task.isEmpty()));
      }
      case "Connect" -> new Verb.Connect(new StreamAddress(URI.create(stream(element)), 8000));
      case "Hangup" -> new Verb.Hangup();
      case "Reject" -> new Verb.Reject(attributes);
      default -> throw new ScriptProblem("<" + element.getTagName() + "> is no verb");
    };
  }

  /** With the address of what the person hears who answers. */
  private static Attributes dial(Attributes attributes, Element element) {
    Map<String, String> values = new HashMap<>(attributes.values());
    children(element)
        .forEach(child -> attributes(child).get("url").ifPresent(url -> values.put("agent", url)));
    return new Attributes(values);
  }

  private static String stream(Element connect) {
    List<Element> streams = children(connect);
    if (streams.size() != 1 || !streams.getFirst().getTagName().equals("Stream")) {
      throw new ScriptProblem("a <Connect> holds one <Stream>");
    }
    children(streams.getFirst()).forEach(Twiml::attributes);
    String url = attributes(streams.getFirst()).get("url", "");
    if (!url.matches("wss?://[^?#]+")) {
      throw new ScriptProblem("a stream's url is wss:// without a query, not " + url);
    }
    return url;
  }

  private static Verb prompt(Verb verb) {
    return switch (verb) {
      case Verb.Say say -> say;
      case Verb.Play play -> play;
      case Verb.Pause pause -> pause;
      default -> throw new ScriptProblem("a <Gather> holds <Say>, <Play> and <Pause> only");
    };
  }

  private static Attributes attributes(Element element) {
    Set<String> known = KNOWN.get(element.getTagName());
    if (known == null) {
      throw new ScriptProblem("<" + element.getTagName() + "> is no verb");
    }
    Map<String, String> values = new HashMap<>();
    NamedNodeMap nodes = element.getAttributes();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (!known.contains(node.getNodeName())) {
        throw new ScriptProblem(
            "<%s> has no attribute %s".formatted(element.getTagName(), node.getNodeName()));
      }
      values.put(node.getNodeName(), node.getNodeValue());
    }
    return new Attributes(values);
  }

  private static List<Element> children(Element element) {
    return IntStream.range(0, element.getChildNodes().getLength())
        .mapToObj(element.getChildNodes()::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }

  private static org.w3c.dom.Document parse(String document) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null); // problems are thrown, not printed
      return builder.parse(new InputSource(new StringReader(document)));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own parser", e);
    } catch (SAXException | IOException e) {
      throw new ScriptProblem("no well-formed XML: " + e.getMessage(), e);
    }
  }

  private static Map.Entry<String, Set<String>> known(String verb, String attributes) {
    return Map.entry(verb, attributes.isEmpty() ? Set.of() : Set.of(attributes.split(" ")));
  }
}
