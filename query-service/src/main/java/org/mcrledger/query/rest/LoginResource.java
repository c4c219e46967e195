package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.util.Map;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.account.LoginAttempts;
import org.mcrledger.kit.account.LoginAttempts.Attempt;
import org.mcrledger.kit.reading.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who tried to log in, and whether it went well: for those who look after accounts. */
@RestController
@Requires(Right.ADMINISTER)
public class LoginResource {
  private final LoginAttempts attempts;

  public LoginResource(LoginAttempts attempts) {
    this.attempts = attempts;
  }

  @GetMapping("/api/v1/login-attempts")
  public Map<String, Object> list(PageRequest page) {
    return Shapes.list(attempts.newest(page), LoginResource::line);
  }

  private static Map<String, Object> line(Attempt attempt) {
    return object(
        "at", attempt.at(),
        "login", attempt.login(),
        "address", attempt.address(),
        "channel", attempt.channel(),
        "succeeded", attempt.succeeded());
  }
}
