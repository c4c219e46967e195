package org.mcrledger.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.command.importing.SentFile.count;
import static org.mcrledger.command.importing.SentFile.result;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mcrledger.command.RunningService;
import org.mcrledger.command.importing.run.ImportLines;
import org.mcrledger.core.event.EngagementEvent.EngagementHeld;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.RevenueEvent.RevenueRecorded;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.ledger.read.StoredEvents;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Small files with the dirt of large ones, imported, imported again, broken off and taken back. */
class ImportIT {
  private static RunningService service;
  private static SentFile files;

  @BeforeAll
  static void start() {
    service = RunningService.withoutPolicy();
    files = new SentFile(service);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String meetings(String source) {
    return """
        mapping: %s
        title: {en: Visits, zh: 拜访}
        skip:
          - {column: repeated, is: "1", because: it repeats a row}
          - {column: firm, empty: true, because: no firm is named}
        columns:
          firm:
            separator: ";"
            cells:
              "A and\\nB": [%s A, %s B]
            aliases: {Old Name: %s New Name}
          level: {aliases: {boss: "5", none: ""}}
        targets:
          staff: {name: {column: who}, seniority: {column: level}}
          customers: {name: {column: firm}}
          engagements:
            key: {column: id}
            kind: {constant: office-meeting}
            on: {column: day}
            topic: {column: about}
            source-author: {column: office}
        """
        .formatted(source, source, source, source);
  }

  private static final String HEADER = "id,day,who,level,firm,about,office,repeated\n";

  private static String revenues(String source) {
    return """
        mapping: %s
        title: {en: Sales, zh: 销售}
        columns:
          country: {aliases: {Elsewhere: "", Britain: GB}}
        targets:
          customers: {id: {column: customer}, name: {column: customer}}
          revenues:
            key: {columns: [customer, month, country]}
            period: {column: month}
            currency: {constant: GBP}
            sales: {column: sales}
            returns: {column: returns}
            country: {column: country}
        """
        .formatted(source);
  }

  private static final String MONEY = "customer,month,country,sales,returns\n";

  private static List<Recorded<?>> of(String customer) {
    return List.copyOf(
        service.bean(StoredEvents.class).customer(new CustomerId(customer), Long.MAX_VALUE));
  }

  @Test
  void rows_of_one_key_are_one_meeting_with_several_customers() {
    JsonNode job =
        files.whole(
            meetings("joint"),
            "\uFEFF"
                + HEADER
                + "m1,2012-07,Jane  Doe,boss,\"BBC\u00A0One\nLtd\",\"On \"\"air\"\"\",Culture,0\r\n"
                + "m1,2012-07,Jane Doe,boss,Joint Two,\"On \"\"air\"\"\",Culture,0\r\n"
                + "m2,2012-08-03,Jane Doe,none,\"joint A; joint B;Old Name\",x,Culture,0\r\n");
    assertThat(count(job, "rows")).isEqualTo(3);
    assertThat(count(job, "imported")).isEqualTo(3);
    assertThat(count(job, "engagements")).isEqualTo(2);
    assertThat(count(job, "customers")).isEqualTo(5);
    assertThat(count(job, "staff")).isEqualTo(1);
    EngagementHeld first = (EngagementHeld) of("bbc-one-ltd").getLast().event();
    assertThat(first.customers())
        .containsExactlyInAnyOrder(new CustomerId("bbc-one-ltd"), new CustomerId("joint-two"));
    assertThat(first.topic()).contains("On \"air\"");
    EngagementHeld second = (EngagementHeld) of("joint-new-name").getLast().event();
    assertThat(second.customers()).hasSize(3);
    var source = of("bbc-one-ltd").getLast().by().source().orElseThrow();
    assertThat(source.author()).contains("Culture");
    assertThat(source.line()).isEqualTo(2);
  }

  @Test
  void a_single_cell_is_split_as_the_mapping_lists_it() {
    JsonNode job =
        files.whole(meetings("cells"), HEADER + "m1,2012,Al,boss,\"A and\nB\",x,Culture,0\n");
    assertThat(count(job, "customers")).isEqualTo(2);
    assertThat(of("cells-a")).hasSize(2);
    assertThat(of("cells-b")).hasSize(2);
  }

  @Test
  void bad_rows_land_in_the_error_file_and_stop_no_good_ones() {
    JsonNode job =
        files.whole(
            meetings("dirty"),
            HEADER
                + "m1,2012-13,Al,boss,Dirty One,x,Culture,0\n"
                + "m2,2012-07-01,Al,high,Dirty One,x,Culture,0\n"
                + "m3,2012-07-01,Al,boss,,x,Culture,0\n"
                + "m4,2012-07-01,Al,boss,Dirty One,x,Culture,1\n"
                + "m5,2012-07-01,Al,boss,Dirty One\n"
                + "m6,2012-07-01,Al,boss,Dirty One,=1+1,Culture,0\n"
                + "m6,2012-07-02,Al,boss,Dirty Two,x,Culture,0\n"
                + "m7,2012-07-01,,boss,Dirty One,x,Culture,0\n"
                + "m8,2999-07-01,Al,boss,Dirty One,x,Culture,0\n"
                + "m9,2012-07-01,Al,boss,Dirty One,x,Culture,0\n"
                + "m10,2012-07-01,Al,boss,Dirty One,x,Culture,0\n"
                + "m9,2012-07-01,Al,boss,Dirty One,x,Culture,0\n");
    assertThat(count(job, "imported")).isEqualTo(2);
    assertThat(count(job, "skipped")).isEqualTo(2);
    assertThat(count(job, "refused")).isEqualTo(8);
    assertThat(count(job, "rows")).isEqualTo(12);
    assertThat(result(job).get("skipped-because").get("it repeats a row").asLong()).isEqualTo(1);
    String errors = files.errors(job.get("id").asString());
    assertThat(errors)
        .startsWith("line,column,value,rule,reason,原因")
        .contains("2,day,2012-13,cell-is-no-date,")
        .contains("3,level,high,cell-is-no-whole-number,")
        .contains("4,firm,,row-is-skipped,")
        .contains("6,,,row-is-not-as-wide-as-the-header,")
        .contains("7,id,m6,beside-a-refused-row,")
        .contains("8,day,2012-07-02,rows-of-one-key-agree,")
        .contains("9,who,,cell-is-empty,")
        .contains("10,day,,not-held-yet,")
        .contains("13,id,,key-stands-twice,");
  }

  @Test
  void a_key_with_a_character_that_no_database_stores_stops_no_good_row() {
    JsonNode job =
        files.whole(
            meetings("nul"),
            HEADER
                + "m\u00001,2012-07-01,Al,boss,Nul One,x,Culture,0\n"
                + "m2,2012-07-01,Al,boss,Nul One,x,Culture,0\n");
    assertThat(count(job, "imported")).isEqualTo(1);
    assertThat(files.errors(job.get("id").asString())).contains("2,,,text-not-printable,");
  }

  @Test
  void a_year_or_an_id_that_the_ledger_cannot_hold_stops_no_good_row() {
    String named = meetings("beyond").replace("staff: {name:", "staff: {id: {column: who}, name:");
    JsonNode job =
        files.whole(
            named,
            HEADER
                + "m1,0000-07-01,Al,boss,Beyond One,x,Culture,0\n"
                + "m2,+12345-07-01,Al,boss,Beyond One,x,Culture,0\n"
                + "m3,2012-07-01,%s,boss,Beyond One,x,Culture,0\n".formatted("x".repeat(401))
                + "m4,2012-07-01,%s,boss,Beyond One,x,Culture,0\n".formatted("y".repeat(400)));
    assertThat(count(job, "imported")).isEqualTo(1);
    assertThat(files.errors(job.get("id").asString()))
        .contains("2,day,0000-07-01,cell-is-no-date,")
        .contains("3,day,'+12345-07-01,cell-is-no-date,")
        .contains("4,who,%s,expects-an-id,".formatted("x".repeat(401)));
  }

  @Test
  void the_rows_refused_are_fetched_as_they_are_written() {
    String csv =
        IntStream.range(0, 2_500)
            .mapToObj(i -> "fetched%d,then,Britain,1,0".formatted(i))
            .collect(Collectors.joining("\n", MONEY, "\n"));
    JsonNode job = files.whole(revenues("fetched"), csv);
    JdbcTemplate owner = new JdbcTemplate(service.database().owner());
    List<String> states = new ArrayList<>();
    service
        .bean(ImportLines.class)
        .each(
            UUID.fromString(job.get("id").asString()),
            trouble -> {
              if (trouble.line() == 2) {
                // In a transaction: the database keeps rows that were not asked for yet.
                states.addAll(
                    owner.queryForList(
                        "select state from pg_stat_activity where query like"
                            + " '%from app.import_line%order by%' and pid <> pg_backend_pid()",
                        String.class));
              }
            });
    assertThat(states).contains("idle in transaction");
  }

  @Test
  void a_bad_row_refuses_all_of_its_meeting_and_the_corrected_file_brings_it_in_whole() {
    String good = "m1,2012-07-01,Al,boss,Whole One,x,Culture,0\n";
    String alone = "m2,2012-07-01,Al,boss,Whole Three,x,Culture,0\n";
    String again = "m1,2012-07-01,Al,boss,Whole Four,x,Culture,0\n";
    JsonNode bad =
        files.whole(
            meetings("meeting"),
            HEADER + good + "m1,2012-07-01,Al,boss,Whole Two\n" + good + alone + again);
    assertThat(count(bad, "imported")).isEqualTo(1);
    assertThat(count(bad, "refused")).isEqualTo(4);
    assertThat(of("whole-one")).isEmpty();
    assertThat(files.errors(bad.get("id").asString()))
        .contains("2,id,m1,beside-a-refused-row,")
        .contains("line 3")
        .contains("3,,,row-is-not-as-wide-as-the-header,")
        .contains("4,id,m1,beside-a-refused-row,")
        .contains("6,id,m1,beside-a-refused-row,");
    String rest = good.replace("One", "Two") + again;
    JsonNode corrected = files.whole(meetings("meeting"), HEADER + good + rest + alone);
    assertThat(count(corrected, "imported")).isEqualTo(3);
    assertThat(count(corrected, "already-there")).isEqualTo(1);
    EngagementHeld held = (EngagementHeld) of("whole-one").getLast().event();
    assertThat(held.customers()).hasSize(3);
  }

  @Test
  void a_row_whose_key_is_garbled_refuses_the_meeting_in_the_midst_of_which_it_stands() {
    String good = "m1,2012-07-01,Al,boss,Midst One,x,Culture,0\n";
    JsonNode job =
        files.whole(
            meetings("midst"),
            HEADER
                + good
                + "\"m1,2012-07-01\",Al,boss\n"
                + good
                + "x\n"
                + good.replace("m1", "m2"));
    assertThat(count(job, "refused")).isEqualTo(4);
    assertThat(count(job, "imported")).isEqualTo(1);
  }

  @Test
  void what_was_tried_out_is_imported_without_sending_it_again() {
    JsonNode dry =
        files.dry(
            revenues("tried"), MONEY + "tried1,2011-01,Britain,1,0\ntried2,then,Britain,1,0\n");
    JsonNode job = files.followed(dry.get("id").asString(), "recording");
    assertThat(count(job, "imported")).isEqualTo(1);
    assertThat(job.get("dryRun").asBoolean()).isFalse();
    assertThat(of("tried1")).hasSize(2);
    JsonNode now = files.get(dry.get("id").asString());
    assertThat(now.get("followedBy").get("id")).isEqualTo(job.get("id"));
    assertThat(files.answer(job.get("id").asString(), "recording").statusCode()).isEqualTo(409);
    String lines =
        service
            .send(
                "office",
                "/imports/" + job.get("id").asString() + "/lines",
                request -> request.header("Accept-Language", "zh").GET())
            .body();
    assertThat(lines).contains("\"line\":3").contains("不是映射所要求的日期");
  }

  @Test
  void a_mapping_may_be_as_long_as_its_aliases_make_it() {
    String aliases =
        IntStream.range(0, 3000)
            .mapToObj(i -> "Some Country %d: GB".formatted(i))
            .collect(Collectors.joining(", "));
    String mapping = revenues("long").replace("Britain: GB", "Britain: GB, " + aliases);
    JsonNode job = files.whole(mapping, MONEY + "long1,2011-01,Some Country 7,1,0\n");
    assertThat(count(job, "imported")).isEqualTo(1);
  }

  @Test
  void a_dry_run_checks_everything_and_writes_nothing() {
    long before = service.head();
    String rows =
        HEADER
            + "m1,2012,New Person,boss,Dry One,x,Culture,0\n"
            + "m2,2012,New Person,boss,Dry One,x,Culture,0\nm3,nonsense,Al,boss,Dry,x,Culture,0\n";
    JsonNode dry = files.dry(meetings("dry"), rows);
    assertThat(service.head()).isEqualTo(before);
    assertThat(count(dry, "engagements")).isEqualTo(2);
    assertThat(count(dry, "staff")).isEqualTo(1);
    assertThat(count(dry, "refused")).isEqualTo(1);
    assertThat(files.errors(dry.get("id").asString())).contains("4,day,nonsense,cell-is-no-date");
    JsonNode real = files.whole(meetings("dry"), rows);
    for (String what : List.of("rows", "imported", "events", "customers", "staff", "refused")) {
      assertThat(count(real, what)).as(what).isEqualTo(count(dry, what));
    }
  }

  @Test
  void a_second_import_adds_nothing() {
    String rows =
        MONEY + "s1,2011-01,Britain,10.50,-1\ns1,2011-02,Elsewhere,3,0\ns2,2011-01,Britain,1,0\n";
    assertThat(count(files.whole(revenues("again"), rows), "events")).isEqualTo(5);
    long before = service.head();
    JsonNode again = files.whole(revenues("again"), rows);
    assertThat(service.head()).isEqualTo(before);
    assertThat(count(again, "already-there")).isEqualTo(3);
    assertThat(count(again, "events")).isZero();
    JsonNode more = files.whole(revenues("again"), rows + "s2,2011-02,Britain,1,0\n");
    assertThat(count(more, "events")).isEqualTo(1);
    assertThat(service.head()).isEqualTo(before + 1);
  }

  @Test
  void an_import_is_taken_back_and_made_again() {
    String rows = MONEY + "back1,2011-01,Britain,10.50,-1\nback2,2011-01,Britain,1,0\n";
    JsonNode job = files.whole(revenues("back"), rows);
    JsonNode reversal = files.reversed(job.get("id").asString(), "the wrong file");
    assertThat(count(reversal, "voided")).isEqualTo(4);
    assertThat(count(reversal, "kept")).isZero();
    JsonNode again = files.whole(revenues("back"), rows);
    assertThat(count(again, "events")).isEqualTo(4);
    assertThat(count(files.whole(revenues("back"), rows), "already-there")).isEqualTo(2);
    RevenueRecorded sold = (RevenueRecorded) of("back1").getLast().event();
    assertThat(sold.sales()).isEqualByComparingTo("10.50");
  }

  @Test
  void an_import_is_taken_back_also_while_people_work_on_the_same_customer() {
    String csv =
        IntStream.range(0, 2_000)
            .mapToObj(i -> "%s,Britain,1,0".formatted(LocalDate.of(2001, 1, 1).plusDays(i)))
            .collect(Collectors.joining("\nbusy,", MONEY + "busy,", "\n"));
    JsonNode job = files.whole(revenues("busy"), csv);
    String id = files.beginReversal(job.get("id").asString(), "the wrong file");
    for (int month = 1; month <= 9; month++) {
      service.done(
          "office",
          "/orders",
          """
          {"customer": "busy", "period": "2020-0%d", "currency": "GBP", "amount": 1}"""
              .formatted(month));
      SentFile.pause();
    }
    JsonNode reversal = files.over(id);
    assertThat(count(reversal, "voided")).isEqualTo(2_000);
    assertThat(count(reversal, "kept")).isEqualTo(1);
  }

  @Test
  void what_something_rests_on_stays_when_an_import_is_taken_back() {
    JsonNode job = files.whole(revenues("rest"), MONEY + "rest1,2011-01,Britain,1,0\n");
    service.done(
        "office",
        "/revenues",
        "{\"customer\": \"rest1\", \"period\": \"2012\", \"currency\": \"GBP\", \"sales\": 1}");
    JsonNode reversal = files.reversed(job.get("id").asString(), "the wrong file");
    assertThat(count(reversal, "voided")).isEqualTo(1);
    assertThat(count(reversal, "kept")).isEqualTo(1);
  }

  @Test
  void one_of_our_people_whom_another_meeting_names_stays_when_an_import_is_taken_back() {
    JsonNode job =
        files.whole(
            meetings("staying"),
            HEADER
                + "m1,2012-07-01,Stays On,boss,Staying One,x,Culture,0\n"
                + "m2,2012-07-02,Goes Too,boss,Staying One,y,Culture,0\n");
    EngagementHeld first =
        of("staying-one").stream()
            .flatMap(r -> r.event() instanceof EngagementHeld held ? Stream.of(held) : Stream.of())
            .findFirst()
            .orElseThrow();
    service.done(
        "office",
        "/engagements",
        """
        {"kind": "call", "customers": ["%s"], "ours": [{"staff": "%s"}]}"""
            .formatted(
                first.customers().iterator().next(), first.ours().getFirst().staff().value()));
    JsonNode reversal = files.reversed(job.get("id").asString(), "the wrong file");
    assertThat(count(reversal, "voided")).isEqualTo(3);
    assertThat(count(reversal, "kept")).isEqualTo(2);
  }

  @Test
  void an_import_that_broke_off_ends_with_exactly_the_rows_of_the_file() {
    int rows = 60_000;
    String csv =
        IntStream.range(0, rows)
            .mapToObj(
                i -> "off%d,20%02d-%02d,Britain,1,0".formatted(i % 5000, i / 60000, i / 5000 + 1))
            .collect(Collectors.joining("\n", MONEY, "\n"));
    String id = files.begin(revenues("off"), csv);
    SmartLifecycle runner = jobRunner();
    while (files.get(id).get("done").asLong() == 0) {
      SentFile.pause();
    }
    runner.stop();
    assertThat(files.get(id).get("state").asString()).isNotEqualTo("done");
    JdbcTemplate owner = new JdbcTemplate(service.database().owner());
    // As if the process had died after it wrote events and before it could say so.
    owner.update("update app.job set cursor = null where id = ?::uuid", id);
    runner.start();
    JsonNode job = files.over(id);
    assertThat(count(job, "rows")).isEqualTo(rows);
    assertThat(count(job, "imported")).isEqualTo(rows);
    assertThat(count(job, "revenues")).isEqualTo(rows);
    assertThat(count(job, "customers")).isEqualTo(5000);
    assertThat(
            Objects.requireNonNull(
                owner.queryForObject(
                    "select count(*) from ledger.event where type = 'revenue.recorded'"
                        + " and stream like 'revenue-off%'",
                    Long.class)))
        .isEqualTo(rows);
  }

  /** The kit's runner of jobs, which is nobody's business outside but for being stopped. */
  private static SmartLifecycle jobRunner() {
    return service.beanNamed("jobRunner", SmartLifecycle.class);
  }

  @Test
  void two_imports_of_one_file_at_once_record_it_once() {
    String csv =
        IntStream.range(0, 30_000)
            .mapToObj(i -> "twice%d,2011-01,Britain,1,0".formatted(i))
            .collect(Collectors.joining("\n", MONEY, "\n"));
    String one = files.begin(revenues("twice"), csv);
    String two = files.begin(revenues("twice"), csv);
    JsonNode first = files.over(one);
    JsonNode second = files.over(two);
    assertThat(count(first, "revenues") + count(second, "revenues")).isEqualTo(30_000);
    assertThat(count(first, "refused") + count(second, "refused")).isZero();
  }

  @Test
  void a_name_that_makes_the_id_of_another_is_reported_once() {
    JsonNode job =
        files.whole(
            meetings("share"),
            HEADER
                + "m1,2012,Al,boss,Share One,x,C,0\nm2,2012,Al,boss,SHARE one,x,C,0\n"
                + "m3,2012,Al,boss,SHARE one,x,C,0\n");
    assertThat(count(job, "names-with-one-id")).isEqualTo(1);
    assertThat(count(job, "imported")).isEqualTo(3);
    assertThat(files.errors(job.get("id").asString()))
        .contains("3,firm,SHARE one,names-share-an-id,");
  }

  @Test
  void a_file_that_is_not_what_the_mapping_reads_is_refused_as_a_whole() {
    JsonNode lacking = files.whole(revenues("whole"), "customer,month\na,2011-01\n");
    assertThat(lacking.get("state").asString()).isEqualTo("failed");
    assertThat(lacking.get("problem").get("rule").asString()).isEqualTo("file-lacks-columns");
    assertThat(lacking.get("problem").get("detail").asString()).contains("country, returns, sales");
    byte[] gbk = (MONEY + "\u00FF,2011-01,Britain,1,0\n").getBytes(StandardCharsets.ISO_8859_1);
    JsonNode encoded = files.over(SentFile.begun(files.post(revenues("whole"), gbk, false)));
    assertThat(encoded.get("problem").get("rule").asString()).isEqualTo("file-is-no-utf-8");
    JsonNode empty = files.whole(revenues("whole"), "");
    assertThat(empty.get("problem").get("rule").asString()).isEqualTo("file-lacks-columns");
  }

  @Test
  void a_mapping_that_cannot_be_used_is_refused_with_line_and_field() {
    var answer =
        files.post(
            revenues("bad").replace("currency:", "curency:"),
            MONEY.getBytes(StandardCharsets.UTF_8),
            false);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("mapping-is-invalid")
        .contains("line 10")
        .contains("curency");
    var chinese =
        files.post(
            "zh",
            revenues("bad").replace("currency:", "curency:"),
            MONEY.getBytes(StandardCharsets.UTF_8),
            false);
    assertThat(chinese.body())
        .contains("该映射无法使用")
        .contains("第 10 行")
        .contains("curency: 不是此处的字段")
        .doesNotContain("required property");
  }

  @Test
  void a_mapping_may_come_as_a_file_too() {
    String csv = MONEY + "filed1,2011-01,France,1,0\n";
    JsonNode job = files.over(SentFile.begun(files.postBothAsFiles(revenues("filed"), csv)));
    assertThat(result(job)).isEqualTo(result(files.dry(revenues("filed"), csv)));
  }

  @Test
  void the_mappings_that_ship_are_shown_and_usable_by_name() {
    String shown = service.send("office", "/mappings", request -> request.GET()).body();
    assertThat(shown).contains("uk-ministers-meetings").contains("online-retail-ii");
    JsonNode job =
        files.whole(
            "online-retail-ii",
            """
            customer_id,country,month,invoices,sales_gbp,returns_gbp
            99901,EIRE,2010-01,2,10.00,0
            99901,Channel Islands,2010-01,1,5.00,-1.00
            """);
    assertThat(count(job, "revenues")).isEqualTo(2);
    RevenueRecorded first = (RevenueRecorded) of("99901").get(1).event();
    assertThat(first.country()).contains("IE");
  }

  @Test
  void only_who_may_import_does() {
    var answer = service.send("committee", "/imports", request -> request.GET());
    assertThat(answer.statusCode()).isEqualTo(403);
  }
}
