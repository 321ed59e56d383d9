// A page -> what is read aloud, one item a sentence or heading, in the order of the text.
import { bring } from "./bring.js";

// Text as a voice should have it: without readings, marks of footnotes, and buttons.
function plain(node) {
  const copy = node.cloneNode(true);
  for (const extra of copy.querySelectorAll("rt, rp, .noteref, button")) extra.remove();
  return copy.textContent.trim();
}

function langOf(node) {
  return (node.querySelector(".untranslated") ?? node.closest("[lang]")).lang;
}

function slugOf(root) {
  return decodeURI(location.pathname).slice(decodeURI(root.pathname).length).split("/")[1];
}

// Spoken forms that differ from the text, by id, as they were made at build.
async function spokenForms(root, lang) {
  const name = `speech ${lang}`;
  try {
    return await bring(new URL(`speech/${lang.toLowerCase()}/${slugOf(root)}.js`, root).href, name);
  } catch {
    return {};
  }
}

export async function utterances(root) {
  const nodes = [...document.querySelectorAll("main :is(h1, h2, h3, h4), main .heading-beside, main .s")]
    .filter((node) => !node.closest(".cards, nav"));
  const langs = [...new Set(nodes.map(langOf))];
  const forms = new Map(await Promise.all(langs.map(async (lang) => [lang, await spokenForms(root, lang)])));
  return nodes.map((node) => {
    const lang = langOf(node);
    const heading = !node.classList.contains("s");
    const beside = node.classList.contains("heading-beside");
    const id = beside ? node.previousElementSibling?.id ?? "" : node.id || node.dataset.s || "";
    return { node, id, lang, heading, text: forms.get(lang)[id] ?? plain(node) };
  }).filter((item) => item.text);
}
