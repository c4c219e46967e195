package org.mcrledger.core.term;

import java.util.Optional;

/**
 * What a customer is called and where it belongs.
 *
 * @param industry a free kebab-case key; {@code telecom} stands for telecom operators
 * @param region a free kebab-case key of our sales organisation
 * @param country ISO 3166-1 alpha-2 code
 */
public record CustomerProfile(
    String name,
    Optional<String> nameZh,
    Optional<String> industry,
    Optional<String> region,
    Optional<String> country) {}
