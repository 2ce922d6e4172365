package org.newsgraph.server.web;

import java.util.List;

/** All addresses of the site. One more is one line here and the class that answers there. */
final class Routes {
  static final List<Route> ALL =
      List.of(
          Route.page("/", StartPage::of),
          Route.page("/ask", AskPage::of),
          Route.page("/search", SearchPage::of),
          Route.page("/questions", QuestionPage::all),
          Route.page("/question/*", QuestionPage::of),
          Route.page("/articles", ArticlesPage::of),
          Route.page("/timeline", TimelinePage::of),
          Route.page("/map", MapPage::of),
          Route.page("/graph", GraphPage::of),
          Route.page("/query", QueryPage::of),
          Route.page("/page/article/*", ArticlePage::of),
          Route.page("/page/*", ThingPage::of),
          Route.page("/about/*", ThingData::of),
          Route.page("/id/*", ThingData::seeOther),
          Route.page("/web/*", Assets::of),
          Route.page("/openapi.json", OpenApi::of),
          Route.call("/api/search", (api, visit) -> api.search(visit.wanted("q"))),
          Route.call("/api/entity", (api, visit) -> api.entity(visit.wanted("of"))),
          Route.call("/api/ask", (api, visit) -> api.ask(visit.wanted("q"))),
          Route.call("/api/select", (api, visit) -> api.select(visit.wanted("q"))),
          Route.call("/api/graph", Api::graph),
          Route.call("/api/evidence", (api, visit) -> api.evidence(visit.wanted("of"))),
          Route.file("/export/thing", Downloads::thing),
          Route.file("/export/ask", Downloads::ask),
          Route.file("/export/question", Downloads::question));

  private Routes() {}

  /** The addresses that begin so, without their beginning. */
  static List<String> behind(String beginning) {
    return ALL.stream()
        .map(Route::path)
        .filter(path -> path.startsWith(beginning))
        .map(path -> path.substring(beginning.length()))
        .toList();
  }
}
