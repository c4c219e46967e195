package org.mcrledger.core.term;

import java.util.Optional;

/** What a person is called, in both scripts where known. */
public record PersonNames(Personal name, Optional<Personal> nameZh) {}
