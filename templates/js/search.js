// The search page: what is typed, where it is said in the address, what is shown.
import { openIndex, Stale } from "./index.js";
import { lettersOf, parse } from "./query.js";
import { find } from "./find.js";
import { report } from "./scan.js";
import { grouped, ranked } from "./rank.js";
import { element, reportGroup } from "./rows.js";
import { suggestions } from "./suggest.js";
import { chosen, FILTERS } from "./chosen.js";
import { attend } from "./attend.js";

const SHOWN = 100;
const STEP = 10;
const PAUSE = 120;
const BEST_TERMS = 3;
const MOST_SPELT = 12;
const NO_TERMS = { count: 0, best: [], rest: [] };
const page = document.querySelector(".search-page");
const form = page.querySelector("form");
const part = (id) => page.querySelector(`#${id}`);
const [input, count, hitList, further, near, trouble, charts] = ["q", "count", "hits", "further", "near", "trouble", "spread-box"].map(part);
const words = count.dataset;
const address = () => new URL(location.href);

let opening = null;
let turn = 0;
let want = STEP;
let deeper = "";
let asLines = address().searchParams.get("view") === "lines";
let asked = Object.fromEntries(FILTERS.map((name) => [name, address().searchParams.get(name) ?? ""]));
let composing = false;

function open(mark) {
  const { root, home, edition, script, language } = page.dataset;
  const mine = openIndex({ root, edition, script, language }, mark).then((index) => Object.assign(index, { home, indexFile: location.protocol === "file:" ? "index.html" : "" }));
  opening = mine;
  mine.catch(() => {
    if (opening === mine) opening = null;
  });
  // What the first query will need.
  mine.then((index) => (index.scan ? report(index, 0) : import("./look.js"))).catch(() => {});
  return opening;
}

function fillIn(text, values) {
  return Object.entries(values).reduce((made, [name, value]) => made.replace(`{${name}}`, () => value), text);
}

function say(text) {
  if (count.textContent !== text) count.textContent = text;
}

function keepAddress(query) {
  const url = address();
  const parameters = { q: query, ...asked, view: asLines ? "lines" : "" };
  for (const [name, value] of Object.entries(parameters)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  if (url.href !== location.href) history.replaceState(null, "", url);
}

function clear() {
  for (const box of [hitList, part("spread"), near]) box.replaceChildren();
  for (const box of [further, near, charts, part("views"), part("deeper")]) box.hidden = true;
  say("");
}

function offer(label, offers) {
  near.hidden = !offers.length;
  if (!offers.length) near.replaceChildren();
  else near.replaceChildren(element("span", "", label), ...offers.map(([text, times]) => {
    const button = element("button", "", text);
    button.type = "button";
    button.append(" ", element("span", "times", times));
    button.addEventListener("click", () => take(text));
    return button;
  }));
}

async function terms(index, query, hits) {
  if (asked.kind && asked.kind !== "term") return NO_TERMS;
  if (asked.report || asked.year || asked.place || asked.part) return NO_TERMS;
  const { explained, mentioned, named } = await import("./terms.js");
  const { termGroup, termRow } = await import("./term-rows.js");
  const group = (list) => list.length ? [termGroup(list, words.glossary, words)] : [];
  const names = await named(index, query);
  const few = deeper === query.query || asked.kind === "term" || (!hits && !names.length);
  const known = new Set(names.map(({ term }) => term.id));
  const others = few ? (await mentioned(index, query)).filter(({ term }) => !known.has(term.id)) : [];
  if (names.length) await explained(index);
  const rows = names.map((name) => termRow(name, index));
  const exact = names.filter(({ level }) => level <= 1).length;
  const best = rows.slice(0, Math.min(BEST_TERMS, exact));
  const rest = [...rows.slice(best.length), ...others.map((one) => termRow(one, index))];
  return { few, count: rows.length + others.length, best: group(best), rest: group(rest) };
}

function told(found, shown, glossary, query) {
  const total = found.most + glossary;
  if (!total) return fillIn(words.none, { query });
  if (found.most === Infinity) return count.textContent;
  if (!found.whole) return fillIn(words.most, { count: found.most, shown });
  return fillIn(shown < found.most ? words.more : words.some, { count: total, shown: shown + glossary });
}

function show(index, found, glossary, query, spread, lineRows) {
  const sorted = ranked(found.hits, index);
  const shown = sorted.slice(0, index.scan ? Math.max(want, SHOWN) : Math.max(want, STEP));
  const groups = grouped(shown).map((group) => reportGroup(group, index, words, lineRows));
  part("deeper").hidden = glossary.few !== false;
  hitList.replaceChildren(...glossary.best, ...groups, ...glossary.rest);
  hitList.classList.toggle("as-lines", Boolean(lineRows));
  part("spread").replaceChildren(...(spread && found.hits.length > 1 ? spread(found, index, words) : []));
  charts.hidden = !part("spread").childElementCount;
  part("views").hidden = !shown.length;
  further.hidden = found.whole && shown.length === found.hits.length;
  say(told(found, shown.length, glossary.count, query));
}

function admit(index) {
  trouble.hidden = !index.lost.size;
  if (index.lost.size) part("lost").textContent = fillIn(words.lost, { count: index.lost.size });
}

async function answer(index, mine) {
  const query = await parse(input.value, index);
  if (!query.terms.length) {
    clear();
    if (query.query) say(fillIn(words.none, { query: query.query }));
    return;
  }
  if (asked.report || asked.place) await (await import("./filters.js")).offerFilters(index, form, words, asked);
  const lineRows = asLines ? (await import("./lines.js")).lineRows : null;
  // What letters mean is put in order when all is there.
  const early = (some) => mine === turn && !index.letters && want === STEP && show(index, some, NO_TERMS, query.query, null, lineRows);
  const found = asked.kind === "term" ? { hits: [], most: 0, whole: true } : await find(index, query, asked, want, early);
  await index.letters?.weigh(index, found.hits);
  if (mine !== turn) return;
  near.hidden = true;
  show(index, found, NO_TERMS, query.query, null, lineRows);
  hitList.dataset.whole = "";
  // The hits are painted before anything else is asked for.
  await new Promise((done) => setTimeout(done));
  const glossary = await terms(index, query, found.hits.length);
  if (mine !== turn) return;
  show(index, found, glossary, query.query, (await import("./spread.js")).spread, lineRows);
  admit(index);
  const spelt = index.letters?.spellings(found.hits, index) ?? [];
  if (spelt.length > 1) offer(words.reads, spelt.slice(0, MOST_SPELT));
  if (found.hits.length || glossary.count) return;
  const others = await (await import("./near.js")).nearQueries(index, query);
  if (mine === turn) offer(words.near, others);
}

async function run() {
  const mine = ++turn;
  hitList.setAttribute("aria-busy", "true");
  delete hitList.dataset.whole;
  await attempt(mine);
  if (mine === turn) hitList.setAttribute("aria-busy", "false");
}

async function attempt(mine) {
  keepAddress(input.value);
  if (!input.value.trim()) {
    clear();
    return;
  }
  try {
    if (!opening) say(words.loading);
    lettersOf(input.value).catch(() => {});
    await answer(await (opening ?? open()), mine);
  } catch (error) {
    if (mine !== turn) return;
    if (error instanceof Stale) await renew(error.message);
    else {
      clear();
      say(words.broken);
    }
  }
}

// A file of another build came: the first file in the cache is an old one.
let renewed = "";
async function renew(build) {
  if (renewed === build) {
    clear();
    say(words.broken);
    return;
  }
  renewed = build;
  open(build);
  await run();
}

async function suggest() {
  if (!opening) return;
  const index = await opening;
  const text = input.value;
  const query = await parse(text, index);
  const found = query.terms.length ? await (await import("./terms.js")).named(index, query) : [];
  if (text !== input.value || document.activeElement !== input || composing) return;
  const known = index.fold(text.trim()).folded;
  list.offer(found.map(({ term }) => term.name).filter((name) => index.fold(name).folded !== known));
}

function take(text) {
  input.value = text;
  want = STEP;
  list.close();
  input.focus();
  run();
  list.close();
}

const links = () => [...hitList.querySelectorAll(".hit a")];
const list = suggestions(input, part("suggestions"), take, () => links()[0]?.focus());

let timer = 0;
function typed() {
  if (composing) return;
  want = STEP;
  const answered = run();
  clearTimeout(timer);
  // Hits before suggestions.
  timer = setTimeout(() => answered.then(suggest), PAUSE);
}

input.addEventListener("compositionstart", () => {
  composing = true;
});
input.addEventListener("compositionend", () => {
  composing = false;
  typed();
});
input.addEventListener("input", typed);
input.addEventListener("focus", () => opening ?? open());
input.addEventListener("blur", () => list.close());
input.addEventListener("keydown", (event) => {
  // 229: the key belongs to an input method.
  if (composing || event.isComposing || event.keyCode === 229) return;
  if (list.key(event.key)) event.preventDefault();
  else if (event.key === "Escape" && input.value) {
    event.preventDefault();
    input.value = "";
    typed();
  }
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (composing) return;
  clearTimeout(timer);
  list.close();
  run().then(() => links()[0]?.focus());
});
form.addEventListener("change", (event) => {
  // The box itself reports a change when it is left: the hit that was pressed must not be replaced then.
  if (event.target === input) return;
  asked = chosen(form);
  want = STEP;
  run();
});
part("filters").addEventListener("toggle", async () => {
  if (part("filters").open) await (await import("./filters.js")).offerFilters(await (opening ?? open()), form, words, asked);
});
further.addEventListener("click", () => {
  want += want < 2 * STEP ? STEP : 2 * STEP;
  if (want < SHOWN * 2 && links().length >= SHOWN) want = SHOWN * 2;
  run();
});
part("deeper").addEventListener("click", () => {
  deeper = input.value.trim();
  run();
});
part("retry").addEventListener("click", run);
for (const button of part("views").querySelectorAll("button")) {
  button.setAttribute("aria-pressed", String((button.value === "lines") === asLines));
  button.addEventListener("click", () => {
    asLines = button.value === "lines";
    for (const other of part("views").querySelectorAll("button")) other.setAttribute("aria-pressed", String(other === button));
    run();
  });
}
attend(hitList, links, input);

part("noscript").hidden = true;
for (const control of form.elements) control.disabled = false;
part("filters").hidden = false;
input.value = address().searchParams.get("q") ?? "";
if (Object.values(asked).some(Boolean)) part("filters").open = true;
if (input.value) run();
else input.focus();
