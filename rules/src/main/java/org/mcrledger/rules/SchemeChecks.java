package org.mcrledger.rules;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say of a tier scheme: tiers that nothing gives, borders never reached. */
final class SchemeChecks {
  private static final Map<String, String> METHOD_OF_FIELD =
      Map.of("rules", "first-fit", "ladders", "levels", "below", "levels", "shares", "ranked");

  private final CheckedForm form;
  private final Findings findings;
  private final MeasureChecks measures;
  private final List<String> tiers;

  private SchemeChecks(CheckedForm form, Findings findings) {
    this.form = form;
    this.findings = findings;
    this.measures = new MeasureChecks(form.root().path("classes"), findings);
    this.tiers =
        form.root()
            .path("tiers")
            .valueStream()
            .map(tier -> tier.path("key").stringValue(""))
            .toList();
  }

  /** Finds everything by which a scheme contradicts itself, in the parts whose form is right. */
  static void check(CheckedForm form, Findings findings) {
    new SchemeChecks(form, findings).check(form.root());
  }

  private void check(JsonNode root) {
    official(root);
    tierKeys(root.path("tiers"));
    if (form.isRight("classes", root.path("classes"))) {
      new ClassChecks(findings).check(root.required("classes"));
    }
    if (form.isRight("method", root.path("method"))) {
      method(root, root.required("method").stringValue());
    }
  }

  private void method(JsonNode root, String method) {
    METHOD_OF_FIELD.forEach(
        (field, owner) -> {
          if (root.has(field) && !owner.equals(method)) {
            add(
                root.required(field),
                field,
                "belongs to the method %s, not to %s",
                "属于方法 %s，而不属于 %s",
                owner,
                method);
          }
        });
    switch (method) {
      case "first-fit" -> rules(root);
      case "levels" -> {
        if (areRight(root, "tiers", "ladders", "below")) {
          ladders(root);
        }
      }
      default -> {
        if (areRight(root, "tiers", "shares")) {
          shares(root);
        }
      }
    }
  }

  private boolean areRight(JsonNode root, String... fields) {
    return Stream.of(fields).allMatch(field -> form.isRight(field, root.path(field)));
  }

  /** Which scheme is official is said by what ships, and then by people, never by a text. */
  private void official(JsonNode root) {
    String shipped = Schemes.SHIPPED_OFFICIAL.value();
    if (root.path("official").booleanValue(false)
        && !root.path("key").stringValue("").equals(shipped)) {
      add(
          root.required("official"),
          "official",
          "makes no scheme official; leave it out, and make the scheme official once it is published",
          "不能使方案成为正式方案；请删去此行，发布后再将该方案设为正式方案");
    }
  }

  private void tierKeys(JsonNode list) {
    Set<String> seen = new HashSet<>();
    for (int at = 0; at < tiers.size(); at++) {
      if (!seen.add(tiers.get(at)) && list.get(at).has("key")) {
        add(
            list.get(at).required("key"),
            "tiers[" + at + "].key",
            "'%s' is taken; choose another",
            "“%s”已被使用；请另选一个",
            tiers.get(at));
      }
    }
  }

  private void rules(JsonNode root) {
    JsonNode rules = root.path("rules");
    Set<String> given = new HashSet<>();
    for (int at = 0; at < rules.size(); at++) {
      JsonNode rule = rules.get(at);
      String path = "rules[" + at + "]";
      JsonNode tier = rule.path("tier");
      if (tier.isString()) {
        given.add(tier.stringValue());
        tier(tier, path + ".tier", tier.stringValue());
      }
      if (rule.has("when")) {
        measures.condition(rule.required("when"), path + ".when");
      }
      last(rule, path, at == rules.size() - 1);
    }
    if (areRight(root, "tiers", "rules")) {
      everyTier(root.required("tiers"), given);
    }
  }

  private void last(JsonNode rule, String path, boolean last) {
    if (last && rule.has("when")) {
      String english = "must not be there: the last rule takes all that are left";
      add(rule.required("when"), path + ".when", english, "不应出现：最后一条规则接收其余所有客户");
    } else if (!last && !rule.has("when")) {
      String english = "needs a 'when': those after it would never be tried";
      add(rule, path, english, "须有 when：否则其后的规则永远不会被尝试");
    }
  }

  private void everyTier(JsonNode list, Set<String> given) {
    for (int at = 0; at < tiers.size(); at++) {
      if (!given.contains(tiers.get(at))) {
        JsonNode key = list.get(at).required("key");
        String english = "'%s' is given by no rule; add one or leave the tier out";
        add(key, "tiers[" + at + "].key", english, "没有规则给出“%s”；请添加规则或删去该级", tiers.get(at));
      }
    }
  }

  private void ladders(JsonNode root) {
    boolean lastHasNone = root.required("below").stringValue().equals("last-tier");
    List<String> wanted = lastHasNone ? tiers.subList(0, tiers.size() - 1) : tiers;
    Set<String> seen = new HashSet<>();
    int at = 0;
    for (JsonNode ladder : root.required("ladders")) {
      String path = "ladders[" + at++ + "]";
      JsonNode measure = ladder.required("measure");
      measures.number(measure, path + ".measure");
      if (!seen.add(measure.stringValue())) {
        String english = "'%s' has two ladders; give it one";
        add(measure, path + ".measure", english, "“%s”有两个阶梯；只能有一个", measure.stringValue());
      }
      ladder
          .required("from")
          .forEachEntry((tier, from) -> measures.border(measure, from, path + ".from." + tier));
      borders(ladder.required("from"), path + ".from", wanted, -1);
    }
  }

  private void shares(JsonNode root) {
    measures.derived(root, "classes", "sales");
    JsonNode shares = root.required("shares");
    borders(shares, "shares", tiers, 1);
    JsonNode last = shares.path(tiers.getLast());
    if (last.isNumber() && last.decimalValue().compareTo(BigDecimal.valueOf(100)) != 0) {
      add(
          last,
          "shares." + tiers.getLast(),
          "must be 100: the last tier takes the rest",
          "必须为 100");
    }
  }

  /** One number for each tier wanted, rising or falling from the highest tier down. */
  private void borders(JsonNode numbers, String path, List<String> wanted, int direction) {
    if (!Set.copyOf(numbers.propertyNames()).equals(Set.copyOf(wanted))) {
      String right = String.join(", ", wanted);
      add(numbers, path, "must have a number for each of: %s", "须为以下各级各给一个数：%s", right);
      return;
    }
    for (int i = 1; i < wanted.size(); i++) {
      BigDecimal above = numbers.required(wanted.get(i - 1)).decimalValue();
      JsonNode number = numbers.required(wanted.get(i));
      if (number.decimalValue().compareTo(above) * direction <= 0) {
        String field = path + "." + wanted.get(i);
        String english = direction < 0 ? "is never reached; below %s" : "takes nobody; above %s";
        String chinese = direction < 0 ? "永远达不到；应小于 %s" : "没有客户；应大于 %s";
        add(number, field, english + " it would be right", chinese, above.toPlainString());
      }
    }
  }

  private void tier(JsonNode node, String field, String tier) {
    if (!tiers.contains(tier)) {
      String right = String.join(", ", tiers);
      add(node, field, "'%s' is no tier here; there are %s", "“%s”不是此处的级；有：%s", tier, right);
    }
  }

  private void add(JsonNode node, String field, String english, String chinese, Object... words) {
    findings.error(node, field, english, chinese, words);
  }
}
