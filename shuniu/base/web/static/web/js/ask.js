// Fetching as our own scripts do: marked, with the token, bounded in time; null when the line is down.
const WAIT = 8000;

export function token() {
  const field = document.querySelector("input[name=csrfmiddlewaretoken]");
  return field ? field.value : JSON.parse(document.body.getAttribute("hx-headers") || "{}")["X-CSRFToken"] || "";
}

export function renewToken(csrf) {
  for (const field of document.querySelectorAll("input[name=csrfmiddlewaretoken]")) field.value = csrf;
  document.body.setAttribute("hx-headers", JSON.stringify({ "X-CSRFToken": csrf }));
}

// The session ended, or somebody signed in anew in another window: the page's token is of no use until it is renewed.
export function stale(status, header) {
  return status === 401 || (status === 403 && header("X-Token") === "stale");
}

export async function ask(url, { method = "GET", json, form, keepalive = false } = {}) {
  const headers = { "X-Script": "1" };
  if (method !== "GET") headers["X-CSRFToken"] = token();
  if (json) headers["Content-Type"] = "application/json";
  const waiting = keepalive ? undefined : AbortSignal.timeout(WAIT);
  try {
    return await fetch(url, {
      method, headers, keepalive, body: json ? JSON.stringify(json) : form, signal: waiting, cache: "no-cache", credentials: "same-origin",
    });
  } catch {
    return null;
  }
}
