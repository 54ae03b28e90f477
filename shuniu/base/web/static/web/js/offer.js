// A question above a form, with its answers as buttons.
export function offer(form, words, answers) {
  form.querySelector("[data-offer]")?.remove();
  const note = document.createElement("div");
  note.className = "sn-c-note sn-l-row";
  note.dataset.offer = "";
  note.setAttribute("role", "status");
  note.append(Object.assign(document.createElement("span"), { textContent: words }));
  for (const [word, act] of answers) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "sn-c-button sn-c-button--small", textContent: word });
    button.addEventListener("click", () => { note.remove(); act(); });
    note.append(button);
  }
  form.prepend(note);
}
