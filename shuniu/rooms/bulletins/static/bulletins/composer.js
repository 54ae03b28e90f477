// The composer: a verb renews the board and leaves the paper where it is; rows and candidates are dragged into place.
// Without scripts the same links and forms lead to pages of their own and come back here.
const composer = document.getElementById("composer");
const board = document.getElementById("board");
const issue = composer.dataset.issue;
const pane = () => document.getElementById("side");
let dragged = null;

function live(root) {
  for (const link of root.querySelectorAll("a[data-open-item]")) {
    link.setAttribute("hx-get", link.href.split("#")[0]);
    link.setAttribute("hx-target", "#board");
    link.setAttribute("hx-push-url", "true");
    htmx.process(link);
  }
  for (const verb of root.querySelectorAll("[data-verb], form[data-place]")) {
    const form = verb.matches("form");
    verb.setAttribute(form ? "hx-post" : "hx-get", verb.getAttribute(form ? "action" : "href"));
    verb.setAttribute("hx-target", "#side");
    htmx.process(verb);
  }
}

// A verb's answer is its form (beside the text), or the whole board as it now stands.
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.target.id === "side" && detail.serverResponse.includes("sn-r-composer__pool")) detail.target = board;
});
document.addEventListener("htmx:load", ({ detail }) => {
  if (!board.contains(detail.elt)) return;
  live(detail.elt.parentElement);
  watch();
  pane()?.querySelector(".sn-l-pane")?.scrollIntoView({ block: "nearest" });
  pane()?.querySelector("[data-errors], form[data-draft] :is(textarea, input:not([type=hidden]))")?.focus({ preventScroll: true });
});

// What is typed stands on the paper as soon as it is kept.
const renew = () => htmx.ajax("GET", `/issue/${issue}/sheets/`, { target: "#paper", swap: "innerHTML" });
const kept = new MutationObserver(([change]) => change.target.textContent.startsWith("已存") && renew());

// A page that is drawn anew keeps its old look until the new one is there: no white between two letters.
let drawn = [];
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.target.id === "paper") drawn = [...detail.target.querySelectorAll("img")].map((page) => page.currentSrc);
});
document.addEventListener("htmx:afterSwap", ({ detail }) => {
  if (detail.target.id !== "paper") return;
  detail.target.querySelectorAll("img").forEach((page, n) => { if (drawn[n]) page.style.backgroundImage = `url("${drawn[n]}")`; });
});

function watch() {
  kept.disconnect();
  const sign = pane()?.querySelector("[data-saved]");
  if (sign) kept.observe(sign, { childList: true });
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-close-side], [data-renew]") && composer.contains(event.target)) {
    event.preventDefault();
    again();
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.target.matches("input, textarea, select") && pane()?.querySelector(".sn-l-pane")) again();
});

function again() {
  htmx.ajax("GET", location.pathname + location.search, { target: "#board", swap: "innerHTML" });
}

// Dragging: a row in front of another row or to the end of a section, a candidate likewise.
const place = (target) => target.closest?.(".sn-r-composer__row, [data-drop-end]");
const token = () => board.querySelector('[name="_once"]')?.value || "";

function said(over) {
  const section = over.closest("[data-section]").dataset.section;
  return { section, before: over.dataset.row || "", _once: `${token()}${Date.now() % 1e6}`.slice(-40), _next: location.pathname + location.search };
}

board.addEventListener("dragstart", (event) => {
  dragged = event.target.closest("[data-row], [data-candidate]");
  event.dataTransfer.effectAllowed = "move";
});
board.addEventListener("dragover", (event) => {
  const over = dragged && place(event.target);
  for (const marked of board.querySelectorAll("[data-over]")) marked.removeAttribute("data-over");
  if (!over || over === dragged) return;
  event.preventDefault();
  over.setAttribute("data-over", "");
});
board.addEventListener("dragend", () => { dragged = null; });
board.addEventListener("drop", (event) => {
  const over = dragged && place(event.target);
  if (!over || over === dragged) return;
  event.preventDefault();
  const { candidate, row, seen } = dragged.dataset;
  const values = candidate ? { ...said(over), what: candidate } : { ...said(over), _seen: seen };
  const address = candidate ? `/issue/${issue}/place/` : `/item/${row}/move/`;
  htmx.ajax("POST", address, { target: "#side", swap: "innerHTML", values });
});

live(board);
watch();
