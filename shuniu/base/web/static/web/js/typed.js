// Reading what stands in a form, and putting it back. Our own marks, tokens, passwords and files stay out.
const ours = (field) => !field.name || field.name.startsWith("_") || field.name === "csrfmiddlewaretoken" || ["password", "file", "submit", "button"].includes(field.type);

// One of several to tick, even where only one is offered: it has a value of its own; a yes or no says "on".
const ofSeveral = (field) => field.value !== "on";

const value = (field) => {
  if (field.type === "select-multiple") return [...field.selectedOptions].map((option) => option.value);
  return field.value;
};

export function read(form) {
  const body = {};
  for (const field of form.elements) {
    if (ours(field)) continue;
    if (field.type === "checkbox" && ofSeveral(field)) {
      body[field.name] ??= [];
      if (field.checked) body[field.name].push(field.value);
    } else if (field.type === "checkbox") {
      body[field.name] = field.checked;
    } else if (field.type !== "radio" || field.checked) {
      body[field.name] = value(field);
    }
  }
  return body;
}

export function fill(form, body) {
  for (const field of form.elements) {
    if (ours(field) || !(field.name in body)) continue;
    const kept = body[field.name];
    if (field.type === "checkbox") field.checked = Array.isArray(kept) ? kept.includes(field.value) : Boolean(kept);
    else if (field.type === "radio") field.checked = field.value === kept;
    else if (field.type === "select-multiple") for (const option of field.options) option.selected = kept.includes(option.value);
    else field.value = kept;
    field.dispatchEvent(new Event("sn:filled", { bubbles: true }));
  }
}
