package io.orderline.blackbox.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.blackbox.Database;
import io.orderline.blackbox.DemoShop;
import io.orderline.blackbox.Shop;
import io.orderline.blackbox.conversation.Conversation.Check;
import io.orderline.blackbox.conversation.Conversation.Turn;
import io.orderline.simulator.telephone.Ending;
import io.orderline.simulator.telephone.PhoneCall;
import io.orderline.simulator.telephone.Telephone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each file below {@code resources/conversations} is a call that is placed. */
class ConversationsIT {
  private static final Path CONVERSATIONS = Path.of("resources/conversations");

  private static final List<String> REPRESENTATIVE =
      List.of(
          "parcel-of-a-known-caller.yaml",
          "identified-by-a-spoken-mobile-number.yaml",
          "identified-by-a-keyed-order-number.yaml",
          "keys-only.yaml",
          "several-orders-chosen-by-key.yaml",
          "silence-three-times.yaml",
          "a-person-by-voice.yaml",
          "no-agent-answers.yaml",
          "hanging-up-at-once.yaml",
          "night/from-a-withheld-number.yaml",
          "invoice/company.yaml",
          "return/within-seven-days.yaml");

  @TestFactory
  Stream<DynamicTest> conversations() throws IOException {
    try (Stream<Path> files = Files.walk(CONVERSATIONS)) {
      List<Path> sorted = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
      return sorted.stream()
          .map(
              file -> {
                String name = CONVERSATIONS.relativize(file).toString();
                return DynamicTest.dynamicTest(
                    name, file.toUri(), () -> new Talk(name, Shop.Provider.TWILIO).hold(file));
              });
    }
  }

  /** What every part of a provider's protocol is used by, through the two others too. */
  @TestFactory
  Stream<DynamicTest> byOtherProviders() {
    return Stream.of(Shop.Provider.VONAGE, Shop.Provider.JAMBONZ)
        .flatMap(
            provider ->
                REPRESENTATIVE.stream()
                    .map(
                        name ->
                            DynamicTest.dynamicTest(
                                provider + " " + name,
                                CONVERSATIONS.resolve(name).toUri(),
                                () -> new Talk(name, provider).hold(CONVERSATIONS.resolve(name)))));
  }

  /** One conversation as it is held. */
  private record Talk(String name, Shop.Provider provider) {
    void hold(Path file) throws Exception {
      Conversation conversation = ConversationReader.read(name, Files.readString(file));
      Shop shop = Shop.shared();
      try {
        DemoShop.asFilled(shop.database());
        execute(shop, conversation.given());
        talk(shop, conversation);
      } finally {
        execute(shop, conversation.afterwards());
      }
    }

    private static void execute(Shop shop, List<String> statements) throws Exception {
      for (String sql : statements) {
        shop.database().execute(sql);
      }
    }

    private void talk(Shop shop, Conversation conversation) throws Exception {
      if (provider == Shop.Provider.TWILIO) {
        talk(shop, conversation, shop.telephone(conversation.tenant()));
        return;
      }
      try (Telephone telephone = shop.telephone(conversation.tenant(), provider)) {
        talk(shop, conversation, telephone);
      }
    }

    private void talk(Shop shop, Conversation conversation, Telephone telephone) throws Exception {
      telephone.agentsAre(conversation.agents());
      PhoneCall call = telephone.dial(conversation.from(), Shop.NUMBER, false);
      StringBuilder story = new StringBuilder("  line  ").append(call.heard().text());
      for (Turn turn : conversation.turns()) {
        if (turn.action().isPresent()) {
          assertThat(call.ending()).as(at(turn.line(), story, "the call is over")).isEmpty();
          call.does(turn.action().get());
          story.append("\n  you   ").append(turn.action().get());
          story.append("\n  line  ").append(call.heard().text());
        }
        check(turn, call, story, shop.database());
      }
      end(conversation, call, story);
      for (Check check : conversation.database()) {
        String sql = check.sql().replace("{call}", call.id());
        assertThat(shop.database().awaited(sql, check.is()))
            .as(at(check.line(), story, check.sql()))
            .isEqualTo(check.is());
      }
    }

    private void check(Turn turn, PhoneCall call, StringBuilder story, Database database)
        throws SQLException {
      String heard = call.heard().text();
      String place = at(turn.line(), story, "heard");
      if (!call.ending().equals(Optional.of(new Ending.Caller()))) {
        assertThat(heard).as(place + " (never silence)").isNotBlank();
      }
      assertThat(heard).as(place + " (spoken, not written)").doesNotContainPattern("[0-9{}]|null");
      for (String part : turn.heard()) {
        assertThat(heard).as(place).contains(DemoShop.said(part, database));
      }
      for (String part : turn.notHeard()) {
        assertThat(heard).as(place).doesNotContain(part);
      }
      turn.matches().ifPresent(regex -> assertThat(heard).as(place).containsPattern(regex));
    }

    private void end(Conversation conversation, PhoneCall call, StringBuilder story) {
      if (call.ending().isEmpty()
          && conversation.ends().map(Conversation.Ends.CALLER::equals).orElse(true)) {
        call.hangsUp();
      }
      conversation
          .ends()
          .ifPresent(
              ends ->
                  assertThat(call.ending())
                      .as(at(1, story, "how the call ended"))
                      .hasValueSatisfying(
                          how -> assertThat(ends.fits(how)).as("%s, not %s", ends, how).isTrue()));
    }

    private String at(int line, StringBuilder story, String what) {
      return "%s:%d %s%n%s%n".formatted(name, line, what, story);
    }
  }
}
