/** Golden data that every runner must give the same answers to, and how to read it. */
@NullMarked
package org.mcrledger.core.golden;

import org.jspecify.annotations.NullMarked;
