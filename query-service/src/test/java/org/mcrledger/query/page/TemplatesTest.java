package org.mcrledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

  private static String render(String page, Locale locale) throws Exception {
    return new Rendering(locale).render(page, "light", page.equals("customers"));
  }
}
