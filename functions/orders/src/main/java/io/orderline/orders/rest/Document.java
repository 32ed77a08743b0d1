package io.orderline.orders.rest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A JSON document of a shop. A field that is missing, or not what it must be, throws {@link
 * IllegalArgumentException} with the field's place, never with its value.
 */
record Document(JsonNode json, ZoneId zone) {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][ ]HH:mm[:ss]", Locale.ROOT);

  String text(JsonPointer field) {
    return optionalText(field)
        .orElseThrow(() -> new IllegalArgumentException("there is nothing at " + field));
  }

  Optional<String> optionalText(JsonPointer field) {
    JsonNode value = json.at(field);
    return value.isMissingNode() || value.isNull() || value.asText().isBlank()
        ? Optional.empty()
        : Optional.of(value.asText());
  }

  BigDecimal number(JsonPointer field) {
    return read(field, BigDecimal::new);
  }

  /** Seconds with a zone, local time of the shop, or milliseconds since 1970. */
  Instant moment(JsonPointer field) {
    return read(field, this::instant);
  }

  Optional<Instant> optionalMoment(JsonPointer field) {
    return optionalText(field).map(_ -> moment(field));
  }

  <T> T read(JsonPointer field, Function<String, T> meaning) {
    String value = text(field);
    try {
      return meaning.apply(value);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("cannot make sense of what is at " + field, e);
    }
  }

  /** The documents in a list. */
  List<Document> each(JsonPointer field) {
    JsonNode list = json.at(field);
    if (!list.isArray()) {
      throw new IllegalArgumentException("there is no list at " + field);
    }
    List<Document> found = new ArrayList<>();
    list.forEach(item -> found.add(new Document(item, zone)));
    return found;
  }

  private Instant instant(String text) {
    if (text.matches("\\d{10,14}")) {
      return Instant.ofEpochMilli(Long.parseLong(text));
    }
    return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text, LOCAL).atZone(zone).toInstant();
  }
}
