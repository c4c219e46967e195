package org.mcrledger.query.page;

import java.time.LocalDate;
import java.util.List;
import org.mcrledger.core.report.MeasureSheet.Row;
import org.mcrledger.core.report.MeasureSheet.Taken;
import org.mcrledger.query.page.view.Links;
import org.mcrledger.query.page.view.MeasureLine;
import org.mcrledger.query.page.view.Wording;

/** A customer's measures in words, each with what was found before. */
record MeasureLines(Wording w, Links links) {
  List<MeasureLine> of(Row sheet, LocalDate day) {
    String customer = sheet.customer().value();
    return sheet.at(day).values().stream()
        .map(
            held -> {
              List<MeasureLine> before =
                  sheet.history(held.measure(), day).stream()
                      .skip(1)
                      .map(earlier -> line(customer, earlier, List.of()))
                      .toList();
              return line(customer, held, before);
            })
        .toList();
  }

  private MeasureLine line(String customer, Taken taken, List<MeasureLine> earlier) {
    return new MeasureLine(
        MeasureWords.name(w, taken.measure()),
        MeasureWords.value(w, taken.measure(), taken.value()),
        taken.on(),
        taken.horizonYears().isPresent()
            ? w.say("measure.for-years", taken.horizonYears().getAsInt())
            : "",
        taken.because(),
        taken.source(),
        links.event(customer, taken.event().toString()),
        earlier);
  }
}
