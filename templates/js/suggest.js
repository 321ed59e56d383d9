// Glossary terms offered while typing: a list that the input controls (the combobox pattern of ARIA).
import { element } from "./rows.js";

const MOST_OFFERED = 6;

// `choose(name)` is called when the reader takes one; `leave()` when the arrows go on below the list.
export function suggestions(input, list, choose, leave) {
  let active = -1;

  function point(at) {
    active = at;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    if (at < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({ block: "nearest" });
    }
  }

  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    point(-1);
  }

  function offer(names) {
    list.replaceChildren(...names.slice(0, MOST_OFFERED).map((name, i) => {
      const option = element("li", "", name);
      option.id = `suggestion-${i}`;
      option.setAttribute("role", "option");
      option.addEventListener("pointerdown", (event) => {
        event.preventDefault();
        choose(name);
      });
      return option;
    }));
    close();
    if (names.length) {
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
    }
  }

  // Whether the key was for the list.
  function key(name) {
    const open = !list.hidden;
    if (name === "Escape" && open) close();
    else if (name === "Enter" && open && active >= 0) choose(list.children[active].textContent);
    else if (name === "ArrowDown" && open && active < list.childElementCount - 1) point(active + 1);
    else if (name === "ArrowDown") {
      close();
      leave();
    } else if (name === "ArrowUp" && open) point(active < 0 ? list.childElementCount - 1 : active - 1);
    else return false;
    return true;
  }

  return { offer, close, key };
}
