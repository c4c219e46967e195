package org.mcrledger.query.page.view;

/** One of the values that a field can take, with its word. */
public record Choice(String key, String label) {}
