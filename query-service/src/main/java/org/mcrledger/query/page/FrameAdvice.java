package org.mcrledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import org.mcrledger.query.page.view.Frame;
import org.mcrledger.query.page.view.Links;
import org.mcrledger.query.page.view.Wording;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame, its words and its links. */
@ControllerAdvice(basePackageClasses = FrameAdvice.class)
public class FrameAdvice {
  private final Frames frames;

  FrameAdvice(Frames frames) {
    this.frames = frames;
  }

  @ModelAttribute("frame")
  Frame frame(HttpServletRequest request) {
    return frames.frame(request);
  }

  @ModelAttribute("w")
  Wording words(HttpServletRequest request) {
    return frames.wording(request);
  }

  @ModelAttribute("links")
  Links links(HttpServletRequest request) {
    return new Links(frames.asOf(request));
  }
}
