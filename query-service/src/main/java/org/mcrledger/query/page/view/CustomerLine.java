package org.mcrledger.query.page.view;

import java.time.LocalDate;
import java.util.Optional;

/** A customer in the list. */
public record CustomerLine(
    String id,
    Names names,
    TierMark tier,
    StandingView standing,
    Optional<String> industry,
    Optional<String> region,
    Optional<String> owner,
    long contacts,
    Optional<LocalDate> lastEngagement) {}
