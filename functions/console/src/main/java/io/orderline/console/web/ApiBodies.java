package io.orderline.console.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.orderline.json.CoreJson;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * How the API reads bodies: a value of another kind than the contract's is refused. Elsewhere one
 * and a half days would be one, and a number a name.
 */
@Provider
public class ApiBodies implements ContextResolver<ObjectMapper> {
  private static final String OURS = "io.orderline.console.";
  private final ObjectMapper strict = strict();

  @Override
  public ObjectMapper getContext(Class<?> type) {
    return type.getName().startsWith(OURS) ? strict : null;
  }

  private static ObjectMapper strict() {
    ObjectMapper mapper = CoreJson.mapper().copy();
    mapper
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .setConfig(
            mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
    for (CoercionInputShape shape :
        new CoercionInputShape[] {
          CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
      mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
    }
    return mapper;
  }
}
