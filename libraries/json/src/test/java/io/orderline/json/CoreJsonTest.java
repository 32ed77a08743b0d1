package io.orderline.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.core.call.Expectation;
import io.orderline.core.call.HandoffSummary;
import io.orderline.core.call.HandoffTarget;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.order.Money;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.Promotion;
import io.orderline.core.ticket.Ticket;
import io.orderline.core.ticket.TicketState;
import io.orderline.core.understanding.Intent;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoreJsonTest {
  private final ObjectMapper json = CoreJson.mapper();

  static Stream<Class<?>> records() {
    return CoreTypes.all().stream().filter(Class::isRecord);
  }

  static Stream<Class<?>> families() {
    return CoreTypes.all().stream().filter(type -> type.isInterface() && type.isSealed());
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyRecordComesBackAsItWas(Class<?> type) throws JsonProcessingException {
    Object value = Samples.of(type);

    Object back = json.readValue(json.writeValueAsString(value), type);

    assertThat(back).usingRecursiveComparison().isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource("families")
  void everyMemberOfAFamilyComesBackThroughTheFamily(Class<?> family)
      throws JsonProcessingException {
    for (Class<?> member : CoreShape.members(family).toList()) {
      Object value = Samples.of(member);

      Object back = json.readValue(json.writerFor(family).writeValueAsString(value), family);

      assertThat(back).usingRecursiveComparison().isEqualTo(value);
      assertThat(back).isInstanceOf(member);
    }
  }

  @ParameterizedTest
  @MethodSource("families")
  void noMemberOfAFamilyHidesItsTypeOrSharesItsName(Class<?> family) {
    List<Class<?>> members = CoreShape.members(family).toList();

    assertThat(members.stream().map(CoreShape::typeName)).doesNotHaveDuplicates();
    assertThat(members)
        .allSatisfy(
            member ->
                assertThat(member.isRecord() ? member.getRecordComponents() : new Object[0])
                    .noneMatch(component -> component.toString().endsWith(" type")));
  }

  @Test
  void aMemberSaysItsTypeInSnakeCase() throws JsonProcessingException {
    assertThat(json.writeValueAsString(new TurnInput.HungUp())).isEqualTo("{\"type\":\"hung_up\"}");
    assertThat(
            json.writerFor(new TypeReference<List<VoiceCommand>>() {})
                .writeValueAsString(
                    List.of(
                        new VoiceCommand.Say("您好"),
                        new VoiceCommand.Ask(new Expectation.Digits(4, 11)))))
        .isEqualTo(
            "[{\"type\":\"say\",\"text\":\"您好\"},"
                + "{\"type\":\"ask\",\"expectation\":{\"type\":\"digits\",\"min\":4,\"max\":11}}]");
  }

  @Test
  void aTransferKeepsTheFormOfOldRows() throws JsonProcessingException {
    String row = "{\"type\":\"transfer\",\"to\":\"4008001234\",\"story\":\"客户：林晓燕\"}";
    var transfer =
        new VoiceCommand.Transfer(
            new HandoffTarget("4008001234"), Optional.of(new HandoffSummary("客户：林晓燕")));

    assertThat(json.readValue(row, VoiceCommand.class)).isEqualTo(transfer);
    assertThat(json.writeValueAsString(transfer)).isEqualTo(row);
  }

  @Test
  void whatHappenedToATicketOfAnOldRowHadNoAssignee() throws JsonProcessingException {
    String row =
        "{\"at\":\"2026-11-29T08:00:00Z\",\"by\":\"wang\",\"state\":\"OPEN\",\"note\":\"xiaoli\"}";
    var entry =
        new Ticket.Entry(
            Instant.parse("2026-11-29T08:00:00Z"),
            "wang",
            TicketState.OPEN,
            "xiaoli",
            Optional.empty());

    assertThat(json.readValue(row, Ticket.Entry.class)).isEqualTo(entry);
    assertThat(json.writeValueAsString(entry)).isEqualTo(row);
  }

  @Test
  void aSingleValueIsAPlainScalar() throws JsonProcessingException {
    assertThat(json.writeValueAsString(new OrderNumber("20260102-1"))).isEqualTo("\"20260102-1\"");
    assertThat(json.writeValueAsString(new Money(1250))).isEqualTo("1250");
    assertThat(json.readValue("1250", Money.class)).isEqualTo(new Money(1250));
  }

  @Test
  void aSingleValueCanBeAKey() throws JsonProcessingException {
    Map<Intent, Integer> counts = Map.of(Intent.LOGISTICS, 3);

    String text = json.writeValueAsString(counts);

    assertThat(text).isEqualTo("{\"logistics\":3}");
    assertThat(json.readValue(text, new TypeReference<Map<Intent, Integer>>() {}))
        .isEqualTo(counts);
  }

  @Test
  void aMemberOfAFamilyWithOneComponentStaysAnObject() throws JsonProcessingException {
    assertThat(json.writeValueAsString(new TurnInput.Keyed("1#")))
        .isEqualTo("{\"type\":\"keyed\",\"keys\":\"1#\"}");
  }

  @Test
  void whatIsAbsentIsLeftOutAndComesBackEmpty() throws JsonProcessingException {
    TurnInput withheld = new TurnInput.Started(Optional.empty(), PhoneNumber.read("95001"));

    String text = json.writeValueAsString(withheld);

    assertThat(text).isEqualTo("{\"type\":\"started\",\"to\":\"95001\"}");
    assertThat(json.readValue(text, TurnInput.class)).isEqualTo(withheld);
  }

  @Test
  void timesAreIsoTexts() throws JsonProcessingException {
    var promotion =
        new Promotion("满减", "满二百减三十", LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-31"));

    assertThat(json.writeValueAsString(promotion))
        .contains("\"from\":\"2026-01-01\"", "\"until\":\"2026-01-31\"");
  }

  @Test
  void whatIsUnknownIsIgnored() throws JsonProcessingException {
    assertThat(json.readValue("{\"type\":\"silence\",\"new\":1}", TurnInput.class))
        .isEqualTo(new TurnInput.Silence());
  }

  @Test
  void anInvalidValueIsRefusedByItsConstructor() {
    assertThatThrownBy(() -> json.readValue("\"not an order number!\"", OrderNumber.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("4 to 32 digits");
  }

  @Test
  void anUnknownTypeIsRefused() {
    assertThatThrownBy(() -> json.readValue("{\"type\":\"sung\"}", TurnInput.class))
        .isInstanceOf(JsonMappingException.class);
  }

  @ParameterizedTest
  @MethodSource("records")
  void whatARecordComputesIsNotWritten(Class<?> type) {
    JsonNode written = json.valueToTree(Samples.of(type));

    List<String> components =
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
    assertThat(written.fieldNames())
        .toIterable()
        .isSubsetOf(Stream.concat(Stream.of("type"), components.stream()).toList());
  }
}
