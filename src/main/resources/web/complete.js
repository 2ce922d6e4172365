// Completes names in the search box; without it the box works all the same.
"use strict";
(() => {
  const box = document.querySelector("header input[name=q]");
  const names = document.getElementById("names");
  let waiting = 0;
  let asked = "";
  const show = async () => {
    const words = box.value.trim();
    if (words.length < 2 || words === asked) {
      return;
    }
    asked = words;
    const answer = await fetch("/api/search?q=" + encodeURIComponent(words));
    if (!answer.ok || words !== box.value.trim()) {
      return;
    }
    const found = (await answer.json()).found;
    names.replaceChildren(...found.map((thing) => {
      const option = document.createElement("option");
      option.value = thing.label;
      option.label = thing.kind;
      return option;
    }));
  };
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 150);
  });
})();
