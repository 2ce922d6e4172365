// Draws the places of the list: land without borders, a dot for a place, a dashed ring for somewhere in a country or region.
"use strict";
(() => {
  const place = document.getElementById("map");
  const spots = [...document.querySelectorAll("ol.places > li[data-latitude]")].map((item) => ({
    item,
    at: [Number(item.dataset.longitude), Number(item.dataset.latitude)],
    count: Number(item.dataset.count),
    label: item.dataset.label,
    isNear: item.dataset.near === "yes",
    page: item.querySelector("a").getAttribute("href"),
  }));
  if (!place || !spots.length) {
    return;
  }
  place.hidden = false;

  const width = Math.max(320, place.clientWidth);
  const height = Math.round(Math.min(Math.max(width * 0.52, 280), 600));
  const projection = d3.geoNaturalEarth1();
  // The view holds all places, but is never nearer than a part of a continent.
  const points = spots.map((spot) => spot.at);
  const wide = [[d3.min(points, (p) => p[0]) - 12, d3.min(points, (p) => p[1]) - 8],
    [d3.max(points, (p) => p[0]) + 12, d3.max(points, (p) => p[1]) + 8]];
  projection.fitExtent([[24, 24], [width - 24, height - 24]], { type: "MultiPoint", coordinates: [...points, ...wide] });

  const svg = d3.select(place).append("svg").attr("viewBox", `0 0 ${width} ${height}`).attr("role", "group")
    .attr("aria-label", "Map of the places below");
  const path = d3.geoPath(projection);
  const globe = svg.append("g");
  globe.append("path").attr("class", "graticule").attr("d", path(d3.geoGraticule10()));
  const land = globe.append("path").attr("class", "land");
  const dots = svg.append("g");
  const names = svg.append("g").attr("class", "names").attr("aria-hidden", "true");

  const size = d3.scaleSqrt().domain([1, Math.max(2, d3.max(spots, (spot) => spot.count))]).range([5, 20]);
  const links = dots.selectAll("a").data([...spots].sort((a, b) => b.count - a.count)).join("a")
    .attr("href", (spot) => spot.page).attr("class", (spot) => (spot.isNear ? "near" : "somewhere"))
    .attr("aria-label", (spot) => `${spot.label}: ${spot.count === 1 ? "1 event" : `${spot.count} events`}`);
  links.append("circle").attr("r", (spot) => size(spot.count));
  links.append("title").text((spot) => `${spot.label}: ${spot.count === 1 ? "1 event" : `${spot.count} events`}`);
  const point = (chosen) => (pointed, spot) => spot.item.classList.toggle("pointed", chosen);
  links.on("mouseenter focus", point(true)).on("mouseleave blur", point(false));

  // Names where there is room: those of places with the most events first.
  const name = () => {
    const taken = links.data().map((spot) => ({ x: spot.x - 4, y: spot.y - 4, w: 8, h: 8 }));
    const shown = [];
    for (const spot of links.data()) {
      const w = spot.label.length * 6.6 + 4;
      const r = size(spot.count) + 3;
      const free = [[r, -7], [-r - w, -7], [-w / 2, r], [-w / 2, -r - 14]]
        .map(([dx, dy]) => ({ x: spot.x + dx, y: spot.y + dy, w, h: 14 }))
        .find((box) => box.x > 0 && box.x + w < width && box.y > 0 && box.y + 14 < height
          && !taken.some((other) => box.x < other.x + other.w && other.x < box.x + w
            && box.y < other.y + other.h && other.y < box.y + 14));
      if (free) {
        taken.push(free);
        shown.push({ label: spot.label, x: free.x, y: free.y + 11 });
      }
    }
    names.selectAll("text").data(shown).join("text").attr("x", (d) => d.x).attr("y", (d) => d.y).text((d) => d.label);
  };

  const lay = (transform) => {
    globe.attr("transform", transform);
    for (const spot of spots) {
      [spot.x, spot.y] = transform.apply(projection(spot.at));
    }
    links.attr("transform", (spot) => `translate(${spot.x},${spot.y})`);
    name();
  };
  const zoom = d3.zoom().scaleExtent([1, 60]).translateExtent([[-width, -height], [2 * width, 2 * height]])
    .filter((pointed) => (pointed.type === "wheel" ? pointed.ctrlKey || pointed.metaKey : !pointed.button))
    .on("zoom", (moved) => lay(moved.transform));
  svg.call(zoom);
  lay(d3.zoomIdentity);

  const tools = d3.select(place).append("div").attr("class", "zoom");
  for (const [sign, words, act] of [
    ["+", "Zoom in", () => svg.call(zoom.scaleBy, 1.8)],
    ["−", "Zoom out", () => svg.call(zoom.scaleBy, 1 / 1.8)],
    ["↔", "Show all", () => svg.call(zoom.transform, d3.zoomIdentity)],
  ]) {
    tools.append("button").attr("type", "button").attr("class", "secondary").attr("aria-label", words)
      .attr("title", words).text(sign).on("click", act);
  }

  fetch("/web/land.json").then((answer) => answer.json()).then((outline) => land.attr("d", path(outline)));
})();
