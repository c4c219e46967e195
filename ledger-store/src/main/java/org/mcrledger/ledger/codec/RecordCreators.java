package org.mcrledger.ledger.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.module.SimpleValueInstantiators;

/**
 * Calls the constructors of records by handles that are made once. Jackson itself makes one anew
 * for each record that it reads, which costs a tenth of all reading.
 */
final class RecordCreators extends SimpleValueInstantiators {
  private static final long serialVersionUID = 1L;

  @Override
  public ValueInstantiator modifyValueInstantiator(
      DeserializationConfig config, BeanDescription.Supplier description, ValueInstantiator usual) {
    return usual.getWithArgsCreator() != null
            && usual.getWithArgsCreator().getAnnotated() instanceof Constructor<?> constructor
            && constructor.getDeclaringClass().isRecord()
            && usual instanceof StdValueInstantiator standard
        ? new ByHandle(standard, handle(constructor))
        : usual;
  }

  private static MethodHandle handle(Constructor<?> constructor) {
    try {
      return MethodHandles.publicLookup()
          .unreflectConstructor(constructor)
          .asSpreader(Object[].class, constructor.getParameterCount())
          .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(constructor + " is not public", e);
    }
  }

  private static final class ByHandle extends StdValueInstantiator {
    private final MethodHandle creator;

    ByHandle(StdValueInstantiator usual, MethodHandle creator) {
      super(usual);
      this.creator = creator;
    }

    @Override
    public Object createFromObjectWith(DeserializationContext context, Object[] arguments)
        throws JacksonException {
      try {
        return creator.invokeExact(arguments);
      } catch (Error e) {
        throw e;
      } catch (Throwable e) {
        return context.handleInstantiationProblem(
            _valueClass, arguments, rewrapCtorProblem(context, e));
      }
    }
  }
}
