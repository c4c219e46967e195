package org.mcrledger.core.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mcrledger.core.event.AgreementEvent;
import org.mcrledger.core.event.AgreementEvent.AgreementAmended;
import org.mcrledger.core.event.AgreementEvent.AgreementDrafted;
import org.mcrledger.core.event.AgreementEvent.AgreementRenewed;
import org.mcrledger.core.event.AgreementEvent.AgreementSigned;
import org.mcrledger.core.event.AgreementEvent.AgreementTerminated;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Period;
import org.mcrledger.core.term.Timeline;

/** What an agreement's rules need to know of its past. */
public sealed interface AgreementState {
  /** No such agreement. */
  enum Undrafted implements AgreementState {
    UNDRAFTED
  }

  /** Agreed on, not signed yet. */
  record Drafted(CustomerId customer, Set<String> chaptersAgreed, LocalDate on)
      implements AgreementState {}

  /** The chapters agreed on, and those that are in the text. */
  record Chapters(Set<String> agreed, Set<String> present) {
    boolean complete() {
      return present.containsAll(agreed);
    }
  }

  /** Signed, with the times in which it is in force and the chapters from day to day. */
  record Signed(
      CustomerId customer, LocalDate on, List<Period> inForce, Timeline<Chapters> chapters)
      implements AgreementState {
    public Signed {
      inForce = List.copyOf(inForce);
    }

    /**
     * The text holds from the signature on, or from the first day in force where that is earlier.
     */
    static Signed of(AgreementSigned e, Set<String> agreed) {
      LocalDate from = e.inForce().from().isBefore(e.on()) ? e.inForce().from() : e.on();
      Timeline<Chapters> chapters =
          Timeline.<Chapters>empty().with(from, new Chapters(agreed, e.chaptersPresent()));
      return new Signed(e.customer(), e.on(), List.of(e.inForce()), chapters);
    }

    Signed renewed(Period period) {
      List<Period> more = new ArrayList<>(inForce);
      more.add(period);
      return new Signed(customer, on, more, chapters);
    }

    Signed amended(LocalDate from, Chapters text) {
      return new Signed(customer, on, inForce, chapters.with(from, text));
    }
  }

  /** Ended: what was in force before that day was so. */
  record Terminated(Signed signed, LocalDate on) implements AgreementState {}

  /** Whether it was in force on that day. */
  default boolean inForceOn(LocalDate day) {
    return switch (this) {
      case Undrafted _, Drafted _ -> false;
      case Signed signed -> signed.inForce().stream().anyMatch(period -> period.holds(day));
      case Terminated ended -> day.isBefore(ended.on()) && ended.signed().inForceOn(day);
    };
  }

  /** Whether on that day all chapters agreed on were in the text; no draft is complete. */
  default boolean completeOn(LocalDate day) {
    return switch (this) {
      case Undrafted _, Drafted _ -> false;
      case Signed signed -> signed.chapters().on(day).filter(Chapters::complete).isPresent();
      case Terminated ended -> ended.signed().completeOn(day);
    };
  }

  /** Whether the event may follow: what it rests on is there, and it is not said twice. */
  default boolean permits(AgreementEvent event) {
    return switch (event) {
      case AgreementDrafted _ -> this instanceof Undrafted;
      case AgreementSigned e -> this instanceof Drafted drafted && !e.on().isBefore(drafted.on());
      case AgreementRenewed e -> signedBy(this, e.on());
      case AgreementAmended e -> signedBy(this, e.on());
      case AgreementTerminated e -> this instanceof Signed && signedBy(this, e.on());
    };
  }

  private static boolean signedBy(AgreementState state, LocalDate day) {
    return switch (state) {
      case Undrafted _, Drafted _ -> false;
      case Signed signed -> !day.isBefore(signed.on());
      case Terminated ended -> day.isBefore(ended.on()) && signedBy(ended.signed(), day);
    };
  }

  default AgreementState after(AgreementEvent event) {
    return switch (event) {
      case AgreementDrafted e -> new Drafted(e.customer(), e.chaptersAgreed(), e.on());
      case AgreementSigned e -> signed(e);
      case AgreementRenewed e -> change(signed -> signed.renewed(e.inForce()));
      case AgreementAmended e ->
          change(s -> s.amended(e.on(), new Chapters(e.chaptersAgreed(), e.chaptersPresent())));
      case AgreementTerminated e ->
          switch (this) {
            case Signed signed -> new Terminated(signed, e.on());
            case Undrafted _, Drafted _, Terminated _ -> this;
          };
    };
  }

  private AgreementState signed(AgreementSigned e) {
    return switch (this) {
      case Drafted drafted -> Signed.of(e, drafted.chaptersAgreed());
      case Undrafted _, Signed _, Terminated _ -> this;
    };
  }

  private AgreementState change(UnaryOperator<Signed> change) {
    return switch (this) {
      case Undrafted _, Drafted _ -> this;
      case Signed signed -> change.apply(signed);
      case Terminated ended -> new Terminated(change.apply(ended.signed()), ended.on());
    };
  }
}
