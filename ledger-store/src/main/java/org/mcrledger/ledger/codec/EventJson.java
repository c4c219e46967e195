package org.mcrledger.ledger.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.event.CorrectionEvent.Corrected;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.ledger.codec.EventNames.EventName;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.module.SimpleSerializers;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stored JSON of events and of who recorded them: strict on reading, the same bytes for the
 * same event on writing.
 */
final class EventJson {

  private static final JsonPointer REPLACEMENT = JsonPointer.compile("/replacement/event");

  private final JsonMapper mapper;
  private final Map<Class<?>, ObjectReader> readers;
  private final ObjectReader provenanceReader;

  EventJson(Persons persons) {
    mapper =
        JsonMapper.builder()
            .addModules(PlainForms.module(), new PersonalForms(persons).module(), corrections())
            .annotationIntrospector(
                AnnotationIntrospector.pair(
                    new StrictRecords(), new JacksonAnnotationIntrospector()))
            .changeDefaultPropertyInclusion(
                _ -> JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, null))
            .enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            // Sums of money must not pass through binary fractions, nor lose the zeros they were
            // given with.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            // Trouble with keys, or a person erased meanwhile, goes to the caller as what it is.
            .disable(SerializationFeature.WRAP_EXCEPTIONS)
            .disable(DeserializationFeature.WRAP_EXCEPTIONS)
            .disable(
                MapperFeature.SORT_PROPERTIES_ALPHABETICALLY,
                MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();
    readers =
        EventNames.all().stream()
            .collect(
                Collectors.toMap(
                    EventName::type, name -> mapper.readerFor(name.type()), (a, _) -> a));
    provenanceReader = mapper.readerFor(Provenance.class);
  }

  byte[] write(LedgerEvent event, Place place) {
    return mapper.writer().withAttribute(Place.ATTRIBUTE, place).writeValueAsBytes(event);
  }

  LedgerEvent read(byte[] payload, EventName name, int revision, Place place) {
    if (revision == name.revision()) return reader(name, place).readValue(payload);
    return read((ObjectNode) mapper.readTree(payload), name, revision, place);
  }

  private LedgerEvent read(ObjectNode payload, EventName name, int revision, Place place) {
    if (revision < 1 || revision > name.revision())
      throw new UnreadableEvent(
          name.alias()
              + " of revision "
              + revision
              + " is not known to this version, which knows "
              + name.revision());
    return reader(name, place).readValue(name.upcast(payload, revision));
  }

  private ObjectReader reader(EventName name, Place place) {
    ObjectReader reader = readers.get(name.type());
    if (reader == null)
      throw new IllegalStateException(name.alias() + " is not in the table of names");
    return reader.withAttribute(Place.ATTRIBUTE, place);
  }

  byte[] write(Provenance by) {
    return mapper.writeValueAsBytes(by);
  }

  Provenance readProvenance(byte[] meta) {
    return provenanceReader.readValue(meta);
  }

  /**
   * An event within an event says its own name and revision, as an event of its own has them in its
   * envelope.
   */
  private JacksonModule corrections() {
    SimpleSerializers out = new SimpleSerializers();
    SimpleDeserializers in = new SimpleDeserializers();
    PlainForms.write(out, Corrected.class, EventJson::writeCorrected);
    PlainForms.read(in, LedgerEvent.class, this::readReplacement);
    return new SimpleModule("corrections")
        .setSerializers(out)
        .setDeserializers(in)
        .setValueInstantiators(new RecordCreators());
  }

  private static void writeCorrected(
      Corrected corrected, JsonGenerator gen, SerializationContext context) {
    EventName name = EventNames.of(corrected.replacement().getClass());
    gen.writeStartObject();
    gen.writePOJOProperty("stream", corrected.stream());
    gen.writePOJOProperty("customers", corrected.customers());
    gen.writePOJOProperty("target", corrected.target());
    gen.writeObjectPropertyStart("replacement");
    gen.writeStringProperty("type", name.alias());
    gen.writeNumberProperty("revision", name.revision());
    gen.writePOJOProperty("event", corrected.replacement());
    gen.writeEndObject();
    gen.writeStringProperty("because", corrected.because());
    gen.writePOJOProperty("on", corrected.on());
    gen.writeEndObject();
  }

  private @Nullable LedgerEvent readReplacement(JsonParser parser, DeserializationContext context) {
    JsonNode replacement = context.readTree(parser);
    if (!(replacement.get("event") instanceof ObjectNode event) || replacement.size() != 3)
      return context.reportInputMismatch(
          LedgerEvent.class, "a replacement has type, revision and event");
    if (!(context.getAttribute(Place.ATTRIBUTE) instanceof Place place))
      throw new IllegalStateException("a replacement is read within an event only");
    EventName name = EventNames.of(replacement.path("type").asString());
    return read(event, name, replacement.path("revision").asInt(), place.part(REPLACEMENT));
  }
}
