package org.mcrledger.core.term;

import java.util.Optional;

/** Someone of ours who took part, with the rank held then where it is known. */
public record OurParticipant(StaffId staff, Optional<Seniority> seniority) {}
