package org.mcrledger.core.scoring;

/**
 * Where one contact's facts lie in the columns: touches from {@code touches} up to where the
 * answers begin, and so on to {@code end}, excluded. Answers and stances lie together by invitation
 * and by opportunity, each as time runs.
 */
record FactSlice(
    FactColumns columns, int touches, int answers, int services, int stances, int end) {}
