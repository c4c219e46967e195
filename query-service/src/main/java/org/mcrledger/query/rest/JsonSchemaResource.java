package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.RulesKind;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.rules.RuleText;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The forms of rule files, for the editors of those who write them. */
@RestController
@Requires(Right.AUTHOR_RULES)
public class JsonSchemaResource {
  @GetMapping("/api/v1/json-schemas")
  public Map<String, Object> all() {
    List<String> kinds = Arrays.stream(RulesKind.values()).map(RulesKind::key).toList();
    return object("items", kinds, "next", null);
  }

  @GetMapping(
      path = "/api/v1/json-schemas/{kind}",
      produces = {MediaType.APPLICATION_JSON_VALUE, "application/schema+json"})
  public String one(@PathVariable String kind) {
    return Keyed.find(RulesKind.class, kind)
        .map(RuleText::schema)
        .orElseThrow(() -> Problem.of("address-unknown", 404).with("value", kind).asException());
  }
}
