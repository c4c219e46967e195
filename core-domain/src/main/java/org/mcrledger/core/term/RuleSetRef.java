package org.mcrledger.core.term;

/** Which rule set, by its key and the SHA-256 (hex) of its canonical form. */
public record RuleSetRef(String key, String hash) {}
