package org.newsgraph.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.newsgraph.export.Export;
import org.newsgraph.export.Exports;

/** The lists of addresses and of forms are what is described. */
class RoutesTest {
  private static JsonNode description() throws IOException {
    return new ObjectMapper().readTree(OpenApi.content());
  }

  @Test
  void programs_are_told_of_every_call_and_of_no_other() throws IOException {
    Set<String> described = new TreeSet<>(Set.of("/openapi.json"));
    Routes.ALL.stream().filter(Route::isForPrograms).map(Route::path).forEach(described::add);
    Set<String> paths = new TreeSet<>();
    description().get("paths").fieldNames().forEachRemaining(paths::add);
    assertEquals(described, paths);
  }

  @Test
  void a_path_belongs_to_one_route_or_to_the_first_of_those_that_begin_so() {
    Set<String> paths = new TreeSet<>();
    Routes.ALL.forEach(route -> assertTrue(paths.add(route.path()), route.path()));
    assertEquals(
        "/page/article/*",
        Routes.ALL.stream()
            .filter(route -> route.isOf("/page/article/4f1c"))
            .findFirst()
            .orElseThrow()
            .path());
  }

  @Test
  void the_forms_of_files_are_those_of_the_list() throws IOException {
    List<String> told = new ArrayList<>();
    for (JsonNode parameter : description().at("/paths/~1export~1thing/get/parameters")) {
      parameter.at("/schema/enum").forEach(name -> told.add(name.asText()));
    }
    assertEquals(Exports.names(Exports.files(Export.OfThings.class)), told);
    assertTrue(told.containsAll(List.of("gexf", "markdown")), told + "");
  }
}
