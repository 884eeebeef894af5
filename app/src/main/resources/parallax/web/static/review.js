// The review by keys and by pointer. What it does can be done by the buttons, links and fields of the page as well; in the
// correction it only fills in the fields that stand there.
"use strict";
(() => {
  const review = document.querySelector("[data-review]");
  if (!review) {
    return;
  }
  review.classList.add("scripted");
  const items = [...review.querySelectorAll(".queue-item")];
  let here = items.length ? 0 : -1;

  const mark = (focus) => {
    items.forEach((item, index) => item.classList.toggle("here", index === here));
    if (focus && here >= 0) {
      items[here].focus({ preventScroll: true });
      items[here].scrollIntoView({ block: "nearest" });
    }
  };
  const within = (selector) => (here < 0 ? null : items[here].querySelector(selector));
  const follow = (link) => link && link.click();
  const send = (form) => form && form.requestSubmit();

  const go = (step) => {
    if (review.dataset.review === "record") {
      follow(review.querySelector(step > 0 ? "a.next" : "a.previous"));
      return;
    }
    const next = Math.min(items.length - 1, Math.max(0, here + step));
    // The first step goes to the first record, which is marked but not focused when the page opens.
    here = step > 0 && here === 0 && document.activeElement !== items[0] && !items[0]?.contains(document.activeElement) ? 0 : next;
    mark(true);
  };

  const keys = document.getElementById("keys");
  const help = () => (keys && !keys.open ? keys.showModal() : keys?.close());
  const opener = document.querySelector(".keys-open");
  if (opener) {
    opener.hidden = false;
    opener.addEventListener("click", help);
  }
  items.forEach((item, index) => item.addEventListener("focusin", () => { here = index; mark(false); }));
  mark(false);

  const actions = {
    j: () => go(1),
    k: () => go(-1),
    o: () => follow(within("a.open")),
    y: () => send(within("form.right")),
    n: () => send(within("form.wrong-form")),
    e: () => (review.dataset.review === "record" ? startCorrecting() : follow(within("a.edit"))),
    u: () => send(review.querySelector("form.undo")),
    "/": () => (document.getElementById("f-q") || document.getElementById("site-q"))?.focus(),
    "?": help,
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof Element && event.target.matches("input, textarea, select, [contenteditable]");
    const other = event.ctrlKey || event.metaKey || event.altKey;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      const form = document.activeElement?.closest("form.correction");
      if (form) {
        event.preventDefault();
        send(form);
      }
      return;
    }
    if (typing || other || !actions[event.key] || (keys?.open && event.key !== "?")) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    actions[event.key]();
  }, true);

  // The correction.
  const sentence = document.getElementById("sentence");
  if (!sentence) {
    return;
  }
  const words = [...sentence.querySelectorAll(".w")];
  const pieces = [...document.querySelectorAll(".piece")].map((element) => {
    const [from, to] = element.querySelectorAll("select");
    return { element, from, to, part: element.dataset.part, name: element.getAttribute("aria-label") };
  });
  const said = document.getElementById("said");
  let active = pieces[0];

  function startCorrecting() {
    sentence.focus();
    sentence.scrollIntoView({ block: "center" });
  }
  const range = (piece) => (piece.from.value === "" || piece.to.value === "" ? null : [Number(piece.from.value), Number(piece.to.value)]);
  const paint = () => {
    words.forEach((word) => { word.className = "w"; });
    pieces.forEach((piece) => {
      piece.element.classList.toggle("active", piece === active);
      const ends = range(piece);
      for (let at = ends ? ends[0] : 0; ends && at <= ends[1]; at++) {
        words[at].classList.add("part", piece.part);
        words[at].classList.toggle("now", piece === active);
      }
    });
  };
  const tell = () => {
    const ends = range(active);
    said.textContent = active.name + ": " + (ends ? words.slice(ends[0], ends[1] + 1).map((word) => word.textContent).join(" ") : "–");
  };
  const set = (from, to) => {
    active.from.value = from === null ? "" : String(from);
    active.to.value = to === null ? "" : String(to);
    paint();
    tell();
  };
  const choose = (piece) => {
    active = piece;
    paint();
    tell();
  };
  const bound = (value, least, most) => Math.min(most, Math.max(least, value));
  const move = (start, end) => {
    const ends = range(active);
    if (!ends) {
      set(0, 0);
      return;
    }
    const from = bound(ends[0] + start, 0, ends[1]);
    set(from, bound(ends[1] + end, from, words.length - 1));
  };
  const moves = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

  sentence.tabIndex = 0;
  sentence.setAttribute("role", "group");
  sentence.addEventListener("keydown", (event) => {
    if (event.shiftKey && moves[event.key]) {
      event.preventDefault();
      move(...moves[event.key]);
    } else if (/^[1-9]$/.test(event.key) && pieces[Number(event.key) - 1]) {
      event.preventDefault();
      choose(pieces[Number(event.key) - 1]);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      set(null, null);
    }
  });
  pieces.forEach((piece) => {
    piece.element.addEventListener("focusin", () => choose(piece));
    piece.element.querySelector(".piece-name").addEventListener("click", () => { choose(piece); sentence.focus(); });
    piece.from.addEventListener("change", paint);
    piece.to.addEventListener("change", paint);
  });

  let first = null;
  const wordAt = (event) => document.elementFromPoint(event.clientX, event.clientY)?.closest?.("#sentence .w");
  sentence.addEventListener("pointerdown", (event) => {
    const word = wordAt(event);
    if (word && event.button === 0) {
      first = Number(word.dataset.word);
      set(first, first);
    }
  });
  document.addEventListener("pointermove", (event) => {
    const word = first === null ? null : wordAt(event);
    if (word) {
      const at = Number(word.dataset.word);
      set(Math.min(first, at), Math.max(first, at));
    }
  });
  document.addEventListener("pointerup", () => { first = null; });
  document.addEventListener("pointercancel", () => { first = null; });
  paint();
  if (location.hash === "#correct") {
    // Later than the browser's own jump to the heading, which takes the focus away.
    addEventListener("load", () => requestAnimationFrame(startCorrecting));
  }
})();
