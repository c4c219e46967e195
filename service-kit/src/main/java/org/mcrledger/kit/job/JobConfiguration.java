package org.mcrledger.kit.job;

import javax.sql.DataSource;
import org.mcrledger.kit.KitProperties;
import org.mcrledger.kit.clock.WallClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Long work; a service that does some declares a {@link JobWork} for each kind. */
@Configuration(proxyBeanMethods = false)
public class JobConfiguration {
  @Bean
  JobTable jobTable(DataSource dataSource) {
    return new JobTable(dataSource);
  }

  @Bean
  JobRunner jobRunner(
      JobTable table, ObjectProvider<JobWork> works, WallClock clock, KitProperties properties) {
    return new JobRunner(table, works, clock, properties.jobsAtOnce());
  }

  @Bean
  Jobs jobs(JobTable table, JobRunner runner, WallClock clock) {
    return new Jobs(table, runner, clock);
  }

  @Bean
  Uploads uploads(DataSource dataSource, WallClock clock, KitProperties properties) {
    return new Uploads(dataSource, clock, properties.uploadMax().toBytes());
  }
}
