package org.mcrledger.kit;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What can be set at the edge of a service.
 *
 * @param zone the business time zone: its days, months and years count
 * @param clockAt if set, the clock stands at this moment until it is moved forward; for the demo
 * @param bodyMax the largest JSON body that is read
 * @param uploadMax the largest file that is taken in
 * @param jobsAtOnce how many long jobs run at the same time in one process
 * @param adminPassword the password of {@code admin} at the first start; without it one is
 *     generated
 * @param assertionSecret what query-service and command-service share, so that the one takes the
 *     other's word on who is logged in; without it, none is taken
 * @param commandUrl where command-service listens, if pages send their commands over HTTP; in one
 *     process with it they do not
 */
@ConfigurationProperties("mcr")
public record KitProperties(
    @DefaultValue("Asia/Shanghai") ZoneId zone,
    Optional<Instant> clockAt,
    @DefaultValue("1MB") DataSize bodyMax,
    @DefaultValue("500MB") DataSize uploadMax,
    @DefaultValue("2") int jobsAtOnce,
    Optional<String> adminPassword,
    Optional<String> assertionSecret,
    Optional<URI> commandUrl) {}
