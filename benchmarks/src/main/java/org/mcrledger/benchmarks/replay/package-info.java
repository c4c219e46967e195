/**
 * History replayed under other rules, in memory, from the database and beside one SQL statement.
 */
@NullMarked
package org.mcrledger.benchmarks.replay;

import org.jspecify.annotations.NullMarked;
