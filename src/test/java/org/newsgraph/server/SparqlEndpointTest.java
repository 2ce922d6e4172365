package org.newsgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.SampleStore;
import org.newsgraph.store.NewsStore;

/** The public service answers queries and does nothing else. */
class SparqlEndpointTest {
  @TempDir static Path folder;
  private static NewsStore store;
  private static NewsServer server;

  @BeforeAll
  static void serve() {
    store = SampleStore.build(folder.resolve("db"));
    server = NewsServer.start(store, 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    // A new client each time: a connection whose upload was refused cannot be used again.
    try {
      return HttpClient.newHttpClient()
          .send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://localhost:%d%s".formatted(server.port(), path)));
  }

  private static HttpResponse<String> query(String sparql) {
    return send(
        at("/sparql?query=" + URLEncoder.encode(sparql, StandardCharsets.UTF_8))
            .header("Accept", "text/csv"));
  }

  @Test
  void it_answers_with_names_and_words() {
    HttpResponse<String> response =
        query(
            "PREFIX ng: <https://w3id.org/newsgraph/ontology#>"
                + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
                + " SELECT ?who { ?m a ng:Meeting ; ng:attendedBy/rdfs:label ?who }");
    assertEquals(200, response.statusCode());
    assertTrue(response.body().contains("Teresa Falcão"), response.body());
  }

  @Test
  void it_searches_text() {
    HttpResponse<String> response =
        query(
            "PREFIX text: <http://jena.apache.org/text#>"
                + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
                + " SELECT ?s { ?s text:query (rdfs:label 'falcao') }");
    assertEquals(200, response.statusCode());
    assertTrue(response.body().contains("person/teresa-falc"), response.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://localhost:1/sparql> { ?s ?p ?o } }",
        "SELECT * { BIND(<java:java.lang.System.currentTimeMillis>() AS ?x) }",
        "PREFIX j: <java:org.newsgraph.server.> SELECT * { BIND(j:NewsServer(1) AS ?x) FILTER(BOUND(?x)) }",
        "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
        "LOAD <http://localhost:1/>",
      })
  void what_reaches_out_or_writes_is_refused_or_comes_to_nothing(String sparql) {
    HttpResponse<String> response = query(sparql);
    assertTrue(
        response.statusCode() >= 400 || response.body().strip().lines().count() <= 2,
        response.statusCode() + " " + response.body());
    assertFalse(response.body().matches("(?s).*\\n\\d{10,}.*"), response.body());
  }

  @Test
  void it_takes_no_update_and_no_upload() {
    String triple = "<urn:a> <urn:b> <urn:c> .";
    for (String path : new String[] {"/sparql", "/data?default", "/update", "/upload", "/"}) {
      int post =
          send(at(path)
                  .header("Content-Type", "text/turtle")
                  .POST(HttpRequest.BodyPublishers.ofString(triple)))
              .statusCode();
      int put =
          send(at(path)
                  .header("Content-Type", "text/turtle")
                  .PUT(HttpRequest.BodyPublishers.ofString(triple)))
              .statusCode();
      int update =
          send(at(path)
                  .header("Content-Type", "application/sparql-update")
                  .POST(HttpRequest.BodyPublishers.ofString("INSERT DATA { " + triple + " }")))
              .statusCode();
      assertTrue(post >= 400 && put >= 400 && update >= 400, path + post + put + update);
    }
    assertEquals(
        "false",
        query("ASK { <urn:a> ?p ?o }").body().strip().lines().reduce((a, b) -> b).orElse(""));
  }

  @Test
  void graphs_can_be_read() {
    HttpResponse<String> response = send(at("/data?default").header("Accept", "text/turtle"));
    assertEquals(200, response.statusCode());
    assertTrue(response.body().contains("attendedBy"));
  }

  @Test
  void nothing_listens_beyond_this_machine() throws IOException {
    for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (InetAddress address : Collections.list(network.getInetAddresses())) {
        if (!address.isLoopbackAddress()) {
          assertFalse(isOpen(address), address.toString());
        }
      }
    }
    assertTrue(isOpen(InetAddress.getLoopbackAddress()));
  }

  private static boolean isOpen(InetAddress address) {
    try (Socket socket = new Socket(address, server.port())) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
