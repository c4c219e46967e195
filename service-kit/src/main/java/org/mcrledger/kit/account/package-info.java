/** Accounts, passwords and login attempts, kept in schema app. */
@NullMarked
package org.mcrledger.kit.account;

import org.jspecify.annotations.NullMarked;
