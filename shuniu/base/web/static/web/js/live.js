// Live parts by polling with ETag: counts of the rail, the pulse, and any <div data-poll="/address/" data-every="20">.
import { ask } from "./ask.js";
import { offline } from "./offline.js";

const EVERY = 20;
const SHELF = "live";

function paint({ counts, pulse }) {
  for (const place of document.querySelectorAll("[data-live]")) place.textContent = counts[place.dataset.live] || "";
  const bar = document.querySelector("[data-pulse]");
  if (!bar || !pulse) return;
  bar.hidden = false;
  bar.querySelector("[data-pulse-word]").textContent = pulse.word;
  bar.querySelector("[data-pulse-dot]").className = `sn-c-dot${pulse.tone && ` sn-c-dot--${pulse.tone}`}`;
}

async function look() {
  if (document.hidden) return;
  const answer = await ask("/live/");
  offline(!answer);
  if (!answer?.ok) return;
  const told = await answer.text();
  sessionStorage.setItem(SHELF, told);
  paint(JSON.parse(told));
}

const last = new WeakMap();

async function renew(place) {
  if (document.hidden || !place.isConnected) return;
  const answer = await ask(place.dataset.poll);
  const html = answer?.ok ? await answer.text() : null;
  if (html === null || html === last.get(place) || place.contains(document.activeElement)) return;
  if (last.has(place)) htmx.swap(place, html, { swapStyle: "innerHTML" });
  last.set(place, html);
}

if (document.querySelector("[data-live], [data-pulse]")) {
  const kept = sessionStorage.getItem(SHELF);
  if (kept) paint(JSON.parse(kept));
  look();
  setInterval(look, EVERY * 1000);
  document.addEventListener("sn:changed", look);
}
for (const place of document.querySelectorAll("[data-poll]")) setInterval(renew, (place.dataset.every || EVERY) * 1000, place);
