/**
 * What a scheme proposes for a customer: proposed, and declined where people keep to what holds.
 */
@NullMarked
package org.mcrledger.core.proposal;

import org.jspecify.annotations.NullMarked;
