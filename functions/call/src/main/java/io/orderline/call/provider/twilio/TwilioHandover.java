package io.orderline.call.provider.twilio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.orderline.call.provider.Links;
import io.orderline.call.provider.StoryHeaders;
import io.orderline.core.call.CallId;
import io.orderline.core.call.VoiceCommand;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Hands a call over with its story: as a task of a workflow, in SIP headers, or spoken to the
 * person before the caller is put through.
 */
record TwilioHandover(Optional<String> workflowSid, Optional<URI> sip, CallId call) {
  /** For answers that hand nothing over. */
  static final TwilioHandover NONE =
      new TwilioHandover(Optional.empty(), Optional.empty(), new CallId("none"));

  private static final String SECONDS = "25";

  void write(XMLStreamWriter xml, VoiceCommand.Transfer transfer, Links links)
      throws XMLStreamException {
    if (workflowSid.isPresent()) {
      xml.writeStartElement("Enqueue");
      xml.writeAttribute("action", links.dialled());
      xml.writeAttribute("method", "POST");
      xml.writeAttribute("workflowSid", workflowSid.get());
      xml.writeStartElement("Task");
      xml.writeCharacters(task(transfer));
    } else {
      xml.writeStartElement("Dial");
      xml.writeAttribute("action", links.dialled());
      xml.writeAttribute("method", "POST");
      xml.writeAttribute("timeout", SECONDS);
      if (sip.isPresent()) {
        xml.writeStartElement("Sip");
        xml.writeCharacters(sip.get() + "?" + headers(transfer));
      } else {
        xml.writeStartElement("Number");
        if (transfer.story().isPresent()) {
          xml.writeAttribute("url", links.agent(call));
        }
        xml.writeCharacters(transfer.to().international());
      }
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private String task(VoiceCommand.Transfer transfer) {
    var task = JsonNodeFactory.instance.objectNode().put("call", call.value());
    transfer.story().ifPresent(story -> task.put("story", story));
    return task.toString();
  }

  private String headers(VoiceCommand.Transfer transfer) {
    return StoryHeaders.of(call, transfer.story()).entrySet().stream()
        .map(header -> "X-" + header.getKey() + "=" + header.getValue())
        .collect(Collectors.joining("&"));
  }
}
