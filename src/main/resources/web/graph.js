// The graph around a thing or of an answer. All that is to be seen follows from one state, which stands in the address: what
// is open, hidden and filtered. A step back is the state before.
"use strict";
(() => {
  const MOST = 300;
  /** Beyond these no forces are reckoned: it would take the tab's breath, and the picture would tell nothing. */
  const MOST_ARRANGED = 250;
  /** Beyond these a browser draws no more with ease: the rest waits for a filter. */
  const MOST_DRAWN = 1000;
  /** Rows of the table. */
  const MOST_ROWS = 500;
  /** Where there are more things than these, claims wait for a tick: they are most of them, and say least at a glance. */
  const CALM = 45;
  const place = document.getElementById("graph");
  const detail = document.getElementById("detail");
  const status = document.getElementById("state");
  const field = (id) => document.getElementById(id);
  const FIELDS = ["from", "to", "source", "support"];
  const ENTITIES = ["person", "organization", "unnamedagent", "country", "place"];
  const SHAPES = { event: "round-rectangle", role: "tag", claim: "round-hexagon", kinship: "round-diamond" };
  const DONE = ["", "Held", "Ongoing", "Current"];

  for (const id of ["tools", "kinds", "workbench"]) {
    field(id).hidden = false;
  }

  // ---- what is known: grows, and is never taken back
  const nodes = new Map();
  const links = new Map();
  const around = new Map();
  let left = 0;

  const learn = async (key, source) => {
    if (around.has(key)) {
      return true;
    }
    const answer = await fetch(source);
    if (!answer.ok) {
      return false;
    }
    const graph = await answer.json();
    graph.nodes.forEach((node) => nodes.set(node.key, node));
    graph.links.forEach((link) => links.set(`${link.from} ${link.as} ${link.to}`, link));
    around.set(key, graph.nodes.map((node) => node.key));
    left = key === start ? graph.left : left;
    return true;
  };

  // ---- what is to be seen
  const start = place.dataset.of;
  const fresh = () => ({ open: [], gone: [], hide: [], from: "", to: "", source: "", support: "1" });
  let state = fresh();
  let usual = fresh();
  const past = [];

  const members = () => {
    const keys = new Set(around.get(start) || []);
    state.open.forEach((key) => (around.get(key) || []).forEach((near) => keys.add(near)));
    state.gone.forEach((key) => keys.delete(key));
    return keys;
  };

  const isWanted = (node) => {
    if (state.hide.includes(node.group)) {
      return false;
    }
    if (ENTITIES.includes(node.group)) {
      return true;
    }
    const last = node.end || node.day;
    return !(state.from && node.day && `${last}-99-99`.slice(0, 10) < state.from)
      && !(state.to && node.day && node.day > state.to)
      && !(node.support && Number(node.support) < Number(state.support))
      && !(state.source && !(node.sources || []).includes(state.source));
  };

  /** The things and links that the state shows: facts that fit, and entities that some of them link. */
  const scene = () => {
    const wanted = [...members()].filter((key) => isWanted(nodes.get(key)));
    const kept = new Set(wanted.slice(0, MOST_DRAWN));
    const shown = [...links].filter(([, link]) => kept.has(link.from) && kept.has(link.to));
    const linked = new Set(shown.flatMap(([, link]) => [link.from, link.to]));
    return {
      keys: new Set([...kept].filter((key) => linked.has(key) || key === start)), shown, cut: wanted.length - kept.size,
    };
  };

  // ---- the picture
  let palette = new Map();
  const colour = (name) => {
    if (!palette.has(name)) {
      palette.set(name, getComputedStyle(document.documentElement).getPropertyValue(`--ng-${name}`).trim());
    }
    return palette.get(name);
  };
  const sheet = () => {
    palette = new Map();
    const ink = getComputedStyle(document.body).color;
    const paper = colour("paper");
    return [
      {
        selector: "node",
        style: {
          label: "data(short)", "font-size": 12, "min-zoomed-font-size": 8, "font-family": "system-ui, sans-serif", color: ink,
          "text-wrap": "wrap", "text-max-width": 130, "text-valign": "bottom", "text-margin-y": 4,
          "text-background-color": paper, "text-background-opacity": 0.8, "text-background-padding": 1,
          width: 20, height: 20, "border-width": 2,
          "background-color": (node) => colour(node.data("group")) || ink,
          "border-color": (node) => colour(node.data("group")) || ink,
          shape: (node) => SHAPES[node.data("group")] || "ellipse",
        },
      },
      {
        selector: "node[?entity]",
        style: { width: 30, height: 30, "font-size": 17, "font-weight": 600, "min-zoomed-font-size": 6, "text-max-width": 200 },
      },
      { selector: "node[?middle]", style: { width: 44, height: 44, "font-size": 22 } },
      { selector: "node.not-done", style: { "background-color": paper, "border-style": "dashed" } },
      { selector: "node.off", style: { "border-color": colour("off") } },
      {
        selector: "edge",
        style: {
          width: 1.4, "line-color": colour("line"), "target-arrow-color": colour("line"), "target-arrow-shape": "triangle",
          "arrow-scale": 0.8, "curve-style": "bezier", "font-size": 10, color: ink, "text-rotation": "autorotate",
          "text-background-color": paper, "text-background-opacity": 0.9, "text-background-padding": 1,
        },
      },
      { selector: "edge.not-done", style: { "line-style": "dashed" } },
      { selector: "edge.near, edge:selected", style: { label: "data(as)", width: 2.6, "line-color": ink, "target-arrow-color": ink } },
      { selector: "node.found", style: { "border-width": 6, "border-color": colour("shown"), "border-style": "solid" } },
      { selector: "node:selected", style: { "border-width": 5, "border-color": ink, "border-style": "solid" } },
      { selector: "node.near", style: { "min-zoomed-font-size": 0, "z-index": 10 } },
      { selector: ".quiet", style: { opacity: 0.25 } },
    ];
  };
  const cy = cytoscape({
    container: place, style: sheet(), minZoom: 0.05, maxZoom: 4, boxSelectionEnabled: false, hideEdgesOnViewport: true,
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => cy.style(sheet()));

  const cut = (words, length) => (words.length > length ? `${words.slice(0, length - 1)}…` : words);

  // New things begin on rings around what they belong to, so that the same steps give the same picture.
  const ring = (fresh) => {
    const homeOf = new Map();
    [start, ...state.open].forEach((key) => (around.get(key) || []).filter((near) => near !== key)
      .forEach((near) => homeOf.set(near, key)));
    const homes = new Map();
    fresh.forEach((node) => {
      const home = homeOf.get(node.id()) ?? "";
      homes.set(home, homes.get(home) || []);
      homes.get(home).push(node);
    });
    homes.forEach((group, home) => {
      const at = cy.getElementById(home).nonempty() ? cy.getElementById(home).position() : { x: 0, y: 0 };
      group.forEach((node, i) => {
        const angle = (2 * Math.PI * i) / group.length;
        const far = 160 + 70 * (i % 3) + group.length * 2;
        node.position({ x: at.x + far * Math.cos(angle), y: at.y + far * Math.sin(angle) });
      });
    });
  };

  const arrange = () => {
    if (cy.nodes().length > MOST_ARRANGED) {
      cy.fit(undefined, 30);
      return;
    }
    const many = cy.nodes().length > 100;
    cy.layout({
      name: "fcose", animate: false, randomize: false, quality: many ? "default" : "proof", numIter: many ? 500 : 2500,
      nodeRepulsion: 30000, idealEdgeLength: 120, nodeSeparation: 120, gravity: 0.15,
      nodeDimensionsIncludeLabels: !many, packComponents: true, fit: true, padding: 30,
    }).run();
  };

  const render = () => {
    const { keys, shown, cut: more } = scene();
    const before = cy.nodes().length;
    const things = [...keys].filter((key) => cy.getElementById(key).empty()).map((key) => {
      const { sources, ...node } = nodes.get(key);
      const isOff = ["Cancelled", "Denied", "Hypothetical"].includes(node.status);
      return {
        group: "nodes",
        data: {
          ...node, id: key, short: cut(node.label, 42), tellers: (sources || []).join("; "),
          entity: ENTITIES.includes(node.group), middle: key === start,
        },
        classes: [DONE.includes(node.status) ? "" : "not-done", isOff ? "off" : ""],
      };
    });
    const lines = shown.filter(([id]) => cy.getElementById(id).empty()).map(([id, link]) => ({
      group: "edges",
      data: { id, source: link.from, target: link.to, as: link.as, page: link.page || "" },
      classes: DONE.includes(nodes.get(link.from).status) ? "" : "not-done",
    }));
    let added = cy.collection();
    cy.batch(() => {
      cy.nodes().filter((node) => !keys.has(node.id())).remove();
      const wanted = new Set(shown.map(([id]) => id));
      cy.edges().filter((edge) => !wanted.has(edge.id())).remove();
      added = cy.add(things);
      cy.add(lines);
    });
    if (added.nonempty() || before === 0) {
      ring(added);
      arrange();
    }
    legend();
    table(keys, shown);
    find();
    address();
    const all = members().size;
    status.textContent = `${keys.size} of ${all} things shown, ${shown.length} links`
      + `${more ? `; ${more} more wait for a filter` : ""}`
      + `${left && !state.open.length ? `; ${left} older facts are left out` : ""}.`
      + " Double-click a thing, or choose it and press Enter, to see what is around it.";
    field("undo").disabled = past.length === 0;
  };

  const change = (next) => {
    past.push(state);
    state = { ...state, ...next };
    render();
  };

  const undo = () => {
    if (past.length) {
      state = past.pop();
      FIELDS.forEach((id) => {
        field(id).value = state[id];
      });
      render();
    }
  };

  /** Whether so much more may be shown: beyond a bound it is asked. */
  const isAgreed = (keys) => {
    const all = members();
    keys.flatMap((key) => around.get(key) || []).filter((near) => !state.gone.includes(near)).forEach((near) => all.add(near));
    return all.size <= MOST || window.confirm(`That makes ${all.size} things. Show them?`);
  };

  const reading = new Set();
  const expand = async (key) => {
    if (key === start || state.open.includes(key) || reading.has(key)) {
      return;
    }
    status.textContent = "Reading …";
    reading.add(key);
    const isRead = await learn(key, `/api/graph?of=${encodeURIComponent(key)}`);
    reading.delete(key);
    if (!isRead) {
      status.textContent = "That could not be read.";
      return;
    }
    if (!isAgreed([key])) {
      render();
      return;
    }
    change({ open: [...state.open, key] });
    choose(cy.getElementById(key));
  };

  // ---- beside the picture
  const legend = () => {
    const known = new Map();
    for (const key of members()) {
      const node = nodes.get(key);
      const group = known.get(node.group) || { count: 0, words: new Set() };
      group.count += 1;
      group.words.add(node.words);
      known.set(node.group, group);
    }
    const kinds = field("kinds");
    kinds.replaceChildren(kinds.querySelector("legend"), ...[...known].sort().map(([group, { count, words }]) => {
      const label = document.createElement("label");
      const box = document.createElement("input");
      box.type = "checkbox";
      box.checked = !state.hide.includes(group);
      box.addEventListener("change", () => change({
        hide: box.checked ? state.hide.filter((one) => one !== group) : [...state.hide, group],
      }));
      const mark = document.createElement("span");
      mark.className = `mark of-${group}`;
      mark.setAttribute("aria-hidden", "true");
      const name = words.size > 1 ? (group === "event" ? "events" : "claims") : [...words][0];
      label.title = [...words].sort().join(", ");
      label.append(box, mark, ` ${name} (${count})`);
      return label;
    }));
    const tellers = [...new Set([...members()].flatMap((key) => nodes.get(key).sources || []))].sort();
    const chosen = field("source");
    chosen.replaceChildren(...["", ...tellers].map((teller) => {
      const option = document.createElement("option");
      option.value = teller;
      option.textContent = teller ? cut(teller, 40) : "all";
      return option;
    }));
    chosen.value = state.source;
  };

  const anchor = (href, words) => {
    const link = document.createElement("a");
    link.href = href;
    link.textContent = words;
    return link;
  };

  const table = (keys, shown) => {
    document.querySelector("#links tbody").replaceChildren(...shown.slice(0, MOST_ROWS).map(([, link]) => {
      const row = document.createElement("tr");
      const cells = [anchor(`/page/${link.from}`, nodes.get(link.from).label), link.as,
        anchor(`/page/${link.to}`, nodes.get(link.to).label), link.page ? anchor(link.page, "sentence") : ""];
      for (const content of cells) {
        const cell = document.createElement("td");
        cell.append(content);
        row.append(cell);
      }
      return row;
    }));
  };

  const element = (name, words, style) => {
    const made = document.createElement(name);
    made.textContent = words;
    made.className = style || "";
    return made;
  };

  const button = (words, act) => {
    const made = element("button", words, "secondary");
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  };

  const quotes = async (key, page) => {
    const list = element("div", "", "quotes");
    detail.append(list);
    const answer = await fetch(`/api/evidence?of=${encodeURIComponent(key)}`);
    if (!answer.ok || !list.isConnected) {
      return;
    }
    const told = (await answer.json()).evidence;
    // The sentence behind the link itself comes first.
    told.sort((a, b) => (b.page === page) - (a.page === page));
    for (const quote of told.slice(0, 3)) {
      const figure = element("figure", "", "quote");
      const words = document.createElement("blockquote");
      const link = anchor(quote.page, "");
      link.append(element("mark", quote.quote));
      words.append(link);
      figure.append(words, element("figcaption", [quote.title, quote.source, quote.published].filter(Boolean).join(" · ")));
      list.append(figure);
    }
    if (told.length > 3) {
      list.append(anchor(`/page/${key}`, `${told.length - 3} more`));
    }
  };

  const show = (chosen) => {
    const data = chosen.data();
    if (chosen.isNode()) {
      const title = element("h2", "");
      title.append(anchor(`/page/${data.id}`, data.label));
      detail.replaceChildren(element("p", [data.words, data.day].filter(Boolean).join(" · "), `eyebrow of-${data.group}`), title);
      if (data.status) {
        detail.append(element("span", data.status.toLowerCase(), `badge is-${data.status.toLowerCase()}`));
      }
      const act = element("p", "", "buttons");
      if (data.id !== start && !state.open.includes(data.id)) {
        act.append(button("Expand", () => expand(data.id)));
      }
      if (data.id !== start) {
        act.append(button("Hide", () => change({ gone: [...state.gone, data.id] })));
      }
      detail.append(act);
      if (!data.entity) {
        quotes(data.id, "");
      }
    } else {
      const line = element("p", "");
      line.append(anchor(`/page/${data.source}`, nodes.get(data.source).label), ` – ${data.as} – `,
        anchor(`/page/${data.target}`, nodes.get(data.target).label));
      detail.replaceChildren(element("p", "says so", "eyebrow"), line);
      quotes(data.source, data.page);
    }
  };

  const choose = (chosen) => {
    if (chosen.nonempty()) {
      cy.elements().unselect();
      chosen.select();
      if (chosen.isNode()) {
        const box = cy.extent();
        const at = chosen.position();
        if (at.x < box.x1 || at.x > box.x2 || at.y < box.y1 || at.y > box.y2) {
          cy.center(chosen);
        }
      }
    }
  };
  cy.on("select", (event) => {
    const chosen = event.target;
    cy.elements().removeClass("quiet near");
    if (chosen.isNode()) {
      chosen.closedNeighborhood().addClass("near");
      cy.elements().not(chosen.closedNeighborhood()).addClass("quiet");
    }
    show(chosen);
  });
  cy.on("mouseover", "node", (event) => event.target.addClass("near"));
  cy.on("mouseout", "node", (event) => event.target.not(":selected").removeClass("near"));
  cy.on("unselect", () => cy.elements().removeClass("quiet near"));
  cy.on("dbltap", "node", (tap) => expand(tap.target.id()));
  // A slow machine draws the first click so long that Cytoscape.js takes the second for another; the browser does not.
  place.addEventListener("dblclick", (click) => {
    const box = place.getBoundingClientRect();
    const hit = cy.nodes().filter((node) => {
      const { x, y } = node.renderedPosition();
      return Math.hypot(click.clientX - box.x - x, click.clientY - box.y - y) <= node.renderedWidth() / 2 + 2;
    });
    if (hit.nonempty()) {
      expand(hit.last().id());
    }
  });

  const find = () => {
    const words = field("find").value.trim().toLowerCase();
    cy.nodes().removeClass("found");
    if (words) {
      const found = cy.nodes().filter((node) => node.data("label").toLowerCase().includes(words)).addClass("found");
      status.textContent = found.length === 1 ? "1 thing has these words." : `${found.length} things have these words.`;
    }
  };

  // ---- the address holds the state
  const address = () => {
    const query = new URLSearchParams(place.dataset.source.split("?")[1]);
    for (const id of ["open", "gone", "hide"]) {
      if (state[id].join(" ") !== usual[id].join(" ")) {
        query.set(id, state[id].join(" "));
      }
    }
    for (const id of FIELDS) {
      if (state[id] && !(id === "support" && state[id] === "1")) {
        query.set(id, state[id]);
      }
    }
    history.replaceState(null, "", `/graph?${query}`);
  };

  // ---- other programs' files
  const save = (name, content) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(content);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  const file = (name, words, type) => save(name, new Blob([words], { type }));

  const svg = () => {
    const space = "http://www.w3.org/2000/svg";
    const box = cy.elements().boundingBox();
    const root = document.createElementNS(space, "svg");
    const add = (parent, name, attributes, words) => {
      const made = document.createElementNS(space, name);
      Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
      made.textContent = words || "";
      parent.append(made);
      return made;
    };
    const ink = getComputedStyle(document.body).color;
    root.setAttribute("xmlns", space);
    root.setAttribute("viewBox", [box.x1 - 20, box.y1 - 20, box.w + 40, box.h + 40].map(Math.round).join(" "));
    add(root, "rect", { x: box.x1 - 20, y: box.y1 - 20, width: box.w + 40, height: box.h + 40, fill: colour("paper") });
    cy.edges().forEach((edge) => {
      const from = edge.source().position();
      const to = edge.target().position();
      const line = add(root, "line", {
        x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: colour("line"), "stroke-width": 1.4,
        "stroke-dasharray": edge.hasClass("not-done") ? "5 4" : "none",
      });
      add(line, "title", {}, edge.data("as"));
    });
    cy.nodes().forEach((node) => {
      const { x, y } = node.position();
      const r = node.width() / 2;
      const isHollow = node.hasClass("not-done");
      const paint = {
        fill: isHollow ? colour("paper") : colour(node.data("group")), stroke: colour(node.data("group")), "stroke-width": 2,
      };
      if (node.data("entity")) {
        add(root, "circle", { cx: x, cy: y, r, ...paint });
      } else {
        add(root, "rect", { x: x - r, y: y - r, width: 2 * r, height: 2 * r, rx: 4, ...paint });
      }
      add(root, "text", {
        x, y: y + r + 14, "text-anchor": "middle", "font-family": "sans-serif", "font-size": node.data("entity") ? 13 : 11, fill: ink,
      }, node.data("short"));
    });
    return new XMLSerializer().serializeToString(root);
  };

  const gexf = () => {
    const space = "http://gexf.net/1.3";
    const doc = document.implementation.createDocument(space, "gexf");
    const add = (parent, name, attributes) => {
      const made = doc.createElementNS(space, name);
      Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
      parent.append(made);
      return made;
    };
    doc.documentElement.setAttribute("version", "1.3");
    const graph = add(doc.documentElement, "graph", { defaultedgetype: "directed", mode: "dynamic", timeformat: "date" });
    const columns = ["kind", "status", "support", "tellers"];
    const attributes = add(graph, "attributes", { class: "node" });
    columns.forEach((column) => add(attributes, "attribute", { id: column, title: column, type: "string" }));
    const list = add(graph, "nodes", {});
    cy.nodes().forEach((node) => {
      const data = node.data();
      const dated = data.day && data.day.length === 10 ? { start: data.day, end: (data.end || data.day) } : {};
      const made = add(list, "node", { id: data.id, label: data.label, ...dated });
      const values = add(made, "attvalues", {});
      columns.filter((column) => data[column]).forEach((column) => add(values, "attvalue", { for: column, value: data[column] }));
    });
    const edges = add(graph, "edges", {});
    cy.edges().forEach((edge) => add(edges, "edge", {
      id: edge.id(), source: edge.data("source"), target: edge.data("target"), label: edge.data("as"),
    }));
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(doc)}`;
  };

  field("undo").addEventListener("click", undo);
  field("fit").addEventListener("click", () => cy.fit(undefined, 30));
  field("share").addEventListener("click", async () => {
    await navigator.clipboard.writeText(location.href);
    status.textContent = "The address of this view is copied.";
  });
  field("png").addEventListener("click", () => save("newsgraph.png", cy.png({ output: "blob", full: true, scale: 2, bg: colour("paper") })));
  field("svg").addEventListener("click", () => file("newsgraph.svg", svg(), "image/svg+xml"));
  field("gexf").addEventListener("click", () => file("newsgraph.gexf", gexf(), "application/xml"));
  field("json").addEventListener("click", () =>
    file("newsgraph.cyjs", JSON.stringify({ elements: cy.json().elements }), "application/json"));
  field("find").addEventListener("input", find);
  field("find").addEventListener("keydown", (key) => {
    if (key.key === "Enter") {
      key.preventDefault();
      choose(cy.nodes(".found").first());
    }
  });
  FIELDS.forEach((id) => field(id).addEventListener("change", () => change({ [id]: field(id).value || (id === "support" ? "1" : "") })));

  // ---- keyboard
  const toward = (key) => {
    const from = cy.nodes(":selected").first();
    if (from.empty()) {
      choose(cy.getElementById(start).nonempty() ? cy.getElementById(start) : cy.nodes().first());
      return;
    }
    const [x, y] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
    const at = from.position();
    let best = null;
    let least = Infinity;
    cy.nodes().not(from).forEach((node) => {
      const dx = node.position("x") - at.x;
      const dy = node.position("y") - at.y;
      const along = dx * x + dy * y;
      const aside = Math.abs(dx * y) + Math.abs(dy * x);
      if (along > 0 && along + 2 * aside < least) {
        least = along + 2 * aside;
        best = node;
      }
    });
    if (best) {
      choose(best);
    }
  };
  place.addEventListener("keydown", (key) => {
    const chosen = cy.nodes(":selected").first();
    const has = chosen.nonempty();
    if (key.key.startsWith("Arrow")) {
      toward(key.key);
    } else if (key.key === "Enter" && has) {
      expand(chosen.id());
    } else if (key.key.toLowerCase() === "o" && has) {
      location.assign(`/page/${chosen.id()}`);
    } else if (key.key === "Delete" && has && chosen.id() !== start) {
      change({ gone: [...state.gone, chosen.id()] });
    } else if (key.key.toLowerCase() === "z" && (key.ctrlKey || key.metaKey)) {
      undo();
    } else if (key.key === "+" || key.key === "-") {
      cy.zoom({ level: cy.zoom() * (key.key === "+" ? 1.25 : 0.8), renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    } else if (key.key.toLowerCase() === "f") {
      cy.fit(undefined, 30);
    } else if (key.key === "/") {
      field("find").focus();
    } else if (key.key === "Escape") {
      cy.elements().unselect();
    } else {
      return;
    }
    key.preventDefault();
  });

  const begin = async () => {
    const query = new URLSearchParams(location.search);
    await learn(start, place.dataset.source);
    const words = (id) => (query.get(id) || "").split(" ").filter(Boolean);
    // What a shared address opens is read at once, and shown as it was.
    await Promise.all(words("open").map((key) => learn(key, `/api/graph?of=${encodeURIComponent(key)}`)));
    const isFull = members().size > CALM && [...members()].some((key) => nodes.get(key).group === "event");
    usual = { ...fresh(), hide: isFull ? ["claim"] : [] };
    const hide = query.has("hide") ? words("hide") : usual.hide;
    state = { ...fresh(), gone: words("gone"), hide };
    const open = words("open").filter((key) => around.has(key));
    if (open.length && isAgreed(open)) {
      state.open = open;
    }
    for (const id of FIELDS) {
      state[id] = query.get(id) || state[id];
      field(id).value = state[id];
    }
    render();
    field("source").value = state.source;
  };
  begin();
})();
