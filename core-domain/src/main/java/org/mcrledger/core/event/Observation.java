package org.mcrledger.core.event;

/** Something that was seen, said or done. A replay folds these only. */
public interface Observation {}
