// What is typed is kept: on the server a second after the last key, on this machine when the line is down.
// Text with secret marks is kept nowhere but in the page (SEC-1): the server refuses it, and so does this copy.
import { ask, stale } from "./ask.js";
import { signedIn } from "./signin.js";
import { offer } from "./offer.js";
import { fill, read } from "./typed.js";

const PAUSE = 1200;
const MARKED = /(绝密|机密|秘密)\s*(★|☆|\*|※|[0-9一二三四五六七八九十]+\s*年)/;
const clock = () => new Date().toTimeString().slice(0, 5);

const said = (body) => JSON.stringify(Object.entries(body).sort());
const same = (one, other) => said(one) === said(other);

class Keeper {
  constructor(form) {
    this.form = form;
    this.url = form.dataset.draft;
    this.rev = Number(form.dataset.rev || 0);
    this.key = `draft:${document.body.dataset.account}:${this.url}`;
    this.sign = form.querySelector("[data-saved]");
    this.kept = JSON.stringify(read(form));
    form.addEventListener("input", () => this.later());
    form.addEventListener("change", () => this.later());
    form.addEventListener("sn:sending", () => this.sent());
    this.recall();
  }

  say(words, tone = "") {
    if (!this.sign) return;
    this.sign.textContent = words;
    this.sign.className = `sn-c-saved${tone && ` sn-c-saved--${tone}`}`;
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  copy(body) {
    if (MARKED.test(JSON.stringify(body))) return this.drop();
    try {
      localStorage.setItem(this.key, JSON.stringify({ body, rev: this.rev, at: clock() }));
    } catch {
      this.say("这台机器存不下了，请尽快送出", "local");
    }
  }

  drop() {
    localStorage.removeItem(this.key);
  }

  sent() {
    clearTimeout(this.timer);
    this.gone = true;
    this.drop();
  }

  async save({ keepalive = false } = {}) {
    const body = read(this.form);
    const now = JSON.stringify(body);
    if (this.gone || now === this.kept) return;
    if (keepalive) this.copy(body);
    const answer = await ask(this.url, { method: "POST", json: { rev: this.rev, body }, keepalive });
    if (!answer || answer.status >= 500) {
      this.copy(body);
      this.say(`连不上，存在本机 ${clock()}`, "local");
      this.timer = setTimeout(() => this.save(), PAUSE * 8);
    } else {
      await this.heard(answer, body, now);
    }
  }

  async heard(answer, body, now) {
    if (stale(answer.status, (name) => answer.headers.get(name))) {
      this.copy(body);
      return (await signedIn()) ? this.save() : this.say(`存在本机 ${clock()}`, "local");
    }
    const told = await answer.json().catch(() => ({}));
    if (answer.ok || (answer.status === 409 && same(told.body, body))) {
      Object.assign(this, { rev: told.rev, kept: now });
      this.drop();
      this.say(`已存 ${told.saved}`);
    } else if (answer.status === 409) {
      this.choose(told, body);
    } else if (answer.status === 422) {
      this.drop();
      this.say(told.reason, "refused");
    } else {
      this.say(told.reason || `没有存上，存在本机 ${clock()}`, "local");
      this.copy(body);
    }
  }

  choose(theirs, mine) {
    this.say("");
    offer(this.form, `另一处 ${theirs.saved} 存了更新的一稿。`, [
      ["用那一稿", () => { this.rev = theirs.rev; fill(this.form, theirs.body); this.kept = JSON.stringify(read(this.form)); }],
      ["用这一稿", () => { this.rev = theirs.rev; this.kept = ""; fill(this.form, mine); this.save(); }],
    ]);
  }

  recall() {
    const found = JSON.parse(localStorage.getItem(this.key) || "null");
    if (!found) return;
    if (same(found.body, JSON.parse(this.kept))) return this.drop();
    offer(this.form, `这台机器上有一稿还没有存到服务器（${found.at}）。`, [
      ["用这一稿", () => { fill(this.form, found.body); this.save(); }],
      ["不要了", () => this.drop()],
    ]);
  }
}

const keepers = new Map();

function start(root) {
  for (const [form] of keepers) if (!form.isConnected) keepers.delete(form);
  for (const form of root.querySelectorAll("form[data-draft]")) if (!keepers.has(form)) keepers.set(form, new Keeper(form));
}

start(document);
document.addEventListener("htmx:load", (event) => start(event.detail.elt));
addEventListener("pagehide", () => keepers.forEach((keeper) => keeper.save({ keepalive: true })));
addEventListener("online", () => keepers.forEach((keeper) => keeper.save()));
