package org.mcrledger.command;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mcrledger.kit.ServiceDatabase;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set where commands are handled.
 *
 * @param keyFile the file of the key-encryption key, under which the keys of persons are stored; it
 *     is made at the first start, and without it no name can be read again
 * @param migrate whether the schemas of ledger and application are brought up to date at the start
 * @param owner the login that owns the tables; without it the service's own login migrates
 * @param streamsRemembered how many streams are kept folded in memory
 * @param policy how scores follow the ledger
 */
@ConfigurationProperties("mcr.command")
public record CommandServiceProperties(
    @DefaultValue("mcr-data/keys/key-encryption-key") Path keyFile,
    @DefaultValue("true") boolean migrate,
    @Nullable Owner owner,
    @DefaultValue("20000") int streamsRemembered,
    @DefaultValue Policy policy) {

  /**
   * The login for migrations.
   *
   * @param url as for JDBC
   */
  public record Owner(String url, String username, @DefaultValue("") String password)
      implements ServiceDatabase.OwnerLogin {}

  /**
   * The scoring policy.
   *
   * @param enabled whether this process records scores; exactly one of several has to
   * @param pace from one step to the next at least, so that the scores of many events are one step;
   *     the first event after a pause does not wait
   */
  public record Policy(
      @DefaultValue("true") boolean enabled, @DefaultValue("100ms") Duration pace) {}
}
