package org.mcrledger.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * Says a decider's test as one sentence: given these events, when this command, then those events
 * or that rule.
 */
public final class Given<C, S, E> {
  private final Decider<C, S, E> decider;
  private final List<E> past;

  private Given(Decider<C, S, E> decider, List<E> past) {
    this.decider = decider;
    this.past = past;
  }

  @SafeVarargs
  public static <C, S, E> Given<C, S, E> given(Decider<C, S, E> decider, E... past) {
    return new Given<>(decider, List.of(past));
  }

  public Then<E> when(C command) {
    return new Then<>(decider.decide(command, decider.fold(past)));
  }

  /** What is expected of the verdict. */
  public record Then<E>(Verdict<E> verdict) {
    @SafeVarargs
    public final void thenAccepted(E... events) {
      assertThat(verdict).isEqualTo(new Verdict.Accepted<>(List.of(events)));
    }

    /** Accepted, whatever follows. */
    public void thenAcceptedSome() {
      assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
    }

    public void thenRejected(String rule, String field) {
      assertThat(verdict)
          .isInstanceOfSatisfying(
              Verdict.Rejected.class,
              rejected -> {
                assertThat(rejected.rule()).isEqualTo(rule);
                assertThat(rejected.field()).isEqualTo(field);
              });
    }
  }
}
