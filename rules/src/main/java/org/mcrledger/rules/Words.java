package org.mcrledger.rules;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.mcrledger.core.term.Bilingual;

/** What the numbers of rules are called in both languages. */
final class Words {
  private static final Properties EN = read("/words/rules.properties");
  private static final Properties ZH = read("/words/rules_zh.properties");

  private Words() {}

  /** The word of that key; the key's last part where there is none, such as a key of a user's. */
  static Bilingual of(String key) {
    String own = key.substring(key.indexOf('.') + 1);
    return new Bilingual(ZH.getProperty(key, own), EN.getProperty(key, own));
  }

  /** With places filled in. */
  static Bilingual of(String key, Object... words) {
    Bilingual word = of(key);
    return new Bilingual(word.zh().formatted(words), word.en().formatted(words));
  }

  /** One within the other. */
  static Bilingual joined(Bilingual whole, Bilingual part) {
    return new Bilingual(whole.zh() + " · " + part.zh(), whole.en() + " · " + part.en());
  }

  private static Properties read(String file) {
    Properties words = new Properties();
    try (Reader in = new StringReader(Shipped.text(file))) {
      words.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
