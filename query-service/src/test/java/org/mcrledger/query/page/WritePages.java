package org.mcrledger.query.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes every page with sample values into a folder, to be looked at in a browser. */
final class WritePages {
  private WritePages() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
      for (String page : Samples.all().keySet()) {
        String html = new Rendering(locale).render(page, "auto", page.equals("customers"));
        String name = page.replace('/', '-') + "." + locale.getLanguage() + ".html";
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), html);
      }
    }
  }
}
