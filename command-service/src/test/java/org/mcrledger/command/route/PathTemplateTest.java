package org.mcrledger.command.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathTemplateTest {
  private static final PathTemplate PROFILE = PathTemplate.of("/customers/{id}/profile");

  @Test
  void an_id_is_what_stands_in_its_segment_decoded() {
    assertThat(PROFILE.match("/customers/bbc/profile")).contains("bbc");
    assertThat(PROFILE.match("/customers/a%2Fb%20c/profile")).contains("a/b c");
    assertThat(PROFILE.match("/customers/华兴/profile")).contains("华兴");
  }

  @Test
  void any_other_path_differs() {
    assertThat(PROFILE.match("/customers//profile")).isEmpty();
    assertThat(PROFILE.match("/customers/bbc")).isEmpty();
    assertThat(PROFILE.match("/customers/bbc/profile/")).isEmpty();
    assertThat(PROFILE.match("/customers/bbc/owner")).isEmpty();
    assertThat(PROFILE.match("/customers/bbc/uk/profile")).isEmpty();
    assertThat(PROFILE.match("/customers/profile")).isEmpty();
    assertThat(PROFILE.match("/contacts/bbc/profile")).isEmpty();
  }

  @Test
  void a_path_without_an_id_is_taken_as_it_stands() {
    PathTemplate customers = PathTemplate.of("/customers");
    assertThat(customers.match("/customers")).contains("");
    assertThat(customers.match("/customers/")).isEmpty();
    assertThat(customers.match("/customers/bbc")).isEmpty();
  }

  @Test
  void no_two_routes_take_the_same_path() {
    assertThat(CommandRoutes.ALL.stream().map(CommandRoute::path)).doesNotHaveDuplicates();
  }

  @Test
  void a_path_made_for_an_id_leads_back_to_it() {
    String path = PathTemplate.to("/customers", "a/b 100% #1?") + "/profile";
    assertThat(PROFILE.match(path)).contains("a/b 100% #1?");
  }
}
