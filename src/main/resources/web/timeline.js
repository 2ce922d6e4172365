// Draws the events of a section's lists: a dot is a day, a bar a month, a year or a stretch, a diamond at the side has no
// date; filled took place, hollow is planned, crossed was called off or denied. The lists tell the same.
"use strict";
(() => {
  const MARGIN = { left: 14, right: 14, top: 10, bottom: 24 };
  const LANE = 22;
  const MOST_LANES = 14;
  const DAY = 24 * 3600 * 1000;

  const first = (date) => new Date(`${date}${"-01-01".slice(date.length - 4)}T00:00:00Z`);
  const last = (date) => {
    const begin = first(date);
    if (date.length === 4) {
      return new Date(Date.UTC(begin.getUTCFullYear() + 1, 0, 1));
    }
    return date.length === 7
      ? new Date(Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + 1, 1))
      : new Date(+begin + DAY);
  };
  const state = (status) => {
    if (["Held", "Ongoing"].includes(status)) {
      return "held";
    }
    return status === "Planned" ? "planned" : "off";
  };

  const draw = (place) => {
    const section = place.parentElement;
    const items = [...section.querySelectorAll("ul.facts > li[data-status]")]
      .filter((item) => ["Meeting", "Call", "Agreement"].includes(item.dataset.kind))
      .map((item) => ({
        item,
        begin: item.dataset.begin,
        end: item.dataset.end || item.dataset.begin,
        status: item.dataset.status,
        state: state(item.dataset.status),
        label: item.querySelector("a").textContent,
        page: item.querySelector("a").getAttribute("href"),
      }));
    const dated = items.filter((event) => event.begin).sort((a, b) => d3.ascending(a.begin, b.begin));
    const undated = items.filter((event) => !event.begin);
    if (!dated.length) {
      return;
    }
    place.hidden = false;
    const width = Math.max(300, place.clientWidth);
    const side = undated.length ? 92 : 0;
    const from = d3.min(dated, (event) => first(event.begin));
    const to = d3.max(dated, (event) => last(event.end));
    const room = Math.max(2 * DAY, (to - from) * 0.04);
    const whole = d3.scaleUtc().domain([new Date(from - room), new Date(+to + room)])
      .range([MARGIN.left, width - MARGIN.right - side]);

    const svg = d3.select(place).append("svg").attr("class", "timeline").attr("role", "group")
      .attr("aria-label", place.dataset.label);
    const axis = svg.append("g").attr("class", "axis");
    const marks = svg.append("g");
    const note = d3.select(place).append("p").attr("class", "note").attr("aria-hidden", "true");
    const rest = "Filled took place, hollow is planned, crossed was called off or denied. A bar: no day is told.";
    note.text(rest);

    const shapes = marks.selectAll("a").data(dated).join("a").attr("href", (event) => event.page)
      .attr("aria-label", (event) => `${event.begin}: ${event.label}, ${event.status.toLowerCase()}`);
    shapes.each(function shape(event) {
      const link = d3.select(this).attr("class", `mark ${event.state}`);
      if (event.begin.length === 10 && event.begin === event.end) {
        link.append("circle").attr("r", 5.5);
      } else {
        link.append("rect").attr("height", 9).attr("y", -4.5).attr("rx", 2);
      }
      if (event.state === "off") {
        link.append("path").attr("class", "cross").attr("d", "M-4,-4L4,4M-4,4L4,-4");
      }
      link.append("text").attr("dy", "0.35em");
    });
    const name = (chosen) => (pointed, event) => {
      note.text(chosen ? `${event.begin || "No date"} · ${event.label} · ${event.status.toLowerCase()}` : rest);
      event.item.classList.toggle("pointed", chosen);
    };
    shapes.on("mouseenter focus", name(true)).on("mouseleave blur", name(false));

    let height = 0;
    const lay = (x) => {
      const lanes = [];
      for (const event of dated) {
        event.x0 = x(first(event.begin));
        event.x1 = x(last(event.end));
        const isDay = event.begin.length === 10 && event.begin === event.end;
        event.middle = isDay ? (event.x0 + event.x1) / 2 : event.x0;
        event.right = isDay ? event.middle + 8 : Math.max(event.x1, event.x0 + 6);
        let lane = lanes.findIndex((end) => end < event.middle - 8);
        if (lane < 0) {
          lane = lanes.length < MOST_LANES ? lanes.length : d3.leastIndex(lanes, (a, b) => a - b);
        }
        event.lane = lane;
        lanes[lane] = event.right;
      }
      // A label stands where there is room in its lane: behind its mark, else before it.
      const letters = (room) => Math.floor((room - 6) / 6.6);
      const byLane = d3.group([...dated].sort((a, b) => a.middle - b.middle), (event) => event.lane);
      for (const events of byLane.values()) {
        let taken = MARGIN.left;
        events.forEach((event, i) => {
          const end = i + 1 < events.length ? events[i + 1].middle - 10 : x.range()[1];
          const behind = letters(Math.min(end, x.range()[1]) - event.right);
          const before = letters(event.middle - 10 - taken);
          const least = Math.min(14, event.label.length);
          event.isBefore = behind < least && before > behind && before >= least;
          const room = event.isBefore ? before : behind;
          event.shown = room < least ? "" : event.label.length > room ? `${event.label.slice(0, room - 1)}…` : event.label;
          taken = event.right + (event.isBefore ? 0 : event.shown.length * 6.6 + 10);
        });
      }
      height = MARGIN.top + Math.max(2, lanes.length) * LANE + MARGIN.bottom;
      svg.attr("viewBox", `0 0 ${width} ${height}`).attr("width", width).attr("height", height);
      axis.attr("transform", `translate(0,${height - MARGIN.bottom})`)
        .call(d3.axisBottom(x).ticks(Math.max(2, width / 130)).tickSizeOuter(0)
          .tickSizeInner(-(height - MARGIN.bottom - MARGIN.top)).tickPadding(8));
      shapes.attr("transform", (event) => `translate(${event.middle},${MARGIN.top + (event.lane + 0.5) * LANE})`)
        .attr("visibility", (event) => (event.right < MARGIN.left || event.middle > whole.range()[1] ? "hidden" : null));
      shapes.select("rect").attr("width", (event) => Math.max(6, event.x1 - event.x0 - 1));
      shapes.select("text").attr("x", (event) => (event.isBefore ? -10 : event.right - event.middle + 4))
        .attr("text-anchor", (event) => (event.isBefore ? "end" : "start")).text((event) => event.shown);
    };
    lay(whole);

    if (undated.length) {
      const box = svg.append("g").attr("class", "undated").attr("transform", `translate(${width - side},0)`);
      box.append("line").attr("y1", MARGIN.top).attr("y2", height - MARGIN.bottom);
      box.append("text").attr("x", 8).attr("y", height - 8).text(`no date: ${undated.length}`);
      const fit = Math.max(1, Math.floor((height - MARGIN.top - MARGIN.bottom) / 16)) * 4;
      const marksOf = box.selectAll("a").data(undated.slice(0, fit)).join("a").attr("href", (event) => event.page)
        .attr("class", (event) => `mark ${event.state}`)
        .attr("aria-label", (event) => `No date: ${event.label}, ${event.status.toLowerCase()}`)
        .attr("transform", (event, i) => `translate(${18 + (i % 4) * 18},${MARGIN.top + 8 + Math.floor(i / 4) * 16})`);
      marksOf.append("path").attr("class", "diamond").attr("d", "M0,-6L6,0L0,6L-6,0Z");
      marksOf.on("mouseenter focus", name(true)).on("mouseleave blur", name(false));
    }

    const zoom = d3.zoom().scaleExtent([1, 400])
      .translateExtent([[0, 0], [width, height]]).extent([[0, 0], [width, height]])
      // The wheel scrolls the page; with Control it zooms.
      .filter((pointed) => (pointed.type === "wheel" ? pointed.ctrlKey || pointed.metaKey : !pointed.button))
      .on("zoom", (moved) => lay(moved.transform.rescaleX(whole)));
    svg.call(zoom).on("dblclick.zoom", null);
    const tools = d3.select(place).append("div").attr("class", "zoom");
    for (const [sign, words, act] of [
      ["+", "Zoom in", () => svg.call(zoom.scaleBy, 1.6)],
      ["−", "Zoom out", () => svg.call(zoom.scaleBy, 1 / 1.6)],
      ["↔", "Show all", () => svg.call(zoom.transform, d3.zoomIdentity)],
    ]) {
      tools.append("button").attr("type", "button").attr("class", "secondary").attr("aria-label", words)
        .attr("title", words).text(sign).on("click", act);
    }
  };

  document.querySelectorAll(".chart").forEach(draw);
})();
