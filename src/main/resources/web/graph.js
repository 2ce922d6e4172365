// The graph around a thing. Double-click or Enter expands a node; what is open stands in the address.
"use strict";
(() => {
  const MOST = 300;
  const place = document.getElementById("graph");
  const state = document.getElementById("state");
  const style = getComputedStyle(document.documentElement);
  const ink = getComputedStyle(document.body).color;
  const colours = {
    Person: style.getPropertyValue("--ng-person").trim(),
    Organization: style.getPropertyValue("--ng-organization").trim(),
    Country: style.getPropertyValue("--ng-country").trim(),
    Place: style.getPropertyValue("--ng-place").trim(),
  };
  const event = style.getPropertyValue("--ng-shown").trim();
  const open = new Set();
  const steps = [];
  const hidden = new Set();

  for (const id of ["tools", "kinds", "graph"]) {
    document.getElementById(id).hidden = false;
  }

  const cy = cytoscape({
    container: place,
    wheelSensitivity: 0.3,
    style: [
      {
        selector: "node",
        style: {
          label: "data(short)", "font-size": 11, color: ink, "text-wrap": "wrap", "text-max-width": 120,
          "text-valign": "bottom", "text-margin-y": 3, width: 22, height: 22,
          "background-color": (node) => colours[node.data("kind")] || event,
          shape: (node) => (colours[node.data("kind")] ? "ellipse" : "round-rectangle"),
        },
      },
      {
        selector: "node.open-end",
        style: { "border-style": "dashed", "border-width": 2, "border-color": ink, "background-opacity": 0.4 },
      },
      { selector: "node:selected, node.found", style: { "border-width": 4, "border-color": ink } },
      {
        selector: "edge",
        style: {
          label: "data(as)", "font-size": 9, color: ink, "text-rotation": "autorotate", width: 1.2, opacity: 0.7,
          "line-color": ink, "target-arrow-color": ink, "target-arrow-shape": "triangle", "curve-style": "bezier",
        },
      },
    ],
  });

  // New things begin on a circle around what they belong to, so that the same steps give the same picture.
  const circle = (key, added) => {
    const middle = cy.getElementById(key).position();
    const fresh = added.nodes().filter((node) => node.id() !== key);
    fresh.forEach((node, i) => {
      const angle = (2 * Math.PI * i) / fresh.length;
      const far = 180 + 60 * (i % 3);
      node.position({ x: middle.x + far * Math.cos(angle), y: middle.y + far * Math.sin(angle) });
    });
  };

  const arrange = () => cy.layout({
    name: "fcose", animate: false, randomize: false, quality: "proof", nodeRepulsion: 20000, idealEdgeLength: 110,
    nodeDimensionsIncludeLabels: true, packComponents: false,
  }).run();

  const status = () => {
    const shown = cy.nodes(":visible").length;
    state.textContent = `${shown} of ${cy.nodes().length} things shown, ${cy.edges(":visible").length} links.`
      + " Double-click a thing, or select it and press Enter, to see what is around it.";
  };

  const kinds = () => {
    const field = document.getElementById("kinds");
    const known = [...new Set(cy.nodes().map((node) => node.data("kind")))].sort();
    field.replaceChildren(field.querySelector("legend"), ...known.map((kind) => {
      const label = document.createElement("label");
      const box = document.createElement("input");
      box.type = "checkbox";
      box.checked = !hidden.has(kind);
      box.addEventListener("change", () => {
        if (box.checked) {
          hidden.delete(kind);
        } else {
          hidden.add(kind);
        }
        filter();
      });
      label.append(box, ` ${kind}`);
      return label;
    }));
  };

  const filter = () => {
    const from = document.getElementById("from").value;
    const support = Number(document.getElementById("support").value) || 1;
    cy.batch(() => cy.nodes().forEach((node) => {
      const data = node.data();
      const isLate = !from || !data.day || data.day >= from;
      const isTold = !data.support || Number(data.support) >= support;
      node.style("display", !hidden.has(data.kind) && isLate && isTold ? "element" : "none");
    }));
    address();
    status();
  };

  const address = () => {
    const query = new URLSearchParams({ of: place.dataset.of });
    const further = [...open].filter((key) => key !== place.dataset.of);
    if (further.length) {
      query.set("open", further.join(" "));
    }
    if (hidden.size) {
      query.set("hide", [...hidden].sort().join(" "));
    }
    for (const id of ["from", "support"]) {
      const value = document.getElementById(id).value;
      if (value && value !== "1") {
        query.set(id, value);
      }
    }
    history.replaceState(null, "", `/graph?${query}`);
  };

  const table = () => {
    const body = document.querySelector("#links tbody");
    body.replaceChildren(...cy.edges().map((edge) => {
      const row = document.createElement("tr");
      const cell = (key) => {
        const link = document.createElement("a");
        link.href = `/page/${key}`;
        link.textContent = cy.getElementById(key).data("label");
        const td = document.createElement("td");
        td.append(link);
        return td;
      };
      const as = document.createElement("td");
      as.textContent = edge.data("as");
      row.append(cell(edge.data("source")), as, cell(edge.data("target")));
      return row;
    }));
  };

  const expand = async (key) => {
    if (open.has(key)) {
      return;
    }
    const answer = await fetch(`/api/graph?of=${encodeURIComponent(key)}`);
    if (!answer.ok) {
      return;
    }
    const graph = await answer.json();
    open.add(key);
    const fresh = graph.nodes.filter((node) => cy.getElementById(node.key).empty());
    if (cy.nodes().length + fresh.length > MOST
        && !window.confirm(`That makes ${cy.nodes().length + fresh.length} things. Show them?`)) {
      open.delete(key);
      return;
    }
    const added = cy.collection();
    cy.batch(() => {
      for (const node of fresh) {
        const short = node.label.length > 40 ? `${node.label.slice(0, 38)}…` : node.label;
        const isOpen = node.status && !["Held", "Ongoing", "Current"].includes(node.status);
        added.merge(cy.add({ data: { id: node.key, short, ...node }, classes: isOpen ? "open-end" : "" }));
      }
      for (const link of graph.links) {
        const id = `${link.from} ${link.as} ${link.to}`;
        if (cy.getElementById(id).empty()) {
          added.merge(cy.add({ data: { id, source: link.from, target: link.to, as: link.as } }));
        }
      }
    });
    steps.push({ key, added });
    circle(key, added);
    arrange();
    kinds();
    filter();
    table();
  };

  const save = (name, content) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(content);
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  };

  cy.on("dbltap", "node", (tap) => expand(tap.target.id()));
  document.addEventListener("keydown", (key) => {
    const chosen = cy.nodes(":selected");
    if (key.key === "Enter" && chosen.nonempty() && key.target === document.body) {
      expand(chosen[0].id());
    }
  });
  document.getElementById("undo").addEventListener("click", () => {
    if (steps.length > 1) {
      const step = steps.pop();
      step.added.remove();
      open.delete(step.key);
      kinds();
      filter();
      table();
    }
  });
  document.getElementById("fit").addEventListener("click", () => cy.fit(undefined, 30));
  document.getElementById("png").addEventListener("click", () =>
    save("newsgraph.png", cy.png({ output: "blob", scale: 2, bg: getComputedStyle(document.body).backgroundColor })));
  document.getElementById("json").addEventListener("click", () =>
    save("newsgraph.cyjs", new Blob([JSON.stringify(cy.json())], { type: "application/json" })));
  document.getElementById("find").addEventListener("input", (typed) => {
    const words = typed.target.value.trim().toLowerCase();
    cy.nodes().removeClass("found");
    if (words) {
      cy.nodes().filter((node) => node.data("label").toLowerCase().includes(words)).addClass("found");
    }
  });
  for (const id of ["from", "support"]) {
    document.getElementById(id).addEventListener("change", filter);
  }

  const begin = async () => {
    const query = new URLSearchParams(location.search);
    for (const kind of (query.get("hide") || "").split(" ").filter(Boolean)) {
      hidden.add(kind);
    }
    for (const id of ["from", "support"]) {
      if (query.get(id)) {
        document.getElementById(id).value = query.get(id);
      }
    }
    const further = (query.get("open") || "").split(" ").filter(Boolean);
    await expand(place.dataset.of);
    for (const key of further) {
      await expand(key);
    }
  };
  begin();
})();
