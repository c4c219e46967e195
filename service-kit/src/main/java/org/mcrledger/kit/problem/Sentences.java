package org.mcrledger.kit.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of one language: rule to text with {@code {placeholders}}. */
final class Sentences {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
  private static final Map<Language, Sentences> ALL = new EnumMap<>(Language.class);

  static {
    ALL.put(Language.EN, load("/problems.properties"));
    ALL.put(Language.ZH, load("/problems_zh.properties"));
  }

  private final Map<String, String> byRule;

  private Sentences(Map<String, String> byRule) {
    this.byRule = byRule;
  }

  static Sentences in(Language language) {
    return ALL.getOrDefault(language, new Sentences(Map.of()));
  }

  static Set<String> rules() {
    Set<String> rules = new TreeSet<>(in(Language.EN).byRule.keySet());
    rules.removeIf(key -> key.contains("."));
    return rules;
  }

  Map<String, String> all() {
    return byRule;
  }

  /** A rule without a sentence is shown by its key: poor, but no answer would be worse. */
  String say(String key, Map<String, String> params) {
    String pattern = byRule.getOrDefault(key, key);
    return PLACEHOLDER
        .matcher(pattern)
        .replaceAll(found -> Matcher.quoteReplacement(params.getOrDefault(found.group(1), "?")));
  }

  static Set<String> placeholders(String sentence) {
    Set<String> names = new TreeSet<>();
    PLACEHOLDER.matcher(sentence).results().forEach(found -> names.add(found.group(1)));
    return names;
  }

  private static Sentences load(String resource) {
    try (InputStream stream = Sentences.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("no sentences at " + resource);
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      Map<String, String> byRule = new TreeMap<>();
      properties.stringPropertyNames().forEach(key -> byRule.put(key, properties.getProperty(key)));
      return new Sentences(byRule);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
