package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mcrledger.core.scoring.Condition;
import org.mcrledger.core.scoring.FactView;

/** Conditions in CEL: what they say, and what is said of wrong ones. */
class ConditionTest {
  private static final String DEFAULT = Shipped.text("/rule-sets/default-1.yaml");

  private static final FactView VISIT =
      new FactView(
          "company-visit", 4, 5, true, "attended", "", 0, "", false, 40, "telecom", "open");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          kind == 'company-visit'                     ; true
          kind in ['call', 'message']                 ; false
          seniority >= 4 && ours >= 4                 ; true
          seniority == 5 || ours == 5                 ; true
          !invited                                    ; false
          daysOld <= 30                               ; false
          industry == 'telecom' ? daysOld < 60 : true ; true
          hospitality != 'forbidden'                  ; true
          kind.endsWith('visit')                      ; true
          industry.startsWith('bank')                 ; false
          true                                        ; true
          """)
  void a_condition_asks_what_is_known_of_a_fact(String text, boolean holds) {
    assertThat(Conditions.issues(ConditionScope.TOUCHES, text)).isEmpty();
    Condition condition = Conditions.compile(ConditionScope.TOUCHES, text);
    assertThat(condition.test(VISIT)).isEqualTo(holds);
    assertThat(condition.asksAge()).isEqualTo(text.contains("daysOld"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          TOUCHES  ; sniority >= 4                ; 0  ; 'sniority' is not known here
          TOUCHES  ; need == 'career'             ; 0  ; 'need' is not known here
          TOUCHES  ; kind == 4                    ; 5  ; does not take (string, int)
          TOUCHES  ; seniority                    ; 0  ; must be true or false
          TOUCHES  ; kind == 'buisness-lunch'     ; 8  ; 'buisness-lunch' is no kind
          TOUCHES  ; kind in ['call', 'fax']      ; 17 ; 'fax' is no kind
          SERVICES ; need == 'money'              ; 8  ; are career, performance, influence
          STANCES  ; stance >= 2 &&               ; 14 ; cannot be read
          TOUCHES  ; kind.matches('(a+)+')        ; 12 ; 'matches' is not known here
          TOUCHES  ; [1, 2].all(x, x > 1)         ; 10 ; 'all' is not known here
          TOUCHES  ; seniority + 1 > 4            ; 10 ; not known here
          TOUCHES  ; int('4') == seniority        ; 3  ; 'int' is not known here
          TOUCHES  ; size(kind) > 4               ; 4  ; 'size' is not known here
          TOUCHES  ; kind == 'a' + 'b'            ; 12 ; not known here
          TOUCHES  ; {'a': 1}.b == 1              ; 8  ; uses fields or maps
          TOUCHES  ; java.lang.System.exit(1)     ; 0  ; not known here
          """)
  void a_wrong_condition_is_refused_with_its_column_and_what_would_be_right(
      ConditionScope scope, String text, int column, String sentence) {
    List<ConditionIssue> issues = Conditions.issues(scope, text);
    assertThat(issues).isNotEmpty();
    assertThat(issues)
        .anySatisfy(
            issue -> {
              assertThat(issue.sentence().en()).contains(sentence);
              assertThat(issue.sentence().zh()).isNotEqualTo(issue.sentence().en());
              assertThat(issue.column()).isEqualTo(column);
            });
  }

  @Test
  void what_is_long_or_nested_deep_or_of_many_parts_is_refused() {
    String many = "invited" + " || invited".repeat(40);
    assertThat(Conditions.issues(ConditionScope.TOUCHES, many)).isEmpty();
    for (String tooMuch :
        List.of(
            "invited" + " || invited".repeat(46),
            "(".repeat(100) + "invited" + ")".repeat(100),
            "1<2" + "||1<2".repeat(45))) {
      assertThat(Conditions.issues(ConditionScope.TOUCHES, tooMuch)).as(tooMuch).isNotEmpty();
    }
  }

  /** However the value is written, the place is that of the wrong word in the file. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "when: seniority >= 4 && knd == 'call'",
        "when: \"seniority >= 4 && knd == \\\"call\\\"\"",
        "when: 'seniority >= 4 && knd == ''call'''",
        "when: |\n        seniority >= 4\n        && knd == 'call'",
        "when: >-\n        seniority >= 4\n        && knd == 'call'",
        "when: seniority >= 4\n        && knd == 'call'",
      })
  void the_place_is_that_in_the_file(String written) {
    String file = DEFAULT.replace("kind: ladder\n", "kind: ladder\n      " + written + "\n");
    Parsed<?> parsed = RuleSets.parse(file);
    assertThat(parsed.findings()).hasSize(1);
    Finding finding = parsed.findings().getFirst();
    List<String> lines = file.lines().toList();
    int line =
        lines.indexOf(lines.stream().filter(l -> l.contains("knd")).findFirst().orElseThrow());
    assertThat(finding.path()).isEqualTo("intimacy.criteria[1].when");
    assertThat(finding.line()).isEqualTo(line + 1);
    assertThat(finding.column()).isEqualTo(lines.get(line).indexOf("knd") + 1);
    assertThat(finding.sentence().zh()).contains("“knd”在此处未知");
  }

  @Test
  void facts_that_do_not_meet_the_condition_do_not_count() {
    String rules =
        DEFAULT
            .replace("kind: ladder\n", "kind: ladder\n      when: daysOld <= 31\n")
            .replace("competitorCap: -1", "competitorCap: -1\n  when: importance != 'ordinary'");
    Told told =
        Told.ofAnyone()
            .touched(org.mcrledger.core.term.EngagementKind.FAMILY_ACTIVITY, "2024-06-15")
            .stance("a", org.mcrledger.core.term.Importance.ORDINARY, "3", false, "2024-06-15")
            .stance("b", org.mcrledger.core.term.Importance.MAJOR, "-1", false, "2024-06-15");
    var when = RuleSets.load("mine", rules);
    var july = told.under(when, "2024-07-16").explanation();
    var later = told.under(when, "2024-07-17").explanation();
    assertThat(july.intimacy().points("ladder")).hasValue(3);
    assertThat(later.intimacy().points("ladder")).hasValue(0);
    assertThat(later.support().voices()).hasSize(1);
    assertThat(RuleSets.parse(RuleSets.render(when)).value()).contains(when);
  }
}
