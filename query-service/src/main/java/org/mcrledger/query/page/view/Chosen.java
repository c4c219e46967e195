package org.mcrledger.query.page.view;

/**
 * A filter that is on.
 *
 * @param without the address of the list without it
 */
public record Chosen(String label, String without) {}
