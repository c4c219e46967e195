/** What the templates are given: values ready to be shown, with the links that go with them. */
@NullMarked
package org.mcrledger.query.page.view;

import org.jspecify.annotations.NullMarked;
