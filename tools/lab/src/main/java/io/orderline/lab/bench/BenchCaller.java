package io.orderline.lab.bench;

import io.orderline.simulator.telephone.Line;
import io.orderline.simulator.telephone.Telephone;
import io.orderline.simulator.telephone.Webhooks;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A caller who asks on and on, with as little work on this side as possible. */
final class BenchCaller implements Rounds.Request {
  private static final List<String> WISHES = List.of("我的快递到哪里了", "我的订单什么状态");
  private static final Pattern ACTION = Pattern.compile("<Gather[^>]* action=\"([^\"]+)\"");

  private final Webhooks webhooks;
  private final URI incoming;
  private final Map<String, String> parameters;
  private URI next;
  private int turns;

  BenchCaller(Webhooks webhooks, Line line, Telephone telephone, String from) {
    this.webhooks = webhooks;
    this.incoming = line.webhook("incoming", "");
    this.parameters = telephone.parameters(telephone.newCallId(), from, "+862160000000");
  }

  void dial() throws Webhooks.Failed {
    next = following(webhooks.document(incoming, parameters));
  }

  @Override
  public void send() throws Webhooks.Failed {
    Map<String, String> form = new HashMap<>(parameters);
    form.put("SpeechResult", WISHES.get(turns++ % WISHES.size()));
    form.put("Confidence", "0.9");
    next = following(webhooks.document(next, form));
  }

  private URI following(String document) {
    Matcher action = ACTION.matcher(document);
    if (!action.find()) {
      throw new IllegalStateException("the line does not listen any more: " + document);
    }
    return incoming.resolve(action.group(1).replace("&amp;", "&"));
  }
}
