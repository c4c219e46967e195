/**
 * History replayed under other rules: the facts table, runs with progress, what was saved of them.
 */
@NullMarked
package org.mcrledger.query.lab;

import org.jspecify.annotations.NullMarked;
