/**
 * What both services share at the edge: login, rights, scopes, problems, paging, as-of parameters.
 */
@NullMarked
package org.mcrledger.kit;

import org.jspecify.annotations.NullMarked;
