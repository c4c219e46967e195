package org.mcrledger.query.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.CurrentActor;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.access.Role;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.problem.RequestLanguage;
import org.mcrledger.query.page.view.AsOfChoice;
import org.mcrledger.query.page.view.Frame;
import org.mcrledger.query.page.view.Wording;
import org.springframework.context.MessageSource;

/** Makes what surrounds a page out of the request. */
final class Frames {
  /** The cookie that keeps the choice of light or dark. */
  static final String THEME = "theme";

  static final Set<String> THEMES = Set.of("auto", "light", "dark");

  private final BusinessClock clock;
  private final MessageSource messages;

  Frames(BusinessClock clock, MessageSource messages) {
    this.clock = clock;
    this.messages = messages;
  }

  Frame frame(HttpServletRequest request) {
    Optional<Actor> actor = CurrentActor.find();
    return new Frame(
        section(request.getRequestURI().substring(request.getContextPath().length())),
        actor.map(Frames::person),
        actor.map(Frames::rights).orElse(Set.of()),
        RequestLanguage.of(request).key(),
        theme(request),
        asOf(request),
        here(request));
  }

  Wording wording(HttpServletRequest request) {
    return new Wording(RequestLanguage.of(request).locale(), messages, clock.zone());
  }

  /** What cannot be read as a date is left to the page's own check, which says what is wrong. */
  AsOfChoice asOf(HttpServletRequest request) {
    return new AsOfChoice(
        present(request.getParameter("validAt")).flatMap(Frames::day),
        present(request.getParameter("knownAt")),
        clock.today());
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> present(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
  }

  private static Frame.Person person(Actor actor) {
    List<String> roles =
        actor.roles().stream().sorted(Comparator.naturalOrder()).map(Role::key).toList();
    return new Frame.Person(actor.login(), roles);
  }

  private static Set<String> rights(Actor actor) {
    return Arrays.stream(Right.values())
        .filter(actor::may)
        .map(Right::key)
        .collect(Collectors.toSet());
  }

  /** Which place of the rail an address belongs to: the first part of its path says it. */
  private static String section(String path) {
    String first = path.split("/", 3).length > 1 ? path.split("/", 3)[1] : "";
    return switch (first) {
      case "jumps", "proposals", "reviews", "audit", "rules", "lab", "imports", "ledger" -> first;
      default -> "customers";
    };
  }

  private static String theme(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? "auto"
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(THEME))
            .map(Cookie::getValue)
            .filter(THEMES::contains)
            .findFirst()
            .orElse("auto");
  }

  private static String here(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    String query = request.getQueryString();
    boolean canComeBack = request.getMethod().equals("GET") && query != null;
    return canComeBack ? path + "?" + query : path;
  }
}
