// A row opens beside its list where there is room, on its own page where there is none.
const wide = matchMedia("(min-width: 68rem)");
const side = () => document.querySelector("[data-side]");

function mark(row) {
  for (const other of document.querySelectorAll("[data-opened]")) {
    other.removeAttribute("data-opened");
    other.classList.remove("sn-c-ledger__row--open");
  }
  row?.setAttribute("data-opened", "");
  row?.classList.add("sn-c-ledger__row--open");
}

function remember(key) {
  const url = new URL(location.href);
  if (key) url.searchParams.set("open", key);
  else url.searchParams.delete("open");
  history.replaceState(history.state, "", url);
}

function open(link) {
  const row = link.closest("[data-row]");
  mark(row);
  remember(row?.dataset.row);
  htmx.ajax("GET", link.href, { target: "#side", swap: "innerHTML" });
}

function close() {
  const row = document.querySelector("[data-opened] [data-open]");
  side().replaceChildren();
  mark(null);
  remember("");
  row?.focus();
}

document.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const closing = event.target.closest("[data-close-side]");
  if (closing && side()?.contains(closing)) {
    event.preventDefault();
    close();
    return;
  }
  const link = event.target.closest("[data-open]") || bare(event.target)?.querySelector("[data-open]");
  if (link && side() && wide.matches) {
    event.preventDefault();
    open(link);
  } else if (link && link !== event.target.closest("a")) {
    link.click();
  }
});

// A click anywhere on a row opens it, except on links, controls and selected text.
function bare(node) {
  if (node.closest("a, button, input, label, select, summary, textarea") || String(getSelection())) return null;
  return node.closest("[data-row]");
}

// Verbs of the thing beside the list stay beside it; afterwards the list shows what has changed.
document.addEventListener("htmx:load", (event) => {
  const root = event.detail.elt;
  if (root.closest("#ledger")) mark(document.querySelector(`[data-row="${CSS.escape(new URL(location.href).searchParams.get("open") || "")}"]`));
  if (!side()?.contains(root)) return;
  for (const form of root.querySelectorAll("form[data-verb]")) form.setAttribute("hx-post", form.action);
  for (const link of root.querySelectorAll("a[data-verb]")) link.setAttribute("hx-get", link.href);
  for (const element of root.querySelectorAll("[data-verb]")) {
    element.setAttribute("hx-target", "#side");
    htmx.process(element);
  }
  root.querySelector("[data-errors], form[data-draft] textarea, form[data-draft] input:not([type=hidden])")?.focus({ preventScroll: true });
});

document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.successful && event.detail.requestConfig.verb === "post") htmx.trigger(document.body, "sn:changed");
});

document.querySelector("[data-errors]")?.focus();
