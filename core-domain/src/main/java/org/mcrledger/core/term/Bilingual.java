package org.mcrledger.core.term;

/** A text that data brings along in both languages of the product. */
public record Bilingual(String zh, String en) {}
