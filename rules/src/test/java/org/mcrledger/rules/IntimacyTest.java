package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.core.term.EngagementKind.BUSINESS_LUNCH;
import static org.mcrledger.core.term.EngagementKind.CALL;
import static org.mcrledger.core.term.EngagementKind.COMPANY_VISIT;
import static org.mcrledger.core.term.EngagementKind.EXHIBITION;
import static org.mcrledger.core.term.EngagementKind.FAMILY_ACTIVITY;
import static org.mcrledger.core.term.EngagementKind.OFFICE_MEETING;
import static org.mcrledger.core.term.EngagementKind.PRIVATE_ACTIVITY;
import static org.mcrledger.core.term.EngagementKind.SAMPLE_SITE_VISIT;
import static org.mcrledger.core.term.HospitalityRule.FORBIDDEN;
import static org.mcrledger.core.term.HospitalityRule.OPEN;
import static org.mcrledger.core.term.HospitalityRule.RESTRICTED;
import static org.mcrledger.core.term.InvitationAnswer.ACCEPTED;
import static org.mcrledger.core.term.InvitationAnswer.ATTENDED;
import static org.mcrledger.core.term.InvitationAnswer.DECLINED;
import static org.mcrledger.core.term.Need.CAREER;
import static org.mcrledger.core.term.Need.INFLUENCE;
import static org.mcrledger.core.term.Need.PERFORMANCE;

import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.Need;
import org.mcrledger.core.term.Score;

/** The borders of intimacy under default-1. */
class IntimacyTest {
  private static final String AT = "2024-12-31";
  private static final String DAY = "2024-06-15";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # industry     | touches | base
          telecom        |  1      | -3
          telecom        | 48      | -3
          telecom        | 49      | -2
          telecom        | 72      | -2
          telecom        | 73      | -1
          telecom        | 96      | -1
          telecom        | 97      |  0
          manufacturing  |  1      | -3
          manufacturing  |  2      | -3
          manufacturing  |  3      | -2
          manufacturing  |  5      | -2
          manufacturing  |  6      | -1
          manufacturing  | 11      | -1
          manufacturing  | 12      |  0
          manufacturing  | 99      |  0
          """)
  void what_counts_as_often_differs_by_industry(String industry, int touches, int base) {
    Told told = Told.of(industry, OPEN, 3).touched(touches, CALL, DAY);
    assertThat(points(told, AT, "base")).hasValue(base);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the touch   | scored at  | counts
          2023-12-31    | 2024-12-31 | false
          2024-01-01    | 2024-12-31 | true
          2024-12-31    | 2024-12-31 | true
          2025-01-01    | 2024-12-31 | false
          2023-06-30    | 2024-06-30 | false
          2023-07-01    | 2024-06-30 | true
          2023-02-28    | 2024-02-29 | false
          2023-03-01    | 2024-02-29 | true
          2024-02-28    | 2025-02-28 | false
          2024-02-29    | 2025-02-28 | true
          2024-12       | 2024-12-31 | false
          2024-12       | 2025-01-01 | true
          2024-12       | 2025-12-30 | true
          2024-12       | 2025-12-31 | false
          2024-Q2       | 2024-06-30 | false
          2024-Q2       | 2024-07-01 | true
          2024-Q2       | 2025-06-29 | true
          2024-Q2       | 2025-06-30 | false
          2024          | 2024-12-31 | false
          2024          | 2025-01-01 | true
          2024          | 2025-12-30 | true
          2024          | 2025-12-31 | false
          """)
  void a_touch_counts_for_twelve_months_from_the_day_after_its_interval(
      String on, String at, boolean counts) {
    Told told = Told.ofAnyone().touched(CALL, on);
    assertThat(told.at(at).explanation().intimacy().touches()).isEqualTo(counts ? 1 : 0);
    assertThat(told.at(at).intimacy()).isEqualTo(counts ? Score.of(-3) : Score.unknown());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # hospitality | kinds                                          | ladder
          open          | call                                           | 0
          open          | office-meeting                                 | 0
          open          | business-lunch                                 | 1
          open          | private-activity                               | 2
          open          | family-activity                                | 3
          open          | business-lunch,family-activity,office-meeting  | 3
          open          | large-event,annual-meeting                     | 0
          restricted    | business-lunch                                 | 1
          forbidden     | business-lunch                                 |
          """)
  void the_highest_rung_counts_unless_hospitality_is_forbidden(
      String hospitality, String kinds, Integer ladder) {
    Told told = Told.of("retail", Keyed.find(HospitalityRule.class, hospitality).orElseThrow(), 3);
    for (String kind : kinds.split(",")) {
      told.touched(Keyed.find(EngagementKind.class, kind).orElseThrow(), DAY);
    }
    OptionalInt expected = ladder == null ? OptionalInt.empty() : OptionalInt.of(ladder);
    assertThat(points(told, AT, "ladder")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # hospitality | needs served                             | points
          forbidden     | career                                   | 1
          forbidden     | career,career                            | 1
          forbidden     | career,performance                       | 2
          forbidden     | career,performance,influence,performance | 3
          open          | career                                   |
          restricted    | career                                   |
          """)
  void each_kind_of_need_counts_once_where_hospitality_is_forbidden(
      String hospitality, String needs, Integer points) {
    Told told = Told.of("retail", Keyed.find(HospitalityRule.class, hospitality).orElseThrow(), 3);
    Stream.of(needs.split(","))
        .map(need -> Keyed.find(Need.class, need).orElseThrow())
        .forEach(need -> told.served(need, DAY));
    told.touched(CALL, DAY);
    OptionalInt expected = points == null ? OptionalInt.empty() : OptionalInt.of(points);
    assertThat(points(told, AT, "needs")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # invited to       | answer   | seniority | points
          exhibition         | attended | 1         | 1
          sample-site-visit  | attended | 1         | 1
          company-visit      | attended | 1         | 1
          technical-exchange | attended | 1         | 0
          company-visit      | accepted | 4         | 0
          company-visit      | accepted | 5         | 1
          company-visit      | declined | 5         | 0
          company-visit      | open     | 5         | 0
          business-lunch     | accepted | 5         | 0
          """)
  void attending_counts_and_of_the_number_one_accepting(
      String kind, String answer, int seniority, int points) {
    Told told =
        Told.ofAnyone()
            .touched(CALL, DAY)
            .invited(
                Keyed.find(EngagementKind.class, kind).orElseThrow(),
                Keyed.find(InvitationAnswer.class, answer).orElseThrow(),
                seniority,
                DAY);
    assertThat(points(told, AT, "invitations")).hasValue(points);
  }

  @Test
  void invitations_count_once_and_an_exhibition_attended_is_one_touch() {
    Told told =
        Told.ofAnyone()
            .invited(EXHIBITION, ATTENDED, 3, DAY)
            .invited(SAMPLE_SITE_VISIT, ATTENDED, 3, DAY);
    assertThat(points(told, AT, "invitations")).hasValue(1);
    assertThat(told.at(AT).explanation().intimacy().touches()).isEqualTo(2);
  }

  @Test
  void who_came_without_a_formal_invitation_attended_too() {
    assertThat(points(Told.ofAnyone().touched(EXHIBITION, DAY), AT, "invitations")).hasValue(1);
  }

  @Test
  void where_the_number_one_only_accepts_there_is_no_touch() {
    Told told = Told.ofAnyone().invited(COMPANY_VISIT, ACCEPTED, 5, DAY);
    assertThat(told.at(AT).explanation().intimacy().touches()).isZero();
    assertThat(told.at(AT).intimacy()).isEqualTo(Score.unknown());
  }

  @Test
  void of_the_answers_to_one_invitation_the_last_known_at_the_date_holds() {
    Told told =
        Told.of("retail", OPEN, 5)
            .touched(CALL, "2024-05-01")
            .planned("tour", COMPANY_VISIT, "2024-09-20")
            .answered("tour", ACCEPTED, "2024-06-01")
            .answered("tour", DECLINED, "2024-08-01");
    assertThat(points(told, "2024-05-31", "invitations")).hasValue(0);
    assertThat(points(told, "2024-07-31", "invitations")).hasValue(1);
    assertThat(points(told, "2024-08-01", "invitations")).hasValue(0);
  }

  @Test
  void an_engagement_held_without_word_of_the_invited_leaves_the_answer_as_it_was() {
    Told told =
        Told.of("retail", OPEN, 5)
            .touched(CALL, "2024-05-01")
            .planned("tour", COMPANY_VISIT, "2024-09-20")
            .answered("tour", ACCEPTED, "2024-06-01");
    told.invited("tour", COMPANY_VISIT, InvitationAnswer.OPEN, 5, "2024-09-20");
    assertThat(points(told, AT, "invitations")).hasValue(1);
    told.invited("tour", COMPANY_VISIT, DECLINED, 5, "2024-09-21");
    assertThat(points(told, AT, "invitations")).hasValue(0);
  }

  @Test
  void whoever_answered_counts_by_the_rank_held_on_that_day() {
    Told told =
        Told.of("retail", OPEN, 4)
            .touched(CALL, DAY)
            .planned("tour", COMPANY_VISIT, "2024-09-20")
            .answered("tour", ACCEPTED, "2024-06-01");
    assertThat(points(told, AT, "invitations")).hasValue(0);
    told.moved(Told.ACME, 5, "2024-05-31");
    assertThat(points(told, AT, "invitations")).hasValue(1);
  }

  @Test
  void the_sum_is_kept_within_the_scale() {
    Told much = Told.ofAnyone().touched(12, CALL, DAY).touched(FAMILY_ACTIVITY, DAY);
    much.touched(EXHIBITION, DAY);
    assertThat(much.at(AT).explanation().intimacy().sum()).isEqualTo(4);
    assertThat(much.at(AT).intimacy()).isEqualTo(Score.of(3));
  }

  @Test
  void the_hospitality_rule_of_the_date_decides() {
    Told told =
        Told.of("retail", OPEN, 3)
            .touched(PRIVATE_ACTIVITY, "2024-03-01")
            .served(CAREER, "2024-03-02")
            .ruled(FORBIDDEN, "2024-07-01")
            .ruled(RESTRICTED, "2024-10-01");
    assertThat(told.at("2024-06-30").intimacy()).isEqualTo(Score.of(-1));
    assertThat(told.at("2024-07-01").intimacy()).isEqualTo(Score.of(-2));
    assertThat(told.at("2024-10-01").intimacy()).isEqualTo(Score.of(-1));
  }

  @Test
  void the_industry_of_the_date_decides_and_before_the_first_the_first() {
    Told told =
        Told.of("telecom", OPEN, 3)
            .revisedIndustry("retail", "2024-07-01")
            .touched(12, CALL, "2024-03-01")
            .touched(12, CALL, "2019-12-01");
    assertThat(told.at("2019-12-31").intimacy()).isEqualTo(Score.of(-3));
    assertThat(told.at("2024-06-30").intimacy()).isEqualTo(Score.of(-3));
    assertThat(told.at("2024-07-01").intimacy()).isEqualTo(Score.of(0));
  }

  @Test
  void the_explanation_names_the_events_that_counted_and_no_others() {
    Told told =
        Told.of("retail", FORBIDDEN, 3)
            .touched(OFFICE_MEETING, "2023-12-31")
            .touched(BUSINESS_LUNCH, DAY)
            .served(INFLUENCE, DAY)
            .served(PERFORMANCE, "2023-01-01");
    var ids = told.events().stream().map(recorded -> recorded.id()).toList();
    var criteria = told.at(AT).explanation().intimacy().criteria();
    assertThat(criteria)
        .extracting(each -> each.criterion())
        .containsExactly("base", "needs", "invitations");
    assertThat(criteria.get(0).facts()).containsExactly(ids.get(4));
    assertThat(criteria.get(1).facts()).containsExactly(ids.get(5));
    assertThat(criteria.get(1).cap()).hasValue(3);
    assertThat(criteria.get(2).facts()).isEmpty();
  }

  private static OptionalInt points(Told told, String at, String criterion) {
    return told.at(at).explanation().intimacy().points(criterion);
  }
}
