package org.mcrledger.core.event;

/** Something that a person decided: what a replay compares with, never its input. */
public interface Decision {}
