// Clocks on an open page keep walking. The words are those of clockface.py.
const [MINUTE, HOUR, DAY] = [60e3, 3600e3, 86400e3];
const joined = (big, bigWord, small, smallWord) => small ? `${big} ${bigWord} ${small} ${smallWord}` : `${big} ${bigWord}`;

export function span(length) {
  if (length < MINUTE) return "不到 1 分";
  if (length < HOUR) return `${Math.floor(length / MINUTE)} 分`;
  if (length < DAY) return joined(Math.floor(length / HOUR), "小时", Math.floor(length % HOUR / MINUTE), "分");
  const days = Math.floor(length / DAY);
  return days < 3 ? joined(days, "天", Math.floor(length % DAY / HOUR), "小时") : `${days} 天`;
}

function walk(clock) {
  const due = Date.parse(clock.dataset.due);
  const start = Date.parse(clock.dataset.start);
  const left = due - Date.now();
  const words = clock.querySelector(".sn-c-clock__words");
  words.textContent = left > 0 ? `还有 ${span(left)}` : `超过 ${span(-left)}`;
  const share = left <= 0 ? 100 : Math.max(0, Math.min(100, 100 * (Date.now() - start) / (due - start)));
  if (!Number.isNaN(share)) clock.querySelector(".sn-c-clock__fill")?.setAttribute("width", Math.round(share));
  clock.classList.toggle("sn-c-clock--overdue", left <= 0);
  if (left <= 0) clock.classList.remove("sn-c-clock--amber");
}

setInterval(() => {
  if (!document.hidden) document.querySelectorAll("[data-clock]").forEach(walk);
}, MINUTE / 2);
