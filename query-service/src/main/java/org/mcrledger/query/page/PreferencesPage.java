package org.mcrledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Language and theme, kept in the browser. The language itself is switched by the edge, which reads
 * {@code lang} wherever it is sent; here one only comes back to where one was.
 */
@Controller
public class PreferencesPage {
  private static final Duration REMEMBERED = Duration.ofDays(400);

  @PostMapping("/preferences")
  @Requires(Right.OWN_ACCOUNT)
  String choose(
      @RequestParam(defaultValue = "/") String back,
      @RequestParam(required = false) @Nullable String theme,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (theme != null && Frames.THEMES.contains(theme)) {
      response.addHeader("Set-Cookie", cookie(theme, request.isSecure()));
    }
    return "redirect:" + (isOurs(back) ? back : "/");
  }

  /**
   * Only an address of ours is gone back to: another site's would make this a way out of here. One
   * in braces would be taken for a name to fill in.
   */
  private static boolean isOurs(String address) {
    return address.matches("/(?!/)[\\x21-\\x7e&&[^\\\\{}]]*");
  }

  private static String cookie(String theme, boolean secure) {
    return ResponseCookie.from(Frames.THEME, theme)
        .path("/")
        .maxAge(REMEMBERED)
        .sameSite("Lax")
        .httpOnly(true)
        .secure(secure)
        .build()
        .toString();
  }
}
