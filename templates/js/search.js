import { folder } from "./fold.js";
import { match } from "./match.js";
import { load, receive } from "./load.js";
import { excerpt } from "./excerpt.js";

const MOST = 100;
const LONGEST_QUERY = 200;
const page = document.querySelector(".search-page");
const { root, home, language } = page.dataset;
const input = page.querySelector("#q");
const count = page.querySelector("#count");
const hits = page.querySelector("#hits");
const index = location.protocol === "file:" ? "index.html" : "";

let fold = null;
let sources = null;
let turn = 0;

function source(report, slug) {
  const headings = new Map();
  const records = report.records.map(([id, path, text, other]) => {
    if (id.startsWith("h")) headings.set(path, headings.get(path) ?? text);
    return { id, path, text, other, own: fold(text), beside: fold(other) };
  });
  return { ...report, slug, records, headings };
}

async function prepare() {
  receive();
  const base = await load(`${root}search/base.js`, "");
  fold = folder(base.from, base.to);
  const glossary = await load(`${root}search/${language}/glossary.js`, "glossary");
  const terms = glossary.records.map(([id, name, gloss]) => ({
    id, name, gloss, own: fold(name), beside: fold(gloss),
  }));
  return { terms, reports: base.reports, loaded: new Map() };
}

async function reportOf(slug) {
  if (!sources.loaded.has(slug)) {
    const data = await load(`${root}search/${language}/${slug}.js`, slug);
    sources.loaded.set(slug, source(data, slug));
  }
  return sources.loaded.get(slug);
}

function row(href, where, what) {
  const hit = document.createElement("div");
  hit.className = "hit";
  const link = document.createElement("a");
  link.href = href;
  const place = document.createElement("p");
  place.className = "where";
  place.textContent = where;
  link.append(place, what);
  hit.append(link);
  return hit;
}

// Terms whose name matches stand before the text, terms that only mention the words behind it.
function termHits(words, byName) {
  return sources.terms.flatMap((term) => {
    const name = match(term.own, words);
    const spans = byName ? name : !name && match(term.beside, words);
    if (!spans) return [];
    const where = byName ? count.dataset.glossary : `${count.dataset.glossary} · ${term.name}`;
    const what = excerpt(byName ? term.name : term.gloss, spans);
    return [row(`${home}glossary/${term.id}/${index}`, where, what)];
  });
}

function reportHits(report, words) {
  return report.records.flatMap((record) => {
    const own = match(record.own, words);
    const beside = own ? null : match(record.beside, words);
    if (!own && !beside) return [];
    const folderOf = record.path ? `${record.path}/` : "";
    const href = `${home}${report.slug}/${folderOf}${index}#${record.id}`;
    const heading = report.headings.get(record.path) ?? "";
    const where = [report.name, heading].filter(Boolean).join(" · ");
    const what = own
      ? excerpt(record.text, own)
      : excerpt(record.other, beside, report.other);
    return [row(href, where, what)];
  });
}

function say(key, number = 0, query = "") {
  count.textContent = (count.dataset[key] ?? "").replace("{count}", () => number).replace("{query}", () => query);
}

async function search(query) {
  const mine = ++turn;
  const words = fold(query.slice(0, LONGEST_QUERY)).folded.split(/\s+/).filter(Boolean);
  if (!words.length) {
    hits.replaceChildren();
    count.textContent = "";
    return;
  }
  let found = termHits(words, true);
  for (const slug of sources.reports) {
    const report = await reportOf(slug);
    if (mine !== turn) return;
    found = found.concat(reportHits(report, words));
  }
  found = found.concat(termHits(words, false));
  hits.replaceChildren(...found.slice(0, MOST));
  if (!found.length) say("none", 0, query);
  else say(found.length > MOST ? "more" : "some", found.length, query);
}

async function run() {
  const query = input.value;
  const address = new URL(location.href);
  if (query) address.searchParams.set("q", query);
  else address.searchParams.delete("q");
  history.replaceState(null, "", address);
  try {
    if (!sources) {
      say("loading");
      sources = await prepare();
    }
    await search(query);
  } catch {
    say("broken");
  }
}

page.querySelector("#noscript").hidden = true;
input.disabled = false;
input.value = new URL(location.href).searchParams.get("q") ?? "";
let composing = false;
input.addEventListener("compositionstart", () => {
  composing = true;
});
input.addEventListener("compositionend", () => {
  composing = false;
  run();
});
input.addEventListener("input", () => {
  if (!composing) run();
});
page.querySelector("form").addEventListener("submit", (event) => {
  event.preventDefault();
  if (!composing) run();
});
if (input.value) run();
else input.focus();
