package org.mcrledger.core.savedreplay;

/** Whether there is a saved replay of the id: it is saved once, and never changed. */
public enum SavedReplayState {
  NOT_SAVED,
  SAVED
}
