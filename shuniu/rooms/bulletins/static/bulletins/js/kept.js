// What waits on this machine for the line, the oldest first: everybody's own, pictures and all, until the office has it.
const NAME = `outbox:${document.body.dataset.account}`;
const MEGABYTE = 2 ** 20;

const files = (fields) => fields.map(([, value]) => value).filter((value) => value instanceof File);
const size = (fields) => files(fields).reduce((sum, file) => sum + file.size, 0);

const opened = new Promise((done, failed) => {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("rows", { keyPath: "id", autoIncrement: true });
  Object.assign(opening, { onsuccess: () => done(opening.result), onerror: () => failed(opening.error) });
});
opened.catch(() => {});

// One request in a transaction of its own; done when it is on the disk, failed when there is no room.
async function ask(mode, what) {
  const turn = (await opened).transaction("rows", mode);
  const request = what(turn.objectStore("rows"));
  return new Promise((done, failed) => {
    turn.oncomplete = () => done(request.result);
    turn.onabort = turn.onerror = () => failed(turn.error);
  });
}

// Every row {id, url, about, fields, refused}: refused says why the office did not take it.
export const rows = () => ask("readonly", (store) => store.getAll());
export const change = (row) => ask("readwrite", (store) => store.put(row));
export const drop = (row) => ask("readwrite", (store) => store.delete(row.id));
export const pictures = (row) => files(row.fields);
export const said = (row, name) => row.fields.find(([field]) => field === name)?.[1] || "";
export const weight = (row) => size(row.fields);

// Keep one more; false where it does not fit into so many megabytes, or this machine keeps nothing.
export async function keep({ url, about, fields, most }) {
  try {
    const waiting = (await rows()).reduce((sum, row) => sum + weight(row), 0);
    if (size(fields) && waiting + size(fields) > most * MEGABYTE) return false;
    await change({ url, about, fields });
    return true;
  } catch {
    return false;
  }
}
