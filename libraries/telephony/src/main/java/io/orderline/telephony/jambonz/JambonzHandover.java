package io.orderline.telephony.jambonz;

import io.orderline.core.call.CallId;
import io.orderline.core.call.VoiceCommand;
import io.orderline.telephony.CallbackUrls;
import io.orderline.telephony.SummaryHeaders;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Hands a call over with its summary: tagged on the call for the queue's hooks and its record, in
 * SIP headers, or spoken to the agent before the caller is put through.
 *
 * @param called the shop's own number, which an agent's telephone shows
 */
record JambonzHandover(
    Optional<String> queue, Optional<URI> sip, CallId call, Optional<String> called) {
  private static final int SECONDS = 25;

  List<JambonzVerb> verbs(VoiceCommand.Transfer transfer, CallbackUrls links) {
    var verbs = new ArrayList<JambonzVerb>();
    transfer
        .summary()
        .ifPresent(
            summary ->
                verbs.add(
                    new JambonzVerb.Tag(
                        new TreeMap<>(Map.of("call", call.value(), "story", summary.text())))));
    verbs.add(
        queue
            .<JambonzVerb>map(name -> new JambonzVerb.Enqueue(name, links.dialled()))
            .orElseGet(() -> dial(transfer, links)));
    return verbs;
  }

  private JambonzVerb dial(VoiceCommand.Transfer transfer, CallbackUrls links) {
    JambonzVerb.Target target =
        sip.map(uri -> JambonzVerb.Target.sip(uri.toString()))
            .orElseGet(
                () ->
                    JambonzVerb.Target.phone(
                        transfer.target().number().international(),
                        transfer.summary().map(_ -> links.agent(call)).orElse(null)));
    return new JambonzVerb.Dial(
        List.of(target), links.dialled(), called.orElse(null), SECONDS, headers(transfer));
  }

  private Map<String, String> headers(VoiceCommand.Transfer transfer) {
    return sip.isEmpty()
        ? null
        : SummaryHeaders.of(call, transfer.summary()).entrySet().stream()
            .collect(Collectors.toMap(header -> "X-" + header.getKey(), Map.Entry::getValue));
  }
}
