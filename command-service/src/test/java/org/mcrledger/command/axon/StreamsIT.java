package org.mcrledger.command.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mcrledger.command.Concepts;
import org.mcrledger.command.RunningService;
import org.mcrledger.core.customer.CustomerState;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.HospitalityRule;

/** Two processes that remember the streams of one ledger, each in its own memory. */
class StreamsIT {
  private static final RunningService SERVICE = RunningService.shared();
  private static final CustomerId ASKED = new CustomerId("asked-by-two");
  private static final LocalDate DAY = LocalDate.of(2030, 1, 1);

  private final Streams other = new Streams(SERVICE.bean(History.class), 100);
  private final Streams own = SERVICE.bean(Streams.class);

  @Test
  void what_one_process_has_stored_the_other_knows_at_its_next_command() {
    assertThat(asked(other)).isInstanceOf(CustomerState.Unregistered.class);
    SERVICE.done("office", "/customers", "{\"customerId\": \"asked-by-two\", \"name\": \"Asked\"}");
    assertThat(hospitality(other)).isEqualTo(HospitalityRule.OPEN);
    for (HospitalityRule rule : List.of(HospitalityRule.FORBIDDEN, HospitalityRule.RESTRICTED)) {
      SERVICE.done(
          "office",
          "/customers/asked-by-two/hospitality",
          "{\"rule\": \"%s\"}".formatted(rule.key()));
      assertThat(hospitality(other)).isEqualTo(rule);
      assertThat(hospitality(own)).isEqualTo(rule);
    }
  }

  private static CustomerState asked(Streams streams) {
    return streams.now().state(Concepts.CUSTOMER, ASKED);
  }

  private static HospitalityRule hospitality(Streams streams) {
    return asked(streams).standingOn(DAY).orElseThrow().hospitality();
  }
}
