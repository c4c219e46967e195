package org.mcrledger.query;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mcrledger.kit.ServiceDatabase;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set where questions are answered.
 *
 * @param keyFile the file of the key-encryption key, the same that command-service has; without it
 *     that of {@code mcr.command.key-file}
 * @param migrate whether the schemas of read tables and application are brought up to date at the
 *     start
 * @param owner the login that owns the tables; without it the service's own login migrates
 * @param live whether this process keeps the read tables; of several that do, one works per view
 * @param process names this process among those that share the database; by default its number
 * @param pace from one turn of folding to the next at least: what arrives meanwhile is folded at
 *     once, and the first event after a pause does not wait
 * @param lateDays recorded more days than this after it happened, a fact is shown as late
 * @param workers threads that fold history for a rebuild or a read of the past
 * @param patience how long a start waits for what command-service makes at its first start
 */
@ConfigurationProperties("mcr.query")
public record QueryServiceProperties(
    @Nullable Path keyFile,
    @DefaultValue("true") boolean migrate,
    @Nullable Owner owner,
    @DefaultValue("true") boolean live,
    Optional<String> process,
    @DefaultValue("40ms") Duration pace,
    @DefaultValue("7") int lateDays,
    @DefaultValue("2") int workers,
    @DefaultValue("90s") Duration patience) {

  /**
   * The login for migrations.
   *
   * @param url as for JDBC
   */
  public record Owner(String url, String username, @DefaultValue("") String password)
      implements ServiceDatabase.OwnerLogin {}

  /** The process's name, in lower-case letters and digits. */
  public String processName() {
    return process
        .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""))
        .filter(name -> !name.isEmpty())
        .orElseGet(() -> "q" + ProcessHandle.current().pid());
  }
}
