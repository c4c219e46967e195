package org.mcrledger.query.page;

import java.util.Objects;
import org.mcrledger.query.page.view.Frame;
import org.mcrledger.query.page.view.Links;
import org.mcrledger.query.page.view.Wording;
import org.springframework.ui.Model;

/** What every page is given by {@link FrameAdvice} before its own controller runs. */
public final class Given {
  private Given() {}

  public static Frame frame(Model model) {
    return of(model, "frame", Frame.class);
  }

  public static Wording wording(Model model) {
    return of(model, "w", Wording.class);
  }

  public static Links links(Model model) {
    return of(model, "links", Links.class);
  }

  private static <T> T of(Model model, String name, Class<T> type) {
    return type.cast(Objects.requireNonNull(model.getAttribute(name), name));
  }
}
