package org.mcrledger.core.event;

import java.time.LocalDate;
import java.util.Optional;
import org.mcrledger.core.term.FreeText;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.StaffId;

/**
 * Who recorded an event, why, from where, and by which command.
 *
 * @param account login name of the account, from the session
 * @param staff the staff member that the account was linked to then
 * @param command names the command that caused the event; its events share it
 * @param because the reason given with the command, where it has no reason of its own
 * @param request SHA-256 (hex) of the request (method, path and body), where the client sent an
 *     idempotency key
 * @param source where an imported event comes from
 */
public record Provenance(
    String account,
    Optional<StaffId> staff,
    Channel channel,
    String command,
    @FreeText Optional<String> because,
    Optional<String> request,
    Optional<Source> source) {

  /** The way by which a command came in. */
  public enum Channel implements Keyed {
    REST,
    PAGE,
    IMPORT,
    POLICY,
    DEMO;

    @Override
    public String key() {
      return Keyed.keyOf(this);
    }
  }

  /**
   * The record of another system that an event was imported from; its author and date are kept
   * apart from the importer and the moment of import.
   *
   * @param importId the import
   * @param line the line on which the record begins, from 1
   * @param author who wrote the source's record, where it says so
   * @param on when the source's record was written, where it says so
   */
  public record Source(
      String importId, long line, @FreeText Optional<String> author, Optional<LocalDate> on) {}
}
