package org.mcrledger.query.page.view;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Takes addresses of ours apart. */
final class Addresses {
  private Addresses() {}

  static String path(String address) {
    int mark = address.indexOf('?');
    return mark < 0 ? address : address.substring(0, mark);
  }

  static List<Frame.Pair> pairs(String address) {
    int mark = address.indexOf('?');
    return mark < 0
        ? List.of()
        : Arrays.stream(address.substring(mark + 1).split("&"))
            .map(pair -> pair.split("=", 2))
            .filter(pair -> pair.length == 2)
            .map(pair -> new Frame.Pair(decoded(pair[0]), decoded(pair[1])))
            .toList();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The address without any value of this parameter. */
  static String without(String address, String parameter) {
    int mark = address.indexOf('?');
    if (mark < 0) {
      return address;
    }
    String rest =
        Arrays.stream(address.substring(mark + 1).split("&"))
            .filter(pair -> !pair.equals(parameter) && !pair.startsWith(parameter + "="))
            .collect(Collectors.joining("&"));
    return rest.isEmpty() ? address.substring(0, mark) : address.substring(0, mark) + "?" + rest;
  }
}
