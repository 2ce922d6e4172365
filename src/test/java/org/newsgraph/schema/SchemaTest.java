package org.newsgraph.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.ConfigException;
import org.newsgraph.model.CoreKind;
import org.newsgraph.model.CoreSlot;
import org.newsgraph.model.EntityType;
import org.newsgraph.model.EventStatus;
import org.newsgraph.model.FactKind;
import org.newsgraph.model.FactKind.Family;
import org.newsgraph.model.HoldingStatus;
import org.newsgraph.model.Stance;
import org.newsgraph.model.Term;
import org.newsgraph.rdf.Ontology;
import org.newsgraph.rdf.Vocab;

/** The schema is what the ontology says, and what the program knows by name stands in it. */
class SchemaTest {
  private static final Schema SCHEMA = Schema.bundled();

  @Test
  void the_table_of_the_build_is_that_of_the_ontology() {
    assertEquals(Ontology.bundled().table(), SCHEMA.table());
  }

  @Test
  void constants_and_terms_share_their_names() {
    var graph = Ontology.bundled().graph();
    Stream.of(
            CoreKind.values(),
            CoreSlot.values(),
            EntityType.values(),
            EventStatus.values(),
            HoldingStatus.values(),
            Stance.values(),
            Family.values())
        .flatMap(Arrays::stream)
        .map(Term.class::cast)
        .forEach(
            term ->
                assertTrue(
                    graph.contains(
                        Vocab.ng(term.label()), Vocab.TYPE, org.apache.jena.graph.Node.ANY),
                    term.name()));
  }

  @Test
  void every_slot_that_the_program_asks_for_is_one_of_some_kind() {
    for (CoreSlot slot : CoreSlot.values()) {
      assertTrue(
          SCHEMA.kinds().stream().anyMatch(kind -> kind.slot(slot).isPresent()), slot.name());
    }
  }

  @Test
  void a_deed_is_told_as_one_with_an_act() {
    FactKind attack = SCHEMA.kind("Attack").orElseThrow();
    assertEquals("Deed", attack.type());
    assertEquals("attack", attack.act());
    assertEquals(List.of("actor", "target"), attack.parties().map(slot -> slot.name()).toList());
    assertEquals(9, SCHEMA.ofType("Deed").size());
  }

  @Test
  void two_classes_of_one_name_are_refused() {
    List<String> table = SCHEMA.table();
    String meeting =
        table.stream()
            .filter(line -> line.startsWith("kind\t" + Vocab.NG + "Meeting"))
            .findFirst()
            .orElseThrow();
    List<String> twice =
        Stream.concat(
                table.stream(),
                Stream.of(meeting.replace(Vocab.NG, "https://example.org/business#")))
            .toList();
    assertEquals(
        "SCHEMA-TWICE", assertThrows(ConfigException.class, () -> Schema.parse(twice)).code());
  }
}
