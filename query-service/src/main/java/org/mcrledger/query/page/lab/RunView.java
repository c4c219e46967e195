package org.mcrledger.query.page.lab;

import java.util.Optional;

/**
 * A run: under way, or over.
 *
 * @param href where it is found together with what was chosen
 * @param state key of how far it is
 * @param total of how many scores; 0 while that is not known
 * @param percent of the way; 0 while nothing is known
 * @param result once it is done
 */
public record RunView(
    String id,
    String href,
    String state,
    boolean isUnderWay,
    String rules,
    String against,
    String period,
    boolean overrides,
    long done,
    long total,
    long percent,
    Optional<ResultView> result) {}
