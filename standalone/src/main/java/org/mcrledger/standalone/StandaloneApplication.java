package org.mcrledger.standalone;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** Both services in one context: the command side, the query side, one database, one port. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class StandaloneApplication {}
