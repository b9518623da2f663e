// Saves what is typed at each pause, tells the reviewer so, and leads to the next doubtful passage or point.
"use strict";

const PAUSE = 600; // milliseconds without a key that count as a pause
const AGAIN = 2000; // milliseconds until a save that failed is tried again

const status = document.getElementById("status");
const { save: SAVE, rebuild: REBUILD, name: NAME } = document.getElementById("main-text").dataset;

function say(text) {
  status.textContent = text;
}

class Passage {
  constructor(element) {
    this.element = element;
    this.area = element.querySelector("textarea");
    this.saving = element.querySelector(".saving");
    this.verdict = element.querySelector(".verdict");
    this.accept = element.querySelector(".accept");
    this.back = element.querySelector(".back");
    this.saved = this.area.value; // what Helder has on its disk, or is being sent
    this.timer = 0;
    this.running = null;
    this.area.addEventListener("input", () => this.typed());
    this.area.addEventListener("blur", () => this.flush());
    this.accept.addEventListener("click", () => this.toggle());
    this.back.addEventListener("click", () => this.takeBack());
  }

  get doubtful() {
    return this.element.dataset.doubtful === "yes";
  }

  get dirty() {
    return this.area.value !== this.saved;
  }

  get accepted() {
    return this.accept.getAttribute("aria-pressed") === "true";
  }

  typed() {
    clearTimeout(this.timer);
    if (this.dirty) this.accept.setAttribute("aria-pressed", "false");
    this.note("Not saved yet");
    this.timer = setTimeout(() => this.flush(), PAUSE);
  }

  note(text, failed = false) {
    this.saving.textContent = text;
    this.saving.classList.toggle("failed", failed);
  }

  // Words that were changed are no longer those that were accepted.
  flush() {
    clearTimeout(this.timer);
    return this.dirty ? this.put(false) : this.running || Promise.resolve(true);
  }

  toggle() {
    clearTimeout(this.timer);
    return this.put(!this.accepted || this.dirty);
  }

  // One save at a time for each passage, so that the last words typed are the last ones kept.
  put(accepted) {
    this.saved = this.area.value;
    const before = this.running || Promise.resolve();
    const own = before.then(() => this.send(accepted));
    this.running = own.finally(() => {
      if (this.running === own) this.running = null;
    });
    return own;
  }

  async send(accepted) {
    const english = this.area.value;
    this.saved = english;
    if (!english.trim()) {
      this.saved = null;
      this.note("Empty: not saved", true);
      say(`An empty ${NAME} is not saved.`);
      return false;
    }
    this.note("Saving…");
    try {
      const answer = await fetch(`${SAVE}${this.element.id}`, {
        method: "PUT",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ english, accepted }),
        keepalive: true,
      });
      if (!answer.ok) throw new Error(String(answer.status));
      this.show(await answer.json());
      if (!this.dirty) this.note("Saved");
      return true;
    } catch (error) {
      this.saved = null;
      this.note("Not saved: is Helder still running?", true);
      say(`This ${NAME} is not saved (${error.message}). It is tried again.`);
      this.timer = setTimeout(() => this.put(accepted), AGAIN);
      return false;
    }
  }

  async takeBack() {
    clearTimeout(this.timer);
    say("The machine’s words are fetched…");
    await (this.running || Promise.resolve());
    try {
      const answer = await fetch(`${SAVE}${this.element.id}`, { method: "DELETE" });
      if (!answer.ok) throw new Error(await answer.text());
      const state = await answer.json();
      this.area.value = state.english;
      this.saved = state.english;
      this.note("");
      this.show(state);
      this.area.focus();
    } catch (error) {
      say(`Not taken back (${error.message}).`);
    }
  }

  // The verdict is a fragment that Helder rendered and escaped; the field keeps its focus and its words.
  show(state) {
    const parsed = new DOMParser().parseFromString(state.verdict, "text/html");
    this.verdict.replaceChildren(...parsed.body.childNodes);
    this.element.dataset.doubtful = state.doubtful ? "yes" : "no";
    this.accept.setAttribute("aria-pressed", String(state.accepted));
    this.back.hidden = !state.by_person;
    document.getElementById("doubtful").textContent = state.all_doubtful;
    if (state.tally) document.getElementById("tally").textContent = state.tally;
    say(`Saved. ${state.said}`);
  }

  go() {
    this.area.focus({ preventScroll: true });
    this.element.scrollIntoView({ block: "start" });
  }
}

const passages = [...document.querySelectorAll(".passage")].map((element) => new Passage(element));

function saveAll() {
  return Promise.all(passages.map((passage) => passage.flush()));
}

// From the passage with the focus, or the top of the page; what is not on this page the server finds.
async function step(backwards) {
  const here = passages.findIndex((passage) => passage.element.contains(document.activeElement));
  const before = passages.slice(0, Math.max(here, 0)).reverse();
  const found = (backwards ? before : passages.slice(here + 1)).find((passage) => passage.doubtful);
  if (found) {
    found.go();
    return;
  }
  if ((await saveAll()).every(Boolean)) {
    location.assign(document.getElementById(backwards ? "previous" : "next").href);
  }
}

for (const [id, backwards] of [["previous", true], ["next", false]]) {
  document.getElementById(id).addEventListener("click", (event) => {
    event.preventDefault();
    step(backwards);
  });
}

document.addEventListener("keydown", async (event) => {
  const here = passages.find((passage) => passage.element.contains(document.activeElement));
  if (event.key === "F8") {
    event.preventDefault();
    step(event.shiftKey);
  } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && here) {
    event.preventDefault();
    if (here.accepted && !here.dirty ? true : await here.toggle()) step(false);
  }
});

const rebuild = document.getElementById("rebuild");
rebuild.addEventListener("click", async () => {
  if (rebuild.getAttribute("aria-disabled") === "true") return;
  rebuild.setAttribute("aria-disabled", "true");
  await saveAll();
  say("The pages are rebuilt…");
  try {
    const answer = await fetch(REBUILD, { method: "POST" });
    say(answer.ok ? "The pages are up to date." : `The pages were not rebuilt. ${await answer.text()}`);
  } catch (error) {
    say(`The pages were not rebuilt (${error.message}).`);
  }
  rebuild.removeAttribute("aria-disabled");
});

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") saveAll();
});
window.addEventListener("beforeunload", (event) => {
  if (passages.some((passage) => passage.dirty || passage.running)) {
    saveAll();
    event.preventDefault();
  }
});

// After a jump from another page, the field of that passage has the focus.
const wanted = passages.find((passage) => `#${passage.element.id}` === location.hash);
if (wanted) wanted.go();
