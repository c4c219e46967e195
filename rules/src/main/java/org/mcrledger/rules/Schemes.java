package org.mcrledger.rules;

import com.networknt.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.core.tiering.TierScheme.Tier;
import org.mcrledger.rules.InvalidFile.Problem;

/** Tier schemes out of files; any number run side by side. */
public record Schemes(List<TierScheme> all) {
  private static final List<String> SHIPPED = List.of("sabc");

  private static final Schema SCHEMA =
      CheckedFile.schema(Shipped.text("/schema/tier-scheme.schema.json"));

  public Schemes {
    all = List.copyOf(all);
  }

  /** The schemes that ship with the product. */
  public static Schemes shipped() {
    return new Schemes(SHIPPED.stream().map(Schemes::shipped).toList());
  }

  private static TierScheme shipped(String key) {
    String file = key + ".yaml";
    return load(file, Shipped.text("/tier-schemes/" + file));
  }

  /**
   * Reads YAML or JSON.
   *
   * @param file the file's name, for messages
   * @throws InvalidFile with all that is wrong, each with its line and field
   */
  public static TierScheme load(String file, String text) {
    CheckedFile read = CheckedFile.read(file, text, SCHEMA);
    Fields root = new Fields(read.root());
    List<Tier> tiers = root.list("tiers", Schemes::tier);
    checkOnlyOnce(read, tiers);
    return new TierScheme(
        new SchemeKey(root.text("key")),
        read.hash(),
        root.bilingual("name"),
        root.flag("official"),
        root.number("reviewMonths"),
        tiers);
  }

  private static Tier tier(Fields tier) {
    return new Tier(
        new TierKey(tier.text("key")),
        tier.bilingual("name"),
        tier.flag("strategic"),
        tier.bilingual("policy"));
  }

  private static void checkOnlyOnce(CheckedFile file, List<Tier> tiers) {
    Set<TierKey> seen = new HashSet<>();
    for (int at = 0; at < tiers.size(); at++) {
      TierKey key = tiers.get(at).key();
      if (!seen.add(key)) {
        int line = CheckedFile.lineOf(file.root().required("tiers").get(at).required("key"));
        String field = "tiers[" + at + "].key";
        throw new InvalidFile(
            List.of(
                new Problem(file.name(), line, field, "'" + key + "' is taken; choose another")));
      }
    }
  }

  public Optional<TierScheme> find(SchemeKey key) {
    return all.stream().filter(scheme -> scheme.key().equals(key)).findFirst();
  }

  /** The scheme whose tiers lists and reviews show by default. */
  public TierScheme official() {
    return all.stream()
        .filter(TierScheme::official)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no tier scheme is marked official"));
  }
}
