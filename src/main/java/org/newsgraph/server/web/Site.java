package org.newsgraph.server.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.ArticleText;
import org.newsgraph.model.ConfigException;
import org.newsgraph.model.Span;
import org.newsgraph.rdf.Vocab;
import org.newsgraph.store.NewsStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages, in front of the SPARQL service: what is no page goes on to it.
 *
 * <p>Pages read only, take nothing but GET and HEAD, run no script but the site's own and load
 * nothing from elsewhere.
 */
public final class Site implements Filter {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** YASGUI's editor measures text with style attributes; its page alone allows them. */
  private static final String EDITOR_POLICY =
      POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

  private static final String JSON = "application/json; charset=utf-8";

  private static final Logger LOG = LoggerFactory.getLogger(Site.class);

  private final NewsStore store;
  private final Assets assets = new Assets();
  private @Nullable Overview overview;

  /** How many updates the store had seen when the overview was made. */
  private long overviewAt;

  /**
   * @param store what the pages show; stays open as long as they do
   */
  public Site(NewsStore store) {
    this.store = store;
  }

  /** What is sent back. */
  private record Reply(int code, String mediaType, byte[] content, Map<String, String> headers) {
    static Reply page(String html) {
      return new Reply(
          200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    Reply with(String header, String value) {
      Map<String, String> more = new LinkedHashMap<>(headers);
      more.put(header, value);
      return new Reply(code, mediaType, content, more);
    }

    static Reply error(int code, String heading, String words) {
      String html =
          Shell.page(
              heading,
              "",
              page ->
                  page.element("h1", heading)
                      .element("p", words)
                      .open("p")
                      .link("/", "To the start page")
                      .close("p"));
      return new Reply(
          code, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), Map.of());
    }
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http
        && response instanceof HttpServletResponse answer
        && isOurs(http)) {
      send(http, answer, reply(http));
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isOurs(HttpServletRequest request) {
    String path = request.getRequestURI();
    return isForPrograms(path)
        || isRead(request)
            && (path.equals("/") && request.getQueryString() == null
                || path.matches(
                    "/(ask|search|questions|timeline|map|graph|articles|query|openapi\\.json)"
                        + "|/(page|about|id|question|web)/.*"));
  }

  /** Where errors are JSON too. */
  private static boolean isForPrograms(String path) {
    return path.startsWith("/api/") || path.startsWith("/export/");
  }

  private static boolean isRead(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  private Reply reply(HttpServletRequest request) {
    try {
      String path = request.getRequestURI();
      if (path.startsWith("/web/")) {
        return asset(path.substring("/web/".length()));
      }
      if (path.equals("/openapi.json")) {
        return asset("openapi.json");
      }
      if (isForPrograms(path)) {
        return forPrograms(request, path);
      }
      DatasetGraph dataset = store.dataset();
      long updates = store.updates();
      return Txn.calculateRead(
          dataset,
          () -> {
            ThingReader reader = new ThingReader(dataset, store.base());
            return read(request, path, reader, () -> overview(reader, updates));
          });
    } catch (ConfigException e) {
      return Reply.error(400, "That cannot be asked", e.code() + ": " + e.getMessage());
    } catch (QueryCancelledException e) {
      return Reply.error(503, "That takes too long", "The query was ended after ten seconds.");
    } catch (RuntimeException e) {
      LOG.error("{} failed", request.getRequestURI(), e);
      return Reply.error(500, "A fault in Newsgraph itself", "The page could not be made.");
    }
  }

  private Reply asset(String name) {
    byte[] content = assets.content(name);
    return content == null
        ? Reply.error(404, "No such page", "There is nothing at this address.")
        : new Reply(200, Assets.mediaType(name), content, Map.of("Cache-Control", "max-age=3600"));
  }

  private synchronized Overview overview(ThingReader reader, long updates) {
    Overview known = overview;
    if (known == null || updates != overviewAt) {
      known = Overview.of(reader);
      overview = known;
      overviewAt = updates;
    }
    return known;
  }

  private Reply read(
      HttpServletRequest request, String path, ThingReader reader, Supplier<Overview> overview) {
    Pages pages = new Pages(reader, overview);
    String words = parameter(request, "q");
    return switch (path) {
      case "/" -> Reply.page(pages.start());
      case "/ask" -> Reply.page(pages.ask(words));
      case "/search" -> Reply.page(pages.search(words));
      case "/questions" -> Reply.page(pages.questions());
      case "/articles" -> Reply.page(pages.articles());
      case "/timeline" ->
          Reply.page(
              new TimelinePage(
                      reader,
                      () -> overview.get().events(),
                      parameter(request, "of"),
                      day(request, "from"),
                      day(request, "to"),
                      parameter(request, "show"))
                  .page());
      case "/map" -> Reply.page(new MapPage(reader, overview.get().places()).page());
      case "/graph" -> Reply.page(new GraphPage(reader).page(parameters(request)));
      case "/query" ->
          Reply.page(
                  new QueryPage(reader)
                      .page(parameter(request, "query"), parameter(request, "question")))
              .with("Content-Security-Policy", EDITOR_POLICY);
      default -> ofThing(request, path, reader, pages);
    };
  }

  private Reply ofThing(HttpServletRequest request, String path, ThingReader reader, Pages pages) {
    int slash = path.indexOf('/', 1);
    String key = decode(path.substring(slash + 1));
    switch (path.substring(1, slash)) {
      case "question":
        return Reply.page(pages.question(key, parameters(request)));
      case "about":
        return about(key, reader);
      default:
        break;
    }
    Node thing = reader.thing(key);
    if (!reader.isKnown(thing)) {
      return Reply.error(404, "Nothing is known of that", reader.thing(key).getURI());
    }
    if (path.startsWith("/id/")) {
      return seeOther(request, key);
    }
    if (key.startsWith("article/")) {
      return article(request, key, reader, thing);
    }
    return Reply.page(pages.about(thing, parameter(request, "all").equals("yes")))
        .with("Link", alternates(key));
  }

  /** The other forms of what a page tells, as RFC 8288 writes links. */
  private static String alternates(String key) {
    List<String> links = new ArrayList<>();
    for (Format format : Format.values()) {
      links.add(
          "</about/%s.%s>; rel=\"alternate\"; type=\"%s\""
              .formatted(key, format.suffix(), format.mediaType()));
    }
    return String.join(", ", links);
  }

  /** A thing is not a page: its IRI leads to what tells of it, in the form that is wanted. */
  private static Reply seeOther(HttpServletRequest request, String key) {
    String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("*/*");
    String place =
        Format.accepted(accept)
            .map(format -> "/about/" + key + "." + format.suffix())
            .orElse("/page/" + key);
    return new Reply(
        303,
        "text/plain; charset=utf-8",
        new byte[0],
        Map.of("Location", place, "Vary", "Accept", "Link", alternates(key)));
  }

  private static Reply about(String name, ThingReader reader) {
    int dot = name.lastIndexOf('.');
    Optional<Format> format = dot < 0 ? Optional.empty() : Format.ofSuffix(name.substring(dot + 1));
    Node thing = reader.thing(dot < 0 ? name : name.substring(0, dot));
    if (format.isEmpty() || !reader.isKnown(thing)) {
      return Reply.error(404, "Nothing is known of that", thing.getURI());
    }
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(Vocab.PREFIXES);
    Pages.triples(reader, thing).forEach(graph::add);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, graph, format.get().riot());
    return new Reply(
        200, format.get().mediaType() + "; charset=utf-8", out.toByteArray(), Map.of());
  }

  private static Reply article(
      HttpServletRequest request, String key, ThingReader reader, Node article) {
    ArticleText text = reader.text(key.substring("article/".length()));
    if (text == null) {
      return Reply.error(404, "Nothing is known of that", article.getURI());
    }
    ArticlePage page = new ArticlePage(reader, article, text, shown(request, text));
    return Reply.page(Shell.page(page.title(), "", page::write));
  }

  private static @Nullable Span shown(HttpServletRequest request, ArticleText text) {
    String from = parameter(request, "from");
    String to = parameter(request, "to");
    if (!from.matches("\\d{1,9}") || !to.matches("\\d{1,9}")) {
      return null;
    }
    int begin = Integer.parseInt(from);
    int end = Integer.parseInt(to);
    return begin < end && end <= text.length() ? new Span(begin, end) : null;
  }

  private Reply forPrograms(HttpServletRequest request, String path) {
    if (!isRead(request)) {
      return new Reply(
          405,
          JSON,
          Api.error("METHOD", "all calls read; expected GET"),
          Map.of("Allow", "GET, HEAD"));
    }
    try {
      String name = decode(path.substring(path.indexOf('/', 1) + 1));
      if (path.startsWith("/export/")) {
        return file(request, name);
      }
      DatasetGraph dataset = store.dataset();
      return Txn.calculateRead(
          dataset, () -> api(request, name, new Api(new ThingReader(dataset, store.base()))));
    } catch (ConfigException e) {
      return new Reply(
          e.code().endsWith("-UNKNOWN") ? 404 : 400,
          JSON,
          Api.error(e.code(), String.valueOf(e.getMessage())),
          Map.of());
    } catch (QueryCancelledException e) {
      return new Reply(
          503, JSON, Api.error("TIMEOUT", "the query was ended after ten seconds"), Map.of());
    } catch (RuntimeException e) {
      LOG.error("{} failed", path, e);
      return new Reply(500, JSON, Api.error("FAULT", "a fault in Newsgraph itself"), Map.of());
    }
  }

  private static Reply api(HttpServletRequest request, String name, Api api) {
    byte[] content =
        switch (name) {
          case "search" -> api.search(wanted(request, "q"));
          case "entity" -> api.entity(wanted(request, "of"));
          case "ask" -> api.ask(wanted(request, "q"));
          case "graph" ->
              api.graph(
                  parameter(request, "question").isBlank()
                      ? Map.of("of", wanted(request, "of"))
                      : parameters(request));
          case "evidence" -> api.evidence(wanted(request, "of"));
          default ->
              throw new ConfigException(
                  "API-UNKNOWN",
                  "no call '%s'; known: search, entity, ask, graph, evidence".formatted(name),
                  null);
        };
    return new Reply(200, JSON, content, Map.of());
  }

  private Reply file(HttpServletRequest request, String name) {
    Downloads downloads = new Downloads(store);
    String format = wanted(request, "format");
    Downloads.File file =
        switch (name) {
          case "thing" -> downloads.thing(wanted(request, "of"), format);
          case "ask" -> downloads.ask(wanted(request, "q"), format);
          case "question" -> {
            Map<String, String> values = parameters(request);
            values.keySet().removeAll(List.of("name", "format"));
            yield downloads.question(wanted(request, "name"), values, format);
          }
          default ->
              throw new ConfigException(
                  "API-UNKNOWN",
                  "no export '%s'; known: thing, ask, question".formatted(name),
                  null);
        };
    return new Reply(
        200,
        file.mediaType(),
        file.content(),
        Map.of("Content-Disposition", "attachment; filename=\"%s\"".formatted(file.name())));
  }

  /**
   * A parameter that must be there.
   *
   * @throws ConfigException {@code PARAMETER-MISSING}
   */
  private static String wanted(HttpServletRequest request, String name) {
    String value = parameter(request, name);
    if (value.isBlank()) {
      throw new ConfigException("PARAMETER-MISSING", "expected ?%s=…".formatted(name), null);
    }
    return value;
  }

  private static String parameter(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }

  /** A day, month or year of the request; what is none counts as not given. */
  private static String day(HttpServletRequest request, String name) {
    String value = parameter(request, name).strip();
    return value.matches("\\d{4}(-\\d{2}(-\\d{2})?)?") ? value : "";
  }

  private static Map<String, String> parameters(HttpServletRequest request) {
    Map<String, String> values = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, all) -> {
              if (!all[0].isBlank()) {
                values.put(name, all[0].strip());
              }
            });
    return values;
  }

  private static String decode(String path) {
    // In a path a plus sign is one.
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static void send(HttpServletRequest request, HttpServletResponse response, Reply reply)
      throws IOException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    reply.headers().forEach(response::setHeader);
    String tag = "\"%s\"".formatted(Integer.toHexString(Arrays.hashCode(reply.content())));
    response.setHeader("ETag", tag);
    if (reply.code() == 200 && tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(304);
      return;
    }
    response.setStatus(reply.code());
    response.setContentType(reply.mediaType());
    response.setContentLength(reply.content().length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(reply.content());
    }
  }
}
