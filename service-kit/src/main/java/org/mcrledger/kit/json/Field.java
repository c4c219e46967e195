package org.mcrledger.kit.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a record's component asks of a field of the body.
 *
 * @param list whether it holds several; one that is left out is an empty one
 * @param required whether a body without it is refused
 */
record Field(String name, Type type, boolean list, boolean required) {
  /** Found out once for each record: reflection over all components would cost more than a body. */
  private static final ClassValue<List<Field>> OF_RECORDS =
      new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).map(Field::of).toList();
        }
      };

  static List<Field> of(Class<?> type) {
    return OF_RECORDS.get(type);
  }

  private static Field of(RecordComponent component) {
    boolean list = Collection.class.isAssignableFrom(component.getType());
    boolean required =
        !list
            && component.getType() != Optional.class
            && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return new Field(nameOf(component), component.getGenericType(), list, required);
  }

  /** A field may have a name that is no name in Java, such as {@code void}. */
  private static String nameOf(RecordComponent component) {
    JsonProperty other = component.getAccessor().getAnnotation(JsonProperty.class);
    return other == null ? component.getName() : other.value();
  }
}
