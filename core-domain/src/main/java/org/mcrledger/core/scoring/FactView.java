package org.mcrledger.core.scoring;

/**
 * What a condition may ask of a fact. Keys are those of rule files; what a fact of its sort does
 * not have is empty, 0 or false.
 *
 * @param kind of the engagement
 * @param seniority 1 to 5, the contact's rank then; 0 where it is not known
 * @param ours 1 to 5, the highest rank of ours who took part; 0 where none is known
 * @param stance -1 to 3
 * @param daysOld days from the fact's last day to the date that is scored
 * @param industry of the customer at that date; empty where it is not known
 * @param hospitality of the customer at that date
 */
public record FactView(
    String kind,
    int seniority,
    int ours,
    boolean invited,
    String answer,
    String need,
    int stance,
    String importance,
    boolean competitorFavoured,
    int daysOld,
    String industry,
    String hospitality) {}
