// The session ended: sign in again in a dialog, then go on. What was typed stays where it is.
import { ask, renewToken, stale } from "./ask.js";

const dialog = document.querySelector('[data-dialog-name="signin"]');
const place = dialog?.querySelector("[data-signin]");
let going = null;

async function session() {
  const answer = await ask("/session/");
  return answer?.ok ? answer.json() : null;
}

// Whatever the sign-in page asks (a password, a code, in a demo office a person to walk in as), as it looks there.
function asked(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const main = page.querySelector("main");
  const has = (sheet) => [...document.styleSheets].some((ours) => ours.href === sheet.href);
  document.head.append(...[...page.querySelectorAll("link[rel=stylesheet]")].filter((sheet) => !has(sheet)));
  return main ? [...main.children].filter((part) => part.matches("form[method=post]") || part.querySelector("form[method=post]") || part.dataset.errors !== undefined) : [];
}

function show(parts) {
  place.replaceChildren(...parts);
  place.querySelector("input:not([type=hidden]), button")?.focus();
}

async function send(form, url) {
  const answer = await fetch(form.getAttribute("action") || url, { method: "POST", body: new FormData(form), credentials: "same-origin" }).catch(() => null);
  const now = await session();
  if (now?.account) return now;
  if (answer) show(asked(await answer.text()));
  return null;
}

async function run() {
  const now = await session();
  if (!now) return false;
  renewToken(now.csrf);
  if (now.account) return belongs(now);
  const page = await fetch(now.signin, { credentials: "same-origin" });
  show(asked(await page.text()));
  dialog.showModal();
  const signed = await new Promise((resolve) => {
    place.addEventListener("submit", async (event) => {
      event.preventDefault();
      const done = await send(event.target, now.signin);
      if (done) resolve(done);
    });
    dialog.addEventListener("close", () => resolve(null), { once: true });
  });
  dialog.close();
  if (!signed) return false;
  renewToken(signed.csrf);
  return belongs(signed);
}

// Somebody else signed in at this machine: what stands on the page is not theirs to send.
function belongs({ account }) {
  const same = String(account) === document.body.dataset.account;
  if (!same) location.reload();
  return same;
}

// True when the same person is signed in (now, or again); false when the line is down or they closed the dialog.
export function signedIn() {
  going ??= run().finally(() => { going = null; });
  return going;
}

document.addEventListener("htmx:responseError", async (event) => {
  const { xhr, requestConfig: sent } = event.detail;
  if (!stale(xhr.status, (name) => xhr.getResponseHeader(name)) || !(await signedIn())) return;
  htmx.ajax(sent.verb.toUpperCase(), sent.path, { source: sent.elt, target: sent.target });
});
