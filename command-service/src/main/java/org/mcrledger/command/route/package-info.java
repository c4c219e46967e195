/**
 * The REST resources that take commands: one table of routes per concept, and the desk that
 * executes any of them, for HTTP and for pages in the same JVM alike.
 */
@NullMarked
package org.mcrledger.command.route;

import org.jspecify.annotations.NullMarked;
