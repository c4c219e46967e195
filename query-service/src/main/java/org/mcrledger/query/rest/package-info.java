/** The questions as resources of the API. */
@NullMarked
package org.mcrledger.query.rest;

import org.jspecify.annotations.NullMarked;
