package io.orderline.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.VisibilityChecker;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import java.util.List;

/** Answers Jackson's questions about core classes as annotations on them would. */
final class CoreIntrospector extends NopAnnotationIntrospector {
  private static final long serialVersionUID = 1L;
  private static final JsonTypeInfo.Value TYPE =
      JsonTypeInfo.Value.construct(
          JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "type", null, false, null);

  @Override
  public TypeResolverBuilder<?> findTypeResolver(
      MapperConfig<?> config, AnnotatedClass annotated, JavaType baseType) {
    if (!CoreShape.inFamily(annotated.getRawType())) {
      return null;
    }
    TypeResolverBuilder<?> resolver = new StdTypeResolverBuilder();
    return resolver.init(TYPE, null);
  }

  @Override
  public List<NamedType> findSubtypes(Annotated annotated) {
    Class<?> type = annotated.getRawType();
    return type.isSealed() && CoreShape.inFamily(type)
        ? CoreShape.members(type)
            .map(member -> new NamedType(member, CoreShape.typeName(member)))
            .toList()
        : null;
  }

  @Override
  public String findTypeName(AnnotatedClass annotated) {
    Class<?> type = annotated.getRawType();
    return !type.isInterface() && CoreShape.inFamily(type) ? CoreShape.typeName(type) : null;
  }

  @Override
  public Boolean hasAsValue(Annotated annotated) {
    return (annotated instanceof AnnotatedMethod method && readsScalar(method)) ? true : null;
  }

  @Override
  public JsonCreator.Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
    return (annotated instanceof AnnotatedConstructor constructor && takesScalar(constructor))
        ? JsonCreator.Mode.DELEGATING
        : null;
  }

  private static boolean readsScalar(AnnotatedMethod method) {
    return CoreShape.scalar(method.getDeclaringClass())
        .filter(component -> component.getAccessor().equals(method.getAnnotated()))
        .isPresent();
  }

  private static boolean takesScalar(AnnotatedConstructor constructor) {
    return constructor.getParameterCount() == 1
        && CoreShape.scalar(constructor.getDeclaringClass())
            .filter(component -> component.getType() == constructor.getRawParameterType(0))
            .isPresent();
  }

  /** Only components are written, never what a record computes from them. */
  @Override
  public VisibilityChecker<?> findAutoDetectVisibility(
      AnnotatedClass annotated, VisibilityChecker<?> checker) {
    return annotated.getRawType().isRecord() && CoreShape.ofCore(annotated.getRawType())
        ? checker
            .withGetterVisibility(Visibility.NONE)
            .withIsGetterVisibility(Visibility.NONE)
            .withFieldVisibility(Visibility.ANY)
        : checker;
  }

  @Override
  public JsonInclude.Value findPropertyInclusion(Annotated annotated) {
    return annotated instanceof AnnotatedClass type && CoreShape.ofCore(type.getRawType())
        ? JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS)
        : JsonInclude.Value.empty();
  }
}
