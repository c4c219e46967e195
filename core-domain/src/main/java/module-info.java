/** The domain as pure functions: no clock, no randomness, no input or output. */
module org.mcrledger.core {
  requires java.base;
  requires static org.jspecify;

  exports org.mcrledger.core.agreement;
  exports org.mcrledger.core.contact;
  exports org.mcrledger.core.correction;
  exports org.mcrledger.core.customer;
  exports org.mcrledger.core.engagement;
  exports org.mcrledger.core.event;
  exports org.mcrledger.core.kernel;
  exports org.mcrledger.core.measure;
  exports org.mcrledger.core.opportunity;
  exports org.mcrledger.core.proposal;
  exports org.mcrledger.core.replay;
  exports org.mcrledger.core.report;
  exports org.mcrledger.core.revenue;
  exports org.mcrledger.core.ruleset;
  exports org.mcrledger.core.savedreplay;
  exports org.mcrledger.core.scoring;
  exports org.mcrledger.core.staff;
  exports org.mcrledger.core.term;
  exports org.mcrledger.core.tiering;
}
