package org.mcrledger.rules;

import com.networknt.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.tiering.TierScheme;

/**
 * Tier schemes out of files; any number run side by side.
 *
 * @param official the one whose tiers lists and reviews show
 */
public record Schemes(List<TierScheme> all, TierScheme official) {
  /** The scheme that is official as long as nobody says otherwise. */
  static final SchemeKey SHIPPED_OFFICIAL = new SchemeKey("sabc");

  private static final List<String> SHIPPED =
      List.of(
          "sabc",
          "influence-volume",
          "current-potential",
          "five-classes",
          "three-classes",
          "pyramid",
          "single-factor",
          "channel",
          "reach");

  private static final int CHARACTERS_MAX = 1_000_000;

  private static final Schema SCHEMA =
      CheckedFile.schema(Shipped.text("/schema/tier-scheme.schema.json"));

  public Schemes {
    all = List.copyOf(all);
  }

  /** The schemes that ship with the product. */
  public static Schemes shipped() {
    List<TierScheme> all = SHIPPED.stream().map(Schemes::shipped).toList();
    return new Schemes(all, find(all, SHIPPED_OFFICIAL).orElseThrow());
  }

  private static TierScheme shipped(String key) {
    return load(key + ".yaml", shippedText(key));
  }

  /** The file as it ships. */
  static String shippedText(String key) {
    return Shipped.text("/tier-schemes/" + key + ".yaml");
  }

  /**
   * Reads YAML or JSON.
   *
   * @param file the file's name, for messages
   * @throws InvalidFile with all that is wrong, each with its line and field
   */
  public static TierScheme load(String file, String text) {
    return parse(text).orRefuse(file);
  }

  /** Reads YAML or JSON: the scheme, or all that is wrong; warnings either way. */
  static Parsed<TierScheme> parse(String text) {
    Parsed<CheckedForm> read = CheckedForm.read(text, SCHEMA, CHARACTERS_MAX);
    if (read.value().isEmpty()) {
      return new Parsed<>(Optional.empty(), read.findings());
    }
    CheckedForm form = read.value().get();
    Findings findings = new Findings(form.wrong());
    SchemeChecks.check(form, findings);
    if (findings.hasErrors()) {
      return new Parsed<>(Optional.empty(), findings.inOrder());
    }
    TierScheme scheme = SchemeForm.read(form.root());
    RuleReach.check(findings, form.root(), scheme);
    return new Parsed<>(Optional.of(scheme), findings.inOrder());
  }

  public Optional<TierScheme> find(SchemeKey key) {
    return find(all, key);
  }

  /** Their keys, as a sentence lists them. */
  public String keys() {
    return all.stream().map(scheme -> scheme.key().value()).collect(Collectors.joining(", "));
  }

  public boolean isOfficial(TierScheme scheme) {
    return scheme.key().equals(official.key());
  }

  private static Optional<TierScheme> find(List<TierScheme> all, SchemeKey key) {
    return all.stream().filter(scheme -> scheme.key().equals(key)).findFirst();
  }
}
