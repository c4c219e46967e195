package org.mcrledger.kit.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mcrledger.kit.problem.Problem;

/** Versions as ETags: what was read is changed only while it still stands as it was read. */
public final class ETags {
  private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

  private ETags() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /** The version that the client saw, from If-Match; empty where it does not mind. */
  public static OptionalLong expected(HttpServletRequest request) {
    String header = request.getHeader("If-Match");
    if (header == null || header.isBlank() || header.strip().equals("*")) {
      return OptionalLong.empty();
    }
    Matcher version = VERSION.matcher(header.strip());
    if (!version.matches()) {
      throw Problem.of("precondition-unfit", 400)
          .at("If-Match")
          .with("value", header)
          .asException();
    }
    return OptionalLong.of(Long.parseLong(version.group(1)));
  }

  /** What to answer where another version is there than the client saw. */
  public static Problem stale(long expected, long actual) {
    return Problem.of("stale-version", 412).with("expected", expected).with("actual", actual);
  }
}
