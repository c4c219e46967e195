package org.mcrledger.core.term;

import java.util.Optional;

/**
 * What another concept may need to know of one of ours: that the person is registered, and the rank
 * where it is known.
 */
public record StaffStanding(StaffId staff, Optional<Seniority> seniority) {}
