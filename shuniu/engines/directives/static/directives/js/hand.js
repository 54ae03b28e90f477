// Writing by finger or pen: a sheet that becomes a picture among the form's files.
const NAME = "手写批示.png";
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function sheet(before) {
  const box = Object.assign(document.createElement("div"), { className: "sn-r-directives-hand" });
  const canvas = document.createElement("canvas");
  canvas.setAttribute("aria-label", "在这里手写批示");
  const wipe = Object.assign(document.createElement("button"), { type: "button", className: "sn-c-button sn-c-button--small", textContent: "擦掉重写" });
  box.append(canvas, wipe);
  before.before(box);
  const { width, height } = canvas.getBoundingClientRect();
  Object.assign(canvas, { width: width * devicePixelRatio, height: height * devicePixelRatio });
  const pen = canvas.getContext("2d");
  pen.scale(devicePixelRatio, devicePixelRatio);
  Object.assign(pen, { lineWidth: 3, lineCap: "round", lineJoin: "round", strokeStyle: colour("--ink-6"), fillStyle: colour("--sand-0") });
  return { box, canvas, wipe, pen, blank: () => pen.fillRect(0, 0, width, height) };
}

function give(canvas, input) {
  canvas.toBlob((blob) => {
    const files = new DataTransfer();
    for (const file of input.files) if (file.name !== NAME) files.items.add(file);
    files.items.add(new File([blob], NAME, { type: "image/png" }));
    input.files = files.files;
  });
}

function open(button, input) {
  const { box, canvas, wipe, pen, blank } = sheet(button);
  const at = (event) => { const edge = canvas.getBoundingClientRect(); return [event.clientX - edge.left, event.clientY - edge.top]; };
  let down = false;
  blank();
  button.hidden = true;
  canvas.addEventListener("pointerdown", (event) => { down = true; canvas.setPointerCapture(event.pointerId); pen.beginPath(); pen.moveTo(...at(event)); });
  canvas.addEventListener("pointermove", (event) => { if (down) { pen.lineTo(...at(event)); pen.stroke(); } });
  canvas.addEventListener("pointerup", () => { down = false; give(canvas, input); });
  wipe.addEventListener("click", () => { blank(); input.value = ""; });
  input.form.addEventListener("reset", () => { box.remove(); button.hidden = false; }, { once: true });
}

function offer(root) {
  for (const input of root.querySelectorAll("input[type=file]")) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "sn-c-button sn-c-button--small", textContent: "在屏上手写" });
    input.before(button);
    button.addEventListener("click", () => open(button, input));
  }
}

for (const form of document.querySelectorAll("form[data-hand]")) offer(form);
document.addEventListener("htmx:load", ({ detail }) => detail.elt.matches("[data-sheet]") && offer(detail.elt));
