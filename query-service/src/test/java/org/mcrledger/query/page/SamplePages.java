package org.mcrledger.query.page;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.mcrledger.query.page.view.AsOfChoice;
import org.mcrledger.query.page.view.Frame;
import org.mcrledger.query.page.view.Links;
import org.mcrledger.query.page.view.Wording;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.ui.Model;

/** Fills the model of a template as the controllers do, with sample values. */
public final class SamplePages {
  private SamplePages() {}

  public static MessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  static void fill(Model model, String template, Locale locale, String theme, boolean then) {
    Wording w = new Wording(locale, messages(), ZoneId.of("Asia/Shanghai"));
    Frame frame = Samples.frame(template, locale.getLanguage(), theme, then);
    model.addAttribute("frame", frame);
    model.addAttribute("w", w);
    model.addAttribute("links", new Links(AsOfChoice.now(Samples.TODAY)));
    Map<String, Object> own = Samples.all().get(template).apply(w);
    model.addAllAttributes(own);
  }
}
