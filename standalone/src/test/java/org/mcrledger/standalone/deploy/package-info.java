/** The files that people deploy by, held against the program. */
@NullMarked
package org.mcrledger.standalone.deploy;

import org.jspecify.annotations.NullMarked;
