package org.mcrledger.query.hiding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.term.SubjectId;

/** Names found in what somebody wrote. */
class KnownNamesTest {
  private static final SubjectId LI = new SubjectId("contact:c-1");
  private static final SubjectId OTHER_LI = new SubjectId("contact:c-2");
  private static final SubjectId THIRD_LI = new SubjectId("staff:s-3");

  private static KnownNames names(SubjectId... meant) {
    KnownNames names = new KnownNames(Set.of(meant));
    names.add(LI, NameWords.callings("Li Na"));
    names.add(LI, NameWords.callings("李娜"));
    names.add(new SubjectId("staff:s-1"), NameWords.callings("José O'Neil-Sánchez"));
    names.add(new SubjectId("contact:c-4"), NameWords.callings("Wang Xiao (王小明)"));
    names.add(new SubjectId("contact:c-5"), NameWords.callings("Cher"));
    names.add(new SubjectId("contact:c-6"), NameWords.callings("阿卜杜热合曼·买买提"));
    names.add(new SubjectId("contact:c-7"), NameWords.callings("X"));
    names.add(new SubjectId("contact:c-8"), NameWords.callings("Li Na Wang"));
    return names;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lunch with Li Na.            | Lunch with c-1.",
        "LI NA's and li  na’s         | c-1's and c-1’s",
        "Na Li, Li-Na, Li, Na, Ｌｉ Ｎａ | c-1, c-1, c-1, c-1",
        "找李娜谈，李 娜很好           | 找c-1谈，c-1很好",
        "找Li Na谈                    | 找c-1谈",
        "with josé o’neil sánchez     | with s-1",
        "with JOSE\u0301 O'Neil-Sánchez | with s-1",
        "王小明 and Wang Xiao          | c-4 and c-4",
        "Cher, cherry, Cherie         | c-5, cherry, Cherie",
        "阿卜杜热合曼·买买提来了         | c-6来了",
        "X marks it                   | X marks it",
        "Li Na Wang and Li Na         | c-8 and c-1",
        "Li Nation, Oli Na; Li met Na | Li Nation, Oli Na; Li met Na",
        "Li. Then it was over         | Li. Then it was over",
        "1 2 3                        | 1 2 3"
      })
  void a_name_is_found_as_words_of_their_own_whatever_their_case(String said, String read) {
    assertThat(names().hiddenIn(said)).isEqualTo(read);
  }

  @Test
  void of_several_who_share_a_name_those_are_told_of_whom_the_answer_speaks() {
    assertThat(shared().hiddenIn("Li Na")).isEqualTo("c-1/c-2/…");
    assertThat(shared(OTHER_LI).hiddenIn("Li Na")).isEqualTo("c-2");
    assertThat(shared(LI, THIRD_LI).hiddenIn("Li Na")).isEqualTo("c-1/s-3");
  }

  private static KnownNames shared(SubjectId... meant) {
    KnownNames names = names(meant);
    names.add(OTHER_LI, NameWords.callings("Li Na"));
    names.add(THIRD_LI, NameWords.callings("LI NA"));
    return names;
  }

  @Test
  void a_name_is_looked_up_by_its_first_two_words_in_either_script() {
    Optional<String> none = Optional.empty();
    assertThat(NameWords.lead(Optional.of("Wang Xiao Ming"))).contains("wang xiao");
    assertThat(NameWords.lead(Optional.of("王小明"))).contains("王 小");
    assertThat(NameWords.leadZh(Optional.of("王小明"), Optional.of("Wang"))).contains("王 小");
    assertThat(NameWords.leadZh(none, Optional.of("Wang 王小明"))).contains("王 小");
    assertThat(NameWords.lead(Optional.of("Cher"))).contains("cher");
    assertThat(NameWords.lead(none)).isEmpty();
    assertThat(NameWords.lead(Optional.of("?"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Li Na", "李娜", "Wang Xiao (王小明)", "Cher", "阿卜杜热合曼·买买提", "José O'Neil", "Wang 12"})
  void what_a_name_is_looked_up_by_is_among_what_a_text_with_it_asks_for(String name) {
    Optional<String> said = Optional.of(name);
    assertThat(NameWords.leads("找" + name + "谈 and so on"))
        .contains(
            NameWords.lead(said).orElseThrow(),
            NameWords.leadZh(Optional.empty(), said).orElseThrow());
  }
}
