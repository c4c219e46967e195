package org.mcrledger.core.replay;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mcrledger.core.event.OpportunityEvent;
import org.mcrledger.core.event.OpportunityEvent.OpportunityClosed;
import org.mcrledger.core.event.OpportunityEvent.OpportunityOpened;
import org.mcrledger.core.event.OpportunityEvent.StanceRecorded;
import org.mcrledger.core.replay.BackTest.Excluded;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.Stance;

/** Opportunities: when each was open, who had a role on it, and where its people stood. */
public final class Projects {
  /** In the order of their ids, so that sums of them come out the same in every process. */
  private final Map<OpportunityId, Project> all =
      new TreeMap<>(Comparator.comparing(OpportunityId::value));

  void add(OpportunityEvent event) {
    Project project = all.computeIfAbsent(event.opportunity(), _ -> new Project(event.customer()));
    switch (event) {
      case OpportunityOpened e -> project.open.put(e.on(), true);
      case OpportunityClosed e -> project.open.put(e.on(), false);
      case StanceRecorded e -> project.add(e);
    }
  }

  /** Who has a role on an opportunity that is open on that day, by customer. */
  public Map<CustomerId, Set<ContactId>> rolesOn(LocalDate day) {
    Map<CustomerId, Set<ContactId>> roles = new HashMap<>();
    for (Project project : all.values()) {
      if (project.isOpen(day)) {
        project.rolesSince.forEach(
            (contact, since) -> {
              if (!since.isAfter(day)) {
                roles.computeIfAbsent(project.customer, _ -> new HashSet<>()).add(contact);
              }
            });
      }
    }
    return roles;
  }

  /**
   * Of each customer with an opportunity closed in the year: the mean over these opportunities of
   * the mean last stance, as steps above the lowest. Only stances of that year count: an older one
   * is what the year before was scored by.
   */
  Map<CustomerId, Came> closingStances(int year) {
    Map<CustomerId, Means> means = new HashMap<>();
    for (Project project : all.values()) {
      project
          .closedIn(year)
          .ifPresent(
              day ->
                  means
                      .computeIfAbsent(project.customer, _ -> new Means())
                      .add(project.stance(LocalDate.of(year, 1, 1), day)));
    }
    Map<CustomerId, Came> came = new HashMap<>();
    means.forEach((customer, mean) -> came.put(customer, mean.came()));
    return came;
  }

  private static final class Means {
    private double sum;
    private int projects;

    void add(Optional<Double> mean) {
      if (mean.isPresent()) {
        sum += mean.get();
        projects++;
      }
    }

    Came came() {
      return projects == 0 ? new Came.NoCase(Excluded.NO_STANCE) : new Came.Value(sum / projects);
    }
  }

  private static final class Project {
    private static final int LOWEST = Stance.OPPOSES.level().orElseThrow();

    private final CustomerId customer;
    private final NavigableMap<LocalDate, Boolean> open = new TreeMap<>();
    private final Map<ContactId, LocalDate> rolesSince = new HashMap<>();
    private final Map<ContactId, NavigableMap<LocalDate, Integer>> stances = new HashMap<>();

    Project(CustomerId customer) {
      this.customer = customer;
    }

    void add(StanceRecorded said) {
      if (!said.roles().isEmpty()) {
        rolesSince.merge(
            said.contact(), said.on(), (one, other) -> one.isBefore(other) ? one : other);
      }
      // '?' is no stance, and hides none before it.
      said.stance()
          .level()
          .ifPresent(
              level ->
                  stances
                      .computeIfAbsent(said.contact(), _ -> new TreeMap<>())
                      .put(said.on(), level - LOWEST));
    }

    boolean isOpen(LocalDate day) {
      Map.Entry<LocalDate, Boolean> last = open.floorEntry(day);
      return last != null && last.getValue();
    }

    Optional<LocalDate> closedIn(int year) {
      Map.Entry<LocalDate, Boolean> last = open.lastEntry();
      return Optional.ofNullable(last)
          .filter(entry -> !entry.getValue() && entry.getKey().getYear() == year)
          .map(Map.Entry::getKey);
    }

    /** The sum is of whole numbers: in whatever order it gives the same. */
    Optional<Double> stance(LocalDate from, LocalDate upTo) {
      int sum = 0;
      int persons = 0;
      for (NavigableMap<LocalDate, Integer> ofContact : stances.values()) {
        Map.Entry<LocalDate, Integer> last = ofContact.floorEntry(upTo);
        if (last != null && !last.getKey().isBefore(from)) {
          sum += last.getValue();
          persons++;
        }
      }
      return persons == 0 ? Optional.empty() : Optional.of((double) sum / persons);
    }
  }
}
