package org.newsgraph.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.newsgraph.answer.Limits;
import org.newsgraph.model.ConfigException;
import org.newsgraph.server.web.Site;
import org.newsgraph.store.NewsStore;

/**
 * A store on the web of this machine: SPARQL queries at {@code /sparql}, graphs at {@code /data}.
 */
public final class NewsServer implements AutoCloseable {
  private static final String CONFIGURATION = "fuseki-config/server.ttl";

  private final FusekiServer fuseki;
  private final String folder;

  private NewsServer(FusekiServer fuseki, String folder) {
    this.fuseki = fuseki;
    this.folder = folder;
  }

  /**
   * Starts serving on the loopback address.
   *
   * @param store what is served; stays open as long as this does
   * @param port 0 for any that is free
   * @throws ConfigException {@code SERVE-PORT} if the port is taken, {@code SERVE-CONFIG} if the
   *     configuration is missing
   */
  public static NewsServer start(NewsStore store, int port) {
    return start(store, port, Limits.OF_VIEWS);
  }

  /**
   * The same with other limits for what pages and programs ask; {@code /sparql} has its own.
   *
   * @param limits what one query may cost
   */
  public static NewsServer start(NewsStore store, int port, Limits limits) {
    String folder = store.folder().toAbsolutePath().normalize().toString();
    Model configuration = configuration();
    StoreAssembler.bind(configuration, folder, store.dataset());
    try {
      FusekiServer fuseki =
          FusekiServer.create()
              .loopback(true)
              .port(port)
              .enablePing(true)
              .parseConfig(configuration)
              .addFilter("/*", new Site(store, limits))
              .build();
      fuseki.start();
      return new NewsServer(fuseki, folder);
    } catch (FusekiException e) {
      StoreAssembler.release(folder);
      throw new ConfigException(
          "SERVE-PORT",
          "cannot listen on port %d: %s; choose another with --port"
              .formatted(port, rootMessage(e)),
          null);
    }
  }

  private static String rootMessage(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  private static Model configuration() {
    try (InputStream in = NewsServer.class.getResourceAsStream("/" + CONFIGURATION)) {
      if (in == null) {
        throw new ConfigException("SERVE-CONFIG", "the program lacks it", CONFIGURATION);
      }
      Model model = ModelFactory.createDefaultModel();
      RDFDataMgr.read(model, in, Lang.TURTLE);
      return model;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port that it listens on. */
  public int port() {
    return fuseki.getPort();
  }

  /** Waits until the server ends. */
  public void join() {
    fuseki.join();
  }

  @Override
  public void close() {
    fuseki.stop();
    StoreAssembler.release(folder);
  }
}
