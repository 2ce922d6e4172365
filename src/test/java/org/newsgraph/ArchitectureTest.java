package org.newsgraph;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newsgraph.nlp.Annotator;

/** Who may live in which package, and who may know whom. */
class ArchitectureTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.newsgraph");

  private static final List<String> PACKAGES =
      List.of(
          "model",
          "schema",
          "lexicon",
          "time",
          "read",
          "nlp",
          "extract",
          "link",
          "rdf",
          "store",
          "fuse",
          "query",
          "answer",
          "server",
          "export",
          "evaluate",
          "cli");

  /** The rooms of {@code extract}, from below. */
  private static final List<String> ROOMS =
      List.of("tree", "modality", "rule", "mention", "role", "refer", "event", "claim");

  @Test
  void the_classes_of_every_package_are_found() {
    for (String name : PACKAGES) {
      assertFalse(
          PRODUCT.that(resideInAPackage("org.newsgraph." + name + "..")).isEmpty(),
          "no classes in " + name);
    }
    assertTrue(PRODUCT.size() > 100, "only " + PRODUCT.size() + " classes");
  }

  @Test
  void the_model_stands_on_the_jdk_alone() {
    classes()
        .that()
        .resideInAPackage("org.newsgraph.model..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("org.newsgraph.model..", "java..", "org.jspecify.annotations.."))
        .check(PRODUCT);
  }

  @Test
  void stages_know_the_model_and_nothing_of_each_other() {
    List<String> stages = List.of("read", "nlp", "extract", "link");
    for (String stage : stages) {
      noClasses()
          .that()
          .resideInAPackage("org.newsgraph." + stage + "..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.newsgraph..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "org.newsgraph.model..",
                              "org.newsgraph.schema..",
                              "org.newsgraph.lexicon..",
                              "org.newsgraph.time..",
                              "org.newsgraph." + stage + ".."))))
          .check(PRODUCT);
    }
  }

  @Test
  void a_room_of_extract_knows_only_the_rooms_below_it() {
    for (int i = 0; i < ROOMS.size(); i++) {
      assertFalse(
          PRODUCT.that(resideInAPackage(room(ROOMS.get(i)))).isEmpty(),
          "no classes in " + ROOMS.get(i));
      String[] above =
          Stream.concat(Stream.of(""), ROOMS.stream().skip(i + 1))
              .map(ArchitectureTest::room)
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(room(ROOMS.get(i)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(above)
          .check(PRODUCT);
    }
  }

  @Test
  void the_rooms_of_extract_are_seen_from_within_it_only() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.newsgraph.extract..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.newsgraph.extract.*..")
        .check(PRODUCT);
    assertEquals(
        Set.of("FactExtractor", "RuleRecord"),
        PRODUCT.that(resideInAPackage(room(""))).stream()
            .map(JavaClass::getSimpleName)
            .filter(name -> !name.equals("package-info") && !name.isEmpty())
            .collect(Collectors.toSet()),
        "the hall of extract holds what is seen from outside alone");
  }

  private static String room(String name) {
    return name.isEmpty() ? "org.newsgraph.extract" : "org.newsgraph.extract." + name + "..";
  }

  @Test
  void the_schema_words_and_dates_stand_on_the_model() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.newsgraph.schema..", "org.newsgraph.lexicon..", "org.newsgraph.time..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.newsgraph..")
                .and(
                    com.tngtech.archunit.base.DescribedPredicate.not(
                        resideInAnyPackage(
                            "org.newsgraph.model..",
                            "org.newsgraph.schema..",
                            "org.newsgraph.lexicon..",
                            "org.newsgraph.time.."))))
        .check(PRODUCT);
  }

  @Test
  void jena_lives_where_rdf_is_written_kept_fused_asked_and_served() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.newsgraph.model..",
            "org.newsgraph.schema..",
            "org.newsgraph.read..",
            "org.newsgraph.nlp..",
            "org.newsgraph.extract..",
            "org.newsgraph.link..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.jena..")
        .check(PRODUCT);
  }

  @Test
  void opennlp_lives_in_nlp_only() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.newsgraph.nlp..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("opennlp..")
        .check(PRODUCT);
  }

  @Test
  void only_answers_run_queries() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.newsgraph.answer..", "org.newsgraph.store..", "org.newsgraph.fuse..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(".*\\.Query(Exec|Execution)(Factory|Builder|DatasetBuilder|Mod)?")
        .check(PRODUCT);
  }

  @Test
  void the_command_line_asks_answers_and_not_pages() {
    noClasses()
        .that()
        .resideInAPackage("org.newsgraph.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.newsgraph.server.web..")
        .check(PRODUCT);
    noClasses()
        .that()
        .resideInAPackage("org.newsgraph.answer..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.newsgraph.cli..",
            "org.newsgraph.server..",
            "org.newsgraph.export..",
            "org.newsgraph.fuse..",
            "org.newsgraph.evaluate..")
        .check(PRODUCT);
  }

  @Test
  void models_are_known_in_nlp_only_and_trained_apart() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.newsgraph.nlp..")
        .should()
        .dependOnClassesThat(resideInAPackage("org.newsgraph.nlp").and(not(type(Annotator.class))))
        .check(PRODUCT);
    noClasses()
        .that()
        .resideInAPackage("org.newsgraph.nlp")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.newsgraph.nlp.train")
        .check(PRODUCT);
  }

  @Test
  void only_the_command_line_prints_or_exits() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.newsgraph.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(PRODUCT);
  }

  @Test
  void nothing_cycles() {
    slices().matching("org.newsgraph.(*)..").should().beFreeOfCycles().check(PRODUCT);
  }
}
