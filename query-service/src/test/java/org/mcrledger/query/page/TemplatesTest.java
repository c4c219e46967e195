package org.mcrledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every template renders in both languages, in both themes, without a missing word. */
class TemplatesTest {
  static Stream<Arguments> pages() {
    return Samples.all().keySet().stream()
        .sorted()
        .flatMap(
            page ->
                Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)
                    .map(locale -> Arguments.of(page, locale)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_page_renders_without_a_missing_word(String page, Locale locale) throws Exception {
    String html = render(page, locale);
    assertThat(html).doesNotContain("??").doesNotContain("th:").contains("</html>");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void no_page_has_a_script_or_a_style_that_the_security_policy_forbids(String page, Locale locale)
      throws Exception {
    String html = render(page, locale);
    assertThat(html).doesNotContain(" style=").doesNotContain("<style").doesNotContain(" onclick=");
    assertThat(html).doesNotContainPattern("<script(?![^>]* src=)");
  }

  @Test
  void what_a_person_typed_is_shown_as_text_and_never_as_html() throws Exception {
    assertThat(render("form/customer", Locale.ENGLISH)).contains("value=\"Northstar\"");
  }

  /** A filter changes the list in place; what else follows the filter must not stay as it was. */
  @ParameterizedTest
  @ValueSource(strings = {"customers", "review", "audit"})
  void with_a_list_changes_all_that_follows_its_filters(String page) throws Exception {
    String html = render(page, Locale.ENGLISH);
    Matcher beside = Pattern.compile("hx-select-oob=\"([^\"]+)\"").matcher(html);
    assertThat(beside.find()).isTrue();
    List<String> ids = List.of(beside.group(1).split(","));
    assertThat(ids).contains("#csv", "#asof", "#preferences");
    assertThat(ids).allSatisfy(id -> assertThat(html).contains("id=\"" + id.substring(1) + "\""));
    assertThat(html.contains("id=\"totals\"")).isEqualTo(ids.contains("#totals"));
  }

  private static String render(String page, Locale locale) throws Exception {
    return new Rendering(locale).render(page, "light", page.equals("customers"));
  }
}
