// Replies: the form stays where it is, keeps what was typed, and what was said about it is read out.
"use strict";
(() => {
  const form = () => document.querySelector("#reply-form form");
  const kept = ["name", "email", "website", "text"];
  let typed = {};

  document.addEventListener("htmx:beforeSwap", (event) => {
    const target = event.detail.target;
    if (!target || target.id !== "reply-form") return;
    // A form that comes back with what is to be mended is an answer, not a failure.
    const answer = event.detail.serverResponse.includes('id="reply-form"');
    if (answer && event.detail.xhr.status >= 400) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
    // Another reply is answered, or none: what was typed goes along.
    typed = {};
    const old = form();
    if (old && event.detail.requestConfig.verb === "get") {
      for (const name of kept) typed[name] = old.elements[name].value;
    }
  });

  document.addEventListener("htmx:afterSettle", () => {
    const now = form();
    if (!now || !Object.keys(typed).length) return;
    for (const name of kept) now.elements[name].value ||= typed[name];
    typed = {};
    const empty = kept.filter((name) => name !== "website").find((name) => !now.elements[name].value);
    now.elements[empty || "text"].focus();
  });

  // One box marks them all.
  const all = document.getElementById("mark-all");
  if (all) {
    all.closest("label").hidden = false;
    all.addEventListener("change", () => {
      for (const box of document.querySelectorAll(".cases input[name=id]")) box.checked = all.checked;
    });
  }
})();
