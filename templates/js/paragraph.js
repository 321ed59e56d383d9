// A paragraph's tools: read from here, copy its link, copy it with its source in Chinese or English form.
import { button, element } from "./element.js";
import { copy } from "./clip.js";
import { closeSheet, openSheet } from "./sheet.js";

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";

function textOf(block) {
  const sides = [...block.querySelectorAll(".side")].map((side) => textOf(side));
  if (sides.length) return sides.join("\n");
  const part = block.cloneNode(true);
  for (const extra of part.querySelectorAll("rt, rp, .noteref, button")) extra.remove();
  return part.textContent.trim();
}

function addressOf(block) {
  const page = document.querySelector("link[rel=canonical]")?.href ?? location.href;
  // An edition that repeats another's text names that one as canonical; a reader means the page at hand.
  const here = location.protocol.startsWith("http") ? location.href.split("#")[0] : page;
  return `${here}#${block.id}`;
}

function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function citation(words, form, block) {
  const values = {
    text: textOf(block),
    publisher: document.querySelector(".colophon p:nth-of-type(2)").textContent.split(" · ")[0],
    report: meta("dcterms.isPartOf"),
    date: meta("dcterms.date"),
    today: today(),
    paragraph: block.id.slice(1),
    address: addressOf(block),
  };
  return words[`paragraph.cite.${form}.form`].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

globalThis.duben.take("paragraph.js", (words, block, opener) => {
  const said = element("p", { role: "status", class: "said" });
  const take = (text) => async () => {
    said.textContent = words[(await copy(text())) ? "paragraph.copied" : "paragraph.failed"];
  };
  const first = block.querySelector(".s");
  const listen = document.querySelector(".listen:not(.none)");
  const sheet = openSheet("paragraph-tools", words["paragraph.title"].replace("{id}", block.id.slice(1)), words.close, opener,
    element("div", { class: "list" },
      first && listen && button(words["paragraph.listen"], () => {
        closeSheet(false);
        dispatchEvent(new CustomEvent("duben:listen", { detail: first.id || first.dataset.s }));
      }),
      button(words["paragraph.link"], take(() => addressOf(block))),
      button(words["paragraph.cite.zh"], take(() => citation(words, "zh", block))),
      button(words["paragraph.cite.en"], take(() => citation(words, "en", block)))),
    said);
  if (sheet && innerWidth > 640) {
    const box = opener.getBoundingClientRect();
    const room = innerHeight - box.bottom - sheet.offsetHeight;
    sheet.style.top = `${(room > 16 ? box.bottom + 6 : Math.max(8, box.top - sheet.offsetHeight - 6)) + scrollY}px`;
    sheet.style.left = `${Math.min(box.left, innerWidth - sheet.offsetWidth - 16)}px`;
  }
});
