package org.mcrledger.kit.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mcrledger.kit.json.Json;
import org.springframework.mock.web.MockHttpServletRequest;

class PageTest {
  private static final List<Integer> ALL = IntStream.rangeClosed(1, 7).boxed().toList();

  @Test
  void following_the_cursors_shows_every_item_once() {
    List<Integer> seen = new ArrayList<>();
    String cursor = "";
    do {
      PageRequest request = PageRequestArgument.of("numbers", "3", cursor);
      Page<Integer> page = read(request);
      seen.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);
    assertThat(seen).isEqualTo(ALL);
  }

  @Test
  void a_whole_list_is_cut_as_one_that_is_read_in_parts() {
    List<Integer> seen = new ArrayList<>();
    String cursor = "";
    do {
      Page<Integer> page =
          Page.of(ALL, PageRequestArgument.of("numbers", "3", cursor), n -> List.of("" + n));
      assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
      seen.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);
    assertThat(seen).isEqualTo(ALL);
  }

  @Test
  void a_list_that_lost_the_last_item_seen_goes_on_behind_where_it_stood() {
    Page<Integer> first = behind(ALL, "");
    List<Integer> shorter = ALL.stream().filter(n -> n != 3).toList();
    assertThat(first.items()).containsExactly(1, 2, 3);
    assertThat(behind(shorter, first.next()).items()).containsExactly(4, 5, 6);
  }

  private static Page<Integer> behind(List<Integer> numbers, String cursor) {
    return Page.of(
        numbers,
        PageRequestArgument.of("numbers", "3", cursor),
        n -> List.of("" + n),
        (n, keys) -> n > Integer.parseInt(keys.getFirst()));
  }

  @Test
  void a_page_is_written_with_items_and_next() {
    assertThat(Json.mapper().writeValueAsString(new Page<>(List.of("a"), null)))
        .isEqualTo("{\"items\":[\"a\"],\"next\":null}");
  }

  @Test
  void keys_with_any_text_survive_the_way_through_an_address() {
    List<String> keys = List.of("北京 & \"x\"", "", "a/b?c=d");
    String cursor = Cursor.write("list", keys);
    assertThat(cursor).matches("[A-Za-z0-9_-]+");
    assertThat(Cursor.read("list", cursor)).isEqualTo(keys);
  }

  @Test
  void a_cursor_of_another_list_or_an_altered_one_is_refused() {
    String cursor = Cursor.write("customers?region=north", List.of("7"));
    assertThatThrownBy(() -> Cursor.read("customers?region=south", cursor))
        .hasMessage("cursor-unfit");
    assertThatThrownBy(
            () -> Cursor.read("customers?region=north", cursor.substring(0, cursor.length() - 2)))
        .hasMessage("cursor-unfit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "%%%", "AAAA", "eyJhIjoxfQ"})
  void noise_is_no_cursor(String cursor) {
    assertThatThrownBy(() -> PageRequestArgument.of("list", null, cursor))
        .hasMessage("cursor-unfit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "501", "-1", "ten", "99999999999"})
  void a_page_has_a_size_within_limits(String limit) {
    assertThatThrownBy(() -> PageRequestArgument.of("list", limit, null)).hasMessage("limit-unfit");
  }

  @Test
  void versions_are_compared_by_etags() {
    MockHttpServletRequest request = new MockHttpServletRequest();
    assertThat(ETags.expected(request)).isEmpty();
    request.addHeader("If-Match", ETags.of(7));
    assertThat(ETags.expected(request)).hasValue(7);
    MockHttpServletRequest odd = new MockHttpServletRequest();
    odd.addHeader("If-Match", "seven");
    assertThatThrownBy(() -> ETags.expected(odd)).hasMessage("precondition-unfit");
  }

  private static Page<Integer> read(PageRequest request) {
    int after = request.after().map(keys -> Integer.parseInt(keys.getFirst())).orElse(0);
    List<Integer> rows =
        ALL.stream().filter(number -> number > after).limit(request.rows()).toList();
    return Page.cut(rows, request, number -> List.of(String.valueOf(number)));
  }
}
