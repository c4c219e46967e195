package org.mcrledger.ledger.codec;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.term.Note;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.SubjectId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.module.SimpleSerializers;

/**
 * The wire form of personal data: {@code {"subject": "contact:17", "sealed": "<nonce, ciphertext
 * and tag in Base64>"}}, the seal bound to event, type and path. Without {@code sealed} it was
 * erased before it was written.
 */
final class PersonalForms {

  private static final String SUBJECT = "subject";
  private static final String SEALED = "sealed";

  private final Persons persons;

  PersonalForms(Persons persons) {
    this.persons = persons;
  }

  JacksonModule module() {
    SimpleSerializers out = new SimpleSerializers();
    SimpleDeserializers in = new SimpleDeserializers();
    PlainForms.write(out, Personal.class, this::write);
    PlainForms.write(out, Note.class, this::write);
    PlainForms.read(in, Personal.class, this::read);
    return new SimpleModule("personal data").setSerializers(out).setDeserializers(in);
  }

  private void write(Personal personal, JsonGenerator gen, SerializationContext context) {
    gen.writeStartObject();
    String place =
        place(context.getAttribute(Place.ATTRIBUTE))
            .field(gen.streamWriteContext().pathAsPointer());
    gen.writeStringProperty(SUBJECT, personal.subject().value());
    personal
        .text()
        .ifPresent(
            text -> gen.writeBinaryProperty(SEALED, persons.seal(personal.subject(), text, place)));
    gen.writeEndObject();
  }

  /**
   * The link comes before the text: there is no moment in which the note could outlive its persons.
   */
  private void write(Note note, JsonGenerator gen, SerializationContext context) {
    if (!note.text().isErased()) persons.link(note.text().subject(), note.about());
    gen.writeStartObject();
    gen.writePOJOProperty("text", note.text());
    gen.writePOJOProperty("about", note.about());
    gen.writeEndObject();
  }

  private @Nullable Personal read(JsonParser parser, DeserializationContext context) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return context.reportInputMismatch(
          Personal.class, "personal data is an object with a subject");
    }
    String place =
        place(context.getAttribute(Place.ATTRIBUTE))
            .field(parser.streamReadContext().pathAsPointer());
    @Nullable SubjectId subject = null;
    byte @Nullable [] sealed = null;
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      switch (name) {
        case SUBJECT -> subject = new SubjectId(parser.getString());
        case SEALED -> sealed = parser.getBinaryValue();
        default ->
            context.reportInputMismatch(Personal.class, "personal data has no field '%s'", name);
      }
    }
    if (subject == null)
      return context.reportInputMismatch(Personal.class, "personal data needs a subject");
    return new Personal(
        subject, sealed == null ? Optional.empty() : persons.open(subject, sealed, place));
  }

  private static Place place(@Nullable Object attribute) {
    if (attribute instanceof Place place) return place;
    throw new IllegalStateException("personal data is written and read within an event only");
  }
}
