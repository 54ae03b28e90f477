// The reader: one item at a time, by thumb, swipe or arrow; larger type; what is written is sent now or when the line is back.
import "../../web/js/drafts.js";
import "../../directives/js/hand.js";
import { say } from "../../web/js/toasts.js";
import { fill } from "../../web/js/typed.js";
import { pictures, said } from "./kept.js";
import { queue, queued } from "./outbox.js";
import { show as showWaiting, written } from "./waiting.js";

const items = [...document.querySelectorAll("[data-item]")];
const places = [...document.querySelectorAll("[data-place]")];
const next = document.querySelector("[data-next]");
const write = document.querySelector("[data-write]");
const note = document.querySelector("[data-note]");
let here = 0;

const asked = () => (Number(location.hash.replace(/\D/g, "")) || 1) - 1;

function show(number, { move = true } = {}) {
  here = Math.max(0, Math.min(items.length - 1, number));
  items.forEach((item, n) => item.toggleAttribute("data-here", n === here));
  places.forEach((place, n) => {
    place.toggleAttribute("data-past", n <= here);
    if (n === here) place.setAttribute("aria-current", "true"); else place.removeAttribute("aria-current");
  });
  if (next) next.disabled = here === items.length - 1;
  history.replaceState(null, "", `#${here + 1}`); // no element's name: the browser must not scroll past what stands above
  if (move) {
    scrollTo(0, 0);
    items[here].querySelector("h1")?.focus({ preventScroll: true });
  }
}

// The sheet to write on is made when it is first asked for: the item's address, its draft, the posts it is often sent to.
const sheet = () => items[here].querySelector("[data-sheet]") || laid(items[here]);

function laid(item) {
  item.append(document.querySelector("[data-blank]").content.cloneNode(true));
  const made = item.querySelector("[data-sheet]");
  for (const name of ["id", "for", "aria-describedby"]) {
    for (const each of made.querySelectorAll(`[${name}]`)) each.setAttribute(name, each.getAttribute(name).replaceAll("w_", `${item.id}_`));
  }
  const form = made.querySelector("form");
  const posts = item.querySelector("[data-posts]").content.cloneNode(true);
  form.setAttribute("action", item.dataset.address);
  form.querySelector("[data-about]").textContent = item.querySelector("h1").textContent;
  form.querySelector("[data-suggested]").hidden = !posts.childElementCount;
  form.querySelector("[data-suggested] > div").append(posts);
  if (item.dataset.typed) fill(form, JSON.parse(item.dataset.typed));
  Object.assign(form.dataset, { draft: item.dataset.slot, rev: item.dataset.rev });
  document.dispatchEvent(new CustomEvent("htmx:load", { detail: { elt: made } }));
  return made;
}

function begin() {
  if (!items.length) return;
  document.body.toggleAttribute("data-paged", true);
  if (next) next.hidden = false;
  if (write) write.hidden = false;
  show(asked(), { move: false });
}

next?.addEventListener("click", () => show(here + 1));
write?.addEventListener("click", () => { sheet().showModal(); sheet().querySelector("textarea").focus(); });
addEventListener("hashchange", () => show(asked()));

document.addEventListener("keydown", (event) => {
  if (event.target.closest("input, textarea, dialog[open]") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (["ArrowRight", "j"].includes(event.key)) show(here + 1);
  if (["ArrowLeft", "k"].includes(event.key)) show(here - 1);
});

let from = null;
document.addEventListener("touchstart", (event) => {
  const [touch] = event.touches;
  from = event.target.closest("dialog[open]") || event.touches.length > 1 ? null : [touch.clientX, touch.clientY];
}, { passive: true });
document.addEventListener("touchend", (event) => {
  if (!from) return;
  const [touch] = event.changedTouches;
  const [across, down] = [touch.clientX - from[0], touch.clientY - from[1]];
  if (Math.abs(across) > 70 && Math.abs(across) > 2 * Math.abs(down)) show(here + (across < 0 ? 1 : -1));
  from = null;
}, { passive: true });

document.querySelector("[data-larger]")?.addEventListener("click", () => {
  const sizes = ["", "large", "larger"];
  const size = sizes[(sizes.indexOf(document.documentElement.dataset.size || "") + 1) % sizes.length];
  document.documentElement.dataset.size = size;
  document.cookie = `size=${size}; path=/; max-age=31536000; samesite=lax`;
});

document.addEventListener("click", (event) => event.target.closest("[data-shut]")?.closest("dialog").close());

// A refused one comes back into its sheet as it was, pictures and all.
function again(item, row) {
  show(items.indexOf(item));
  const form = sheet().querySelector("form");
  const [files, body] = [new DataTransfer(), { posts: [] }];
  for (const [name, value] of row.fields) {
    if (value instanceof File) files.items.add(value);
    else if (name === "posts") body.posts.push(value);
    else body[name] = value;
  }
  fill(form, body);
  form.elements.files.files = files.files;
  sheet().showModal();
}

document.addEventListener("sn:outbox", ({ detail }) => {
  const item = detail?.word === "sent" && items.find((one) => one.dataset.address === detail.row.url);
  if (item) written(item, said(detail.row, "text"), pictures(detail.row));
  showWaiting(items, again);
});

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.closest("[data-sheet]")) {
    event.preventDefault();
    await send(form);
  } else if (form === note) {
    event.preventDefault();
    const answer = await queue(form);
    if (!answer.waits) return location.assign(form.elements._next.value);
    form.querySelector("button").disabled = true;
    say("已阅记在本机，连上以后自动送出。");
  }
});

async function send(form) {
  const missing = form.querySelector("[data-missing]");
  if (form.dataset.busy) return;
  form.dataset.busy = "1";
  const words = form.elements.text.value;
  const files = [...form.elements.files.files];
  const answer = await queue(form);
  delete form.dataset.busy;
  if (answer.missing) {
    missing.replaceChildren(...answer.missing.map((said) => Object.assign(document.createElement("p"), { className: "sn-c-field__error", textContent: said })));
    return missing.scrollIntoView({ block: "center" });
  }
  missing.replaceChildren();
  form.dispatchEvent(new CustomEvent("sn:sending"));
  if (!answer.waits) written(form.closest("[data-item]"), words, files);
  form.reset();
  form.closest("dialog").close();
  say(answer.said || "存在本机，连上以后自动送出。");
}

begin();
showWaiting(items, again);
queued();
