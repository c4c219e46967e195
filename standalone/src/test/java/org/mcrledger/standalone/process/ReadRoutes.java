package org.mcrledger.standalone.process;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.access.RouteRights;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every way to read something of the assembled product, as the context has them: a new route is
 * among them at once, and needs an address that leads somewhere.
 */
final class ReadRoutes {
  private ReadRoutes() {}

  /**
   * What addresses are filled in with.
   *
   * @param event on the customer
   * @param run a replay that is over, {@code saved} one that was saved
   * @param imported a dry run of an import
   * @param ruleSet key of rules that were published, as is {@code scheme}
   */
  record Somewhere(
      String customer,
      String contact,
      String event,
      String proposal,
      String run,
      String saved,
      String imported,
      String ruleSet,
      String scheme) {
    private String version(boolean ofScheme) {
      return OneServer.API
          .asked(
              "rule-author",
              ofScheme ? "/schemes/" + scheme + "/versions" : "/rule-sets/" + ruleSet)
          .at("/versions/0/hash")
          .asString();
    }
  }

  /** A way to read something. */
  record Read(String path, String accept, Right right) {
    /** The address; empty where the path speaks of something else. */
    Optional<String> of(Somewhere at) {
      String filled =
          path.replace("{year}", "2024")
              .replace("{year:\\d{4}}", "2024")
              .replace("{contact}", at.contact)
              .replace("/pick/contacts", "/pick/contacts?customer=" + at.customer)
              .replace("/customers/{id}", "/customers/" + at.customer)
              .replace("/contacts/{id}", "/contacts/" + at.contact)
              .replace("/proposals/{id}", "/proposals/" + at.proposal)
              .replace("/json-schemas/{kind}", "/json-schemas/rule-set")
              .replace("/schemes/{key}", "/schemes/" + at.scheme)
              .replace("/rule-sets/{key}", "/rule-sets/" + at.ruleSet)
              .replace("/rules/tier-scheme/{key}", "/rules/tier-scheme/" + at.scheme)
              .replace("/rules/{kind}/{key}", "/rules/rule-set/" + at.ruleSet)
              .replace("/lab/runs/{run}/cancellation", "/lab/runs/gone/cancellation")
              .replace("/lab/runs/{run}", "/lab/runs/" + at.run)
              .replace("/lab/saved/{replay}/repetition", "/lab/saved/gone/repetition")
              .replace("/{replay}", "/" + at.saved)
              .replace("{customer}", at.customer)
              .replace("/imports/mappings/{key}", "/imports/mappings/online-retail-ii")
              .replace("/imports/{id}", "/imports/" + at.imported)
              .replace("{event}", at.event);
      if (filled.contains("/versions/{hash}")) {
        filled = filled.replace("{hash}", at.version(path.contains("schemes")));
      }
      return filled.contains("{") ? Optional.empty() : Optional.of(filled);
    }

    boolean isOfOneCustomer() {
      return path.contains("{id}") || path.equals("/pick/contacts");
    }
  }

  static RequestMappingHandlerMapping mapping() {
    return OneServer.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
  }

  static List<Read> all() {
    Map<String, String> rights = RouteRights.of(mapping());
    List<Read> reads = new ArrayList<>();
    for (RequestMappingInfo route : mapping().getHandlerMethods().keySet()) {
      Optional<Right> right = right(rights.get(route.toString()));
      if (right.isPresent()
          && route.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
        for (String path : route.getPatternValues()) {
          reads.add(new Read(path, accept(route, path), right.get()));
        }
      }
    }
    return reads;
  }

  static Optional<Right> right(String key) {
    return Stream.of(Right.values()).filter(right -> right.key().equals(key)).findFirst();
  }

  private static String accept(RequestMappingInfo route, String path) {
    Set<MediaType> produces = route.getProducesCondition().getProducibleMediaTypes();
    if (!produces.isEmpty()) {
      return produces.iterator().next().toString();
    }
    return path.startsWith("/api/") || path.startsWith("/pick/") ? "application/json" : "text/html";
  }

  /**
   * Everything of the ledger that opens to the visitor, each with its address before it; the
   * description of the resources names fields and holds nothing of anybody.
   */
  static List<String> shown(PageVisitor visitor, Somewhere at) throws Exception {
    return shown(visitor, at, "");
  }

  /**
   * @param asked what every address is asked with, such as an instant of knowledge; a route that
   *     does not take it shows nothing
   */
  static List<String> shown(PageVisitor visitor, Somewhere at, String asked) throws Exception {
    List<String> shown = new ArrayList<>();
    for (Read read : all().stream().filter(each -> !each.path().startsWith("/v3/")).toList()) {
      Optional<String> path = read.of(at);
      if (path.isPresent()) {
        String address = path.get() + (path.get().contains("?") ? "&" : "?") + asked;
        HttpResponse<String> answer = visitor.get(address, read.accept());
        if (answer.statusCode() == 200) {
          shown.add("at " + read.path() + "\n" + answer.body());
        }
      }
    }
    return shown;
  }
}
