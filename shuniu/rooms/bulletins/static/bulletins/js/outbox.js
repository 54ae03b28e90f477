// What is sent on a bad line: kept on this machine until the office has it, sent once however often it is tried.
// A text with secret marks is never kept (SEC-1): it stays in the page where it was typed.
import { token } from "../../web/js/ask.js";
import { offline } from "../../web/js/offline.js";
import { signedIn } from "../../web/js/signin.js";
import { say } from "../../web/js/toasts.js";

const KEY = `outbox:${document.body.dataset.account}`;
const AGAIN = 20000;
const MARKED = /(绝密|机密|秘密)\s*(★|☆|\*|※|[0-9一二三四五六七八九十]+\s*年)/;
const fresh = () => [...crypto.getRandomValues(new Uint8Array(18))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const kept = () => JSON.parse(localStorage.getItem(KEY) || "[]");
const keep = (all) => (all.length ? localStorage.setItem(KEY, JSON.stringify(all)) : localStorage.removeItem(KEY));

async function sent(url, data) {
  data.set("csrfmiddlewaretoken", token());
  const headers = { "X-Script": "1", "X-CSRFToken": token() };
  const signal = AbortSignal.timeout(AGAIN);
  return fetch(url, { method: "POST", body: data, headers, signal, redirect: "manual", credentials: "same-origin" }).catch(() => null);
}

// The office's answer: {said} when it has it, {missing} when it was refused, null when the line is down.
async function post(url, data) {
  let answer = await sent(url, data);
  if ([401, 403].includes(answer?.status) && (await signedIn())) answer = await sent(url, data);
  if (answer?.type === "opaqueredirect") return { said: "" };
  if (!answer || answer.status >= 500 || answer.status === 401) return null;
  const told = await answer.json().catch(() => ({}));
  return answer.ok ? { said: told.said || "" } : { missing: told.missing || ["没有送成：这件现在不能办，请刷新后再看。"] };
}

// Send a form now; when the line is down it waits here, unless it carries a picture, which stays in its sheet.
export async function queue(form) {
  const data = new FormData(form);
  if (!data.get("_once")) data.set("_once", (form.dataset.once ||= fresh()));
  const url = form.getAttribute("action");
  const answer = await post(url, data);
  offline(!answer);
  if (answer) {
    if (!answer.missing) delete form.dataset.once;
    return answer;
  }
  const values = [...data.values()];
  if (values.some((value) => value instanceof File && value.size)) return { missing: ["现在连不上。照片要等连上以后再点送出，写的字存在本机。"] };
  if (MARKED.test(values.join("\n"))) return { missing: ["含有国家秘密标志，不能存，也不能送。请改用机要渠道。"] };
  keep([...kept(), { url, fields: [...data.entries()].filter(([, value]) => typeof value === "string") }]);
  delete form.dataset.once;
  setTimeout(queued, AGAIN);
  return { waits: true };
}

let going = false;

// Send what waits, in order; what the office refuses is said and taken out.
export async function queued() {
  if (going) return;
  going = true;
  for (let all = kept(); all.length; all = kept()) {
    const data = new FormData();
    all[0].fields.forEach(([name, value]) => data.append(name, value));
    const answer = await post(all[0].url, data);
    offline(!answer);
    if (!answer) {
      setTimeout(queued, AGAIN);
      break;
    }
    keep(kept().slice(1));
    say(answer.missing ? `先前存在本机的没有送成：${answer.missing.join("")}` : answer.said || "先前存在本机的已送出。");
  }
  going = false;
}

addEventListener("online", queued);
