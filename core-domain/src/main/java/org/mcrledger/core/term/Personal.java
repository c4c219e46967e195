package org.mcrledger.core.term;

import java.util.Optional;

/**
 * A piece of personal data: a name, a phone, a mail, free text about a person. The ledger encrypts
 * it with the key of {@code subject}; once that key is destroyed the text is gone and it reads as
 * erased.
 */
public record Personal(SubjectId subject, Optional<String> text) {
  public static Personal of(SubjectId subject, String text) {
    return new Personal(subject, Optional.of(text));
  }

  public static Personal of(ContactId contact, String text) {
    return of(subjectOf(contact), text);
  }

  public static Personal of(StaffId staff, String text) {
    return of(subjectOf(staff), text);
  }

  public static Personal erased(SubjectId subject) {
    return new Personal(subject, Optional.empty());
  }

  public static SubjectId subjectOf(ContactId contact) {
    return new SubjectId("contact:" + contact);
  }

  public static SubjectId subjectOf(StaffId staff) {
    return new SubjectId("staff:" + staff);
  }

  public boolean isErased() {
    return text.isEmpty();
  }

  /** True where nothing is said: no text, or an empty one. */
  public boolean isBlank() {
    return text.filter(t -> !t.isBlank()).isEmpty();
  }

  /** Never shows the text: a log line or an exception is not the place for personal data. */
  @Override
  public String toString() {
    return isErased() ? "erased" : "personal(" + subject + ")";
  }
}
