"use strict";

// The metadata

function card() {
  const { fields, drafts } = of(shown);
  const known = (field) => (field.value !== null && field.value.length !== 0) || fields.has(field.name) || drafts.has(field.name);
  const rows = (fields) => make("dl", {}, ...fields.map(row));
  const unknown = page.fields.filter((field) => !known(field));
  return make("section", { class: "card", "aria-label": "Metadata" },
    make("details", { open: true }, make("summary", {}, "Metadata"), rows(page.fields.filter(known))),
    make("details", {}, make("summary", {}, `Not known: ${unknown.length} fields`), rows(unknown)));
}

function row(field) {
  const entry = make("div", { "data-field": field.name });
  const close = () => { entry.replaceChildren(...filled()); entry.querySelector("dd").lastChild.focus(); };
  const filled = () => {
    const { fields, drafts } = of(shown);
    const draft = drafts.get(field.name);
    const mended = fields.has(field.name);
    const text = draft ?? written(mended ? fields.get(field.name) : field.value);
    const mend = make("button", { type: "button", class: "plain", click: () => entry.lastChild.replaceWith(fieldEditor(field, close)) },
      mended || draft ? "mend again" : "mend");
    mend.setAttribute("aria-label", `Mend ${field.name}`);
    const from = draft ? mark(`not taken. ${FAULTS[index.fields[field.name]]}`) : mended ? mark("mended") : origin(field);
    return [make("dt", {}, field.name), make("dd", {}, make("span", { class: "value", dir: "auto" }, text || "—"), " ", from, " ", mend)];
  };
  entry.append(...filled());
  return entry;
}

function written(value) {
  return Array.isArray(value) ? value.join("\n") : value === null ? "" : String(value);
}

function mark(text) {
  return make("span", { class: "corrected" }, text);
}

function origin(field) {
  if (field.said) return make("span", { class: "quiet" }, `from ${field.said}`);
  if (!field.lines) return null;
  const jump = (position, place) =>
    make("button", { type: "button", class: "plain", click: () => $(`block-${position}`).focus() }, `${place ? ", " : ""}block ${position}`);
  return make("span", { class: "quiet" }, "from ", ...field.lines.map(jump));
}

const HINTS = { lines: "one a line", day: "as 2012-01-31", number: "a number" };
const FAULTS = { day: "Write a day as 2012-01-31, or leave the field empty.", number: "Write a number of up to six digits, or leave the field empty." };

// What is put in is kept at every stroke, as a choice for a block is: nothing is lost however the field is left.
function fieldEditor(field, close) {
  const sort = index.fields[field.name];
  const { fields, drafts } = of(shown);
  const id = `field-${field.name}`;
  const input = sort === "lines" ? make("textarea", { id, rows: "3" }) : make("input", { id, type: "text", autocomplete: "off" });
  input.value = drafts.get(field.name) ?? editable(fields.has(field.name) ? fields.get(field.name) : field.value);
  const judge = () => { const fits = isFit(sort, input.value.trim()); input.setCustomValidity(fits ? "" : FAULTS[sort]); return fits; };
  const take = () => {
    const fits = judge();
    const value = fits ? readField(sort, input.value) : null;
    keep(drafts, field.name, fits ? undefined : input.value);
    keep(fields, field.name, !fits || editable(value) === editable(field.value) ? undefined : value);
  };
  const restore = () => { keep(drafts, field.name, undefined); keep(fields, field.name, undefined); close(); };
  input.addEventListener("input", take);
  judge();
  setTimeout(() => { input.focus(); input.reportValidity(); });
  return make("dd", {}, make("form", {
    submit: (event) => { event.preventDefault(); close(); },
    keydown: (event) => { if (event.key === "Escape") close(); },
  },
  make("label", { for: id, class: "quiet" }, [field.name, HINTS[sort], "none: leave empty"].filter(Boolean).join(", ")), input,
  make("div", { class: "correct" }, make("button", {}, "Save"), make("button", { type: "button", click: restore }, "As it was read"))));
}

function editable(value) {
  return Array.isArray(value) ? written(value.map((item) => item.replace(/\s+/g, " "))) : written(value);
}

function isFit(sort, text) {
  if (!text || !(sort in FAULTS)) return true;
  if (sort === "number") return /^\d{1,6}$/.test(text);
  const day = new Date(`${text}T00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(`${text}T`);
}

function readField(sort, text) {
  if (sort === "lines") return text.split("\n").map((line) => line.trim()).filter(Boolean);
  if (!text.trim()) return null;
  return sort === "number" ? Number(text) : text.trim();
}
