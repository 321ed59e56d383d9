// A passage opened from the search page shows the words that it was found by.
import { remember, remembered } from "./store.js";

function textsOf(node) {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT, (text) => (text.parentElement.closest("rt, rp") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  const out = [];
  while (walker.nextNode()) out.push(walker.currentNode);
  return out;
}

// Put a mark around `start` to `end` of one text node.
function wrap(node, start, end) {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  const mark = document.createElement("mark");
  range.surroundContents(mark);
}

function lightWords(box, words) {
  const nodes = textsOf(box);
  const text = nodes.map((node) => node.data).join("");
  const spans = [];
  for (const word of words) {
    for (let at = text.indexOf(word); word && at >= 0; at = text.indexOf(word, at + word.length)) spans.push([at, at + word.length]);
  }
  let end = text.length;
  for (const node of nodes.reverse()) {
    const start = end - node.length;
    const inside = spans.map(([a, b]) => [Math.max(a, start) - start, Math.min(b, end) - start]).filter(([a, b]) => a < b);
    let free = node.length;
    for (const [a, b] of inside.sort((one, two) => two[0] - one[0])) {
      if (Math.min(b, free) > a) wrap(node, a, Math.min(b, free));
      free = Math.min(free, a);
    }
    end = start;
  }
}

globalThis.duben.take("lit.js", () => {
  const kept = remembered("lit");
  if (!kept || !location.hash) return;
  try {
    const { id, words } = JSON.parse(kept);
    const box = location.hash === `#${id}` && document.getElementById(id);
    if (!box) return;
    remember("lit", "");
    lightWords(box, words);
  } catch {
    // What another page kept there is not for us.
  }
});
