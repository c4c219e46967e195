package org.mcrledger.command.route;

import java.util.List;
import java.util.Optional;
import org.mcrledger.core.event.StaffEvent.StaffErased;
import org.mcrledger.core.event.StaffEvent.StaffRegistered;
import org.mcrledger.core.staff.StaffCommand.EraseStaff;
import org.mcrledger.core.staff.StaffCommand.RegisterStaff;
import org.mcrledger.core.term.PersonNames;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.kit.access.Right;

/** What may be said of our own people. */
final class StaffRoutes {
  private StaffRoutes() {}

  static final List<CommandRoute<?>> TABLE =
      List.of(
          CommandRoute.post(
              "/staff",
              Right.RECORD_REFERENCE,
              NewStaff.class,
              StaffRegistered.class,
              StaffRoutes::register),
          CommandRoute.post(
              "/staff/{id}/erasure",
              Right.ADMINISTER,
              Erasing.Body.class,
              StaffErased.class,
              StaffRoutes::erase));

  record NewStaff(
      Optional<StaffId> staffId,
      String name,
      Optional<String> nameZh,
      Optional<Seniority> seniority,
      Optional<String> region) {}

  private static EraseStaff erase(Request<Erasing.Body> request) {
    Erasing.Body body = request.body();
    return new EraseStaff(
        new StaffId(request.id()), body.because(), body.reference(), request.today());
  }

  private static RegisterStaff register(Request<NewStaff> request) {
    NewStaff body = request.body();
    StaffId staff = request.newId(body.staffId(), StaffId::new);
    return new RegisterStaff(
        staff,
        new PersonNames(
            Personal.of(staff, body.name()), body.nameZh().map(name -> Personal.of(staff, name))),
        body.seniority(),
        body.region(),
        request.usual().from());
  }
}
