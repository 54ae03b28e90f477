// A bar says when the line is down. Drafts keep working; sending waits.
const bar = document.querySelector("[data-offline]");

export function offline(down) {
  if (bar) bar.hidden = !down;
}

addEventListener("offline", () => offline(true));
addEventListener("online", () => offline(false));
document.addEventListener("htmx:sendError", () => offline(true));
document.addEventListener("htmx:afterOnLoad", () => offline(false));
offline(!navigator.onLine);
