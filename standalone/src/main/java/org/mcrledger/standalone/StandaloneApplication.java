package org.mcrledger.standalone;

import org.mcrledger.command.CommandServiceConfiguration;
import org.mcrledger.query.QueryServiceConfiguration;
import org.mcrledger.query.page.PagesConfiguration;
import org.mcrledger.standalone.demo.DemoClock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Both services in one context: the command side, the query side, one database, one port. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
  CommandServiceConfiguration.class,
  QueryServiceConfiguration.class,
  PagesConfiguration.class,
  DemoClock.class
})
public class StandaloneApplication {}
