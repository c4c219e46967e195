/** Who may do what to which customers: roles, rights, scopes, and the guard before every route. */
@NullMarked
package org.mcrledger.kit.access;

import org.jspecify.annotations.NullMarked;
