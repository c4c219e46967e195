/**
 * The security chains of the API and of the pages, and the signed word of one service to the other.
 */
@NullMarked
package org.mcrledger.kit.web;

import org.jspecify.annotations.NullMarked;
