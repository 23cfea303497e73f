"use strict";

// The pages stand in the file as JSON, one element each, and are read when they are shown. All that they say is set as text;
// the markup of links and tables alone is parsed, and that was written by the package and passed through its sanitiser.

const sources = document.querySelectorAll("script.page");
const index = JSON.parse(document.getElementById("index").textContent);
const markup = window.trustedTypes
  ? window.trustedTypes.createPolicy("review", { createHTML: (text) => text })
  : { createHTML: (text) => text };
const $ = (id) => document.getElementById(id);
const main = $("page");

let listed = []; // numbers of the pages that pass the filters
let shown = null; // number of the page that is shown
let page = null; // its values
let saved = true; // whether all corrections have been exported
// number of a page -> { blocks: Map(position -> correction), fields: Map(name -> value), drafts: Map(name -> text that is no value yet) }
const corrections = new Map();

// Elements

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

function options(select, groups) {
  const option = ([value, label]) => make("option", { value }, label);
  const filled = groups.filter(([, entries]) => entries.length);
  select.replaceChildren(...filled.flatMap(([label, entries]) => (label ? [make("optgroup", { label }, ...entries.map(option))] : entries.map(option))));
}

function many(number, one) {
  return `${number} ${number === 1 ? one : `${one}s`}`;
}

function say(text) {
  $("said").textContent = text;
}

// Filters and the list of pages

function counted(each) {
  const counts = new Map();
  for (const one of index.pages) for (const name of new Set(each(one))) counts.set(name, (counts.get(name) || 0) + 1);
  return (names) => names.filter((name) => counts.has(name)).map((name) => [name, `${name} (${counts.get(name)})`]);
}

function fillFilters() {
  const kinds = counted((one) => Object.keys(one.kinds));
  options($("filter-kind"), [["", [["", "any"]]], ["Facts", kinds(index.facts)], ["Boilerplate", kinds(index.boilerplate)]]);
  const forms = [...new Set(index.pages.map((one) => one.form).filter(Boolean))].sort();
  options($("filter-form"), [["", [["", "any"]]], ["Forms", counted((one) => [one.form])(forms)]]);
  const codes = [...new Set(index.pages.flatMap((one) => one.warnings))].sort();
  const warned = index.pages.filter((one) => one.warnings.length).length;
  options($("filter-warning"), [["", [["", "any or none"], ["*", `any (${warned})`]]], ["Warnings", counted((one) => one.warnings)(codes)]]);
}

function passes(one) {
  const [kind, form, warning] = ["kind", "form", "warning"].map((name) => $(`filter-${name}`).value);
  const words = $("filter-words").value.toLowerCase().trim();
  return (
    (!kind || kind in one.kinds) &&
    (!form || one.form === form) &&
    (!warning || (warning === "*" ? one.warnings.length > 0 : one.warnings.includes(warning))) &&
    (!words || `${one.page} ${one.title || ""}`.toLowerCase().includes(words))
  );
}

function fillList() {
  const several = new Set(index.pages.filter((one) => one.article > 1).map((one) => one.page));
  const entry = (one, number) =>
    make("li", {}, make("button", { type: "button", click: () => show(number, true) },
      one.title || (one.refused ? `refused: ${one.refused}` : "without a title"),
      make("small", {}, several.has(one.page) && one.article ? `${one.page}, article ${one.article}` : one.page)));
  $("list").replaceChildren(...index.pages.map(entry));
}

function clearFilters() {
  for (const one of $("filters").querySelectorAll("select, input")) one.value = "";
  filter();
}

function filter() {
  listed = index.pages.flatMap((one, number) => (passes(one) ? [number] : []));
  const passing = new Set(listed);
  const set = [...$("filters").querySelectorAll("select, input")].filter((one) => one.value).length;
  $("filters-set").textContent = set ? `: ${set} set` : "";
  [...$("list").children].forEach((item, number) => { item.hidden = !passing.has(number); });
  if (!listed.length) showNothing();
  else if (passing.has(shown)) show(shown, false);
  else show(listed[0], false);
}

// A page

function show(number, focused) {
  page = JSON.parse(sources[number].textContent);
  shown = number;
  const title = make("h2", { tabindex: "-1", dir: "auto" }, page.title || (page.refused ? "Refused" : "Without a title"));
  main.replaceChildren(title, about(), warnings());
  if (!page.refused) main.append(card(), make("ol", { class: "blocks", "aria-label": "Blocks in the order of the page" }, ...page.blocks.map(block)));
  if (page.outside) main.append(outside(page.outside));
  for (const item of $("list").querySelectorAll("[aria-current]")) item.removeAttribute("aria-current");
  const current = $("list").children[number].firstChild;
  current.setAttribute("aria-current", "page");
  count();
  if (!focused) return;
  current.scrollIntoView({ block: "nearest" });
  window.scrollTo(0, 0);
  title.focus({ preventScroll: true });
}

function showNothing() {
  shown = page = null;
  main.replaceChildren(make("p", {}, "No page passes the filters."));
  count();
}

function count() {
  const at = shown === null ? "no page" : `page ${listed.indexOf(shown) + 1}`;
  const all = index.pages.length === listed.length ? "" : ` (${index.pages.length} in all)`;
  const made = [...corrections.values()].reduce((sum, one) => sum + one.blocks.size + one.fields.size, 0);
  $("count").textContent = `${at} of ${listed.length}${all}; ${many(made, "correction")}`;
  $("previous").disabled = $("next").disabled = listed.length < 2;
}

function about() {
  const removed = page.refused ? 0 : page.blocks.filter((one) => one.kind).length;
  const said = page.refused
    ? [page.page]
    : [page.page, page.article > 1 ? `article ${page.article}` : null, page.kind, page.form, page.encoding, `${many(page.blocks.length - removed, "block")} of the body, ${removed} removed`];
  return make("p", { class: "quiet" }, said.filter(Boolean).join(" · "));
}

function warnings() {
  return make("ul", { class: "warnings", "aria-label": "Warnings", hidden: !page.warnings.length },
    ...page.warnings.map((one) => make("li", {}, make("code", {}, one.code), ` ${one.message}`)));
}

// Corrections

function of(number) {
  if (!corrections.has(number)) corrections.set(number, { blocks: new Map(), fields: new Map(), drafts: new Map() });
  return corrections.get(number);
}

function keep(map, key, value) {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
  saved = false;
  count();
}

function exported() {
  const filled = [...corrections].filter(([, one]) => one.blocks.size || one.fields.size).sort(([one], [other]) => one - other);
  const pages = filled.map(([number, one]) => ({
    page: index.pages[number].page,
    article: index.pages[number].article,
    blocks: [...one.blocks.values()].sort((a, b) => a.position - b.position),
    fields: Object.fromEntries(one.fields),
  }));
  return { corrections: index.version, pages };
}

function exportFile() {
  const unfit = [...corrections].find(([, one]) => one.drafts.size);
  if (unfit) return askFor(unfit[0], [...unfit[1].drafts.keys()][0]);
  const values = exported();
  if (!values.pages.length) return say("Nothing is corrected yet.");
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(values, null, 1)}\n`], { type: "application/json" }));
  make("a", { href: url, download: "corrections.json" }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
  saved = true;
  say(`Corrections of ${many(values.pages.length, "page")} were exported to corrections.json.`);
}

function askFor(number, name) {
  if (!listed.includes(number)) clearFilters();
  show(number, true);
  main.querySelector(`[data-field="${name}"] dd`).lastChild.click();
  say(`Not exported yet: ${name} of ${index.pages[number].page}. ${FAULTS[index.fields[name]]}`);
}

async function importFile(file) {
  try {
    const { taken, left } = imported(JSON.parse(await file.text()));
    if (shown !== null) show(shown, false);
    count();
    say(`${many(taken, "correction")} ${taken === 1 ? "was" : "were"} taken in${left ? `; ${left} ${left === 1 ? "is" : "are"} of pages or blocks that are not in this file` : ""}.`);
  } catch (error) {
    say(`${file.name} was not taken in: ${error.message}`);
  }
}

function imported(values) {
  if (values === null || values.corrections !== index.version || !Array.isArray(values.pages)) throw new Error(`it is no file of corrections, version ${index.version}.`);
  let [taken, left] = [0, 0];
  for (const one of values.pages) {
    const number = index.pages.findIndex((known) => known.page === one.page && known.article === one.article);
    const known = number < 0 ? null : JSON.parse(sources[number].textContent);
    for (const correction of one.blocks || []) {
      const fits = known && isPlace(correction) && known.blocks.some((block) => block.position === correction.position && block.text === correction.text);
      if (fits) of(number).blocks.set(correction.position, correction);
      fits ? (taken += 1) : (left += 1);
    }
    for (const [name, value] of Object.entries(one.fields || {})) {
      const fits = known && name in index.fields && isValue(name, value);
      if (fits) of(number).fields.set(name, value);
      if (fits) of(number).drafts.delete(name);
      fits ? (taken += 1) : (left += 1);
    }
  }
  return { taken, left };
}

function isPlace(correction) {
  const places = [index.body, ...index.facts, ...index.boilerplate];
  return places.includes(correction.to) && (correction.type === undefined || index.types.includes(correction.type));
}

function isValue(name, value) {
  const sort = index.fields[name];
  if (sort === "lines") return Array.isArray(value) && value.every((item) => typeof item === "string");
  return value === null || (sort === "number" ? Number.isInteger(value) : typeof value === "string" && isFit(sort, value));
}

// Blocks

function outside(texts) {
  return make("section", { class: "outside" }, make("h2", {}, "Prose outside the article"),
    ...texts.map((text) => make("p", { dir: "auto" }, text)));
}

function block(one) {
  const correction = of(shown).blocks.get(one.position);
  const sought = one.kind && one.kind === $("filter-kind").value;
  const item = make("li", {
    id: `block-${one.position}`, tabindex: "-1", "data-kind": one.kind, "data-type": one.type,
    class: `block ${one.kind ? "removed" : "body"}${sought ? " sought" : ""}`,
  });
  item.append(aboutBlock(one, correction), words(one), ...(one.kind ? [why(one)] : []));
  return item;
}

function aboutBlock(one, correction) {
  const name = one.kind ? make("strong", {}, one.kind) : named(one);
  const button = make("button", { type: "button", class: "plain", click: () => correct(one) }, "correct");
  button.setAttribute("aria-label", `Correct block ${one.position}, ${one.kind || one.type}`);
  return make("p", { class: "about" }, name, one.kind ? make("code", {}, one.rule) : null,
    correction ? mark(`corrected: ${placed(correction)}`) : null, make("span", { class: "place" }, make("span", { class: "number" }, `block ${one.position}`), button));
}

function named(one) {
  if (one.type === "heading") return `heading ${one.level ?? ""}`;
  if (one.type === "note") return `note ${one.marker ?? ""}`;
  return one.type === "paragraph" ? null : one.type;
}

function placed(correction) {
  return correction.to === index.body ? `body${correction.type ? `, ${correction.type}` : ""}` : correction.to;
}

function words(one) {
  const text = make("div", { class: `text ${one.type || ""}`, dir: "auto" });
  if (!one.markup) text.append(one.type === "separator" ? "* * *" : one.text);
  else text.innerHTML = markup.createHTML(one.markup);
  for (const link of text.querySelectorAll("a")) link.target = "_blank";
  if (one.markup && text.querySelector("table")) {
    Object.entries({ role: "region", tabindex: "0", "aria-label": "Table" }).forEach(([name, value]) => text.setAttribute(name, value));
    text.classList.add("table");
  }
  if (!one.url) return text;
  const address = one.address ? make("a", { href: one.address, target: "_blank", rel: "nofollow noopener noreferrer" }, one.url) : one.url;
  const named = [one.alt ? `, alt: ${one.alt}` : "", one.credit ? `, credit: ${one.credit}` : ""].join("");
  return make("div", {}, text, make("p", { class: "quiet", dir: "auto" }, address, named));
}

function why(one) {
  const rule = index.rules[one.rule];
  const facts = [rule.seen, rule.years, rule.languages && rule.languages.join(", ")].filter(Boolean).join("; ");
  return make("details", {}, make("summary", {}, "why"),
    make("p", {}, rule.means),
    facts ? make("p", {}, `Its wording: ${facts}.`) : null,
    one.words.length ? make("p", {}, `Found here: ${one.words.map((word) => `“${word}”`).join(", ")}.`) : null);
}

function correct(one) {
  const item = $(`block-${one.position}`);
  if (item.querySelector("select")) return item.querySelector("select").focus();
  let typing = false; // in a closed list every arrow and letter is a change: a choice is made by Enter, by the pointer, or in the open list
  const select = make("select", {
    id: `correct-${one.position}`,
    change: () => { corrected(one, select.value); if (!typing) closeCorrect(item); },
    pointerdown: () => { typing = false; },
    keydown: (event) => {
      typing = true;
      setTimeout(() => { typing = !isOpen(select); });
      if (event.key !== "Enter") return;
      event.preventDefault();
      closeCorrect(item);
    },
  });
  options(select, [
    ["", [["", `as it is: ${one.kind || `body, ${one.type}`}`]]],
    ["Body", [...(one.kind ? [[index.body, "body"]] : []), ...index.types.filter((type) => type !== one.type).map((type) => [`${index.body} ${type}`, `body, ${type}`])]],
    ["Facts", kindsBut(index.facts, one)],
    ["Boilerplate", kindsBut(index.boilerplate, one)],
  ]);
  const given = of(shown).blocks.get(one.position);
  select.value = given ? [given.to, given.type].filter(Boolean).join(" ") : "";
  item.querySelector(".about").after(make("p", { class: "correct" }, make("label", { for: select.id }, "This is"), select,
    make("button", { type: "button", click: () => closeCorrect(item) }, "Done ", make("kbd", { "aria-hidden": "true" }, "Enter"))));
  select.focus();
}

function isOpen(select) {
  return CSS.supports("selector(:open)") && select.matches(":open");
}

function kindsBut(kinds, one) {
  return kinds.filter((kind) => kind !== one.kind).map((kind) => [kind, kind]);
}

function corrected(one, value) {
  const [to, type] = value.split(" ");
  const correction = { position: one.position, text: one.text, was: one.kind || index.body, to, ...(type ? { type } : {}) };
  keep(of(shown).blocks, one.position, value ? correction : undefined);
  $(`block-${one.position}`).querySelector(".about").replaceWith(aboutBlock(one, value ? correction : undefined));
}

function closeCorrect(item) {
  item.querySelector(".correct")?.remove();
  item.focus();
}

// Going on

function step(by) {
  if (!listed.length) return;
  show(listed[(listed.indexOf(shown) + by + listed.length) % listed.length], true);
}

function isSought(item) {
  const kind = $("filter-kind").value;
  return kind ? item.dataset.kind === kind : item.classList.contains("removed");
}

function stepBlock(by, wanted) {
  const here = document.activeElement.closest(".block");
  for (let turns = 0; turns <= listed.length; turns += 1) {
    const items = [...main.querySelectorAll(".block")];
    const from = turns === 0 && here ? items.indexOf(here) : by > 0 ? -1 : items.length;
    const rest = by > 0 ? items.slice(from + 1) : items.slice(0, from).reverse();
    const found = rest.find(wanted);
    if (found) return found.focus();
    step(by);
  }
}

const marked = () => document.activeElement.closest(".block");
const KEYS = {
  j: () => stepBlock(1, () => true),
  k: () => stepBlock(-1, () => true),
  n: () => stepBlock(1, isSought),
  p: () => stepBlock(-1, isSought),
  ArrowRight: () => step(1),
  ArrowLeft: () => step(-1),
  c: () => marked()?.querySelector(".about button").click(),
  w: () => { const why = marked()?.querySelector("details"); if (why) why.open = !why.open; },
  "/": () => { $("filters").open = true; $("filter-words").focus(); },
  x: exportFile,
  "?": () => $("help").showModal(),
};

function key(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || $("help").open) return;
  if (event.target.closest("input, select, textarea")) return leave(event);
  if (event.key === "Escape" && marked()) closeCorrect(marked());
  if (!(event.key in KEYS) || !$("keys-on").checked) return;
  event.preventDefault();
  KEYS[event.key]();
}

function leave(event) {
  if (event.key === "Enter" && event.target.closest("#filters") && listed.length) return show(listed[0], true);
  if (event.key !== "Escape" || event.target.closest("form")) return;
  const item = event.target.closest(".block");
  if (item) closeCorrect(item);
  else main.focus();
}

function start() {
  fillFilters();
  fillList();
  shown = index.pages.findIndex((one) => !one.refused); // a refused page has nothing to look through
  for (const name of ["kind", "form", "warning"]) $(`filter-${name}`).addEventListener("change", filter);
  $("filter-words").addEventListener("input", filter);
  $("previous").addEventListener("click", () => step(-1));
  $("next").addEventListener("click", () => step(1));
  $("export").addEventListener("click", exportFile);
  $("import").addEventListener("click", () => $("file").click());
  $("file").addEventListener("change", (event) => { importFile(event.target.files[0]); event.target.value = ""; });
  $("help-open").addEventListener("click", KEYS["?"]);
  document.addEventListener("keydown", key);
  window.addEventListener("beforeunload", (event) => { if (!saved) event.preventDefault(); });
  const wide = window.matchMedia("(min-width: 60rem)");
  const unfold = () => { if (wide.matches) $("pages").open = $("filters").open = true; };
  wide.addEventListener("change", unfold);
  unfold();
  filter();
  if (shown !== null) $("list").children[shown].scrollIntoView({ block: "nearest" });
}

start();
