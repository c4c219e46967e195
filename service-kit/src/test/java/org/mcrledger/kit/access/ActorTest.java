package org.mcrledger.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActorTest {
  private static final Actor ACCOUNT_MANAGER = actor("st-1", Set.of(), Role.ACCOUNT_MANAGER);
  private static final Actor HEAD = actor(null, Set.of("north"), Role.REGIONAL_HEAD);

  @Test
  void an_account_manager_reaches_own_customers_and_no_others() {
    Scope scope = ACCOUNT_MANAGER.require(Right.RECORD_FACTS);
    assertThat(scope).isEqualTo(new Scope.Own("st-1"));
    assertThat(scope.covers("st-1", "south")).isTrue();
    assertThat(scope.covers("st-2", "south")).isFalse();
    assertThat(scope.covers(null, null)).isFalse();
  }

  @Test
  void a_regional_head_reaches_the_region_but_not_customers_without_one() {
    Scope scope = HEAD.require(Right.OVERRIDE_SCORE);
    assertThat(scope.covers("st-9", "north")).isTrue();
    assertThat(scope.covers("st-9", null)).isFalse();
  }

  @Test
  void someone_who_owns_customers_and_heads_a_region_reaches_both() {
    Actor both = actor("st-1", Set.of("north"), Role.ACCOUNT_MANAGER, Role.REGIONAL_HEAD);
    Scope scope = both.require(Right.READ_CUSTOMERS);
    assertThat(scope.covers("st-1", "south")).isTrue();
    assertThat(scope.covers("st-2", "north")).isTrue();
    assertThat(scope.covers("st-2", "south")).isFalse();
    assertThat(scope.condition("c.owner", "c.region").sql())
        .isEqualTo("(c.owner = ? or c.region = any(?))");
  }

  @Test
  void a_wider_role_takes_in_the_narrower_one() {
    Actor wide = actor("st-1", Set.of(), Role.ACCOUNT_MANAGER, Role.AUDITOR);
    assertThat(wide.require(Right.READ_CUSTOMERS)).isEqualTo(new Scope.All());
    assertThat(wide.require(Right.RECORD_FACTS)).isEqualTo(new Scope.Own("st-1"));
  }

  @Test
  void a_rule_author_sees_judgements_without_names_and_an_admin_names_without_judgements() {
    Actor author = actor(null, Set.of(), Role.RULE_AUTHOR);
    Actor admin = actor(null, Set.of(), Role.ADMIN);
    assertThat(author.seesNames()).isFalse();
    assertThat(author.seesJudgements()).isTrue();
    assertThat(admin.seesNames()).isTrue();
    assertThat(admin.seesJudgements()).isFalse();
  }

  @Test
  void a_rule_author_who_owns_customers_sees_the_names_of_those_only() {
    Actor both = actor("st-1", Set.of(), Role.RULE_AUTHOR, Role.ACCOUNT_MANAGER);
    assertThat(both.seesNames()).isFalse();
    assertThat(both.reaches(Right.READ_NAMES, "st-1", "north")).isTrue();
    assertThat(both.reaches(Right.READ_NAMES, "st-2", "north")).isFalse();
  }

  @Test
  void a_refusal_says_what_stands_in_the_way() {
    assertThatThrownBy(() -> actor(null, Set.of(), Role.AUDITOR).require(Right.RECORD_FACTS))
        .hasMessage("right-missing: record-facts");
    assertThatThrownBy(
            () -> actor(null, Set.of(), Role.ACCOUNT_MANAGER).require(Right.RECORD_FACTS))
        .hasMessage("account-without-staff: record-facts");
    assertThatThrownBy(() -> actor(null, Set.of(), Role.REGIONAL_HEAD).require(Right.RECORD_FACTS))
        .hasMessage("account-without-region: record-facts");
    assertThatThrownBy(() -> HEAD.require(Right.RECORD_FACTS, "st-1", "south"))
        .hasMessage("customer-out-of-scope: record-facts");
  }

  private static Actor actor(String staff, Set<String> regions, Role... roles) {
    return new Actor("someone", Optional.ofNullable(staff), Set.of(roles), regions);
  }
}
