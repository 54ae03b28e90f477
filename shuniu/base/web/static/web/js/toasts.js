// What happened and what comes next, said once; stays long enough to be read twice.
const PER_CHARACTER = 180;
const LEAST = 5000;

function leave(toast) {
  setTimeout(() => toast.matches(":hover, :focus-within") ? leave(toast) : toast.remove(), LEAST + toast.textContent.length * PER_CHARACTER);
}

export function say(text) {
  const toast = document.createElement("div");
  toast.className = "sn-c-toast";
  const words = document.createElement("span");
  words.textContent = text;
  const close = document.createElement("button");
  Object.assign(close, { type: "button", className: "sn-c-toast__close", textContent: "知道了" });
  close.dataset.close = "";
  toast.append(words, close);
  document.querySelector("[data-toasts]")?.append(toast);
  leave(toast);
}

document.querySelectorAll("[data-toast]").forEach(leave);
document.addEventListener("sn:toast", (event) => event.detail.value.forEach(({ text }) => say(text)));
document.addEventListener("click", (event) => event.target.closest("[data-close]")?.parentElement.remove());
