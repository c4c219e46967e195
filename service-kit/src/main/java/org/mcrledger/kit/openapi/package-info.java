/** The description of a service's REST resources for programs, made of the routes themselves. */
@NullMarked
package org.mcrledger.kit.openapi;

import org.jspecify.annotations.NullMarked;
