/**
 * Refusals as RFC 9457 problems in the reader's language, and the strict reading of JSON bodies.
 */
@NullMarked
package org.mcrledger.kit.problem;

import org.jspecify.annotations.NullMarked;
