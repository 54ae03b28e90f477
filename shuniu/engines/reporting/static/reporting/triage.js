// The desk's third pane: verbs open beside the text, the list keeps its place, afterwards the next one stands open.
// Without scripts the same links and forms lead to pages of their own and come back here.
const desk = document.getElementById("triage");
const list = () => desk.querySelector(".sn-r-triage__list");
const pane = () => document.getElementById("side");
let place = 0;

function beside(root) {
  const there = root.querySelectorAll?.("[data-verb]") || [];
  for (const verb of there) {
    verb.setAttribute(verb.matches("form") ? "hx-post" : "hx-get", verb.matches("form") ? verb.action : verb.href);
    verb.setAttribute("hx-target", "#side");
    htmx.process(verb);
  }
}

function mark(key) {
  for (const row of desk.querySelectorAll("[data-row]")) row.toggleAttribute("data-opened", row.dataset.row === key);
}

function close() {
  const open = desk.querySelector("[data-row][data-opened] [data-open]");
  htmx.ajax("GET", open ? open.href : location.href, { target: "#reading", swap: "innerHTML" });
}

desk.addEventListener("click", (event) => {
  const row = event.target.closest("[data-row]");
  if (event.target.closest("[data-open]")) mark(row.dataset.row);
  if (!event.target.closest("[data-close-side]")) return;
  event.preventDefault();
  close();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.target.matches("input, textarea, select") && pane()?.querySelector("[data-close-side]")) close();
});

// What is ticked stays ticked while one looks for the next.
desk.addEventListener("submit", ({ target }) => {
  if (!target.matches("[data-keep-ticks]")) return;
  for (const box of desk.querySelectorAll("#batch input[name=s]:checked")) target.append(box.cloneNode());
});

// A verb's answer that is no longer a form of the pane is the desk itself, with the next one open.
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  place = list().scrollTop;
  if (detail.target.id !== "side" || !detail.serverResponse.includes("sn-r-triage__list")) return;
  detail.target = desk;
  desk.dispatchEvent(new CustomEvent("sn:done"));
});
document.addEventListener("htmx:load", ({ detail }) => {
  if (!desk.contains(detail.elt)) return;
  list().scrollTop = place;
  desk.querySelector("[data-opened]")?.scrollIntoView({ block: "nearest" });
  beside(detail.elt);
  pane()?.querySelector("[data-errors], form[data-draft] :is(textarea, input:not([type=hidden]), select)")?.focus({ preventScroll: true });
});
beside(desk);
