package org.mcrledger.query.page.view;

/**
 * One proposal with all that it rests on.
 *
 * @param basis the position up to which the ledger was read
 */
public record ProposalView(
    ProposalRow line, Names schemeName, TierWhy why, long basis, String recorded) {}
