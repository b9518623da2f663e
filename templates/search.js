// Finds words in the passages of an edition, or narrows a library; without a script, nothing of it is shown.
(() => {
  "use strict";
  const MOST = 100;
  const box = document.querySelector("[data-search]");
  if (!box) return;
  const form = box.querySelector("form");
  const field = form.elements.q;
  const status = box.querySelector("[role=status]");
  const results = box.querySelector(".results");
  const kind = box.dataset.search;

  // "Één" is found by "een", and "straße" by "strasse".
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().replaceAll("ß", "ss");
  const wanted = (text) => [...text.matchAll(/"([^"]+)"|\S+/g)].map((found) => fold(found[1] ?? found[0]).trim()).filter(Boolean);
  const has = (text, words) => words.every((word) => text.includes(word));
  const make = (name, properties = {}) => Object.assign(document.createElement(name), properties);

  const words = (node) => (node ? node.textContent.replace(/\s+/g, " ").trim() : "");

  // A passage: its English and its Dutch as read, and both folded, for finding.
  const passages = () => [...document.querySelectorAll(".whole section > .title [id], .whole .row, .whole .cell")].map((node) => {
    const heading = node.closest(".title");
    const english = heading ? node : node.querySelector(".words");
    const dutch = heading ? node.closest("section").querySelector(".dutch.under-title") : node.querySelector(".dutch");
    const section = node.closest("section").querySelector(".title");
    const read = { node, english: words(english), dutch: words(dutch), lang: dutch?.lang, title: words(section) };
    return { ...read, folded: fold(`${read.english} ${read.dutch}`), inEnglish: fold(read.english) };
  });

  // The words of a text, those that were asked for marked.
  const marked = (text, asked) => text.split(/(\s+)/).map((part) => {
    const folded = fold(part);
    const hit = asked.some((word) => word.split(" ").some((one) => one && folded.includes(one)));
    return hit ? make("mark", { className: "hit", textContent: part }) : part;
  });

  const line = (found, asked) => {
    const item = make("li");
    const link = make("a", { href: `#${found.node.id}` });
    const dutch = !has(found.inEnglish, asked) && found.dutch;
    const text = make("span", { className: "found" });
    if (dutch) text.lang = found.lang;
    text.append(...marked(dutch || found.english, asked));
    link.append(text);
    item.append(link, make("span", { className: "where", textContent: found.title }));
    return item;
  };

  let all;
  const find = () => {
    const asked = wanted(field.value);
    results.replaceChildren();
    status.textContent = "";
    if (!asked.length) return;
    all ??= passages();
    const found = all.filter((passage) => has(passage.folded, asked));
    results.append(...found.slice(0, MOST).map((passage) => line(passage, asked)));
    const count = found.length === 1 ? "1 passage has" : `${found.length} passages have`;
    const rest = found.length > MOST ? ` The first ${MOST} are shown.` : "";
    status.textContent = found.length ? `${count} these words.${rest}` : "No passage has all these words. Try fewer words, or a part of one.";
  };

  const narrow = () => {
    const asked = wanted(field.value);
    const year = form.elements.year.value;
    const level = form.elements.level.value;
    const entries = [...document.querySelectorAll("[data-entry]")];
    const fits = (entry) =>
      has(fold(entry.textContent), asked) && (!year || entry.dataset.year === year) && (!level || entry.dataset.level === level);
    for (const entry of entries) entry.hidden = !fits(entry);
    const shown = entries.filter((entry) => !entry.hidden).length;
    status.textContent = shown ? `${shown} of ${entries.length} reports are shown.` : "No report fits. Try fewer words, or another year or level.";
  };

  box.hidden = false;
  if (kind === "start") return;
  const work = kind === "library" ? narrow : find;
  let waiting;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(work, 200);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    work();
  });
  const given = new URLSearchParams(location.search).get("q");
  if (given) {
    field.value = given;
    work();
    box.scrollIntoView();
    field.focus();
  }
})();
