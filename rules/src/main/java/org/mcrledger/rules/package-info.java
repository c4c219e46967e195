/** Rule sets and tier schemes read from files, checked, and compiled to the terms of the core. */
@NullMarked
package org.mcrledger.rules;

import org.jspecify.annotations.NullMarked;
