package org.mcrledger.query.page;

import java.util.List;
import org.mcrledger.query.page.view.Choice;
import org.mcrledger.query.page.view.Wording;

/**
 * The provinces that a form offers, in the usual order of their codes (GB/T 2260). By REST and by
 * import others may be named, such as those of another country.
 */
final class Provinces {
  private static final List<String> KEYS =
      List.of(
          "beijing",
          "tianjin",
          "hebei",
          "shanxi",
          "inner-mongolia",
          "liaoning",
          "jilin",
          "heilongjiang",
          "shanghai",
          "jiangsu",
          "zhejiang",
          "anhui",
          "fujian",
          "jiangxi",
          "shandong",
          "henan",
          "hubei",
          "hunan",
          "guangdong",
          "guangxi",
          "hainan",
          "chongqing",
          "sichuan",
          "guizhou",
          "yunnan",
          "tibet",
          "shaanxi",
          "gansu",
          "qinghai",
          "ningxia",
          "xinjiang",
          "hong-kong",
          "macao",
          "taiwan");

  private Provinces() {}

  static List<Choice> choices(Wording w) {
    return Choosing.of(w, "province", KEYS.toArray(String[]::new));
  }
}
