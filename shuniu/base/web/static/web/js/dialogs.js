// Native dialogs opened by name; printing by a button.
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-dialog]");
  if (opener) document.querySelector(`[data-dialog-name="${CSS.escape(opener.dataset.dialog)}"]`)?.showModal();
  if (event.target.closest("[data-print]")) window.print();
  if (event.target.matches("dialog[open]") && event.target.dataset.dialogName !== "signin") event.target.close();
});

// An open popover closes when something else is clicked or Esc is pressed.
document.addEventListener("click", (event) => {
  for (const open of document.querySelectorAll("details.sn-c-popover[open]")) if (!open.contains(event.target)) open.open = false;
});
document.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" && document.querySelector("details.sn-c-popover[open]");
  if (open) {
    open.open = false;
    open.querySelector("summary").focus();
    event.stopImmediatePropagation();
  }
}, true);
