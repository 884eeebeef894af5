// What the drawings do beyond what they show without a script: names beside the pointer, days that are chosen by dragging or by
// keyboard, a map to look closer at. Nothing is fetched and nothing is stored.
"use strict";
(() => {
  const SVG = "http://www.w3.org/2000/svg";
  const DAY = 86400000;
  const CLICK = 4;
  const AXIS = 34;
  const CLOSEST = 12;
  const enhanced = new WeakSet();

  const between = (value, least, most) => Math.min(Math.max(value, least), most);

  /** A point of the window in the units of a drawing. */
  function within(svg, event) {
    return new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  }

  // ---- Names beside the pointer. The browser's own come late and never for the keyboard.

  const tip = document.createElement("div");
  tip.className = "chart-tip";
  tip.setAttribute("aria-hidden", "true");
  tip.hidden = true;

  function showTip(link) {
    const name = link.getAttribute("aria-label");
    if (!name) {
      return;
    }
    document.body.append(tip);
    tip.textContent = name;
    tip.hidden = false;
    const mark = (link.querySelector(".mark") || link).getBoundingClientRect();
    const room = document.documentElement.clientWidth - tip.offsetWidth - 8;
    const left = between(mark.left + mark.width / 2 - tip.offsetWidth / 2, 8, Math.max(8, room));
    const above = mark.top - tip.offsetHeight - 8;
    tip.style.left = `${left + window.scrollX}px`;
    tip.style.top = `${(above < 8 ? mark.bottom + 8 : above) + window.scrollY}px`;
  }

  function hideTip() {
    tip.hidden = true;
  }

  function nameLinks(svg) {
    for (const link of svg.querySelectorAll("a")) {
      const title = link.querySelector(":scope > title");
      if (title) {
        link.setAttribute("aria-label", title.textContent);
        title.remove();
      }
    }
    const title = svg.querySelector(":scope > title");
    if (title) {
      svg.removeAttribute("aria-labelledby");
      svg.setAttribute("aria-label", title.textContent);
      title.remove();
    }
    const mark = (event) => event.target.closest("a");
    for (const type of ["pointerover", "focusin"]) {
      svg.addEventListener(type, (event) => (mark(event) ? showTip(mark(event)) : hideTip()));
    }
    for (const type of ["pointerleave", "focusout", "pointerdown"]) {
      svg.addEventListener(type, hideTip);
    }
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      hideTip();
    }
  });

  // ---- Days

  class DayRange {
    constructor(svg, form) {
      this.svg = svg;
      this.form = form;
      this.first = Date.parse(svg.dataset.from);
      this.days = Math.round((Date.parse(svg.dataset.to) - this.first) / DAY) + 1;
      for (const name of ["x0", "x1", "y0", "y1"]) {
        this[name] = Number(svg.dataset[name]);
      }
      this.anchor = null;
      this.head = null;
      this.box = document.createElementNS(SVG, "rect");
      this.box.setAttribute("class", "selection");
      this.said = document.createElement("p");
      this.said.className = "chart-said";
      this.said.setAttribute("aria-live", "polite");
      svg.after(this.said);
      svg.classList.add("ranged");
      svg.setAttribute("tabindex", "0");
      svg.addEventListener("pointerdown", (event) => this.press(event));
      svg.addEventListener("pointermove", (event) => this.drag(event));
      svg.addEventListener("pointerup", (event) => this.release(event));
      svg.addEventListener("pointercancel", () => this.clear());
      svg.addEventListener("click", (event) => this.click(event), true);
      svg.addEventListener("dragstart", (event) => event.preventDefault());
      svg.addEventListener("keydown", (event) => this.key(event));
    }

    dayAt(event) {
      const share = (within(this.svg, event).x - this.x0) / (this.x1 - this.x0);
      return between(Math.floor(share * this.days), 0, this.days - 1);
    }

    press(event) {
      const at = within(this.svg, event);
      if (event.button === 0 && event.isPrimary && at.y >= this.y0 && at.y <= this.y1 + AXIS) {
        this.pressed = { x: event.clientX, day: this.dayAt(event) };
        this.dragged = false;
      }
    }

    drag(event) {
      if (!this.pressed || !event.isPrimary) {
        return;
      }
      if (!this.dragged && Math.abs(event.clientX - this.pressed.x) > CLICK) {
        this.dragged = true;
        this.svg.setPointerCapture(event.pointerId);
      }
      if (this.dragged) {
        hideTip();
        this.select(this.pressed.day, this.dayAt(event));
      }
    }

    release(event) {
      if (this.pressed && this.dragged && event.isPrimary) {
        this.apply();
      }
      this.pressed = null;
    }

    /** A drag that ends on a mark does not open it. */
    click(event) {
      if (this.dragged) {
        event.preventDefault();
        event.stopPropagation();
        this.dragged = false;
      }
    }

    key(event) {
      if (event.target !== this.svg || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      const step = Math.max(1, Math.round(this.days / 60));
      const steps = { ArrowLeft: -step, ArrowRight: step, Home: -this.days, End: this.days };
      if (event.key in steps) {
        this.move(steps[event.key], event.shiftKey);
      } else if (event.key === "Enter" && this.anchor !== null) {
        this.apply();
      } else if (event.key === "Escape" && this.anchor !== null) {
        this.clear();
      } else {
        return;
      }
      event.preventDefault();
    }

    /** The whole selection, or with shift its moving end alone. */
    move(by, extend) {
      if (this.anchor === null) {
        const start = by < 0 ? this.days - 1 : 0;
        this.select(start, start);
        return;
      }
      const low = Math.min(this.anchor, this.head);
      const high = Math.max(this.anchor, this.head);
      if (extend) {
        this.select(this.anchor, between(this.head + by, 0, this.days - 1));
      } else {
        const shift = between(by, -low, this.days - 1 - high);
        this.select(this.anchor + shift, this.head + shift);
      }
    }

    select(anchor, head) {
      this.anchor = anchor;
      this.head = head;
      const perDay = (this.x1 - this.x0) / this.days;
      const x = this.x0 + Math.min(anchor, head) * perDay;
      const shape = { x, y: this.y0, width: (Math.abs(head - anchor) + 1) * perDay, height: this.y1 - this.y0 };
      for (const [name, value] of Object.entries(shape)) {
        this.box.setAttribute(name, value.toFixed(1));
      }
      this.svg.append(this.box);
      const words = new Intl.DateTimeFormat(document.documentElement.lang || "en", { dateStyle: "medium", timeZone: "UTC" });
      this.said.textContent = words.formatRange(this.date(Math.min(anchor, head)), this.date(Math.max(anchor, head)));
    }

    clear() {
      this.anchor = null;
      this.head = null;
      this.pressed = null;
      this.box.remove();
      this.said.textContent = "";
    }

    date(day) {
      return new Date(this.first + day * DAY);
    }

    /** Fills the form and sends it. A form that listens to changes by itself says data-chart-range="change". */
    apply() {
      const iso = (day) => this.date(day).toISOString().slice(0, 10);
      const { from, to } = this.form.elements;
      from.value = iso(Math.min(this.anchor, this.head));
      to.value = iso(Math.max(this.anchor, this.head));
      to.dispatchEvent(new Event("change", { bubbles: true }));
      if (this.form.dataset.chartRange !== "change") {
        this.form.requestSubmit();
      }
    }
  }

  // ---- Map

  class CloserMap {
    constructor(svg, ground) {
      this.svg = svg;
      this.ground = ground;
      const whole = ground.viewBox.baseVal;
      this.whole = { x: 0, y: 0, width: whole.width, height: whole.height };
      this.view = { ...this.whole };
      this.pointers = new Map();
      this.spots = [...ground.querySelectorAll("a")].map((link) => ({ link, mark: link.querySelector("circle") }));
      svg.setAttribute("tabindex", "0");
      ground.classList.add("ready");
      svg.addEventListener("keydown", (event) => this.key(event));
      ground.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
      ground.addEventListener("pointerdown", (event) => this.press(event));
      ground.addEventListener("pointermove", (event) => this.drag(event));
      for (const type of ["pointerup", "pointercancel", "lostpointercapture"]) {
        ground.addEventListener(type, (event) => this.pointers.delete(event.pointerId));
      }
      ground.addEventListener("click", (event) => this.click(event), true);
      ground.addEventListener("dragstart", (event) => event.preventDefault());
      this.addButtons();
    }

    addButtons() {
      const row = document.createElement("div");
      row.className = `chart-buttons ${this.svg.classList.contains("for-narrow") ? "for-narrow" : "for-wide"}`;
      const wishes = [
        ["+", this.svg.dataset.zoomIn, () => this.zoom(1 / 1.6)],
        ["−", this.svg.dataset.zoomOut, () => this.zoom(1.6)],
        ["⤢", this.svg.dataset.zoomWhole, () => this.zoom(CLOSEST)],
      ];
      for (const [sign, name, action] of wishes) {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = sign;
        button.title = name;
        button.setAttribute("aria-label", name);
        button.addEventListener("click", action);
        row.append(button);
      }
      this.svg.before(row);
    }

    key(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      const step = this.view.width / 6;
      const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
      if (event.key === "+" || event.key === "=") {
        this.zoom(1 / 1.6);
      } else if (event.key === "-") {
        this.zoom(1.6);
      } else if (event.key === "0") {
        this.zoom(CLOSEST);
      } else if (event.key in moves && this.isCloser()) {
        this.moveBy(...moves[event.key]);
      } else {
        return;
      }
      event.preventDefault();
    }

    /** The wheel belongs to the page, unless somebody works with the map. */
    wheel(event) {
      if (event.ctrlKey || event.metaKey || document.activeElement === this.svg) {
        event.preventDefault();
        this.zoom(event.deltaY < 0 ? 1 / 1.25 : 1.25, within(this.ground, event));
      }
    }

    press(event) {
      this.pointers.set(event.pointerId, event);
      this.moved = false;
    }

    drag(event) {
      const before = this.pointers.get(event.pointerId);
      if (!before) {
        return;
      }
      const other = [...this.pointers.values()].find((each) => each.pointerId !== event.pointerId);
      if (other) {
        const apart = (one) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) || 1;
        this.zoom(apart(before) / apart(event), within(this.ground, other));
        this.moved = true;
      } else if (this.isCloser() && (this.moved || Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY) > CLICK)) {
        if (!this.moved) {
          this.ground.setPointerCapture(event.pointerId);
        }
        const from = within(this.ground, before);
        const to = within(this.ground, event);
        this.moveBy(from.x - to.x, from.y - to.y);
        this.moved = true;
      } else {
        return;
      }
      hideTip();
      this.pointers.set(event.pointerId, event);
    }

    click(event) {
      if (this.moved) {
        event.preventDefault();
        event.stopPropagation();
        this.moved = false;
      }
    }

    isCloser() {
      return this.view.width < this.whole.width * 0.999;
    }

    zoom(factor, around) {
      const { x, y, width, height } = this.view;
      const next = between(width * factor, this.whole.width / CLOSEST, this.whole.width);
      const at = around || { x: x + width / 2, y: y + height / 2 };
      const scale = next / width;
      this.view = { x: at.x - (at.x - x) * scale, y: at.y - (at.y - y) * scale, width: next, height: height * scale };
      this.show();
    }

    moveBy(dx, dy) {
      this.view.x += dx;
      this.view.y += dy;
      this.show();
    }

    /** The land grows, marks and names keep their size. */
    show() {
      const view = this.view;
      view.x = between(view.x, 0, this.whole.width - view.width);
      view.y = between(view.y, 0, this.whole.height - view.height);
      this.ground.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
      this.ground.classList.toggle("movable", this.isCloser());
      const size = view.width / this.whole.width;
      for (const { link, mark } of this.spots) {
        const x = mark.getAttribute("cx");
        const y = mark.getAttribute("cy");
        link.setAttribute("transform", `translate(${x} ${y}) scale(${size}) translate(${-x} ${-y})`);
      }
    }
  }

  // ---- All of it, now and whenever a part of the page is exchanged

  function enhance(root) {
    for (const svg of root.querySelectorAll("svg.drawing")) {
      if (enhanced.has(svg)) {
        continue;
      }
      enhanced.add(svg);
      nameLinks(svg);
      const form = document.querySelector("form[data-chart-range]");
      if (svg.dataset.from && form && form.elements.from && form.elements.to) {
        new DayRange(svg, form);
      }
      const ground = svg.querySelector("svg.ground");
      if (ground) {
        new CloserMap(svg, ground);
      }
    }
  }

  document.addEventListener("htmx:load", (event) => enhance(event.target.parentElement || document));
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", () => enhance(document));
  } else {
    enhance(document);
  }
})();
