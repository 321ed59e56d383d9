// A second language beside the paragraphs of a plain page, fetched from its own edition.
import { element } from "./element.js";

function twinOf(node, page, href) {
  const twin = document.importNode(node, true);
  twin.lang = page.documentElement.lang;
  twin.removeAttribute("id");
  for (const sentence of twin.querySelectorAll(".s[id]")) {
    sentence.dataset.s = sentence.id;
    sentence.removeAttribute("id");
  }
  for (const link of twin.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), href).href;
  return twin;
}

globalThis.duben.take("beside.js", async (key) => {
  const link = [...document.querySelectorAll(".editions a")].find((one) => one.dataset.switch === key);
  const main = document.querySelector("main");
  if (!link || main.querySelector(".row")) return;
  const answer = await fetch(link.href);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const block of [...main.querySelectorAll("p[id^=p]:not(#place)")]) {
    const other = page.getElementById(block.id);
    if (!other || other.matches(".row") || block.closest("li, td, th, .footnote")) continue;
    const row = element("div", { class: "row" });
    block.replaceWith(row);
    block.lang = document.documentElement.lang;
    row.append(element("div", { class: "side" }, block), element("div", { class: "side" }, twinOf(other, page, link.href)));
  }
  for (const heading of main.querySelectorAll(":is(h1, h2, h3, h4)[id]")) {
    const other = page.getElementById(heading.id);
    if (!other) continue;
    const words = document.importNode(other, true).childNodes;
    heading.after(element("p", { class: "heading-beside", lang: page.documentElement.lang }, ...words));
  }
  main.classList.add("parallel");
});
