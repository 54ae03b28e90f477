// Filters of a ledger apply when chosen; without scripts their button does the same.
document.addEventListener("change", (event) => {
  if (event.target.closest("[data-filters]")) event.target.form.requestSubmit();
});

// The thing named in the address stands open beside the list when the page comes.
const wanted = new URLSearchParams(location.search).get("open");
if (wanted && document.querySelector("[data-side]") && matchMedia("(min-width: 68rem)").matches) document.querySelector(`[data-row="${CSS.escape(wanted)}"] [data-open]`)?.click();
