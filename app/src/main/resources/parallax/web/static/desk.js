// What the desk does beyond what its pages do without a script. Every form works without it.
"use strict";
(() => {
  // Scripts that send something show that they are ours.
  document.addEventListener("htmx:configRequest", (event) => {
    event.detail.headers["X-Parallax-Token"] = document.body.dataset.token;
  });

  // "/" goes to the search box, as on most desks.
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const box = document.getElementById("q") ?? document.getElementById("site-q");
      if (box) {
        event.preventDefault();
        box.focus();
      }
    }
  });
})();
