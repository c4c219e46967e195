package org.mcrledger.query.answer;

import org.mcrledger.core.report.StaffRoster;

/** One of our people, with the name as far as the asker may know it. */
public record StaffLine(StaffRoster.Row row, PersonName name) {}
