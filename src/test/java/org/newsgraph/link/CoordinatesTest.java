package org.newsgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.ConfigException;
import org.newsgraph.model.GazetteerEntry;

/** Places of the gazetteer lie where they lie. */
class CoordinatesTest {
  private final EmbeddedGazetteer gazetteer = EmbeddedGazetteer.load();

  @Test
  void every_city_and_every_country_that_is_one_today_has_a_point() {
    Set<String> without = new TreeSet<>();
    for (GazetteerEntry entry : gazetteer.entries()) {
      boolean isTown = entry.kind().equals("city") || entry.kind().equals("facility");
      boolean isCountry = entry.kind().equals("country");
      if ((isTown || isCountry) && entry.latitude() == null) {
        without.add(entry.key());
      }
    }
    assertEquals(Set.of("country/soviet-union"), without);
  }

  @Test
  void a_city_lies_near_the_middle_of_its_country() {
    // Half of the greatest stretch of the largest countries; a swapped or mistaken pair is farther.
    for (GazetteerEntry entry : gazetteer.entries()) {
      GazetteerEntry around =
          entry.within() == null ? null : gazetteer.entry(entry.within()).orElseThrow();
      if (around != null && around.latitude() != null && entry.latitude() != null) {
        double degrees = Math.abs(around.latitude() - entry.latitude());
        assertTrue(degrees < 25, entry.key() + " lies %.1f degrees off".formatted(degrees));
      }
    }
  }

  @Test
  void a_line_that_is_no_point_is_refused_with_its_place() {
    ConfigException cells =
        assertThrows(
            ConfigException.class, () -> Coordinates.read(List.of("# ", "place/x\t12\tnorth")));
    assertEquals("GAZETTEER-CELLS", cells.code());
    assertThrows(
        IllegalArgumentException.class, () -> Coordinates.read(List.of("place/x\t12\t203")));
    assertEquals(
        "GAZETTEER-KEY",
        assertThrows(
                ConfigException.class,
                () -> Coordinates.read(List.of("place/x\t1\t2", "place/x\t1\t2")))
            .code());
  }
}
