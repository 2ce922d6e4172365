package org.newsgraph.server.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsgraph.answer.Answers;
import org.newsgraph.answer.Knowledge;
import org.newsgraph.answer.LimitException;
import org.newsgraph.answer.Limits;
import org.newsgraph.model.ConfigException;
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
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** What programs ask begins so, and is of this site even where there is nothing. */
  private static final List<String> CALLS = List.of("/api/", "/export/");

  private static final Reply NO_READ =
      Reply.jsonError(405, "METHOD", "all calls read; expected GET").with("Allow", "GET, HEAD");

  private static final Logger LOG = LoggerFactory.getLogger(Site.class);

  private final NewsStore store;
  private final Limits limits;
  private @Nullable Overview overview;

  /** How many updates the store had seen when the overview was made. */
  private long overviewAt;

  /**
   * @param store what the pages show; stays open as long as they do
   * @param limits what one query may cost
   */
  public Site(NewsStore store, Limits limits) {
    this.store = store;
    this.limits = limits;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http
        && response instanceof HttpServletResponse answer) {
      Optional<Reply> reply = reply(http);
      if (reply.isPresent()) {
        send(http, answer, reply.get());
        return;
      }
    }
    chain.doFilter(request, response);
  }

  /** Empty for what is not of this site, but of the SPARQL service behind it. */
  private Optional<Reply> reply(HttpServletRequest request) {
    String path = request.getRequestURI();
    Optional<String> calls = CALLS.stream().filter(path::startsWith).findFirst();
    boolean isRead = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    // A query may be sent to the root, as it may be to /sparql.
    boolean isQuery = path.equals("/") && request.getQueryString() != null;
    if (!isRead || isQuery) {
      return calls.map(beginning -> NO_READ);
    }
    return Routes.ALL.stream()
        .filter(route -> route.isOf(path))
        .findFirst()
        .map(route -> reply(request, route))
        .or(() -> calls.map(beginning -> unknown(path, beginning)));
  }

  private static Reply unknown(String path, String beginning) {
    return Reply.jsonError(
        404,
        "API-UNKNOWN",
        "no '%s' here; known: %s".formatted(path, String.join(", ", Routes.behind(beginning))));
  }

  private Reply reply(HttpServletRequest request, Route route) {
    try {
      String key = route.key(request.getRequestURI());
      long updates = store.updates();
      return Answers.over(
          store,
          limits,
          answers ->
              route
                  .answers()
                  .apply(
                      new Visit(
                          request, key, answers, () -> overview(answers.knowledge(), updates))));
    } catch (ConfigException e) {
      int status = e.code().endsWith("-UNKNOWN") ? 404 : 400;
      return error(route, status, "That cannot be asked", e.code(), e);
    } catch (LimitException e) {
      return error(route, 503, "That takes too much", e.code(), e);
    } catch (RuntimeException e) {
      LOG.error("{} failed", request.getRequestURI(), e);
      return error(
          route,
          500,
          "A fault in Newsgraph itself",
          "FAULT",
          new IllegalStateException("it could not be answered"));
    }
  }

  private static Reply error(
      Route route, int status, String heading, String code, RuntimeException why) {
    String words = String.valueOf(why.getMessage());
    return route.isForPrograms()
        ? Reply.jsonError(status, code, words)
        : Reply.error(status, heading, code + ": " + words);
  }

  private synchronized Overview overview(Knowledge knowledge, long updates) {
    Overview known = overview;
    if (known == null || updates != overviewAt) {
      known = Overview.of(knowledge);
      overview = known;
      overviewAt = updates;
    }
    return known;
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
