// Completes names in the search box; a name that is chosen opens its page. Without it the box works all the same.
"use strict";
(() => {
  const box = document.getElementById("q");
  const list = document.createElement("ul");
  list.id = "names";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Names");
  list.hidden = true;
  box.parentElement.append(list);
  for (const [name, value] of [
    ["role", "combobox"], ["aria-expanded", "false"], ["aria-controls", "names"], ["aria-autocomplete", "list"],
  ]) {
    box.setAttribute(name, value);
  }

  let waiting = 0;
  let asked = "";
  let chosen = -1;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };

  const choose = (at) => {
    const options = [...list.children];
    chosen = (at + options.length + 1) % (options.length + 1);
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === chosen)));
    if (chosen < options.length) {
      box.setAttribute("aria-activedescendant", options[chosen].id);
      options[chosen].scrollIntoView({ block: "nearest" });
    } else {
      box.removeAttribute("aria-activedescendant");
    }
  };

  const show = async () => {
    const words = box.value.trim();
    if (words.length < 2) {
      asked = words;
      close();
      return;
    }
    if (words === asked) {
      return;
    }
    asked = words;
    const answer = await fetch("/api/search?q=" + encodeURIComponent(words));
    if (!answer.ok || words !== box.value.trim()) {
      return;
    }
    const found = (await answer.json()).found;
    list.replaceChildren(...found.map((thing, i) => {
      const option = document.createElement("li");
      option.id = `name-${i}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.page = `/page/${thing.key}`;
      const kind = document.createElement("small");
      kind.textContent = [thing.kind.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase(), thing.day]
        .filter(Boolean).join(" · ");
      const label = document.createElement("span");
      label.textContent = thing.label;
      option.append(label, " ", kind);
      return option;
    }));
    chosen = found.length;
    list.hidden = found.length === 0 || document.activeElement !== box;
    box.setAttribute("aria-expanded", String(!list.hidden));
  };

  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 120);
  });
  box.addEventListener("keydown", (key) => {
    if (list.hidden) {
      return;
    }
    if (key.key === "ArrowDown" || key.key === "ArrowUp") {
      key.preventDefault();
      const first = chosen === -1 || chosen === list.children.length;
      choose(key.key === "ArrowDown" ? (first ? 0 : chosen + 1) : (first ? list.children.length - 1 : chosen - 1));
    } else if (key.key === "Enter" && list.children[chosen]) {
      key.preventDefault();
      location.assign(list.children[chosen].dataset.page);
    } else if (key.key === "Escape") {
      key.preventDefault();
      close();
    }
  });
  box.addEventListener("blur", () => setTimeout(close, 150));
  list.addEventListener("mousedown", (press) => {
    const option = press.target.closest("li");
    if (option) {
      press.preventDefault();
      location.assign(option.dataset.page);
    }
  });
})();
