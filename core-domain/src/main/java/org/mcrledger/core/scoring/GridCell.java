package org.mcrledger.core.scoring;

/** A cell of the nine-grid (九宫格): intimacy by support. */
public record GridCell(Band intimacy, Band support) {}
