// What is sent on a bad line: kept on this machine until the office has it, sent once however often it is tried.
// A text with secret marks is never kept (SEC-1): it stays in the page where it was typed.
import { token } from "../../web/js/ask.js";
import { offline } from "../../web/js/offline.js";
import { signedIn } from "../../web/js/signin.js";
import { say } from "../../web/js/toasts.js";
import { change, drop, keep, rows, weight } from "./kept.js";

const AGAIN = 20000;
const SLOWEST = 10; // bytes a millisecond: a line on which a picture is still worth waiting for
const MARKED = /(绝密|机密|秘密)\s*(★|☆|\*|※|[0-9一二三四五六七八九十]+\s*年)/;
const fresh = () => [...crypto.getRandomValues(new Uint8Array(18))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const tell = (row, word) => document.dispatchEvent(new CustomEvent("sn:outbox", { detail: { row, word } }));

async function sent(url, data, patience) {
  data.set("csrfmiddlewaretoken", token());
  const headers = { "X-Script": "1", "X-CSRFToken": token() };
  const signal = AbortSignal.timeout(patience);
  return fetch(url, { method: "POST", body: data, headers, signal, redirect: "manual", credentials: "same-origin" }).catch(() => null);
}

// The office's answer: {said} when it has it, {missing} when it was refused, null when the line is down.
async function post(url, data, patience = AGAIN) {
  let answer = await sent(url, data, patience);
  if ([401, 403].includes(answer?.status) && (await signedIn())) answer = await sent(url, data, patience);
  if (answer?.type === "opaqueredirect") return { said: "" };
  if (!answer || answer.status >= 500 || answer.status === 401) return null;
  const told = await answer.json().catch(() => ({}));
  return answer.ok ? { said: told.said || "" } : { missing: told.missing || ["没有送成：这件现在不能办，请刷新后再看。"] };
}

// Send a form now; when the line is down it waits here, pictures too, as far as there is room.
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
  const fields = [...data.entries()].filter(([, value]) => typeof value === "string" || value.size);
  if (MARKED.test(fields.map(([, value]) => value.name || value).join("\n"))) return { missing: ["含有国家秘密标志，不能存，也不能送。请改用机要渠道。"] };
  const about = form.querySelector("[data-about]")?.textContent || "";
  if (!(await keep({ url, about, fields, most: Number(form.dataset.most) }))) return { missing: ["现在连不上，这台设备也存不下了。请不要关这一页，连上以后再点送出。"] };
  delete form.dataset.once;
  setTimeout(queued, AGAIN);
  tell();
  return { waits: true };
}

let going = false;
const written = (row) => row.fields.some(([name]) => name === "text");

// Send what waits, in order. What was written and the office refuses is said and stays here, for its writer to take back.
export async function queued() {
  if (going) return;
  going = true;
  for (let row = await first(); row; row = await first()) {
    const data = new FormData();
    row.fields.forEach(([name, value]) => data.append(name, value));
    const answer = await post(row.url, data, AGAIN + weight(row) / SLOWEST);
    offline(!answer);
    if (!answer) {
      setTimeout(queued, AGAIN);
      break;
    }
    await (answer.missing && written(row) ? change({ ...row, refused: answer.missing.join("") }) : drop(row));
    tell(row, answer.missing ? "refused" : "sent");
    say(answer.missing ? `先前存在本机的没有送成：${answer.missing.join("")}` : answer.said || "先前存在本机的已送出。");
  }
  going = false;
}

const first = async () => (await rows().catch(() => [])).find((row) => !row.refused);

addEventListener("online", queued);
