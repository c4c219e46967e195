/**
 * Reading events as stored: by stream, customer and position, in bulk, and verifying their hashes.
 */
@NullMarked
package org.mcrledger.ledger.read;

import org.jspecify.annotations.NullMarked;
