package org.mcrledger.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may import whom, over all modules: one rule for each row of the architecture's table. */
class StructureArchTest {
  private static final String CORE = "org.mcrledger.core.";
  private static final ImportOption NO_TESTS =
      where -> !where.contains("/test-classes/") && !where.contains("-tests.jar");
  private static final JavaClasses ALL =
      new ClassFileImporter().withImportOption(NO_TESTS).importPackages("org.mcrledger");

  private static final List<String> CONCEPTS =
      List.of(
          "customer",
          "contact",
          "engagement",
          "opportunity",
          "agreement",
          "revenue",
          "measure",
          "proposal",
          "ruleset",
          "savedreplay",
          "staff",
          "correction");

  /**
   * Package of the core, and the other packages of the core that it may import. That events may use
   * the kernel is docs/adr/0006.
   */
  private static final Map<String, List<String>> CORE_TABLE =
      Map.of(
          "term", List.of(),
          "kernel", List.of(),
          "event", List.of("term", "kernel"),
          "scoring", List.of("term", "event"),
          "tiering", List.of("term", "event"),
          "report", List.of("term", "event", "kernel", "scoring", "tiering"),
          "replay", List.of("term", "event", "kernel", "scoring", "tiering", "report"));

  private static final List<String> MODULES =
      List.of("core", "rules", "ledger", "kit", "command", "query", "standalone");

  static Set<String> packagesOfTheCore() {
    var names = new TreeSet<String>();
    ALL.stream()
        .map(type -> type.getPackageName())
        .filter(name -> name.startsWith(CORE))
        .forEach(name -> names.add(name.substring(CORE.length()).split("\\.", 2)[0]));
    return names;
  }

  private static List<String> mayImport(String name) {
    var row = CONCEPTS.contains(name) ? List.of("term", "event", "kernel") : CORE_TABLE.get(name);
    assertThat(row).as("the table has no row for the package %s%s", CORE, name).isNotNull();
    return row;
  }

  @ParameterizedTest
  @MethodSource("packagesOfTheCore")
  void a_package_of_the_core_imports_only_what_its_row_allows(String name) {
    var allowed = new ArrayList<>(List.of("java..", "org.jspecify..", CORE + name + ".."));
    mayImport(name).forEach(other -> allowed.add(CORE + other + ".."));
    classes()
        .that()
        .resideInAPackage(CORE + name + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(String[]::new))
        .check(ALL);
  }

  @Test
  void the_core_never_asks_for_the_time_or_for_chance() {
    noClasses()
        .that()
        .resideInAPackage(in("core"))
        .should()
        .callMethodWhere(describe("reads the clock or rolls dice", StructureArchTest::isImpure))
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo("java.util.random.RandomGenerator")
        .check(ALL);
  }

  @Test
  void only_the_business_clock_reads_the_time() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.mcrledger.kit.clock..")
        .should()
        .callMethodWhere(describe("reads the calendar", StructureArchTest::readsTheCalendar))
        .check(ALL);
  }

  @Test
  void the_rules_stand_on_the_core_and_on_the_forms_of_their_files() {
    onlyDependsOn(
        "rules",
        "core",
        "tools.jackson..",
        "com.fasterxml.jackson.annotation..",
        "com.networknt..",
        "org.snakeyaml..",
        "dev.cel..",
        // CEL's lists are Guava's.
        "com.google.common.collect..");
  }

  @Test
  void the_ledger_stands_on_the_core_jdbc_and_axon_but_not_on_spring() {
    onlyDependsOn(
        "ledger",
        "core",
        "tools.jackson..",
        "com.fasterxml.jackson.annotation..",
        "javax.sql..",
        "javax.crypto..",
        "org.postgresql..",
        "com.zaxxer.hikari..",
        "org.flywaydb..",
        "org.axonframework..",
        "org.slf4j..");
  }

  private static void onlyDependsOn(String module, String below, String... libraries) {
    var allowed = new ArrayList<>(List.of("java..", "org.jspecify..", in(module), in(below)));
    allowed.addAll(List.of(libraries));
    classes()
        .that()
        .resideInAPackage(in(module))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(String[]::new))
        .check(ALL);
  }

  @Test
  void the_kit_knows_neither_axon_nor_the_ledger_nor_the_rules() {
    neverImports(
        "kit",
        "org.axonframework..",
        in("ledger"),
        in("rules"),
        in("command"),
        in("query"),
        in("standalone"));
  }

  @Test
  void the_two_services_meet_only_in_the_database() {
    neverImports("command", in("query"), in("standalone"));
    neverImports("query", in("command"), in("standalone"));
  }

  private static void neverImports(String module, String... others) {
    noClasses()
        .that()
        .resideInAPackage(in(module))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .check(ALL);
  }

  @Test
  void axon_stays_at_the_edge() {
    noClasses()
        .that(not(resideInAnyPackage("org.mcrledger.command.axon..", in("ledger"))))
        .should()
        .dependOnClassesThat(resideInAPackage("org.axonframework.."))
        .check(ALL);
  }

  @Test
  void no_packages_of_the_core_and_no_modules_import_each_other_in_a_circle() {
    slices().matching(CORE + "(*)..").should().beFreeOfCycles().check(ALL);
    slices().matching("org.mcrledger.(*)..").should().beFreeOfCycles().check(ALL);
  }

  @Test
  void names_are_words_of_the_domain() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Dto")
        .check(ALL);
  }

  @Test
  void every_package_says_that_nothing_is_null_unless_it_says_so() {
    assertThat(packagesWithClasses())
        .isNotEmpty()
        .allSatisfy(
            each ->
                assertThat(each.isAnnotatedWith(NullMarked.class))
                    .as("%s has a package-info with @NullMarked", each.getName())
                    .isTrue());
  }

  @Test
  void every_module_is_on_the_class_path_of_this_test() {
    assertThat(MODULES)
        .allSatisfy(
            module ->
                assertThat(ALL)
                    .as(module)
                    .anyMatch(type -> type.getPackageName().startsWith("org.mcrledger." + module)));
  }

  private static List<JavaPackage> packagesWithClasses() {
    return ALL.stream().map(type -> type.getPackage()).distinct().toList();
  }

  private static String in(String module) {
    return "org.mcrledger." + module + "..";
  }

  private static boolean isImpure(JavaMethodCall call) {
    var name = call.getTarget().getFullName();
    return readsTheCalendar(call)
        || Stream.of(
                "java.util.UUID.randomUUID",
                "java.lang.System.nanoTime",
                "java.lang.Math.random",
                "java.util.concurrent.ThreadLocalRandom.current",
                "java.util.Collections.shuffle")
            .anyMatch(name::startsWith);
  }

  private static boolean readsTheCalendar(JavaMethodCall call) {
    var target = call.getTarget();
    var owner = target.getOwner();
    var asksJavaTime =
        owner.getPackageName().startsWith("java.time")
            && target.getName().equals("now")
            && target.getRawParameterTypes().stream()
                .noneMatch(type -> type.isEquivalentTo(Clock.class));
    var takesAClock =
        (owner.isEquivalentTo(Clock.class) || owner.isEquivalentTo(InstantSource.class))
            && target.getName().startsWith("system");
    var asksTheSystem = target.getFullName().startsWith("java.lang.System.currentTimeMillis");
    return asksJavaTime || takesAClock || asksTheSystem;
  }
}
