// Before a form leaves: is the line up, is the session alive? Else it waits, with all that was typed. Sent once.
import { signedIn } from "./signin.js";
import { offline } from "./offline.js";

function carry(form, submitter) {
  if (submitter?.hasAttribute("formaction")) form.action = submitter.formAction;
  if (!submitter?.name) return;
  const field = Object.assign(document.createElement("input"), { type: "hidden", name: submitter.name, value: submitter.value });
  form.append(field);
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.matches("form[data-send]") || event.defaultPrevented || form.closest("[data-side]")) return;
  event.preventDefault();
  if (form.dataset.busy) return;
  form.dataset.busy = "1";
  const ready = await signedIn();
  delete form.dataset.busy;
  if (!ready) return offline(true);
  carry(form, event.submitter);
  form.dispatchEvent(new CustomEvent("sn:sending", { bubbles: true }));
  form.dataset.busy = "1";
  form.submit();
});

// Coming back with the browser's arrow finds the form usable again.
addEventListener("pageshow", () => document.querySelectorAll("[data-busy]").forEach((form) => delete form.dataset.busy));
