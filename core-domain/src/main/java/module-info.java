/** The domain as pure functions: it needs nothing but the language. */
module org.mcrledger.core {
  requires static org.jspecify;
}
