package org.mcrledger.core.term;

import java.util.regex.Pattern;

/**
 * Where the paper behind a decision is filed, such as {@code DSR-2026/014}: short, without blanks
 * and with a digit in it, so that it is not mistaken for a place to write a name.
 */
public final class FileNumber {
  private static final Pattern FORM = Pattern.compile("(?=.*\\d)[A-Za-z0-9][A-Za-z0-9./_-]{0,39}");

  private FileNumber() {}

  public static boolean isFileNumber(String text) {
    return FORM.matcher(text).matches();
  }
}
