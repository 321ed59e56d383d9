// Each paragraph gets a button for its tools, in the margin: no text moves. Terms met again on a page
// are told apart, so that a reader may keep only the first mark.
import { use } from "./parts.js";

function offerTool(block, label) {
  const tool = document.createElement("button");
  tool.type = "button";
  tool.className = "tool-mark";
  tool.setAttribute("aria-haspopup", "dialog");
  tool.setAttribute("aria-expanded", "false");
  tool.setAttribute("aria-label", label.replace("{id}", block.id.slice(1)));
  tool.addEventListener("click", () => use("paragraph.js").then(([open, words]) => open(words, block, tool)));
  block.append(tool);
}

export function markParagraphs() {
  const met = new Set();
  for (const link of document.querySelectorAll("main a.term")) {
    const href = link.getAttribute("href");
    if (met.has(href)) link.classList.add("again");
    met.add(href);
  }
  const label = document.querySelector("[data-paragraph]")?.dataset.paragraph;
  if (!label) return;
  for (const block of document.querySelectorAll("main p[id^=p]:not(#place), main .row")) {
    if (!block.closest("td, th, .footnote")) offerTool(block, label);
  }
}
