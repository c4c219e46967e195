/**
 * The folder that a standalone server keeps its data in, and the PostgreSQL that serves from it.
 */
@NullMarked
package org.mcrledger.standalone.data;

import org.jspecify.annotations.NullMarked;
