package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each scheme that ships makes of a customer at the end of 2024: all borders. */
class TierTablesTest {
  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # scheme | what is known of the customer                                       | expected | because
          sabc | strategic-fit=matching   potential=high   standing=head   volume=small     | S |
          sabc | strategic-fit=matching   potential=high   standing=high   volume=small     | S | high is big influence too
          sabc | strategic-fit=matching   potential=high   standing=medium volume=big       | A | influence small
          sabc | strategic-fit=matching   potential=high   standing=low                     | A | volume is not asked
          sabc | strategic-fit=matching   potential=medium standing=head   volume=big       | B | no potential
          sabc | strategic-fit=matching   potential=low    standing=head   volume=medium    | C |
          sabc | strategic-fit=partly     potential=high   standing=head   volume=small     | A |
          sabc | strategic-fit=partly     potential=high   standing=medium volume=big       | B |
          sabc | strategic-fit=partly     potential=high   standing=medium volume=medium    | C |
          sabc | strategic-fit=partly     potential=medium standing=head   volume=big       | B |
          sabc | strategic-fit=mismatched potential=high   standing=head   volume=big       | B | no compromise
          sabc | strategic-fit=opposed    potential=high   standing=head   volume=big       | B | no compromise
          sabc | strategic-fit=opposed    potential=high   standing=head   2024=900000000   | B | no compromise, whatever the revenue
          sabc | strategic-fit=opposed    potential=high   standing=head   volume=medium    | C | no compromise
          sabc | strategic-fit=mismatched potential=high   standing=head   2024=9999999.99  | C | a cent below big
          sabc | strategic-fit=mismatched                                  2024=10000000    | B | the border is big
          sabc | strategic-fit=mismatched volume=big                       2024=10          | C | sales tell the volume, where there are any
          sabc |                          potential=high   standing=head   volume=big       | needs strategic-fit | fit is read first
          sabc |                          potential=high   standing=head   volume=small     | needs strategic-fit | fit is read first
          sabc |                                                                            | needs volume, strategic-fit | all that the rule needs
          sabc | strategic-fit=opposed                                                      | needs volume |
          sabc | strategic-fit=matching                    standing=head   volume=big       | needs potential |
          sabc | strategic-fit=matching   potential=high                   volume=big       | needs influence |
          sabc | strategic-fit=partly                                      volume=big       | needs potential, influence |
          sabc | strategic-fit=partly     potential=low                                     | needs volume |
          sabc | strategic-fit=matching   potential=low    2024=5000000:GBP volume=big      | needs volume rate for [GBP] | a rate is never guessed
          sabc | strategic-fit=matching   potential=high   standing=head   continuity=none  | S | nothing bought yet, and all to win
          sabc | strategic-fit=opposed    potential=high   standing=head   continuity=none  | C | nothing bought is small
          sabc | strategic-fit=opposed    continuity=none  volume=big                       | B | the assessed volume stands for itself
          sabc | strategic-fit=opposed    continuity=none  2024=10000000                    | B | sales say otherwise
          sabc | strategic-fit=opposed    continuity=single                                 | needs volume | one purchase is of any size
          sabc | strategic-fit=opposed    continuity=none  2015=5                           | needs volume | something was bought once
          sabc | strategic-fit=opposed    continuity=none  2024=5:GBP                       | needs volume rate for [GBP] | something was bought
          sabc | strategic-fit=opposed    continuity=none  2024=0:GBP                       | C | of 0 no rate is needed
          influence-volume | standing=head volume=big              | S |
          influence-volume | standing=high 2024-12=10000000        | S | both borders
          influence-volume | standing=high volume=medium           | A | medium is not big
          influence-volume | standing=head 2024=0                  | A | nothing sold in the year, and said so
          influence-volume | standing=head continuity=none         | A | first cooperation is to be brought about
          influence-volume | standing=low  continuity=none         | C |
          influence-volume | standing=medium volume=big            | B |
          influence-volume | standing=low volume=medium            | C |
          influence-volume |              volume=big               | needs influence |
          influence-volume |              volume=small             | needs influence |
          influence-volume | standing=head                         | needs volume |
          influence-volume | standing=low                          | needs volume |
          influence-volume |                                       | needs volume, influence |
          current-potential | 2024=10000000 potential=high     | I   |
          current-potential | 2024=10000000 potential=medium   | II  |
          current-potential | 2024=9999999  potential=high     | III |
          current-potential | 2024=9999999  potential=low      | IV  |
          current-potential | volume=big    potential=high     | I   | assessed, where no sales tell it
          current-potential | continuity=none potential=high   | III | nothing bought is no value now
          current-potential | continuity=none potential=low    | IV  |
          current-potential | continuity=none volume=big potential=low | II | assessed
          current-potential | potential=high                   | needs current-value |
          current-potential | 2024=10000000                    | needs potential |
          current-potential |                                  | needs potential, current-value |
          current-potential | 2023=90000000 potential=high     | needs current-value | sales of long ago tell nothing of now
          current-potential | 2024=10000000:GBP potential=high | needs current-value rate for [GBP] |
          five-classes | standing=head volume=big supplier-rank=sole                                    | outstanding |
          five-classes | standing=head volume=big supplier-rank=main                                    | outstanding |
          five-classes | standing=head volume=big supplier-rank=secondary potential=high                | strategic |
          five-classes | standing=head volume=medium supplier-rank=main potential=high                  | strategic |
          five-classes | standing=high volume=big potential=high                                        | strategic | the rank is not asked
          five-classes | standing=high potential=low 2022=1 2023=1 2024=1                               | strategic | stable
          five-classes | standing=high potential=low 2023=1 2024=1 category-share=10 supplier-rank=main | commercial | not stable
          five-classes | standing=medium volume=small category-share=80                                 | core | the border
          five-classes | standing=low volume=small category-share=79.9 supplier-rank=sole               | core | small, buys everything from us
          five-classes | standing=low 2024=20000 category-share=100                                     | core | small, buys everything from us
          five-classes | standing=low 2024=20000 category-share=79.99 supplier-rank=main                | commercial |
          five-classes | standing=low volume=big category-share=100 supplier-rank=sole                  | value | big is no core
          five-classes | standing=low 2024=1000000 category-share=5 supplier-rank=marginal              | value | the border
          five-classes | standing=low 2024=999999 category-share=5 supplier-rank=marginal               | commercial |
          five-classes | standing=low 2022=1 2023=1 2024=1 category-share=5 supplier-rank=marginal      | value | stable
          five-classes | standing=head 2024=0 potential=low category-share=0 supplier-rank=marginal     | commercial | a giant without cooperation or prospect
          five-classes | standing=head 2024=0 potential=high supplier-rank=marginal                     | strategic | a giant with prospect
          five-classes | standing=head volume=big                                                       | needs supplier-rank |
          five-classes | standing=head potential=high                                                   | needs volume, supplier-rank |
          five-classes | standing=high potential=low volume=big                                         | needs cooperation |
          five-classes | standing=high volume=big                                                       | needs potential, cooperation |
          five-classes | standing=low volume=small                                                      | needs category-share, supplier-rank |
          five-classes | standing=low volume=small category-share=3 supplier-rank=main                  | needs cooperation |
          five-classes |                                                                                | needs standing, volume, supplier-rank |
          five-classes | standing=head potential=low                                                    | needs volume, supplier-rank | unknown is not nothing
          five-classes | standing=head potential=low continuity=none                                    | commercial | a giant without cooperation or prospect, said once
          five-classes | standing=high potential=medium continuity=none                                 | commercial |
          five-classes | standing=head potential=high continuity=none                                   | strategic | a giant with prospect
          five-classes | standing=high potential=high continuity=none                                   | strategic |
          five-classes | standing=medium continuity=none                                                | commercial | no giant: its potential is not asked
          five-classes | potential=low continuity=none                                                  | commercial | whatever its standing
          five-classes | standing=head continuity=none                                                  | needs potential |
          five-classes | potential=high continuity=none                                                 | needs standing |
          five-classes | continuity=none                                                                | needs standing, potential |
          five-classes | standing=head potential=low continuity=single                                  | needs volume, supplier-rank | of one purchase nothing else follows
          five-classes | standing=head potential=low continuity=single volume=small supplier-rank=marginal category-share=1 | commercial | unstable, and said so
          five-classes | standing=high potential=low continuity=intermittent volume=medium category-share=5 supplier-rank=marginal | value | unstable
          five-classes | standing=high potential=low continuity=continuous                              | strategic | stable, as assessed: volume is not asked
          five-classes | standing=head potential=low continuity=continuous volume=small                 | strategic | stable, as assessed
          five-classes | standing=low continuity=continuous volume=small category-share=5 supplier-rank=marginal | value | stable, as assessed
          five-classes | standing=low continuity=intermittent volume=small category-share=5 supplier-rank=marginal | commercial | unstable, as assessed
          five-classes | standing=high potential=low continuity=continuous 2023=1 2024=1 category-share=10 supplier-rank=main | commercial | sales say it was not in each year
          five-classes | standing=high potential=low continuity=continuous 2024=0 category-share=0 supplier-rank=marginal | commercial | so does a recorded 0
          five-classes | standing=high potential=low continuity=none 2022=1 2023=1 2024=1               | strategic | sales say it is stable
          five-classes | standing=head potential=low continuity=none 2024=10000000 supplier-rank=main   | outstanding | sales win
          five-classes | standing=head potential=low continuity=none 2024=10000000                      | needs supplier-rank | who buys is not without rank
          five-classes | standing=head potential=low continuity=none 2024=1                             | needs category-share, supplier-rank | a cent is something
          five-classes | standing=head potential=low continuity=none 2015=1                             | needs volume, supplier-rank | long ago is something too
          five-classes | standing=head potential=low continuity=none 2024=0                             | commercial | a recorded 0 says the same
          five-classes | standing=head potential=low continuity=none 2015=0                             | commercial | also one of long ago
          five-classes | standing=head potential=low continuity=none 2024=5:USD                         | needs volume rate for [USD], supplier-rank | in any currency
          five-classes | standing=head potential=low continuity=none 2025-01=90000000                   | commercial | what was sold later was not sold by then
          five-classes | standing=head potential=low continuity=none volume=big                         | value | the assessed volume wins for itself alone
          five-classes | standing=head potential=low continuity=none volume=big supplier-rank=main      | outstanding | the assessed rank too
          five-classes | standing=head potential=low continuity=none supplier-rank=sole                 | core | the same
          five-classes | standing=low continuity=none category-share=80                                 | core | the assessed share too
          five-classes | standing=low continuity=none category-share=79                                 | commercial |
          five-classes | standing=head volume=big supplier-rank=none potential=low continuity=single    | value | no supplier of theirs
          three-classes | standing=head volume=big supplier-rank=sole                                     | strategic |
          three-classes | standing=head potential=high                                                    | strategic | outstanding or strategic: the same here
          three-classes | standing=high potential=low 2022=1 2023=1 2024=1                                | strategic |
          three-classes | standing=low 2024=20000 category-share=80                                       | value | core
          three-classes | standing=low volume=big                                                         | value |
          three-classes | standing=low 2024=1000000                                                       | value | the border
          three-classes | standing=low 2024=999999 category-share=79 supplier-rank=main                   | commercial |
          three-classes | standing=head 2024=0 potential=low category-share=0 supplier-rank=marginal      | commercial | a giant without cooperation or prospect
          three-classes | standing=low volume=small                                                       | needs category-share, supplier-rank, cooperation |
          three-classes | standing=head volume=big                                                        | needs supplier-rank, potential, cooperation |
          three-classes | standing=head potential=low                                                     | needs volume, supplier-rank, cooperation | unknown is not nothing
          three-classes | standing=head potential=low continuity=none                                     | commercial | a giant without cooperation or prospect
          three-classes | standing=head potential=high continuity=none                                    | strategic |
          three-classes | standing=low continuity=none                                                    | commercial |
          three-classes | standing=head continuity=none                                                   | needs potential |
          three-classes | standing=high potential=low continuity=continuous                               | strategic | stable, as assessed
          three-classes | standing=low continuity=continuous                                              | value | stable, as assessed
          three-classes | standing=low continuity=none category-share=80                                  | value | the assessed share
          three-classes | standing=low continuity=none volume=medium                                      | value | the assessed volume
          three-classes | standing=high potential=low continuity=none 2022=1 2023=1 2024=1                | strategic | sales win
          three-classes | standing=low continuity=none 2024=1                                             | needs category-share, supplier-rank | something was bought
          single-factor | 2023=10000000 2024=10000000 | A | (10 + 2 x 10) / 3 is the border
          single-factor | 2023=9999999 2024=10000000  | B |
          single-factor | 2023=0 2024=15000000        | A |
          single-factor | 2024=15000000               | A | a year without record beside one with is one without sales
          single-factor | 2023=30000000               | A | (30 + 0) / 3
          single-factor | 2023=3000000                | B | the border
          single-factor | 2024-02=500000 2024-Q4=1000000 | B | the border, by month and quarter
          single-factor | 2024=1499999.99             | C |
          single-factor | 2023=0                      | C | nothing sold, and said so
          single-factor | 2022=90000000               | needs sales | of neither year
          single-factor |                             | needs sales |
          single-factor | continuity=none             | needs sales | figures are never made up
          single-factor | 2024=90000000:USD           | needs sales rate for [USD] |
          single-factor | 2023=1:USD 2024=90000000    | needs sales rate for [USD] |
          channel | registered-capital=50 channel-sales=100 staff-number=50         | general-distributor | all three borders
          channel | registered-capital=49.99 channel-sales=100 staff-number=50      | first-class |
          channel | registered-capital=50 channel-sales=99.99 staff-number=50       | first-class |
          channel | registered-capital=50 channel-sales=100 staff-number=49         | first-class |
          channel | registered-capital=20 channel-sales=50 staff-number=30          | first-class |
          channel | registered-capital=19 channel-sales=50 staff-number=30          | gold |
          channel | registered-capital=20 channel-sales=49 staff-number=30          | gold |
          channel | registered-capital=20 channel-sales=50 staff-number=29          | gold |
          channel | registered-capital=10 channel-sales=20 staff-number=15          | gold |
          channel | registered-capital=9 channel-sales=20 staff-number=15           | silver |
          channel | registered-capital=10 channel-sales=19 staff-number=15          | silver |
          channel | registered-capital=10 channel-sales=20 staff-number=14          | silver |
          channel | registered-capital=5 channel-sales=5 staff-number=5             | silver |
          channel | registered-capital=4.99 channel-sales=5 staff-number=5          | certified |
          channel | registered-capital=5 channel-sales=4.99 staff-number=5          | certified |
          channel | registered-capital=5 channel-sales=5 staff-number=4             | certified |
          channel | registered-capital=500 channel-sales=500 staff-number=4         | certified | the lowest of the three counts
          channel | registered-capital=500 channel-sales=21 staff-number=35         | gold | the lowest of the three counts
          channel | registered-capital=0 channel-sales=0 staff-number=0             | certified |
          channel | registered-capital=50 channel-sales=100                         | needs staff-number |
          channel | registered-capital=1 channel-sales=100                          | needs staff-number | never guessed
          channel |                                                                 | needs registered-capital, channel-sales, staff-number |
          channel | continuity=none                                                 | needs registered-capital, channel-sales, staff-number |
          reach | provinces=guangdong                      | local |
          reach | provinces=guangdong,fujian               | regional |
          reach | provinces=guangdong,fujian,hunan         | regional |
          reach | provinces=guangdong,fujian,hunan,hubei   | national |
          reach |                                          | needs provinces | none: not assessable
          pyramid | 2024=1           | platinum | the only one with sales is the first
          pyramid | 2024=0           | not ranked |
          pyramid | 2023=5           | not ranked | of another period
          pyramid |                  | not ranked |
          pyramid | continuity=none  | not ranked |
          pyramid | 2024=5:GBP       | needs sales rate for [GBP] |
          """)
  void a_scheme_gives(
      String scheme, @Nullable String facts, String expected, @Nullable String because) {
    String given = Assessing.outcome(Assessing.evaluate(Assessing.scheme(scheme), text(facts)));
    assertThat(given).as(text(because)).isEqualTo(expected);
  }

  private static String text(@Nullable String cell) {
    return cell == null ? "" : cell;
  }
}
