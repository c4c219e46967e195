/**
 * Import mappings: which column or constant fills which field, as a file that a user writes without
 * code.
 */
@NullMarked
package org.mcrledger.command.importing.mapping;

import org.jspecify.annotations.NullMarked;
