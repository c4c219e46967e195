package org.mcrledger.core.term;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What both leaderships agreed on in an alignment meeting, to be followed up. The key is unique
 * within the meeting.
 */
public record ConsensusItem(
    @FreeText String key,
    @FreeText String text,
    Optional<StaffId> owner,
    Optional<LocalDate> dueOn) {}
