package org.newsgraph;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
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
          "read",
          "nlp",
          "extract",
          "link",
          "rdf",
          "store",
          "fuse",
          "query",
          "server",
          "export",
          "evaluate",
          "cli");

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
                              "org.newsgraph.model..", "org.newsgraph." + stage + ".."))))
          .check(PRODUCT);
    }
  }

  @Test
  void jena_lives_where_rdf_is_written_kept_fused_asked_and_served() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.newsgraph.model..",
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
