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
