package org.mcrledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import org.mcrledger.kit.access.Open;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.problem.RequestLanguage;
import org.mcrledger.kit.web.LoginPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where one comes in: the login page, and the first page behind it. */
@Controller
public class DoorPage {
  @GetMapping(LoginPage.PATH)
  @Open(because = "one cannot log in where one has to be logged in")
  String login(HttpServletRequest request, Model model) {
    model.addAttribute(
        "refusal", LoginPage.failure(request, RequestLanguage.of(request)).orElse(null));
    model.addAttribute("left", request.getParameter("out") != null);
    return "login";
  }

  @GetMapping("/")
  @Requires(Right.READ_CUSTOMERS)
  String home() {
    return "redirect:/customers";
  }
}
