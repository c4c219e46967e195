package org.mcrledger.query.lab;

import java.util.Map;

/** How a result is written down. Saved replays name the form: it never changes, but gets a next. */
public interface ResultForm {
  int number();

  /** All that came of it, and by what; nothing of who asked, or when. */
  Map<String, Object> document(ReplayResult result);
}
