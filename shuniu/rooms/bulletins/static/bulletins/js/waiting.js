// What is written stands under its item: sent, waiting for the line, or refused and to be taken back.
import { drop, pictures, rows, said } from "./kept.js";

const made = (tag, className, text = "") => Object.assign(document.createElement(tag), { className, textContent: text });

function picture(file) {
  const image = made("img", "sn-r-directives-picture");
  image.alt = `批示手迹 ${file.name}`;
  image.src = URL.createObjectURL(file);
  image.addEventListener("load", () => URL.revokeObjectURL(image.src), { once: true });
  return image;
}

function quote(words, files, under = "") {
  const figure = made("figure", "");
  if (words) figure.append(made("blockquote", "sn-c-quote sn-r-reader__said", words));
  figure.append(...files.map(picture));
  if (under) figure.append(made("figcaption", "sn-c-quote__by", under));
  return figure;
}

// At once, when the office has it.
export const written = (item, words, files) => item.querySelector("[data-written]").append(quote(words, files));

function waits(row, again) {
  const state = row.refused ? `没有送成：${row.refused}` : "存在本机，连上以后自动送出";
  const figure = quote(said(row, "text"), pictures(row), again ? state : `批在《${row.about}》　${state}`);
  figure.dataset.waits = "";
  if (row.refused) figure.append(takenBack(row, again));
  return figure;
}

function takenBack(row, again) {
  const button = made("button", "sn-c-button sn-c-button--small", again ? "拿回来改" : "不要了");
  button.type = "button";
  button.addEventListener("click", async () => {
    await drop(row);
    again?.(row);
    button.closest("[data-waits]").remove();
  });
  return button;
}

// All that is kept here, each under its item (``again(item, row)`` lays a refused one back into its sheet); where a page has no items, on top.
export async function show(items, again) {
  const kept = (await rows().catch(() => [])).filter((row) => row.about);
  document.querySelectorAll("[data-waits]").forEach((old) => old.remove());
  for (const row of kept) {
    const item = items.find((one) => one.dataset.address === row.url);
    if (item) item.querySelector("[data-written]").append(waits(row, (it) => again(item, it)));
    else if (!items.length) document.querySelector("main").prepend(waits(row));
  }
}
