package org.mcrledger.kit.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.problem.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads {@code validAt=2024-12-31} and {@code knownAt=} a position, a moment, or a day (to its end
 * in the business time zone). Without them: today, and all that is known.
 */
public final class AsOfArgument implements HandlerMethodArgumentResolver {
  private final BusinessClock clock;
  private final ObjectProvider<Positions> positions;

  public AsOfArgument(BusinessClock clock, ObjectProvider<Positions> positions) {
    this.clock = clock;
    this.positions = positions;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == AsOf.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return of(request.getParameter("validAt"), request.getParameter("knownAt"));
  }

  /** The same from the two texts; an empty one counts as absent, as forms send it. */
  public AsOf of(@Nullable String validAt, @Nullable String knownAt) {
    return new AsOf(
        present(validAt).map(AsOfArgument::day).orElseGet(clock::today),
        present(knownAt).map(this::known).orElseGet(AsOf.KnownAt.Now::new));
  }

  private static LocalDate day(String text) {
    try {
      return ofOurAge(LocalDate.parse(text));
    } catch (DateTimeException _) {
      throw Problem.of("expects-a-date", 400).at("validAt").with("value", text).asException();
    }
  }

  /**
   * Years of four digits, as people write them: neither our sums nor the database go on for ever.
   */
  private static LocalDate ofOurAge(LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > 9_999) {
      throw new DateTimeException("not a year of four digits: " + day);
    }
    return day;
  }

  private AsOf.KnownAt known(String text) {
    return new AsOf.KnownAt.Position(
        text.matches("\\d{1,18}")
            ? position(Long.parseLong(text))
            : positions.getObject().at(moment(text)));
  }

  private long position(long position) {
    long head = positions.getObject().head();
    if (position > head) {
      throw Problem.of("known-at-ahead", 400)
          .at("knownAt")
          .with("value", position)
          .with("head", head)
          .asException();
    }
    return position;
  }

  private Instant moment(String text) {
    try {
      if (!text.contains("T")) {
        return clock.endOf(ofOurAge(LocalDate.parse(text))).minusNanos(1);
      }
      OffsetDateTime moment = OffsetDateTime.parse(text.replace(' ', '+')); // '+' unescaped
      var _ = ofOurAge(moment.toLocalDate());
      return moment.toInstant();
    } catch (DateTimeException _) {
      throw Problem.of("known-at-unfit", 400).at("knownAt").with("value", text).asException();
    }
  }

  private static Optional<String> present(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
  }
}
