// One entry; every page works without it. No build: the browser loads the small modules as they are.
import "./keys.js";
import "./side.js";
import "./toasts.js";
import "./dialogs.js";
import "./offline.js";
import "./signin.js";
import "./sending.js";
import "./drafts.js";
import "./live.js";
import "./clocks.js";
import "./ledger.js";

// What few pages need comes when one does.
const choosing = "select[data-pick], [data-many]";
function later(root) {
  if (root.matches?.(choosing) || root.querySelector(choosing)) import("./pick.js").then((pick) => pick.start(root));
}

later(document);
document.addEventListener("htmx:load", (event) => later(event.detail.elt));
