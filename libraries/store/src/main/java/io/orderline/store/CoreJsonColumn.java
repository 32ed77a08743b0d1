package io.orderline.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.orderline.json.CoreJson;
import jakarta.persistence.AttributeConverter;
import org.hibernate.annotations.Immutable;

/**
 * A core value in a {@code text} column as JSON. Extend it once per type and name the subclass in
 * {@code @Convert}; repeat {@code @Immutable} there, so that Hibernate does not copy the value.
 *
 * <p>The column is {@code text} and not {@code jsonb}, because the reactive driver would parse and
 * write each document twice more; SQL reads inside with a cast: {@code state::jsonb ->> 'type'}.
 */
@Immutable
public abstract class CoreJsonColumn<T> implements AttributeConverter<T, String> {
  private final ObjectWriter writer;
  private final ObjectReader reader;

  protected CoreJsonColumn(TypeReference<T> type) {
    this.writer = CoreJson.mapper().writerFor(type);
    this.reader = CoreJson.mapper().readerFor(type);
  }

  @Override
  public String convertToDatabaseColumn(T value) {
    try {
      return value == null ? null : writer.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot write " + value.getClass() + " as JSON", e);
    }
  }

  @Override
  public T convertToEntityAttribute(String json) {
    try {
      return json == null ? null : reader.readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row holds JSON that this version cannot read", e);
    }
  }
}
