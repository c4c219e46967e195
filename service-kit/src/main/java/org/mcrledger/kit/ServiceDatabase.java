package org.mcrledger.kit;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Which connections a service takes: its own, and those of the login that owns the tables. */
public final class ServiceDatabase {
  /** The login for migrations. */
  public interface OwnerLogin {
    /** As for JDBC. */
    String url();

    String username();

    String password();
  }

  private ServiceDatabase() {}

  /** Where a context has several DataSources, the one of this name; else the only one. */
  public static DataSource own(BeanFactory beans, String name) {
    return beans.containsBean(name)
        ? beans.getBean(name, DataSource.class)
        : beans.getBean(DataSource.class);
  }

  /** Connections that may migrate: the owner's, or without one the service's own. */
  public static DataSource ofOwner(@Nullable OwnerLogin owner, DataSource own) {
    if (owner == null) {
      return own;
    }
    return DataSourceBuilder.create()
        .type(SimpleDriverDataSource.class)
        .url(owner.url())
        .username(owner.username())
        .password(owner.password())
        .build();
  }
}
