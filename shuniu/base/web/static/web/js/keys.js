// The keyboard: / search, j k rows, letters for the verbs that show them, ? help, Esc closes what stands beside.
const typing = (node) => node.closest("input, textarea, select, [contenteditable]");

function rows() {
  return [...document.querySelectorAll("[data-row] [data-open]")].filter((link) => link.offsetParent);
}

function move(step) {
  const links = rows();
  if (!links.length) return;
  const now = links.findIndex((link) => link.closest("[data-row]").contains(document.activeElement));
  const open = links.findIndex((link) => link.closest("[data-row]").hasAttribute("data-opened"));
  const from = now >= 0 ? now : open;
  const next = links[Math.min(links.length - 1, Math.max(0, from + step))];
  next.focus();
  next.scrollIntoView({ block: "nearest" });
  if (document.querySelector("[data-side] > *, [data-reading] > *")) next.click();
}

function press(key) {
  const fitting = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].filter((b) => b.offsetParent && !b.disabled);
  const side = fitting.find((button) => button.closest("[data-side]"));
  const button = side || fitting[0];
  if (button) button.click();
  return Boolean(button);
}

const named = {
  "/": () => document.querySelector("[data-find]")?.select(),
  "?": () => document.querySelector('[data-dialog-name="keys"]')?.showModal(),
  j: () => move(1),
  k: () => move(-1),
  Escape: () => document.querySelector("[data-side] [data-close-side]")?.click(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (document.querySelector("dialog[open]")) return;
  if (typing(event.target)) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (named[event.key] && !(event.key.length === 1 && press(event.key))) {
    named[event.key]();
    event.preventDefault();
  } else if (event.key.length === 1 && press(event.key.toLowerCase())) {
    event.preventDefault();
  }
});
