package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.query.answer.Asking;
import org.mcrledger.query.answer.StaffLine;
import org.mcrledger.query.answer.StaffQueries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Our own people. */
@RestController
@Requires(Right.READ_CUSTOMERS)
public class StaffResource {
  private final StaffQueries staff;

  public StaffResource(StaffQueries staff) {
    this.staff = staff;
  }

  @GetMapping("/api/v1/staff")
  public Map<String, Object> list(
      Actor actor,
      AsOf asOf,
      PageRequest page,
      @RequestParam(required = false) @Nullable String search) {
    return Shapes.list(
        staff.list(Asking.of(actor, asOf), Choices.text(search), page), StaffResource::line);
  }

  private static Map<String, Object> line(StaffLine line) {
    Map<String, Object> json = object("staffId", line.row().staff());
    Shapes.name(json, "name", Optional.of(line.name()));
    json.putAll(
        object(
            "erased", line.name().erased(),
            "seniority", line.row().seniority(),
            "region", line.row().region()));
    return json;
  }
}
