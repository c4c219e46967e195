package org.mcrledger.command.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mcrledger.kit.openapi.ApiOperation;

class CommandOperationsTest {
  private static Map<String, Object> body(String path) {
    return new CommandOperations()
        .all().stream()
            .filter(each -> each.path().equals(path))
            .findFirst()
            .orElseThrow()
            .body()
            .orElseThrow();
  }

  @Test
  void every_route_of_the_table_is_described_with_its_right() {
    List<ApiOperation> all = new CommandOperations().all();
    assertThat(all)
        .map(ApiOperation::path)
        .hasSize(CommandRoutes.ALL.size() + 3)
        .contains("/api/v1/corrections", "/api/v1/proposals", "/api/v1/proposals/decisions");
    CommandRoutes.ALL.forEach(
        route ->
            assertThat(all)
                .anySatisfy(
                    each -> {
                      assertThat(each.path()).isEqualTo("/api/v1" + route.path());
                      assertThat(each.right()).isEqualTo(route.right().key());
                    }));
  }

  @Test
  void a_body_says_its_fields_as_they_are_sent() {
    Map<String, Object> body = body("/api/v1/customers/{id}/tier-decisions");
    assertThat(body)
        .containsEntry("required", List.of("scheme", "tier", "code", "because"))
        .containsEntry("additionalProperties", false);
    assertThat(body.get("properties"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.map(String.class, Map.class))
        .containsEntry("effectiveOn", Map.of("type", "string", "format", "date"))
        .hasEntrySatisfying(
            "code",
            code ->
                assertThat(code.get("enum"))
                    .isEqualTo(
                        List.of(
                            "evaluation",
                            "strategy-change",
                            "volume-change",
                            "relationship-change",
                            "merger",
                            "correction",
                            "other")));
  }

  @Test
  void fields_that_java_cannot_name_go_by_what_is_sent() {
    assertThat(body("/api/v1/corrections").get("properties"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsKeys("event", "because", "void", "by");
  }
}
