package org.mcrledger.query.hiding;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.FreeText;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.SubjectId;

/**
 * One walk through an answer, which says each {@link FreeText} in it otherwise. An answer is made
 * of records, so that whatever holds such a text is found without being named here.
 */
final class FreeTexts {
  private static final String OURS = "org.mcrledger.";
  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  private final UnaryOperator<String> said;
  private final Consumer<SubjectId> persons;

  /** What occurs twice, such as the names by which all lines of a page are read, is walked once. */
  private final IdentityHashMap<Object, Object> walked = new IdentityHashMap<>();

  private FreeTexts(UnaryOperator<String> said, Consumer<SubjectId> persons) {
    this.said = said;
    this.persons = persons;
  }

  /**
   * What stands in an answer.
   *
   * @param persons of whom it speaks by id
   */
  record Found(Set<String> texts, Set<SubjectId> persons) {}

  static Found in(Object answer) {
    Found found = new Found(new LinkedHashSet<>(), new LinkedHashSet<>());
    UnaryOperator<String> kept =
        text -> {
          found.texts().add(text);
          return text;
        };
    new FreeTexts(kept, found.persons()::add).value(answer, false);
    return found;
  }

  /** The answer with each of its texts as it is to be said. */
  static <T> T said(T answer, UnaryOperator<String> said) {
    return new FreeTexts(said, _ -> {}).valueOf(answer, false);
  }

  /**
   * @param free whether texts in it are free ones; not those of records within
   */
  private @Nullable Object value(@Nullable Object value, boolean free) {
    return switch (value) {
      case null -> null;
      case String text -> free ? text(text) : text;
      case Optional<?> some -> some.isPresent() ? optional(some, free) : some;
      case Map<?, ?> map -> map(map, free);
      case Collection<?> all -> all(all, free);
      case Record record -> record(record);
      default -> value;
    };
  }

  private Optional<?> optional(Optional<?> some, boolean free) {
    Object otherwise = value(some.orElseThrow(), free);
    return isSame(otherwise, some.orElseThrow()) ? some : Optional.ofNullable(otherwise);
  }

  private String text(String text) {
    String otherwise = said.apply(text);
    return otherwise.equals(text) ? text : otherwise;
  }

  /** What nothing is said otherwise of stays the very one that it is. */
  private Collection<?> all(Collection<?> all, boolean free) {
    Collection<@Nullable Object> values =
        all instanceof Set<?> ? new LinkedHashSet<>() : new ArrayList<>();
    boolean same = true;
    for (Object each : all) {
      Object otherwise = value(each, free);
      same &= isSame(otherwise, each);
      values.add(otherwise);
    }
    return same ? all : values;
  }

  private <K, V> Map<K, V> map(Map<K, V> map, boolean free) {
    Map<K, V> values =
        map instanceof SortedMap<K, V> sorted ? new TreeMap<>(sorted) : new LinkedHashMap<>(map);
    values.keySet().forEach(key -> value(key, false));
    values.replaceAll((_, each) -> valueOf(each, free));
    return map.entrySet().stream()
            .allMatch(each -> isSame(values.get(each.getKey()), each.getValue()))
        ? map
        : values;
  }

  /** Whether nothing was put together anew; to compare what they hold would be another walk. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(@Nullable Object one, @Nullable Object other) {
    return one == other;
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // a value is walked to one of its own type
  private <V> V valueOf(V value, boolean free) {
    return (V) value(value, free);
  }

  private Object record(Record record) {
    switch (record) {
      case ContactId contact -> persons.accept(Personal.subjectOf(contact));
      case StaffId staff -> persons.accept(Personal.subjectOf(staff));
      default -> {}
    }
    if (!record.getClass().getName().startsWith(OURS)) {
      return record;
    }
    Object known = walked.get(record);
    if (known == null) {
      known = SHAPES.get(record.getClass()).walked(record, this);
      walked.put(record, known);
    }
    return known;
  }

  /** How a record is taken apart and put together. */
  private record Shape(Constructor<?> whole, List<Part> parts) {
    private record Part(Method value, boolean free) {}

    static Shape of(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      List<Part> parts =
          Arrays.stream(components)
              .map(each -> new Part(each.getAccessor(), each.isAnnotationPresent(FreeText.class)))
              .toList();
      parts.forEach(part -> part.value().setAccessible(true));
      try {
        Constructor<?> whole =
            type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        whole.setAccessible(true);
        return new Shape(whole, parts);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(e);
      }
    }

    Object walked(Record record, FreeTexts texts) {
      @Nullable Object[] values = new Object[parts.size()];
      boolean same = true;
      try {
        for (int i = 0; i < values.length; i++) {
          Object value = parts.get(i).value().invoke(record);
          values[i] = texts.value(value, parts.get(i).free());
          same &= isSame(values[i], value);
        }
        return same ? record : whole.newInstance(values);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
