// The editor of SPARQL: YASGUI's editor and tables in place of the page's form, with this site's prefixes. Nothing is asked
// of other hosts, and things of this site open on their pages.
"use strict";
(() => {
  const place = document.getElementById("yasgui");
  const form = document.getElementById("plain");
  const area = form.querySelector("textarea");
  const plainRows = document.getElementById("rows");
  const base = place.dataset.base;
  const known = new Map(place.dataset.prefixes.split(/\r?\n/).filter(Boolean)
    .map((line) => [/^PREFIX (\w+):/.exec(line)[1], line]));

  // A query says the prefixes that it uses, so that it can be taken elsewhere as it is.
  const withPrefixes = (query) => {
    const missing = [...known].filter(([prefix]) => new RegExp(`(^|[^\\w<:])${prefix}:\\w`).test(query.replace(/#.*/g, ""))
      && !new RegExp(`PREFIX\\s+${prefix}:`, "i").test(query)).map(([, line]) => line);
    return missing.length ? `${missing.join("\n")}\n\n${query}` : query;
  };
  const share = (query) => `/query?query=${encodeURIComponent(query)}`;

  place.hidden = false;
  form.hidden = true;
  plainRows.hidden = true;
  const tools = document.createElement("div");
  tools.className = "tools";
  const button = (words, style, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.className = style;
    made.addEventListener("click", act);
    tools.append(made);
    return made;
  };
  const note = document.createElement("p");
  note.setAttribute("role", "status");
  const editor = document.createElement("div");
  const rows = document.createElement("div");
  place.append(editor, tools, note, rows);

  // The completers for prefixes and terms ask prefix.cc and others: they stay out.
  Yasgui.Yasqe.defaults.autocompleters = ["variables"];
  const yasqe = new Yasgui.Yasqe(editor, {
    autocompleters: ["variables"],
    collapsePrefixesOnLoad: true,
    createShareableLink: null,
    persistenceId: null,
    showQueryButton: false,
    // It knows SPARQL 1.1 alone, and would mark LATERAL; what is wrong in a query the server says, with line and column.
    syntaxErrorCheck: false,
    resizeable: true,
    requestConfig: { endpoint: `${location.origin}/sparql`, method: "POST" },
    value: withPrefixes(area.value),
  });
  // The keyboard leaves the editor with Escape, then Tab.
  yasqe.setOption("extraKeys", { ...yasqe.getOption("extraKeys"), Tab: false, "Shift-Tab": false });
  const input = editor.querySelector("textarea");
  input.setAttribute("aria-label", "SPARQL query");
  const yasr = new Yasgui.Yasr(rows, {
    persistenceId: null,
    prefixes: () => ({ ...yasqe.getPrefixesFromQuery(), id: base }),
    pluginOrder: ["table", "response"],
    defaultPlugin: "table",
  });

  const run = () => {
    yasqe.setValue(withPrefixes(yasqe.getValue()));
    history.replaceState(null, "", share(yasqe.getValue()));
    note.textContent = "Asking …";
    yasqe.query().catch(() => {});
  };
  button("Run", "", run);
  button("Copy link", "secondary", async () => {
    await navigator.clipboard.writeText(location.origin + share(yasqe.getValue()));
    note.textContent = "The address of this query is copied.";
  });
  yasqe.on("queryResponse", (asked, response, took) => {
    yasr.setResponse(response, took);
    note.textContent = `Answered in ${took} ms.`;
  });

  // An IRI of this site opens its page, not the address that it is in the world.
  const lead = () => rows.querySelectorAll(`a[href^="${base}"]`).forEach((link) => {
    link.setAttribute("href", `/page/${link.getAttribute("href").slice(base.length)}`);
    link.removeAttribute("target");
  });
  new MutationObserver(lead).observe(rows, { childList: true, subtree: true });

  if (place.dataset.run === "yes") {
    run();
  }
})();
