// The sheet that explains the keys.
import { element } from "./element.js";
import { choice, choose } from "./choices.js";
import { openSheet } from "./sheet.js";

const KEYS = [["n", "next"], ["p", "previous"], ["u", "up"], ["c", "contents"], ["j", "sentence"],
  ["k", "back"], ["l", "listen"], ["a", "panel"], ["g", "glossary"], ["/", "search"], ["?", "help"], ["Esc", "close"]];

globalThis.duben.take("keys.js", (words) => {
  const rows = KEYS.map(([key, what]) =>
    element("div", {}, element("dt", {}, element("kbd", {}, key)), element("dd", {}, words[`keys.${what}`])));
  const box = element("input", { type: "checkbox", checked: choice("shortcuts") === "on" });
  box.addEventListener("change", () => choose("shortcuts", box.checked ? "on" : "off"));
  openSheet("keys", words["keys.title"], words.close, document.activeElement,
    element("dl", {}, ...rows),
    element("p", {}, element("label", { class: "switch" }, box, ` ${words["keys.on"]}`)));
});
