package org.mcrledger.query.lab.judge;

import org.mcrledger.core.replay.Agreement;
import org.mcrledger.core.replay.BackTest;

/** How what two sets of rules compute stands to what people decided, and to what came. */
public record Judged(Agreement agreement, BackTest backTest) {}
