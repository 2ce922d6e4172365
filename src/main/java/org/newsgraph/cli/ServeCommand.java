package org.newsgraph.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.Callable;
import org.newsgraph.answer.Limits;
import org.newsgraph.model.ConfigException;
import org.newsgraph.server.NewsServer;
import org.newsgraph.store.NewsStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsgraph serve}. */
@Command(
    name = "serve",
    description = {
      "Serves a graph on this machine: a SPARQL endpoint that only reads, the questions, and a page"
          + " for each entity and fact. Ends with Ctrl-C."
    },
    footer = {"", "Example:", "  newsgraph serve --db my-graph --port 3030"})
final class ServeCommand implements Callable<Integer> {
  private static final int USUAL_PORT = 3030;
  private static final int PORTS_TO_TRY = 40;

  private final Terminal terminal;

  @Mixin private final Database database = new Database();

  @Mixin private final LimitOptions limits = new LimitOptions();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port; default: the first free one from 3030 on.")
  private int port;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (NewsStore store = NewsStore.openExisting(database.folder())) {
      serve(terminal, store, port == 0 ? freePort() : port, limits.over(Limits.OF_VIEWS));
    }
    return Exit.DONE;
  }

  /** Serves until the process is told to end. */
  static void serve(Terminal terminal, NewsStore store, int port, Limits limits) {
    try (NewsServer server = NewsServer.start(store, port, limits)) {
      String address = "http://localhost:%d/".formatted(server.port());
      terminal.out().println("Serving at " + address);
      terminal.out().println("Try:  " + curl(address));
      terminal.out().println("Stop: Ctrl-C");
      terminal.out().flush();
      server.join();
    }
  }

  private static String curl(String address) {
    return "curl -s -H 'Accept: text/csv' --data-urlencode"
        + " 'query=PREFIX ng: <https://w3id.org/newsgraph/ontology#>"
        + " SELECT ?meeting ?who { ?meeting ng:attendedBy ?who } LIMIT 5' "
        + address
        + "sparql";
  }

  /** The first port from 3030 on that nothing listens on. */
  static int freePort() throws IOException {
    for (int candidate = USUAL_PORT; candidate < USUAL_PORT + PORTS_TO_TRY; candidate++) {
      if (isFree(candidate)) {
        return candidate;
      }
    }
    throw new ConfigException(
        "SERVE-PORT",
        "no free port between %d and %d; give one with --port"
            .formatted(USUAL_PORT, USUAL_PORT + PORTS_TO_TRY - 1),
        null);
  }

  private static boolean isFree(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (java.net.BindException e) {
      return false;
    }
  }
}
