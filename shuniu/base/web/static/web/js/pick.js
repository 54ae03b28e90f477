// One of many (select[data-pick]) becomes a field to type in: the name, its letters or their initials; ↑ ↓ Enter Esc.
// Several of many ([data-many]) get a search over their boxes. Without this script both are what they were.
const SHOWN = 60;
const folded = (text) => text.toLowerCase().replace(/\s+/g, " ").trim();
const sought = (node, words) => folded(`${words} ${node.dataset.find || ""}`);
const fits = (text, typed) => typed.split(" ").every((word) => text.includes(word));
let number = 0;

function made(tag, set, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(set)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

class Picker {
  constructor(select) {
    this.select = select;
    const list = `pick-${(number += 1)}`;
    this.input = made("input", { class: select.className, type: "text", role: "combobox", autocomplete: "off", spellcheck: "false", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list, placeholder: select.dataset.pick || "输名称或拼音首字母" });
    for (const name of ["aria-label", "aria-describedby", "aria-invalid", "aria-required"]) if (select.hasAttribute(name)) this.input.setAttribute(name, select.getAttribute(name));
    this.list = made("ul", { class: "sn-c-pick__list", role: "listbox", id: list, "aria-label": "可选的", hidden: "" });
    if (select.id) [this.input.id, select.id] = [select.id, `${select.id}-list`];
    select.after(made("div", { class: "sn-c-pick" }, this.input, this.list));
    select.hidden = true;
    this.show();
    select.addEventListener("sn:filled", () => this.show());
    this.input.addEventListener("focus", () => this.input.select());
    this.input.addEventListener("click", () => this.open(""));
    this.input.addEventListener("input", (event) => this.open(event.target.value));
    this.input.addEventListener("keydown", (event) => this.press(event));
    this.input.addEventListener("blur", () => this.leave());
    this.list.addEventListener("mousedown", (event) => this.point(event));
  }

  show() {
    const chosen = this.select.selectedOptions[0];
    this.input.value = chosen && chosen.value ? chosen.label : "";
    if (chosen && !chosen.value && !this.select.dataset.pick) this.input.placeholder = chosen.label.replace(/-/g, "") ? chosen.label : this.input.placeholder;
  }

  get opened() {
    return !this.list.hidden;
  }

  open(text) {
    const typed = folded(text);
    const found = [...this.select.options].filter((option) => (option.value || !typed) && fits(sought(option, option.label), typed));
    this.found = found.slice(0, SHOWN);
    const rows = this.found.map((option, at) => made("li", { class: "sn-c-pick__one", role: "option", id: `${this.list.id}-${at}`, "aria-selected": String(option.selected) }, option.value ? option.label : "（不选）"));
    if (!rows.length) rows.push(made("li", { class: "sn-c-pick__none", role: "option", "aria-disabled": "true" }, "没有这样的，换个写法试试"));
    if (found.length > SHOWN) rows.push(made("li", { class: "sn-c-pick__none", role: "option", "aria-disabled": "true" }, `还有${found.length - SHOWN}个，再多输几个字`));
    this.list.replaceChildren(...rows);
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.at(typed ? 0 : this.found.findIndex((option) => option.selected && option.value));
  }

  at(place) {
    this.place = this.found.length ? Math.min(this.found.length - 1, Math.max(-1, place)) : -1;
    [...this.list.children].forEach((row, at) => row.classList.toggle("sn-c-pick__one--at", at === this.place));
    const row = this.list.children[this.place];
    if (this.place >= 0) this.input.setAttribute("aria-activedescendant", row.id);
    else this.input.removeAttribute("aria-activedescendant");
    if (this.place >= 0) row.scrollIntoView({ block: "nearest" });
  }

  press(event) {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (this.opened) this.at(this.place + step);
      else this.open("");
    } else if (event.key === "Enter" && this.opened) {
      event.preventDefault();
      if (this.place >= 0) this.take(this.found[this.place]);
    } else if (event.key === "Escape" && this.opened) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
      this.show();
    }
  }

  point(event) {
    event.preventDefault();
    const at = [...this.list.children].indexOf(event.target.closest("li"));
    if (at >= 0 && this.found[at]) this.take(this.found[at]);
  }

  take(option) {
    const changed = this.select.value !== option.value;
    this.select.value = option.value;
    this.close();
    this.show();
    if (changed) for (const name of ["input", "change"]) this.select.dispatchEvent(new Event(name, { bubbles: true }));
  }

  leave() {
    const typed = folded(this.input.value);
    const exact = this.opened && typed ? this.found.filter((option) => folded(option.label) === typed || this.found.length === 1) : [];
    const none = [...this.select.options].find((option) => !option.value);
    this.close();
    if (exact.length) this.take(exact[0]);
    else if (!typed && none) this.take(none);
    else this.show();
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}

class Many {
  constructor(root) {
    this.boxes = [...root.querySelectorAll("label")].map((label) => ({ label, box: label.querySelector("input") }));
    this.heads = [...root.querySelectorAll(".sn-c-many__head")];
    this.count = root.querySelector("[data-many-count]");
    this.find = root.querySelector("[data-many-find]");
    root.setAttribute("data-searched", "");
    this.find.addEventListener("input", (event) => { event.stopPropagation(); this.narrow(); });
    this.find.addEventListener("keydown", (event) => { if (event.key === "Enter") this.only(event); });
    root.querySelector("[data-many-all]").addEventListener("click", () => this.tick(true));
    root.querySelector("[data-many-none]").addEventListener("click", () => this.tick(false));
    for (const name of ["change", "sn:filled"]) root.addEventListener(name, () => this.say());
    this.say();
  }

  narrow() {
    const typed = folded(this.find.value);
    for (const { label, box } of this.boxes) label.hidden = !fits(sought(box, label.textContent), typed);
    for (const head of this.heads) head.hidden = Boolean(typed);
  }

  get listed() {
    return this.boxes.filter(({ label }) => !label.hidden);
  }

  only(event) {
    event.preventDefault();
    const [first] = this.listed;
    if (!this.find.value.trim() || !first) return;
    first.box.checked = !first.box.checked;
    first.box.dispatchEvent(new Event("change", { bubbles: true }));
    this.find.value = "";
    this.narrow();
  }

  tick(on) {
    for (const { box } of on ? this.listed : this.boxes) box.checked = on;
    this.boxes[0]?.box.dispatchEvent(new Event("change", { bubbles: true }));
  }

  say() {
    this.count.textContent = `已选 ${this.boxes.filter(({ box }) => box.checked).length} 个`;
  }
}

const known = new WeakSet();

export function start(root) {
  for (const [mark, Made] of [["select[data-pick]", Picker], ["[data-many]", Many]]) {
    for (const node of [...(root.matches?.(mark) ? [root] : []), ...root.querySelectorAll(mark)]) {
      if (known.has(node)) continue;
      known.add(node);
      new Made(node);
    }
  }
}
