package org.mcrledger.command.importing.run;

import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.job.Uploads;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.read.LedgerReader;
import org.mcrledger.ledger.subject.NaturalKeys;
import org.mcrledger.ledger.subject.SubjectKeys;

/** What an import, and its reversal, work with. */
public record Tools(
    Uploads uploads,
    LedgerReader reader,
    LedgerAppender appender,
    EventCodec codec,
    NaturalKeys naturalKeys,
    SubjectKeys subjectKeys,
    ImportLines lines,
    BusinessClock clock) {}
