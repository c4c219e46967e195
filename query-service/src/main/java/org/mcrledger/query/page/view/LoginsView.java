package org.mcrledger.query.page.view;

import java.time.Instant;
import java.util.List;

/** Who tried to log in. */
public record LoginsView(List<Line> lines, Paging paging) {
  /** One attempt; the login is what was typed, and may be nobody's. */
  public record Line(Instant at, String login, String address, String channel, boolean succeeded) {}

  public LoginsView {
    lines = List.copyOf(lines);
  }
}
