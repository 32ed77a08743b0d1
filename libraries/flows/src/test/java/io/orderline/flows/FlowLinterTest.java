package io.orderline.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowLinterTest {
  private static final String QUESTION =
      "{ask: x, expect: wish, first: a, again: b, keys: c, id: q, next: q}";

  @Test
  void theShippedFlowsAreFitToRun() {
    assertThat(FlowFiles.book(shipped()).flows()).hasSize(FlowFiles.shippedNames().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "step-unknown | {say: hi, next: nowhere} | there is no step `nowhere`",
        "step-kind | {speak: hi} | a step is exactly one of: ask, book",
        "unknown-field | {say: hi, nxt: end} | `nxt` does not belong here; did you mean `next`?",
        "place-unknown | {say: 'to {customr}'} | nothing is called `{customr}`; did you mean `{customer}`",
        "flow-unknown | {run: identfy} | there is no flow `identfy`; did you mean `identify`?",
        "look-up | {look_up: parcel, none: end, unavailable: end} | nothing called `parcel` can be looked up; did you mean `parcels`?",
        "route | {look_up: orders, none: end} | say where to go with `unavailable:`",
        "prompts | {ask: x, expect: wish, first: a} | a question needs three sentences",
        "expect | {ask: x, expect: letters, first: a, again: b, keys: c} | `expect:` is one of: wish, yes_no, digits 4",
        "yes-no | {ask: x, expect: yes_no, first: a, again: b, keys: c} | needs `yes:` and `no:`",
        "when | {when: {a: b, c: d}} | `when:` tests one name",
        "at-most | {retry: q, at_most: many} | `at_most:` says how often",
        "retry | {retry: alone, at_most: 1, id: alone} | `retry:` names a question of this flow",
        "endless | {say: a, id: loop, next: loop} | go in a circle without a question",
        "book | {book: retun, unavailable: end} | there is no ticket of the kind `retun`; did you mean `return`?",
        "place-unknown | {when: {order.stat: unpaid}} | nothing is called `order.stat`; did you mean `order.state`?",
        "set | {set: reason} | `set:` gives each name one value: `set: {invoice_kind: personal}`",
        "set | {set: {reason: [quality, unfit]}} | `set:` gives each name one value",
        "set | {set: {reason: ''}} | `set:` gives each name one value",
        "set | {set: {order: x}} | `order` comes from the call and the shop's systems and cannot be set",
        "set | {set: {invoice_kid: personal}} | uses `invoice_kid`; did you mean `invoice_kind`?",
        "set | {set: {invoice_kind: personell}} | whether `invoice_kind` is `personell`; did you mean `personal`?",
        "set | {set: {reason: '{article}'}} | `{article}` is set as it is: it has no places to fill",
        "not-a-step | just words | expected named values"
      })
  void tellsTheAuthorWhatToMend(String code, String step, String message) {
    assertThatThrownBy(
            () -> FlowFiles.book(with("flow: t\nabout: test\nsteps:\n  - " + step + "\n")))
        .hasMessageContaining("test.yaml:4: ")
        .hasMessageContaining(message.replace("`{customer}`", "`customer`"))
        .hasMessageContaining("[" + code + "]");
  }

  @Test
  void whatAStepSetsIsKnown() {
    String steps = "{set: {vip: gold}}\n  - {say: 'you are {vip}'}\n";
    assertThat(FlowFiles.book(with("flow: t\nabout: x\nsteps:\n  - " + steps)).flow("t").steps())
        .hasSize(2);
  }

  @Test
  void findsStepsThatNothingLeadsTo() {
    String steps = "flow: t\nabout: x\nsteps:\n  - " + QUESTION + "\n  - {say: never, id: lost}\n";
    assertThatThrownBy(() -> FlowFiles.book(with(steps)))
        .hasMessageContaining("test.yaml:5: no step leads to `lost`");
  }

  @Test
  void aFlowThatApologisesMustSaySo() {
    String flow = "flow: t\nabout: x\napologises: %s\nsteps:\n  - {say: %s}\n";
    assertThat(FlowFiles.book(with(flow.formatted("true", "非常抱歉"))).flow("t").apologises())
        .isTrue();
    assertThat(FlowFiles.book(with(flow.formatted("false", "您好"))).flow("t").apologises())
        .isFalse();
    assertThatThrownBy(() -> FlowFiles.book(with(flow.formatted("true", "您好"))))
        .hasMessageContaining("[no-apology]");
    assertThatThrownBy(() -> FlowFiles.book(with(flow.formatted("always", "非常抱歉"))))
        .hasMessageContaining("[not-a-yes]");
  }

  @Test
  void namesTheLineOfBrokenYaml() {
    assertThatThrownBy(() -> FlowFiles.book(with("flow: t\nabout: [x\nsteps: -")))
        .hasMessageContaining("test.yaml:3: this is not valid YAML");
  }

  @Test
  void missesTheFlowsThatEveryBookNeeds() {
    assertThatThrownBy(() -> FlowFiles.book(Map.of()))
        .hasMessageContaining("there must be a flow named `main`")
        .hasMessageContaining("there must be a flow named `silent`");
  }

  @Test
  void refusesTwoFlowsForOneIntentOrName() {
    String twice = "flow: logistics\nabout: x\nintents: [order_status]\nsteps:\n  - {say: hi}\n";
    assertThatThrownBy(() -> FlowFiles.book(with(twice)))
        .hasMessageContaining("[flow-twice]")
        .hasMessageContaining("[intent-twice]");
  }

  private static Map<String, String> with(String test) {
    var files = new HashMap<>(shipped());
    files.put("test.yaml", test);
    return new java.util.TreeMap<>(files);
  }

  static Map<String, String> shipped() {
    return FlowFiles.shipped();
  }
}
