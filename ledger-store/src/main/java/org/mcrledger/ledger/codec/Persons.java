package org.mcrledger.ledger.codec;

import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.term.SubjectId;
import org.mcrledger.ledger.subject.SubjectKeys;

/** How personal data is sealed and opened. */
public interface Persons {

  /** Seals text for one place in one event. */
  byte[] seal(SubjectId subject, String text, String place);

  /** Opens what was sealed for that place; empty where the key was destroyed. */
  Optional<String> open(SubjectId subject, byte[] sealed, String place);

  /** Makes sure that the note's key falls with any of these persons'. */
  void link(SubjectId note, Set<SubjectId> persons);

  /** By the keys of their subjects. */
  static Persons by(SubjectKeys keys) {
    return new Persons() {
      @Override
      public byte[] seal(SubjectId subject, String text, String place) {
        return keys.toWrite(subject).seal(text, place);
      }

      @Override
      public Optional<String> open(SubjectId subject, byte[] sealed, String place) {
        return keys.toRead(subject).map(key -> key.open(sealed, place));
      }

      @Override
      public void link(SubjectId note, Set<SubjectId> persons) {
        keys.toWriteNote(note, persons);
      }
    };
  }

  /**
   * For readers that need nobody's name, such as scoring and most views: all personal data reads as
   * erased, without a key being fetched. They cannot write.
   */
  static Persons hidden() {
    return new Persons() {
      @Override
      public byte[] seal(SubjectId subject, String text, String place) {
        throw new IllegalStateException("who does not see personal data does not write it either");
      }

      @Override
      public Optional<String> open(SubjectId subject, byte[] sealed, String place) {
        return Optional.empty();
      }

      @Override
      public void link(SubjectId note, Set<SubjectId> persons) {
        throw new IllegalStateException("who does not see personal data does not write it either");
      }
    };
  }
}
