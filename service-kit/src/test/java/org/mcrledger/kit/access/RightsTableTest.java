package org.mcrledger.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of who may do what, as people read it; code and page must not drift apart. */
class RightsTableTest {
  private static final String TABLE =
      """
      | right            | own customers   | the region's  | all                                                      |
      | record-facts     | account-manager | regional-head | relationship-office                                      |
      | override-score   | -               | regional-head | relationship-office                                      |
      | record-reference | -               | -             | relationship-office                                      |
      | propose-tier     | -               | -             | relationship-office, committee                           |
      | decide-tier      | -               | -             | committee                                                |
      | seal-review      | -               | -             | committee                                                |
      | import           | -               | -             | relationship-office, admin                               |
      | author-rules     | -               | -             | rule-author                                              |
      | administer       | -               | -             | admin                                                    |
      | read-customers   | account-manager | regional-head | relationship-office, committee, auditor, rule-author, admin |
      | read-names       | account-manager | regional-head | relationship-office, committee, auditor, admin           |
      | read-judgements  | account-manager | regional-head | relationship-office, committee, auditor, rule-author     |
      | read-ledger      | -               | -             | relationship-office, committee, auditor                  |
      | read-state       | -               | -             | relationship-office, committee, auditor, admin           |
      | read-replays     | -               | -             | relationship-office, committee, auditor, rule-author     |
      | own-account      | -               | -             | account-manager, regional-head, relationship-office, committee, auditor, rule-author, admin |
      """;

  @ParameterizedTest
  @EnumSource(Right.class)
  void each_right_is_given_as_the_table_says(Right right) {
    assertThat(granted(right)).isEqualTo(published(right));
  }

  @Test
  void the_table_has_a_line_for_every_right_and_no_other() {
    assertThat(TABLE.lines().skip(1).map(line -> cells(line)[1]))
        .containsExactlyInAnyOrder(
            Arrays.stream(Right.values()).map(Right::key).toArray(String[]::new));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void a_role_is_found_by_its_key(Role role) {
    assertThat(Role.of(role.key())).contains(role);
  }

  private static Map<Role, Reach> granted(Right right) {
    Map<Role, Reach> reaches = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      RightsTable.reach(right, role).ifPresent(reach -> reaches.put(role, reach));
    }
    return reaches;
  }

  private static Map<Role, Reach> published(Right right) {
    Map<Role, Reach> reaches = new EnumMap<>(Role.class);
    String[] cells =
        TABLE
            .lines()
            .map(RightsTableTest::cells)
            .filter(line -> line[1].equals(right.key()))
            .findFirst()
            .orElseThrow();
    read(cells[2], Reach.OWN, reaches);
    read(cells[3], Reach.REGION, reaches);
    read(cells[4], Reach.ALL, reaches);
    return reaches;
  }

  private static void read(String cell, Reach reach, Map<Role, Reach> into) {
    Arrays.stream(cell.split(", "))
        .map(Role::of)
        .flatMap(Optional::stream)
        .forEach(role -> into.put(role, reach));
  }

  private static String[] cells(String line) {
    return line.split("\\s*\\|\\s*");
  }
}
