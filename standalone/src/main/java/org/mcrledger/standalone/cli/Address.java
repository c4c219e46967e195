package org.mcrledger.standalone.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where a command asks; parameters that were not given are left out. */
final class Address {
  private final StringBuilder text;
  private char separator = '?';

  Address(String path) {
    this.text = new StringBuilder(path);
  }

  Address with(String parameter, @Nullable String value) {
    if (value != null) {
      text.append(separator).append(parameter).append('=');
      text.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
      separator = '&';
    }
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
