package org.mcrledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.account.LoginAttempts;
import org.mcrledger.query.page.view.LoginsView;
import org.mcrledger.query.page.view.Paging;
import org.mcrledger.query.page.view.Query;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who tried to log in, the newest first. */
@Controller
@Requires(Right.ADMINISTER)
public class LoginsPage {
  private final LoginAttempts attempts;

  LoginsPage(LoginAttempts attempts) {
    this.attempts = attempts;
  }

  @GetMapping("/ledger/logins")
  String show(HttpServletRequest request, Model model) {
    Query query = Lists.query(request);
    var page = attempts.newest(Lists.part(query, Lists.LINES));
    Paging paging = Paging.of(query, page.items().size(), Optional.ofNullable(page.next()));
    model.addAttribute(
        "page",
        new LoginsView(
            page.items().stream()
                .map(
                    each ->
                        new LoginsView.Line(
                            each.at(),
                            each.login(),
                            each.address(),
                            each.channel(),
                            each.succeeded()))
                .toList(),
            paging));
    return "logins";
  }
}
