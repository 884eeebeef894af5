// An article beside its records: kinds are turned off at once, a mark opens its record beside the text.
"use strict";
(() => {
  const article = document.getElementById("article");
  const panel = document.getElementById("panel");
  if (!article || !panel) {
    return;
  }
  document.documentElement.classList.add("scripted");
  const body = document.getElementById("panel-body");
  const form = article.querySelector("form.kinds");
  const KINDS = { s: "statement", e: "event", f: "figure", v: "evidence" };
  let opener = null;

  const off = (kind) => article.classList.contains("no-" + kind);
  const kindOf = (mark) => Object.values(KINDS).find((kind) => mark.classList.contains(kind));

  // The innermost record under a place of the text whose kind is shown.
  const shownAt = (element) => {
    for (let mark = element.closest(".m"); mark; mark = mark.parentElement.closest(".m")) {
      if (!off(kindOf(mark))) {
        return mark.dataset.record;
      }
    }
    return null;
  };

  const address = () => location.pathname + location.search;

  const unmark = () => {
    document.querySelectorAll(".m.on").forEach((mark) => mark.classList.remove("on"));
    document.querySelectorAll(".records a[aria-current]").forEach((link) => link.removeAttribute("aria-current"));
  };

  const close = () => {
    if (panel.hidden) {
      return;
    }
    panel.hidden = true;
    unmark();
    history.replaceState(history.state, "", address());
    if (opener && opener.isConnected) {
      opener.focus();
    }
    opener = null;
  };

  const open = (record, from) => {
    opener = from;
    unmark();
    document.querySelectorAll('.m[data-record="' + CSS.escape(record) + '"]').forEach((mark) => mark.classList.add("on"));
    document.querySelectorAll('.records a[data-opens="' + CSS.escape(record) + '"]').forEach((link) => link.setAttribute("aria-current", "true"));
    history.replaceState(history.state, "", address() + "#" + record);
    const page = "/articles/" + article.dataset.article + "/" + record;
    htmx.ajax("GET", page, { target: body, select: "#record", swap: "innerHTML" }).then(() => {
      panel.hidden = false;
      panel.scrollTop = 0;
      panel.focus({ preventScroll: true });
      panel.dataset.record = record;
    });
  };

  const plain = (event) => event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest(".m > a, a[data-opens]") : null;
    if (!link || !plain(event) || panel.contains(link)) {
      return;
    }
    const record = link.dataset.opens || (link.classList.contains("letter") ? link.parentElement.dataset.record : shownAt(link));
    event.preventDefault();
    if (record) {
      open(record, link);
      const mark = document.getElementById(record);
      if (link.dataset.opens && mark) {
        mark.scrollIntoView({ block: "center" });
      }
    }
  });

  panel.querySelector(".close").addEventListener("click", close);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close();
    }
  });

  // Kinds that the server left out are fetched; those that are there are shown and hidden at once.
  form.addEventListener("change", () => {
    const wanted = [...form.querySelectorAll("input[type=checkbox]")].filter((box) => box.checked).map((box) => box.value);
    const query = new URLSearchParams(location.search);
    query.delete("mark");
    if (wanted.length < Object.keys(KINDS).length) {
      query.set("mark", wanted.join(",") || "-");
    }
    const text = query.toString().replaceAll("%2C", ",");
    history.replaceState(history.state, "", location.pathname + (text ? "?" + text : "") + location.hash);
    if (wanted.some((value) => !form.dataset.sent.split(",").includes(value))) {
      location.reload();
      return;
    }
    Object.entries(KINDS).forEach(([value, kind]) => article.classList.toggle("no-" + kind, !wanted.includes(value)));
  });
  form.dataset.sent = [...form.querySelectorAll("input[type=checkbox]")].filter((box) => box.defaultChecked).map((box) => box.value).join(",");

  const asked = location.hash.slice(1);
  if (asked && article.querySelector('.m[data-record="' + CSS.escape(asked) + '"]')) {
    open(asked, null);
  }
})();
