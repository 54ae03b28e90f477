// A file dropped or pasted is read at once; a finding and its place in the text point at each other. All of it works without.
const sheet = () => document.querySelector("[data-checkup]");
let mended = 0;
let looking = false;

function read(files) {
  const input = sheet()?.querySelector('input[name="source"]');
  if (!input || !files?.length) return;
  if (input.files !== files) input.files = files;
  sheet().querySelector("[data-check]").click();
}

const carries = (event) => event.dataTransfer?.types.includes("Files");
document.addEventListener("dragover", (event) => {
  if (!carries(event) || !sheet()) return;
  event.preventDefault();
  sheet().toggleAttribute("data-over", true);
});
document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) sheet()?.removeAttribute("data-over");
});
document.addEventListener("drop", (event) => {
  if (!carries(event) || !sheet()) return;
  event.preventDefault();
  sheet().removeAttribute("data-over");
  read(event.dataTransfer.files);
});
document.addEventListener("paste", (event) => {
  if (sheet()?.contains(event.target) && event.clipboardData.files.length && !event.clipboardData.getData("text")) {
    event.preventDefault();
    read(event.clipboardData.files);
  }
});
document.addEventListener("change", (event) => {
  if (event.target.matches?.('[data-checkup] input[name="source"]')) read(event.target.files);
});

// Where the focus is, both ends light up; the key m mends what is in focus.
function here(number) {
  for (const lit of document.querySelectorAll("[data-here]")) lit.removeAttribute("data-here");
  for (const button of document.querySelectorAll("[data-mend]")) delete button.dataset.key;
  if (!number) return;
  const row = document.querySelector(`[data-row="${number}"]`);
  row?.toggleAttribute("data-here", true);
  const button = row?.querySelector("[data-mend]");
  if (button) button.dataset.key = "m";
  for (const mark of document.querySelectorAll(`[data-mark="${number}"]`)) mark.toggleAttribute("data-here", true);
}

document.addEventListener("focusin", (event) => {
  const row = event.target.closest?.("[data-checkup] [data-row]");
  const mark = event.target.closest?.("[data-checkup] [data-mark]");
  // A button being pressed must stay under the pointer: only the link of a row, walked to by keys, moves the page.
  if (row && event.target.matches("[data-open]")) document.querySelector(`[data-mark="${row.dataset.row}"]`)?.scrollIntoView({ block: "nearest" });
  if (row || mark) here(row ? row.dataset.row : mark.dataset.mark);
});
document.addEventListener("click", (event) => {
  const mark = event.target.closest?.("[data-checkup] [data-mark]");
  const mend = event.target.closest?.("[data-mend]");
  looking = Boolean(event.target.closest?.('button[value="look"]'));
  if (mend) mended = Number(mend.closest("[data-row]").dataset.row);
  if (!mark) return;
  event.preventDefault();
  const link = document.querySelector(`[data-row="${mark.dataset.mark}"] [data-open]`);
  link?.focus({ preventScroll: true });
  link?.closest("[data-row]").scrollIntoView({ block: "nearest" });
});

// After a mend the next finding is in focus, so that the whole list goes by one key.
document.addEventListener("htmx:afterSwap", (event) => {
  if (!event.detail.target?.matches?.("[data-checkup]") && !sheet()) return;
  const next = mended && (document.querySelector(`[data-row="${mended}"] [data-open]`) || document.querySelector(`[data-row="${mended - 1}"] [data-open]`));
  const first = sheet()?.querySelector("[data-errors]") || next || null;
  first?.focus();
  if (looking) document.getElementById("look")?.scrollIntoView({ block: "start" });
  mended = 0;
});
