// Loads the page again when the edition was made again, and shows the error when it could not be.
(() => {
  "use strict";
  const SECONDS = 1;
  let first;
  let bar;
  const show = (error) => {
    bar?.remove();
    if (!error) return;
    bar = document.createElement("div");
    bar.setAttribute("role", "alert");
    bar.className = "notice";
    bar.textContent = error;
    document.body.prepend(bar);
  };
  const look = async () => {
    try {
      const state = await (await fetch("/preview-state")).json();
      first ??= state.version;
      if (state.version !== first) location.reload();
      show(state.error);
    } catch {
      show("The preview has stopped. Start it again with helder preview.");
    }
    setTimeout(look, SECONDS * 1000);
  };
  look();
})();
