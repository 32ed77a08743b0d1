package io.orderline.telephony.twilio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.orderline.core.call.CallId;
import io.orderline.core.call.VoiceCommand;
import io.orderline.telephony.CallbackUrls;
import io.orderline.telephony.SummaryHeaders;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Hands a call over with its summary: as a task of a workflow, in SIP headers, or spoken to the
 * agent before the caller is put through.
 */
record TwilioHandover(Optional<String> workflowSid, Optional<URI> sip, CallId call) {
  /** For answers that hand nothing over. */
  static final TwilioHandover NONE =
      new TwilioHandover(Optional.empty(), Optional.empty(), new CallId("none"));

  private static final String SECONDS = "25";

  void write(XMLStreamWriter xml, VoiceCommand.Transfer transfer, CallbackUrls links)
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
        if (transfer.summary().isPresent()) {
          xml.writeAttribute("url", links.agent(call));
        }
        xml.writeCharacters(transfer.target().number().international());
      }
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private String task(VoiceCommand.Transfer transfer) {
    var task = JsonNodeFactory.instance.objectNode().put("call", call.value());
    transfer.summary().ifPresent(summary -> task.put("story", summary.text()));
    return task.toString();
  }

  private String headers(VoiceCommand.Transfer transfer) {
    return SummaryHeaders.of(call, transfer.summary()).entrySet().stream()
        .map(header -> "X-" + header.getKey() + "=" + header.getValue())
        .collect(Collectors.joining("&"));
  }
}
