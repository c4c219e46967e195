package org.mcrledger.standalone.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Our own people in the demo: what they are registered with, and as whom they enter things. */
final class DemoStaff {
  private final Map<String, JsonNode> members = new HashMap<>();
  private final List<JsonNode> inOrder;

  DemoStaff() {
    JsonNode file = Yaml.read("/demo/staff.yaml");
    inOrder = StreamSupport.stream(file.spliterator(), false).toList();
    inOrder.forEach(member -> members.put(member.get("staffId").asString(), member));
  }

  List<String> logins() {
    return inOrder.stream().map(member -> member.get("staffId").asString()).toList();
  }

  /** The body that registers the member. */
  ObjectNode registration(String login) {
    ObjectNode body = (ObjectNode) member(login).deepCopy();
    body.remove("account");
    return body;
  }

  Actor actor(String login) {
    return new Actor(login, Optional.of(login), roles(login), Set.of(region(login)));
  }

  Set<Role> roles(String login) {
    return StreamSupport.stream(member(login).get("account").spliterator(), false)
        .map(role -> Role.of(role.asString()).orElseThrow())
        .collect(Collectors.toUnmodifiableSet());
  }

  String region(String login) {
    return member(login).get("region").asString();
  }

  private JsonNode member(String login) {
    JsonNode member = members.get(login);
    if (member == null) {
      throw new IllegalStateException("the demo has no staff member " + login);
    }
    return member;
  }
}
