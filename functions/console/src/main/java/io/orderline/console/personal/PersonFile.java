package io.orderline.console.personal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.person.HeldItem;
import io.orderline.core.person.Person;
import io.orderline.core.person.PersonalHolder;
import io.orderline.core.tenant.TenantId;
import io.orderline.json.CoreJson;
import io.smallrye.mutiny.Multi;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is held of a person as one JSON file, written step by step: nobody holds a whole file in
 * memory.
 */
record PersonFile(TenantId tenant, Person person, List<PersonalHolder> holders, Instant at) {

  Multi<String> text() {
    List<Multi<String>> parts = new ArrayList<>();
    parts.add(Multi.createFrom().item(head()));
    for (int place = 0; place < holders.size(); place++) {
      PersonalHolder holder = holders.get(place);
      String before = (place == 0 ? "" : ",") + "\n\"" + holder.name() + "\":[";
      parts.add(Multi.createFrom().item(before));
      parts.add(items(holder));
      parts.add(Multi.createFrom().item("]"));
    }
    parts.add(Multi.createFrom().item("}}\n"));
    return Multi.createBy().concatenating().streams(parts);
  }

  private String head() {
    ObjectNode head = CoreJson.mapper().createObjectNode();
    head.put("shop", tenant.value()).put("at", at.toString());
    var numbers = head.putArray("numbers");
    person.numbers().stream().map(PhoneNumber::digits).sorted().forEach(numbers::add);
    var names = head.putArray("names");
    person.names().stream().sorted().forEach(names::add);
    String text = head.toString();
    return text.substring(0, text.length() - 1) + ",\"held\":{";
  }

  private Multi<String> items(PersonalHolder holder) {
    boolean[] first = {true};
    return PersonSearch.steps(tenant, holder, person, true)
        .map(
            step -> {
              StringBuilder text = new StringBuilder();
              for (HeldItem item : step.items()) {
                text.append(first[0] ? "\n" : ",\n").append(json(item));
                first[0] = false;
              }
              return text.toString();
            });
  }

  private static String json(HeldItem item) {
    try {
      ObjectNode node = CoreJson.mapper().createObjectNode();
      node.put("kind", item.kind()).put("id", item.id());
      item.at().ifPresent(moment -> node.put("at", moment.toString()));
      if (item.content().isPresent()) {
        node.set("content", CoreJson.mapper().readTree(item.content().get()));
      }
      return node.toString();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a holder's content is no JSON", e);
    }
  }
}
