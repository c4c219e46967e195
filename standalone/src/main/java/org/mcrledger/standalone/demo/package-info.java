/**
 * The demo: sixty customers of a telecom equipment supplier, entered through the commands as people
 * would have.
 */
@NullMarked
package org.mcrledger.standalone.demo;

import org.jspecify.annotations.NullMarked;
