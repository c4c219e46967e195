package org.mcrledger.core.engagement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.mcrledger.core.engagement.EngagementCommand.HoldEngagement;
import org.mcrledger.core.engagement.EngagementCommand.Invitation;
import org.mcrledger.core.event.EngagementEvent;
import org.mcrledger.core.kernel.Checks;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.ContactStanding;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.Invitee;
import org.mcrledger.core.term.Note;
import org.mcrledger.core.term.OurParticipant;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.StaffStanding;
import org.mcrledger.core.term.SubjectId;
import org.mcrledger.core.term.TheirParticipant;

/** Who took part in a held engagement, who was invited, and of whom its note speaks. */
record Attendance(HoldEngagement hold, Map<ContactId, InvitationAnswer> invitedBefore) {

  Checks<EngagementEvent> check() {
    boolean twice = new HashSet<>(hold.theirs()).size() < hold.theirs().size();
    Checks<EngagementEvent> checks =
        Checks.<EngagementEvent>begin().refuse(twice, "a-participant-is-named-once", "theirs");
    for (int i = 0; i < hold.theirs().size(); i++) {
      ContactId contact = hold.theirs().get(i);
      String field = "theirs[" + i + "]";
      checks = checks.and(() -> withACustomer(contact, hold.then(), field));
    }
    for (int i = 0; i < hold.invited().size(); i++) {
      Invitation invitation = hold.invited().get(i);
      String field = "invited[" + i + "]";
      boolean absent =
          invitation.answer() == InvitationAnswer.ATTENDED
              && !hold.theirs().contains(invitation.contact());
      checks =
          checks
              .and(() -> withACustomer(invitation.contact(), hold.then(), field + ".contact"))
              .refuse(absent, "who-attended-took-part", field + ".answer");
    }
    return checks.and(this::checkNote);
  }

  static Checks<EngagementEvent> withACustomer(
      ContactId contact, Circumstances then, String field) {
    Map<String, String> params =
        Map.of(
            "contact",
            contact.value(),
            "since",
            Optional.ofNullable(then.knownSince().get(contact)).map(Object::toString).orElse(""));
    return Checks.<EngagementEvent>begin()
        .refuse(!then.knows(contact), "unknown-contact", field, params)
        .refuse(then.standing(contact).isEmpty(), "not-with-the-customer-then", field, params);
  }

  private Checks<EngagementEvent> checkNote() {
    return hold.note()
        .map(
            note ->
                Checks.<EngagementEvent>begin()
                    .refuse(note.text().isBlank(), "a-note-says-something", "note.text")
                    .refuse(
                        !personsKnown().containsAll(note.about()),
                        "a-note-is-about-known-persons",
                        "note.about"))
        .orElseGet(Checks::begin);
  }

  private Set<SubjectId> personsKnown() {
    Set<SubjectId> persons = new HashSet<>();
    hold.then().knownSince().keySet().forEach(c -> persons.add(Personal.subjectOf(c)));
    hold.then().contacts().keySet().forEach(c -> persons.add(Personal.subjectOf(c)));
    hold.then().staff().keySet().forEach(s -> persons.add(Personal.subjectOf(s)));
    return persons;
  }

  List<TheirParticipant> theirs() {
    return hold.theirs().stream()
        .flatMap(contact -> hold.then().standing(contact).stream())
        .map(s -> new TheirParticipant(s.contact(), s.customer(), Optional.of(s.seniority())))
        .toList();
  }

  List<OurParticipant> ours() {
    Map<?, StaffStanding> staff = hold.then().staff();
    return hold.occasion().ours().stream()
        .map(
            member ->
                new OurParticipant(
                    member,
                    Optional.ofNullable(staff.get(member)).flatMap(StaffStanding::seniority)))
        .toList();
  }

  /**
   * The invitations before and those named now, which override them. Someone invited before who was
   * with none of the customers any more when it was held is left out.
   */
  List<Invitee> invited() {
    SequencedMap<ContactId, InvitationAnswer> answers = new LinkedHashMap<>(invitedBefore);
    hold.invited().forEach(invitation -> answers.put(invitation.contact(), invitation.answer()));
    List<Invitee> invitees = new ArrayList<>();
    answers.forEach(
        (contact, answer) ->
            hold.then()
                .standing(contact)
                .ifPresent(standing -> invitees.add(invitee(standing, answer))));
    return List.copyOf(invitees);
  }

  private Invitee invitee(ContactStanding standing, InvitationAnswer answer) {
    return new Invitee(
        standing.contact(),
        standing.customer(),
        standing.seniority(),
        hold.theirs().contains(standing.contact()) ? InvitationAnswer.ATTENDED : answer);
  }

  /** A note that names no persons is taken to speak of all who took part. */
  Optional<Note> note() {
    return hold.note()
        .map(
            note ->
                note.about().isEmpty() ? new Note(note.text(), subjectsOfParticipants()) : note);
  }

  private Set<SubjectId> subjectsOfParticipants() {
    Set<SubjectId> subjects = new HashSet<>();
    hold.theirs().forEach(contact -> subjects.add(Personal.subjectOf(contact)));
    hold.occasion().ours().forEach(member -> subjects.add(Personal.subjectOf(member)));
    return subjects;
  }
}
